import type * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { FeatureExtractor } from './metric.js';

/** Numbers of each sample of a batch, one row a sample: entry `j` of row `i` is `values[i * width + j]`. */
export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
}

/** What a statistic sees of one batch. */
export interface Observation {
  /** Samples in the batch. */
  readonly count: number;
  /** The samples `[count, ...]` after quantisation; they are lent, neither to be kept nor disposed. */
  readonly samples: tf.Tensor;
  readonly features?: Rows;
  readonly probabilities?: Rows;
  readonly labels?: Int32Array;
  /** Pictures that belong to the samples one by one, treated as these are; lent likewise. */
  readonly companions?: Readonly<Partial<Record<Companion, tf.Tensor>>>;
  /** For statistics that want more of it than all share. */
  readonly extractor?: FeatureExtractor;
}

/**
 * Entries of a batch that belong to its samples one by one: `targets`, what a translated picture should be; `sources`,
 * what it was made from; `cycled`, the sources translated there and back.
 */
export type Companion = 'targets' | 'sources' | 'cycled';

/** What a statistic is computed from, besides the samples themselves. */
export type Reading = 'features' | 'probabilities' | 'labels' | Companion;

/**
 * A summary of one side that is gathered batch by batch: sums, or the rows themselves where a metric needs them.
 * `Data` is a plain object whose entries are JSON values or typed arrays, so that any statistic can be written to a file.
 */
export interface Statistic<Data extends object = object> {
  /** Unique, settings included: two metrics that ask for the same name share one. */
  readonly name: string;
  readonly reads: readonly Reading[];
  /** Begins a new summary. @param random source of random choices among samples. */
  start(random: Random): Accumulator<Data>;
}

/** A statistic being gathered. */
export interface Accumulator<Data extends object = object> {
  add(observation: Observation): void | Promise<void>;
  /** The summary; nothing may be added after it. */
  finish(): Data;
}

/** The statistics of one side. */
export interface Gathered {
  /** Samples seen. */
  readonly count: number;
  /** The summary that `statistic` made. */
  get<Data extends object>(statistic: Statistic<Data>): Data;
}
