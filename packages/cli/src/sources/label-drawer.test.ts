import { Random, type JsonObject } from '@gan/core';
import { digits } from '@gan/datasets';
import { findModel } from '@gan/models';
import { describe, expect, it } from 'vitest';
import { labelClasses, labelDrawer, labelsOf, uniformLabels } from './label-drawer.js';
import { sourceOfGan } from './run-source.js';

const counts = (labels: ArrayLike<number>) => {
  const found = new Array<number>(10).fill(0);
  for (const label of Array.from(labels)) found[label]!++;
  return found;
};

describe('labels of conditional models', () => {
  it('come as often as in the data, or all alike', () => {
    const data = digits({ size: 500, seed: 1 });
    // A set in which 3 comes as often as all others together.
    const skewed = {
      ...data,
      spec: data.spec,
      size: 500,
      gather: data.gather.bind(data),
      labelAt: (i: number) => (i % 2 === 0 ? 3 : data.labelAt(i)),
    };
    const [asData, alike] = [labelsOf(skewed, 10), uniformLabels(10)].map((draw) =>
      counts(draw(2000, Random.fromSeed(2)).dataSync()),
    );
    // Within five standard deviations of binomial counts, 1100 +- 22 and 200 +- 13.
    expect(Math.abs(asData![3]! - 1100)).toBeLessThan(110);
    for (const count of alike!) expect(Math.abs(count - 200)).toBeLessThan(65);
    expect(() => labelsOf(data, 7)).toThrow(
      /labels of 7 classes, as the model has, got 10 in digits.*--labels uniform/,
    );
  });

  it('are drawn for models that take them, and go with the samples', async () => {
    const build = (name: string, labels?: object) => {
      const model = findModel(name);
      const config = model.configure({ preset: 'small', ...(labels && { data: digits({ size: 4 }).spec }) });
      return model.restore(config as JsonObject, Random.fromSeed(1));
    };
    const [plain, conditional] = [build('gan'), build('cgan', {})];
    expect([labelClasses(plain), labelClasses(conditional)]).toEqual([undefined, 10]);
    const choice = { name: 'digits', options: { size: 20 } };
    expect(await labelDrawer(plain, choice, 'data')).toBeUndefined();
    const drawLabels = await labelDrawer(conditional, choice, 'data');
    const seen: number[] = [];
    for await (const { images, labels } of sourceOfGan(conditional, 'it', { drawLabels }).stream({
      count: 70,
      random: Random.fromSeed(3),
    })) {
      expect(images!.shape).toEqual([labels!.shape[0], 28, 28, 1]);
      seen.push(...labels!.dataSync());
    }
    expect(seen).toHaveLength(70);
    expect(new Set(seen).size).toBeGreaterThan(5);
    // Without labels of its own a plain model can be walked through.
    expect(sourceOfGan(plain, 'it').generator).toBeDefined();
    expect(sourceOfGan(conditional, 'it', { drawLabels }).generator).toBeUndefined();
    plain.dispose();
    conditional.dispose();
  });
});
