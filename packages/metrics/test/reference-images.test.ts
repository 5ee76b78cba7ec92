import { interpolate, type Random } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { laplacianLevel } from '../src/metrics/laplacian-pyramid.js';
import { perceptualDistance } from '../src/metrics/perceptual-distance.js';
import { slicedDistance } from '../src/metrics/sliced-distance.js';
import { msSsim } from '../src/metrics/structural-similarity.js';
import fixture from './fixtures/reference-values.json' with { type: 'json' };
import { referenceUniforms } from './reference-rows.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const images = <T extends tf.Tensor = tf.Tensor4D>(seed: number, shape: readonly number[]) => {
  const uniforms = referenceUniforms(seed, tf.util.sizeFromShape([...shape]));
  return tf.tensor(
    Array.from(uniforms, (u) => 2 * u - 1),
    [...shape],
  ) as T;
};
/** A few numbers that tell one array from another, as in the script. */
const slices = (values: ArrayLike<number>) =>
  Array.from(values).filter((_, at) => at % Math.floor(values.length / 16) === 0);
const close = { absolute: 2e-6, relative: 1e-4 };

describe('as the published formulas have it', () => {
  it('takes two pictures of nearly one brightness for alike, whether it is above or below the middle', () => {
    const pattern = tf.mul(tf.sin(tf.linspace(0, 40, 32 * 32)), 0.3).reshape([1, 32, 32, 1]) as tf.Tensor4D;
    for (const brightness of [-0.05, 0, 0.5]) {
      const [a, b] = [tf.add(pattern, brightness), tf.add(pattern, brightness + 0.1)] as tf.Tensor4D[];
      expect(msSsim(a!, b!).dataSync()[0]).toBeGreaterThan(0.99);
    }
  });

  it.each([
    ['ms-ssim' as const, [2, 28, 28, 1], 3, 4],
    ['ms-ssim-large' as const, [1, 45, 64, 3], 5, 6],
  ])('%s, of images of %j', (name, shape, first, second) => {
    const [a, b] = [images(first, shape), images(second, shape)];
    expectClose(msSsim(a, tf.add(tf.mul(a, 0.7), tf.mul(b, 0.3))), [fixture[name]].flat(), close);
  });

  it('Laplacian pyramids', () => {
    const image = images(7, [1, 32, 32, 3]);
    expectClose(slices(laplacianLevel(image, 0, 2).dataSync()), fixture.laplacian.fine, close);
    expectClose(slices(laplacianLevel(image, 1, 2).dataSync()), fixture.laplacian.coarse, close);
  });

  it('sliced distances along given directions', async () => {
    const set = (values: tf.Tensor) => ({
      ...{ count: 50, width: 12, channels: 3, values: values.dataSync() as Float32Array },
    });
    const directions = images(15, [20, 12]).arraySync() as unknown as number[][];
    const given = { normalTensor: ([count = 0]) => tf.tensor2d(directions.splice(0, count)) };
    const found = await slicedDistance(
      set(images(8, [50, 12])),
      set(tf.pow(images(9, [50, 12]), 3)),
      20,
      given as unknown as Random,
    );
    expectClose(found, fixture.sliced, close);
  });

  it('LPIPS distances of given maps, with and without weights', () => {
    const maps = (seed: number) => [images(seed, [2, 4, 4, 3]), images(seed, [2, 2, 2, 5])];
    const [a, b] = [maps(10), maps(11)];
    expectClose(perceptualDistance(a, b), fixture.lpips.uniform, close);
    const weights = [[0.5, 1, 2], [1, 0, 3, 0.25, 1]]; // prettier-ignore
    expectClose(perceptualDistance(a, b, weights), fixture.lpips.weighted, close);
    expect(() => perceptualDistance(a, b, [[1, 2, 3]])).toThrow(/maps of 3, 5 channels, got 3/);
  });

  it('spherical interpolation', () => {
    const [a, b] = [images<tf.Tensor2D>(12, [4, 6]), images<tf.Tensor2D>(13, [4, 6])];
    const t = tf.div(tf.add(tf.slice(images<tf.Tensor2D>(14, [4, 6]), [0, 0], [4, 1]), 1), 2) as tf.Tensor2D;
    expectClose(interpolate(a, b, t, 'spherical').dataSync(), fixture.spherical.flat(), close);
    expectClose(interpolate(a, a, t, 'spherical'), a);
    expectClose(interpolate(a, b, tf.zeros([4, 1]), 'linear'), a);
  });
});
