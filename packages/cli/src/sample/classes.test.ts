import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

/** A conditional run of a moment, on digits that need no files. */
const conditionalRun = (model: string, ...options: string[]) => [
  ...['train', '--model', model, '--preset', 'small', '--dataset', 'digits', '--data', 'size=64'],
  ...options.flatMap((option) => ['--set', option]),
  ...['--steps', '1', '--batch-size', '8', '--quiet', '--out', inFolder(model)],
];

/** The two cells of a picture that was drawn with `--grid 1x2`, as numbers. */
async function cells(model: string, classes: string): Promise<number[][]> {
  const picture = inFolder(`${model}-${classes.replaceAll(',', '-')}.png`);
  const grid = ['--grid', '1x2', '--seed', '5', '--out', picture];
  await expectGan('sample', '--run', inFolder(model), '--classes', classes, ...grid);
  const { width, height } = await sharp(picture).metadata();
  const half = Math.floor(width / 2);
  return Promise.all(
    [0, width - half].map(async (left) => [
      ...(await sharp(picture).extract({ left, top: 0, width: half, height }).raw().toBuffer()),
    ]),
  );
}

describe('gan sample --classes', () => {
  it.each([
    ['cgan', ['generatorUnits=[8]', 'discriminatorUnits=[8]']],
    ['acgan', ['baseFilters=1', 'denseUnits=8']],
  ])('draws the classes asked for, in turn (%s)', async (model, options) => {
    await expectGan(...conditionalRun(model, ...options));
    const [zeros, threes, both] = [
      await cells(model, '0'),
      await cells(model, '3'),
      await cells(model, '0,3'),
    ];
    expect(zeros[0]).not.toEqual(threes[0]);
    expect(both).toEqual([zeros[0], threes[1]]);
    expect(
      await runGan('sample', '--run', inFolder(model), '--classes', '0,10', '--out', inFolder('x.png')),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(/classes below 10, .* got 10/) });
  });
});
