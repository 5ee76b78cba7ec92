import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../run/record.js';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readBest } from './best-checkpoint.js';

const inFolder = temporaryFolder();

const evaluated = [
  ...tinyRun,
  ...['--data', 'size=80', '--set', 'learningRate=0.01', '--ema-half-life', '20', '--quiet'],
  ...['--evaluate', 'fid,is', '--evaluate-every', '2', '--evaluate-samples', '70'],
];
const train = (run: string, ...words: string[]) =>
  expectGan('train', ...evaluated, '--out', inFolder(run), ...words);

const lines = async (run: string) =>
  (await readFile(inFolder(run, 'metrics.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const evaluations = async (run: string) =>
  (await lines(run))
    .filter(({ metric }) => metric !== undefined)
    .map(({ step, metric, value }) => ({ step, metric, value }));
const weights = (run: string) => readFile(inFolder(run, 'generator', 'weights.bin'));

describe('evaluation while training', () => {
  it('adds to metrics.jsonl what gan evaluate finds of the averaged generator, and keeps the best', async () => {
    await train('run', '--steps', '5', '--checkpoint-every', '2');
    expect((await readRecord(inFolder('run'))).evaluation).toEqual({ every: 2, metrics: ['fid', 'is'], samples: 70, extractor: 'auto' }); // prettier-ignore
    expect((await lines('run')).map(({ step, metric }) => metric ?? step)).toEqual(
      // Every second step, and the last.
      [1, 2, 'fid', 'is', 3, 4, 'fid', 'is', 5, 'fid', 'is'],
    );
    const found = (await evaluations('run')).filter(({ metric }) => metric === 'fid');
    const lowest = found.reduce((a, b) => (Number(b.value) < Number(a.value) ? b : a));
    expect(await readBest(inFolder('run', 'best'))).toMatchObject(lowest);
    expect((await readdir(inFolder('run', 'best'))).sort()).toEqual([
      'best.json',
      `step-0000000${lowest.step}`,
    ]);

    // The best checkpoint holds the weights that were measured: evaluated again by hand, they are as good, but for the draw.
    const printed = await expectGan(
      'evaluate',
      inFolder('run'),
      '--checkpoint',
      'best',
      '--metrics',
      'fid',
      '--samples',
      '70',
      '--json',
      '--quiet',
    );
    const [record] = JSON.parse(printed) as [{ step: number; value: number; origins: object }];
    expect(record).toMatchObject({ step: lowest.step, origins: { fake: { weights: 'averaged' } } });
    expect(Math.abs(record.value / Number(lowest.value) - 1)).toBeLessThan(0.1);
    const info = JSON.parse(await expectGan('info', '--run', inFolder('run'), '--json')) as {
      metrics: object;
    };
    expect(info.metrics).toMatchObject({ step: 5, generatorLoss: expect.any(Number) });
  });

  it('leaves the weights of a run as they are without it, also where it goes on', async () => {
    const without = evaluated.slice(0, evaluated.indexOf('--evaluate'));
    await expectGan('train', ...without, '--steps', '6', '--out', inFolder('without'));
    await train('whole', '--steps', '6');
    await train('parts', '--steps', '3');
    // Its last step was evaluated as such; the run it is compared with has not ended there.
    const before = (await evaluations('parts')).filter(({ step }) => step !== 3);
    await expectGan('train', '--resume', inFolder('parts'), '--steps', '6', '--quiet');
    expect(await weights('whole')).toEqual(await weights('without'));
    expect(await weights('parts')).toEqual(await weights('without'));
    const whole = await evaluations('whole');
    expect((await evaluations('parts')).filter(({ step }) => step !== 3)).toEqual(whole);
    expect(whole.slice(0, 2)).toEqual(before);
    expect(existsSync(inFolder('without', 'best'))).toBe(false);
  });

  it('remembers the best over a resumption, and passes over a damaged record of it', async () => {
    await train('run', '--steps', '2');
    const best = inFolder('run', 'best', 'best.json');
    const unbeatable = JSON.stringify({ metric: 'fid', value: -1, step: 2 });
    await writeFile(best, unbeatable);
    await expectGan('train', '--resume', inFolder('run'), '--steps', '4', '--quiet');
    expect(await readFile(best, 'utf8')).toBe(unbeatable);
    const inAnotherWay = { metric: 'fid', value: -1, step: 2, counts: { fake: 1 }, protocol: {} };
    await writeFile(best, JSON.stringify(inAnotherWay));
    await expectGan('train', '--resume', inFolder('run'), '--steps', '6', '--quiet');
    expect(await readBest(inFolder('run', 'best'))).toMatchObject({ metric: 'fid', step: 6 });
    await writeFile(best, '{');
    await expectGan('train', '--resume', inFolder('run'), '--steps', '8', '--quiet');
    expect(await readBest(inFolder('run', 'best'))).toMatchObject({ metric: 'fid', step: 8 });
  });

  it('shows what it found, and can end the run', async () => {
    const loud = evaluated.filter((word) => word !== '--quiet');
    const words = ['--steps', '20', '--early-stopping', 'is', '--patience', '1', '--min-delta', '100'];
    const { code, stderr, stdout } = await runGan('train', ...loud, ...words, '--out', inFolder('run'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/\nstep 2: {2}fid \d+\.\d+ {2}is \d\.\d+ ± \d\.\d+\n/);
    // Of scores, more is better.
    expect(stdout).toMatch(/^Stopped early, at step 4 of 20: is has not improved for 1 values/);
    expect((await readRecord(inFolder('run'))).earlyStopping).toMatchObject({ metric: 'is', mode: 'max' });
  });

  it.each([
    ['a metric nobody knows', ['--evaluate', 'fad'], /one of .*'fad'/],
    [
      'data that no features suit',
      ['--evaluate', 'fid', '--dataset', 'stacked-digits', '--set', 'imageShape=[28,28,3]'],
      /which features suit it, got stacked-digits\. Choose --evaluate-extractor digits/,
    ],
    [
      'labels of a model without',
      ['--evaluate', 'fid,cas'],
      /images with class labels for cas, got none from gan/,
    ],
    [
      'to watch what is not measured',
      ['--evaluate', 'is', '--early-stopping', 'fid'],
      /--evaluate with --early-stopping fid, got --evaluate is/,
    ],
    [
      'metrics of images for points of the plane',
      ['--model', 'pacgan', '--preset', 'small', '--dataset', 'ring', '--evaluate', 'fid'],
      /modes, high-quality.*for points of the plane, got fid/,
    ],
  ])('refuses %s before anything is trained', async (_what, words, message) => {
    const { code, stdout, stderr } = await runGan(
      'train',
      '--model',
      'gan',
      '--preset',
      'small',
      '--steps',
      '2',
      ...words,
      '--out',
      inFolder('run'),
    );
    expect({ code: code > 0, stdout }).toEqual({ code: true, stdout: '' });
    expect(stderr).toMatch(message);
    expect(existsSync(inFolder('run'))).toBe(false);
  });

  it('refuses the best checkpoint of a run that has none', async () => {
    await expectGan('train', ...tinyRun, '--steps', '1', '--quiet', '--out', inFolder('run'));
    expect(
      await runGan('sample', '--run', inFolder('run'), '--checkpoint', 'best', '--out', inFolder('p.png')),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/best checkpoint in .*run, got none: .*--evaluate/),
    });
  });
});
