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
import { randomParts } from './random-parts.js';
import { scoresOf } from './stargan-discriminator.js';

export interface StarganStepOptions {
  /** Sizes of the groups of attributes, of which those of two or more exclude each other. */
  readonly groups: readonly number[];
  /** What the discriminator scores: pictures, or pictures with the attributes they are said to have. */
  readonly scores: 'shared' | 'conditional';
  /** Weight of real pictures that are said to have attributes they have not, which count as fakes. */
  readonly mismatchWeight: number;
  /** Weight of recognising attributes. */
  readonly classWeight: number;
  /** Weight of a picture being the same after a translation and back. */
  readonly cycleWeight: number;
  readonly penaltyWeight: number;
  /** Least share of a side in the random parts that are trained on; 1 for whole pictures alone. */
  readonly smallestPart: number;
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
 * With a weight of mismatches real pictures scored for those targets, mostly not theirs, count as fakes beside the translations, so
 * that the discriminator knows attributes by real pictures alone, however well translations deceive it. The gradient penalty holds the
 * lines to either kind of fake. Source: Reed et al. 2016, https://arxiv.org/abs/1605.05396, section 4.2; the penalty on them is ours.
 *
 * Batches hold `images` `[N, H, W, C]` and `attributes` `[N, A]`. Logs `discriminatorLoss` (of translations alone), `mismatchLoss`
 * (without its weight; 0 of shared scores), `gradientPenalty`, `generatorLoss`, and of what they are made `classLossReal`,
 * `classLossFake` and `cycleLoss` (with its weight).
 *
 * Source: Choi et al. 2018, https://arxiv.org/abs/1711.09020, equations 1 to 8, and its published code.
 */
export function starganStep(options: StarganStepOptions): TrainStep {
  return async (context) => {
    const game = new TranslationGame(options, context);
    for (let round = 1; round <= options.nCritic; round++) {
      const batch = await context.nextBatch();
      const images = inParts(batch['images'] as tf.Tensor4D, options, context);
      const attributes = batch['attributes']!;
      const task = { images, attributes, ...shuffled(attributes, context) };
      game.updateDiscriminator(task);
      if (round === options.nCritic) game.updateGenerator(task);
      tf.dispose([task.images, task.targets, task.order]);
    }
  };
}

/** Pictures as they are trained on; owned by the caller. */
const inParts = (images: tf.Tensor4D, { smallestPart }: StarganStepOptions, { random }: StepContext) =>
  smallestPart === 1 ? tf.clone(images) : randomParts(images, smallestPart, random);

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
      const { maps, classes } = this.judge(images);
      const real = scoresOf(maps, attributes);
      const discriminatorLoss = this.adversarial.discriminator(
        real,
        scoresOf(this.judge(fake).maps, targets),
      );
      const mismatchLoss = this.adversarial.discriminator(real, scoresOf(maps, targets));
      const classLossReal = this.classification(classes, attributes);
      const penalty = this.penalty.penalty!(this.penaltyContext(task, fake));
      const terms = [
        discriminatorLoss,
        tf.mul(mismatchLoss, this.options.mismatchWeight),
        this.classified(classLossReal),
        penalty,
      ];
      const metrics = { discriminatorLoss, mismatchLoss, classLossReal, gradientPenalty: penalty };
      return { loss: tf.addN(terms) as tf.Scalar, metrics };
    });
    fake.dispose();
  }

  updateGenerator({ images, attributes, targets }: Task): void {
    this.context.update('generator', (): Objective => {
      const fake = this.translate(images, targets);
      const { maps, classes } = this.judge(fake);
      const classLossFake = this.classification(classes, targets);
      const cycleLoss = this.cycle(images, this.translate(fake, attributes));
      const adversarial = this.adversarial.generator(scoresOf(maps, targets));
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

  /** Maps of scores, and logits of the classes of pictures. */
  private judge(images: tf.Tensor) {
    const { gan, random } = this.context;
    const [maps, classes] = forwardAll(gan.networks.discriminator!, { images }, { training: true, random });
    return { maps: maps!, classes: classes! };
  }

  /**
   * Between pictures and their translations; of conditional scores, between what counts as fake and the picture whose attributes were
   * asked for, so that one condition holds along the whole line.
   */
  private penaltyContext({ images, targets, order }: Task, translated: tf.Tensor): PenaltyContext {
    const { gan, random, step } = this.context;
    const real = this.options.scores === 'conditional' ? tf.gather(images, order) : images;
    const fake = this.amongFakes(images, translated);
    return {
      real,
      fake,
      latents: real,
      discriminate: (between) => scoresOf(this.judge(between).maps, targets),
      generate: () => fake,
      weights: namedWeights(gan.networks, ['discriminator'], 'trainable').map(({ variable }) => variable),
      random,
      step,
    };
  }

  /**
   * Of each pair the picture that is said to have other attributes or the translation, drawn by their weights in the loss: a penalty of
   * translations alone leaves scores of mismatches without a bound, and they grow until the discriminator heeds nothing else. Pairs that
   * match by chance are drawn as well, which holds the slope between real pictures of the same attributes.
   */
  private amongFakes(images: tf.Tensor, translated: tf.Tensor): tf.Tensor {
    const { mismatchWeight } = this.options;
    if (mismatchWeight === 0) return translated;
    const share = mismatchWeight / (1 + mismatchWeight);
    const drawn = Array.from({ length: images.shape[0]! }, () => this.context.random.uniform() < share);
    return tf.where(tf.tensor(drawn, [drawn.length, 1, 1, 1], 'bool'), images, translated);
  }
}
