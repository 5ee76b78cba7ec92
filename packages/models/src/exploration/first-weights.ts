import { ConfigError, forward, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { GrowingLayer } from '../layers/growing-layer.js';
import { generatorOf, readersOf } from './network-graph.js';

type Layer = tf.layers.Layer;

/** A layer with a kernel, and what goes into it. */
export interface FirstLayer {
  readonly layer: Layer;
  readonly input: tf.SymbolicTensor;
}

/**
 * The layers with a kernel that latents meet first: one in most networks, several where parts of the latents go to
 * different blocks. Slices, joins, reshapes and the like are passed through.
 */
export function firstLayers(gan: Gan): FirstLayer[] {
  const network = generatorOf(gan);
  const found = new Map<Layer, FirstLayer>();
  const seen = new Set([network.inputs[0]!]);
  for (const input of seen) {
    for (const { layer, node } of readersOf(network, input)) {
      const first = layer instanceof GrowingLayer ? layer.sublayers.find(hasKernel) : layer;
      if (first !== undefined && hasKernel(first)) found.set(first, { layer: first, input });
      else node.outputTensors.forEach((tensor) => seen.add(tensor));
    }
  }
  return [...found.values()];
}

/**
 * The linear map from latents to all units of these layers, `[latentDim, units]`, owned by the caller. Normalisation of
 * the whole vector, which only scales it, is left out.
 *
 * @param label the class, where a model's latents meet one on the way (are multiplied by its vector, say).
 * @throws ConfigError if a layer takes a map of several pixels, whose weights are no map from latents alone.
 */
export function firstWeights(gan: Gan, label: number): tf.Tensor2D {
  const network = generatorOf(gan);
  return tf.tidy(() => {
    const parts = firstLayers(gan).map(({ layer, input }) => {
      const kernel = kernelMatrix(layer);
      const way = linearWay(network, input, label);
      if (way.shape[1] !== kernel.shape[0]) throw unfit(layer);
      return tf.matMul(way, kernel);
    });
    return tf.concat(parts, 1) as tf.Tensor2D;
  });
}

const kernelOf = (layer: Layer) =>
  layer.trainableWeights.find(({ originalName }) => originalName.endsWith('/kernel'));

const hasKernel = (layer: Layer): boolean => kernelOf(layer) !== undefined;

/** A kernel as `[inputs, units]`: a convolution over a single pixel has every pixel of its window as a unit. */
function kernelMatrix(layer: Layer): tf.Tensor2D {
  const kernel = kernelOf(layer)!.read();
  if (kernel.rank === 2) return kernel as tf.Tensor2D;
  if (kernel.rank !== 4) throw unfit(layer);
  const isTransposed = /Transpose/.test(JSON.stringify([layer.getClassName(), layer.getConfig()['layer']]));
  const inputsFirst = tf.transpose(kernel, isTransposed ? [3, 0, 1, 2] : [2, 0, 1, 3]);
  return tf.reshape(inputsFirst, [inputsFirst.shape[0]!, -1]);
}

/** How latents get to a tensor, `[latentDim, size]`: what becomes of each unit vector, less what becomes of zero. */
function linearWay(network: tf.LayersModel, input: tf.SymbolicTensor, label: number): tf.Tensor2D {
  const dim = network.inputs[0]!.shape[1]!;
  const units = tf.eye(dim);
  if (input === network.inputs[0]) return units;
  // A view of the network: it shares the layers, so nobody disposes of it.
  const view = tf.model({ inputs: network.inputs, outputs: input });
  const labels = tf.fill([dim + 1], label, 'int32');
  const feeds = { [network.inputNames[0]!]: tf.concat([units, tf.zeros([1, dim])]), labels };
  const flat = tf.reshape(forward(view, feeds), [dim + 1, -1]);
  const [moved, origin] = tf.split(flat, [dim, 1]) as [tf.Tensor, tf.Tensor];
  return tf.sub(moved, origin);
}

const unfit = ({ name }: Layer) =>
  new ConfigError(
    `firstWeights: expected a dense layer, or a convolution over one pixel, to meet the latents first, got '${name}'. Use ganspace, which needs no weights.`,
  );
