import type { Accumulator, Observation, Rows, Statistic } from '@gan/core';
import { addRowProducts } from '../linear-algebra/row-products.js';
import type { SquareMatrix } from '../linear-algebra/square-matrix.js';
import type { FeatureRows } from './feature-rows.js';

/** Count, mean and scatter of features, in doubles. */
export type Moments = {
  readonly count: number;
  /** `[featureDim]` */
  readonly mean: Float64Array;
  /** Sum over samples of (x - mean)(x - mean)^T, `[featureDim, featureDim]`. */
  readonly scatter: Float64Array;
};

/**
 * Mean and covariance of features, gathered in doubles with memory for one matrix, however many samples.
 *
 * Batches are centred on their own mean and merged by the pairwise update of Chan, Golub & LeVeque (1983), which does
 * not cancel where means are large. Products are in doubles as well, so that features without variation leave exact zeros
 * and the published implementations, which use doubles, are matched: contributing/decisions/own-eigenvalues.md.
 */
export const moments: Statistic<Moments> = {
  name: 'moments',
  reads: ['features'],
  start: () => new MomentsAccumulator(),
};

class MomentsAccumulator implements Accumulator<Moments> {
  private count = 0;
  private mean = new Float64Array(0);
  private scatter = new Float64Array(0);

  add({ count, features }: Pick<Observation, 'count' | 'features'>): void {
    const { width } = features!;
    if (this.count === 0) {
      this.mean = new Float64Array(width);
      this.scatter = new Float64Array(width * width);
    }
    const mean = meanOf(features!, count);
    const columns = { values: centredColumns(features!, mean, count), count: width, width: count };
    addRowProducts(this.scatter, columns, columns, true);
    this.merge(mean, count);
  }

  finish(): Moments {
    const { count, mean, scatter } = this;
    const width = mean.length;
    for (let i = 0; i < width; i++) {
      for (let j = i + 1; j < width; j++) scatter[i * width + j] = scatter[j * width + i]!;
    }
    return { count, mean, scatter };
  }

  /** Accounts for the distance between the mean so far and that of a batch. */
  private merge(mean: Float64Array, count: number): void {
    const total = this.count + count;
    const difference = mean.map((value, j) => value - this.mean[j]!);
    const weight = (this.count * count) / total;
    const width = mean.length;
    for (let i = 0; i < width; i++) {
      const factor = weight * difference[i]!;
      if (factor === 0) continue;
      for (let j = 0; j <= i; j++) this.scatter[i * width + j]! += factor * difference[j]!;
    }
    this.mean.forEach((value, j) => (this.mean[j] = value + (difference[j]! * count) / total));
    this.count = total;
  }
}

function meanOf({ values, width }: Rows, count: number): Float64Array {
  const mean = new Float64Array(width);
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) mean[j]! += values[i * width + j]!;
  return mean.map((sum) => sum / count);
}

/** One row a feature, so that products of features run along rows. */
function centredColumns({ values, width }: Rows, mean: Float64Array, count: number): Float64Array {
  const columns = new Float64Array(width * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < width; j++) columns[j * count + i] = values[i * width + j]! - mean[j]!;
  }
  return columns;
}

/** The unbiased covariance, with N - 1 in the denominator, as all published FID code has it. */
export function covariance({ count, mean, scatter }: Moments): SquareMatrix {
  return { size: mean.length, values: scatter.map((sum) => sum / (count - 1)) };
}

/** Rows added at a time, which bounds the memory for doubles. */
const block = 1024;

/** Moments of rows that are in memory. */
export function momentsOf({ count, width, values }: FeatureRows): Moments {
  const accumulator = new MomentsAccumulator();
  for (let start = 0; start < count; start += block) {
    const size = Math.min(block, count - start);
    const part = { values: values.subarray(start * width, (start + size) * width), width };
    accumulator.add({ count: size, features: part });
  }
  return accumulator.finish();
}
