import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, type LabelledDataset } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { range, readBatch } from '../../test/read-batch.js';
import { mnist } from '../node/mnist.js';
import { digits } from './digits.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');

async function imagesOf(dataset: LabelledDataset, indices: number[]): Promise<number[][]> {
  const { images } = await readBatch(dataset, indices);
  return indices.map((_, i) => images!.slice(784 * i, 784 * (i + 1)));
}

describe('digits', () => {
  it('draws example i from the seed and i alone', async () => {
    const few = await imagesOf(digits({ size: 10, seed: 7 }), range(0, 10));
    const many = digits({ size: 5000, seed: 7 });
    const backwards = await imagesOf(many, range(0, 10).reverse());
    expect(backwards.reverse()).toEqual(few);
    expect(await imagesOf(many, range(0, 10))).toEqual(few);
    expect(await imagesOf(digits({ size: 10, seed: 8 }), range(0, 10))).not.toEqual(few);
    expect((await imagesOf(many, [4999]))[0]).not.toEqual(few[0]);
  });

  it('gives the same pictures with a full cache, a small one and none', async () => {
    const places = [0, 1500, 1, 2999, 1500];
    const cached = await imagesOf(digits({ size: 3000 }), places);
    expect(cached[1]).toEqual(cached[4]);
    for (const cacheBytes of [0, 1024 * 784]) {
      expect(await imagesOf(digits({ size: 3000, cacheBytes }), places)).toEqual(cached);
    }
  });

  it('labels every class equally often and tells labels without drawing', async () => {
    const dataset = digits({ size: 10_000 });
    const counts = new Array<number>(10).fill(0);
    for (const i of range(0, 10_000)) counts[dataset.labelAt(i)]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    const { labels } = await readBatch(dataset, range(0, 50));
    expect(labels).toEqual(range(0, 50).map((i) => dataset.labelAt(i)));
  });

  it('lays digits out as MNIST does: white on black, 20 pixels of ink, centred by mass', async () => {
    const images = await imagesOf(digits({ size: 200 }), range(0, 200));
    let [longest, offCentre, brightest] = [0, 0, 0];
    for (const image of images) {
      const ink = image.map((value) => (value + 1) / 2);
      const mass = ink.reduce((sum, value) => sum + value, 0);
      const [x, y] = [(i: number) => i % 28, (i: number) => Math.floor(i / 28)].map((axis) => {
        const inked = range(0, 784).filter((i) => ink[i]! > 0.5);
        const extent = Math.max(...inked.map(axis)) - Math.min(...inked.map(axis)) + 1;
        return { extent, centre: ink.reduce((sum, value, i) => sum + value * (axis(i) + 0.5), 0) / mass };
      });
      longest += Math.max(x!.extent, y!.extent) / images.length;
      offCentre = Math.max(offCentre, Math.abs(x!.centre - 14), Math.abs(y!.centre - 14));
      brightest += Math.max(...ink) / images.length;
      expect(ink[0]! + ink[27]! + ink[756]! + ink[783]!).toBe(0);
    }
    expect(Math.abs(longest - 20)).toBeLessThan(0.7);
    expect(offCentre).toBeLessThan(0.7 + 0.51);
    expect(brightest).toBeGreaterThan(0.97);
  });

  it('follows its style: wider pens leave more ink, no variation leaves one picture per way of writing', async () => {
    const inkOf = async (penWidth: number) => {
      const images = await imagesOf(digits({ size: 100, style: { penWidth } }), range(0, 100));
      return images.flat().reduce((sum, value) => sum + (value + 1) / 2, 0);
    };
    expect(await inkOf(3.5)).toBeGreaterThan(1.4 * (await inkOf(1.8)));
    const still = {
      penWidthSpread: 0,
      roughness: 0,
      slantSpread: 0,
      rotation: 0,
      aspect: 0,
      proportion: 0,
      taper: 0,
      trim: 0,
      wobble: 0,
      elastic: 0,
      scale: 0,
      shift: 0,
      pressure: 0,
    };
    const dataset = digits({ size: 400, style: still });
    const ones = range(0, 400).filter((i) => dataset.labelAt(i) === 1);
    expect(new Set((await imagesOf(dataset, ones)).map(String)).size).toBeLessThan(10);
    const free = digits({ size: 400 });
    expect(new Set((await imagesOf(free, ones)).map(String)).size).toBe(ones.length);
  });

  it.each([
    { size: 0 },
    { size: 1.5 },
    { cacheBytes: -1 },
    { style: { wobble: -1 } },
    { style: { penWidth: NaN } },
  ])('refuses %j', (options) => {
    expect(() => digits(options)).toThrow(ConfigError);
  });

  it('refuses settings of style it does not know', () => {
    expect(() => digits({ style: { colour: 3 } as object })).toThrow(/penWidth.*got colour = 3/);
  });
});

describe.skipIf(!existsSync(shared))('digits beside real ones', () => {
  it('leave as much ink as MNIST', async () => {
    const real = await mnist({ dataDir: join(shared, 'mnist'), split: 'test' });
    const inkOf = async (dataset: LabelledDataset) => {
      const pixels = (
        await imagesOf(
          dataset,
          range(0, 600).map((i) => 16 * i),
        )
      ).flat();
      return pixels.reduce((sum, value) => sum + (value + 1) / 2, 0) / pixels.length;
    };
    expect(Math.abs((await inkOf(digits())) / (await inkOf(real)) - 1)).toBeLessThan(0.1);
  });

  it('teach the simplest classifier to read MNIST far above chance', async () => {
    // The nearest mean picture of a class: no training, so the figure speaks for the pictures alone.
    const drawn = digits({ size: 1500 });
    const means = Array.from({ length: 10 }, () => new Float64Array(784));
    (await imagesOf(drawn, range(0, 1500))).forEach((image, i) => {
      const mean = means[drawn.labelAt(i)]!;
      image.forEach((value, at) => (mean[at]! += value / 150));
    });
    const real = await mnist({ dataDir: join(shared, 'mnist'), split: 'test' });
    const images = await imagesOf(real, range(0, 500));
    const right = images.filter((image, i) => {
      const distances = means.map((mean) =>
        mean.reduce((sum, value, at) => sum + (value - image[at]!) ** 2, 0),
      );
      return distances.indexOf(Math.min(...distances)) === real.labelAt(i);
    });
    expect(right.length / 500).toBeGreaterThan(0.6);
  });
});
