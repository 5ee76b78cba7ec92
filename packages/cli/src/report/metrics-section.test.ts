import { describe, expect, it } from 'vitest';
import type { EvaluationRecord } from '../evaluate/evaluation-record.js';
import { chartsOf } from './metrics-section.js';

const record = (step: number, seed: number, codec = 'uint8'): EvaluationRecord => ({
  ...{ metric: 'fid', value: 10 - step, counts: { real: 100, fake: 100 }, step },
  protocol: { extractor: 'digits', codec, seed },
});

describe('chartsOf', () => {
  it('draws runs of different seeds in one chart', () => {
    const [chart, ...others] = chartsOf([
      { label: 'first', evaluations: [record(2, 1), record(1, 1)] },
      { label: 'second', evaluations: [record(1, 2), record(2, 2)] },
    ]);
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ title: 'fid', series: [{ name: 'first' }, { name: 'second' }] });
    expect(chart!.series[0]!.points.map(({ step }) => step)).toEqual([1, 2]);
  });

  it('keeps apart what cannot be compared, and leaves out what was measured once', () => {
    const charts = chartsOf([
      {
        label: 'first',
        evaluations: [record(1, 1), record(2, 1), record(1, 1, 'none'), record(2, 1, 'none')],
      },
      { label: 'second', evaluations: [record(1, 1, 'jpeg')] },
    ]);
    expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([['first'], ['first']]);
  });
});
