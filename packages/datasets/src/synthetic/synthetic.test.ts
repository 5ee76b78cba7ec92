import * as tf from '@tensorflow/tfjs';
import { ConfigError, DatasetError, Random, type LabelledDataset } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { digits } from '../digits/digits.js';
import { range, readBatch } from '../../test/read-batch.js';
import { grid } from './grid.js';
import { ring } from './ring.js';
import { stacked } from './stacked.js';

describe.each([
  ['ring', ring, 8, 0.01],
  ['grid', grid, 25, 0.05],
] as const)('%s', (name, make, modes, deviation) => {
  const dataset = make({ size: 20_000, seed: 3 });

  it('has the modes and the spread of the paper', () => {
    expect(dataset.name).toBe(name);
    expect(dataset.centers.length).toBe(modes);
    expect(dataset.standardDeviation).toBe(deviation);
    expect(make({ size: 1 }).spec).toEqual(dataset.spec);
  });

  it('draws every mode equally often, round its mean', async () => {
    const { points, labels } = await readBatch(dataset, range(0, dataset.size));
    const counts = new Array<number>(modes).fill(0);
    let squares = 0;
    labels!.forEach((label, i) => {
      counts[label]!++;
      const [x, y] = dataset.centers[label]!;
      squares += (points![2 * i]! - x) ** 2 + (points![2 * i + 1]! - y) ** 2;
    });
    const expected = dataset.size / modes;
    for (const count of counts) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
    expect(Math.sqrt(squares / (2 * dataset.size)) / deviation).toBeCloseTo(1, 1);
  });

  it('repeats with its seed and changes with it', async () => {
    const first = await readBatch(make({ size: 50, seed: 1 }), range(0, 50));
    expect(await readBatch(make({ size: 50, seed: 1 }), range(0, 50))).toEqual(first);
    expect(await readBatch(make({ size: 50, seed: 2 }), range(0, 50))).not.toEqual(first);
  });

  it.each([{ size: 0 }, { size: 1.5 }, { standardDeviation: 0 }, { standardDeviation: NaN }])(
    'refuses %j',
    (options) => {
      expect(() => make(options)).toThrow(ConfigError);
    },
  );
});

describe('centres', () => {
  it('lie on the unit circle', () => {
    for (const [x, y] of ring({ size: 1 }).centers) expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
    expect(ring({ size: 1, modes: 4, radius: 2 }).centers[1]![1]).toBeCloseTo(2, 12);
    expect(() => ring({ modes: 0 })).toThrow(ConfigError);
  });

  it('lie at -4, -2, 0, 2, 4 along both axes', () => {
    const seen = new Set(grid({ size: 1 }).centers.map(([x, y]) => `${x},${y}`));
    for (const x of [-4, -2, 0, 2, 4]) for (const y of [-4, -2, 0, 2, 4]) expect(seen).toContain(`${x},${y}`);
    expect(() => grid({ modesPerSide: 0 })).toThrow(ConfigError);
  });
});

describe('stacked', () => {
  const base = digits({ size: 40, seed: 1 });
  const three = stacked(base, { size: 500, seed: 4 });

  it('puts three examples into red, green and blue, with the label of all three', async () => {
    const { images, labels } = await readBatch(three, [5, 6]);
    const all = await readBatch(base, range(0, 40));
    const channel = (k: number) => images!.slice(0, 784 * 3).filter((_, i) => i % 3 === k);
    const found = [0, 1, 2].map((k) =>
      range(0, 40).findIndex((i) => channel(k).every((value, at) => value === all['images']![784 * i + at])),
    );
    expect(found.every((index) => index >= 0)).toBe(true);
    const [red, green, blue] = found.map((index) => base.labelAt(index)) as [number, number, number];
    expect(labels![0]).toBe(100 * red + 10 * green + blue);
    expect(three.labelAt(5)).toBe(labels![0]);
    expect(three.spec['labels']!.numClasses).toBe(1000);
  });

  it('reaches most triples of classes, the same for the same seed', () => {
    const labelsOf = (dataset: LabelledDataset) => range(0, 500).map((i) => dataset.labelAt(i));
    const many = stacked(digits({ size: 1000 }), { size: 8_000 });
    expect(new Set(range(0, 8_000).map((i) => many.labelAt(i))).size).toBeGreaterThan(950);
    expect(labelsOf(stacked(base, { size: 500, seed: 4 }))).toEqual(labelsOf(three));
    expect(labelsOf(stacked(base, { size: 500, seed: 5 }))).not.toEqual(labelsOf(three));
  });

  it('refuses what is not grey and labelled, and a size below 1', () => {
    expect(() => stacked(ring({ size: 1 }))).toThrow(DatasetError);
    expect(() => stacked(base, { size: 0 })).toThrow(ConfigError);
  });

  it('leaves no tensor behind when the data set underneath fails', async () => {
    const before = tf.memory().numTensors;
    let calls = 0;
    const flaky: LabelledDataset = {
      name: 'flaky',
      size: 40,
      spec: base.spec,
      labelAt: () => 0,
      gather: (indices, random) => {
        if (++calls === 3) throw new DatasetError('flaky: the third read fails.');
        return base.gather(indices, random);
      },
    };
    const broken = stacked(flaky, { size: 10 });
    await expect(Promise.resolve(broken.gather(Int32Array.of(1), Random.fromSeed(1)))).rejects.toThrow(
      'third',
    );
    expect(tf.memory().numTensors).toBe(before);
  });
});
