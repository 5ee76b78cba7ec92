import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import type { Random } from '../random.js';
import type { Feeds } from '../types/gan.js';

/** How a network is run. */
export interface ForwardOptions {
  /** Whether layers such as batch normalisation and dropout run in training mode. @default false */
  readonly training?: boolean;
  /** Handed to every layer's `call` as `kwargs.random`; layers that draw noise in training need it. */
  readonly random?: Random;
}

/**
 * Runs a network on inputs given by name: each input of the network takes the feed of its own name, and feeds it
 * has no input for are left alone, so one record of conditions serves generators and discriminators alike.
 * A network with a single input takes the first feed, whatever its name. Labels `[N]` are fed to an input `[N, 1]` as well: plain
 * TensorFlow.js knows no inputs of rank 1.
 *
 * Differentiable. Returns the first output, owned by the caller; disposes of nothing.
 *
 * @throws ConfigError naming an input that has no feed.
 */
export function forward(network: tf.LayersModel, feeds: Feeds, options: ForwardOptions = {}): tf.Tensor {
  const outputs = forwardAll(network, feeds, options);
  return outputs[0]!;
}

/** As {@link forward}, with every output of the network in order. */
export function forwardAll(network: tf.LayersModel, feeds: Feeds, options: ForwardOptions = {}): tf.Tensor[] {
  const inputs = network.inputNames.map((name, position) => feedFor(network, feeds, name, position));
  const kwargs = { training: options.training ?? false, random: options.random };
  const outputs = network.apply(inputs.length === 1 ? inputs[0]! : inputs, kwargs) as tf.Tensor | tf.Tensor[];
  return Array.isArray(outputs) ? outputs : [outputs];
}

function feedFor(network: tf.LayersModel, feeds: Feeds, name: string, position: number): tf.Tensor {
  const feed =
    feeds[name] ?? (position === 0 && network.inputNames.length === 1 ? Object.values(feeds)[0] : undefined);
  if (feed !== undefined) {
    const rank = network.inputs[position]!.shape.length;
    return feed.rank === 1 && rank === 2 ? tf.expandDims(feed, 1) : feed;
  }
  throw new ConfigError(
    `forward: expected a feed for input '${name}' of network '${network.name}', got ${Object.keys(feeds).join(', ') || 'none'}. ` +
      `Name the data set's entry like the input, or rename the input layer.`,
  );
}
