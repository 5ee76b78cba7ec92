import { describe, expect, it } from 'vitest';
import type { CellResult } from './cell-result.js';
import { planLab, type LabPlan } from './lab-plan.js';
import { modesOptions } from './modes-options.js';
import { publishedTable } from './published.js';
import { figure, ranking, summarise } from './summary.js';
import { csv, rankLines, tableRows } from './tables.js';

const plan: LabPlan = planLab(
  modesOptions.parse({ dataset: 'ring', remedies: 'gan,pacgan2,gman3', seeds: '2', steps: '10' }),
);

const cell = (remedy: string, seed: number, found: number, reverseKl: number | null = 0.5): CellResult => ({
  ...{ format: 1, remedy, seed, model: 'remedy-gan', config: {}, batchSize: 100, steps: 10, seconds: 2 },
  ...{ judged: 2500, found, modes: 8, highQuality: found / 8, reverseKl, jensenShannon: reverseKl },
  ...{ frames: [], backend: 'none' },
});

describe('figure', () => {
  it('is a mean with its standard error', () => {
    const { mean, error } = figure([1, 2, 3, 6]);
    expect(mean).toBe(3);
    expect(error).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
    expect(figure([5])).toEqual({ mean: 5, error: 0 });
  });
});

describe('summarise', () => {
  const summaries = summarise(plan, [cell('gan', 1, 4), cell('gan', 2, 8, null), cell('pacgan2', 1, 8)]);

  it('sums up remedy by remedy, beside what was published', () => {
    expect(summaries.map(({ remedy, seeds }) => [remedy, seeds])).toEqual([
      ['gan', 2],
      ['pacgan2', 1],
    ]);
    expect(summaries[0]).toMatchObject({
      ...{ modes: { mean: 6, error: 2 }, fewestModes: 4, lowestHighQuality: 0.5, millisecondsPerStep: 200 },
      published: { modes: { mean: 6.3, error: 0.5 }, reverseKl: { mean: 0.45 } },
    });
    // Where a seed hit nothing there is no divergence to average.
    expect(summaries[0]!.reverseKl).toBeNull();
  });

  it('writes rows for people and for spreadsheets', () => {
    const [head, gan, pacgan] = tableRows(summaries, 8);
    const column = (name: string) => head!.indexOf(name);
    expect(gan![column('modes of 8')]).toBe('6.00 ± 2.00');
    expect(pacgan![column('modes of 8')]).toBe('8.00');
    expect(gan![column('reverse KL')]).toBe('-');
    expect(pacgan![column('high quality % (published)')]).toBe('95.6 ± 2.0');
    expect(csv(summaries).split('\n')[1]).toBe('gan,2,10,2,6,2,0.75,0.25,,,,');
    expect(rankLines(summaries)).toEqual([
      'Order by modes, measured: pacgan2, gan.',
      'Order by modes, published: pacgan2, gan.',
    ]);
  });
});

describe('ranking', () => {
  it('decides equal numbers of modes by the divergence', () => {
    const row = (name: string, modes: number, kl: number) => ({
      ...{ name, modes: figure([modes]), reverseKl: figure([kl]) },
    });
    expect(ranking([row('a', 5, 1), row('b', 8, 2), row('c', 8, 1)])).toEqual(['c', 'b', 'a']);
  });
});

describe('published figures', () => {
  it('are known for every packing, and for quarter and half in stacked digits', () => {
    for (const dataset of ['ring', 'grid', 'stacked-mnist'] as const)
      expect(Object.keys(publishedTable(dataset, 'published').figures)).toEqual(
        expect.arrayContaining(['gan', 'pacgan2', 'pacgan3', 'pacgan4']),
      );
    const modes = (setting: string) => publishedTable('stacked-mnist', setting).figures.pacgan4!.modes.mean;
    expect([modes('published'), modes('half')]).toEqual([667.4, 820.2]);
  });
});
