import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { ConfigError, DatasetError, Random, isLabelled } from '@gan/core';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { imageFolder } from './image-folder.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'images-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A PNG two pixels wide and one high: left black, right of the colour given. */
async function put(name: string, colour: readonly [number, number, number]): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const raw = { width: 2, height: 1, channels: 3 } as const;
  await sharp(Uint8Array.of(0, 0, 0, ...colour), { raw })
    .png()
    .toFile(join(folder, name));
}

const tiny = () => ({ dataDir: folder, height: 1, width: 2 });

describe('imageFolder', () => {
  it('makes a class of every subfolder, in alphabetical order, at any depth', async () => {
    await put('b/2.png', [0, 255, 0]);
    await put('b/deep/1.PNG', [0, 0, 255]);
    await put('a/3.png', [255, 0, 0]);
    await writeFile(join(folder, 'notes.txt'), 'not an image');
    const dataset = await imageFolder(tiny());
    expect(dataset.spec['labels']).toMatchObject({ numClasses: 2, classNames: ['a', 'b'] });
    expect(isLabelled(dataset) && dataset.labelAt(2)).toBe(1);
    const { images, labels } = await readBatch(dataset, [2, 0, 1]);
    expect(labels).toEqual([1, 0, 1]);
    const black = [-1, -1, -1];
    expect(images).toEqual([...black, -1, -1, 1, ...black, 1, -1, -1, ...black, -1, 1, -1]);
  });

  it('reads a folder without classes, in grey', async () => {
    await put('x.png', [255, 255, 255]);
    const dataset = await imageFolder({ ...tiny(), channels: 1 });
    expect(isLabelled(dataset)).toBe(false);
    expect(await readBatch(dataset, [0])).toEqual({ images: [-1, 1] });
  });

  it('puts the background behind transparent pixels', async () => {
    const raw = { width: 1, height: 1, channels: 4 } as const;
    await sharp(Uint8Array.of(10, 20, 30, 0), { raw })
      .png()
      .toFile(join(folder, 'clear.png'));
    const options = { dataDir: folder, height: 1, width: 1 };
    expect((await readBatch(await imageFolder(options), [0]))['images']).toEqual([1, 1, 1]);
    const red = await imageFolder({ ...options, background: '#f00' });
    expect((await readBatch(red, [0]))['images']).toEqual([1, -1, -1]);
  });

  it('mirrors about half of the images, by the random numbers of the batch', async () => {
    await put('x.png', [255, 255, 255]);
    const dataset = await imageFolder({ ...tiny(), channels: 1, flip: true });
    const many = await readBatch(dataset, new Array<number>(200).fill(0));
    const flipped = range(0, 200).filter((i) => many['images']![2 * i] === 1).length;
    expect(flipped).toBeGreaterThan(70);
    expect(flipped).toBeLessThan(130);
    expect(await readBatch(dataset, new Array<number>(200).fill(0))).toEqual(many);
  });

  it('names the file that is no image, and leaves no tensor behind', async () => {
    await put('good.png', [1, 2, 3]);
    await writeFile(join(folder, 'bad.png'), 'nothing of the kind');
    const dataset = await imageFolder(tiny());
    const before = tf.memory().numTensors;
    const failure = dataset.gather(Int32Array.of(0, 1), Random.fromSeed(1));
    await expect(failure).rejects.toThrow(/bad\.png/);
    await expect(failure).rejects.toThrow(DatasetError);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('follows links to classes, and passes over what is hidden', async () => {
    await put('classes/a/1.png', [255, 0, 0]);
    await put('elsewhere/2.png', [0, 255, 0]);
    await symlink(join(folder, 'elsewhere'), join(folder, 'classes/b'), 'junction');
    for (const name of ['__MACOSX/x.png', '.cache/x.png', 'a/._1.png'])
      await put(`classes/${name}`, [0, 0, 0]);
    const dataset = await imageFolder({ ...tiny(), dataDir: join(folder, 'classes') });
    expect([dataset.size, dataset.spec['labels']!.classNames]).toEqual([2, ['a', 'b']]);
  });

  it('refuses folders without images, with both kinds, or that are not there', async () => {
    await expect(imageFolder(tiny())).rejects.toThrow(/got none/);
    await put('x.png', [0, 0, 0]);
    await put('a/x.png', [0, 0, 0]);
    await expect(imageFolder(tiny())).rejects.toThrow(/got both/);
    await expect(imageFolder({ ...tiny(), dataDir: join(folder, 'no') })).rejects.toThrow(/got nothing/);
  });

  it.each([{ height: 0 }, { width: 1.5 }, { channels: 2 as 1 }])('refuses %j', async (options) => {
    await expect(imageFolder({ ...tiny(), ...options })).rejects.toThrow(ConfigError);
  });

  it.skipIf(!existsSync(shared))('reads photographs, the same from the cache and from the disk', async () => {
    const options = { dataDir: join(shared, 'afhq-sample/ref'), height: 32, width: 32 };
    const cached = await imageFolder(options);
    expect(cached.spec['labels']!.classNames).toEqual(['cat', 'dog', 'wild']);
    const first = await readBatch(cached, [0, cached.size - 1]);
    expect(await readBatch(cached, [0, cached.size - 1])).toEqual(first);
    expect(await readBatch(await imageFolder({ ...options, cacheBytes: 0 }), [0, cached.size - 1])).toEqual(
      first,
    );
    expect(new Set(first['images']).size).toBeGreaterThan(100);
  });
});
