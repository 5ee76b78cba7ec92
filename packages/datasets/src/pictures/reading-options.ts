import { ConfigError } from '@gan/core';

/** How picture files are read. */
export interface ReadingOptions {
  /** Most bytes kept of pictures already decoded. @default 67108864, 64 MiB */
  readonly cacheBytes?: number;
  /**
   * What becomes of a file that cannot be decoded: `skip` draws another example in its place (of the same class, where
   * there are classes) and warns once; `fail` ends in an error that names it. @default 'skip'
   */
  readonly onCorrupt?: 'skip' | 'fail';
  /** Share of all examples beyond which damaged ones end the reading. @default 0.05 */
  readonly maxCorrupt?: number;
  /** Told of each damaged file once. @default console.warn */
  readonly onWarning?: (message: string) => void;
}

/** @throws ConfigError if an option is out of range. */
export function checkReading(caller: string, { cacheBytes = 0, onCorrupt, maxCorrupt = 0 }: ReadingOptions) {
  if (!(cacheBytes >= 0)) {
    throw new ConfigError(
      `${caller}: expected cacheBytes of 0 or more, got ${cacheBytes}. Pass e.g. 2 ** 28.`,
    );
  }
  if (onCorrupt !== undefined && onCorrupt !== 'skip' && onCorrupt !== 'fail') {
    throw new ConfigError(
      `${caller}: expected onCorrupt to be skip or fail, got ${String(onCorrupt)}. Choose one.`,
    );
  }
  if (!(maxCorrupt >= 0 && maxCorrupt <= 1)) {
    throw new ConfigError(
      `${caller}: expected maxCorrupt to be a share from 0 to 1, got ${maxCorrupt}. Pass e.g. 0.05.`,
    );
  }
}
