import {
  drawFakes,
  forward,
  scheduleValue,
  withWeights,
  type AdversarialLoss,
  type Schedule,
  type StepContext,
  type TrainStep,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface UnrolledStepOptions {
  readonly loss: AdversarialLoss;
  /** Discriminator updates the generator looks ahead. 0 is ordinary training. */
  readonly unrolledSteps: number;
  /** Step size of the plain gradient descent that is looked ahead with. */
  readonly unrolledLearningRate: Schedule;
  /** Entry of a batch with the real examples. */
  readonly examples: string;
}

/** What is needed to run the discriminator. */
type Judging = Pick<StepContext, 'gan' | 'random' | 'step' | 'imagesSeen'>;

/**
 * One discriminator update, then a generator update against the discriminator as it would be after `unrolledSteps`
 * more updates of its own: `theta_{k+1} = theta_k - eta grad L_D(theta_k, G)`, and the generator's gradient flows
 * through all of them. The discriminator itself stays where its own update left it.
 *
 * Source: Metz et al. 2017, https://arxiv.org/abs/1611.02163, equations 7 to 10.
 */
export function unrolledStep(options: UnrolledStepOptions): TrainStep {
  return async (context) => {
    const real = (await context.nextBatch())[options.examples]!;
    updateDiscriminator(options, context, real);
    context.update('generator', () => {
      const { random } = context;
      const latents = context.gan.latents(real.shape[0]!, random);
      const fake = forward(context.gan.networks.generator!, latents, { training: true, random });
      const weights = lookAhead(options, context, real, fake);
      const logits = withWeights(context.gan.networks.discriminator!, weights, () => judge(context, fake));
      const loss = options.loss.generator(logits);
      return { loss, metrics: { generatorLoss: loss } };
    });
  };
}

function updateDiscriminator({ loss }: UnrolledStepOptions, context: StepContext, real: tf.Tensor): void {
  const { latents, fake } = drawFakes(context, real.shape[0]!);
  context.update('discriminator', () => {
    const value = loss.discriminator(judge(context, real), judge(context, fake));
    return { loss: value, metrics: { discriminatorLoss: value } };
  });
  tf.dispose([latents, fake]);
}

/** The discriminator's weights after the updates looked ahead, as functions of the fakes. */
export function lookAhead(
  options: UnrolledStepOptions,
  context: Judging,
  real: tf.Tensor,
  fake: tf.Tensor,
): tf.Tensor[] {
  const network = context.gan.networks.discriminator!;
  const rate = scheduleValue(options.unrolledLearningRate, context);
  let weights: tf.Tensor[] = network.trainableWeights.map((weight) => weight.read());
  for (let k = 0; k < options.unrolledSteps; k++) {
    const lossOf = (...values: tf.Tensor[]) =>
      withWeights(network, values, () =>
        options.loss.discriminator(judge(context, real), judge(context, fake)),
      );
    const gradients = tf.grads(lossOf)(weights);
    weights = weights.map((weight, i) => tf.sub(weight, tf.mul(gradients[i]!, rate)));
  }
  return weights;
}

const judge = ({ gan, random }: Judging, examples: tf.Tensor) =>
  forward(gan.networks.discriminator!, { examples }, { training: true, random });
