import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { embeddedDatasets } from '../embedded.js';
import { readBatch } from '../../test/read-batch.js';
import { datasets, loadDataset } from './datasets.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');

describe('loadDataset', () => {
  it.each(Object.keys(embeddedDatasets))(
    'loads %s without files, as its entry describes it',
    async (name) => {
      const dataset = await loadDataset(name, { size: 20, seed: 'a' });
      expect(dataset.size).toBe(20);
      expect(dataset.spec).toEqual(datasets[name]!.spec);
      expect(await readBatch(dataset, [3, 4])).toEqual(
        await readBatch(await loadDataset(name, { size: 20, seed: 'a' }), [3, 4]),
      );
      expect(await readBatch(dataset, [3, 4])).not.toEqual(
        await readBatch(await loadDataset(name, { size: 20, seed: 'b' }), [3, 4]),
      );
    },
  );

  it.skipIf(!existsSync(shared)).each([
    ['mnist', 'mnist', {}, 10_000],
    ['fashion-mnist', 'fashion-mnist', {}, 10_000],
    ['stacked-mnist', 'mnist', { size: 50, seed: 1 }, 50],
  ] as const)('loads %s from a folder, as its entry describes it', async (name, folder, options, size) => {
    const dataset = await loadDataset(name, { dataDir: join(shared, folder), split: 'test', ...options });
    expect(dataset.size).toBe(size);
    expect(dataset.spec).toEqual(datasets[name]!.spec);
    await readBatch(dataset, [0, size - 1]);
  });

  it('lists what there is when a name is unknown', async () => {
    await expect(loadDataset('minst')).rejects.toThrow(
      /digits, .*ring, grid, mnist, fashion-mnist.*got minst/,
    );
    await expect(loadDataset('toString')).rejects.toThrow(ConfigError);
  });

  it('refuses options a data set does not take', async () => {
    await expect(loadDataset('digits', { dataDir: 'x' })).rejects.toThrow(/among size, seed, got dataDir/);
    await expect(loadDataset('mnist', { size: 5 })).rejects.toThrow(ConfigError);
    await expect(loadDataset('ring', { dataDir: undefined, size: 5 })).resolves.toMatchObject({ size: 5 });
  });

  it('names a folder that is missing', async () => {
    await expect(loadDataset('mnist', { dataDir: './no-such-folder' })).rejects.toThrow(DatasetError);
    await expect(loadDataset('mnist', { dataDir: './no-such-folder' })).rejects.toThrow(
      /no-such-folder, got nothing/,
    );
  });
});
