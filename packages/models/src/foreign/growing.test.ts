import { layouts, Random, flippedLayout, readTensor, toTensor, transposedLayout, type Gan } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { EqualizedConv2D } from '../layers/equalized-conv2d.js';
import { progan } from '../progan.js';
import { stylegan } from '../stylegan.js';
import { exportWeights } from './export-weights.js';
import { importWeights } from './import-weights.js';

const config = {
  imageShape: [8, 8, 3] as [number, number, number],
  latentDim: 5,
  channelBase: 16,
  channelMax: 4,
};

/** Names and shapes of what is exported, all networks together. */
function shapesOf(gan: Gan, format: string): Record<string, readonly number[]> {
  const all = Object.keys(gan.networks).flatMap((network) =>
    Object.entries(exportWeights(gan, network, { format })).map(
      ([name, { shape }]) => [`${network}: ${name}`, shape] as const,
    ),
  );
  return Object.fromEntries(all);
}

describe('weights of networks that grow', () => {
  it("have the names and shapes of the TensorFlow variables of progressive growing's code", () => {
    const gan = progan.create({ config, random: Random.fromSeed(1) });
    expect(shapesOf(gan, 'tkarras')).toEqual({
      'generator: 4x4/Dense/weight': [5, 64],
      'generator: 4x4/Dense/bias': [4],
      'generator: 4x4/Conv/weight': [3, 3, 4, 4],
      'generator: 4x4/Conv/bias': [4],
      'generator: 8x8/Conv0_up/weight': [3, 3, 4, 4],
      'generator: 8x8/Conv0_up/bias': [4],
      'generator: 8x8/Conv1/weight': [3, 3, 4, 4],
      'generator: 8x8/Conv1/bias': [4],
      'generator: ToRGB_lod1/weight': [1, 1, 4, 3],
      'generator: ToRGB_lod1/bias': [3],
      'generator: ToRGB_lod0/weight': [1, 1, 4, 3],
      'generator: ToRGB_lod0/bias': [3],
      'discriminator: FromRGB_lod1/weight': [1, 1, 3, 4],
      'discriminator: FromRGB_lod1/bias': [4],
      'discriminator: FromRGB_lod0/weight': [1, 1, 3, 4],
      'discriminator: FromRGB_lod0/bias': [4],
      'discriminator: 8x8/Conv0/weight': [3, 3, 4, 4],
      'discriminator: 8x8/Conv0/bias': [4],
      'discriminator: 8x8/Conv1_down/weight': [3, 3, 4, 4],
      'discriminator: 8x8/Conv1_down/bias': [4],
      'discriminator: 4x4/Conv/weight': [3, 3, 5, 4],
      'discriminator: 4x4/Conv/bias': [4],
      'discriminator: 4x4/Dense0/weight': [64, 4],
      'discriminator: 4x4/Dense0/bias': [4],
      'discriminator: 4x4/Dense1/weight': [4, 1],
      'discriminator: 4x4/Dense1/bias': [1],
    });
    gan.dispose();
  });

  it("have those of StyleGAN's code, and come back as they were", () => {
    const gan = stylegan.create({ config: { ...config, mappingLayers: 1 }, random: Random.fromSeed(1) });
    const found = shapesOf(gan, 'nvlabs');
    expect(found).toMatchObject({
      'mapping: mapping/Dense0/weight': [5, 5],
      'mapping: mapping/Dense0/bias': [5],
      'mapping: dlatent_avg': [5],
      'synthesis: synthesis/4x4/Const/const': [1, 4, 4, 4],
      'synthesis: synthesis/4x4/Const/Noise/weight': [4],
      'synthesis: synthesis/4x4/Const/bias': [4],
      'synthesis: synthesis/4x4/Const/StyleMod/weight': [5, 8],
      'synthesis: synthesis/4x4/Const/StyleMod/bias': [8],
      'synthesis: synthesis/noise0': [1, 1, 4, 4],
      'synthesis: synthesis/noise1': [1, 1, 4, 4],
      'synthesis: synthesis/noise2': [1, 1, 8, 8],
      'synthesis: synthesis/noise3': [1, 1, 8, 8],
      'synthesis: synthesis/4x4/Conv/weight': [3, 3, 4, 4],
      'synthesis: synthesis/8x8/Conv0_up/weight': [3, 3, 4, 4],
      'synthesis: synthesis/8x8/Conv0_up/Noise/weight': [4],
      'synthesis: synthesis/8x8/Conv1/StyleMod/bias': [8],
      'synthesis: synthesis/ToRGB_lod0/weight': [1, 1, 4, 3],
      'synthesis: synthesis/ToRGB_lod1/bias': [3],
      'discriminator: 4x4/Dense1/bias': [1],
    });
    const files = ['mapping', 'synthesis'].map((network) =>
      exportWeights(gan, network, { format: 'nvlabs' }),
    );
    const lod = { shape: [], dtype: 'float32', values: Float32Array.of(0) } as const;
    const tensors = Object.fromEntries(
      Object.entries({ ...files[0], ...files[1], lod }).map(([name, tensor]) => [`Gs/${name}`, tensor]),
    );
    const { networks, unused } = importWeights(gan, tensors);
    expect(networks).toEqual({ mapping: 'Gs/', synthesis: 'Gs/' });
    expect(unused).toEqual([]);
    gan.dispose();
  });

  it('enlarge as there where the kernel is that of a plain convolution', () => {
    const theirs = Random.fromSeed(2).normalTensor([3, 3, 2, 4]) as tf.Tensor4D;
    const x = Random.fromSeed(3).normalTensor([1, 4, 4, 2]) as tf.Tensor4D;
    const layer = new EqualizedConv2D({ filters: 4, resample: 'up', useBias: false });
    layer.build(x.shape);
    const layout = layouts(transposedLayout([0, 1, 3, 2]), flippedLayout([0, 1]));
    const kernel = layout.read(readTensor(theirs), [3, 3, 4, 2]);
    tf.tidy(() => {
      layer.weights[0]!.write(toTensor(kernel));
      const enlarged = tf.image.resizeNearestNeighbor(x, [8, 8]);
      const expected = tf.mul(tf.conv2d(enlarged, theirs, 1, 'same'), 1 / Math.sqrt(18));
      expectClose(layer.apply(x) as tf.Tensor, expected, { absolute: 1e-4 });
    });
    tf.dispose([theirs, x]);
    tf.dispose(layer.getWeights());
  });
});
