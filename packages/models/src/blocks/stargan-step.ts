import {
  forward,
  forwardAll,
  holdStill,
  namedWeights,
  type Objective,
  type PenaltyContext,
  type StepContext,
  type TrainStep,
} from '@gan/core';
import {
  cycleConsistencyLoss,
  domainClassificationLoss,
  gradientPenalty,
  wassersteinLoss,
} from '@gan/losses';
import * as tf from '@tensorflow/tfjs';

export interface StarganStepOptions {
  /** Sizes of the groups of attributes, of which those of two or more exclude each other. */
  readonly groups: readonly number[];
  /** Weight of recognising attributes. */
  readonly classWeight: number;
  /** Weight of a picture being the same after a translation and back. */
  readonly cycleWeight: number;
  readonly penaltyWeight: number;
  /** Discriminator updates for each generator update. */
  readonly nCritic: number;
}

/** Pictures, the attributes they have, and those they are to get. */
interface Task {
  readonly images: tf.Tensor;
  readonly attributes: tf.Tensor;
  readonly targets: tf.Tensor;
}

/**
 * The step of StarGAN. The discriminator, as often as asked, tells real pictures from translated ones under a gradient
 * penalty and learns the attributes of real ones; then the generator, on the last batch with the same targets, makes
 * pictures that are scored well, are recognised as having the attributes asked for, and turn back into the picture they
 * were made of when asked for its own attributes.
 *
 * The targets of a batch are its own attributes in another order, so that they are as frequent as in the data.
 *
 * Batches hold `images` `[N, H, W, C]` and `attributes` `[N, A]`. Logs `discriminatorLoss` (without the penalty),
 * `gradientPenalty`, `generatorLoss`, and of what they are made `classLossReal`, `classLossFake` and `cycleLoss` (with its
 * weight).
 *
 * Source: Choi et al. 2018, https://arxiv.org/abs/1711.09020, equations 1 to 8, and its published code.
 */
export function starganStep(options: StarganStepOptions): TrainStep {
  return async (context) => {
    const game = new TranslationGame(options, context);
    for (let round = 1; round <= options.nCritic; round++) {
      const { images, attributes } = await context.nextBatch();
      const targets = shuffled(attributes!, context);
      const task = { images: images!, attributes: attributes!, targets };
      game.updateDiscriminator(task);
      if (round === options.nCritic) game.updateGenerator(task);
      targets.dispose();
    }
  };
}

/** The rows of a batch in another order; owned by the caller. */
function shuffled(attributes: tf.Tensor, { random }: StepContext): tf.Tensor {
  return tf.tidy(() => tf.gather(attributes, tf.tensor1d(random.permutation(attributes.shape[0]!), 'int32')));
}

class TranslationGame {
  private readonly adversarial = wassersteinLoss();
  private readonly classification: ReturnType<typeof domainClassificationLoss>;
  private readonly cycle: ReturnType<typeof cycleConsistencyLoss>;
  private readonly penalty: ReturnType<typeof gradientPenalty>;

  constructor(
    private readonly options: StarganStepOptions,
    private readonly context: StepContext,
  ) {
    this.classification = domainClassificationLoss({ groups: options.groups });
    this.cycle = cycleConsistencyLoss({ weight: options.cycleWeight });
    this.penalty = gradientPenalty({ weight: options.penaltyWeight });
  }

  updateDiscriminator({ images, attributes, targets }: Task): void {
    const { gan } = this.context;
    // Outside the update, so that nothing of the generator is taped.
    const fake = tf.tidy(() => holdStill(gan.networks, ['generator'], () => this.translate(images, targets)));
    this.context.update('discriminator', () => {
      const real = this.judge(images);
      const discriminatorLoss = this.adversarial.discriminator(real.scores, this.judge(fake).scores);
      const classLossReal = this.classification(real.classes, attributes);
      const penalty = this.penalty.penalty!(this.penaltyContext(images, fake));
      const loss = tf.addN([discriminatorLoss, this.classified(classLossReal), penalty]) as tf.Scalar;
      return { loss, metrics: { discriminatorLoss, classLossReal, gradientPenalty: penalty } };
    });
    fake.dispose();
  }

  updateGenerator({ images, attributes, targets }: Task): void {
    this.context.update('generator', (): Objective => {
      const fake = this.translate(images, targets);
      const { scores, classes } = this.judge(fake);
      const classLossFake = this.classification(classes, targets);
      const cycleLoss = this.cycle(images, this.translate(fake, attributes));
      const adversarial = this.adversarial.generator(scores);
      const generatorLoss = tf.addN([adversarial, this.classified(classLossFake), cycleLoss]) as tf.Scalar;
      return { loss: generatorLoss, metrics: { generatorLoss, classLossFake, cycleLoss } };
    });
  }

  private classified(loss: tf.Scalar): tf.Tensor {
    return tf.mul(loss, this.options.classWeight);
  }

  private translate(images: tf.Tensor, attributes: tf.Tensor): tf.Tensor {
    const { gan, random } = this.context;
    return forward(gan.networks.generator!, { images, attributes }, { training: true, random });
  }

  private judge(images: tf.Tensor) {
    const { gan, random } = this.context;
    const [scores, classes] = forwardAll(gan.networks.discriminator!, { images }, { training: true, random });
    return { scores: scores!, classes: classes! };
  }

  private penaltyContext(real: tf.Tensor, fake: tf.Tensor): PenaltyContext {
    const { gan, random, step } = this.context;
    return {
      real,
      fake,
      latents: real,
      discriminate: (images) => this.judge(images).scores,
      generate: () => fake,
      weights: namedWeights(gan.networks, ['discriminator'], 'trainable').map(({ variable }) => variable),
      random,
      step,
    };
  }
}
