import {
  forward,
  type AdversarialLoss,
  type Batch,
  type Feeds,
  type StepContext,
  type TrainStep,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { RecordedPass } from './recorded-pass.js';

export interface SameLatentsOptions {
  /** A loss of probabilities: it is logged with accuracies and the value of the game. */
  readonly loss: AdversarialLoss;
  /** Generator updates after each of the discriminator's. @default 1 */
  readonly generatorUpdates?: number;
}

/**
 * The step of the published DCGAN codes: latents are drawn once, the discriminator is updated on real images and
 * fakes, and then the generator (once or more) on the same latents. Its first update takes the fakes as they are,
 * so that the generator runs forward once where algorithm 1 of Goodfellow et al. 2014 has it run twice.
 *
 * Logs what `adversarialStep` of `@gan/core` logs.
 */
export function sameLatentsStep({ loss, generatorUpdates = 1 }: SameLatentsOptions): TrainStep {
  return async (context) => {
    const round = new Round(context, loss, await context.nextBatch());
    try {
      round.updateDiscriminator();
      for (let i = 0; i < generatorUpdates; i++) round.updateGenerator(i === 0);
    } finally {
      round.dispose();
    }
  };
}

/** One batch, one draw of latents. */
class Round {
  private readonly latents: Feeds;
  private readonly pass: RecordedPass;

  constructor(
    private readonly context: StepContext,
    private readonly loss: AdversarialLoss,
    private readonly batch: Batch,
  ) {
    this.latents = context.gan.latents(batch.images!.shape[0]!, context.random, batch);
    this.pass = new RecordedPass(() => this.generate());
  }

  updateDiscriminator(): void {
    this.context.update('discriminator', () => {
      const real = this.discriminate(this.batch.images!);
      const fake = this.discriminate(this.pass.output);
      const discriminatorLoss = this.loss.discriminator(real, fake);
      return {
        loss: discriminatorLoss,
        metrics: {
          discriminatorLoss,
          accuracyReal: tf.mean(tf.cast(tf.greater(real, 0), 'float32')),
          accuracyFake: tf.mean(tf.cast(tf.less(fake, 0), 'float32')),
          value: tf.neg(tf.add(tf.mean(tf.softplus(tf.neg(real))), tf.mean(tf.softplus(fake)))),
        },
      };
    });
  }

  updateGenerator(first: boolean): void {
    this.context.update('generator', () => {
      const fake = first ? this.pass.replay() : this.generate();
      const generatorLoss = this.loss.generator(this.discriminate(fake));
      return { loss: generatorLoss, metrics: { generatorLoss } };
    });
  }

  dispose(): void {
    this.pass.dispose();
    Object.values(this.latents).forEach((tensor) => tensor.dispose());
  }

  private generate(): tf.Tensor {
    const { gan, random } = this.context;
    return forward(gan.networks.generator!, this.latents, { training: true, random });
  }

  private discriminate(images: tf.Tensor): tf.Tensor {
    const { gan, random } = this.context;
    return forward(gan.networks.discriminator!, { images }, { training: true, random });
  }
}
