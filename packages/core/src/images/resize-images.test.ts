import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { ConfigError, ShapeError } from '../errors.js';
import { checkGradients, expectClose, expectNoLeak } from '../testing/index.js';
import { resamplingMatrix, resizeImages, type ResizeFilter } from './index.js';

interface Case {
  readonly source: [number, number];
  readonly target: [number, number];
  readonly filter: ResizeFilter;
  readonly values: number[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/resize-pillow.json', import.meta.url), 'utf8'),
) as { readonly cases: Case[] };

/** The formula of scripts/fixtures/resize.py. */
const picture = ([height, width]: readonly [number, number]) =>
  tf.tensor4d(
    Array.from({ length: height * width }, (_, i) => {
      const [y, x] = [Math.floor(i / width), i % width];
      return (31 * y * y + 17 * x * y + 7 * x * x + 3 * x) % 256;
    }),
    [1, height, width, 1],
  );

describe('resizeImages', () => {
  it.each(cases)(
    'from $source to $target as Pillow or PyTorch: $filter',
    ({ source, target, filter, values }) => {
      const resized = resizeImages(picture(source), target, { filter });
      expect(resized.shape).toEqual([1, ...target, 1]);
      // On the scale of 0 to 255; the fixture has four decimals.
      expectClose(resized, values, { absolute: 2e-4, relative: 0 });
    },
  );

  it('treats images and channels alike and apart', () => {
    const images = [picture([9, 8]), picture([9, 8]).reverse(1)];
    const together = resizeImages(tf.concat([tf.concat(images, 3), tf.concat(images.reverse(), 3)]), [5, 11]);
    images.reverse().forEach((image, i) => {
      const alone = resizeImages(image, [5, 11]);
      expectClose(together.slice([0, 0, 0, i], [1, 5, 11, 1]), alone);
      expectClose(together.slice([1, 0, 0, 1 - i], [1, 5, 11, 1]), alone);
    });
  });

  it('shifts the grid of TensorFlow 1 by half a pixel', () => {
    const ramp = tf.tensor4d([0, 10, 20, 30], [1, 1, 4, 1]);
    expectClose(
      resizeImages(ramp, [1, 8], { filter: 'bilinear-tensorflow1' }),
      [0, 5, 10, 15, 20, 25, 30, 30],
    );
    expectClose(resizeImages(ramp, [1, 3], { filter: 'bilinear-tensorflow1' }), [0, 40 / 3, 80 / 3]);
  });

  it('is differentiable and leaves no tensor behind', async () => {
    const { first, second } = checkGradients(
      (x) => resizeImages(x, [3, 7]).square(),
      [picture([5, 4]).div(255)],
    );
    expect(Math.max(first, second)).toBeLessThan(1e-3);
    const image = picture([6, 5]);
    await expectNoLeak(() => resizeImages(image, [4, 4]).dispose());
  });

  it('refuses what is no image, size or filter', () => {
    expect(() => resizeImages(tf.zeros([4, 4, 3]), [2, 2])).toThrow(ShapeError);
    expect(() => resizeImages(tf.zeros([1, 4, 4, 3]), [2, 0])).toThrow(ConfigError);
    expect(() => resizeImages(tf.zeros([1, 4, 4, 3]), [2, 2], { filter: 'nearest' as ResizeFilter })).toThrow(
      /expected one of box, .*got 'nearest'/,
    );
  });

  it('has rows that sum to one', () => {
    for (const filter of ['box', 'lanczos', 'bilinear-tensorflow1'] as const) {
      expectClose(tf.tensor2d(resamplingMatrix(7, 30, filter), [30, 7]).sum(1), new Array(30).fill(1));
    }
  });
});
