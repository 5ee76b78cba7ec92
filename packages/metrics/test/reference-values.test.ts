import { Random, type Observation } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { metricsByName } from '../src/catalog.js';
import { evaluate } from '../src/engine/evaluate.js';
import { inceptionScoreOf } from '../src/metrics/inception-score.js';
import { classEntropies } from '../src/statistics/class-entropies.js';
import { batchesOf, pixelExtractor } from './fakes.js';
import fixture from './fixtures/reference-values.json' with { type: 'json' };
import { referenceRows } from './reference-rows.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const width = 8;
const [real, fake] = [referenceRows(1, 300, 0), referenceRows(2, 300, 0.05)];
const close = { absolute: 0, relative: 1e-4 };

async function measured(names: readonly string[], settings = {}) {
  const results = await evaluate({
    metrics: metricsByName(names, settings),
    extractor: pixelExtractor(width),
    entry: 'points',
    real: batchesOf(real, width),
    fake: batchesOf(fake, width),
  });
  return Object.fromEntries(results.map((result) => [result.metric, result]));
}

describe('on the same arrays as the published implementations', () => {
  it('FID is that of torch-fidelity and of clean-fid', async () => {
    const { fid } = await measured(['fid']);
    expectClose(fid!.value, fixture.fid['torch-fidelity'], close);
    expectClose(fid!.value, fixture.fid['clean-fid'], { absolute: 0, relative: 1e-6 });
  });

  it('KID is that of torch-fidelity where each subset is the whole', async () => {
    const { kid } = await measured(['kid'], { kid: { subsetSize: 300, subsets: 2 } });
    expectClose(kid!.value, fixture.kid, close);
    expect(kid!.error).toBeLessThan(1e-8);
  });

  it('precision and recall are those of torch-fidelity and prdc', async () => {
    const { precision, recall } = await measured(['precision', 'recall']);
    expectClose([precision!.value, recall!.value], [fixture.precision, fixture.recall], close);
    expectClose(
      [precision!.value, recall!.value],
      [fixture.prdc[3].precision, fixture.prdc[3].recall],
      close,
    );
  });

  it.each([3, 5] as const)('density and coverage are those of prdc, k = %d', async (k) => {
    const names = ['precision', 'recall', 'density', 'coverage'];
    const found = await measured(names, Object.fromEntries(names.map((name) => [name, { k }])));
    const expected: Record<string, number> = fixture.prdc[k];
    for (const name of names) expectClose(found[name]!.value, expected[name]!, close);
  });

  it('IS is that of torch-fidelity, as a whole and over splits', () => {
    const probabilities = tf.tidy(() =>
      tf.softmax(tf.tensor2d(fake, [300, width])).dataSync(),
    ) as Float32Array;
    expectClose(scoreOf(probabilities, 1).value, fixture.is.value, close);
    const { value, error, details } = scoreOf(probabilities, 10);
    expect(error).toBeCloseTo((details!['deviation'] as number) / Math.sqrt(10), 12);
    expectClose(
      [value, details!['deviation'] as number],
      [fixture.is.splits.value, fixture.is.splits.error],
      close,
    );
  });
});

/** The score with the consecutive splits of the reference: samples are given in the order that leads to them. */
function scoreOf(probabilities: Float32Array, splits: number) {
  const accumulator = classEntropies(splits).start(Random.fromSeed(1));
  const order = Random.fromSeed(1);
  const perSplit = probabilities.length / width / splits;
  for (let round = 0; round < perSplit; round++) {
    for (const split of order.permutation(splits)) {
      const at = (split * perSplit + round) * width;
      const values = probabilities.subarray(at, at + width);
      void accumulator.add({ count: 1, probabilities: { values, width } } as unknown as Observation);
    }
  }
  return inceptionScoreOf(accumulator.finish());
}
