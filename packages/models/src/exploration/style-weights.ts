import type * as tf from '@tensorflow/tfjs';
import type { StyleNetworks } from './style-networks.js';

/** What the maps from a style to the scales (and shifts) of feature maps are called. */
const affine = /\/(affine|style)-kernel$/;

/**
 * The linear maps from a style to what it does to feature maps, `[D, units]`, one for each layer that takes a style, from
 * the coarsest; not to be disposed. Where an image layer shares a style with a convolution it is left out.
 */
export function styleWeights({ synthesis, layers }: StyleNetworks): tf.Tensor2D[] {
  const found = new Map<number, { readonly weight: tf.LayerVariable; readonly demodulate: boolean }>();
  for (const layer of synthesis.layers) {
    const { styleIndex, demodulate = true } = layer.getConfig() as {
      readonly styleIndex?: number;
      readonly demodulate?: boolean;
    };
    for (const weight of layer.trainableWeights) {
      if (!affine.test(weight.originalName)) continue;
      const index = styleIndex ?? found.size;
      if (found.get(index)?.demodulate !== true) found.set(index, { weight, demodulate });
    }
  }
  return Array.from({ length: layers }, (_, index) => found.get(index)!.weight.read() as tf.Tensor2D);
}
