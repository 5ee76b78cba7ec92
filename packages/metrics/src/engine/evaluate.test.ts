import { ConfigError, NumericError, type Batch, type Metric } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf, normalRows, pixelExtractor } from '../../test/fakes.js';
import { metricsByName } from '../catalog.js';
import { evaluate, gatherStatistics, type EvaluationOptions } from './evaluate.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const width = 4;
const [mean, deviation] = [Array<number>(width).fill(0), Array<number>(width).fill(1)];
const rows = (count: number, seed: number) => normalRows(count, { mean, deviation, seed });
const stream = (count: number, seed: number) => batchesOf(rows(count, seed), width);
const options = (given: Partial<EvaluationOptions> = {}): EvaluationOptions => ({
  metrics: metricsByName(['is', 'fid']),
  extractor: pixelExtractor(width),
  entry: 'points',
  real: stream(300, 1),
  fake: stream(200, 2),
  ...given,
});

describe('evaluate', () => {
  it('gives a record for each metric that survives JSON', async () => {
    const results = await evaluate(options({ reference: 'normals', seed: 5 }));
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    expect(results.map(({ metric, counts }) => [metric, counts])).toEqual([
      ['is', { fake: 200 }],
      ['fid', { real: 300, fake: 200 }],
    ]);
    expect(results[1]!.protocol).toMatchObject({
      extractor: 'pixels',
      codec: 'none',
      reference: 'normals',
      settings: { shrinkage: 'none' },
      seed: 5,
      versions: { '@gan/metrics': expect.any(String), backend: 'cpu' },
    });
    expect(results[0]!.protocol).not.toHaveProperty('reference');
  });

  it('does not depend on how samples are cut into batches', async () => {
    const at = async (batchSize: number) => {
      const sides = [1, 2].map((seed) => batchesOf(rows(150, seed), width, { batchSize }));
      return (await evaluate(options({ real: sides[0], fake: sides[1] }))).map(({ value }) => value);
    };
    expectClose(await at(7), await at(150), { absolute: 1e-12, relative: 1e-12 });
  });

  it('reads the real side from statistics gathered before', async () => {
    const cached = await gatherStatistics('real', stream(300, 1), options({ reference: 'normals' }));
    const again = await evaluate(options({ real: cached }));
    expect(again.map(({ value }) => value)).toEqual((await evaluate(options())).map(({ value }) => value));
    expect(again[1]!.protocol['reference']).toBe('normals');
  });

  it('rounds images to 8 bits on both sides unless told otherwise', async () => {
    const shifted = (by: number) =>
      batchesOf(
        rows(60, 1).map((x) => 0.2 * x + by),
        width,
        { entry: 'images' },
      );
    const fid = async (given: Partial<EvaluationOptions>) => {
      const [result] = await evaluate(
        options({
          metrics: metricsByName(['fid']),
          entry: 'images',
          real: shifted(0),
          fake: shifted(1e-4),
          ...given,
        }),
      );
      return result!;
    };
    const preparation = { name: 'grey', apply: (images: tf.Tensor) => tf.zerosLike(images) };
    expect((await fid({})).protocol['codec']).toBe('uint8');
    expect(await fid({ preparation })).toMatchObject({ value: 0, protocol: { codec: 'grey' } });
  });

  it('extracts once for each batch, disposes of all it takes and reports progress', async () => {
    const { features, ...extractor } = pixelExtractor(width);
    let extractions = 0;
    const counting = { ...extractor, features: (x: tf.Tensor) => (extractions++, features(x)) };
    const stages: string[] = [];
    await expectNoLeak(async () => {
      extractions = 0;
      await evaluate(
        options({
          metrics: metricsByName(['fid', 'is']),
          extractor: counting,
          real: stream(128, 1),
          fake: stream(64, 2),
          expected: { real: 128 },
          onProgress: ({ stage, done, total }) => stages.push(`${stage} ${done}/${total}`),
        }),
      );
    });
    expect(extractions).toBe(3);
    expect(stages.slice(0, 3)).toEqual(['real 64/128', 'real 128/128', 'fake 64/undefined']);
  });

  it('gives the same values for the same seed, others for another', async () => {
    const score = async (seed: number) => (await evaluate(options({ seed })))[0]!.error;
    expect(await score(1)).toBe(await score(1));
    expect(await score(1)).not.toBe(await score(2));
  });
});

describe('evaluate refuses', () => {
  const refused = (given: Partial<EvaluationOptions>) => expect(evaluate(options(given))).rejects;

  it('what a metric lacks, before any work', async () => {
    const untouched: AsyncIterable<Batch> = {
      [Symbol.asyncIterator]: () => {
        throw new Error('read');
      },
    };
    const given = { real: untouched, fake: untouched };
    await refused({ ...given, metrics: [] }).toThrow(/expected metrics, each once, got none/);
    await refused({ ...given, metrics: metricsByName(['fid', 'fid']) }).toThrow(/got fid, fid/);
    await refused({ ...given, real: undefined }).toThrow(/expected real samples for fid, got none/);
    await refused({ ...given, extractor: undefined }).toThrow(/expected a feature extractor for is/);
    await refused({ ...given, extractor: { ...pixelExtractor(4), probabilities: undefined } }).toThrow(
      /class probabilities for is, got 'pixels'/,
    );
    await refused({ ...given, expected: { fake: 3 } }).toThrow(
      /expected 10 or more fake samples for is, got 3/,
    );
    const walker: Metric = { ...metricsByName(['fid'])[0]!, requires: ['generator'] };
    await refused({ ...given, metrics: [walker] }).toThrow(/expected a generator for fid/);
  });

  it('one image, and fewer samples than features, and says what may be done', async () => {
    const metrics = metricsByName(['fid']);
    const message = /expected 4 or more fake samples for fid, got 1. .*fid.shrinkage=oas/;
    await refused({ metrics, fake: stream(1, 2) }).toThrow(message);
    await refused({ metrics, fake: stream(3, 2) }).toThrow(ConfigError);
    const shrunken = metricsByName(['fid'], { fid: { shrinkage: 'oas' } });
    const [result] = await evaluate(options({ metrics: shrunken, fake: stream(3, 2) }));
    expect(result).toMatchObject({ counts: { fake: 3 }, protocol: { settings: { shrinkage: 'oas' } } });
  });

  it('features and samples that are not finite, naming the sample, and frees its batch', async () => {
    const broken = rows(200, 2);
    broken[150 * width] = NaN;
    const fake = () => batchesOf(broken, width);
    const before = tf.memory().numTensors;
    await refused({ fake: fake() }).toThrow(/finite samples of the fake samples.* among samples 128 to 191/);
    const extractor = {
      ...pixelExtractor(width),
      features: (x: tf.Tensor) => tf.log(tf.sub(x, x)) as tf.Tensor2D,
    };
    await refused({ extractor }).toThrow(/finite features of the real samples.*for sample 0/);
    await refused({ extractor }).toThrow(NumericError);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('statistics of another extractor or for other metrics, and batches without samples', async () => {
    const real = await gatherStatistics(
      'real',
      stream(50, 1),
      options({ extractor: pixelExtractor(width, 'other') }),
    );
    await refused({ real }).toThrow(/same extractor and codec, got extractor "other" against "pixels"/);
    const onlyFid = await gatherStatistics(
      'fake',
      stream(50, 1),
      options({ metrics: metricsByName(['fid']) }),
    );
    await refused({ fake: onlyFid }).toThrow(/fake statistics with class-entropies:10, got moments/);
    await refused({ entry: 'audio' }).toThrow(/batches of real samples with 'audio' \[N, ...\], got points/);
  });

  it('unknown metrics and settings', () => {
    expect(() => metricsByName(['fdi'])).toThrow(/expected one of is, fid.*got 'fdi'/);
    expect(() => metricsByName(['is'], { is: { split: 3 } })).toThrow(/among splits, got 'split'/);
    expect(() => metricsByName(['is'], { is: { splits: 0 } })).toThrow(/valid 'splits', got 0/);
    expect(() => metricsByName(['is'], { fid: {} })).toThrow(/got some for 'fid'/);
  });
});
