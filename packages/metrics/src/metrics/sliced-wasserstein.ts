import { ConfigError, type MetricInputs, type MetricValue, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { imageTensor, keptImages, range, type KeptImages } from '../statistics/kept-images.js';
import { laplacianLevel, pyramidSides } from './laplacian-pyramid.js';
import { slicedDistance, type Descriptors } from './sliced-distance.js';

const settings = z.object({
  images: z.int().min(1).default(2048).describe('Images of each side; the code of the paper takes 8192'),
  patches: z.int().min(1).default(128).describe('Patches cut out of each level of an image'),
  directions: z.int().min(1).default(512).describe('Random directions that descriptors are projected on'),
});
type Settings = z.output<typeof settings>;

/** Side of a patch, and of the smallest level; both of the paper. */
const [patchSide, smallestLevel] = [7, 16];

/**
 * Sliced Wasserstein distance of patches, at each scale: how far the textures of generated images are from real ones.
 *
 * Images become Laplacian pyramids down to 16 pixels; of each level, 128 patches of 7 x 7 pixels are cut at random places,
 * their channels normalised over the whole set to mean 0 and deviation 1; the distance is the mean over 512 random directions
 * of the Wasserstein-1 distance of the projections, times 1000.
 *
 * Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 5. Lower is better, from 0. The value is the mean over the
 * levels, `details.levels` has each. Biased upwards at small counts. Memory: images x patches x 49 x channels x 4 bytes
 * for each side, 51 MB for 2048 grey images, 154 MB in colour; one level at a time.
 */
export const slicedWasserstein = defineMetric({
  name: 'swd',
  title: 'Sliced Wasserstein distance',
  summary: 'distance of patches of images at each scale',
  paper: 'https://arxiv.org/abs/1710.10196',
  higherIsBetter: false,
  settings,
  build(options) {
    const images = keptImages(options.images);
    return {
      statistics: { real: [images], fake: [images] },
      value: (inputs) => overLevels(inputs, inputs.real!.get(images), inputs.fake!.get(images), options),
    };
  },
});

async function overLevels(
  { random, progress }: MetricInputs,
  real: KeptImages,
  fake: KeptImages,
  options: Settings,
): Promise<MetricValue> {
  const [height, width] = checkShapes(real, fake);
  const sides = pyramidSides(height, width, smallestLevel);
  const count = Math.min(real.count, fake.count);
  // What is kept of the longer side may be in an order, class by class say.
  const chosen = (images: KeptImages): Int32Array =>
    images.count === count ? range(0, count) : random.permutation(images.count).subarray(0, count);
  const [ofReal, ofFake] = [chosen(real), chosen(fake)];
  const levels: Record<string, number> = {};
  for (const [level, [h, w]] of sides.entries()) {
    const describe = (images: KeptImages, indices: Int32Array) =>
      describeLevel(images, { indices, level, levels: sides.length, patches: options.patches }, random);
    const [a, b] = [await describe(real, ofReal), await describe(fake, ofFake)];
    const advance = (share: number) => progress(level + share, sides.length);
    levels[`${h}x${w}`] = 1000 * (await slicedDistance(a, b, options.directions, random, advance));
  }
  const values = Object.values(levels);
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  return { value, counts: { real: count, fake: count }, details: { levels } };
}

function checkShapes(real: KeptImages, fake: KeptImages): [number, number] {
  const [a, b] = [real.shape.join('x'), fake.shape.join('x')];
  const [height = 0, width = 0] = real.shape;
  if (a === b && Math.min(height, width) >= patchSide) return [height, width];
  throw new ConfigError(
    `swd: expected real and generated images of one size, ${patchSide} pixels or more, got ${a} and ${b}. Resize them first.`,
  );
}

interface LevelPlan {
  readonly indices: Int32Array;
  readonly level: number;
  readonly levels: number;
  readonly patches: number;
}

/** Images turned into a level at a time, to bound memory. */
const block = 64;

/** Patches of one level of some images, at random places. */
async function describeLevel(images: KeptImages, plan: LevelPlan, random: Random): Promise<Descriptors> {
  const channels = images.shape[2]!;
  const width = patchSide * patchSide * channels;
  const count = plan.indices.length;
  const values = new Float32Array(count * plan.patches * width);
  for (let start = 0; start < count; start += block) {
    const indices = plan.indices.slice(start, start + block);
    const level = tf.tidy(() => laplacianLevel(imageTensor(images, indices), plan.level, plan.levels));
    const pixels = (await level.data()) as Float32Array;
    const [, height, side] = level.shape;
    level.dispose();
    for (let patch = 0; patch < indices.length * plan.patches; patch++) {
      const image = Math.floor(patch / plan.patches);
      const top = random.integer(height - patchSide + 1);
      const left = random.integer(side - patchSide + 1);
      for (let row = 0; row < patchSide; row++) {
        const from = ((image * height + top + row) * side + left) * channels;
        const to = (start * plan.patches + patch) * width + row * patchSide * channels;
        values.set(pixels.subarray(from, from + patchSide * channels), to);
      }
    }
  }
  return { count: count * plan.patches, width, channels, values };
}
