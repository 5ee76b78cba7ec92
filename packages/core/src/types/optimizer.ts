import type * as tf from '@tensorflow/tfjs';
import type { Stateful } from './state.js';

/** How far training has come, in both of its measures. */
export interface Progress {
  /** Generator updates done. */
  readonly step: number;
  /** Real examples shown to the discriminator so far. */
  readonly imagesSeen: number;
}

/** A number that may follow the progress of training, e.g. a decaying learning rate. */
export type Schedule = number | ((progress: Progress) => number);

/** A weight under a name that is the same in every process, e.g. `generator/dense-1/kernel`. */
export interface NamedWeight {
  readonly name: string;
  readonly variable: tf.Variable;
}

/** An update rule whose slots (moments) are kept by weight name, so that they survive a checkpoint. */
export interface Optimizer extends Stateful {
  readonly name: string;
  /**
   * One update in place. `gradients[i]` belongs to `weights[i]` and is not disposed.
   *
   * @param rateFactor multiplies the learning rate of this update. @default 1
   */
  apply(
    weights: readonly NamedWeight[],
    gradients: readonly tf.Tensor[],
    progress: Progress,
    rateFactor?: number,
  ): void;
  /** Multiplies the learning rate of every later {@link apply}, whatever its schedule; part of the state. */
  scaleLearningRate(factor: number): void;
  /** Forgets all slots and frees them; the next {@link apply} starts afresh. */
  reset(): void;
  /** Frees the slots. */
  dispose(): void;
}
