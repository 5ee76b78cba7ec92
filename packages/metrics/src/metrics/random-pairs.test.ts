import { selectBackend } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../test/measure.js';
import { bars, pyramidExtractor } from '../../test/shapes.js';

beforeAll(async () => void (await selectBackend()));

describe('ms-ssim and lpips', () => {
  async function* copies() {
    yield { images: tf.ones([20, 28, 28, 1]).mul(tf.linspace(-1, 1, 28).reshape([1, 28, 1, 1])) };
  }

  it('see that all images are alike', async () => {
    const options = { fake: copies(), extractor: pyramidExtractor };
    expect((await measure('ms-ssim', { pairs: 10 }, options)).value).toBeCloseTo(1, 5);
    expect((await measure('lpips', { pairs: 10 }, { ...options, fake: copies() })).value).toBeCloseTo(0, 10);
  });

  it('see more variety where images differ more, with an error over the pairs', async () => {
    for (const [name, direction] of [['ms-ssim', -1] as const, ['lpips', 1] as const]) {
      const variety = async (noise: number) => {
        const fake = bars(60, { noise, side: 28 });
        return measure(name, { pairs: 20 }, { fake, extractor: pyramidExtractor });
      };
      const [plain, noisy] = [await variety(0.02), await variety(0.5)];
      expect(direction * (noisy.value - plain.value)).toBeGreaterThan(plain.error!);
      expect(plain).toMatchObject({ higherIsBetter: direction > 0, counts: { fake: 40 } });
    }
  });

  it('need feature maps, and a few images', async () => {
    const { featureMaps, ...without } = pyramidExtractor;
    expect(featureMaps).toBeDefined();
    await expect(measure('lpips', {}, { fake: bars(9), extractor: without })).rejects.toThrow(
      /extractor with feature maps for lpips, got 'pyramid'/,
    );
    await expect(measure('ms-ssim', {}, { fake: bars(1) })).rejects.toThrow(
      /4 or more fake samples for ms-ssim, got 1/,
    );
  });
});
