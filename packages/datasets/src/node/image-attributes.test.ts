import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { imageAttributes } from './image-attributes.js';

const emoji = resolve(import.meta.dirname, '../../../../../shared/data/noto-emoji');
const folder = temporaryFolder();
const options = () => ({ dataDir: folder.path, height: 1, channels: 1 }) as const;

async function pictures(...names: string[]) {
  for (const [i, name] of names.entries()) await folder.png(name, 1, 1, [i]);
}
const csv = (text: string) => folder.write('attributes.csv', text);

describe('imageAttributes', () => {
  it('reads columns of two values as they are, others as one attribute for each value', async () => {
    await pictures('faces/a.png', 'faces/b.png', 'faces/c.png', 'faces/unlisted.png');
    await csv('file,smiling,"hair, colour"\nb.png,1,dark\n\na.png,0,"light"\nfaces/c.png,1,grey\n');
    const dataset = await imageAttributes({ ...options(), attributes: ['hair, colour', 'smiling'] });
    expect(dataset.size).toBe(3);
    expect(dataset.spec.attributes).toMatchObject({
      shape: [4],
      dtype: 'float32',
      classNames: ['hair, colour=dark', 'hair, colour=grey', 'hair, colour=light', 'smiling'],
    });
    const { images, attributes } = await readBatch(dataset, [2, 0, 1]);
    expect(images!.map((value) => Math.round((value + 1) * 127.5))).toEqual([2, 1, 0]);
    expect(attributes).toEqual([0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0]);
    // Left to itself it takes what has two values.
    expect((await imageAttributes(options())).spec.attributes!.classNames).toEqual(['smiling']);
  });

  it('reads the list of CelebA', async () => {
    await pictures('img/000001.png', 'img/000002.png');
    const list = '2\nBlack_Hair Male \n000001.png  1 -1\r\n000002.png -1  1\n';
    await folder.write('list_attr_celeba.txt', list);
    const dataset = await imageAttributes(options());
    expect(dataset.spec.attributes!.classNames).toEqual(['Black_Hair', 'Male']);
    expect((await readBatch(dataset, [0, 1]))['attributes']).toEqual([1, 0, 0, 1]);
    await folder.write('list_attr_celeba.txt', list.replace('-1  1', '-1  2'));
    await expect(imageAttributes(options())).rejects.toThrow(/list_attr_celeba\.txt, line 4, got '2'/);
    await folder.write('list_attr_celeba.txt', list.replace('2\n', '3\n'));
    await expect(imageAttributes(options())).rejects.toThrow(/expected 3 pictures .*got 2/);
  });

  it('names file and line of what is wrong', async () => {
    await pictures('a.png', 'b.png');
    await expect(imageAttributes(options())).rejects.toThrow(
      /attributes\.csv or list_attr_celeba\.txt in .*got none/,
    );
    await csv('file,smiling\na.png,1\nc.png,0\n');
    const missing = imageAttributes(options());
    await expect(missing).rejects.toThrow(/picture c\.png of .*attributes\.csv, line 3/);
    await expect(missing).rejects.toThrow(DatasetError);
    await csv('file,smiling\na.png,1\nb.png,0,1\n');
    await expect(imageAttributes(options())).rejects.toThrow(/attributes\.csv, got ".*on line 3/);
    await csv('file,smiling\na.png,1\nb.png,\n');
    await expect(imageAttributes({ ...options(), attributes: ['smiling'] })).rejects.toThrow(
      /'smiling' in .*attributes\.csv, line 3, got none/,
    );
    await csv('file,smiling\na.png,1\nb.png,0\n');
    const unknown = imageAttributes({ ...options(), attributes: ['hat'] });
    await expect(unknown).rejects.toThrow(/among smiling of .*attributes\.csv, got hat/);
    await expect(unknown).rejects.toThrow(ConfigError);
    await csv('');
    await expect(imageAttributes(options())).rejects.toThrow(/got nothing/);
  });

  it('names the line where a value is left out or mistyped, and does not take it for a class', async () => {
    const names = range(0, 12).map((i) => `${i}.png`);
    await pictures(...names);
    const table = (odd: string) =>
      csv(`file,smiling,hat\n${names.map((name, i) => `${name},${i === 4 ? odd : i % 2},1`).join('\n')}\n`);
    for (const chosen of [undefined, ['smiling']]) {
      await table('O');
      await expect(imageAttributes({ ...options(), attributes: chosen })).rejects.toThrow(
        /'smiling' to be 1 or 0 in .*attributes\.csv, line 6, .* got 'O'/,
      );
      await table('');
      await expect(imageAttributes({ ...options(), attributes: chosen })).rejects.toThrow(/line 6, got none/);
    }
  });

  it('names two lines that contradict each other', async () => {
    await pictures('a.png', 'b.png');
    await csv('file,smiling\na.png,1\nb.png,1\na.png,1\na.png,0\n');
    await expect(imageAttributes(options())).rejects.toThrow(/same of a\.png in lines 4 and 5 .*'1' and '0'/);
  });

  it('refuses a column that tells every picture apart', async () => {
    const names = range(0, 70).map((i) => `${i}.png`);
    await pictures(...names);
    await csv(`file,name\n${names.map((name, i) => `${name},n${i}`).join('\n')}\n`);
    await expect(imageAttributes({ ...options(), attributes: ['name'] })).rejects.toThrow(
      /at most 64 .*got 70/,
    );
    await expect(imageAttributes(options())).rejects.toThrow(/among name .*got none/);
  });

  it('holds back whole groups, the same ones from the same seed', async () => {
    const names = range(0, 40).map((i) => `${i}.png`);
    await pictures(...names);
    await csv(`file,person,smiling\n${names.map((name, i) => `${name},p${i >> 2},${i % 2}`).join('\n')}\n`);
    const groups = async (split: 'train' | 'test', seed: number) => {
      const dataset = await imageAttributes({ ...options(), split, groupBy: 'person', testShare: 0.3, seed });
      const { images } = await readBatch(dataset, range(0, dataset.size));
      return images!.map((value) => Math.round((value + 1) * 127.5) >> 2);
    };
    const [train, test] = [await groups('train', 1), await groups('test', 1)];
    expect([train.length, test.length]).toEqual([28, 12]);
    expect(test.filter((group) => train.includes(group))).toEqual([]);
    expect(await groups('test', 1)).toEqual(test);
    expect(await groups('test', 2)).not.toEqual(test);
    await expect(imageAttributes({ ...options(), split: 'test', groupBy: 'age' })).rejects.toThrow(/got age/);
    await expect(imageAttributes({ ...options(), split: 'test', testShare: 0.001 })).rejects.toThrow(
      /0 of 40 groups/,
    );
  });

  it.skipIf(!existsSync(emoji))('reads the emoji, all tones of a drawing on one side', async () => {
    const all = { dataDir: emoji, height: 32, attributes: ['gender', 'tone'], groupBy: 'name' };
    const [train, test] = await Promise.all(
      (['train', 'test'] as const).map((split) => imageAttributes({ ...all, split })),
    );
    expect(train!.size + test!.size).toBe(1266);
    expect(test!.size % 6).toBe(0);
    expect(train!.spec.attributes!.classNames).toEqual([
      ...['man', 'person', 'woman'].map((gender) => `gender=${gender}`),
      ...['dark', 'default', 'light', 'medium', 'medium-dark', 'medium-light'].map((tone) => `tone=${tone}`),
    ]);
    const { attributes } = await readBatch(train!, [0, 1]);
    expect(attributes!.reduce((sum, value) => sum + value)).toBe(4);
  });
});
