import { mkdir, writeFile } from 'node:fs/promises';
import { Random, type JsonObject } from '@gan/core';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDataset, openDataset } from './dataset.js';
import { UsageError } from './errors.js';
import { expectGan } from './testing/run-gan.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const inFolder = temporaryFolder();

beforeEach(async () => {
  await mkdir(inFolder('photos'), { recursive: true });
  for (let i = 0; i < 24; i++) {
    const pixels = new Uint8Array(40 * 30 * 3).fill(10 * i);
    const picture = sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } });
    await picture.jpeg().toFile(inFolder('photos', `${String(i).padStart(2, '0')}.jpg`));
  }
  await writeFile(inFolder('photos', '99.jpg'), 'no picture');
});

describe('checkDataset', () => {
  it.each<[string, JsonObject, RegExp]>([
    ['image-folder', { height: 8 }, /option 'dataDir' of data set 'image-folder', got none\. .*--data-dir/],
    ['image-folder', { dataDir: 'x' }, /option 'height' .*--data height=<value>/],
    ['image-folder', { dataDir: 'x', height: 0 }, /valid option 'height' .*got 0/],
    ['image-folder', { dataDir: 'x', height: 8, labels: 3 }, /among dataDir, height, .*got 'labels'/],
    ['image-folder', { dataDir: 'x', height: 8, channels: 2 }, /It must be 1 or 3/],
    ['image-attributes', { dataDir: 'x', height: 8, attributes: 3 }, /names of columns/],
  ])('refuses %s with %j', (name, options, message) => {
    expect(() => checkDataset({ name, options })).toThrow(message);
    expect(() => checkDataset({ name, options })).toThrow(UsageError);
  });

  it('takes names of attributes in one word', async () => {
    const sets = { dataDir: inFolder('photos'), height: 8, attributes: 'hat,smile' };
    await expect(openDataset({ name: 'image-attributes', options: sets })).rejects.toThrow(/attributes\.csv/);
  });
});

describe('a folder of pictures', () => {
  it('trains a model, and a damaged file among many does not end it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const words = ['train', '--model', 'gan', '--preset', 'small', '--dataset', 'image-folder'];
    const data = ['--data-dir', inFolder('photos'), '--data', 'height=8', '--data', 'flip=true'];
    const rest = ['--steps', '5', '--batch-size', '5', '--quiet', '--out', inFolder('run')];
    expect(await expectGan(...words, ...data, ...rest)).toMatch(/Done: 5 steps, 25 images/);
    expect(warn.mock.calls.flat().join()).toMatch(/99\.jpg/);
    warn.mockRestore();
  });

  it('is measured as a whole, or not at all', async () => {
    const options = { dataDir: inFolder('photos'), height: 8 };
    const dataset = await openDataset({ name: 'image-folder', options }, { onCorrupt: 'fail' });
    await expect(dataset.gather(Int32Array.of(24), Random.fromSeed(1))).rejects.toThrow(/99\.jpg/);
  });
});
