import {
  drawFakes,
  forward,
  type AdversarialLoss,
  type Batch,
  type StepContext,
  type TrainStep,
} from '@gan/core';
import { perceptualLoss, type Distance, type ReconstructionLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import type { PerceptualFeatures } from '../perceptual/perceptual-features.js';

/** A term of a loss and how much it counts. */
interface Weighted<Loss> {
  readonly loss: Loss;
  readonly weight: number;
}

export interface SuperResolutionStepOptions {
  /** Black and white of the pictures. */
  readonly range: readonly [number, number];
  readonly pixel: Weighted<ReconstructionLoss>;
  /** How pictures are compared in feature maps; `features` is asked for them once, at the first step. @default not at all */
  readonly perceptual?: {
    readonly features: () => Promise<PerceptualFeatures>;
    readonly distance: Distance;
    readonly weight: number;
  };
  /** The game against the discriminator. @default none: the generator is trained alone */
  readonly adversarial?: Weighted<AdversarialLoss>;
}

/**
 * The step of super-resolution models. Batches hold `source` and the `target` it was made from. First the discriminator is
 * updated, where there is one, on targets and results; then the generator, which minimises
 *
 *     w_pixel d(target, G(source)) + w_perceptual d(features of both) + w_adversarial (loss of the game).
 *
 * Published codes update the generator first, which is the same game half a step later.
 *
 * Logs `generatorLoss`, each of its terms without its weight (`pixelLoss`, `perceptualLoss`, `adversarialLoss`), `psnr` over all
 * channels of the batch in dB, and `discriminatorLoss`.
 */
export function superResolutionStep(options: SuperResolutionStepOptions): TrainStep {
  const { adversarial, perceptual } = options;
  let compare: ReconstructionLoss | undefined;
  return async (context) => {
    if (perceptual !== undefined)
      compare ??= comparison(await perceptual.features(), perceptual.distance, options.range);
    const batch = await context.nextBatch();
    if (adversarial !== undefined) updateDiscriminator(context, batch, adversarial.loss);
    context.update('generator', () => generatorObjective(context, batch, options, compare));
  };
}

function updateDiscriminator(context: StepContext, batch: Batch, loss: AdversarialLoss): void {
  // The latents are the batch's own sources, which the generator's update still needs.
  const { fake } = drawFakes(context, batch.target!.shape[0]!, batch);
  context.update('discriminator', () => {
    const discriminatorLoss = loss.discriminator(judge(context, batch.target!), judge(context, fake));
    return { loss: discriminatorLoss, metrics: { discriminatorLoss } };
  });
  fake.dispose();
}

function generatorObjective(
  context: StepContext,
  batch: Batch,
  { range, pixel, perceptual, adversarial }: SuperResolutionStepOptions,
  compare: ReconstructionLoss | undefined,
) {
  const { gan, random } = context;
  const target = batch.target!;
  const result = forward(gan.networks.generator!, batch, { training: true, random });
  const terms: Record<string, Weighted<tf.Scalar>> = {
    pixelLoss: { loss: pixel.loss(target, result), weight: pixel.weight },
    ...(compare && { perceptualLoss: { loss: compare(target, result), weight: perceptual!.weight } }),
    ...(adversarial && { adversarialLoss: againstDiscriminator(context, target, result, adversarial) }),
  };
  const generatorLoss = tf.addN(
    Object.values(terms).map(({ loss, weight }) => tf.mul(loss, weight)),
  ) as tf.Scalar;
  const logged = Object.fromEntries(Object.entries(terms).map(([name, { loss }]) => [name, loss]));
  return { loss: generatorLoss, metrics: { generatorLoss, ...logged, psnr: psnr(target, result, range) } };
}

function againstDiscriminator(
  context: StepContext,
  target: tf.Tensor,
  result: tf.Tensor,
  { loss, weight }: Weighted<AdversarialLoss>,
): Weighted<tf.Scalar> {
  const real = loss.generatorNeedsReal ? judge(context, target) : undefined;
  return { loss: loss.generator(judge(context, result), real), weight };
}

const judge = ({ gan, random }: StepContext, images: tf.Tensor) =>
  forward(gan.networks.discriminator!, { images }, { training: true, random });

/** Feature maps of pictures in [-1, 1], whatever range the model's have. */
function comparison(
  { maps, weights }: PerceptualFeatures,
  distance: Distance,
  [low, high]: readonly [number, number],
): ReconstructionLoss {
  const scale = 2 / (high - low);
  const extractor = (images: tf.Tensor) =>
    maps(tf.add(tf.mul(images, scale), -1 - low * scale) as tf.Tensor4D);
  return perceptualLoss({ extractor, layerWeights: weights, distance });
}

/** `10 log10((high - low)² / mean squared error)`. */
function psnr(target: tf.Tensor, result: tf.Tensor, [low, high]: readonly [number, number]): tf.Scalar {
  const error = tf.mean(tf.squaredDifference(target, result));
  return tf.mul(tf.log(tf.div((high - low) ** 2, tf.maximum(error, 1e-12))), 10 / Math.LN10) as tf.Scalar;
}
