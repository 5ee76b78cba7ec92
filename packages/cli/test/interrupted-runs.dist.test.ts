import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '@gan/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../src/testing/temporary-folder.js';
import {
  killRunning,
  runGan,
  runGanInShell,
  startGan,
  stepsLogged,
  untilStep,
  weightsOf,
} from './gan-process.js';

// Many processes one after the other: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const inFolder = temporaryFolder();
afterEach(killRunning);

const steps = 40;
const common = [
  ...['--model', 'gan', '--preset', 'small', '--set', 'generatorUnits=[32,64]', '--batch-size', '16'],
  ...['--seed', '11', '--data', 'size=256', '--checkpoint-every', '4', '--quiet'],
];
const train = (run: string, count = steps) => ['train', ...common, '--steps', String(count), '--out', run];

describe('a run that is cut off', () => {
  it('ends with the bytes of an uninterrupted one, after kill -9 at random moments and after Ctrl-C', async () => {
    const [straight, run] = [inFolder('straight'), inFolder('run')];
    expect(await runGan(...train(straight))).toMatchObject({ code: 0, stderr: '' });

    // The moments differ from one day to the next, and can be had again from the step in the message.
    const random = Random.fromSeed(Date.now());
    const [firstKill, secondKill] = [1 + random.integer(12), 16 + random.integer(8)];
    const moments = `killed in steps after ${firstKill} and ${secondKill}`;
    for (const [step, args] of [
      [firstKill, train(run)],
      [secondKill, ['train', '--resume', run, '--quiet']],
    ] as const) {
      const started = startGan(...args);
      await untilStep(run, step, started);
      started.child.kill('SIGKILL');
      expect(await started.end, moments).toMatchObject({ signal: 'SIGKILL' });
    }

    const interrupted = startGan('train', '--resume', run, '--quiet');
    await untilStep(run, 30, interrupted);
    const second = await runGan('train', '--resume', run, '--quiet');
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(
      /^gan: lockRun: expected .* to be free, but process \d+ on .* is using it\.[^\n]*\n$/,
    );
    interrupted.child.kill('SIGINT');
    const { code, stdout, stderr } = await interrupted.end;
    expect({ code, stderr }, moments).toEqual({
      code: 130,
      stderr: '\nFinishing the step and saving; once more to quit at once.\n',
    });
    expect(stdout).toContain(`Go on with: gan train --resume ${run}\n`);
    const saved = (await readdir(join(run, 'checkpoints'))).at(-1)!;
    expect(saved).toBe(`step-${String(await stepsLogged(run)).padStart(8, '0')}`);
    expect(existsSync(join(run, '.lock'))).toBe(false);

    expect(await runGan('train', '--resume', run, '--quiet'), moments).toMatchObject({ code: 0, stderr: '' });
    expect((await weightsOf(run)).equals(await weightsOf(straight)), moments).toBe(true);
    expect(await stepsLogged(run)).toBe(steps);
    expect(existsSync(join(run, 'samples', 'final.png'))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'loses nothing on a full disk, and goes on once there is room',
    async () => {
      const run = inFolder('run');
      expect(await runGan(...train(run, 4))).toMatchObject({ code: 0 });
      const before = await weightsOf(run);
      // No file may be larger than this, so the next checkpoint cannot be written.
      const full = await runGanInShell('ulimit -f 64', 'train', '--resume', run, '--steps', '8', '--quiet');
      expect(full).toMatchObject({ code: 1, stdout: '' });
      expect(full.stderr).toMatch(
        /^gan: fileStore\.save: expected to write a checkpoint into [^\n]+ got: EFBIG[^\n]+\n$/,
      );
      expect(await readdir(join(run, 'checkpoints'))).toEqual(['step-00000004']);
      expect((await weightsOf(run)).equals(before)).toBe(true);
      expect(await runGan('train', '--resume', run, '--steps', '8', '--quiet')).toMatchObject({
        code: 0,
        stderr: '',
      });
      expect(await readdir(join(run, 'checkpoints'))).toEqual(['step-00000004', 'step-00000008']);
    },
  );
});
