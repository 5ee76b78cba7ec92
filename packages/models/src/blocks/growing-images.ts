import type { StepContext } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { enlarge, mix, shrink, sideOf, type Growth } from '../layers/growing-layer.js';

/** Most pixels read at once: large images are read and shrunk a few at a time. */
const pixelsAtOnce = 2 ** 24;

/**
 * The next real images as a growing discriminator is to see them: resized (bilinear) to the final resolution where
 * they have another size, averaged down to the present level, and, while it fades in, mixed with what the level below
 * would show. The caller disposes of the result.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 2 and reference code.
 *
 * @param count how many. @default the run's batch size
 */
export async function drawGrowingImages(
  context: StepContext,
  resolution: number,
  growth: Growth,
  count?: number,
): Promise<tf.Tensor4D> {
  const parts: tf.Tensor4D[] = [];
  for (const size of partSizes(count, resolution)) {
    const { images } = await context.nextBatch(size);
    parts.push(tf.tidy(() => atGrowth(resizeTo(images as tf.Tensor4D, resolution), resolution, growth)));
    images!.dispose();
  }
  const whole = tf.concat(parts);
  tf.dispose(parts);
  return whole;
}

/** Images `[N, R, R, C]` as they look at a growth. */
export function atGrowth(images: tf.Tensor4D, resolution: number, { level, fade }: Growth): tf.Tensor4D {
  const sized = shrink(images, resolution / sideOf(level));
  if (fade === 1) return sized === images ? sized.clone() : sized;
  return mix(enlarge(shrink(sized, 2), 2), sized, fade) as tf.Tensor4D;
}

/** Bilinear, with pixels centred as in image libraries. */
function resizeTo(images: tf.Tensor4D, side: number): tf.Tensor4D {
  const [, height, width] = images.shape;
  if (height === side && width === side) return images;
  return tf.image.resizeBilinear(images, [side, side], false, true);
}

/** Equal parts, so that reading ahead at one size serves them all. */
function partSizes(count: number | undefined, resolution: number): (number | undefined)[] {
  if (count === undefined) return [undefined];
  let parts = Math.max(1, Math.ceil((count * resolution ** 2) / pixelsAtOnce));
  while (count % parts !== 0) parts++;
  return Array.from({ length: parts }, () => count / parts);
}
