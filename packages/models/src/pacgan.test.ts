import { describe, expect, it } from 'vitest';
import { pacgan } from './pacgan.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

const points = { generatorUnits: [8, 6], discriminatorUnits: [6], maxoutPieces: 2 };

// A packed discriminator cannot judge samples one by one, so the contract is checked unpacked and at two points.
describeGan(pacgan, [
  { ...points, packing: 1 },
  { form: 'images', packing: 1, imageShape: [32, 32, 1], latentDim: 4, baseFilters: 2 },
]);

describe('pacgan', () => {
  it('has the parameters of the paper: four layers of 400 without bias, three maxout layers of 200 x 5', () => {
    expect(parametersAt(pacgan, 'toy')).toEqual({
      generator: 2 * 400 + 3 * 400 * 400 + 4 * norm(400) + dense(400, 2),
      discriminator: dense(4, 1000) + 2 * dense(200, 1000) + dense(200, 1),
    });
  });

  it('grows only in the first layer of the discriminator', () => {
    const [one, three] = [1, 3].map((packing) => parametersAt(pacgan, 'toy', { packing }));
    expect(three!.generator).toBe(one!.generator);
    expect(three!.discriminator! - one!.discriminator!).toBe(4 * 1000);
  });

  it('has the layout 28-14-7-4-2 on stacked digits', () => {
    expect(parametersAt(pacgan, 'stacked-mnist-2')).toEqual({
      generator:
        dense(100, 2 * 2 * 512) + norm(512) + conv(5, 512, 256) + norm(256) + conv(5, 256, 128) + norm(128) +
        conv(5, 128, 64) + norm(64) + conv(5, 64, 3), // prettier-ignore
      discriminator:
        conv(5, 6, 64) + conv(5, 64, 128) + norm(128) + conv(5, 128, 256) + norm(256) + conv(5, 256, 512) + norm(512) +
        dense(2 * 2 * 512, 1), // prettier-ignore
    });
  });
});
