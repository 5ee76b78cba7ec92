import { Random, toTensor, type Batch, type TensorData } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { cyclegan } from '../src/cyclegan.js';
import { exportWeights } from '../src/foreign/export-weights.js';
import { importWeights } from '../src/foreign/import-weights.js';
import { pix2pix } from '../src/pix2pix.js';
import { byFormula, describeReference } from '../src/testing/describe-reference.js';

/** The source is number 1001, as it is of any network, the target 1003. */
function targets(network: string, batch: number, imageShape: readonly (number | null)[]): Batch {
  if (network !== 'discriminator') return {};
  const shape = [batch, ...(imageShape as number[])];
  return { target: toTensor({ shape, dtype: 'float32', values: byFormula(1003, shape, 0, 2) }) };
}

describeReference(pix2pix, {
  fixture: 'pix2pix',
  inputs: (network, batch, gan) => targets(network, batch, gan.sample.shape),
});
describeReference(cyclegan, { fixture: 'cyclegan' });

describe('files of pytorch-CycleGAN-and-pix2pix', () => {
  const format = 'pytorch-cyclegan-and-pix2pix';
  const create = () =>
    cyclegan.create({ preset: 'small', config: { baseFilters: 2, blocks: 2 }, random: Random.fromSeed(1) });

  it('load into the generator that is asked for, as of several graphics cards, with statistics that nothing needs', () => {
    const gan = create();
    const inFile = Object.entries(exportWeights(gan, 'generator-ab', { format }));
    const statistics = ['running_mean', 'running_var', 'num_batches_tracked'].map((end) => `model.2.${end}`);
    const file = Object.fromEntries([
      ...inFile.map(([name, tensor]) => [`module.${name}`, tensor] as const),
      ...statistics.map((name) => [`module.${name}`, inFile[0]![1]] as const),
    ]);
    const { networks, unused } = importWeights(gan, file, { format, networks: ['generator-ba'] });
    expect([networks, unused]).toEqual([{ 'generator-ba': 'module.' }, []]);
    expect(exportWeights(gan, 'generator-ba', { format })).toEqual(Object.fromEntries(inFile));
    gan.dispose();
  });

  it('are refused where the network is another one: with scales in its normalisation, or more blocks', () => {
    const gan = create();
    const file = exportWeights(gan, 'generator-ab', { format });
    const bias = Object.values(file)[1]!;
    const load = (more: Record<string, TensorData>) => () =>
      importWeights(gan, { ...file, ...more }, { format, networks: ['generator-ab'] });
    expect(load({ 'model.2.weight': bias })).toThrow(/1 more tensors \(model.2.weight\)/);
    expect(load({ 'model.30.weight': bias })).toThrow(/1 more tensors/);
    gan.dispose();
  });
});
