import type * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import type { AdversarialLoss } from '../types/loss.js';

/** Activations after which a number is a probability. */
const squashing = ['sigmoid', 'hardSigmoid', 'hard_sigmoid', 'softmax'];

/** Layers that only rearrange what comes in. */
const rearranging = ['Reshape', 'Flatten', 'Permute', 'Cropping2D', 'ZeroPadding2D'];

/**
 * Refuses a discriminator that ends in a sigmoid or softmax: losses here take raw scores and apply what they need
 * themselves, in a form that stays finite. A probability fed where a logit is due trains, but badly.
 *
 * Looks at the layers, not at numbers, so it costs nothing; `createGan` calls it.
 *
 * @throws ConfigError naming the layer.
 */
export function checkLogits(network: tf.LayersModel, loss: AdversarialLoss): void {
  const layer = lastComputingLayer(network.outputs[0]!);
  const activation = activationOf(layer);
  if (activation === undefined || !squashing.includes(activation)) return;
  throw new ConfigError(
    `checkLogits: expected '${network.name}' to end in raw scores for the ${loss.name} loss, ` +
      `got probabilities from layer '${layer.name}' (${activation}). Remove that activation.`,
  );
}

function lastComputingLayer(output: tf.SymbolicTensor): tf.layers.Layer {
  const { sourceLayer, inputs } = output;
  const [only, ...others] = inputs;
  const passesOn = rearranging.includes(sourceLayer.getClassName());
  return passesOn && only !== undefined && others.length === 0 ? lastComputingLayer(only) : sourceLayer;
}

function activationOf(layer: tf.layers.Layer): string | undefined {
  if (layer.getClassName() === 'Softmax') return 'softmax';
  const { activation } = layer.getConfig();
  return typeof activation === 'string' ? activation : undefined;
}
