import * as tf from '@tensorflow/tfjs';
import { forward } from '../networks/forward.js';
import { holdStill } from '../networks/hold-still.js';
import type { Batch } from '../types/batch.js';
import type { StepContext } from '../types/train-step.js';

/** Generated examples and the latents they came from. */
export interface Fakes {
  /** `[count, latentDim]` */
  readonly latents: tf.Tensor;
  /** `[count, ...]`, constants to every gradient taken later. */
  readonly fake: tf.Tensor;
}

/**
 * Draws `count` examples from the network `generator` in training mode, for an update of its opponent: nothing of the
 * generator is taped, and its moving statistics stay. Call it outside `context.update`; dispose of both tensors.
 *
 * @param conditions the batch, for generators with inputs beside the latents.
 */
export function drawFakes({ gan, random }: StepContext, count: number, conditions: Batch = {}): Fakes {
  const generator = gan.networks.generator!;
  return tf.tidy(() =>
    holdStill(gan.networks, ['generator'], () => {
      const latents = Object.values(gan.latents(count, random, conditions))[0]!;
      const feeds = { ...conditions, [generator.inputNames[0]!]: latents };
      return { latents, fake: forward(generator, feeds, { training: true, random }) };
    }),
  );
}
