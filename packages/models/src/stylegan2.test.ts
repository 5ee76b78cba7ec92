import { forward, Random, registerSecondOrderGradients, sample, Trainer } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../test/filled-weights.js';
import { mixStyles, reseedNoise } from './blocks/style-controls.js';
import { stylegan2 } from './stylegan2.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { noise } from './testing/noise.js';
import { conv, dense, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

const random = Random.fromSeed(1);

const tiny = {
  imageShape: [8, 8, 1],
  latentDim: 6,
  mappingLayers: 2,
  channelBase: 32,
  channelMax: 4,
  mixing: 0.5,
};

describeGan(stylegan2, [
  { ...tiny, r1Every: 4 },
  { ...tiny, imageShape: [16, 16, 3], residual: false, augmentation: 'ada', pathLength: 0 },
]);

/** Counts from the tables: channels at a side, mapping layers, residual skips. */
function tableCounts(side: number, base: number, mappingLayers: number, residual: boolean) {
  const sides = Array.from({ length: Math.log2(side) - 1 }, (_, i) => 4 * 2 ** i);
  const channels = (s: number) => Math.min(512, base / s);
  const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
  /** Affine of the style, kernel, bias; one strength of the noise. */
  const styled = (k: number, from: number, to: number, noise: number) =>
    dense(512, from) + conv(k, from, to) + noise;
  return {
    mapping: mappingLayers * dense(512, 512),
    synthesis:
      16 * channels(4) +
      sum(sides.slice(1).map((s) => styled(3, channels(s / 2), channels(s), 1))) +
      sum(sides.map((s) => styled(3, channels(s), channels(s), 1) + styled(1, channels(s), 3, 0))),
    discriminator:
      conv(1, 3, channels(side)) +
      sum(
        sides.slice(1).map((s) => {
          const skip = residual ? channels(s) * channels(s / 2) : 0;
          return conv(3, channels(s), channels(s)) + conv(3, channels(s), channels(s / 2)) + skip;
        }),
      ) +
      conv(3, channels(4) + 1, channels(4)) +
      dense(16 * channels(4), channels(4)) +
      dense(channels(4), 1),
  };
}

describe('stylegan2', () => {
  it.each([
    ['config-f-256', 256, 32_768, 8, true],
    ['config-f-512', 512, 32_768, 8, true],
    ['config-f-1024', 1024, 32_768, 8, true],
    ['config-e-256', 256, 16_384, 8, true],
    ['config-e-1024', 1024, 16_384, 8, true],
    ['cifar', 32, 32_768, 2, false],
  ] as const)('has the parameters of the tables at %s', (preset, side, base, mapping, residual) => {
    expect(parametersAt(stylegan2, preset)).toEqual(tableCounts(side, base, mapping, residual));
  });

  it('has as many parameters as the published PyTorch code', () => {
    const { parameters } = readFixture<{ parameters: Record<string, object> }>('stylegan2.json');
    expect(parameters['config-f-1024']).toEqual(tableCounts(1024, 32_768, 8, true));
    expect(parameters['config-e-256']).toEqual(tableCounts(256, 16_384, 8, true));
    expect(parameters['cifar']).toEqual(tableCounts(32, 32_768, 2, false));
  });

  it('updates for its penalties on the steps that are due, with optimisers of their own pace', async () => {
    const gan = stylegan2.create({ config: { ...tiny, r1Every: 3, pathLengthEvery: 2 }, random });
    const trainer = new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 4 });
    const history = await trainer.train({ steps: 4 });
    const steps = (name: string) => history.flatMap(({ step, metrics }) => (name in metrics ? [step] : []));
    expect(steps('r1Penalty')).toEqual([1, 4]);
    expect(steps('pathLengthPenalty')).toEqual([1, 3]);
    const updates = async (player: string) =>
      (await gan.players[player]!.optimizer.getState()).json?.['updates'];
    expect(await updates('discriminator')).toBe(6);
    expect(await updates('generator')).toBe(6);
    await trainer.dispose();
    gan.dispose();
  });

  it.each(['discriminator', 'synthesis'])('is right in the second derivative: %s', (network) => {
    registerSecondOrderGradients();
    const gan = stylegan2.create({ config: { ...tiny, latentDim: 3 }, random });
    smoothWeights(gan.networks[network]!);
    for (const error of Object.values(checkCritic(gan, { network, step: 0.002 })))
      expect(error).toBeLessThan(1e-2);
    gan.dispose();
  });

  it('is controlled by truncation, mixing of styles and the seed of the noise', async () => {
    const gan = stylegan2.create({ config: tiny, random });
    // A trained network has a mean style, and strengths that are not zero.
    const trainer = new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 4 });
    await trainer.train({ steps: 2 });
    const { mapping, synthesis } = gan.networks;
    tf.tidy(() => {
      const [whole, typical, mean] = [1, 0.5, 0].map((truncation) => sample(gan, { count: 2, truncation }));
      const spread = (x: tf.Tensor) =>
        tf.sum(tf.abs(tf.sub(tf.slice(x, 0, 1), tf.slice(x, 1, 1)))).dataSync()[0]!;
      expect(spread(mean!)).toBe(0);
      expect(spread(typical!)).toBeLessThan(spread(whole!));

      const styles = [1, 2].map((seed) =>
        forward(mapping!, { latents: Random.fromSeed(seed).normalTensor([1, 6]) }),
      );
      const mixed = mixStyles(styles[0]!, styles[1]!, 1);
      expect([...tf.slice(mixed, [0, 0, 0], [1, 1, 6]).dataSync()]).toEqual([
        ...tf.slice(styles[0]!, [0, 0, 0], [1, 1, 6]).dataSync(),
      ]);
      expect([...tf.slice(mixed, [0, 1, 0]).dataSync()]).toEqual([
        ...tf.slice(styles[1]!, [0, 1, 0]).dataSync(),
      ]);

      const draw = () => [...forward(synthesis!, { styles: mixed }).dataSync()];
      const before = draw();
      expect(draw()).toEqual(before);
      reseedNoise(synthesis!, 5);
      expect(draw()).not.toEqual(before);
    });
    await trainer.dispose();
    gan.dispose();
  });
});
