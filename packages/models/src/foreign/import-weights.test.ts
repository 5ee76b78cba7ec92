import { namedWeights, Random, type Gan, type TensorData } from '@gan/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gan as plain } from '../gan.js';
import { dcgan } from '../dcgan.js';
import { exportWeights } from './export-weights.js';
import type { ForeignFormat } from './foreign-format.js';
import { formatsOf } from './formats.js';
import { importWeights } from './import-weights.js';

type Tensors = Record<string, TensorData>;

const config = { latentDim: 3, imageShape: [2, 2, 1], generatorUnits: [4], discriminatorUnits: [4] };
const create = (seed: number) => plain.create({ config, random: Random.fromSeed(seed) });
const valuesOf = (gan: Gan, network: string) =>
  namedWeights(gan.networks, [network]).map(({ variable }) => [...variable.dataSync()]);
const prefixed = (prefix: string, tensors: Tensors): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

describe('importWeights', () => {
  let theirs: Gan;
  let average: Gan;
  let ours: Gan;
  let file: Tensors;
  beforeEach(() => {
    [theirs, average, ours] = [create(1), create(2), create(3)] as [Gan, Gan, Gan];
    file = {
      ...prefixed('G.', exportWeights(theirs, 'generator', { format: 'pytorch' })),
      ...prefixed('G_ema.module.', exportWeights(average, 'generator', { format: 'pytorch' })),
      ...prefixed('D.', exportWeights(theirs, 'discriminator', { format: 'pytorch' })),
      'optimizer.step': { shape: [], dtype: 'int32', values: Int32Array.of(7) },
    };
  });
  afterEach(() => [theirs, average, ours].forEach((gan) => gan.dispose()));

  it('finds networks under their prefixes, averages before what they are averages of', () => {
    const { format, networks, unused } = importWeights(ours, file);
    expect(format).toBe('pytorch');
    expect(networks).toEqual({ generator: 'G_ema.module.', discriminator: 'D.' });
    expect(unused).toHaveLength(Object.keys(exportWeights(ours, 'generator', { format: 'gan' })).length + 1);
    expect(unused).toContain('optimizer.step');
    expect(valuesOf(ours, 'generator')).toEqual(valuesOf(average, 'generator'));
    expect(valuesOf(ours, 'discriminator')).toEqual(valuesOf(theirs, 'discriminator'));
  });

  it('takes the networks it is asked for alone', () => {
    const kept = valuesOf(ours, 'generator');
    const { networks } = importWeights(ours, file, { networks: ['discriminator'] });
    expect(networks).toEqual({ discriminator: 'D.' });
    expect(valuesOf(ours, 'generator')).toEqual(kept);
  });

  it('knows our own names from those of PyTorch', () => {
    const { format, networks } = importWeights(ours, exportWeights(theirs, 'generator', { format: 'gan' }));
    expect([format, networks]).toEqual(['gan', { generator: '' }]);
  });

  it('refuses a file without a whole network, naming what is missing or of another shape, and changes nothing', () => {
    const kept = valuesOf(ours, 'generator');
    const rest = prefixed('G.', exportWeights(theirs, 'generator', { format: 'pytorch' }));
    const [first, second, ...others] = Object.keys(rest);
    const broken = { ...rest, [second!]: rest[first!]! };
    delete broken[others[0]!];
    const message = () =>
      importWeights(ours, broken, { source: 'x.pth', format: 'pytorch', networks: ['generator'] });
    expect(message).toThrow(
      /expected x\.pth to hold a network of gan whole, got, by the names of 'pytorch', generator: \d+ of \d+ tensors found/,
    );
    expect(message).toThrow(`${others[0]!} missing`);
    expect(message).toThrow(`${second!} [`);
    expect(valuesOf(ours, 'generator')).toEqual(kept);
  });

  it('refuses a network with more layers than ours', () => {
    const more = { ...file, 'D.dense-2.weight': file['optimizer.step']! };
    expect(() => importWeights(ours, more)).toThrow(
      "expected the file to hold nothing under 'D.' but 'discriminator', got 1 more tensors (D.dense-2.weight)",
    );
  });

  it('refuses to guess which of two networks of one make it is', () => {
    const firstBias = (name: string) =>
      namedWeights(ours.networks, [name])
        .map((weight) => weight.name.slice(name.length + 1))
        .find((weight) => weight.endsWith('dense-1/bias'))!;
    const twins = ['generator', 'discriminator'].map((name) => {
      const mapping = (weight: string) => (weight === firstBias(name) ? 'bias' : undefined);
      return [name, { mapping }] as const;
    });
    const twin: ForeignFormat = {
      name: 'twins',
      source: 'https://example.org',
      files: 'None.',
      networks: () => Object.fromEntries(twins),
    };
    const tensors = { bias: { shape: [4], dtype: 'float32', values: new Float32Array(4) } } as const;
    expect(() => importWeights(ours, tensors, { formats: [twin] })).toThrow(
      "got tensors that fit 'generator' and 'discriminator' alike. Say which of them it is.",
    );
    const only = importWeights(ours, tensors, { formats: [twin], networks: ['discriminator'] });
    expect(only.networks).toEqual({ discriminator: '' });
  });

  it('says what a configuration must be like for a format', () => {
    const small = dcgan.create({ preset: 'small', random: Random.fromSeed(1) });
    expect(formatsOf(small).map(({ name }) => name)).toEqual(['pytorch-examples', 'gan', 'pytorch']);
    expect(() => exportWeights(small, 'generator', { format: 'pytorch-examples' })).toThrow(
      'expected form pytorch and images of 64x64, as preset reference-64 has them for weights of pytorch-examples',
    );
    expect(() => exportWeights(small, 'generator', { format: 'none' })).toThrow(
      "expected one of the names pytorch-examples, gan, pytorch for dcgan, got 'none'",
    );
    expect(() => exportWeights(small, 'critic', { format: 'gan' })).toThrow("got 'critic'");
    small.dispose();
  });
});
