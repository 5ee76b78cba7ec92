import * as tf from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { CheckpointError, ConfigError, DatasetError } from '../errors.js';
import { Random } from '../random.js';
import type { Batch } from '../types/batch.js';
import type { Dataset } from '../types/dataset.js';
import { BatchStream, type BatchStreamOptions } from './batch-stream.js';
import { disposeBatch } from './dispose-batch.js';

/** Numbers 0 to size - 1, each with a random number drawn while reading. */
function numbers(size: number, log: number[][] = []): Dataset {
  return {
    name: 'numbers',
    size,
    spec: { points: { shape: [2], dtype: 'float32' } },
    gather: async (indices, random) => {
      log.push([...indices]);
      // Settles after a different delay each time, so that batches read ahead finish out of order.
      await new Promise((resolve) => setTimeout(resolve, indices[0]! % 3));
      return { points: tf.tensor2d([...indices].map((index) => [index, random.uniform()])) };
    },
  };
}

function stream(size: number, options: Partial<BatchStreamOptions> = {}): BatchStream {
  return new BatchStream(numbers(size), { batchSize: 4, random: Random.fromSeed(5), ...options });
}

function consume(batch: Batch): number[] {
  const values = [...batch['points']!.dataSync()];
  disposeBatch(batch);
  return values;
}

async function take(from: BatchStream, count: number): Promise<number[][]> {
  const batches: number[][] = [];
  for (let i = 0; i < count; i++) batches.push(consume(await from.next()));
  return batches;
}

const examplesOf = (batches: number[][]) => batches.flat().filter((_, i) => i % 2 === 0);
const sorted = (values: number[]) => [...values].sort((a, b) => a - b);

describe('BatchStream', () => {
  it('shows every example once per epoch, in another order each time', async () => {
    const batches = stream(12);
    const first = examplesOf(await take(batches, 3));
    const second = examplesOf(await take(batches, 3));
    expect(sorted(first)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(sorted(second)).toEqual(sorted(first));
    expect(second).not.toEqual(first);
    await batches.close();
  });

  it('changes the size of its batches when asked, whatever was read ahead', async () => {
    const sizes = [4, 4, 2, 2, 6, undefined];
    const drawn = async (prefetch: number) => {
      const batches = stream(24, { prefetch });
      const values: number[][] = [];
      for (const size of sizes) values.push(consume(await batches.next(size)));
      await batches.close();
      return values;
    };
    const values = await drawn(0);
    expect(values.map((batch) => batch.length / 2)).toEqual([4, 4, 2, 2, 6, 4]);
    expect(new Set(examplesOf(values)).size).toBe(22);
    expect(await drawn(2)).toEqual(values);
    const batches = stream(12);
    await expect(batches.next(13)).rejects.toThrow(/batchSize up to the 12 examples/);
    expect(consume(await batches.next(12))).toHaveLength(24);
    await batches.close();
  });

  it('drops the remainder, other examples each epoch', async () => {
    const batches = stream(11);
    const dropped = new Set<number>();
    for (let epoch = 0; epoch < 6; epoch++) {
      const seen = new Set(examplesOf(await take(batches, 2)));
      expect(seen.size).toBe(8);
      for (let i = 0; i < 11; i++) if (!seen.has(i)) dropped.add(i);
    }
    expect(dropped.size).toBeGreaterThan(3);
    expect(batches.getCursor()).toMatchObject({ epoch: 5, position: 8 });
    await batches.close();
  });

  it('wraps the remainder into the next epoch', async () => {
    const batches = stream(6, { remainder: 'wrap' });
    const seen = examplesOf(await take(batches, 3));
    expect(sorted(seen.slice(0, 6))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sorted(seen.slice(6))).toEqual([0, 1, 2, 3, 4, 5]);
    await batches.close();
  });

  it('fills a batch larger than the data set over several epochs when wrapping', async () => {
    const batches = stream(3, { remainder: 'wrap', batchSize: 8 });
    const [first] = await take(batches, 1);
    expect(sorted(examplesOf([first!]).slice(0, 6))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(batches.getCursor()).toMatchObject({ epoch: 2, position: 2 });
    await batches.close();
  });

  it('keeps the order of the data when asked not to shuffle', async () => {
    const batches = stream(8, { shuffle: false });
    expect(examplesOf(await take(batches, 3))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3]);
    await batches.close();
  });

  it('gives the same numbers and cursors at every prefetch depth', async () => {
    const run = async (prefetch: number) => {
      const batches = stream(11, { prefetch, remainder: 'wrap' });
      const seen: unknown[] = [];
      for (let i = 0; i < 9; i++) seen.push(consume(await batches.next()), batches.getCursor());
      await batches.close();
      return seen;
    };
    const plain = await run(0);
    expect(await run(1)).toEqual(plain);
    expect(await run(5)).toEqual(plain);
  });

  it('goes on from a cursor to the bit, in another stream with another seed and depth', async () => {
    const original = stream(11, { prefetch: 3 });
    await take(original, 5);
    const cursor = JSON.parse(JSON.stringify(original.getCursor()));
    const expected = await take(original, 9);
    const restored = stream(11, { random: Random.fromSeed('other'), prefetch: 1 });
    await restored.next().then(disposeBatch);
    restored.setCursor(cursor);
    expect(await take(restored, 9)).toEqual(expected);
    await Promise.all([original.close(), restored.close()]);
  });

  it('reads ahead while a batch is in use', async () => {
    const log: number[][] = [];
    const batches = new BatchStream(numbers(40, log), {
      batchSize: 4,
      random: Random.fromSeed(1),
      prefetch: 2,
    });
    disposeBatch(await batches.next());
    expect(log.length).toBe(3);
    disposeBatch(await batches.next());
    expect(log.length).toBe(4);
    await batches.close();
  });

  it('answers calls made at once in their order', async () => {
    const [a, b] = [stream(12), stream(12)];
    const together = await Promise.all([a.next(), a.next(), a.next()]);
    expect(together.map(consume)).toEqual(await take(b, 3));
    await Promise.all([a.close(), b.close()]);
  });

  it('does not advance the generator it was given', () => {
    const random = Random.fromSeed(5);
    stream(12, { random });
    expect(random.getState()).toEqual(Random.fromSeed(5).getState());
  });

  it('frees everything read ahead on close and on setCursor', async () => {
    const before = tf.memory().numTensors;
    const batches = stream(12, { prefetch: 3 });
    const cursor = batches.getCursor();
    await take(batches, 2);
    await vi.waitFor(() => expect(tf.memory().numTensors).toBe(before + 3));
    batches.setCursor(cursor);
    await take(batches, 10);
    await batches.close();
    expect(tf.memory().numTensors).toBe(before);
    await expect(batches.next()).rejects.toThrow(ConfigError);
  });
});

describe('BatchStream with a data set that fails', () => {
  it('reports the error at its batch, keeps the cursor and tries again', async () => {
    const before = tf.memory().numTensors;
    const healthy = numbers(12);
    let broken = true;
    const flaky: Dataset = {
      ...healthy,
      gather: (indices, random) => {
        if (broken && indices.includes(7)) throw new DatasetError('read: file 7 is missing.');
        return healthy.gather(indices, random);
      },
    };
    const options = { batchSize: 1, random: Random.fromSeed(2), shuffle: false, prefetch: 4 };
    const batches = new BatchStream(flaky, options);
    expect(examplesOf(await take(batches, 7))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const cursor = batches.getCursor();
    await expect(batches.next()).rejects.toThrow('file 7');
    expect(batches.getCursor()).toEqual(cursor);
    broken = false;
    expect(examplesOf(await take(batches, 2))).toEqual([7, 8]);
    await batches.close();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('BatchStream refuses', () => {
  it.each([
    [{ batchSize: 0 }, /batchSize/],
    [{ batchSize: 2.5 }, /batchSize/],
    [{ batchSize: 13 }, /up to the 12 examples/],
    [{ prefetch: -1 }, /prefetch/],
  ])('%j', (options, message) => {
    expect(() => stream(12, options)).toThrow(message);
  });

  it('an empty data set', () => {
    expect(() => stream(0, { remainder: 'wrap' })).toThrow(DatasetError);
  });

  it.each([
    { epoch: -1, position: 0, size: 12, random: [1, 2, 3, 4] },
    { epoch: 0, position: 13, size: 12, random: [1, 2, 3, 4] },
    { epoch: 0, position: 0, size: 12, random: [1, 2, 3] },
    { epoch: 0, position: 0, size: 99, random: [1, 2, 3, 4] },
  ])('the cursor %j', (cursor) => {
    expect(() => stream(12).setCursor(cursor)).toThrow(CheckpointError);
  });
});
