import { namedWeights } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * Sets a network's weights so that no leaky ReLU is near its kink, where finite differences would mean nothing: small
 * kernels, large biases.
 */
export function smoothWeights(network: tf.LayersModel): void {
  for (const { name, variable } of namedWeights({ network }, ['network'], 'trainable')) {
    const isBias = name.endsWith('bias');
    tf.tidy(() => variable.assign(isBias ? tf.fill(variable.shape, 2) : tf.mul(variable, 0.25)));
  }
}
