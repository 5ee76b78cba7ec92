import { ConfigError, Random, ShapeError, type Gan, type JsonObject } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, it } from 'vitest';
import { noiseMaps } from '../blocks/style-controls.js';
import { findModel } from '../catalog.js';
import { latentSpace } from './latent-space.js';
import { noiseCorrelation, normalised } from './noise-regularisation.js';
import { pyramidDistance } from './picture-distance.js';
import { project, projectedImage } from './project.js';

const built: Gan[] = [];
afterEach(() => built.splice(0).forEach((gan) => gan.dispose()));

const make = (name: string, config: JsonObject) => {
  const gan = findModel(name).create({ preset: 'small', config, random: Random.fromSeed(1) });
  built.push(gan);
  return gan;
};
const dense = () =>
  make('gan', { imageShape: [8, 8, 1], latentDim: 4, generatorUnits: [16], discriminatorUnits: [4] });
const conditional = () =>
  make('cgan', {
    ...{ imageShape: [8, 8, 1], latentDim: 4, numClasses: 3 },
    ...{ generatorUnits: [16], discriminatorUnits: [4] },
  });
const styles = () => make('stylegan2', { imageShape: [8, 8, 1], latentDim: 4, channelMax: 4 });

const asScalar = (x: tf.Tensor) => x.dataSync()[0]!;

describe('pyramidDistance', () => {
  it('is the mean square at each resolution', () => {
    const zero = tf.zeros([1, 8, 8, 1]) as tf.Tensor4D;
    // Alternating columns vanish in means of two; a constant does not.
    const columns = tf.tensor4d(
      Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? 1 : -1)),
      [1, 8, 8, 1],
    );
    expect(asScalar(pyramidDistance(zero, columns))).toBeCloseTo(1, 6);
    expect(asScalar(pyramidDistance(zero, tf.fill([1, 8, 8, 1], 0.5)))).toBeCloseTo(2 * 0.25, 6);
  });
});

describe('noiseCorrelation', () => {
  it('is small for noise and large for stripes, at every scale', () => {
    const noise = normalised(Random.fromSeed(1).normalTensor([32, 32, 1]));
    expectClose(tf.mean(tf.square(noise)), [1], { absolute: 1e-5 });
    expect(asScalar(noiseCorrelation(noise))).toBeLessThan(0.05);
    // Stripes: minus one across, one along; at half the size they are gone.
    const stripes = tf.tensor3d(
      Array.from({ length: 1024 }, (_, i) => (i % 2 === 0 ? 1 : -1)),
      [32, 32, 1],
    );
    expect(asScalar(noiseCorrelation(stripes))).toBeCloseTo(2, 5);
    expect(asScalar(noiseCorrelation(tf.ones([32, 32, 1])))).toBeCloseTo(3 * 2, 5);
  });
});

describe('project', () => {
  it.each([
    ['latents', dense, 100],
    ['styles', styles, 50],
  ])('finds a picture of the generator itself again (%s)', async (name, build, steps) => {
    const gan = build();
    const space = latentSpace(gan);
    const [own, other] = tf.split(space.generate(space.latents(2, Random.fromSeed(9))), 2) as [
      tf.Tensor4D,
      tf.Tensor4D,
    ];
    const before = tf.memory().numTensors;
    const seen: number[] = [];
    const found = await project(gan, own, { steps, onStep: ({ distance }) => seen.push(distance) });
    expect(tf.memory().numTensors).toBe(before);
    expect([found.space, seen.length]).toEqual([name, steps]);
    const usual = asScalar(pyramidDistance(own, other));
    expect(found.distance).toBeLessThan(0.05 * usual);
    const again = projectedImage(gan, found) as tf.Tensor4D;
    expect(asScalar(pyramidDistance(again, own))).toBeCloseTo(found.distance, 6);
  });

  it('leaves the noise of the network alone, and keeps its own', async () => {
    const gan = styles();
    const maps = noiseMaps(gan.networks['synthesis']!);
    const before = maps.map((map) => [...map.read().dataSync()]);
    const found = await project(gan, tf.zeros([8, 8, 1]), { steps: 2 });
    expect(maps.map((map) => [...map.read().dataSync()])).toEqual(before);
    expect(Object.keys(found.noise)).toEqual(maps.map(({ originalName }) => originalName));
    expect([...found.noise[maps[0]!.originalName]!.values]).not.toEqual(before[0]);
    const again = await project(gan, tf.zeros([8, 8, 1]), { steps: 2 });
    expect(again).toEqual(found);
  });

  it('finds the class with the picture', async () => {
    const gan = conditional();
    const space = latentSpace(gan);
    const labels = tf.tensor1d([2], 'int32');
    const image = space.generate(space.latents(1, Random.fromSeed(4)), { conditions: { labels } });
    const found = await project(gan, image, { steps: 80 });
    expect(found.distance).toBeLessThan(0.02);
    const given = await project(gan, image, { steps: 1, label: 1 });
    expect(given.label).toBe(1);
  });

  it('takes any distance', async () => {
    const gan = dense();
    const first = (x: tf.Tensor4D) => tf.slice(x, 0, [1, 1, 1, 1]);
    const image = tf.fill([8, 8, 1], 0.3);
    const found = await project(gan, image, {
      steps: 60,
      distance: (a, b) => tf.sum(tf.squaredDifference(first(a), first(b))),
    });
    expect(Math.abs(projectedImage(gan, found).dataSync()[0]! - 0.3)).toBeLessThan(0.05);
  });

  it('refuses pictures of another shape, and classes there are not', async () => {
    const gan = dense();
    await expect(project(gan, tf.zeros([8, 8, 3]))).rejects.toThrow(ShapeError);
    await expect(project(gan, tf.zeros([8, 8, 1]), { steps: 0 })).rejects.toThrow(ConfigError);
    await expect(project(gan, tf.zeros([8, 8, 1]), { label: 1 })).rejects.toThrow(
      /no class for 'gan', got 1/,
    );
    await expect(project(make('pacgan', {}), tf.zeros([2]))).rejects.toThrow(
      /a model of images, got 'pacgan'/,
    );
  });
});
