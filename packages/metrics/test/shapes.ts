import { Random, type Batch, type FeatureExtractor, type Seed } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** What pictures of bars look like. */
export interface BarOptions {
  readonly seed?: Seed;
  /** Standard deviation of noise added to the pixels. @default 0.1 */
  readonly noise?: number;
  /** Share of labels drawn at random. @default 0 */
  readonly wrongLabels?: number;
  /** @default 12 */
  readonly side?: number;
}

/** Batches of grey pictures with one bright bar: class 0 upright, class 1 level, class 2 none. */
export async function* bars(count: number, options: BarOptions = {}): AsyncGenerator<Batch> {
  const { seed = 1, noise = 0.1, wrongLabels = 0, side = 12 } = options;
  const random = Random.fromSeed(seed);
  for (let start = 0; start < count; start += 50) {
    const size = Math.min(50, count - start);
    const labels = Int32Array.from({ length: size }, () => random.integer(3));
    const pixels = new Float32Array(size * side * side);
    labels.forEach((label, i) => {
      const at = random.integer(side);
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          const bright = (label === 0 && x === at) || (label === 1 && y === at);
          pixels[(i * side + y) * side + x] = (bright ? 0.8 : -0.8) + random.normal(0, noise);
        }
      }
    });
    const given = labels.map((label) => (random.uniform() < wrongLabels ? random.integer(3) : label));
    yield { images: tf.tensor4d(pixels, [size, side, side, 1]), labels: tf.tensor1d(given, 'int32') };
  }
}

/** Feature maps that are the pixels, and means of two by two of them. */
export const pyramidExtractor: FeatureExtractor = {
  name: 'pyramid',
  featureDim: 1,
  features: (images) => tf.tidy(() => tf.reshape(tf.mean(images, [1, 2, 3]), [-1, 1]) as tf.Tensor2D),
  featureMaps(images) {
    const maps = tf.concat([images, tf.onesLike(images)], 3) as tf.Tensor4D;
    return [maps, tf.avgPool(maps, 2, 2, 'same')];
  },
};
