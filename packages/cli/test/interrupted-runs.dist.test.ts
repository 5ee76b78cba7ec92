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

const common = [
  ...['--model', 'gan', '--preset', 'small', '--set', 'generatorUnits=[32,64]', '--batch-size', '16'],
  ...['--seed', '11', '--data', 'size=256', '--checkpoint-every', '4', '--quiet'],
];
const train = (run: string, steps: number) => ['train', ...common, '--steps', String(steps), '--out', run];
const resume = (run: string, ...words: string[]) => ['train', '--resume', run, '--quiet', ...words];

/** More than a sitting of these tests ever reaches. */
const endless = 1_000_000;

const newestCheckpoint = async (run: string) => (await readdir(join(run, 'checkpoints'))).at(-1)!;
const checkpointName = (step: number) => `step-${String(step).padStart(8, '0')}`;

// Signals as they are meant here, to be stopped and continued among them, are not to be had on Windows.
describe.skipIf(process.platform === 'win32')('a run that is cut off', () => {
  it('ends with the bytes of an uninterrupted one, after kill -9 at random moments and after Ctrl-C', async () => {
    const run = inFolder('run');
    // The moments differ from one day to the next; a failure tells which they were.
    const random = Random.fromSeed(Date.now());
    const kills = [1 + random.integer(12), 16 + random.integer(8)];
    await killAfter(run, kills[0]!, train(run, endless));
    await killAfter(run, kills[1]!, resume(run));
    const stopped = await interruptAfter(run, 30);
    const moments = `killed after steps ${kills.join(' and ')}, interrupted after ${stopped}`;

    const steps = stopped + 5;
    const last = await runGan(...resume(run, '--steps', String(steps)));
    expect(last, moments).toMatchObject({ code: 0, stderr: '' });
    expect(await stepsLogged(run), moments).toBe(steps);
    expect(existsSync(join(run, 'samples', 'final.png'))).toBe(true);
    const straight = inFolder('straight');
    expect(await runGan(...train(straight, steps))).toMatchObject({ code: 0, stderr: '' });
    expect((await weightsOf(run)).equals(await weightsOf(straight)), moments).toBe(true);
  });

  async function killAfter(run: string, step: number, args: string[]): Promise<void> {
    const started = startGan(...args);
    await untilStep(run, step, started);
    started.child.kill('SIGKILL');
    expect(await started.end).toMatchObject({ signal: 'SIGKILL' });
  }

  /** Goes on with a run until Ctrl-C, while another process tries to take it. Returns where it stopped. */
  async function interruptAfter(run: string, step: number): Promise<number> {
    const started = startGan(...resume(run));
    await untilStep(run, step, started);
    // Held still meanwhile, so that it has not done a thousand steps by then.
    started.child.kill('SIGSTOP');
    const second = await runGan(...resume(run));
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(/^gan: lockRun: expected .* to be free, but process \d+ on [^\n]*\n$/);
    started.child.kill('SIGINT');
    started.child.kill('SIGCONT');
    const { code, stdout, stderr } = await started.end;
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: '\nFinishing the step and saving; once more to quit at once.\n',
    });
    expect(stdout).toContain(`Go on with: gan train --resume ${run}\n`);
    expect(existsSync(join(run, '.lock'))).toBe(false);
    const stopped = await stepsLogged(run);
    expect(await newestCheckpoint(run)).toBe(checkpointName(stopped));
    return stopped;
  }

  it('loses nothing on a full disk, and goes on once there is room', async () => {
    const run = inFolder('run');
    expect(await runGan(...train(run, 4))).toMatchObject({ code: 0 });
    const before = await weightsOf(run);
    // No file may be larger than this, so the next checkpoint cannot be written.
    const full = await runGanInShell('ulimit -f 64', ...resume(run, '--steps', '8'));
    expect(full).toMatchObject({ code: 1, stdout: '' });
    expect(full.stderr).toMatch(
      /^gan: fileStore\.save: expected to write a checkpoint into [^\n]+ got: EFBIG[^\n]+\n$/,
    );
    expect(await readdir(join(run, 'checkpoints'))).toEqual(['step-00000004']);
    expect((await weightsOf(run)).equals(before)).toBe(true);
    expect(await runGan(...resume(run, '--steps', '8'))).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(await readdir(join(run, 'checkpoints'))).toEqual(['step-00000004', 'step-00000008']);
  });
});
