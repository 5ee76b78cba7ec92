import { describe, expect, it } from 'vitest';
import { d2gan } from './d2gan.js';
import { describeGan } from './testing/describe-gan.js';
import { dense, parametersAt } from './testing/parameters.js';

describeGan(d2gan, [
  { latentDim: 4, generatorUnits: [8, 6], discriminatorUnits: [6] },
  { latentDim: 2, generatorUnits: [5], discriminatorUnits: [4, 3], alpha: 0.2, beta: 0.1 },
]);

describe('d2gan', () => {
  it('has the parameters of the published toy networks', () => {
    const one = dense(2, 128) + dense(128, 1);
    expect(parametersAt(d2gan, 'toy')).toEqual({
      generator: dense(256, 128) + dense(128, 128) + dense(128, 2),
      discriminator: one,
      'discriminator-2': one,
    });
  });
});
