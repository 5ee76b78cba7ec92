import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeSafetensors } from '../checkpoints/safetensors.js';
import { CheckpointError, ConfigError } from '../errors.js';
import { forwardAll, namedWeights, toTensor } from '../networks/index.js';
import { expectClose } from '../testing/index.js';
import type { TensorData } from '../types/state.js';
import {
  addedAxisLayout,
  droppedAxisLayout,
  flattenedMapLayout,
  flippedLayout,
  foreignWeights,
  fromPyTorchLayout,
  layouts,
  loadForeignWeights,
  pyTorchName,
  readPyTorchCheckpoint,
  readWeights,
  scaledLayout,
  transposedLayout,
  transposeTensor,
} from './index.js';

/** The layers of scripts/fixtures/pytorch-checkpoints.py, and what PyTorch makes of the images. */
const file = new Uint8Array(readFileSync(new URL('../../test/fixtures/layers.pth', import.meta.url)));
const { images, maps, outputs, ...rest } = readPyTorchCheckpoint(file, 'layers.pth');
const mapping = (weight: string) => `weights.${pyTorchName(weight)}`;

function layers(): tf.LayersModel {
  const input = tf.input({ shape: [9, 8, 2] });
  let x = tf.layers.conv2d({ name: 'conv', filters: 3, kernelSize: [3, 2], strides: 2 }).apply(input);
  x = tf.layers.batchNormalization({ name: 'norm', epsilon: 1e-5 }).apply(x);
  x = tf.layers.depthwiseConv2d({ name: 'depthwise', kernelSize: [2, 1], depthMultiplier: 2 }).apply(x);
  const deep = tf.layers
    .conv2dTranspose({ name: 'transposed', filters: 4, kernelSize: [4, 2], strides: 2 })
    .apply(x) as tf.SymbolicTensor;
  const mean = tf.layers.globalAveragePooling2d({ name: 'pool' }).apply(deep);
  const out = tf.layers.dense({ name: 'dense', units: 5 }).apply(mean) as tf.SymbolicTensor;
  return tf.model({ name: 'layers', inputs: input, outputs: [deep, out] });
}

describe('loadForeignWeights', () => {
  let network: tf.LayersModel;
  beforeAll(() => void (network = layers()));
  afterAll(() => network.dispose());

  it('makes convolutions of all kinds, normalisation and dense layers compute what PyTorch computes', () => {
    const before = tf.memory().numTensors;
    loadForeignWeights(network, rest, { mapping });
    expect(tf.memory().numTensors).toBe(before);
    tf.tidy(() => {
      const [deep, out] = forwardAll(network, { images: toTensor(images!) });
      expectClose(deep!, toTensor(maps!));
      expectClose(out!, toTensor(outputs!));
    });
  });

  it('names all that is missing, left over or of another shape, and changes nothing then', () => {
    const kept = namedWeights({ network }).map(({ variable }) => [...variable.dataSync()]);
    const { 'weights.conv.weight': conv, 'weights.conv.bias': _, ...others } = rest;
    const odd = { ...others, 'weights.norm.bias': conv!, 'other.weight': conv! };
    expect(() => loadForeignWeights(network, odd, { mapping, source: 'x.pth' })).toThrow(
      "loadForeignWeights: expected x.pth to hold the weights of 'layers', got 2 missing (weights.conv.weight, weights.conv.bias); " +
        '1 of another shape (weights.norm.bias [3, 2, 3, 2] for [3]); 1 left over (other.weight). ',
    );
    expect(() => loadForeignWeights(network, { ...rest, extra: conv! }, { mapping })).toThrow(
      CheckpointError,
    );
    const ignore = (name: string) => name === 'extra' || name.endsWith('num_batches_tracked');
    loadForeignWeights(network, { ...rest, extra: conv! }, { mapping, ignore });
    expect(namedWeights({ network }).map(({ variable }) => [...variable.dataSync()])).toEqual(kept);
  });

  it('takes layouts of the caller, and leaves alone what the mapping does not name', () => {
    const kept = namedWeights({ network }).map(({ variable }) => [...variable.dataSync()]);
    const doubled = { 'twice.bias': times2(rest['weights.dense.bias']!) };
    const mapping = (weight: string) =>
      weight === 'dense/bias' ? { name: 'twice.bias', layout: scaledLayout(2) } : undefined;
    loadForeignWeights(network, doubled, { mapping });
    expect(namedWeights({ network }).map(({ variable }) => [...variable.dataSync()])).toEqual(kept);
    expect(foreignWeights(network, mapping)).toEqual(doubled);
  });

  it('writes what it has read', () => {
    const { 'weights.norm.num_batches_tracked': _, ...written } = rest;
    expect(foreignWeights(network, mapping)).toEqual(written);
  });
});

const times2 = (tensor: TensorData): TensorData => ({
  ...tensor,
  values: Float32Array.from(tensor.values, (x) => 2 * x),
});

describe('layouts', () => {
  const tensor = { shape: [2, 3], dtype: 'int32', values: Int32Array.of(1, 2, 3, 4, 5, 6) } as const;

  it('transposes', () => {
    expect(transposeTensor(tensor, [1, 0])).toEqual({
      shape: [3, 2],
      dtype: 'int32',
      values: Int32Array.of(1, 4, 2, 5, 3, 6),
    });
    expect(() => transposeTensor(tensor, [0, 0])).toThrow(ConfigError);
    expect(() => transposeTensor(tensor, [0])).toThrow(ConfigError);
  });

  it.each([
    [
      [4, 3, 5],
      [5, 3, 4],
    ],
    [
      [4, 3, 5, 6, 7],
      [5, 6, 7, 3, 4],
    ],
  ])('turns kernels of windows of other ranks, %j', (shape, turned) => {
    const size = shape.reduce((product, n) => product * n, 1);
    const kernel = {
      shape,
      dtype: 'float32',
      values: Float32Array.from({ length: size }, (_, i) => i),
    } as const;
    const found = fromPyTorchLayout('conv/kernel', kernel, turned);
    expect(found.shape).toEqual(turned);
    const axes = [...turned.map((_, axis) => axis).slice(2), 1, 0];
    const stock = tf.tensor(kernel.values, shape).transpose(axes);
    expect([...found.values]).toEqual([...stock.dataSync()]);
  });

  const six = { shape: [1, 2, 3], dtype: 'float32', values: Float32Array.of(1, 2, 3, 4, 5, 6) } as const;
  it.each([
    ['transposedLayout', transposedLayout([2, 0, 1]), [3, 1, 2], [1, 4, 2, 5, 3, 6]],
    ['addedAxisLayout', addedAxisLayout(1), [1, 1, 2, 3], [1, 2, 3, 4, 5, 6]],
    ['droppedAxisLayout', droppedAxisLayout(0), [2, 3], [1, 2, 3, 4, 5, 6]],
    ['flattenedMapLayout', flattenedMapLayout(2, [1, 3]), [1, 2, 3], [1, 2, 3, 4, 5, 6]],
    ['flippedLayout', flippedLayout([2]), [1, 2, 3], [3, 2, 1, 6, 5, 4]],
    ['layouts', layouts(droppedAxisLayout(0), transposedLayout([1, 0])), [3, 2], [1, 4, 2, 5, 3, 6]],
  ])('%s goes there and back', (_, layout, shape, values) => {
    const theirs = layout.write(six);
    expect(theirs).toEqual({ shape, dtype: 'float32', values: Float32Array.from(values) });
    expect(layout.read(theirs, six.shape)).toEqual(six);
  });

  it('turns the channels of a flattened map', () => {
    const flat = { shape: [6], dtype: 'float32', values: Float32Array.of(1, 10, 2, 20, 3, 30) } as const;
    const layout = flattenedMapLayout(0, [3, 1]);
    expect([...layout.write(flat).values]).toEqual([1, 2, 3, 10, 20, 30]);
    expect(layout.read(layout.write(flat), [6])).toEqual(flat);
  });

  it('leaves embeddings alone', () => {
    expect(fromPyTorchLayout('words/embeddings', tensor, [2, 3])).toBe(tensor);
    expect(pyTorchName('a.words/embeddings')).toBe('a.words.weight');
  });
});

describe('foreignWeights', () => {
  it('refuses a mapping that gives two weights one name', () => {
    const network = layers();
    expect(() => foreignWeights(network, () => 'same')).toThrow(
      /a name for each weight of .*got 'same' twice/,
    );
    network.dispose();
  });
});

describe('readWeights', () => {
  it('knows a format by its bytes', () => {
    expect(Object.keys(readWeights(file, 'x'))).toContain('images');
    const pieces = encodeSafetensors({ w: images! });
    expect(readWeights(new Uint8Array(Buffer.concat(pieces)), 'x')).toEqual({ w: images! });
  });
});
