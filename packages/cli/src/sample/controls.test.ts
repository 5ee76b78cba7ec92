import { readdir, readFile, writeFile } from 'node:fs/promises';
import { encodeSafetensors, Random } from '@gan/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const set = (...options: string[]) => options.flatMap((option) => ['--set', option]);
const train = (out: string, ...words: string[]) =>
  expectGan('train', ...words, '--steps', '1', '--batch-size', '4', '--quiet', '--out', inFolder(out));
const digits = ['--preset', 'small', '--dataset', 'digits', '--data', 'size=64'];
const trainStyles = () =>
  train(
    'styles',
    '--model',
    'stylegan2',
    ...digits,
    ...set('imageShape=[16,16,1]', 'latentDim=6', 'channelMax=4'),
  );
const trainConditional = () =>
  train('cgan', '--model', 'cgan', ...digits, ...set('generatorUnits=[8]', 'discriminatorUnits=[8]'));
const trainBigGan = () =>
  train(
    'biggan',
    ...['--model', 'biggan', ...digits],
    ...set('latentDim=8', 'baseFilters=1', 'sharedDim=2', 'attention=[]'),
  );

const draw = async (run: string, name: string, ...words: string[]) => {
  const printed = await expectGan(
    'sample',
    '--run',
    inFolder(run),
    '--out',
    inFolder(name),
    '--quiet',
    ...words,
  );
  return { printed, bytes: await readFile(inFolder(name)).catch(() => Buffer.alloc(0)) };
};
const refusal = async (run: string, ...words: string[]) => {
  const { code, stderr } = await runGan(
    'sample',
    '--run',
    inFolder(run),
    '--out',
    inFolder('x.png'),
    ...words,
  );
  expect(code).toBe(2);
  return stderr;
};
const raw = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
const metadata = (bytes: Buffer) => sharp(bytes, { animated: true }).metadata();

describe('gan sample --interpolate', () => {
  it('writes walks in every format, the same for the same seed', async () => {
    await train('run', ...tinyRun.slice(0, 8));
    const gif = await draw('run', 'a.gif', '--interpolate', '8', '--grid', '1x2', '--fps', '10');
    expect(gif.printed).toMatch(
      /a.gif: 8 frames of a walk through samples of gan, checkpoint of step 1, seed 0\n/,
    );
    expect(await metadata(gif.bytes)).toMatchObject({ pages: 8, width: 2 * 58 + 2, pageHeight: 60 });
    expect((await draw('run', 'b.gif', '--interpolate', '8', '--grid', '1x2', '--fps', '10')).bytes).toEqual(
      gif.bytes,
    );
    expect((await draw('run', 'c.gif', '--interpolate', '8', '--seed', '1')).bytes).not.toEqual(gif.bytes);
    await draw('run', 'a.webp', '--interpolate', '4');
    await draw('run', 'a.apng', '--interpolate', '4', '--points', '2');
    const { printed } = await draw('run', 'sprites.png', '--interpolate', '5', '--sprite', '--json');
    expect(JSON.parse(printed)).toMatchObject({ frames: 5, format: 'sprites', columns: 3 });
    await draw('run', 'frames', '--interpolate', '3');
    expect(await readdir(inFolder('frames'))).toEqual(['0000.png', '0001.png', '0002.png']);

    expect(await refusal('run', '--interpolate', '8', '--latents', 'y.npy')).toMatch(
      /got --latents and --interpolate/,
    );
    expect(await refusal('run', '--fps', '8')).toMatch(/--fps only beside --interpolate/);
    expect(await refusal('run', '--interpolate', '8', '--classes', '1')).toMatch(
      /no classes for 'gan', got 1/,
    );
    expect(await refusal('run', '--style-mix', 'coarse')).toMatch(
      /model with styles for --style-mix, got 'gan'. Models with styles: .*stylegan2/,
    );
    expect(await refusal('run', '--noise-seed', '1')).toMatch(/Models with noise of its own: .*stylegan2/);
    const { stderr } = await runGan('sample', '--run', inFolder('run'), '--interpolate', '4', '--out', inFolder('a.mp4')); // prettier-ignore
    expect(stderr).toMatch(/\.gif, .*got '.*a.mp4'/);
  });

  it('passes from class to class', async () => {
    await trainConditional();
    const { printed } = await draw('cgan', 'a.gif', '--interpolate', '6', '--classes', '0,3');
    expect(printed).toMatch(/classes mixed/);
    expect((await draw('cgan', 'b.gif', '--interpolate', '6')).printed).toMatch(/classes kept/);
  });
});

describe('gan sample, controls of models with styles', () => {
  it('mixes styles, draws noise anew, and has a row for each truncation', async () => {
    await trainStyles();
    const mixed = await draw('styles', 'mixed.png', '--style-mix', 'coarse,4-5', '--grid', '2x3');
    // 5 rows (parents, and two for each band) of 4 columns, of images of 48 pixels.
    expect(await metadata(mixed.bytes)).toMatchObject({ width: 4 * 50 + 2, height: 5 * 50 + 2 });
    expect(await refusal('styles', '--style-mix', '4-9')).toMatch(/layers between 0 and 5.*got 4 to 9/);

    // After a step noise has strengths, if small ones.
    const plain = await draw('styles', 'plain.png', '--grid', '1x4');
    const noisy = await draw('styles', 'noisy.png', '--grid', '1x4', '--noise-seed', '5');
    expect(noisy.bytes).not.toEqual(plain.bytes);
    expect((await draw('styles', 'noisy-2.png', '--grid', '1x4', '--noise-seed', '5')).bytes).toEqual(
      noisy.bytes,
    );

    const rows = await draw('styles', 'rows.png', '--truncation', '1,0', '--grid', '1x4');
    const { width, height } = await sharp(rows.bytes).metadata();
    expect([width, height]).toEqual([4 * 50 + 2, 2 * 50 + 2]);
    const part = async (left: number, top: number) =>
      sharp(rows.bytes).extract({ left, top, width: 48, height: 48 }).raw().toBuffer();
    expect(await part(2, 52)).toEqual(await part(52, 52));
    expect(await part(2, 2)).not.toEqual(await part(52, 2));
    expect(await refusal('styles', '--standing-statistics', '64')).toMatch(/batch normalisation: .*biggan/);
    expect(await refusal('styles', '--truncation', '1,0', '--grid', '2x4')).toMatch(/--grid of 1 row/);
  });

  it('draws latents and styles of a file', async () => {
    await trainStyles();
    const values = Random.fromSeed(0)
      .fork('sample')
      .fillNormal(new Float32Array(3 * 6));
    const latents = { shape: [3, 6], dtype: 'float32', values } as const;
    await writeFile(inFolder('l.safetensors'), Buffer.concat(encodeSafetensors({ latents })));
    const found = await draw('styles', 'found.png', '--latents', inFolder('l.safetensors'));
    expect(found.bytes).toEqual((await draw('styles', 'same.png', '--grid', '1x3')).bytes);
    await writeFile(
      inFolder('s.safetensors'),
      Buffer.concat(encodeSafetensors({ styles: { ...latents, shape: [9, 2] } })),
    );
    expect(await refusal('styles', '--latents', inFolder('s.safetensors'))).toMatch(
      /styles \[N, 6\].*got \[9, 2\]/,
    );
    expect(await refusal('styles', '--latents', inFolder('none.npy'))).toMatch(/file of latents at/);
  });
});

describe('gan sample --standing-statistics', () => {
  it('are taken by themselves where latents are truncated, and kept', async () => {
    await trainBigGan();
    const words = ['--grid', '1x4', '--truncation', '0.5'];
    const standing = await draw('biggan', 'standing.png', ...words);
    const [kept] = await readdir(inFolder('biggan', 'cache'));
    expect(kept).toMatch(/^statistics-[0-9a-f]{16}\.safetensors$/);
    const moving = await draw('biggan', 'moving.png', ...words, '--standing-statistics', '0');
    expect(await raw(moving.bytes)).not.toEqual(await raw(standing.bytes));
    expect((await draw('biggan', 'again.png', ...words, '--standing-statistics', '1024')).bytes).toEqual(
      standing.bytes,
    );
    expect(await readdir(inFolder('biggan', 'cache'))).toEqual([kept]);
  });
});
