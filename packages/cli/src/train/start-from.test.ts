import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { fileStore } from '@gan/core/node';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../run/record.js';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

/** A run to begin from. */
const trainFirst = () =>
  expectGan('train', ...tinyRun, '--steps', '3', '--seed', '1', '--quiet', '--out', inFolder('first'));

/** Weights of the last checkpoint. */
async function weightsOf(run: string) {
  const store = fileStore(inFolder(run, 'checkpoints'));
  const { tensors } = await store.load((await store.list()).at(-1)!);
  return tensors;
}

describe('gan train --init-from', () => {
  it('begins with the weights of another run, in a record, also when killed before its first checkpoint', async () => {
    await trainFirst();
    // A rate too small for a step to be seen.
    const words = [...tinyRun, '--set', 'learningRate=1e-12', '--steps', '1', '--seed', '2'];
    await expectGan(
      'train',
      ...words,
      '--init-from',
      inFolder('first'),
      '--quiet',
      '--out',
      inFolder('second'),
    );
    const [first, second] = [await weightsOf('first'), await weightsOf('second')];
    for (const name of Object.keys(first).filter((name) => /^network.*kernel$/.test(name))) {
      first[name]!.values.forEach((value, i) => expect(second[name]!.values[i]).toBeCloseTo(value, 6));
    }
    const record = await readRecord(inFolder('second'));
    expect(record.initFrom).toEqual({
      run: inFolder('first'),
      step: 3,
      networks: ['generator', 'discriminator'],
    });

    await cp(inFolder('second'), inFolder('killed'), { recursive: true });
    await rm(inFolder('killed', 'checkpoints'), { recursive: true });
    await expectGan('train', '--resume', inFolder('killed'), '--quiet');
    expect(await weightsOf('killed')).toEqual(second);
  });

  it('names weights that do not fit, and runs that are none, before anything is written', async () => {
    await trainFirst();
    const train = (...words: string[]) => runGan('train', ...tinyRun, '--quiet', ...words);
    const other = await train(
      '--set',
      'latentDim=5',
      '--init-from',
      inFolder('first'),
      '--out',
      inFolder('other'),
    );
    expect(other.stderr).toContain('generator/');
    expect(other.stderr).toMatch(/to hold networks like those being built, got .*\[4, 8\] for \[5, 8\]/);
    expect(other.code).not.toBe(0);
    const none = await train('--init-from', inFolder('nowhere'), '--out', inFolder('other'));
    expect(none.stderr).toContain('expected the folder of a run');
    await expect(readFile(inFolder('other', 'config.json'))).rejects.toThrow();
  });
});

describe('gan train --perceptual', () => {
  const esrgan = ['--model', 'esrgan', '--preset', 'small', '--dry-run'];

  it('is asked for where a loss needs it, and refused elsewhere', async () => {
    const needed = await runGan('train', ...esrgan, '--set', 'perceptual=vgg19', '--data', 'size=8');
    expect(needed.stderr).toContain("expected --perceptual FILE, torchvision's weights of VGG19");
    const file = inFolder('any.pth');
    await writeFile(file, 'no weights');
    const unwanted = await runGan('train', ...tinyRun, '--dry-run', '--perceptual', file);
    expect(unwanted.stderr).toContain(
      'expected --perceptual only for a model that compares pictures in features of a file',
    );
    const damaged = await runGan(
      'train',
      ...esrgan,
      '--set',
      'perceptual=vgg19',
      '--data',
      'size=8',
      '--perceptual',
      file,
    );
    expect(damaged.code).not.toBe(0);
    expect(damaged.stderr).toContain('any.pth');
  });
});
