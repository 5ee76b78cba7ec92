import type * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { Batch } from './batch.js';
import type { Gan } from './gan.js';
import type { Progress } from './optimizer.js';

/** The scalar a player minimises, with further scalars to log beside it. */
export interface Objective {
  readonly loss: tf.Scalar;
  /** Logged under these names; gradients do not flow through them. */
  readonly metrics?: Readonly<Record<string, tf.Scalar>>;
}

/** What a training step is given. */
export interface StepContext extends Progress {
  readonly gan: Gan;
  readonly random: Random;
  /**
   * The next batch of real examples. The trainer disposes of it when the step ends.
   *
   * @param size how many, where the step knows better than the run (large batches for small images, say).
   * @default the run's batch size
   */
  nextBatch(size?: number): Promise<Batch>;
  /**
   * Minimises the objective by one update of the player's trainable weights.
   *
   * Of several objectives the sum is minimised. Gradients are taken of one after another, so that what one of them remembers of its
   * forward pass is gone before the next begins: the same update in less memory.
   *
   * Everything inside runs in a tidy. Networks the player does not own come out as they went in, moving
   * statistics included, so a step of one player moves that player alone.
   *
   * @throws ConfigError without an objective, or for a player the model has not.
   */
  update(player: string, ...objectives: readonly (() => Objective)[]): void;
  /** Logs a number for this step. */
  log(name: string, value: number | tf.Scalar): void;
}

/** One step of training: any number of player updates, ending with the generator's. */
export type TrainStep = (context: StepContext) => Promise<void>;
