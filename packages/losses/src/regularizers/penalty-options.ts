import { ConfigError } from '@gan/core';
import { requireFinite } from '../options.js';

/** Options that most penalties share. */
export interface PenaltyOptions {
  /** Factor on the penalty. */
  readonly weight?: number;
  /** Applied on steps divisible by this number, then counting that much more. @default 1 */
  readonly every?: number;
}

/** @throws ConfigError unless the weight is 0 or more and the interval a whole number of 1 or more. */
export function requirePenaltyOptions(owner: string, { weight = 0, every = 1 }: PenaltyOptions): void {
  requireFinite(owner, 'weight', weight, 0);
  if (Number.isInteger(every) && every >= 1) return;
  throw new ConfigError(
    `${owner}: expected 'every' to be a whole number of 1 or more, got ${every}. Pass e.g. 16 for every 16th step.`,
  );
}
