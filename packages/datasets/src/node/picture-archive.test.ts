import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DatasetError, isLabelled } from '@gan/core';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { readBatch } from '../../test/read-batch.js';
import { pngOf, temporaryFolder } from '../../test/temporary-folder.js';
import { loadDataset } from './datasets.js';
import { imageFolder } from './image-folder.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');
const folder = temporaryFolder();

/** An archive with a picture of one grey pixel under each name. */
async function archive(name: string, pictures: Record<string, number>): Promise<string> {
  const entries = await Promise.all(
    Object.entries(pictures).map(async ([path, value]) => {
      const body = await pngOf(1, 1, [value]);
      return { header: { name: path, size: body.length, type: 'file' as const }, body: new Uint8Array(body) };
    }),
  );
  const tar = await packTar(entries);
  return folder.write(name, name.endsWith('gz') ? gzipSync(tar) : tar);
}

const tiny = { height: 1, channels: 1 } as const;

describe('archives of pictures', () => {
  it.each(['pictures.tar', 'pictures.tar.gz', 'pictures.tgz'])(
    'are read as folders are: %s',
    async (name) => {
      const path = await archive(name, { 'set/b/1.png': 255, 'set/a/2.png': 0, 'set/notes.txt': 9 });
      const dataset = await imageFolder({ dataDir: path, ...tiny });
      expect(dataset.spec['labels']).toMatchObject({ numClasses: 2, classNames: ['a', 'b'] });
      expect(await readBatch(dataset, [0, 1])).toEqual({ images: [-1, 1], labels: [0, 1] });
    },
  );

  it('have no classes where all pictures lie together', async () => {
    const dataset = await imageFolder({ dataDir: await archive('flat.tar', { 'set/1.png': 255 }), ...tiny });
    expect(isLabelled(dataset)).toBe(false);
    expect(await readBatch(dataset, [0])).toEqual({ images: [1] });
  });

  it('are refused by name where they are damaged, empty, missing or ambiguous', async () => {
    const cut = await folder.write('cut.tar.gz', gzipSync(Buffer.alloc(2000, 7)).subarray(0, 30));
    await expect(imageFolder({ dataDir: cut, ...tiny })).rejects.toThrow(/cut\.tar\.gz/);
    const noise = await folder.write('noise.tar', Buffer.alloc(2048, 7));
    await expect(imageFolder({ dataDir: noise, ...tiny })).rejects.toThrow(/a tar archive at .*noise\.tar/);
    const bare = await archive('bare.tar', { 'notes.txt': 1 });
    await expect(imageFolder({ dataDir: bare, ...tiny })).rejects.toThrow(
      /pictures in .*bare\.tar, got none/,
    );
    const missing = join(folder.path, 'no.tar');
    await expect(imageFolder({ dataDir: missing, ...tiny })).rejects.toThrow(DatasetError);
    const mixed = await archive('mixed.tar', { '1.png': 1, 'a/2.png': 2 });
    await expect(imageFolder({ dataDir: mixed, ...tiny })).rejects.toThrow(/got both/);
  });

  it('name the member that is damaged', async () => {
    const tar = await packTar([{ header: { name: 'a/bad.png', size: 4, type: 'file' }, body: 'nope' }]);
    const dataset = await imageFolder({ dataDir: await folder.write('x.tar', tar), ...tiny });
    await expect(readBatch(dataset, [0])).rejects.toThrow(/x\.tar\/a\/bad\.png/);
  });
});

describe('sets in archives', () => {
  it('want the archive, the classes and the options they are published with', async () => {
    const options = { dataDir: folder.path };
    await expect(loadDataset('cifar10-jpeg', options)).rejects.toThrow(
      /one archive train\*\.tar\.gz in .*got none/,
    );
    await archive('train-1.tar.gz', { 'train/cat/1.png': 1, 'train/dog/1.png': 1 });
    await expect(loadDataset('cifar10-jpeg', options)).rejects.toThrow(/folders airplane, .*got cat, dog/);
    await expect(loadDataset('cifar10-jpeg', { ...options, height: 64 })).rejects.toThrow(/got height/);
    await expect(loadDataset('orl-faces', {})).rejects.toThrow(
      /expected option dataDir of orl-faces, got none/,
    );
    await copyFile(join(folder.path, 'train-1.tar.gz'), join(folder.path, 'train-2.tar.gz'));
    await expect(loadDataset('cifar10-jpeg', options)).rejects.toThrow(
      /got train-1\.tar\.gz, train-2\.tar\.gz/,
    );
  });

  it.skipIf(!existsSync(shared))('cifar10-jpeg', async () => {
    const dataset = await loadDataset('cifar10-jpeg', {
      dataDir: join(shared, 'cifar10-jpeg'),
      split: 'test',
    });
    expect(dataset.size).toBe(9000);
    expect(dataset.spec.images!.shape).toEqual([32, 32, 3]);
    const { labels, images } = await readBatch(dataset, [0, 899, 900, 8999]);
    expect(labels).toEqual([0, 0, 1, 9]);
    expect(new Set(images).size).toBeGreaterThan(100);
  });

  it.skipIf(!existsSync(shared))('orl-faces, at its own size and at another', async () => {
    const dataDir = join(shared, 'orl-faces');
    const dataset = await loadDataset('orl-faces', { dataDir });
    expect(dataset.size).toBe(350);
    expect(dataset.spec.images!.shape).toEqual([112, 92, 1]);
    expect(dataset.spec.labels).toMatchObject({ numClasses: 35 });
    expect(dataset.spec.labels!.classNames!.slice(0, 3)).toEqual(['s1', 's10', 's11']);
    const { images } = await readBatch(dataset, [0]);
    // The first bytes of s1/1.pgm are 0x1a, 0x3d and 0x88 after a header of 14 bytes.
    expect(images!.slice(0, 3).map((value) => Math.round((value + 1) * 127.5))).toEqual([0x1a, 0x3d, 0x88]);
    const small = await loadDataset('orl-faces', { dataDir, height: 32 });
    expect(small.spec.images!.shape).toEqual([32, 32, 1]);
    await readBatch(small, [349]);
  });

  it.skipIf(!existsSync(shared))('noto-emoji, on white or another colour', async () => {
    const dataDir = join(shared, 'noto-emoji');
    const dataset = await loadDataset('noto-emoji', { dataDir });
    expect(dataset.size).toBe(2597);
    expect(dataset.spec).toEqual({
      images: { shape: [72, 72, 3], dtype: 'float32', range: [-1, 1] },
    });
    const corner = async (options: object) => {
      const set = await loadDataset('noto-emoji', { dataDir, height: 32, ...options });
      return (await readBatch(set, [1000]))['images']!.slice(0, 3);
    };
    expect(await corner({})).toEqual([1, 1, 1]);
    expect(await corner({ background: '#000' })).toEqual([-1, -1, -1]);
    expect(await corner({ channels: 1 })).toHaveLength(3);
  });
});
