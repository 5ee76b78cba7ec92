import { readFile, writeFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { EvaluationRecord } from './evaluation-record.js';

const inFolder = temporaryFolder();

const evaluate = async (...words: string[]) =>
  JSON.parse(await expectGan('evaluate', ...words, '--json', '--quiet')) as EvaluationRecord[];
const train = (run: string, ...words: string[]) =>
  expectGan(
    ...['train', '--model', 'remedy-gan', '--preset', 'small', '--batch-size', '4', '--data', 'size=64'],
    ...['--steps', '2', '--quiet', '--out', inFolder(run), ...words],
  );

/** A file of points, or of other rows of doubles. */
async function writePoints(name: string, rows: readonly (readonly number[])[]): Promise<string> {
  const head = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows.length}, ${rows[0]!.length}), }`;
  const header = `${head.padEnd(117)}\n`;
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0]);
  const values = Buffer.from(Float64Array.from(rows.flat()).buffer);
  await writeFile(inFolder(name), Buffer.concat([start, Buffer.from(header), values]));
  return inFolder(name);
}

const all = 'modes,high-quality,reverse-kl,mode-jsd';
const onRing = [[1, 0], [1, 0.01], [0, 1], [0.5, 0.5]] as const; // prettier-ignore

describe('gan evaluate of modes', () => {
  it('counts those of points in a file, as worked out by hand', async () => {
    const file = await writePoints('a.npy', onRing);
    const records = await evaluate(file, '--against', 'ring', '--metrics', all);
    expect(records.map(({ metric, value }) => [metric, value])).toEqual([
      ['modes', 2],
      ['high-quality', 0.75],
      // Of three that belong to a mode, two are at one.
      ['reverse-kl', expect.closeTo((2 / 3) * Math.log((8 * 2) / 3) + (1 / 3) * Math.log(8 / 3), 6)],
      ['mode-jsd', expect.any(Number)],
    ]);
    expect(records[0]).toMatchObject({
      ...{ higherIsBetter: true, counts: { fake: 4 }, source: file, against: 'ring' },
      protocol: { codec: 'none', settings: { modes: 'gaussian', standardDeviation: 0.01, count: 8 } },
    });
    expect(records[2]!.higherIsBetter).toBe(false);
    // Each data set finds its own modes whole, and another one's hardly.
    const [modes, share] = await evaluate('grid', '--against', 'grid', '--metrics', all, '--samples', '2000');
    expect(modes!.value).toBe(25);
    expect(share!.value).toBeGreaterThan(0.97);
  });

  it('counts those of a run and of its saved generator, on its own data, also while it trains', async () => {
    const evaluated = ['--evaluate', 'modes,high-quality', '--evaluate-samples', '30'];
    await train('run', '--dataset', 'ring', ...evaluated, '--early-stopping', 'modes');
    const lines = (await readFile(inFolder('run', 'metrics.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as EvaluationRecord).metric)).toContain('high-quality');
    const config = JSON.parse(await readFile(inFolder('run', 'config.json'), 'utf8')) as object;
    expect(config).toMatchObject({ earlyStopping: { metric: 'modes', mode: 'max' } });
    const before = tf.memory().numTensors;
    const words = ['--metrics', 'modes,high-quality', '--samples', '30'];
    const records = await evaluate(inFolder('run'), ...words);
    expect(records).toMatchObject([
      { metric: 'modes', against: 'ring', step: 2, protocol: { settings: { count: 8 } } },
      { metric: 'high-quality', counts: { fake: 30 } },
    ]);
    const kept = (await readFile(inFolder('run', 'evaluations.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(kept.map((line) => JSON.parse(line) as unknown)).toEqual(records);
    const saved = await evaluate(inFolder('run', 'generator'), '--against', 'ring', ...words);
    expect(saved[1]!.counts).toEqual({ fake: 30 });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('counts those of stacked digits by the classifier', async () => {
    const words = ['--against', 'stacked-digits', '--data', 'size=50', '--metrics', all];
    const [modes, share] = await evaluate('stacked-digits', ...words);
    expect(modes!.value).toBeGreaterThan(40);
    expect(modes!.value).toBeLessThanOrEqual(50);
    expect(share!.value).toBe(1);
    expect(modes!.protocol).toMatchObject({ codec: 'uint8', settings: { modes: 'stacked', count: 1000 } });
  });

  it.each([
    ['data without known modes', ['digits', '--against', 'digits', '--metrics', 'modes'], 2, /known modes \(ring, grid.*got digits/],
    ['other metrics of points', ['ring', '--against', 'ring'], 1, /among modes, high-quality.*for points of the plane, got fid/],
    ['one picture of points', ['ring', '--against', 'ring', '--metrics', 'modes', '--resize', '8x8'], 2, /--resize only with images/],
    ['colours lost', ['stacked-digits', '--against', 'stacked-digits', '--metrics', 'modes', '--channels', '1'], 2, /three colours.*--channels 1/],
    ['features that nothing reads', ['ring', '--against', 'ring', '--metrics', 'modes', '--extractor', 'digits'], 2, /--extractor only with metrics that read features, got it with modes/],
    ['weights that nothing reads', ['digits', '--against', 'digits', '--metrics', 'swd', '--weights', 'a.pth'], 2, /--weights only with metrics that read features, got it with swd/],
    ['settings of none', ['ring', '--against', 'ring', '--metrics', 'modes', '--set', 'modes.count=2'], 2, /no settings of modes/],
  ])('refuses %s', async (_, words, code, message) => {
    expect(await runGan('evaluate', ...words)).toMatchObject({
      ...{ code, stdout: '' },
      stderr: expect.stringMatching(message),
    });
  }); // prettier-ignore

  it('refuses files of no points, and divergences where no mode was hit', async () => {
    const against = ['--against', 'ring', '--metrics'];
    const refuse = async (file: string, metrics: string, message: RegExp) =>
      expect(await runGan('evaluate', file, ...against, metrics)).toMatchObject({
        ...{ code: 1, stdout: '' },
        stderr: expect.stringMatching(message),
      });
    await refuse(await writePoints('b.npy', [[1, NaN], [0, 1]]), 'modes', /finite numbers.*NaN at place 1/); // prettier-ignore
    await refuse(await writePoints('c.npy', [[1, 2, 3]]), 'modes', /or points \[N, 2\], in .*got \[1, 3\]/);
    const far = await writePoints('d.npy', [[5, 5], [6, 6]]); // prettier-ignore
    await refuse(far, 'modes,reverse-kl', /a number for reverse-kl of .*d.npy, got NaN/);
    expect((await evaluate(far, ...against, 'modes,high-quality')).map(({ value }) => value)).toEqual([0, 0]);
  });
});
