import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileStore, modelFiles } from '@gan/core/node';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readRecord, type RunRecord } from '../run/record.js';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { RunSummary } from './run-summary.js';

const inFolder = temporaryFolder();

const json = async <T>(path: string) => JSON.parse(await readFile(path, 'utf8')) as T;
const steps = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, number>);
const weights = (run: string) => readFile(inFolder(run, 'generator', 'weights.bin'));

describe('gan train', () => {
  it('leaves a folder with everything a run is known by', async () => {
    const run = inFolder('new', 'run');
    const words = [
      ...tinyRun,
      '--steps',
      '6',
      '--seed',
      '3',
      '--sample-every',
      '4',
      '--checkpoint-every',
      '2',
      '--keep',
      '2',
    ];
    const stdout = await expectGan('train', ...words, '--ema-half-life', '100', '--quiet', '--out', run);
    expect(stdout).toMatch(/Done: 6 steps, 24 images/);
    expect(stdout).toMatch(/V is -?\d\.\d+ above -log 4 \(-1\.3863\)/);
    expect(stdout).toContain(`Picture: ${inFolder('new', 'run', 'samples', 'final.png')}\n`);

    expect((await readdir(run)).sort()).toEqual([
      ...['checkpoints', 'config.json', 'curves.png', 'curves.svg', 'generator', 'metrics.jsonl', 'samples'],
    ]);
    expect(await json<RunRecord>(inFolder('new', 'run', 'config.json'))).toMatchObject({
      model: 'gan',
      preset: 'article',
      config: { imageShape: [28, 28, 1], latentDim: 4, generatorUnits: [8], learningRate: 2e-4 },
      dataset: { name: 'digits', options: { size: 64 }, size: 64 },
      seed: 3,
      batchSize: 4,
      steps: 6,
      averaging: { halfLife: 100 },
      backend: { name: expect.any(String), tfjs: tf.version.tfjs, summary: expect.any(String) },
      versions: { '@tensorflow/tfjs': tf.version.tfjs, '@gan/core': expect.any(String) },
      commandLine: ['gan', 'train', ...words, '--ema-half-life', '100', '--quiet', '--out', run],
      resumed: [],
    });
    const lines = await steps(inFolder('new', 'run', 'metrics.jsonl'));
    expect(lines.map(({ step, imagesSeen }) => [step, imagesSeen])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, 4 * n]),
    );
    for (const key of [
      'generatorLoss',
      'discriminatorLoss',
      'accuracyReal',
      'accuracyFake',
      'value',
      'stepMilliseconds',
    ])
      expect(lines[5]).toHaveProperty(key, expect.any(Number));
    expect(await readdir(inFolder('new', 'run', 'checkpoints'))).toEqual(['step-00000004', 'step-00000006']);
    expect((await readdir(inFolder('new', 'run', 'samples'))).sort()).toEqual([
      ...['final.png', 'step-00000000.png', 'step-00000004.png'],
    ]);
    // 28x28 at twice the size: 5 x 58 + 2 and 10 x 58 + 2.
    expect(await sharp(inFolder('new', 'run', 'samples', 'step-00000004.png')).metadata()).toMatchObject({
      width: 292,
      height: 292,
    });
    expect(await sharp(inFolder('new', 'run', 'samples', 'final.png')).metadata()).toMatchObject({
      width: 582,
      height: 582,
    });
    const svg = await readFile(inFolder('new', 'run', 'curves.svg'), 'utf8');
    for (const label of ['losses', 'accuracy of D', '1/2', '-log 4']) expect(svg).toContain(`>${label}<`);
  });

  it('keeps a generator that plain TensorFlow.js loads, with averaged weights where there are averages', async () => {
    // So slow an average hardly leaves the first weights, which a run of no average leaves at once.
    await expectGan(
      'train',
      ...tinyRun,
      '--steps',
      '3',
      '--quiet',
      '--out',
      inFolder('plain'),
      '--set',
      'learningRate=0.1',
    );
    await expectGan(
      ...[
        'train',
        ...tinyRun,
        '--steps',
        '3',
        '--quiet',
        '--out',
        inFolder('averaged'),
        '--set',
        'learningRate=0.1',
      ],
      ...['--ema-half-life', '1000000000'],
    );
    const kernel = async (run: string) => {
      const model = await tf.loadLayersModel(modelFiles(inFolder(run, 'generator')));
      expect(model.predict(tf.zeros([2, 4]))).toMatchObject({ shape: [2, 28, 28, 1] });
      return model.getLayer('dense-1').getWeights()[0]!.dataSync();
    };
    const [plain, averaged] = [await kernel('plain'), await kernel('averaged')];
    const largest = Math.max(...plain.map((value, i) => Math.abs(value - averaged[i]!)));
    expect(largest).toBeGreaterThan(0.05);
  });

  it('goes on to the weights of a run that was never stopped', async () => {
    const common = [...tinyRun, '--seed', 'a', '--checkpoint-every', '2', '--quiet', '--ema-half-life', '50'];
    await expectGan('train', ...common, '--steps', '7', '--out', inFolder('straight'));
    await expectGan('train', ...common, '--steps', '3', '--out', inFolder('resumed'));
    await expectGan('train', '--resume', inFolder('resumed'), '--steps', '7', '--quiet');
    expect(await weights('resumed')).toEqual(await weights('straight'));
    const numbers = async (run: string) =>
      (await steps(inFolder(run, 'metrics.jsonl'))).map(
        ({ stepMilliseconds: _, processorMilliseconds: __, ...rest }) => rest,
      );
    expect(await numbers('resumed')).toEqual(await numbers('straight'));
    expect(await json<RunRecord>(inFolder('resumed', 'config.json'))).toMatchObject({
      steps: 7,
      commandLine: expect.arrayContaining(['--steps', '3']),
      resumed: [
        {
          step: 3,
          commandLine: ['gan', 'train', '--resume', inFolder('resumed'), '--steps', '7', '--quiet'],
        },
      ],
    });
  });

  it('ends a run once its steps have taken so much processor time, and counts on when it goes on', async () => {
    const common = ['--checkpoint-every', '100000', '--sample-every', '100000', '--quiet'];
    const ended = await expectGan(
      ...[
        'train',
        ...tinyRun,
        ...common,
        '--steps',
        '100000',
        '--minutes',
        '0.005',
        '--out',
        inFolder('run'),
      ],
    );
    expect(ended).toMatch(
      /Stopped early, at step \d+ of 100000: 0\.005 minutes of processor time are spent\./,
    );
    expect(existsSync(inFolder('run', 'samples', 'final.png'))).toBe(true);
    const spent = async () =>
      (await steps(inFolder('run', 'metrics.jsonl'))).map(
        ({ processorMilliseconds }) => processorMilliseconds!,
      );
    const seconds = (times: number[]) => times.reduce((sum, time) => sum + time, 0) / 1000;
    const first = await spent();
    expect(seconds(first)).toBeGreaterThanOrEqual(0.3);
    expect(seconds(first.slice(0, -1))).toBeLessThan(0.3);

    // Nothing is left of its time until it is given more; then only what is new is used.
    await expectGan('train', '--resume', inFolder('run'), '--quiet');
    expect(await spent()).toEqual(first);
    const summary = JSON.parse(
      await expectGan('train', '--resume', inFolder('run'), '--minutes', '0.008', '--quiet', '--json'),
    ) as RunSummary;
    const all = await spent();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(seconds(all)).toBeGreaterThanOrEqual(0.48);
    expect(seconds(all.slice(0, -1))).toBeLessThan(0.48);
    expect(summary.processorSeconds).toBeCloseTo(seconds(all), 6);
    expect(await json<RunRecord>(inFolder('run', 'config.json'))).toMatchObject({
      steps: 1e5,
      minutes: 0.008,
    });
    expect(await expectGan('info', '--run', inFolder('run'))).toMatch(/0\.008 minutes of processor time/);

    await expectGan('report', inFolder('run'), '--out', inFolder('page.html'));
    const page = await readFile(inFolder('page.html'), 'utf8');
    expect(page).toMatch(/<th scope="col"[^>]*>processor time</);
    expect(page).toContain(`${all.length} of 100000 or 0.008 min`);
    expect(page).toContain('>complete<');
  });

  it('passes over a damaged checkpoint by name, and stops where all are damaged', async () => {
    const common = [...tinyRun, '--checkpoint-every', '2', '--quiet'];
    await expectGan('train', ...common, '--steps', '4', '--out', inFolder('run'));
    const before = await weights('run');
    await writeFile(inFolder('run', 'checkpoints', 'step-00000004', 'tensors.safetensors'), 'damaged');
    const resumed = await runGan('train', '--resume', inFolder('run'), '--quiet');
    expect(resumed.code).toBe(0);
    expect(resumed.stderr).toMatch(/^Passing over step-00000004: .*does not match its checksum/);
    expect(await weights('run')).toEqual(before);
    for (const name of await readdir(inFolder('run', 'checkpoints')))
      await writeFile(inFolder('run', 'checkpoints', name, 'checkpoint.json'), '{}');
    const { code, stderr } = await runGan('train', '--resume', inFolder('run'), '--quiet');
    expect(code).toBe(1);
    expect(stderr).toMatch(/gan: loadLatest: expected a whole checkpoint, got only damaged ones/);
  });

  it('refuses to go on with what contradicts the run, naming both', async () => {
    await expectGan('train', ...tinyRun, '--steps', '2', '--quiet', '--out', inFolder('run'));
    for (const [words, message] of [
      [['--seed', '9'], /--seed as the run was started with, 0, got 9/],
      [['--model', 'dcgan'], /--model as the run was started with, "gan"/],
      [['--batch-size', '8'], /--batch-size .* 4, got 8/],
      [['--set', 'latentDim=5'], /--set latentDim .* 4, got 5/],
      [['--data', 'size=65'], /--data size .* 64, got 65/],
      [['--steps', '1'], /--steps of at least 2, where the run stands, got 1/],
      [['--force'], /no --force with --resume/],
    ] as const) {
      const { code, stderr } = await runGan('train', '--resume', inFolder('run'), ...words, '--quiet');
      expect([code, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr).toMatch(message);
    }
  });

  it('touches nothing that is there unless told to, and then only once the new run is known to be possible', async () => {
    await mkdir(inFolder('run'));
    await writeFile(inFolder('run', 'thesis.tex'), 'ten years');
    await writeFile(inFolder('run', 'config.json'), '{"name":"thesis"}');
    const words = ['train', ...tinyRun, '--steps', '1', '--quiet', '--out', inFolder('run')];
    expect(await runGan(...words)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/to be empty, got 2 entries/),
    });
    expect(await runGan(...words, '--force')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/a run to replace in .*, got 2 entries .* no config.json of one/),
    });
    const old = '{"model":"gan","commandLine":[]}';
    await writeFile(inFolder('run', 'config.json'), old);
    expect(
      await runGan(...words, '--force', '--dataset', 'mnist', '--data-dir', inFolder('nowhere')),
    ).toMatchObject({ code: 2 });
    const impossible = words.map((word) => (word === 'size=64' ? 'seed=1' : word));
    expect(
      await runGan(...impossible, '--force', '--dataset', 'stacked-mnist', '--data-dir', inFolder('nowhere')),
    ).toMatchObject({ code: 1, stderr: expect.stringMatching(/nowhere/) });
    expect(await readFile(inFolder('run', 'config.json'), 'utf8')).toBe(old);
    await expectGan(...words, '--force');
    expect(await readFile(inFolder('run', 'thesis.tex'), 'utf8')).toBe('ten years');
    expect(await json(inFolder('run', 'config.json'))).toMatchObject({ model: 'gan' });
    expect(existsSync(inFolder('run', '.lock'))).toBe(false);
  });

  it('leaves no folder behind where nothing was begun', async () => {
    await runGan(
      'train',
      '--model',
      'gan',
      '--dataset',
      'mnist',
      '--data-dir',
      inFolder('nowhere'),
      '--out',
      inFolder('run'),
    );
    expect(await readdir(inFolder())).toEqual([]);
  });

  it('prints what a dry run would do, and writes nothing', async () => {
    const stdout = await expectGan(
      'train',
      ...tinyRun,
      '--preset',
      'small',
      '--steps',
      '50',
      '--out',
      inFolder('run'),
      '--dry-run',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      run: inFolder('run'),
      model: 'gan',
      preset: 'small',
      steps: 50,
      config: { latentDim: 4 },
      dataset: { name: 'digits', size: 64 },
      sampleEvery: 5,
      checkpointEvery: 5,
    });
    expect(await readdir(inFolder())).toEqual([]);
  });

  it('sums up for programs, with nothing else on stdout', async () => {
    const { stdout, stderr } = await runGan(
      'train',
      ...tinyRun,
      '--steps',
      '2',
      '--json',
      '--out',
      inFolder('run'),
    );
    const summary = JSON.parse(stdout) as RunSummary;
    expect(summary).toMatchObject({
      run: inFolder('run'),
      model: 'gan',
      dataset: 'digits',
      step: 2,
      complete: true,
      imagesSeen: 8,
      files: { generator: inFolder('run', 'generator'), picture: inFolder('run', 'samples', 'final.png') },
    });
    expect(summary.valueAboveEquilibrium).toBeCloseTo(summary.metrics.value! + Math.log(4), 10);
    expect(stderr).toMatch(/step 1\/2 .*\nstep 2\/2 /);
  });

  describe('when numbers are no longer finite', () => {
    /** A run of four steps whose newest checkpoint has weights that are no numbers, as after an update that went wrong. */
    async function poisonedRun(...more: string[]) {
      const out = inFolder('run');
      await expectGan(
        ...['train', ...tinyRun, '--checkpoint-every', '2', '--steps', '4', '--quiet', '--out', out],
        ...more,
      );
      const store = fileStore(inFolder('run', 'checkpoints'));
      const newest = (await store.list()).at(-1)!;
      const { tensors, ...checkpoint } = await store.load(newest);
      const poisoned = Object.entries(tensors).map(([name, data]) => [
        name,
        name.startsWith('network/') ? { ...data, values: data.values.map(() => NaN) } : data,
      ]);
      await store.remove(newest);
      await store.save({ ...checkpoint, tensors: Object.fromEntries(poisoned) });
    }
    const goOn = (...more: string[]) =>
      runGan('train', '--resume', inFolder('run'), '--steps', '8', '--quiet', ...more);

    it('goes back to the last good checkpoint and ends, saying how to go on', async () => {
      await poisonedRun();
      const { code, stderr } = await goOn();
      expect(code).toBe(1);
      const [hint, error] = stderr.trimEnd().split('\n');
      expect(hint).toMatch(/gan train --resume \S+ --guard rollback$/);
      expect(error).toMatch(/^gan: trainingGuard: expected every number to be finite, got .* Went back to/);
      expect(await steps(inFolder('run', 'metrics.jsonl'))).toHaveLength(2);
      expect(await readdir(inFolder('run', 'checkpoints'))).toEqual(['step-00000002']);
      const { guard, troubles } = await readRecord(inFolder('run'));
      expect(guard).toEqual({ mode: 'stop', retries: 3 });
      expect(troubles).toMatchObject([{ name: 'not finite', step: 5, backTo: 2, goesOn: false }]);
    });

    it('goes on from there with lower learning rates where it may', async () => {
      await poisonedRun('--guard', 'rollback', '--guard-retries', '2');
      const { code, stderr } = await goOn();
      expect([code, stderr]).toEqual([0, expect.stringMatching(/learning rates times 0.5, retry 1 of 2/)]);
      expect(await steps(inFolder('run', 'metrics.jsonl'))).toHaveLength(8);
      const { troubles } = await readRecord(inFolder('run'));
      expect(troubles).toMatchObject([{ backTo: 2, goesOn: true }]);
    });

    it('ends at once without the guard', async () => {
      await poisonedRun();
      const { code, stderr } = await goOn('--guard', 'off');
      expect(code).toBe(1);
      expect(stderr).toMatch(/^gan: nanGuard: expected every number to be finite, got [^\n]+\n$/);
    });

    it('refuses retries where it does not go back', async () => {
      const { code, stderr } = await runGan('train', ...tinyRun, '--guard-retries', '2', '--dry-run');
      expect(code).toBe(2);
      expect(stderr).toMatch(/expected --guard rollback with --guard-retries, got --guard stop/);
    });
  });

  it('keeps the learning rates it was started with', async () => {
    const rates = ['--discriminator-rate', '2', '--schedule', 'cosine', '--warm-up', '2'];
    const run = (name: string, ...words: string[]) =>
      expectGan('train', ...words, '--quiet', '--out', inFolder(name));
    await run('plain', ...tinyRun, '--steps', '4');
    await run('scheduled', ...tinyRun, '--steps', '4', ...rates);
    expect(await weights('scheduled')).not.toEqual(await weights('plain'));
    expect((await readRecord(inFolder('scheduled'))).rates).toEqual({ discriminator: 2, schedule: 'cosine', warmUp: 2, steps: 4 }); // prettier-ignore
    const { code, stderr } = await runGan('train', '--resume', inFolder('scheduled'), '--schedule', 'linear');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/--schedule as the run was started with, "cosine"/),
    ]);
    expect(await runGan('train', '--resume', inFolder('scheduled'), '--steps', '6')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--steps of at most 4, by which the cosine schedule .* to 0, got 6/),
    });
  });

  it('ends early where a number no longer improves, with everything in place', async () => {
    const out = inFolder('run');
    const stopping = ['--early-stopping', 'accuracyReal', '--patience', '3'];
    const words = [...tinyRun, '--steps', '40', '--quiet', '--out', out];
    const { code, stdout } = await runGan(
      'train',
      ...words,
      ...stopping,
      '--higher-is-better',
      '--min-delta',
      '1',
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Stopped early, at step 4 of 40: accuracyReal has not improved for 3 values/)]); // prettier-ignore
    expect(existsSync(inFolder('run', 'samples', 'final.png'))).toBe(true);
    expect((await readRecord(out)).earlyStopping).toEqual({ metric: 'accuracyReal', patience: 3, minDelta: 1, mode: 'max' }); // prettier-ignore
    expect((await runGan('train', ...words, '--patience', '3', '--force')).stderr).toMatch(
      /expected --early-stopping with --patience, got none/,
    );
  });

  it('draws points of the plane over those of the data', async () => {
    await expectGan(
      ...['train', '--model', 'pacgan', '--preset', 'small', '--dataset', 'ring', '--data', 'size=128'],
      ...['--batch-size', '8', '--steps', '2', '--quiet', '--out', inFolder('run')],
    );
    const { data, info } = await sharp(inFolder('run', 'samples', 'final.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width).toBeGreaterThan(840);
    const isBlue = (i: number) => data[i + 2]! - data[i]! > 60;
    expect(
      Array.from({ length: data.length / 3 }, (_, i) => isBlue(3 * i)).filter(Boolean).length,
    ).toBeGreaterThan(50);
  });
});
