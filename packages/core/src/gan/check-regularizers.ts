import { ConfigError } from '../errors.js';
import type { Regularizer } from '../types/regularizer.js';

const slopePenalties = ['gradientPenalty', 'draganPenalty', 'r1Penalty', 'r2Penalty'];

/**
 * Refuses regularisers that work against each other: clipping weights together with a penalty on slopes, and
 * the same regulariser twice. `createGan` calls it.
 *
 * @throws ConfigError naming the two.
 */
export function checkRegularizers(regularizers: readonly Regularizer[]): void {
  const names = regularizers.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new ConfigError(
      `checkRegularizers: expected each regulariser once, got '${twice}' twice. Leave one out and set its weight.`,
    );
  }
  const slope = names.find((name) => slopePenalties.includes(name));
  if (slope !== undefined && names.includes('weightClipping')) {
    throw new ConfigError(
      `checkRegularizers: expected one way to bound the critic's slope, got 'weightClipping' and '${slope}'. ` +
        `Leave weightClipping out: '${slope}' does its work.`,
    );
  }
}
