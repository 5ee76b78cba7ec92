import type * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { Progress } from './optimizer.js';
import type { Stateful } from './state.js';

/** What an augmentation may look at; a {@link StepContext} is one. */
export interface AugmentationContext extends Progress {
  readonly random: Random;
}

/**
 * A random change of everything a discriminator sees, real and generated alike, in both players' updates. Since the
 * generator learns through it, it must be differentiable, and not leak: its changes must be undone by no
 * generator that makes unchanged examples.
 */
export interface Augmentation extends Partial<Stateful> {
  readonly name: string;
  /** Changed examples, a new tensor of the same shape, owned by the caller; differentiable any number of times. */
  apply(examples: tf.Tensor, context: AugmentationContext): tf.Tensor;
  /** Told the logits of the real examples of each discriminator update; an adaptive augmentation listens. */
  observe?(realLogits: tf.Tensor): void;
  /** Frees what it remembers. */
  dispose?(): void;
}
