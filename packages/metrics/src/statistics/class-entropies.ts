import type { Accumulator, Observation, Random, Statistic } from '@gan/core';

/** Sums of class probabilities in several splits of the samples. */
export type ClassEntropies = {
  readonly splits: number;
  /** Samples in each split, `[splits]`. */
  readonly counts: Float64Array;
  /** Sum over samples of p, `[splits, numClasses]`. */
  readonly probabilities: Float64Array;
  /** Sum over samples and classes of p log p, `[splits]`. */
  readonly negativeEntropies: Float64Array;
};

/**
 * What the Inception Score needs of class probabilities, with memory for `splits` rows of classes.
 *
 * Published code cuts the samples, in their order, into consecutive splits, for which their number must be known.
 * Here every `splits` samples in a row go to different splits in a random order, so that each split is a fair sample
 * even where the order of the samples is not random (a conditional generator that goes through its classes, say).
 */
export const classEntropies = (splits: number): Statistic<ClassEntropies> => ({
  name: `class-entropies:${splits}`,
  reads: ['probabilities'],
  start: (random) => new EntropyAccumulator(splits, random),
});

class EntropyAccumulator implements Accumulator<ClassEntropies> {
  private readonly counts: Float64Array;
  private readonly negativeEntropies: Float64Array;
  private probabilities = new Float64Array(0);
  private order: Int32Array = new Int32Array(0);
  private seen = 0;

  constructor(
    private readonly splits: number,
    private readonly random: Random,
  ) {
    this.counts = new Float64Array(splits);
    this.negativeEntropies = new Float64Array(splits);
  }

  add({ count, probabilities }: Pick<Observation, 'count' | 'probabilities'>): void {
    const { values, width } = probabilities!;
    if (this.seen === 0) this.probabilities = new Float64Array(this.splits * width);
    for (let i = 0; i < count; i++) this.addSample(values.subarray(i * width, (i + 1) * width));
  }

  private addSample(p: Float32Array): void {
    const split = this.nextSplit();
    this.counts[split]! += 1;
    for (let c = 0; c < p.length; c++) {
      const value = p[c]!;
      this.probabilities[split * p.length + c]! += value;
      if (value > 0) this.negativeEntropies[split]! += value * Math.log(value);
    }
  }

  private nextSplit(): number {
    const at = this.seen++ % this.splits;
    if (at === 0) this.order = this.random.permutation(this.splits);
    return this.order[at]!;
  }

  finish(): ClassEntropies {
    const { splits, counts, probabilities, negativeEntropies } = this;
    return { splits, counts, probabilities, negativeEntropies };
  }
}
