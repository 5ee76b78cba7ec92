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
import { scoresOf } from './stargan-discriminator.js';

export interface StarganStepOptions {
  /** Sizes of the groups of attributes, of which those of two or more exclude each other. */
  readonly groups: readonly number[];
  /** What the discriminator scores: pictures, or pictures with the attributes they are said to have. */
  readonly scores: 'shared' | 'conditional';
  /** Weight of recognising attributes. */
  readonly classWeight: number;
  /** Weight of a picture being the same after a translation and back. */
  readonly cycleWeight: number;
  readonly penaltyWeight: number;
  /** Discriminator updates for each generator update. */
  readonly nCritic: number;
}

/** Pictures, the attributes they have, and those they are to get: those of the pictures in another order. */
interface Task {
  readonly images: tf.Tensor;
  readonly attributes: tf.Tensor;
  readonly targets: tf.Tensor;
  readonly order: tf.Tensor1D;
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
      const task = { images: images!, attributes: attributes!, ...shuffled(attributes!, context) };
      game.updateDiscriminator(task);
      if (round === options.nCritic) game.updateGenerator(task);
      tf.dispose([task.targets, task.order]);
    }
  };
}

/** The rows of a batch in another order, and that order; owned by the caller. */
function shuffled(attributes: tf.Tensor, { random }: StepContext): Pick<Task, 'targets' | 'order'> {
  const order = tf.tensor1d(random.permutation(attributes.shape[0]!), 'int32');
  return { order, targets: tf.gather(attributes, order) };
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

  updateDiscriminator(task: Task): void {
    const { gan } = this.context;
    const { images, attributes, targets } = task;
    // Outside the update, so that nothing of the generator is taped.
    const fake = tf.tidy(() => holdStill(gan.networks, ['generator'], () => this.translate(images, targets)));
    this.context.update('discriminator', () => {
      const real = this.judge(images, attributes);
      const discriminatorLoss = this.adversarial.discriminator(real.scores, this.judge(fake, targets).scores);
      const classLossReal = this.classification(real.classes, attributes);
      const penalty = this.penalty.penalty!(this.penaltyContext(task, fake));
      const loss = tf.addN([discriminatorLoss, this.classified(classLossReal), penalty]) as tf.Scalar;
      return { loss, metrics: { discriminatorLoss, classLossReal, gradientPenalty: penalty } };
    });
    fake.dispose();
  }

  updateGenerator({ images, attributes, targets }: Task): void {
    this.context.update('generator', (): Objective => {
      const fake = this.translate(images, targets);
      const { scores, classes } = this.judge(fake, targets);
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

  /** Logits of the classes of pictures, and scores of their being real with these attributes. */
  private judge(images: tf.Tensor, attributes: tf.Tensor) {
    const { gan, random } = this.context;
    const [maps, classes] = forwardAll(gan.networks.discriminator!, { images }, { training: true, random });
    return { scores: scoresOf(maps!, attributes), classes: classes! };
  }

  /**
   * Between pictures and their translations; of conditional scores, between a translation and the picture whose attributes it was to
   * get, so that one condition holds along the whole line.
   */
  private penaltyContext({ images, targets, order }: Task, fake: tf.Tensor): PenaltyContext {
    const { gan, random, step } = this.context;
    const real = this.options.scores === 'conditional' ? tf.gather(images, order) : images;
    return {
      real,
      fake,
      latents: real,
      discriminate: (between) => this.judge(between, targets).scores,
      generate: () => fake,
      weights: namedWeights(gan.networks, ['discriminator'], 'trainable').map(({ variable }) => variable),
      random,
      step,
    };
  }
}
