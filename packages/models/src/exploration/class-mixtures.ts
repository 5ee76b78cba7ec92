import { ConfigError, withValues, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { generatorOf, readersOf } from './network-graph.js';

type Layer = tf.layers.Layer;

/** Layers that only rearrange labels. */
const rearranging = ['Reshape', 'Flatten'];

/** Whether the network that makes samples reads class labels only through tables of vectors that can be mixed. */
export const canMixClasses = (gan: Gan): boolean => classTables(generatorOf(gan)) !== undefined;

/**
 * Runs `body` with every table of class vectors `E` `[numClasses, D]` of the network that makes samples replaced by
 * `mixtures E`: label k then stands for the mixture of classes in row k. That is interpolation through the embedding, as
 * of Brock et al. 2019 (BigGAN), https://arxiv.org/abs/1809.11096, figure 8, for every model whose labels are looked up
 * in tables, wherever these are.
 *
 * @param mixtures `[K, numClasses]`, rows that sum to 1; not disposed.
 * @throws ConfigError if labels reach anything but such tables.
 */
export function withClassMixtures<T>(gan: Gan, mixtures: tf.Tensor2D, body: () => T): T {
  const tables = classTables(generatorOf(gan));
  if (tables === undefined) {
    throw new ConfigError(
      `withClassMixtures: expected labels that are looked up in tables of vectors, got '${gan.name}', which uses them otherwise. Change from class to class at once.`,
    );
  }
  const weights = tables.map(({ weights }) => weights[0]!);
  const mixed = weights.map((weight) => tf.matMul(mixtures, weight.read() as tf.Tensor2D));
  try {
    return withValues(weights, mixed, body);
  } finally {
    tf.dispose(mixed);
  }
}

/** The embeddings that labels are looked up in; undefined where there are no labels, or they go elsewhere too. */
function classTables(network: tf.LayersModel): Layer[] | undefined {
  const at = network.inputNames.indexOf('labels');
  const tables = new Set<Layer>();
  const waiting = at < 0 ? [] : [network.inputs[at]!];
  for (const tensor of waiting) {
    for (const { layer, node } of readersOf(network, tensor)) {
      if (layer.getClassName() === 'Embedding') tables.add(layer);
      else if (rearranging.includes(layer.getClassName())) waiting.push(...node.outputTensors);
      else return undefined;
    }
  }
  return tables.size === 0 ? undefined : [...tables];
}
