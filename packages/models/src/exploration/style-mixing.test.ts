import { ConfigError, forward, Random, type Gan } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelsThat } from '../catalog.js';
import { stylegan2 } from '../stylegan2.js';
import { hasLatentVectors } from './latent-space.js';
import { styleBand, styleMixingTable } from './style-mixing.js';
import { styleNetworks } from './style-networks.js';

let gan: Gan;
beforeAll(() => {
  const config = { imageShape: [16, 16, 1], latentDim: 6, channelMax: 4 };
  gan = stylegan2.create({ preset: 'small', config, random: Random.fromSeed(1) });
});
afterAll(() => gan.dispose());

describe('styleBand', () => {
  it('is as in the paper at 1024, and in thirds where there are few resolutions', () => {
    const bands = (layers: number) =>
      (['coarse', 'middle', 'fine'] as const).map((band) => styleBand(band, layers));
    expect(bands(18)).toEqual([[0, 4], [4, 8], [8, 18]]); // prettier-ignore
    expect(bands(8)).toEqual([[0, 2], [2, 4], [4, 8]]); // prettier-ignore
    expect(bands(6)).toEqual([[0, 2], [2, 4], [4, 6]]); // prettier-ignore
    expect(() => styleBand('fine', 4)).toThrow(/at least 6 layers.*got 4/);
  });
});

describe('styleMixingTable', () => {
  it('has parents at its margins, and the styles of both in between', () => {
    const options = { rows: 2, columns: 3, seed: 5 };
    const table = styleMixingTable(gan, { ...options, ranges: [[2, 4], [0, 6]] }); // prettier-ignore
    expect(table.shape).toEqual([(1 + 4) * 4, 16, 16, 1]);
    const at = (row: number, column: number) => tf.slice(table, row * 4 + column, 1);
    expect(tf.min(at(0, 0)).dataSync()[0]).toBe(1);
    // All layers from the row: its parent in every column.
    for (const column of [1, 2, 3]) expectClose(at(4, column), at(4, 0), { absolute: 1e-6 });
    const { mapping, synthesis } = styleNetworks(gan)!;
    const styles = (name: string, index: number) => {
      const count = name === 'rows' ? 2 : 3;
      const latents = Random.fromSeed(5).fork(name).normalTensor([count, 6]);
      return tf.slice(forward(mapping, { latents }), index, 1);
    };
    const [row, column] = [styles('rows', 1), styles('columns', 2)];
    const [a, , c] = tf.split(column, [2, 2, 2], 1) as [tf.Tensor, tf.Tensor, tf.Tensor];
    const mixed = tf.concat([a, tf.slice(row, [0, 2, 0], [1, 2, 6]), c], 1);
    expectClose(at(2, 3), forward(synthesis, { styles: mixed }), { absolute: 1e-5 });
    table.dispose();
  });

  it('leaks nothing, and refuses layers there are not', async () => {
    await expectNoLeak(() => styleMixingTable(gan, { rows: 1, columns: 1, ranges: [[0, 2]] }).dispose());
    expect(() => styleMixingTable(gan, { rows: 1, columns: 1, ranges: [[4, 8]] })).toThrow(ConfigError);
  });
});

describe('modelsThat', () => {
  it('finds the models with styles, and those with vectors of latents', () => {
    const styled = modelsThat((model) => styleNetworks(model) !== undefined);
    expect(styled).toEqual(expect.arrayContaining(['stylegan', 'stylegan2']));
    expect(styled).not.toContain('dcgan');
    expect(modelsThat(hasLatentVectors)).toContain('dcgan');
  });
});
