import { forward, judgement, type AdversarialLoss, type StepContext, type TrainStep } from '@gan/core';
import { l1Loss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { RecordedPass } from './recorded-pass.js';

export interface Pix2pixStepOptions {
  readonly loss: AdversarialLoss;
  /** Weight of the absolute error beside the adversarial loss, λ of the paper. */
  readonly l1Weight: number;
}

const distance = l1Loss();

/**
 * The step of pix2pix: the generator translates the sources once; the discriminator, shown sources and targets together, is
 * updated on half its loss, so that it learns more slowly; then the generator on `adversarial + λ E|target - output|`.
 *
 * Logs both adversarial losses, `l1` without its weight, and what the discriminator makes of its patches. Source: Isola et al. 2017,
 * https://arxiv.org/abs/1611.07004, equation 4 and section 3.3.
 */
export function pix2pixStep({ loss, l1Weight }: Pix2pixStepOptions): TrainStep {
  return async (context) => {
    const { source, target } = await context.nextBatch();
    const judge = (picture: tf.Tensor) => run(context, 'discriminator', { source: source!, target: picture });
    const pass = new RecordedPass(() => run(context, 'generator', { source: source! }));
    try {
      context.update('discriminator', () => {
        const [real, fake] = [judge(target!), judge(pass.output)];
        const discriminatorLoss = tf.mul(loss.discriminator(real, fake), 0.5).asScalar();
        return {
          loss: discriminatorLoss,
          metrics: { discriminatorLoss, ...judgement(loss, real, fake) },
        };
      });
      context.update('generator', () => {
        const made = pass.replay();
        const generatorLoss = loss.generator(judge(made));
        const l1 = distance(target!, made);
        const whole = tf.add(generatorLoss, tf.mul(l1, l1Weight)).asScalar();
        return { loss: whole, metrics: { generatorLoss, l1 } };
      });
    } finally {
      pass.dispose();
    }
  };
}

const run = ({ gan, random }: StepContext, network: string, feeds: Record<string, tf.Tensor>) =>
  forward(gan.networks[network]!, feeds, { training: true, random });
