import { z } from 'zod';
import { scaleAndShift, trace, type SquareMatrix } from '../linear-algebra/square-matrix.js';
import { covariance, type Moments } from '../statistics/moments.js';

/** How a covariance of few samples is made whole: not at all, by a fixed weight, or by one worked out from the data. */
export const shrinkageSetting = z
  .union([z.literal('none'), z.literal('oas'), z.number().gt(0).max(1)])
  .default('none')
  .describe("Weight of the scaled identity in each covariance: 'none', 'oas', or a number in (0, 1]");

export type Shrinkage = z.output<typeof shrinkageSetting>;

/**
 * The covariance, drawn towards a multiple of the identity: (1 - w) S + w Tr(S)/d I.
 *
 * `oas` is the oracle approximating weight of Chen, Wiesel, Eldar & Hero 2010, https://arxiv.org/abs/0907.4698,
 * equation 23, from N, d and S alone. A shrunken distance is another distance: it stands in the record's settings.
 */
export function shrunkenCovariance(moments: Moments, shrinkage: Shrinkage): SquareMatrix {
  const matrix = covariance(moments);
  if (shrinkage === 'none') return matrix;
  const weight = shrinkage === 'oas' ? oasWeight(matrix, moments.count) : shrinkage;
  return scaleAndShift(matrix, 1 - weight, (weight * trace(matrix)) / matrix.size);
}

function oasWeight(matrix: SquareMatrix, count: number): number {
  const { size, values } = matrix;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const squareOfTrace = trace(matrix) ** 2;
  const numerator = (1 - 2 / size) * squares + squareOfTrace;
  const denominator = (count + 1 - 2 / size) * (squares - squareOfTrace / size);
  return denominator > 0 ? Math.min(1, numerator / denominator) : 1;
}
