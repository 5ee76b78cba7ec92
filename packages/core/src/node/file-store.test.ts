import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLatest } from '../checkpoints/load-latest.js';
import { CheckpointError } from '../errors.js';
import type { Checkpoint } from '../types/checkpoint.js';
import { fileStore } from './file-store.js';
import { lockRun } from './run-lock.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-store-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const checkpoint = (step: number): Checkpoint => ({
  gan: 'toy',
  step,
  imagesSeen: step * 8,
  tensors: {
    'network/b': { shape: [2], dtype: 'float32', values: new Float32Array([1.5, step]) },
    'network/a': { shape: [], dtype: 'int32', values: new Int32Array([7]) },
    'network/empty': { shape: [0, 3], dtype: 'float32', values: new Float32Array(0) },
  },
  state: { random: [1, 2, 3, 4], parts: { 'optimizer/generator': { updates: step } } },
});

/** Changes one byte of a file. */
async function damage(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at < 0 ? bytes.length + at : at]! ^= 0x20;
  await writeFile(path, bytes);
}

describe('fileStore', () => {
  it('gives back what it was given, byte for byte, in order of steps', async () => {
    const store = fileStore(join(folder, 'new', 'checkpoints'));
    for (const step of [20, 3]) await store.save(checkpoint(step));
    expect((await store.list()).map(({ step }) => step)).toEqual([3, 20]);
    expect(await store.load((await store.list())[1]!)).toEqual(checkpoint(20));
    await store.save(checkpoint(20)); // A step that is there already is replaced.
    expect(await store.list()).toHaveLength(2);
  });

  it('refuses a damaged checkpoint by name and goes back to the one before it', async () => {
    const store = fileStore(folder);
    for (const step of [1, 2, 3]) await store.save(checkpoint(step));
    await damage(join(folder, 'step-00000003', 'tensors.safetensors'), -1);
    await damage(join(folder, 'step-00000002', 'checkpoint.json'), 30);
    const refused: string[] = [];
    const loaded = await loadLatest(store, (entry, { message }) => refused.push(`${entry.id}: ${message}`));
    expect(loaded).toEqual(checkpoint(1));
    expect(refused[0]).toMatch(/step-00000003.*tensors.safetensors does not match its checksum/);
    expect(refused[1]).toMatch(/step-00000002/);
  });

  it('says so when nothing whole is left', async () => {
    const store = fileStore(folder);
    await expect(loadLatest(store)).rejects.toThrow(/expected a whole checkpoint, got none/);
    await store.save(checkpoint(1));
    await rm(join(folder, 'step-00000001', 'tensors.safetensors'));
    await expect(loadLatest(store)).rejects.toThrow(CheckpointError);
  });

  it('does not list what was left unfinished, and clears it away', async () => {
    await mkdir(join(folder, '.unfinished-step-00000009'));
    const store = fileStore(folder);
    expect(await store.list()).toEqual([]);
    await store.save(checkpoint(1));
    expect(await readdir(folder)).toEqual(['step-00000001']);
  });

  it('says in one line what kept it from writing', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(fileStore(join(folder, 'file')).save(checkpoint(1))).rejects.toThrow(
      /fileStore.save: .*file/,
    );
  });
});

describe('lockRun', () => {
  it('keeps a second taker out until it is released', async () => {
    const lock = await lockRun(folder);
    await expect(lockRun(folder)).rejects.toThrow(new RegExp(`process ${process.pid} .* is using it`));
    await lock.release();
    await (await lockRun(folder)).release();
  });

  it('takes over from a process that is gone, and from a half-written lock', async () => {
    const { hostname } = await import('node:os');
    await writeFile(join(folder, '.lock'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    await (await lockRun(folder)).release();
    // Of the same number, before a container was started again.
    await writeFile(join(folder, '.lock'), JSON.stringify({ pid: process.pid, host: hostname() }));
    await (await lockRun(folder)).release();
    await writeFile(join(folder, '.lock'), '{"pi');
    await (await lockRun(folder)).release();
  });
});
