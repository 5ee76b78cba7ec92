import { ConfigError, forward, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { GrowingLayer } from '../layers/growing-layer.js';

type Layer = tf.layers.Layer;

/** The part of a layer's graph that TensorFlow.js keeps but does not publish. */
interface GraphNode {
  readonly inputTensors: readonly tf.SymbolicTensor[];
  readonly outputTensors: readonly tf.SymbolicTensor[];
}

/** The network that makes samples, or the first of them. */
export const generatorOf = ({ networks, averaged }: Gan): tf.LayersModel => networks[averaged[0]!]!;

/** Layers of a network that a tensor goes into. */
export function readersOf(
  network: tf.LayersModel,
  tensor: tf.SymbolicTensor,
): { readonly layer: Layer; readonly node: GraphNode }[] {
  // An input layer counts its own output as its input.
  const layers = network.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  return layers.flatMap((layer) => {
    const nodes = layer.inboundNodes as unknown as readonly GraphNode[];
    return nodes.filter(({ inputTensors }) => inputTensors.includes(tensor)).map((node) => ({ layer, node }));
  });
}

/** A layer by name, those within layers that grow included. @throws ConfigError listing the layers there are. */
export function layerNamed(network: tf.LayersModel, name: string): Layer {
  const all = network.layers.flatMap((layer) =>
    layer instanceof GrowingLayer ? [...layer.sublayers] : [layer],
  );
  const found = all.find((layer) => layer.name === name);
  if (found !== undefined) return found;
  throw new ConfigError(
    `layerNamed: expected one of the layers ${all.map((layer) => layer.name).join(', ')}, got '${name}'. Choose one of them.`,
  );
}

/**
 * What a layer of a network makes of some inputs, `[N, ...]`, owned by the caller. The network runs no further than that
 * layer.
 */
export function outputOfLayer(
  network: tf.LayersModel,
  layer: Layer,
  feeds: Readonly<Record<string, tf.Tensor>>,
): tf.Tensor {
  const call = layer.call.bind(layer);
  let output: tf.Tensor | undefined;
  const stop = new Error(`${layer.name} was reached`);
  layer.call = (inputs, kwargs) => {
    output = tf.keep(call(inputs, kwargs) as tf.Tensor);
    throw stop;
  };
  try {
    tf.tidy(() => forward(network, feeds));
  } catch (error) {
    if (error !== stop) throw error;
  } finally {
    // The method of the class again.
    Reflect.deleteProperty(layer, 'call');
  }
  if (output !== undefined) return output;
  throw new ConfigError(
    `outputOfLayer: expected a layer that takes part in making samples, got '${layer.name}'. Choose another one.`,
  );
}
