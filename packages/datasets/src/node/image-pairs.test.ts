import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, DatasetError, Random, type Dataset } from '@gan/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { imagePairs } from './image-pairs.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');
const folder = temporaryFolder();
const toByte = (value: number) => Math.round((value + 1) * 127.5);
const bytes = async (dataset: Dataset, indices: number[]) => {
  const { source, target } = await readBatch(dataset, indices);
  return { source: source!.map(toByte), target: target!.map(toByte) };
};
const grey = () => ({ dataDir: folder.path, height: 2, sourceChannels: 1, targetChannels: 1 }) as const;

describe('imagePairs, side by side', () => {
  it('takes either half as the source', async () => {
    await folder.png('1.png', 4, 1, [1, 2, 11, 12, 3, 4, 13, 14]);
    const [left, right] = [
      [1, 2, 3, 4],
      [11, 12, 13, 14],
    ];
    expect(await bytes(await imagePairs(grey()), [0])).toEqual({ source: left, target: right });
    const reverse = await imagePairs({ ...grey(), direction: 'BtoA' });
    expect(await bytes(reverse, [0])).toEqual({ source: right, target: left });
  });

  it('reads the part that is asked for', async () => {
    await folder.png('test/1.png', 2, 1, [5, 6]);
    const dataset = await imagePairs({ ...grey(), height: 1, split: 'test' });
    expect(await bytes(dataset, [0])).toEqual({ source: [5], target: [6] });
    await expect(imagePairs({ ...grey(), split: 'train' })).rejects.toThrow(/train, got nothing/);
  });

  it('names a file without two halves before training', async () => {
    await folder.png('odd.png', 3, 1, range(0, 6));
    await expect(imagePairs(grey())).rejects.toThrow(/side by side in .*odd\.png, got 2x3 pixels/);
  });
});

describe('imagePairs, in two folders', () => {
  const options = () => ({ ...grey(), source: 'a', target: 'b' });

  it('pairs files of one name, whatever their extensions and channels', async () => {
    await folder.png('a/deep/x.png', 2, 1, [1, 2, 3, 4]);
    await folder.png('a/deep/y.png', 2, 1, [5, 6, 7, 8]);
    await folder.png('b/deep/y.PNG', 2, 3, new Array<number>(12).fill(9));
    const ppm = Buffer.concat([Buffer.from('P6 2 2 255\n'), Buffer.alloc(12, 77)]);
    await folder.write('b/deep/x.ppm', ppm);
    const dataset = await imagePairs({ ...options(), targetChannels: 3 });
    expect(dataset.spec.target!.shape).toEqual([2, 2, 3]);
    const { source, target } = await bytes(dataset, [1, 0]);
    expect(source).toEqual([5, 6, 7, 8, 1, 2, 3, 4]);
    expect(target).toEqual([...new Array<number>(12).fill(9), ...new Array<number>(12).fill(77)]);
  });

  it('names what has no partner, or two', async () => {
    await folder.png('a/x.png', 2, 1, range(0, 4));
    await folder.png('b/z.png', 2, 1, range(0, 4));
    const failure = imagePairs(options());
    await expect(failure).rejects.toThrow(/none for 2: .*a.x\.png, .*b.z\.png\. Add/);
    await expect(failure).rejects.toThrow(DatasetError);
    await folder.png('b/x.png', 2, 1, range(0, 4));
    await folder.png('b/x.webp', 2, 1, range(0, 4));
    await expect(imagePairs(options())).rejects.toThrow(
      /one picture of each name, got .*x\.png and .*x\.webp/,
    );
  });

  it('jitters and mirrors both sides alike', async () => {
    const picture = range(0, 16).map((i) => 10 * i);
    await folder.png('a/x.png', 4, 1, picture);
    await folder.png('b/x.png', 4, 1, picture);
    const dataset = await imagePairs({ ...options(), jitter: 2, flip: true });
    const { source, target } = await bytes(dataset, new Array<number>(200).fill(0));
    expect(source).toEqual(target);
    const parts = new Set(range(0, 200).map((i) => source.slice(4 * i, 4 * i + 4).join()));
    // Nine places, mirrored or not.
    expect(parts.size).toBe(18);
    expect(parts).toContain('0,10,40,50');
    expect(parts).toContain('10,0,50,40');
  });

  it('skips a damaged pair among many, or fails', async () => {
    const warnings: string[] = [];
    for (const i of range(0, 25)) {
      await folder.png(`a/${i}.png`, 2, 1, [i, i, i, i]);
      await folder.png(`b/${i}.png`, 2, 1, [i, i, i, i]);
    }
    const bad = await folder.write('b/3.png', 'no picture');
    const dataset = await imagePairs({ ...options(), onWarning: (message) => void warnings.push(message) });
    const { source, target } = await bytes(dataset, range(0, 25));
    expect(source).toEqual(target);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(bad);
    const strict = await imagePairs({ ...options(), onCorrupt: 'fail' });
    await expect(strict.gather(Int32Array.from(range(0, 25)), Random.fromSeed(1))).rejects.toThrow(/3\.png/);
  });
});

describe('imagePairs, label maps', () => {
  const options = () => ({ dataDir: folder.path, height: 4, source: 'a', target: 'b', labels: 3 });

  it('gives a channel or a colour to each class and mixes none', async () => {
    await folder.png('a/x.png', 2, 1, [1, 2, 3, 1]);
    await folder.png('b/x.png', 2, 3, range(0, 12));
    const dataset = await imagePairs({ ...options(), firstLabel: 1 });
    expect(dataset.spec.source).toEqual({ shape: [4, 4, 3], dtype: 'float32', range: [0, 1] });
    const { source } = await readBatch(dataset, [0]);
    const classes = range(0, 16).map((i) => source!.slice(3 * i, 3 * i + 3).indexOf(1));
    expect(classes).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 0, 0, 2, 2, 0, 0]);
    expect(source!.reduce((sum, value) => sum + value)).toBe(16);
    const voc = await imagePairs({ ...options(), firstLabel: 1, labelsAs: 'colours' });
    const colours = (await bytes(voc, [0])).source;
    // Classes 0, 1 and 2 of PASCAL VOC: black, dark red, dark green.
    expect([colours.slice(0, 3), colours.slice(6, 9), colours.slice(24, 27)]).toEqual([
      [0, 0, 0],
      [128, 0, 0],
      [0, 128, 0],
    ]);
  });

  it('reads maps drawn in the colours of a palette', async () => {
    await folder.png('a/x.png', 2, 3, [255, 0, 0, 0, 0, 255, 0, 0, 255, 255, 0, 0]);
    await folder.png('b/x.png', 2, 3, range(0, 12));
    const palette = ['#ff0000', '#00ff00', '#0000ff'];
    const { source } = await readBatch(await imagePairs({ ...options(), height: 2, palette }), [0]);
    expect(source).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0]);
    const plain = await imagePairs({ ...options(), height: 2 });
    await expect(readBatch(plain, [0])).rejects.toThrow(
      /values 0 to 2 in the label map .*x\.png, got the colour 255, 0, 0/,
    );
  });

  it('reads maps of 16 bits by their numbers, whatever profile they have', async () => {
    const raw = { width: 2, height: 2, channels: 1 } as const;
    const map = (top: number) =>
      sharp(Uint16Array.of(top, 1, 2, 1), { raw })
        .toColourspace('grey16')
        .png()
        .toBuffer();
    await folder.write('a/x.png', await map(0));
    await folder.png('b/x.png', 2, 3, range(0, 12));
    const { source } = await readBatch(await imagePairs({ ...options(), height: 2 }), [0]);
    expect(source).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0]);
    await folder.write('a/x.png', await map(300));
    const large = await imagePairs({ ...options(), height: 2 });
    await expect(readBatch(large, [0])).rejects.toThrow(/x\.png, got "the value 300, which is no number/);
  });

  it('passes over a map with a value that is no class, even where it is cut off', async () => {
    const names = range(0, 25).map((i) => `${i}.png`);
    for (const name of names) {
      // A wide map, of which only the middle is used.
      await folder.png(`a/${name}`, 4, 1, name === '3.png' ? [9, 1, 1, 1] : [0, 1, 1, 0]);
      await folder.png(`b/${name}`, 4, 3, new Array<number>(12).fill(7));
    }
    const warnings: string[] = [];
    const onWarning = (text: string) => warnings.push(text);
    const all = { ...options(), height: 1, fit: 'cover', onWarning } as const;
    const { source } = await readBatch(await imagePairs(all), range(0, 25));
    expect(source).toEqual(Array.from({ length: 25 }, () => [0, 1, 0]).flat());
    expect(warnings).toEqual([expect.stringMatching(/0 to 2 in the label map .*3\.png, got 9/)]);
  });

  it('names the map with a value that is no class', async () => {
    await folder.png('a/x.png', 2, 1, [0, 1, 2, 3]);
    await folder.png('b/x.png', 2, 3, range(0, 12));
    await expect(readBatch(await imagePairs(options()), [0])).rejects.toThrow(/0 to 2 .*x\.png, got 3/);
  });
});

describe('imagePairs', () => {
  it('makes grey sources of colour pictures', async () => {
    await folder.png('x.png', 1, 3, [255, 0, 0]);
    const dataset = await imagePairs({ dataDir: folder.path, height: 1, colourise: true });
    expect(dataset.spec.source!.shape).toEqual([1, 1, 1]);
    expect(await bytes(dataset, [0])).toEqual({ source: [76], target: [255, 0, 0] });
  });

  it.each([
    { height: 0 },
    { jitter: -1 },
    { fit: 'contain' as 'fill' },
    { direction: 'both' as 'AtoB' },
    { source: 'a' },
    { source: 'a', target: 'b', direction: 'AtoB' as const },
    { colourise: true, labels: 3 },
    { sourceChannels: 2 as 1 },
    { split: 'val' as 'test' },
    { firstLabel: 1 },
    { labels: 1 },
    { labels: 2, palette: ['red', '#000000'] },
    { labels: 2, sourceChannels: 3 as const },
  ])('refuses %j', async (options) => {
    await expect(imagePairs({ dataDir: folder.path, height: 2, ...options })).rejects.toThrow(ConfigError);
  });

  it.skipIf(!existsSync(shared)).each([
    ['pix2pix-cyclegan-fixtures/paired/train', {}, 2, [64, 64, 3]],
    ['camvid', { source: 'trainannot', target: 'train', labels: 12, width: 96 }, 23, [64, 96, 12]],
    [
      'oxford-pets',
      { source: 'trimaps', target: 'images', labels: 3, firstLabel: 1, fit: 'cover' as const },
      130,
      [64, 64, 3],
    ],
  ] as const)('reads real pairs: %s', async (path, options, size, shape) => {
    const dataset = await imagePairs({
      dataDir: join(shared, path),
      height: 64,
      jitter: 8,
      flip: true,
      ...options,
    });
    expect(dataset.size).toBe(size);
    expect(dataset.spec.source!.shape).toEqual(shape);
    const first = await readBatch(dataset, [0, size - 1]);
    expect(await readBatch(dataset, [0, size - 1])).toEqual(first);
  });
});
