import { drawFakes, forward, type StepContext, type TrainStep } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface D2ganStepOptions {
  /** Weight of the rewarding discriminator's logarithm. */
  readonly alpha: number;
  /** Weight of the reversed discriminator's logarithm. */
  readonly beta: number;
  readonly examples: string;
}

/**
 * Two discriminators with positive outputs and opposite tastes: `D1` scores data high and minimises
 * `-alpha E[log D1(x)] + E[D1(G(z))]`, `D2` scores fakes high and minimises `E[D2(x)] - beta E[log D2(G(z))]`; the
 * generator minimises `-E[D1(G(z))] + beta E[log D2(G(z))]`, which joins both directions of the KL divergence.
 *
 * Source: Nguyen et al. 2017 (D2GAN), https://arxiv.org/abs/1709.03831, equation 1. As in the authors' code the
 * generator's terms leave out what it cannot influence.
 */
export function d2ganStep({ alpha, beta, examples }: D2ganStepOptions): TrainStep {
  return async (context) => {
    const real = (await context.nextBatch())[examples]!;
    const { latents, fake } = drawFakes(context, real.shape[0]!);
    context.update('discriminator', () => {
      const loss1 = tf.add(
        tf.mul(meanLog(context, 'discriminator', real), -alpha),
        mean(context, 'discriminator', fake),
      );
      const loss2 = tf.sub(
        mean(context, 'discriminator-2', real),
        tf.mul(meanLog(context, 'discriminator-2', fake), beta),
      );
      const loss = tf.add(loss1, loss2).asScalar();
      return { loss, metrics: { discriminatorLoss: loss } };
    });
    tf.dispose([latents, fake]);
    context.update('generator', () => {
      const { gan, random } = context;
      const made = forward(gan.networks.generator!, gan.latents(real.shape[0]!, random), {
        training: true,
        random,
      });
      const loss = tf.sub(
        tf.mul(meanLog(context, 'discriminator-2', made), beta),
        mean(context, 'discriminator', made),
      );
      return { loss: loss.asScalar(), metrics: { generatorLoss: loss.asScalar() } };
    });
  };
}

const score = ({ gan, random }: StepContext, name: string, examples: tf.Tensor) =>
  forward(gan.networks[name]!, { examples }, { training: true, random });

const mean = (context: StepContext, name: string, examples: tf.Tensor) =>
  tf.mean(score(context, name, examples));

/** Kept off zero by the smallest amount that float32 logarithms are sure of. */
const meanLog = (context: StepContext, name: string, examples: tf.Tensor) =>
  tf.mean(tf.log(tf.maximum(score(context, name, examples), 1e-30)));
