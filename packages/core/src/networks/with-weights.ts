import type * as tf from '@tensorflow/tfjs';

/**
 * Runs `body` with other values in place of some of a network's trainable weights: the network as a function of its
 * weights, through which gradients flow to `values`. What unrolled updates need.
 *
 * `values[i]` stands in for `network.trainableWeights[i]`; nothing is copied or disposed.
 */
export const withWeights = <T>(network: tf.LayersModel, values: readonly tf.Tensor[], body: () => T): T =>
  withValues(network.trainableWeights, values, body);

/**
 * The same for any weights of any layers, those that no optimiser changes included: `values[i]` stands in for
 * `weights[i]` while `body` runs.
 */
export function withValues<T>(
  weights: readonly tf.LayerVariable[],
  values: readonly tf.Tensor[],
  body: () => T,
): T {
  const before = weights.map((weight): unknown => Reflect.get(weight, 'val'));
  try {
    weights.forEach((weight, i) => Reflect.set(weight, 'val', values[i]));
    return body();
  } finally {
    weights.forEach((weight, i) => Reflect.set(weight, 'val', before[i]));
  }
}
