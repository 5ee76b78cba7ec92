import type * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { Stateful } from './state.js';

/** What a penalty may look at. Tensors are owned by the training step. */
export interface PenaltyContext {
  /** Real examples, `[N, ...]`. */
  readonly real: tf.Tensor;
  /** Generated examples of the same shape; constants in a discriminator's penalty. */
  readonly fake: tf.Tensor;
  /** The discriminator (or critic) with its conditions bound: `[N, ...]` to logits. Differentiable, twice. */
  readonly discriminate: (examples: tf.Tensor) => tf.Tensor;
  /** The generator with its conditions bound: latents to examples. Differentiable, twice. */
  readonly generate: (latents: tf.Tensor) => tf.Tensor;
  /** Latents of this update, `[N, latentDim]`. */
  readonly latents: tf.Tensor;
  /** Logits already computed for `real` and `fake` in this update, where the loss needed them. */
  readonly realLogits?: tf.Tensor;
  readonly fakeLogits?: tf.Tensor;
  /** Trainable weights of the player being updated. */
  readonly weights: readonly tf.Variable[];
  readonly random: Random;
  readonly step: number;
}

/**
 * A term added to a player's loss, or a rule applied to its weights after each update.
 *
 * A regulariser that remembers something (a running mean, say) is {@link Stateful}, so that a resumed run goes on
 * as an uninterrupted one would.
 */
export interface Regularizer extends Partial<Stateful> {
  readonly name: string;
  /** Player it belongs to: `discriminator` (also for critics) or `generator`. */
  readonly player: string;
  /**
   * Applied on steps divisible by this number (lazy regularisation); the penalty then counts `every`-fold.
   * @default 1
   */
  readonly every?: number;
  /** The weighted term to add to the loss; one scalar, owned by the caller. */
  penalty?(context: PenaltyContext): tf.Scalar;
  /** Changes the weights in place before an update, e.g. clipping as WGAN's published code does it. */
  beforeUpdate?(weights: readonly tf.Variable[]): void;
  /** Changes the weights in place after an update, e.g. clipping. */
  afterUpdate?(weights: readonly tf.Variable[]): void;
  /** Frees what it remembers. */
  dispose?(): void;
}
