import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

describe('gan sample', () => {
  it('draws the same picture for the same seed, from checkpoints or from generator/', async () => {
    await expectGan(
      ...['train', ...tinyRun, '--set', 'learningRate=0.05', '--ema-half-life', '20', '--steps', '4'],
      ...['--checkpoint-every', '2', '--quiet', '--out', inFolder('run')],
    );
    const draw = async (name: string, ...words: string[]) => {
      await expectGan('sample', '--run', inFolder('run'), '--grid', '2x3', '--out', inFolder(name), ...words);
      return readFile(inFolder(name));
    };
    const newest = await draw('newest.png', '--seed', '7');
    expect(await sharp(newest).metadata()).toMatchObject({ width: 3 * 58 + 2, height: 2 * 58 + 2 });
    expect(await draw('same.png', '--seed', '7', '--checkpoint', '4')).toEqual(newest);
    expect(await draw('other-seed.png', '--seed', '8')).not.toEqual(newest);
    expect(await draw('earlier.png', '--seed', '7', '--checkpoint', '2')).not.toEqual(newest);

    expect(
      await runGan('sample', '--run', inFolder('run'), '--checkpoint', '3', '--out', inFolder('x')),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--checkpoint to be one of 2, 4, got 3/),
    });
    expect(
      await runGan('sample', '--run', inFolder('run'), '--classes', '1', '--out', inFolder('x')),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no --classes for 'gan'/),
    });

    expect(
      await runGan('sample', '--run', inFolder('run'), '--truncation', '0.5', '--out', inFolder('x')),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/gan: expected no truncation/),
    });

    await rm(inFolder('run', 'checkpoints'), { recursive: true });
    expect(await draw('from-files.png', '--seed', '7')).toEqual(newest);
    await rm(inFolder('run', 'generator'), { recursive: true });
    expect(await runGan('sample', '--run', inFolder('run'), '--out', inFolder('x'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/expected a model of TensorFlow.js in .*generator/),
    });
  });

  it('draws what a network that grows had grown to, and truncates where there are styles', async () => {
    const sizes = ['--set', 'imageShape=[8,8,1]', '--set', 'latentDim=4', '--set', 'channelMax=4'];
    const growth = ['--set', 'firstResolution=4', '--set', 'stableImages=4', '--set', 'fadeImages=8'];
    const run = inFolder('styles');
    await expectGan(
      ...['train', '--model', 'stylegan', '--preset', 'small', '--dataset', 'digits', ...sizes, ...growth],
      ...['--set', 'batchSizes={}', '--batch-size', '4', '--steps', '3', '--quiet', '--out', run],
    );
    const draw = async (name: string, ...words: string[]) => {
      await expectGan('sample', '--run', run, '--grid', '1x2', '--out', inFolder(name), ...words);
      return readFile(inFolder(name));
    };
    const whole = await draw('whole.png');
    expect(await draw('typical.png', '--truncation', '0')).not.toEqual(whole);
    await rm(join(run, 'checkpoints'), { recursive: true });
    expect(await draw('from-files.png')).toEqual(whole);
  });

  it('overwrites a picture only when told to, and says what it drew', async () => {
    await expectGan('train', ...tinyRun, '--steps', '1', '--quiet', '--out', inFolder('run'));
    const words = ['sample', '--run', inFolder('run'), '--grid', '1x2', '--out', inFolder('p.png')];
    expect(await expectGan(...words)).toBe(
      `${inFolder('p.png')}: 2 samples of gan, checkpoint of step 1, seed 0\n`,
    );
    const before = await readFile(inFolder('p.png'));
    expect(await runGan(...words, '--seed', '1')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing at .*p.png, got a file.*--force/),
    });
    expect(await readFile(inFolder('p.png'))).toEqual(before);
    const printed = await expectGan(...words, '--seed', '1', '--force', '--json');
    expect(JSON.parse(printed)).toEqual({
      picture: inFolder('p.png'),
      count: 2,
      seed: 1,
      from: 'checkpoint of step 1',
      step: 1,
    });
    expect(await readFile(inFolder('p.png'))).not.toEqual(before);
  });
});
