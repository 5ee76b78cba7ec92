import { DatasetError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf, normalRows, pixelExtractor } from '../../test/fakes.js';
import { metricsByName } from '../catalog.js';
import { evaluate, gatherStatistics } from './evaluate.js';
import { decodeStatistics, encodeStatistics } from './statistics-file.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const metrics = metricsByName(['fid', 'kid'], { kid: { subsetSize: 50, subsets: 4 } });
const extractor = pixelExtractor(3);
const side = (seed: number) => batchesOf(normalRows(60, { mean: [0, 1, 2], deviation: [1, 2, 3], seed }), 3);
const gather = () =>
  gatherStatistics('real', side(1), { metrics, extractor, entry: 'points', reference: 'normals' });
const joined = (pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));

describe('a file of statistics', () => {
  it('gives back every double, and stands in for the samples', async () => {
    const statistics = await gather();
    const read = decodeStatistics(joined(encodeStatistics(statistics)), 'real.stats');
    expect(read).toEqual(statistics);
    const results = (real: Parameters<typeof evaluate>[0]['real']) =>
      evaluate({ metrics, extractor, entry: 'points', real, fake: side(2), reference: 'normals' });
    expect(await results(read)).toEqual(await results(side(1)));
  });

  it('is laid out as safetensors, with doubles as doubles', async () => {
    const bytes = joined(encodeStatistics(await gather()));
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    expect(header['moments/scatter']).toMatchObject({ dtype: 'F64', shape: [9] });
    expect(header['features/values']).toMatchObject({ dtype: 'F32', shape: [180] });
    const ends = Object.values<{ data_offsets?: number[] }>(header).map(
      (place) => place.data_offsets?.[1] ?? 0,
    );
    expect(Math.max(...ends)).toBe(bytes.length - 8 - length);
  });

  it('is refused where it is cut short, damaged or something else', async () => {
    const bytes = joined(encodeStatistics(await gather()));
    const refused = (part: Uint8Array, message: RegExp) => {
      expect(() => decodeStatistics(part, 'real.stats')).toThrow(message);
      expect(() => decodeStatistics(part, 'real.stats')).toThrow(DatasetError);
    };
    refused(bytes.slice(0, 5), /got 5 bytes in real.stats/);
    refused(bytes.slice(0, bytes.length - 1), /bytes of data/);
    refused(
      bytes.map((byte, at) => (at === 8 ? 0 : byte)),
      /a header that is not JSON/,
    );
    refused(new TextEncoder().encode('\x02\0\0\0\0\0\0\0{}'), /no statistics in the header/);
  });
});
