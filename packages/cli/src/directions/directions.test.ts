import { readFile } from 'node:fs/promises';
import { decodeSafetensors } from '@gan/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const set = (...options: string[]) => options.flatMap((option) => ['--set', option]);
const train = (model: string, ...options: string[]) =>
  expectGan(
    ...['train', '--model', model, '--preset', 'small', '--dataset', 'digits', '--data', 'size=64'],
    ...[...set(...options), '--steps', '1', '--batch-size', '4', '--quiet', '--out', inFolder(model)],
  );
const tinyStyles = ['imageShape=[16,16,1]', 'latentDim=6', 'channelMax=4'];

describe('gan directions', () => {
  it('finds directions, draws them, and gan sample follows one', async () => {
    await train('cgan', 'generatorUnits=[8]', 'discriminatorUnits=[8]');
    const find = ['directions', '--run', inFolder('cgan'), '--count', '3', '--quiet'];
    const printed = await expectGan(...find, '--out', inFolder('d.safetensors'));
    expect(printed).toMatch(
      /3 directions among latents of cgan, checkpoint of step 1\n.*d.png: a row for each, moved from -3 to 3\n/,
    );
    expect(printed).toMatch(/direction {2}eigenvalue\n {2}0 +\d/);
    const { latents, steps } = decodeSafetensors(await readFile(inFolder('d.safetensors')), 'd');
    expect([latents!.shape[0], steps!.shape]).toEqual([3, [3]]);
    expect(await sharp(inFolder('d.png')).metadata()).toMatchObject({
      width: 7 * 58 + 2,
      height: 3 * 58 + 2,
    });

    const sample = [
      'sample',
      '--run',
      inFolder('cgan'),
      '--direction',
      `${inFolder('d.safetensors')}:1`,
      '--quiet',
    ];
    await expectGan(
      ...sample,
      '--strength',
      '-1..1',
      '--grid',
      '1x3',
      '--classes',
      '2',
      '--out',
      inFolder('m.png'),
    );
    await expectGan(
      'sample',
      '--run',
      inFolder('cgan'),
      '--classes',
      '2',
      '--grid',
      '1x1',
      '--out',
      inFolder('p.png'),
    );
    const cell = (left: number) =>
      sharp(inFolder('m.png')).extract({ left, top: 2, width: 56, height: 56 }).raw().toBuffer();
    const plain = await sharp(inFolder('p.png')).raw().toBuffer();
    // A strength of 0 is the sample itself.
    expect(await cell(60)).toEqual(plain);
    expect(await cell(2)).not.toEqual(plain);
    const swing = await expectGan(...sample, '--interpolate', '6', '--out', inFolder('m.gif'));
    expect(swing).toMatch(/6 frames of a swing through samples of cgan/);
    expect(await sharp(inFolder('m.gif'), { animated: true }).metadata()).toMatchObject({ pages: 6 });

    expect(await runGan(...find, '--out', inFolder('d.safetensors'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing at .*d.safetensors/),
    });
    expect(await runGan(...find, '--layers', 'coarse', '--out', inFolder('e.safetensors'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /directions: expected a model with styles for --layers, got 'cgan'.*stylegan2/,
      ),
    });
    expect(await runGan(...find, '--samples', '50', '--out', inFolder('e.safetensors'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--samples only with --method ganspace/),
    });
    expect(
      await runGan(
        ...sample.slice(0, 3),
        '--direction',
        `${inFolder('d.safetensors')}:3`,
        '--out',
        inFolder('x.png'),
      ),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/direction from 0 to 2, got 3/),
    });
  });

  it('analyses styles, for some layers', async () => {
    await train('stylegan2', ...tinyStyles);
    const find = ['directions', '--run', inFolder('stylegan2'), '--count', '2', '--quiet', '--json'];
    const words = ['--method', 'ganspace', '--samples', '300', '--layers', '2-3'];
    const printed = await expectGan(...find, ...words, '--out', inFolder('d.safetensors'));
    expect(JSON.parse(printed)).toMatchObject({ method: 'ganspace', space: 'styles', step: 1 });
    const { layers, styles } = decodeSafetensors(await readFile(inFolder('d.safetensors')), 'd');
    expect([[...layers!.values], styles!.shape]).toEqual([[2, 4], [2, 6]]); // prettier-ignore
    await expectGan(
      ...['sample', '--run', inFolder('stylegan2'), '--direction', `${inFolder('d.safetensors')}:0`],
      ...['--grid', '1x2', '--out', inFolder('m.png')],
    );
  });
});
