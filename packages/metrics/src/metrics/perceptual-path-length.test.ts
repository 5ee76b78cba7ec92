import type { JsonObject, LatentGenerator } from '@gan/core';
import { expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../test/measure.js';
import { pyramidExtractor } from '../../test/shapes.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

describe('ppl', () => {
  /** The image is the latent; its feature map is a unit vector at that angle. */
  const angle: LatentGenerator = {
    latents: (count, random) => random.normalTensor([count, 1]) as tf.Tensor2D,
    generate: (latents) => tf.reshape(latents, [-1, 1, 1, 1]),
  };
  const circle = {
    ...pyramidExtractor,
    featureMaps: (x: tf.Tensor) => [tf.concat([tf.cos(x), tf.sin(x)], 3) as tf.Tensor4D],
  };
  const settings = { samples: 400, epsilon: 0.01, interpolation: 'linear' };
  const length = (given: JsonObject, generator = angle) =>
    measure('ppl', { ...settings, ...given }, { generator, extractor: circle });

  it('is E (b - a)^2 = 2 where the image turns with the latent, wherever the step is', async () => {
    for (const sampling of ['full', 'end']) {
      const { value, error, counts } = await length({ sampling });
      // The largest hundredth is left out, which takes some off the mean.
      expect(Math.abs(value - 1.85)).toBeLessThan(4 * error!);
      expect(counts).toEqual({ fake: 400 });
    }
  });

  it('is four times that where it turns twice as fast, and zero where it does not turn', async () => {
    const { value } = await length({});
    const times = (factor: number): LatentGenerator => ({
      ...angle,
      generate: (latents) => angle.generate(tf.mul(latents, factor)),
    });
    expect((await length({}, times(2))).value / value).toBeCloseTo(4, 2);
    expect((await length({}, times(0))).value).toBe(0);
  });

  it('has the standard error of the lengths it keeps', async () => {
    const angles: number[][] = [];
    const noting = {
      ...circle,
      featureMaps: (x: tf.Tensor) => {
        angles.push(Array.from(x.dataSync()));
        return circle.featureMaps(x);
      },
    };
    const { value, error } = await measure('ppl', settings, { generator: angle, extractor: noting });
    const [here, there] = [0, 1].map((which) => angles.filter((_, i) => i % 2 === which).flat());
    const lengths = here!.map((x, i) => (2 - 2 * Math.cos(there![i]! - x)) / settings.epsilon ** 2);
    // Of 400, three are cut off at either end.
    const kept = lengths.sort((a, b) => a - b).slice(3, 397);
    const mean = kept.reduce((sum, x) => sum + x, 0) / kept.length;
    const variance = kept.reduce((sum, x) => sum + (x - mean) ** 2, 0) / kept.length;
    expect(value / mean).toBeCloseTo(1, 3);
    expect(error! / Math.sqrt(variance / kept.length)).toBeCloseTo(1, 3);
  });

  it('says in its record that images were not rounded, and needs a generator', async () => {
    expect((await length({ samples: 16 })).protocol).toMatchObject({ codec: 'none', extractor: 'pyramid' });
    await expect(measure('ppl', {}, { extractor: circle })).rejects.toThrow(/expected a generator for ppl/);
  });

  it('leaves no tensor behind', () => expectNoLeak(() => length({ samples: 20 })));
});
