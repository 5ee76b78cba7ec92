import { ConfigError } from '@gan/core';

/** @throws ConfigError unless `value` is a whole number of pixels, `least` or more. */
export function checkPixels(caller: string, name: string, value: number | undefined, least = 1): void {
  if (value !== undefined && Number.isInteger(value) && value >= least) return;
  throw new ConfigError(
    `${caller}: expected ${name} to be ${least} or more pixels, got ${value ?? 'none'}. Pass e.g. 64.`,
  );
}
