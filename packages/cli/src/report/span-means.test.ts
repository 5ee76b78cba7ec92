import { describe, expect, it } from 'vitest';
import { summarise } from '../pictures/summarise.js';
import { SpanMeans } from './span-means.js';

const history = (length: number) =>
  Array.from({ length }, (_, i) => ({ step: i + 1, loss: i % 7, value: i }));

function meansOf(length: number, limit: number) {
  const means = new SpanMeans(limit);
  for (const numbers of history(length)) means.add(numbers);
  return means.points();
}

describe('SpanMeans', () => {
  it('keeps every step of a short run', () => {
    expect(meansOf(8, 4)).toEqual(summarise(history(8)));
  });

  it('gives the means of equal spans of a long one, the last as long as it has come', () => {
    // Sixteen spans at most, of eight steps each then.
    const points = meansOf(100, 8);
    expect(points).toEqual(summarise(history(100), 13));
    expect(points.filter(({ name }) => name === 'loss')).toHaveLength(13);
  });

  it('leaves out numbers a span lacks', () => {
    const means = new SpanMeans(1);
    for (const step of [1, 2, 3, 4]) means.add(step === 2 ? { step, fid: 7 } : { step });
    expect(means.points()).toEqual([{ step: 2, name: 'fid', value: 7 }]);
  });
});
