import { DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { idxImages } from './idx-images.js';
import { fashionMnistFrom, mnistFrom } from './mnist.js';
import { gzip, idxBytes, tinyImages, tinyLabels } from '../test/idx-bytes.js';
import { readBatch } from '../test/read-batch.js';

const images = { name: 'images', bytes: tinyImages };
const labels = { name: 'labels', bytes: tinyLabels };

describe('idxImages', () => {
  it('gives images in [-1, 1] and labels, in the order asked for', async () => {
    const dataset = await mnistFrom({ images, labels });
    expect(dataset).toMatchObject({ name: 'mnist', size: 2 });
    expect(dataset.labelAt(0)).toBe(7);
    const batch = await readBatch(dataset, [1, 0, 1]);
    expect(batch['labels']).toEqual([2, 7, 2]);
    expect(batch['images']!.slice(0, 6)).toEqual([1, -1, 1, -1, 1, -1]);
    const expected = [-1, -0.6, -0.2, 0.2, 0.6, 1];
    batch['images']!.slice(6, 12).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
  });

  it('takes gzip bytes as well', async () => {
    const dataset = await fashionMnistFrom({
      images: { name: 'images.gz', bytes: gzip(tinyImages) },
      labels: { name: 'labels.gz', bytes: gzip(tinyLabels) },
    });
    expect(dataset.spec['labels']!.classNames![dataset.labelAt(0)]).toBe('sneaker');
    expect((await readBatch(dataset, [0]))['labels']).toEqual([7]);
  });

  it('refuses labels and images of different counts', async () => {
    const three = { name: 'labels', bytes: idxBytes([3], [7, 2, 1]) };
    await expect(mnistFrom({ images, labels: three })).rejects.toThrow(/3 labels and 2 images/);
  });

  it('refuses labels that name no class', async () => {
    const eleven = { name: 'labels', bytes: idxBytes([2], [0, 10]) };
    await expect(mnistFrom({ images, labels: eleven })).rejects.toThrow(/0 to 9, got 10 at image 1/);
  });

  it('refuses the two files swapped, and files without images', async () => {
    await expect(mnistFrom({ images: labels, labels: images })).rejects.toThrow(/magic number.*labels/);
    const none = { name: 'none', bytes: idxBytes([0, 2, 3], []) };
    const empty = { images: none, labels: { name: 'none', bytes: idxBytes([0], []) } };
    await expect(idxImages({ name: 'empty', classNames: [] }, empty)).rejects.toThrow(/got none/);
  });

  it('refuses indices outside the data set', async () => {
    const dataset = await mnistFrom({ images, labels });
    await expect(readBatch(dataset, [0, 2])).rejects.toThrow(DatasetError);
    await expect(readBatch(dataset, [-1])).rejects.toThrow(/from 0 to 1 of mnist, got -1/);
  });
});
