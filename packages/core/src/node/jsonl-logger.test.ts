import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GanError } from '../errors.js';
import { toyGan, toyPoints } from '../testing/toy-gan.js';
import type { Callback } from '../types/callback.js';
import type { MetricResult } from '../types/metric.js';
import { Trainer } from '../training/trainer.js';
import { memoryStore } from '../checkpoints/memory-store.js';
import { jsonlLogger } from './jsonl-logger.js';
import { replaceFile } from './replace-file.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-log-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const build = (path: string) =>
  new Trainer({ gan: toyGan(), dataset: toyPoints(), batchSize: 8, callbacks: [jsonlLogger(path)] });
const records = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, number>);

const result: MetricResult = {
  metric: 'fid',
  value: 0,
  error: 0.5,
  higherIsBetter: false,
  counts: { real: 8, fake: 8 },
  protocol: { codec: 'none', seed: 0, versions: {} },
};

describe('jsonlLogger', () => {
  it('writes a line a step with progress, every number logged and the time', async () => {
    const path = join(folder, 'run', 'metrics.jsonl');
    await build(path).train({ steps: 3 });
    const lines = await records(path);
    expect(lines.map(({ step, imagesSeen }) => [step, imagesSeen])).toEqual([
      [1, 8],
      [2, 16],
      [3, 24],
    ]);
    const times = ['stepMilliseconds', 'processorMilliseconds'];
    for (const key of ['generatorLoss', 'discriminatorLoss', 'accuracyReal', 'value', ...times])
      expect(lines[0]).toHaveProperty(key, expect.any(Number));
  });

  it('brings the file into line with the checkpoint gone back to', async () => {
    const path = join(folder, 'metrics.jsonl');
    const first = build(path);
    await first.train({ steps: 3 });
    const checkpoint = await first.capture();
    await first.train({ steps: 6 });
    const kept = (await records(path)).slice(0, 3);

    await writeFile(path, '{"step":1}\n{"st'); // As a killed process on a crashed machine may leave it.
    const resumed = build(path);
    await resumed.restore(checkpoint);
    await resumed.train({ steps: 5 });
    const lines = await records(path);
    expect(lines.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    expect(lines.slice(0, 3)).toEqual(kept);
  });

  it('keeps results of evaluations after their step, whatever was gone back to', async () => {
    const path = join(folder, 'metrics.jsonl');
    const measure: Callback = {
      name: 'measure',
      onStepEnd: (trainer, { step }) =>
        step % 2 === 0 ? trainer.recordEvaluation([{ ...result, value: step }]) : undefined,
    };
    const make = () =>
      new Trainer({
        gan: toyGan(),
        dataset: toyPoints(),
        batchSize: 8,
        callbacks: [jsonlLogger(path), measure],
      });
    const first = make();
    await first.train({ steps: 3 });
    const checkpoint = await first.capture();
    await first.train({ steps: 4 });
    const lines = await records(path);
    expect(lines.map(({ step, metric }) => metric ?? step)).toEqual([1, 2, 'fid', 3, 4, 'fid']);
    expect(lines[2]).toEqual({ step: 2, imagesSeen: 16, ...result, value: 2 });

    const resumed = make();
    await resumed.restore(checkpoint);
    await resumed.train({ steps: 4 });
    expect((await records(path)).map(({ step, metric }) => metric ?? step)).toEqual(
      lines.map(({ step, metric }) => metric ?? step),
    );
  });

  it('takes back the lines of steps that were undone', async () => {
    const path = join(folder, 'metrics.jsonl');
    let undone = false;
    const undo: Callback = {
      name: 'undo',
      async onStepEnd(trainer, { step }) {
        if (step === 5 && !undone) undone = (await trainer.goBack(3)) !== undefined;
      },
    };
    const checkpoints = { store: memoryStore(), every: 2 };
    const callbacks = [undo, jsonlLogger(path)];
    const trainer = new Trainer({
      gan: toyGan(),
      dataset: toyPoints(),
      batchSize: 8,
      callbacks,
      checkpoints,
    });
    await trainer.train({ steps: 6 });
    expect(undone).toBe(true);
    expect((await records(path)).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('replaceFile', () => {
  it('leaves the old content and nothing else where it cannot write', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'inside'), 'old');
    const error = await replaceFile(join(folder, 'taken'), 'new').catch((e: unknown) => e);
    expect(GanError.isInstance(error)).toBe(true);
    expect((error as Error).message).toMatch(/expected to write .*taken, got: E/);
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
