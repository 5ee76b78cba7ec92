import { ConfigError, forwardAll } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { PerceptualFeatures } from './perceptual-features.js';

/** Names of layers whose outputs are compared, and how much each counts. */
export type LayerWeights = Readonly<Record<string, number>>;

export interface NetworkFeaturesOptions {
  /** For messages. @default the network's name */
  readonly name?: string;
  readonly layers: LayerWeights;
  /** What the network wants of pictures in [-1, 1]. @default that they stay as they are */
  readonly prepare?: (images: tf.Tensor4D) => tf.Tensor4D;
}

/**
 * Features of any network with one input of pictures `[N, h, w, 3]`. The network is the features' from then on: their `dispose`
 * frees it.
 *
 * @throws ConfigError if the network has no such layer, or none is named.
 */
export function networkFeatures(
  network: tf.LayersModel,
  options: NetworkFeaturesOptions,
): PerceptualFeatures {
  const { name = network.name, layers, prepare = (images: tf.Tensor4D) => images } = options;
  const outputs = Object.keys(layers).map((layer) => outputOf(network, name, layer));
  if (outputs.length === 0) {
    throw new ConfigError(
      `networkFeatures: expected layers of ${name}, got none. Name at least one, with its weight.`,
    );
  }
  const view = tf.model({ inputs: network.inputs, outputs });
  return {
    name: `${name} (${Object.keys(layers).join(', ')})`,
    layers,
    weights: Object.values(layers),
    maps: (images) => tf.tidy(() => forwardAll(view, { images: prepare(images) }) as tf.Tensor4D[]),
    dispose: () => network.dispose(),
  };
}

function outputOf(network: tf.LayersModel, name: string, wanted: string): tf.SymbolicTensor {
  const layer = network.layers.find((layer) => layer.name === wanted);
  if (layer !== undefined) return layer.output as tf.SymbolicTensor;
  throw new ConfigError(
    `networkFeatures: expected one of the layers ${network.layers.map(({ name }) => name).join(', ')} of ${name}, got '${wanted}'. Name one of them.`,
  );
}
