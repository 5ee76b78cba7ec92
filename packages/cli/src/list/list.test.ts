import { metricCatalog, modeMeasures } from '@gan/metrics';
import { catalog } from '@gan/models';
import { describe, expect, it } from 'vitest';
import { expectGan } from '../testing/run-gan.js';
import type { Listing } from './list.js';

describe('gan list', () => {
  it('lists models with presets, data sets with options, losses and backends as JSON', async () => {
    const listing = JSON.parse(await expectGan('list', '--json')) as Listing;
    expect(listing.models.map(({ name }) => name)).toEqual([...catalog.keys()]);
    expect(listing.models[0]).toMatchObject({
      name: 'gan',
      paper: 'https://arxiv.org/abs/1406.2661',
      presets: expect.arrayContaining([{ name: 'article', description: expect.any(String) }]),
    });
    expect(listing.datasets).toContainEqual({
      name: 'digits',
      description: expect.any(String),
      options: ['size', 'seed'],
    });
    expect(listing.metrics.map(({ name }) => name)).toEqual([
      ...metricCatalog.keys(),
      ...Object.values(modeMeasures).map(({ name }) => name),
    ]);
    expect(listing.metrics.find(({ name }) => name === 'kid')!.settings).toEqual(['subsets', 'subsetSize']);
    expect(listing.losses).toEqual(expect.arrayContaining(['minimaxLoss', 'nonSaturatingLoss']));
    expect(listing.regularizers).toContain('gradientPenalty');
    expect(listing.backends).toContain('wasm');
  });

  it('names the same things to people', async () => {
    const text = await expectGan('list');
    for (const name of [...catalog.keys()]) expect(text).toMatch(new RegExp(`^  ${name}: `, 'm'));
    expect(text).toMatch(/^ +original-2014 +1200-unit/m);
    expect(text).toMatch(/^ +fashion-mnist +clothes/m);
    expect(text).toMatch(/^ +fid-infinity +FID extrapolated/m);
  });
});
