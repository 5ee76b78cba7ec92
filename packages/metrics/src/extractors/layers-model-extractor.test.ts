import { ConfigError, Random } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { resizeImages, toBytes } from '../images/index.js';
import { layersModelExtractor } from './index.js';

const model = tf.sequential({
  layers: [
    tf.layers.conv2d({ name: 'conv', inputShape: [6, 5, 3], filters: 4, kernelSize: 3 }),
    tf.layers.flatten({ name: 'flat' }),
    tf.layers.dense({ name: 'logits', units: 2 }),
  ],
});
const grey = Random.fromSeed(1).uniformTensor([3, 6, 5, 1], -1, 1);
const colour = tf.tile(grey, [1, 1, 1, 3]);

describe('layersModelExtractor', () => {
  it('takes maps as their means, vectors as they are, and the layer before the last on its own account', () => {
    const exact = { name: 'mine', quantise: false };
    const maps = model.getLayer('conv').apply(colour) as tf.Tensor;
    expectClose(layersModelExtractor(model, { ...exact, layer: 'conv' }).features(grey), maps.mean([1, 2]), {
      absolute: 1e-4,
    });
    const flat = layersModelExtractor(model, exact);
    expect(flat.featureDim).toBe(4 * 3 * 4);
    expectClose(flat.features(grey), maps.reshape([3, 48]), { absolute: 1e-4 });
    expect(flat.probabilities).toBeUndefined();
    expect(flat.featureMaps).toBeUndefined();
  });

  it('rounds, resizes and scales as it says', () => {
    const extractor = layersModelExtractor(model, { name: 'mine', layer: 'conv', inputRange: [0, 2] });
    const large = tf.tile(Random.fromSeed(2).uniformTensor([1, 9, 10, 1], -1, 1), [1, 1, 1, 3]);
    const seen = resizeImages(toBytes(large), [6, 5])
      .clipByValue(0, 255)
      .mul(2 / 255);
    const wanted = (model.getLayer('conv').apply(seen) as tf.Tensor).mean([1, 2]);
    expectClose(extractor.features(large), wanted, { absolute: 1e-4 });
    expect(extractor.protocol).toEqual({
      extractor: 'mine',
      layer: 'conv',
      input: {
        size: [6, 5],
        channels: 3,
        resize: 'bicubic',
        range: [-1, 1],
        quantised: '8 bits, but for feature maps',
        values: [0, 2],
      },
    });
  });

  it('gives probabilities and feature maps where asked, and leaves no tensor', async () => {
    const extractor = layersModelExtractor(model, { name: 'mine', mapLayers: ['conv'], classes: 'logits' });
    expectClose(extractor.probabilities!(grey).sum(1), [1, 1, 1]);
    expectClose(extractor.featuresAndProbabilities!(grey).features, extractor.features(grey));
    expect(extractor.featureMaps!(grey).map(({ shape }) => shape)).toEqual([[3, 4, 3, 4]]);
    const nearly = extractor.featureMaps!(grey.add(1e-4))[0]!.sub(extractor.featureMaps!(grey)[0]!);
    expect(nearly.abs().max().dataSync()[0]).toBeGreaterThan(1e-6); // Less than a grey level apart, and yet apart.
    await expectNoLeak(() =>
      tf.dispose([extractor.featuresAndProbabilities!(grey), extractor.featureMaps!(grey)]),
    );
  });

  it('takes probabilities for what they are', () => {
    const flatten = tf.layers.flatten({ inputShape: [6, 5, 1], name: 'flat' });
    const softmax = tf.sequential({
      layers: [flatten, tf.layers.dense({ units: 3, activation: 'softmax' })],
    });
    const extractor = layersModelExtractor(softmax, {
      name: 'mine',
      classes: 'probabilities',
      quantise: false,
    });
    expectClose(extractor.probabilities!(grey), softmax.predict(grey) as tf.Tensor, { absolute: 1e-4 });
  });

  it('hands points to models of points as they are', () => {
    const points = tf.sequential({
      layers: [tf.layers.dense({ units: 3, inputShape: [2], name: 'a' }), tf.layers.dense({ units: 1 })],
    });
    const samples = tf.tensor2d([[7, -9]]);
    expectClose(
      layersModelExtractor(points, { name: 'p' }).features(samples),
      points.getLayer('a').apply(samples) as tf.Tensor,
    );
  });

  it('says what it cannot take', () => {
    expect(() => layersModelExtractor(model, { name: 'x', layer: 'none' })).toThrow(
      /one of the layers conv, flat, logits, got 'none'/,
    );
    const anySize = tf.sequential({
      layers: [tf.layers.conv2d({ inputShape: [null, null, 3], filters: 1, kernelSize: 1, name: 'c' })],
    });
    expect(() => layersModelExtractor(anySize, { name: 'x', layer: 'c' })).toThrow(ConfigError);
    expect(
      layersModelExtractor(anySize, { name: 'x', layer: 'c', size: [4, 4] }).features(grey).shape,
    ).toEqual([3, 1]);
    const deep = tf.sequential({
      layers: [tf.layers.conv2d({ inputShape: [4, 4, 5], filters: 1, kernelSize: 1, name: 'c' })],
    });
    expect(() => layersModelExtractor(deep, { name: 'x', layer: 'c' })).toThrow(/1 or 3 channels, got 5/);
    const a = tf.input({ shape: [1] });
    const b = tf.input({ shape: [1] });
    const sum = tf.layers.add().apply([a, b]) as tf.SymbolicTensor;
    expect(() => layersModelExtractor(tf.model({ inputs: [a, b], outputs: sum }), { name: 'x' })).toThrow(
      /one input, got 2/,
    );
  });
});
