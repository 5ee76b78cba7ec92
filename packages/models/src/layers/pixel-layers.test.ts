import { registerSecondOrderGradients, Random } from '@gan/core';
import { checkGradients } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { bilinearUpsampling } from './bilinear-upsampling.js';
import { pixelShuffle } from './pixel-shuffle.js';
import { pixelUnshuffle } from './pixel-unshuffle.js';
import { shuffledChannelsLayout } from '../foreign/shuffled-channels-layout.js';

registerSecondOrderGradients();

const run = (layer: tf.layers.Layer, x: tf.Tensor) => layer.apply(x) as tf.Tensor;

describe('pixelShuffle', () => {
  it('is depth to space', () => {
    const x = Random.fromSeed(1).normalTensor([2, 3, 4, 18]) as tf.Tensor4D;
    const shuffled = run(pixelShuffle({ factor: 3 }), x);
    expect(shuffled.shape).toEqual([2, 9, 12, 2]);
    expect([...shuffled.dataSync()]).toEqual([...tf.depthToSpace(x, 3, 'NHWC').dataSync()]);
    expect([...run(pixelUnshuffle({ factor: 3 }), shuffled).dataSync()]).toEqual([...x.dataSync()]);
  });

  it('reads weights in the order of PyTorch once they are put in ours', () => {
    // Two channels of 2x2 places each, c0p0 c0p1 c0p2 c0p3 c1p0 ...
    const bias = {
      shape: [8],
      dtype: 'float32',
      values: Float32Array.from([0, 1, 2, 3, 10, 11, 12, 13]),
    } as const;
    const layout = shuffledChannelsLayout(-1, 2);
    const ordered = layout.read(bias, [8]);
    expect([...layout.write(ordered).values]).toEqual([...bias.values]);
    const pixels = run(pixelShuffle({ factor: 2 }), tf.tensor(ordered.values, [1, 1, 1, 8]));
    expect(pixels.arraySync()).toEqual([[[[0, 10], [1, 11]], [[2, 12], [3, 13]]]]); // prettier-ignore
  });

  it('refuses channels that are no blocks, and sides that are none', () => {
    expect(() => run(pixelShuffle({ factor: 2 }), tf.zeros([1, 2, 2, 6]))).toThrow(
      'PixelShuffle: expected channels that 4 divides, got 6.',
    );
    expect(() => run(pixelUnshuffle({ factor: 2 }), tf.zeros([1, 3, 2, 6]))).toThrow(
      'PixelUnshuffle: expected sides that 2 divides, got 3 x 2.',
    );
  });
});

it('bilinearUpsampling takes pixels for squares', () => {
  const doubled = run(bilinearUpsampling({ factor: 2 }), tf.tensor4d([0, 1, 0, 1], [1, 2, 2, 1]));
  expect([...doubled.dataSync()].slice(0, 4)).toEqual([0, 0.25, 0.75, 1]);
});

it.each([
  ['pixelShuffle', pixelShuffle({ factor: 2 }), [1, 2, 3, 8]],
  ['pixelUnshuffle', pixelUnshuffle({ factor: 2 }), [1, 2, 4, 2]],
  ['bilinearUpsampling', bilinearUpsampling({ factor: 2 }), [1, 2, 3, 2]],
] as const)('%s differentiates twice', (_name, layer, shape) => {
  const x = Random.fromSeed(2).uniformTensor([...shape], -1, 1);
  const { first, second } = checkGradients((value) => tf.square(run(layer, value!)), [x]);
  expect(Math.max(first, second)).toBeLessThan(1e-3);
});
