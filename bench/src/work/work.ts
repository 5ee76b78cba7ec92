import type * as tf from '@tensorflow/tfjs';

/** Something prepared to be run again and again. */
export interface Work {
  /** Runs once; the tensor returned is the last thing computed, and the caller disposes of it. */
  run(): tf.Tensor | Promise<void>;
  /** Trainable parameters by network, where there are any. */
  readonly parameters?: Readonly<Record<string, number>>;
  dispose(): void;
}
