import { drawFakes, forward, type StepContext, type TrainStep } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** How a generator weighs the losses that several discriminators give it. */
export const mixings = ['arithmetic', 'geometric', 'harmonic'] as const;
export type Mixing = (typeof mixings)[number];

export interface GmanStepOptions {
  /** Names of the discriminators. */
  readonly discriminators: readonly string[];
  readonly mixing: Mixing;
  /** Lambda: 0 is the plain mean, and the larger it is the more the strictest discriminator counts. */
  readonly strictness: number;
  /** `modified`: G minimises `-log D`; `original`: `log(1 - D)`. */
  readonly objective: 'modified' | 'original';
  readonly examples: string;
}

/** Bounds of a discriminator's probability, so that no logarithm runs away: `0.98 sigmoid + 0.01`. */
const probability = (logits: tf.Tensor) => tf.add(tf.mul(tf.sigmoid(logits), 0.98), 0.01);

/**
 * Several discriminators against one generator: each is shown a batch and fakes of its own and learns alone; the
 * generator minimises a weighted mean of the losses they give it, with weights `exp(strictness * loss)`.
 *
 * Source: Durugkar et al. 2017 (GMAN), https://arxiv.org/abs/1611.01673, section 3; means and bounds as in the
 * authors' code. Probabilities are `0.98 sigmoid + 0.01`.
 */
export function gmanStep(options: GmanStepOptions): TrainStep {
  return async (context) => {
    let count = 0;
    for (const name of options.discriminators) {
      const real = (await context.nextBatch())[options.examples]!;
      count = real.shape[0]!;
      updateOne(context, name, real);
    }
    context.update('generator', () => {
      const { gan, random } = context;
      const fake = forward(gan.networks.generator!, gan.latents(count, random), { training: true, random });
      const losses = options.discriminators.map((name) => generatorLoss(options, judge(context, name, fake)));
      const loss = mix(tf.stack(losses) as tf.Tensor1D, options);
      return { loss, metrics: { generatorLoss: loss } };
    });
  };
}

/**
 * The weighted mean of positive losses `[K]`, with weights `softmax(strictness * losses)` that gradients flow through.
 * Geometric and harmonic means are those of the losses' sizes, with their sign put back.
 */
export function mix(
  losses: tf.Tensor1D,
  { mixing, strictness }: Pick<GmanStepOptions, 'mixing' | 'strictness'>,
): tf.Scalar {
  return tf.tidy(() => {
    const weights = tf.softmax(tf.mul(losses, strictness));
    const sizes = tf.abs(losses);
    const sign = tf.sign(tf.mean(losses));
    switch (mixing) {
      case 'arithmetic':
        return tf.sum(tf.mul(weights, losses)).asScalar();
      case 'geometric':
        return tf.mul(sign, tf.exp(tf.sum(tf.mul(weights, tf.log(sizes))))).asScalar();
      case 'harmonic':
        return tf.div(sign, tf.sum(tf.div(weights, sizes))).asScalar();
    }
  });
}

function updateOne(context: StepContext, name: string, real: tf.Tensor): void {
  const { latents, fake } = drawFakes(context, real.shape[0]!);
  context.update(name, () => {
    const [onReal, onFake] = [judge(context, name, real), judge(context, name, fake)];
    const loss = tf
      .neg(tf.add(tf.mean(tf.log(probability(onReal))), tf.mean(tf.log(tf.sub(1, probability(onFake))))))
      .asScalar();
    return { loss, metrics: { [`${name}Loss`]: loss } };
  });
  tf.dispose([latents, fake]);
}

function generatorLoss({ objective }: GmanStepOptions, logits: tf.Tensor): tf.Scalar {
  const p = probability(logits);
  return objective === 'modified' ? tf.neg(tf.mean(tf.log(p))) : tf.mean(tf.log(tf.sub(1, p)));
}

const judge = ({ gan, random }: StepContext, name: string, examples: tf.Tensor) =>
  forward(gan.networks[name]!, { examples }, { training: true, random });
