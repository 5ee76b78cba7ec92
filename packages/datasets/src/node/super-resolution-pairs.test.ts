import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, DatasetError, Random, type Dataset } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { superResolutionPairs } from './super-resolution-pairs.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data/super-resolution');
const folder = temporaryFolder();
const toByte = (value: number) => Math.round((value + 1) * 127.5);

/** Grey, 8 wide and 4 high; the value tells the place. */
const gradient = range(0, 32).map((i) => 8 * i);
/** Every other pixel of it. */
const half = range(0, 8).map((i) => gradient[16 * Math.floor(i / 4) + 2 * (i % 4)]!);
const options = () => ({ dataDir: folder.path, factor: 2, patch: 4, channels: 1 }) as const;

async function squares(dataset: Dataset, count: number) {
  const { source, target } = await readBatch(dataset, new Array<number>(count).fill(0));
  return range(0, count).map((i) => ({
    source: source!.slice(4 * i, 4 * i + 4).map(toByte),
    target: target!.slice(16 * i, 16 * i + 16).map(toByte),
  }));
}

describe('superResolutionPairs', () => {
  it('cuts the same part of a pair of files, at any place of the grid', async () => {
    await folder.png('x_HR.png', 8, 1, gradient);
    await folder.png('x_LR.png', 4, 1, half);
    const dataset = await superResolutionPairs(options());
    expect(dataset.size).toBe(1);
    expect(dataset.spec.source!.shape).toEqual([2, 2, 1]);
    const lefts = new Set<number>();
    for (const { source, target } of await squares(dataset, 40)) {
      expect(source).toEqual([target[0], target[2], target[8], target[10]]);
      lefts.add(target[0]! / 8);
    }
    expect([...lefts].sort()).toEqual([0, 2, 4]);
  });

  it('mirrors and turns both alike', async () => {
    await folder.png('low/x.png', 2, 1, [10, 20, 30, 40]);
    await folder.png('high/x.png', 4, 1, [10, 10, 20, 20, 10, 10, 20, 20, 30, 30, 40, 40, 30, 30, 40, 40]);
    const pair = { source: 'low', target: 'high' };
    const plain = await squares(await superResolutionPairs({ ...options(), ...pair }), 5);
    expect(new Set(plain.map(({ source }) => source.join()))).toEqual(new Set(['10,20,30,40']));
    const moved = await squares(
      await superResolutionPairs({ ...options(), ...pair, flip: true, turn: true }),
      100,
    );
    for (const { source, target } of moved) {
      expect(source).toEqual([target[0], target[2], target[8], target[10]]);
    }
    expect(new Set(moved.map(({ source }) => source.join())).size).toBe(8);
  });

  it('finds partners that carry the factor in their name', async () => {
    await folder.png('low/0001x2.png', 4, 1, half);
    await folder.png('high/0001.png', 8, 1, gradient);
    const dataset = await superResolutionPairs({ ...options(), source: 'low', target: 'high' });
    expect((await squares(dataset, 1))[0]!.target).toHaveLength(16);
  });

  it('gives whole pictures, one size at a time', async () => {
    await folder.png('a.png', 9, 1, range(0, 45));
    await folder.png('b.png', 4, 1, range(0, 8));
    const dataset = await superResolutionPairs({ ...options(), patch: 0 });
    expect(dataset.spec.target!.shape).toEqual([null, null, 1]);
    const { source, target } = await dataset.gather(Int32Array.of(0), Random.fromSeed(1));
    expect([source!.shape, target!.shape]).toEqual([
      [1, 2, 4, 1],
      [1, 4, 8, 1],
    ]);
    tf.dispose([source!, target!]);
    await expect(dataset.gather(Int32Array.of(0, 1), Random.fromSeed(1))).rejects.toThrow(/got 4x8 and 2x4/);
  });

  it('names what does not fit before anything is trained', async () => {
    await folder.png('x_HR.png', 8, 1, gradient);
    await folder.png('x_LR.png', 8, 1, gradient);
    await expect(superResolutionPairs(options())).rejects.toThrow(
      /x_HR\.png to be 2 times as large as .*x_LR\.png, got 4x8 and 4x8/,
    );
    await folder.png('y_LR.png', 4, 1, half);
    await expect(superResolutionPairs(options())).rejects.toThrow(/none for 1: .*y_LR\.png\. Add/);
    await folder.png('z.png', 4, 1, half);
    await expect(superResolutionPairs(options())).rejects.toThrow(/_HR or _LR .*got .*z\.png/);
    await folder.png('small/s.png', 4, 1, half);
    const small = { ...options(), dataDir: join(folder.path, 'small') };
    await expect(superResolutionPairs(small)).rejects.toThrow(/at least 4x4 pixels, got 2x4 in .*s\.png/);
    await expect(superResolutionPairs(small)).rejects.toThrow(DatasetError);
  });

  it.each([
    { factor: 5 },
    { patch: 7 },
    { patch: -4 },
    { patch: 0, turn: true },
    { channels: 2 as 1 },
    { source: 'x' },
  ])('refuses %j', async (wrong) => {
    await expect(superResolutionPairs({ ...options(), ...wrong })).rejects.toThrow(ConfigError);
  });
});

describe.skipIf(!existsSync(shared))('on published pictures', () => {
  it('makes what the authors of Set5 made, but for rounding and borders', async () => {
    const dataDir = join(shared, 'Set5/image_SRF_4');
    const published = await superResolutionPairs({ dataDir, patch: 0 });
    expect(published.size).toBe(5);
    const { source, target } = await published.gather(Int32Array.of(1), Random.fromSeed(1));
    const { degrade } = await import('../super-resolution/degrade.js');
    const made = degrade(target as tf.Tensor4D, 4);
    const [, height, width] = made.shape;
    const inner = (images: tf.Tensor) => images.slice([0, 2, 2, 0], [1, height - 4, width - 4, 3]);
    const gaps = inner(made.sub(source!).abs().mul(127.5));
    // About one byte in ten differs by one.
    expect(gaps.max().dataSync()[0]).toBeLessThan(1.5);
    expect(gaps.mean().dataSync()[0]).toBeLessThan(0.15);
  });

  it.each([2, 3, 4])('reads the pairs of Set5 at factor %i in patches', async (factor) => {
    const dataDir = join(shared, `Set5/image_SRF_${factor}`);
    const dataset = await superResolutionPairs({ dataDir, factor, patch: 48, flip: true, turn: true });
    const { source, target } = await readBatch(dataset, [0, 4]);
    expect([source!.length, target!.length]).toEqual([2 * (48 / factor) ** 2 * 3, 2 * 48 * 48 * 3]);
  });

  it('makes pairs of high-resolution pictures alone, the same from the same seed', async () => {
    const dataDir = join(shared, '../afhq-sample/ref');
    const dataset = await superResolutionPairs({ dataDir, patch: 64, flip: true });
    const first = await readBatch(dataset, [0, 3]);
    expect(await readBatch(dataset, [0, 3])).toEqual(first);
    expect(first['source']).toHaveLength(2 * 16 * 16 * 3);
  });
});
