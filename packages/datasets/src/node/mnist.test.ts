import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { ConfigError, DatasetError } from '@gan/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gzip, idxBytes, tinyImages, tinyLabels } from '../../test/idx-bytes.js';
import { range, readBatch } from '../../test/read-batch.js';
import { fashionMnist, mnist } from './mnist.js';

/** The real files, beside the repository where they are at hand. */
const shared = resolve(import.meta.dirname, '../../../../../shared/data');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mnist-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);

/** Retained bytes of typed arrays, after everything unreachable has been collected. */
function retainedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().arrayBuffers;
}

describe('mnist from a folder', () => {
  it.each([
    ['gzip as published', '-images-idx3-ubyte.gz', '-labels-idx1-ubyte.gz', gzip],
    ['unpacked', '-images-idx3-ubyte', '-labels-idx1-ubyte', (bytes: Uint8Array) => bytes],
    ['unpacked, with dots', '-images.idx3-ubyte', '-labels.idx1-ubyte', (bytes: Uint8Array) => bytes],
  ])('reads files %s', async (_, images, labels, pack) => {
    await put(`t10k${images}`, pack(tinyImages));
    await put(`t10k${labels}`, pack(tinyLabels));
    const dataset = await mnist({ dataDir: folder, split: 'test' });
    expect((await readBatch(dataset, [0, 1]))['labels']).toEqual([7, 2]);
  });

  it('names the folder that is missing, or is a file', async () => {
    const missing = join(folder, 'nowhere');
    await expect(mnist({ dataDir: missing })).rejects.toThrow(`expected a folder at ${missing}, got nothing`);
    await put('file', tinyLabels);
    await expect(fashionMnist({ dataDir: join(folder, 'file') })).rejects.toThrow(
      /fashion-mnist.*got a file/,
    );
  });

  it('names the file that is missing', async () => {
    await put('train-labels-idx1-ubyte.gz', gzip(tinyLabels));
    const failure = mnist({ dataDir: folder });
    await expect(failure).rejects.toThrow(/train-images-idx3-ubyte\.gz or train-images-idx3-ubyte or/);
    await expect(failure).rejects.toThrow(DatasetError);
  });

  it('names the file that is a truncated gzip', async () => {
    await put('train-labels-idx1-ubyte.gz', gzip(tinyLabels));
    await put('train-images-idx3-ubyte.gz', gzip(tinyImages).subarray(0, -9));
    await expect(mnist({ dataDir: folder })).rejects.toThrow(/train-images-idx3-ubyte\.gz.*cut short/);
  });

  it('names the file that cannot be read', async () => {
    await put('train-images-idx3-ubyte', tinyImages);
    await rm(folder, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'mnist-'));
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(folder, 'train-labels-idx1-ubyte.gz'));
    await expect(mnist({ dataDir: folder })).rejects.toThrow(
      /readable file at .*train-labels-idx1-ubyte\.gz/,
    );
  });

  it('refuses counts that differ and files that are not the published ones when told to verify', async () => {
    await put('train-images-idx3-ubyte.gz', gzip(tinyImages));
    await put('train-labels-idx1-ubyte.gz', gzip(idxBytes([1], [5])));
    await expect(mnist({ dataDir: folder })).rejects.toThrow(/1 labels and 2 images/);
    await expect(mnist({ dataDir: folder, verify: true })).rejects.toThrow(/sha256 3552534a/);
  });

  it('refuses options that contradict each other', async () => {
    await expect(mnist({ dataDir: folder, download: {} })).rejects.toThrow(ConfigError);
    await expect(mnist({ verify: true })).rejects.toThrow(/verify only with dataDir/);
    const split = 'validation' as 'test';
    await expect(mnist({ dataDir: folder, split })).rejects.toThrow(/train or test, got validation/);
  });
});

describe.skipIf(!existsSync(shared))('the real files', () => {
  it('hold MNIST, in well under 100 MB', async () => {
    const before = retainedBytes();
    const dataset = await mnist({ dataDir: join(shared, 'mnist'), verify: true });
    const retained = retainedBytes() - before;
    expect(dataset.size).toBe(60_000);
    expect(retained).toBeGreaterThan(47_000_000);
    expect(retained).toBeLessThan(60_000_000);
    expect(range(0, 10).map((i) => dataset.labelAt(i))).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    const { images } = await readBatch(dataset, range(0, 2000));
    // The published mean over the training images is 0.1307 on a scale from 0 to 1.
    const mean = images!.reduce((sum, value) => sum + value, 0) / images!.length;
    expect((mean + 1) / 2).toBeCloseTo(0.1307, 2);
  });

  it('hold the test images, unpacked as well as gzip', async () => {
    for (const name of ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte']) {
      await put(name, gunzipSync(await readFile(join(shared, 'mnist', `${name}.gz`))));
    }
    const unpacked = await mnist({ dataDir: folder, split: 'test' });
    const packed = await mnist({ dataDir: join(shared, 'mnist'), split: 'test' });
    expect(unpacked.size).toBe(10_000);
    expect(await readBatch(unpacked, [0, 9_999])).toEqual(await readBatch(packed, [0, 9_999]));
  });

  it('hold Fashion-MNIST', async () => {
    const dataset = await fashionMnist({
      dataDir: join(shared, 'fashion-mnist'),
      split: 'test',
      verify: true,
    });
    expect(dataset.size).toBe(10_000);
    expect(dataset.spec['labels']!.classNames![dataset.labelAt(0)]).toBe('ankle boot');
  });

  it('are refused when a byte is damaged', async () => {
    for (const name of ['t10k-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte.gz']) {
      await copyFile(join(shared, 'mnist', name), join(folder, name));
    }
    const damaged = await readFile(join(folder, 't10k-images-idx3-ubyte.gz'));
    damaged[800_000]! ^= 1;
    await put('t10k-images-idx3-ubyte.gz', damaged);
    await expect(mnist({ dataDir: folder, split: 'test' })).rejects.toThrow(
      /t10k-images-idx3-ubyte\.gz.*damaged/,
    );
  });
});
