import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, DatasetError, Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { unalignedImages } from './unaligned-images.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');
const folder = temporaryFolder();
const toByte = (value: number) => Math.round((value + 1) * 127.5);
const options = () => ({ dataDir: folder.path, height: 1, channels: 1 }) as const;

describe('unalignedImages', () => {
  it.each([
    ['A', 2, 7],
    ['B', 7, 2],
    ['B', 2, 2],
  ])('draws partners from the smaller domain, and all of the larger: %s smaller', async (_, sizeA, sizeB) => {
    for (const i of range(0, sizeA)) await folder.png(`trainA/${i}.png`, 1, 1, [i]);
    for (const i of range(0, sizeB)) await folder.png(`trainB/${i}.png`, 1, 1, [100 + i]);
    const dataset = await unalignedImages(options());
    const size = Math.max(sizeA, sizeB);
    expect(dataset.size).toBe(size);
    const epoch = range(0, 14).map((i) => i % size);
    const { domainA, domainB } = await readBatch(dataset, epoch);
    const [a, b] = [domainA!.map(toByte), domainB!.map((value) => toByte(value) - 100)];
    const [large, small] = sizeA >= sizeB ? [a, b] : [b, a];
    expect(large).toEqual(epoch);
    expect(new Set(small)).toEqual(new Set([0, 1]));
    // Another partner the next time.
    expect(small.slice(0, 7)).not.toEqual(small.slice(7));
    const again = await dataset.gather(Int32Array.from([0, 1]), Random.fromSeed(2));
    expect(again.domainA!.shape).toEqual([2, 1, 1, 1]);
    Object.values(again).forEach((tensor) => tensor.dispose());
  });

  it('cuts and mirrors each side on its own', async () => {
    await folder.png('x/1.png', 2, 1, [0, 200]);
    await folder.png('y/1.png', 2, 1, [0, 200]);
    const dataset = await unalignedImages({ ...options(), width: 2, domainA: 'x', domainB: 'y', flip: true });
    const { domainA, domainB } = await readBatch(dataset, new Array<number>(60).fill(0));
    const kinds = new Set(range(0, 60).map((i) => `${domainA![2 * i]! > 0} ${domainB![2 * i]! > 0}`));
    expect(kinds.size).toBe(4);
  });

  it('names the domain that is empty or missing', async () => {
    await folder.png('trainA/1.png', 1, 1, [1]);
    await folder.write('trainB/notes.txt', 'nothing');
    const failure = unalignedImages(options());
    await expect(failure).rejects.toThrow(
      /^unaligned-images: expected pictures for domainB, got none\. .*trainB/,
    );
    await expect(failure).rejects.toThrow(DatasetError);
    await expect(unalignedImages({ ...options(), split: 'test' })).rejects.toThrow(
      /for domainA, got none\. .*testA, got nothing/,
    );
  });

  it.each([{ domainA: 'x' }, { domainA: 'x', domainB: 'y', split: 'test' as const }, { channels: 4 as 1 }])(
    'refuses %j',
    async (wrong) => {
      await expect(unalignedImages({ ...options(), ...wrong })).rejects.toThrow(ConfigError);
    },
  );

  it.skipIf(!existsSync(shared))('reads the layout of CycleGAN, and two folders of any name', async () => {
    const dataDir = join(shared, 'pix2pix-cyclegan-fixtures/unpaired');
    const horses = await unalignedImages({ dataDir, height: 32, jitter: 4, flip: true });
    expect(horses.size).toBe(2);
    await readBatch(horses, [0, 1]);
    const wild = { dataDir: join(shared, 'afhq-sample/src'), domainA: 'cat', domainB: 'wild' };
    await readBatch(await unalignedImages({ ...wild, height: 32 }), [0]);
  });
});
