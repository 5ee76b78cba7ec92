import type { AdversarialLoss, Batch, Feeds, Gan, Random, StepContext, TrainStep } from '@gan/core';
import { adversarialStep } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface SameLatentsOptions {
  readonly loss: AdversarialLoss;
  /** Generator updates after each of the discriminator's. @default 1 */
  readonly generatorUpdates?: number;
}

/**
 * {@link adversarialStep} as the published DCGAN codes run it: latents are drawn once, and the generator is updated
 * (once or more) on those the discriminator has just been shown.
 */
export function sameLatentsStep({ loss, generatorUpdates = 1 }: SameLatentsOptions): TrainStep {
  const step = adversarialStep({ loss });
  return async (context) => {
    const drawn = new DrawnOnce(context.gan);
    const update: StepContext['update'] = (player, objective) => {
      const times = player === 'generator' ? generatorUpdates : 1;
      for (let i = 0; i < times; i++) context.update(player, objective);
    };
    try {
      await step(
        Object.create(context, { gan: { value: drawn.gan }, update: { value: update } }) as StepContext,
      );
    } finally {
      drawn.dispose();
    }
  };
}

/** A GAN that answers every call for latents with those of the first. */
class DrawnOnce {
  readonly gan: Gan;
  private feeds: Feeds | undefined;

  constructor(gan: Gan) {
    const latents = (count: number, random: Random, conditions?: Batch): Feeds => {
      this.feeds ??= keep(gan.latents(count, random, conditions));
      // Clones, since the step frees the latents it was given; they share the data.
      return map(this.feeds, (tensor) => tensor.clone());
    };
    this.gan = Object.create(gan, { latents: { value: latents } }) as Gan;
  }

  dispose(): void {
    Object.values(this.feeds ?? {}).forEach((tensor) => tensor.dispose());
  }
}

const keep = (feeds: Feeds): Feeds => map(feeds, (tensor) => tf.keep(tensor.clone()));

const map = (feeds: Feeds, change: (tensor: tf.Tensor) => tf.Tensor): Feeds =>
  Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, change(tensor)]));
