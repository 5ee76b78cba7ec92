import type * as tf from '@tensorflow/tfjs';

/** What one entry of a batch looks like; shapes leave the batch axis out. */
export interface TensorSpec {
  /** Shape of one example, e.g. `[28, 28, 1]`; `[]` for a label; `null` for an axis of varying length. */
  readonly shape: readonly (number | null)[];
  readonly dtype: 'float32' | 'int32';
  /** Lowest and highest value, e.g. `[-1, 1]` for images. */
  readonly range?: readonly [number, number];
  /** For class labels and tokens: how many there are. */
  readonly numClasses?: number;
  /** Names of the classes, in order. */
  readonly classNames?: readonly string[];
}

/**
 * Every entry of a batch by name. The names are the toolkit's common language between data sets and networks:
 * `images`, `labels`, `attributes`, `source` and `target` (aligned pairs), `domainA` and `domainB` (unaligned),
 * `sequences`, `nodes` and `adjacency` (graphs), `points`, `audio`, `captions`, `frames`.
 */
export type BatchSpec = Readonly<Record<string, TensorSpec>>;

/** One batch: tensors by the names of a {@link BatchSpec}, the batch axis first. */
export type Batch = Readonly<Record<string, tf.Tensor>>;
