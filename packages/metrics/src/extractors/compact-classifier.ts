import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** What a {@link compactClassifier} is made for. */
export interface CompactClassifierOptions {
  /** Draws the initial weights. */
  readonly random: Random;
  /** @default 10 */
  readonly classes?: number;
  /** Values of the layer before the last, the features. @default 64 */
  readonly featureDim?: number;
}

/**
 * The network of the embedded extractors, `[N, 28, 28, 1]` in [0, 1] to `[features, logits]`: after the classifier of
 * stacked-MNIST experiments (two valid 3x3 convolutions, max pooling, a dense layer), made ten times smaller by a
 * stride and a third convolution: 126,410 weights with ten classes.
 *
 * 64 features rather than 128: the covariance of FID has `d (d + 1) / 2` entries and its bias grows with `d / N`, so
 * that a few hundred images say something.
 */
export function compactClassifier(options: CompactClassifierOptions): tf.LayersModel {
  const { random, classes = 10, featureDim = 64 } = options;
  const draw = initializers(random);
  const conv = (name: string, filters: number, strides = 1) =>
    tf.layers.conv2d({
      name,
      filters,
      kernelSize: 3,
      strides,
      activation: 'relu',
      kernelInitializer: draw.heNormal(),
    });
  const images = tf.input({ name: 'images', shape: [28, 28, 1] });
  let x = conv('conv1', 16).apply(images); // [N, 26, 26, 16]
  x = conv('conv2', 32, 2).apply(x); // [N, 12, 12, 32]
  x = conv('conv3', 64).apply(x); // [N, 10, 10, 64]
  x = tf.layers.maxPooling2d({ name: 'pool', poolSize: 2 }).apply(x); // [N, 5, 5, 64]
  x = tf.layers.flatten({ name: 'flat' }).apply(x);
  const features = tf.layers
    .dense({ name: 'features', units: featureDim, activation: 'relu', kernelInitializer: draw.heNormal() })
    .apply(x) as tf.SymbolicTensor;
  const logits = tf.layers
    .dense({ name: 'logits', units: classes, kernelInitializer: draw.glorotUniform() })
    .apply(features) as tf.SymbolicTensor;
  return tf.model({ name: 'compact-classifier', inputs: images, outputs: [features, logits] });
}
