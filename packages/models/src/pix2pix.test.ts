import { ConfigError, forward, namedWeights, Random, sample } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { pix2pix } from './pix2pix.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, norm, parametersAt } from './testing/parameters.js';

const tiny = {
  imageShape: [8, 12, 3],
  levels: 2,
  baseFilters: 2,
  discriminatorFilters: 2,
  patch: 16,
  sourceChannels: 1,
};
const deep = { ...tiny, imageShape: [64, 64, 3], levels: 6, sourceChannels: 3 };
describeGan(pix2pix, [tiny, { ...deep, imageShape: [64, 64, 1], patch: 1, loss: 'lsgan' }]);

/** A 4x4 convolution without a bias. */
const four = (inputs: number, outputs: number) => 16 * inputs * outputs;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The table of the published U-Net: widths of its levels from the outside in, pictures of three channels. */
function uNetParameters(widths: readonly number[]) {
  const inner = widths.slice(1).map((width, i) => {
    const [above, isInnermost] = [widths[i]!, i === widths.length - 2];
    const down = four(above, width) + (isInnermost ? 0 : norm(width));
    return down + four(isInnermost ? width : 2 * width, above) + norm(above);
  });
  return four(3, widths[0]!) + sum(inner) + conv(4, 2 * widths[0]!, 3);
}

/** The table of the discriminator of 70 pixels. */
const patches = (width: number) =>
  conv(4, 6, width) +
  sum([1, 2, 4].map((times) => four(times * width, 2 * times * width) + norm(2 * times * width))) +
  conv(4, 8 * width, 1);

const create = (config = {}) =>
  pix2pix.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('pix2pix', () => {
  const widths = [64, 128, 256, 512, 512, 512, 512, 512];

  it('has the parameters of the published networks at 256, 54.414 and 2.769 million', () => {
    const expected = { generator: uNetParameters(widths), discriminator: patches(64) };
    expect(Object.values(expected).map((count) => (count / 1e6).toFixed(3))).toEqual(['54.414', '2.769']);
    expect(parametersAt(pix2pix, 'unet-256')).toEqual(expected);
  });

  it('has those at 128, and of the discriminator of pixels', () => {
    expect(parametersAt(pix2pix, 'unet-128').generator).toBe(uNetParameters(widths.slice(0, -1)));
    // No bias in the last convolution: the published code gives it one with instance normalisation only.
    expect(parametersAt(pix2pix, 'pixel').discriminator).toBe(conv(1, 6, 64) + 64 * 128 + norm(128) + 128);
  });

  it('has one discriminator for each side of patches', () => {
    const count = (patch: number) => parametersAt(pix2pix, 'unet-256', { patch }).discriminator;
    const two = conv(4, 6, 64) + four(64, 128) + norm(128);
    expect(count(16)).toBe(two + conv(4, 128, 1));
    expect(count(34)).toBe(two + four(128, 256) + norm(256) + conv(4, 256, 1));
    expect(count(142)).toBe(patches(64) + four(512, 512) + norm(512));
    expect(count(286)).toBe(patches(64) + 2 * (four(512, 512) + norm(512)));
  });

  it('starts from N(0, 0.02), scales from N(1, 0.02)', () => {
    const gan = create({ ...deep, baseFilters: 8, levels: 4, patch: 70 });
    const moments = (end: string) => {
      const values = namedWeights(gan.networks)
        .filter(({ name }) => name.endsWith(end))
        .flatMap(({ variable }) => [...variable.dataSync()]);
      const mean = sum(values) / values.length;
      return [mean, Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length)] as const;
    };
    for (const [end, mean] of [
      ['kernel', 0],
      ['gamma', 1],
    ] as const) {
      // prettier-ignore
      expect(Math.abs(moments(end)[0] - mean)).toBeLessThan(3e-3);
      expect(Math.abs(moments(end)[1] - 0.02)).toBeLessThan(2e-3);
    }
    expect(moments('bias')).toEqual([0, 0]);
    gan.dispose();
  });

  it('draws its noise from dropout, in samples too, and from nothing else', () => {
    const gan = create(deep);
    const source = Random.fromSeed(2).uniformTensor([1, 64, 64, 3], -1, 1);
    const draw = (seed: number) => [...sample(gan, { seed, conditions: { source } }).dataSync()];
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const still = () => [...gan.generate({ feeds: { source } }).dataSync()];
    expect(still()).toEqual(still());
    gan.dispose();
  });

  it('translates each picture of a batch as if it came alone, of any sides that fit', () => {
    const gan = create();
    const source = Random.fromSeed(2).uniformTensor([2, 16, 4, 1], -1, 1);
    const network = gan.networks[gan.translations!['forward']!.network]!;
    const both = forward(network, { source });
    expect(both.shape).toEqual([2, 16, 4, 3]);
    const second = forward(network, { source: tf.slice(source, 1) }).dataSync();
    const [, last] = tf.split(both, 2);
    last!.dataSync().forEach((value, i) => expect(value).toBeCloseTo(second[i]!, 5));
    gan.dispose();
  });

  it('takes sides and channels from the data set', () => {
    const spec = (shape: number[]) => ({ shape, dtype: 'float32' }) as const;
    const data = { source: spec([64, 128, 1]), target: spec([64, 128, 3]) };
    const { imageShape, sourceChannels } = pix2pix.configure({ preset: 'small', data });
    expect({ imageShape, sourceChannels }).toEqual({ imageShape: [64, 128, 3], sourceChannels: 1 });
  });

  it('refuses pictures that its levels or patches do not fit, and sources that are missing', () => {
    expect(() => create({ levels: 3 })).toThrow(/multiples of 8 for 3 levels, got 8x12. Set levels/);
    expect(() => create({ patch: 70 })).toThrow(/at least 24x24 for patches of 70 pixels, got 8x12/);
    const gan = create();
    expect(() => gan.latents(1, Random.fromSeed(1))).toThrow(ConfigError);
    gan.dispose();
  });
});
