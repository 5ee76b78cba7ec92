import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { parseNotes } from './notes.js';

// Runs take their time to train, so all tests look at the same ones.
let folder = '';
const inFolder = (...names: string[]) => join(folder, ...names);

const options = ['--steps', '3', '--sample-every', '3', '--quiet'];

const fid = (value: number, extractor = 'digits') => ({
  ...{ metric: 'fid', value, error: 0.5, higherIsBetter: false, counts: { real: 1000, fake: 1000 }, step: 3 },
  protocol: { extractor, codec: 'none', seed: 1, versions: {} },
  commandLine: [
    'gan',
    'evaluate',
    resolve('runs', 'a'),
    resolve('runs', 'b'),
    '--metrics',
    'fid',
    '--data-dir',
    '/data/x',
  ],
});

const measured = async (run: string, ...records: object[]) =>
  appendFile(
    inFolder(run, 'evaluations.jsonl'),
    records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );

const gallery = (...words: string[]) => runGan('gallery', ...words, '--out', inFolder('page.md'), '--force');

describe('gan gallery', () => {
  const all = () => ['dense', 'second', 'third'].map((name) => inFolder(name));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gan-gallery-'));
    await expectGan('train', ...tinyRun, ...options, '--seed', '1', '--out', inFolder('dense'));
    await expectGan('train', ...tinyRun, ...options, '--out', inFolder('third'), '--set', 'learningRate=0.5');
    const small = ['--set', 'baseFilters=2', '--batch-size', '4', '--data', 'size=64'];
    await expectGan('train', '--model', 'dcgan', ...small, ...options, '--out', inFolder('second'));
    await measured('dense', fid(50), fid(20), { ...fid(3), metric: 'is', higherIsBetter: true });
    await measured('second', fid(30));
    await measured('third', fid(30.4));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('orders runs by FID, says by itself which do not beat the baseline, and names no path of the machine', async () => {
    await writeFile(inFolder('notes.md'), 'Seconds of training.\n\n## third\n\nIts rate is far too high.\n');
    const ended = await gallery(...all(), '--notes', inFolder('notes.md'), '--title', 'A few runs');
    expect(ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/page\.md: 3 runs, 6 pictures, \d+ KiB/),
    });
    const page = await readFile(inFolder('page.md'), 'utf8');
    expect(page).toMatch(/^---\ntitle: "A few runs"\n---\n\n# A few runs\n\nSeconds of training\./);
    const rows = [...page.matchAll(/^\| \d \| \[(\w+)\]\(#(\w+)\)([^|]*)\| ([^|]*) \|/gm)];
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['dense', 'dense', ' ', '20.00 ± 0.50'],
      ['second', 'second', ' (baseline) ', '30.00 ± 0.50'],
      ['third', 'third', ' (level) ', '30.40 ± 0.50'],
    ]);
    expect(page).toContain('Of 2 runs, 1 beat dcgan, the baseline, 1 are level with it');
    expect(page).toMatch(
      /### third\n\nIt does not beat dcgan: .* within twice its error\.\n\nIts rate is far too high\./,
    );
    expect(page).toContain('`learningRate=0.5`');
    expect(page).toMatch(
      /gan train --model gan .* --seed 1 --steps 3 --out runs\/dense\ngan evaluate runs\/dense --metrics fid --data-dir data\/digits\n/,
    );
    expect(page).not.toContain(inFolder());
    expect(page).not.toContain(resolve('runs'));

    const shown = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1]!);
    expect(shown.map((name) => `${name}`.replace('page/', '')).sort()).toEqual(
      (await readdir(inFolder('page'))).sort(),
    );
    // Ten images of 28 pixels with gaps of one, half the size of the run's own sheet.
    expect(await sharp(inFolder('page', 'dense-samples.png')).metadata()).toMatchObject({
      width: 291,
      height: 291,
    });
    const own = await sharp(inFolder('dense', 'samples', 'final.png'))
      .greyscale()
      .raw()
      .toBuffer();
    const small = await sharp(inFolder('page', 'dense-samples.png')).greyscale().raw().toBuffer();
    const gaps = [...small].map((value, i) => {
      const [y, x] = [Math.floor(i / 291), i % 291];
      return Math.abs(value - own[2 * y * 582 + 2 * x]!);
    });
    expect(Math.max(...gaps)).toBeLessThan(16);
  });

  it('shows a run that went on as one command of all its steps, and a changed course as it was', async () => {
    await expectGan('train', '--resume', inFolder('third'), '--steps', '4', '--quiet');
    await measured('third', { ...fid(31), step: 4 });
    expect((await gallery(inFolder('third'))).code).toBe(0);
    const page = await readFile(inFolder('page.md'), 'utf8');
    expect([...page.matchAll(/^gan train.*$/gm)].map(String)).toEqual([
      expect.stringMatching(/--set learningRate=0\.5 --steps 4 --out runs\/third$/),
    ]);
    expect(page).toContain('No run of dcgan is among these');

    await expectGan('train', '--resume', inFolder('third'), '--steps', '5', '--guard', 'off', '--quiet');
    await measured('third', { ...fid(31), step: 5 });
    await gallery(inFolder('third'));
    const words = [...(await readFile(inFolder('page.md'), 'utf8')).matchAll(/^gan train.*$/gm)].map(String);
    expect(words).toHaveLength(3);
    expect(words[2]).toBe('gan train --resume third --steps 5 --guard off --quiet');
  });

  it('refuses runs that were not measured, or not alike, and notes of others', async () => {
    await expectGan('train', ...tinyRun, ...options, '--out', inFolder('unmeasured'));
    await measured('dense', fid(20, 'fashion'));
    const before = await readFile(inFolder('page.md'), 'utf8');
    const refused = async (...words: string[]) => (await gallery(...words)).stderr;
    expect(await refused(inFolder('unmeasured'))).toMatch(
      /gallery: expected an FID of unmeasured at its last step, 3, got none\. Measure it: gan evaluate/,
    );
    expect(await refused(...all())).toMatch(
      /gallery: expected FIDs that can be compared, got .*extractor.*Measure all/,
    );
    await writeFile(inFolder('notes.md'), '## other\n\nIt is not here.\n');
    expect(await refused(inFolder('dense'), '--notes', inFolder('notes.md'))).toMatch(
      /notes under the names of runs, dense, got '## other'/,
    );
    expect(await readFile(inFolder('page.md'), 'utf8')).toBe(before);
  });
});

it('takes notes apart', () => {
  expect(parseNotes('All.\r\n\r\n## a\r\n\r\nOf a.\n### More\n\n## b\n')).toEqual({
    introduction: 'All.',
    ofRuns: new Map([
      ['a', 'Of a.\n### More'],
      ['b', ''],
    ]),
  });
});
