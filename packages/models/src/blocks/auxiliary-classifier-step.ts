import { forward, forwardAll, type Batch, type Objective, type StepContext, type TrainStep } from '@gan/core';
import { auxiliaryClassifierLoss, nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { drawLabels } from './labels.js';

export interface AuxiliaryClassifierOptions {
  readonly numClasses: number;
  /** Weight of naming the class against telling real from fake. */
  readonly classWeight: number;
  /** Samples in a generator update for each real example. */
  readonly generatorBatch: number;
}

const adversarial = nonSaturatingLoss();
const classification = auxiliaryClassifierLoss();

/**
 * The step of AC-GAN: the discriminator, whose outputs are a logit of being real and a logit for each class, is updated
 * on real and generated images together, told the classes of both; then the generator, which wants its images taken
 * for real and for their class. Classes of generated images are drawn uniformly.
 *
 * Logs both losses, `accuracyReal` and `accuracyFake`, and the shares of classes named right, `classAccuracyReal` and
 * `classAccuracyFake`. Source: Odena et al. 2017, https://arxiv.org/abs/1610.09585, section 3.
 */
export function auxiliaryClassifierStep(options: AuxiliaryClassifierOptions): TrainStep {
  return async (context) => {
    const batch = await context.nextBatch();
    const fakes = drawFakes(context, batch.images!.shape[0]!, options);
    context.update('discriminator', () => discriminatorObjective(context, batch, fakes, options));
    tf.dispose([fakes.images, fakes.labels]);
    context.update('generator', () =>
      generatorObjective(context, options.generatorBatch * batch.images!.shape[0]!, options),
    );
  };
}

/** Images with the labels they were made for. */
interface Labelled {
  readonly images: tf.Tensor;
  readonly labels: tf.Tensor;
}

function drawFakes({ gan, random }: StepContext, count: number, { numClasses }: AuxiliaryClassifierOptions) {
  return tf.tidy((): { images: tf.Tensor; labels: tf.Tensor } => {
    const labels = drawLabels(count, numClasses, random);
    const feeds = gan.latents(count, random, { labels });
    return { images: forward(gan.networks.generator!, feeds, { training: true, random }), labels };
  });
}

/** Two means over real and generated images alike, as over one batch of both. */
function discriminatorObjective(
  context: StepContext,
  batch: Batch,
  fakes: Labelled,
  { classWeight }: AuxiliaryClassifierOptions,
): Objective {
  const [real, fake] = [judge(context, batch.images!), judge(context, fakes.images)];
  const classes = [
    classification(real.classes, batch.labels!),
    classification(fake.classes, fakes.labels),
  ] as const;
  const sum = tf.add(
    adversarial.discriminator(real.logits, fake.logits),
    tf.mul(tf.add(...classes), classWeight),
  );
  const discriminatorLoss = tf.mul(sum, 0.5) as tf.Scalar;
  return {
    loss: discriminatorLoss,
    metrics: {
      discriminatorLoss,
      accuracyReal: share(tf.greater(real.logits, 0)),
      accuracyFake: share(tf.less(fake.logits, 0)),
      classAccuracyReal: named(real.classes, batch.labels!),
      classAccuracyFake: named(fake.classes, fakes.labels),
    },
  };
}

function generatorObjective(
  context: StepContext,
  count: number,
  options: AuxiliaryClassifierOptions,
): Objective {
  const { images, labels } = drawFakes(context, count, options);
  const { logits, classes } = judge(context, images);
  const wanted = tf.mul(classification(classes, labels), options.classWeight);
  const generatorLoss = tf.add(adversarial.generator(logits), wanted) as tf.Scalar;
  return { loss: generatorLoss, metrics: { generatorLoss } };
}

function judge({ gan, random }: StepContext, images: tf.Tensor) {
  const [logits, classes] = forwardAll(gan.networks.discriminator!, { images }, { training: true, random });
  return { logits: logits!, classes: classes! };
}

const share = (condition: tf.Tensor) => tf.mean(tf.cast(condition, 'float32')) as tf.Scalar;

const named = (classes: tf.Tensor, labels: tf.Tensor) =>
  share(tf.equal(tf.argMax(classes, 1), tf.cast(labels, 'int32')));
