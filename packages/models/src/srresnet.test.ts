import { forward, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { srresnet } from './srresnet.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, parametersAt } from './testing/parameters.js';
import { expectReach } from './testing/expect-reach.js';

const tiny = { cropSize: 8, filters: 4, blocks: 1 };
describeGan(srresnet, [tiny, { ...tiny, factor: 3, cropSize: 9, blocks: 2 }]);

const create = (config = {}) =>
  srresnet.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('srresnet', () => {
  const trunk = conv(3, 3, 64) + 16 * 2 * conv(3, 64, 64);
  const end = conv(3, 64, 64) + conv(3, 64, 3);

  it('has the parameters of MSRResNet', () => {
    expect(parametersAt(srresnet, 'x4')).toEqual({ generator: trunk + 2 * conv(3, 64, 256) + end });
    expect(parametersAt(srresnet, 'x4', { factor: 3, cropSize: 96 })).toEqual({
      generator: trunk + conv(3, 64, 9 * 64) + end,
    });
  });

  it.each([2, 3, 4] as const)(
    'enlarges pictures of any size %i-fold, and looks as far as it says',
    (factor) => {
      const gan = create({ factor, cropSize: 12 });
      const target = forward(gan.networks.generator!, { source: tf.zeros([1, 5, 7, 3]) });
      expect(target.shape).toEqual([1, 5 * factor, 7 * factor, 3]);
      expectReach(gan);
      gan.dispose();
    },
  );

  it('cuts samples, not what it trains on, to the range', () => {
    const gan = create();
    const source = tf.fill([1, 4, 4, 3], 1.5);
    const [sample, raw] = [gan.generate({ feeds: { source } }), forward(gan.networks.generator!, { source })];
    expect(tf.max(sample).dataSync()[0]).toBe(1);
    expect(tf.max(raw).dataSync()[0]).toBeGreaterThan(1.2);
    gan.dispose();
  });

  it('takes factor and crops from the pairs', () => {
    const pairs = (small: number, large: number) => ({
      source: { shape: [small, small, 3], dtype: 'float32' },
      target: { shape: [large, large, 3], dtype: 'float32' },
    } as const); // prettier-ignore
    expect(srresnet.configure({ data: pairs(16, 32) })).toMatchObject({ factor: 2, cropSize: 32 });
    expect(() => srresnet.configure({ data: pairs(16, 80) })).toThrow(
      "srresnet: expected a valid 'factor', got 5",
    );
    expect(() => create({ cropSize: 10 })).toThrow(
      'srresnet: expected a cropSize that 4 divides, got 10. Choose 12, say.',
    );
  });
});
