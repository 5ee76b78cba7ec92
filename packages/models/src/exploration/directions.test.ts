import { ConfigError, Random, type Gan, type JsonObject } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { afterEach, describe, expect, it } from 'vitest';
import { findModel } from '../catalog.js';
import { moveAlong, type LatentDirections } from './directions.js';
import { largestEigenpairs } from './eigenvectors.js';
import { firstLayers } from './first-weights.js';
import { ganspace } from './ganspace.js';
import { latentSpace } from './latent-space.js';
import { sefa } from './sefa.js';

const built: Gan[] = [];
afterEach(() => built.splice(0).forEach((gan) => gan.dispose()));

const make = (name: string, config: JsonObject) => {
  const gan = findModel(name).create({ preset: 'small', config, random: Random.fromSeed(1) });
  built.push(gan);
  return gan;
};
const dense = () =>
  make('gan', {
    imageShape: [4, 4, 1],
    latentDim: 3,
    generatorUnits: [4],
    discriminatorUnits: [4],
  });
const tiny: Record<string, JsonObject> = {
  dcgan: { imageShape: [16, 16, 1], latentDim: 6, baseFilters: 2 },
  cgan: { imageShape: [4, 4, 1], latentDim: 6, generatorUnits: [4, 4, 4], discriminatorUnits: [4] },
  biggan: { imageShape: [8, 8, 1], latentDim: 6, numClasses: 3, baseFilters: 1, sharedDim: 2, attention: [] },
  progan: { imageShape: [8, 8, 1], latentDim: 6, channelMax: 4 },
  stylegan: { imageShape: [8, 8, 1], latentDim: 6, channelMax: 4 },
  stylegan2: { imageShape: [8, 8, 1], latentDim: 6, channelMax: 4 },
};

/** Scalar products of all directions with each other. */
const products = ({ vectors }: LatentDirections) => {
  const rows = tf.tensor2d(vectors.values, vectors.shape as [number, number], 'float32');
  return [...tf.matMul(rows, rows, false, true).dataSync()];
};
const row = ({ vectors }: LatentDirections, index: number) => {
  const dim = vectors.shape[1]!;
  return [...vectors.values.slice(index * dim, (index + 1) * dim)];
};

/** Puts a kernel in whose units follow the latents more or less: unit j is `scales` times the j-th latent. */
function setFirstKernel(gan: Gan, name: string, values: number[][]): void {
  const layer = gan.networks['generator']!.getLayer(name);
  layer.setWeights([tf.tensor2d(values), ...layer.getWeights().slice(1)]);
}

describe('largestEigenpairs', () => {
  it.each([40, 600])('gives the largest ones of a matrix of size %d, and no tensors left', async (size) => {
    const random = Random.fromSeed(size);
    const factor = tf.tensor2d(
      Float32Array.from({ length: 12 * size }, (_, i) => random.normal() * 0.5 ** Math.floor(i / size)),
      [12, size],
    );
    const matrix = tf.matMul(factor, factor, true) as tf.Tensor2D;
    const before = tf.memory().numTensors;
    const { values, vectors } = await largestEigenpairs(matrix, 4);
    expect(tf.memory().numTensors).toBe(before);
    // The products of the rows with each other have the same eigenvalues.
    const small = Matrix.from1DArray(12, 12, [...tf.matMul(factor, factor, false, true).dataSync()]);
    const known = new EigenvalueDecomposition(small, { assumeSymmetric: true }).realEigenvalues;
    expectClose(values, known.sort((a, b) => b - a).slice(0, 4), { relative: 1e-4, absolute: 1e-4 });
    const found = tf.tensor2d(vectors);
    expectClose(tf.matMul(found, matrix), tf.mul(found, tf.tensor2d(values, [4, 1])), {
      absolute: 1e-3 * values[0]!,
    });
    expectClose(tf.matMul(found, found, false, true), tf.eye(4), { absolute: 1e-4 });
  });
});

describe('sefa', () => {
  it('finds what the units of the first layer have in common', async () => {
    const gan = dense();
    // Three units look at latent 1, one at latent 0, none at latent 2; lengths do not count.
    setFirstKernel(gan, 'dense-1', [
      [0, 0, 9, 0],
      [1, 0.1, 0, -5],
      [0, 0, 0, 0],
    ]);
    const found = await sefa(gan, { count: 3 });
    expectClose(found.importance, [3, 1, 0], { absolute: 1e-5 });
    expectClose([...row(found, 0), ...row(found, 1)], [0, 1, 0, 1, 0, 0], { absolute: 1e-5 });
    expect(found.steps).toEqual([1, 1, 1]);
  });

  it.each(Object.keys(tiny))('finds directions at right angles (%s)', async (name) => {
    const gan = make(name, tiny[name]!);
    const found = await sefa(gan, { count: 4 });
    expect(found.space).toBe(name.startsWith('style') ? 'styles' : 'latents');
    expectClose(products(found), [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], { absolute: 1e-4 });
    expect([...found.importance]).toEqual([...found.importance].sort((a, b) => b - a));
  });

  it('sees the parts of hierarchical latents where they go', () => {
    const gan = make('biggan', tiny['biggan']!);
    const names = firstLayers(gan).map(({ layer }) => layer.name);
    expect(names).toContain('project');
    // Scales and shifts of both normalisations of each block.
    expect(names.length).toBeGreaterThan(4);
  });

  it('factorises only the layers asked for, and moves only these', async () => {
    const gan = make('stylegan2', tiny['stylegan2']!);
    const all = await sefa(gan, { count: 2 });
    const coarse = await sefa(gan, { count: 2, layers: [0, 2] });
    expect(row(coarse, 0)).not.toEqual(row(all, 0));
    const space = latentSpace(gan);
    const points = space.latents(2, Random.fromSeed(2));
    const moved = moveAlong(space, points, coarse, 1, [0, 2]);
    expect(moved.shape).toEqual([2, 4, 6]);
    const [still, far] = tf.split(moved, 2) as [tf.Tensor, tf.Tensor];
    const [first, second] = tf.split(points, 2) as [tf.Tensor2D, tf.Tensor2D];
    expectClose(still, tf.tile(tf.expandDims(first, 1), [1, 4, 1]), { absolute: 0 });
    const shift = tf.sub(far, tf.expandDims(second, 1));
    const step = row(coarse, 1).map((x) => 2 * x);
    expectClose(shift, [...step, ...step, ...Array<number>(12).fill(0)], { absolute: 1e-5 });
  });

  it('refuses more directions than there are, layers of models without, and directions of another model', async () => {
    const gan = dense();
    await expect(sefa(gan, { count: 4 })).rejects.toThrow(/count from 1 to 3.*got 4/);
    await expect(sefa(gan, { count: 2, layers: [0, 2] })).rejects.toThrow(
      /style-based model.*got them for 'gan'/,
    );
    const found = await sefa(gan, { count: 2 });
    const other = latentSpace(make('dcgan', tiny['dcgan']!));
    const points = other.latents(1, Random.fromSeed(1));
    expect(() => moveAlong(other, points, found, 0, [1])).toThrow(
      /length 6, got some among latents of length 3/,
    );
    const space = latentSpace(gan);
    const own = space.latents(1, Random.fromSeed(1));
    expect(() => moveAlong(space, own, found, 2, [1])).toThrow(ConfigError);
  });
});

describe('ganspace', () => {
  it('finds the latents that move the outputs of a layer most', async () => {
    const gan = dense();
    setFirstKernel(gan, 'dense-1', [
      [0.5, 0, 0, 0],
      [0, 3, 3, 0],
      [0, 0, 0, 0.1],
    ]);
    const before = tf.memory().numTensors;
    const found = await ganspace(gan, { count: 2, samples: 3000, layer: 'dense-1' });
    expect(tf.memory().numTensors).toBe(before);
    expect(Math.abs(row(found, 0)[1]!)).toBeGreaterThan(0.99);
    expect(Math.abs(row(found, 1)[0]!)).toBeGreaterThan(0.99);
    // Variances 18 of 18.26.
    expect(found.importance[0]).toBeCloseTo(18 / 18.26, 2);
  });

  it.each(Object.keys(tiny))('finds directions of length 1 (%s)', async (name) => {
    const gan = make(name, tiny[name]!);
    const before = tf.memory().numTensors;
    const found = await ganspace(gan, { count: 3, samples: 400 });
    expect(tf.memory().numTensors).toBe(before);
    for (const index of [0, 1, 2]) expect(products(found)[4 * index]).toBeCloseTo(1, 4);
  });

  it('steps by standard deviations of the styles', async () => {
    const gan = make('stylegan2', tiny['stylegan2']!);
    const found = await ganspace(gan, { count: 2, samples: 500, random: Random.fromSeed(3) });
    const random = Random.fromSeed(3);
    const points = tf.concat2d(
      [250, 250].map((size) => latentSpace(gan).latents(size, random)),
      0,
    );
    const along = tf.matMul(points, tf.tensor2d(row(found, 0), [6, 1]));
    const variance = tf.sum(tf.square(tf.sub(along, tf.mean(along)))).dataSync()[0]! / 499;
    expect(found.steps[0]! / Math.sqrt(variance)).toBeCloseTo(1, 3);
  });

  it('refuses layers there are not', async () => {
    await expect(ganspace(dense(), { layer: 'nowhere', samples: 20, count: 1 })).rejects.toThrow(
      /one of the layers .*dense-1.*got 'nowhere'/,
    );
    await expect(ganspace(make('stylegan2', tiny['stylegan2']!), { layer: 'conv-4' })).rejects.toThrow(
      ConfigError,
    );
  });
});
