import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { DatasetError } from '../errors.js';
import { Random } from '../random.js';
import { filterClasses } from './filter-classes.js';
import { requireLabels, type LabelledDataset } from './labelled-dataset.js';
import { mapRange } from './map-range.js';
import { subset, take } from './subset.js';

/** A class instance on purpose: methods live on the prototype, where spreading would lose them. */
class Shades implements LabelledDataset {
  readonly name = 'shades';
  readonly size = 10;
  readonly spec = {
    images: { shape: [1], dtype: 'float32', range: [-1, 1] },
    labels: { shape: [], dtype: 'int32', numClasses: 5, classNames: ['a', 'b', 'c', 'd', 'e'] },
  } as const;

  labelAt(index: number): number {
    return index % 5;
  }

  gather(indices: Int32Array) {
    const shades = [...indices].map((index) => [-1 + (2 * index) / 9]);
    const labels = indices.map((index) => this.labelAt(index));
    return { images: tf.tensor2d(shades), labels: tf.tensor1d(labels, 'int32') };
  }
}

const random = Random.fromSeed(1);
const all = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

/** Reads everything and frees the tensors, checking that nothing else was left. */
async function read(dataset: LabelledDataset) {
  const before = tf.memory().numTensors;
  const batch = await dataset.gather(all(dataset.size), random);
  const values = Object.fromEntries(
    Object.entries(batch).map(([name, tensor]) => [name, [...tensor.dataSync()]]),
  );
  for (const tensor of Object.values(batch)) tensor.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return values;
}

describe('subset', () => {
  it('reads the chosen examples under new indices', async () => {
    const chosen = subset(new Shades(), [9, 0, 9]);
    expect(chosen.size).toBe(3);
    expect(chosen.labelAt(0)).toBe(4);
    const { images, labels } = await read(chosen);
    expect(images).toEqual([1, -1, 1]);
    expect(labels).toEqual([4, 0, 4]);
  });

  it('refuses indices outside the data set', () => {
    expect(() => subset(new Shades(), [0, 10])).toThrow(DatasetError);
    expect(() => subset(new Shades(), [0.5])).toThrow(/0.5 at place 0/);
  });

  it('takes the first examples', async () => {
    expect((await read(take(new Shades(), 3)))['labels']).toEqual([0, 1, 2]);
    expect(take(new Shades(), 99).size).toBe(10);
  });
});

describe('filterClasses', () => {
  it('keeps the examples of the classes under their own numbers', async () => {
    const kept = filterClasses(new Shades(), [3, 1]);
    expect((await read(kept))['labels']).toEqual([1, 3, 1, 3]);
    expect(kept.spec['labels']!.numClasses).toBe(5);
  });

  it('numbers the classes anew when asked', async () => {
    const kept = filterClasses(new Shades(), [3, 1], { relabel: true });
    expect((await read(kept))['labels']).toEqual([1, 0, 1, 0]);
    expect(kept.labelAt(1)).toBe(0);
    expect(kept.spec['labels']).toMatchObject({ numClasses: 2, classNames: ['d', 'b'] });
  });

  it.each([[[]], [[5]], [[-1]], [[1, 1]]])('refuses the classes %j', (classes) => {
    expect(() => filterClasses(new Shades(), classes)).toThrow(DatasetError);
  });

  it('needs labels', () => {
    const plain = { name: 'plain', size: 1, spec: {}, gather: () => ({}) };
    expect(() => requireLabels(plain, 'filterClasses')).toThrow(/plain without any/);
  });
});

describe('mapRange', () => {
  it('rescales one entry and says so in the spec', async () => {
    const mapped = mapRange(new Shades(), 'images', [0, 255]);
    const { images, labels } = await read(mapped);
    expect(images![0]).toBeCloseTo(0, 4);
    expect(images![9]).toBeCloseTo(255, 4);
    expect(labels).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(mapped.spec['images']!.range).toEqual([0, 255]);
    expect(mapped.labelAt(3)).toBe(3);
  });

  it('refuses entries without a range', () => {
    expect(() => mapRange(new Shades(), 'labels', [0, 1])).toThrow(/images, labels/);
    expect(() => mapRange(new Shades(), 'colours', [0, 1])).toThrow(DatasetError);
  });
});
