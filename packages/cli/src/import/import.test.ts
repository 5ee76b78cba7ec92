import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { encodeSafetensors, Random } from '@gan/core';
import { modelFiles } from '@gan/core/node';
import { exportWeights, findModel } from '@gan/models';
import '@gan/models/layers';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../run/record.js';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const dcgan = [
  '--model',
  'dcgan',
  '--preset',
  'reference-64',
  '--set',
  'baseFilters=2',
  '--set',
  'latentDim=3',
];
const weightsOf = (run: string) => readFile(inFolder(run, 'generator', 'weights.bin'));

/** Files as PyTorch's example writes them, of freshly drawn networks. */
async function publishedFiles(...networks: string[]): Promise<string[]> {
  const config = { baseFilters: 2, latentDim: 3 };
  const gan = findModel('dcgan').create({ preset: 'reference-64', config, random: Random.fromSeed(4) });
  const files = networks.map((network) => inFolder(`${network}.safetensors`));
  for (const [i, network] of networks.entries()) {
    const pieces = encodeSafetensors(exportWeights(gan, network, { format: 'pytorch-examples' }));
    await writeFile(files[i]!, Buffer.concat(pieces));
  }
  gan.dispose();
  return files;
}

describe('gan import', () => {
  it('makes a run of published files that is sampled, described, and exported again', async () => {
    const [generator, discriminator] = await publishedFiles('generator', 'discriminator');
    const from = ['--from', generator!, '--from', discriminator!];
    const stdout = await expectGan('import', ...dcgan, ...from, '--out', inFolder('run'));
    expect(stdout).toContain('generator.safetensors: generator (names of pytorch-examples)\n');
    expect(stdout).toContain('discriminator.safetensors: discriminator (names of pytorch-examples)\n');
    expect((await readRecord(inFolder('run'))).imported).toEqual({
      names: 'pytorch-examples',
      files: { 'generator.safetensors': ['generator'], 'discriminator.safetensors': ['discriminator'] },
    });
    expect(await expectGan('info', '--run', inFolder('run'))).toMatch(
      /without data\n[^]*weights +generator from generator\.safetensors \(pytorch-examples\)/,
    );
    await expectGan('sample', '--run', inFolder('run'), '--grid', '1x2', '--out', inFolder('s.png'));

    const model = await tf.loadLayersModel(modelFiles(inFolder('run', 'generator')));
    expect(model.outputs[0]!.shape).toEqual([null, 64, 64, 3]);
    model.dispose();

    const again = ['--format', 'safetensors', '--names', 'reference', '--out', inFolder('again')];
    await expectGan('export', '--run', inFolder('run'), ...again, '--networks', 'generator,discriminator');
    for (const file of [generator!, discriminator!]) {
      const name = file.split('/').at(-1)!;
      expect(await readFile(inFolder('again', name))).toEqual(await readFile(file));
    }
  });

  it('says which networks came from files of one name', async () => {
    const files = await publishedFiles('generator', 'discriminator');
    const from: string[] = [];
    for (const [i, network] of ['generator', 'discriminator'].entries()) {
      await mkdir(inFolder(network));
      await rename(files[i]!, inFolder(network, 'model.safetensors'));
      from.push('--from', `${network}=${inFolder(network, 'model.safetensors')}`);
    }
    const stdout = await expectGan('import', ...dcgan, ...from, '--out', inFolder('run'));
    expect(stdout).not.toContain('freshly drawn');
    expect(Object.values((await readRecord(inFolder('run'))).imported!.files)).toEqual([['generator'], ['discriminator']]); // prettier-ignore
  });

  it('goes on training once it is told with what', async () => {
    await expectGan('train', ...tinyRun, '--steps', '1', '--quiet', '--out', inFolder('first'));
    const weights = [
      '--networks',
      'generator,discriminator',
      '--format',
      'safetensors',
      '--out',
      inFolder('w'),
    ];
    await expectGan('export', '--run', inFolder('first'), ...weights);
    const model = [...tinyRun.slice(0, tinyRun.indexOf('--data'))];
    const from = ['generator', 'discriminator'].flatMap((name) => [
      '--from',
      inFolder('w', `${name}.safetensors`),
    ]);
    await expectGan('import', ...model, ...from, '--out', inFolder('second'));
    expect(await weightsOf('second')).toEqual(await weightsOf('first'));

    const { code, stderr } = await runGan('train', '--resume', inFolder('second'), '--steps', '2');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /expected a data set, got none: the run was imported without one\. Name one with --dataset \(gan train\)/,
    );
    const data = ['--dataset', 'digits', '--data', 'size=64', '--quiet'];
    await expectGan('train', '--resume', inFolder('second'), '--steps', '2', ...data);
    expect(await weightsOf('second')).not.toEqual(await weightsOf('first'));
    expect(await readRecord(inFolder('second'))).toMatchObject({
      dataset: { name: 'digits', size: 64 },
      imported: { names: 'gan' },
      resumed: [{ step: 0 }],
    });
  });

  it('says which networks no file had', async () => {
    const [generator] = await publishedFiles('generator');
    const stdout = await expectGan('import', ...dcgan, '--from', generator!, '--out', inFolder('run'));
    expect(stdout).toContain('Not in these files, and freshly drawn: discriminator\n');
  });

  it('refuses what does not fit, and writes nothing', async () => {
    const [generator] = await publishedFiles('generator');
    const other = [...dcgan.slice(0, 4), '--set', 'baseFilters=3', '--set', 'latentDim=3'];
    const { code, stderr } = await runGan('import', ...other, '--from', generator!, '--out', inFolder('run'));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /expected .*generator\.safetensors to hold a network of dcgan whole, got, by the names of 'pytorch-examples'/,
    );
    expect(stderr).toContain('main.0.weight [3, 16, 4, 4] for [4, 4, 24, 3]');
    await expect(readFile(inFolder('run', 'config.json'))).rejects.toThrow();
  });
});
