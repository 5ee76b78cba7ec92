import { readFileSync } from 'node:fs';
import {
  CheckpointError,
  ConfigError,
  encodeSafetensors,
  forwardAll,
  readTensor,
  selectBackend,
  type TensorData,
} from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inceptionInput } from './inception-input.js';
import { inceptionExtractor, inceptionTaps, inceptionV3, type InceptionMode } from './index.js';

interface Summary {
  readonly every: number;
  readonly values: number[];
  readonly meanSquare: number;
}

/** What scripts/fixtures/inception.py found. */
const fixture = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/inception.json', import.meta.url), 'utf8'),
) as {
  readonly names: Readonly<Record<string, number[]>>;
  readonly cases: { size: number[]; maps: Record<string, Summary>; features: Summary; logits: Summary }[];
};

/** The formula of that script. */
function filled(number: number, shape: readonly number[], offset: number, scale: number): TensorData {
  const values = Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, (_, i) => {
    const noise = Math.sin(12.9898 * i + 78.233 * number) * 43758.5453;
    return offset + scale * (noise - Math.floor(noise) - 0.5);
  });
  return { shape, dtype: 'float32', values };
}

const fills: Record<string, [offset: number, scale: number]> = {
  'bn.weight': [1, 0.4],
  'bn.bias': [0, 0.4],
  'bn.running_mean': [0, 0.4],
  'bn.running_var': [1, 0.8],
  'fc.bias': [0, 1],
};

function weights(): Record<string, TensorData> {
  const tensors = Object.entries(fixture.names).map(([name, shape], number) => {
    const [, fill] = Object.entries(fills).find(([suffix]) => name.endsWith(suffix)) ?? [];
    const fanIn = shape.slice(1).reduce((product, n) => product * n, 1);
    return [name, filled(number, shape, ...(fill ?? ([0, Math.sqrt(24 / fanIn)] as const)))] as const;
  });
  return Object.fromEntries(tensors);
}

function expectSummary(actual: tf.Tensor, { every, values, meanSquare }: Summary): void {
  const flat = readTensor(actual).values as Float32Array;
  const picked = flat.filter((_, i) => i % every === 0);
  // Relative to the size of activations: sums of thousands of terms in another order.
  expectClose([...picked], values, { absolute: 1e-4 * Math.sqrt(meanSquare), relative: 1e-4 });
  const square = flat.reduce((sum, value) => sum + value * value, 0) / flat.length;
  expect(Math.abs(square / meanSquare - 1)).toBeLessThan(1e-4);
}

const state = weights();
beforeAll(() => selectBackend());

describe('inceptionV3', () => {
  let network: tf.LayersModel;
  beforeAll(() => void (network = inceptionV3(state)));
  afterAll(() => network.dispose());

  it('has the parameters of torchvision without its auxiliary head, and eight classes more', () => {
    const auxiliary = 768 * 128 + 2 * 128 + (25 * 128 * 768 + 2 * 768) + 769 * 1000;
    const trainable = network.trainableWeights.reduce(
      (sum, { shape }) => sum + tf.util.sizeFromShape(shape as number[]),
      0,
    );
    expect(trainable).toBe(27_161_264 - auxiliary + 8 * 2049);
    expect(Object.values(fixture.names)).toHaveLength(network.weights.length);
  });

  it.each(fixture.cases)(
    'computes what PyTorch computes of images $size',
    ({ size, maps, features, logits }) => {
      tf.tidy(() => {
        const { values } = filled(1000, [...size, 3], 0, 2);
        const images = tf.tensor(values, [...size, 3]);
        const depths = Object.entries(inceptionTaps);
        const outputs = depths.map(([, layer]) => network.getLayer(layer).output as tf.SymbolicTensor);
        const found = forwardAll(
          tf.model({ inputs: network.inputs, outputs: [...outputs, ...network.outputs] }),
          { images },
        );
        depths.forEach(([depth], i) => expectSummary(found[i]!, maps[depth]!));
        expectSummary(found[4]!, features);
        expectSummary(found[5]!, logits);
      });
    },
  );

  it('has the published shapes', () => {
    const outputs = Object.values(inceptionTaps).map(
      (layer) => network.getLayer(layer).output as tf.SymbolicTensor,
    );
    const view = tf.model({ inputs: network.inputs, outputs });
    const shapes = view.apply(tf.input({ shape: [299, 299, 3] })) as tf.SymbolicTensor[];
    expect(shapes.map(({ shape }) => shape)).toEqual([
      [null, 73, 73, 64],
      [null, 35, 35, 192],
      [null, 17, 17, 768],
      [null, 8, 8, 2048],
    ]);
  });
});

describe('inceptionExtractor', () => {
  it('gives features, probabilities without the bias, and feature maps', async () => {
    const file = new Uint8Array(Buffer.concat(encodeSafetensors(state)));
    const before = tf.memory().numTensors;
    const extractor = inceptionExtractor({ weights: file, source: 'x.safetensors', features: 64 });
    // Whole bytes, so that rounding, which feature maps are spared, changes nothing.
    const bytes = filled(1, [1, 40, 40, 1], 127.5, 255).values.map(Math.round);
    const images = tf.tidy(() => tf.tensor(bytes, [1, 40, 40, 1]).div(127.5).sub(1));
    const { features, probabilities } = extractor.featuresAndProbabilities(images);
    const maps = extractor.featureMaps(images);
    tf.tidy(() => {
      expect(extractor.featureDim).toBe(64);
      expect(extractor.name).toBe('inception-fid-clean-64');
      expectClose(features, maps[0]!.mean([1, 2]), { absolute: 1e-4, relative: 1e-4 });
      const { values, shape } = state['fc.weight']!;
      const logits = tf.matMul(
        maps[3]!.mean([1, 2]),
        tf.tensor2d(values, shape as [number, number]),
        false,
        true,
      );
      expectClose(probabilities, tf.softmax(logits), { absolute: 1e-6, relative: 1e-3 });
    });
    expect(extractor.protocol).toMatchObject({ weights: 'x.safetensors', mode: 'clean', features: 64 });
    tf.dispose([features, probabilities, maps, images]);
    extractor.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('names what a file lacks and has too much', () => {
    const { 'Mixed_7c.branch_pool.conv.weight': odd, ...others } = state;
    const tensors = { ...others, 'AuxLogits.fc.weight': odd!, 'fc.bias': odd! };
    const before = tf.memory().numTensors;
    expect(() => inceptionV3(tensors, 'x.pth')).toThrow(
      /x\.pth .*1 missing \(Mixed_7c\.branch_pool\.conv\.weight\); 1 of another shape \(fc\.bias .*1 left over \(AuxLogits\.fc\.weight\)/,
    );
    expect(() => inceptionV3({})).toThrow(CheckpointError);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('knows its options before it reads', () => {
    const weights = new Uint8Array(0);
    expect(() => inceptionExtractor({ weights, mode: 'dirty' as InceptionMode })).toThrow(ConfigError);
    expect(() => inceptionExtractor({ weights, features: 100 as 64 })).toThrow(
      /features to be one of 64, 192, 768, 2048/,
    );
    expect(() => inceptionExtractor({ weights, source: 'x' })).toThrow(CheckpointError);
  });
});

describe('what the network sees', () => {
  const checkerboard = tf.tensor4d(
    Array.from({ length: 600 * 4 }, (_, i) => (i % 2 === 0 ? -1 : 1)),
    [1, 4, 600, 1],
  );

  it('is smooth only in clean mode', () => {
    const contrast = (mode: InceptionMode) =>
      inceptionInput(checkerboard, mode).slice([0, 0, 9, 0], [1, 299, 281, 3]).abs().max().dataSync()[0];
    // Columns of black and white at half the size: grey, or aliases of either.
    expect(contrast('clean')).toBeLessThan(0.1);
    expect(contrast('legacy-pytorch')).toBeGreaterThan(0.9);
    expect(contrast('legacy-tensorflow')).toBeGreaterThan(0.9);
  });

  it('maps bytes as each code base does, and repeats grey', () => {
    const white = tf.ones([1, 299, 299, 1]);
    const seen = (mode: InceptionMode) =>
      readTensor(inceptionInput(white, mode).slice([0, 5, 5, 0], [1, 1, 1, 3])).values;
    expectClose(seen('clean'), [127 / 128, 127 / 128, 127 / 128]);
    expectClose(seen('legacy-pytorch'), [1, 1, 1]);
    expectClose(seen('legacy-tensorflow'), [127 / 128, 127 / 128, 127 / 128]);
  });
});
