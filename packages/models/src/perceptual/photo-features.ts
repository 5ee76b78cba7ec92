import { unpackInt8Weights } from '@gan/core';
import { networkFeatures, type LayerWeights } from './network-features.js';
import type { PerceptualFeatures } from './perceptual-features.js';
import { photoLayers, photoNetwork } from './photo-network.js';

/** Channels of the network that comes with the package. */
export const photoWidths = [16, 32, 64] as const;

/**
 * Features of photographs from a small network that comes with the package, for perceptual losses where the weights of VGG19
 * are not at hand: the convolutions of a classifier of CIFAR-10, before their rectifiers, `conv1` to `conv5`.
 *
 * It was trained by `packages/models/scripts/train_photo_features.py` on 25,000 pictures of 32x32 pixels, a far smaller thing than
 * VGG19, which knows a million larger ones. Weights are 8-bit integers, loaded when asked for.
 */
export async function photoFeatures(
  layers: LayerWeights = { conv2: 1, conv5: 1 },
): Promise<PerceptualFeatures> {
  const { weights } = await import('./weights/photos.js');
  const network = photoNetwork(photoWidths, photoLayers);
  unpackInt8Weights(network, weights);
  return networkFeatures(network, { name: 'photos', layers });
}
