import { loadForeignWeights, type TensorData } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { blockA, blockB, blockC, blockD, blockE, convolve, shrink, type Maps } from './blocks.js';

/** Where the features of {@link inceptionV3} can be taken, by their number, and the layers that give them. */
export const inceptionTaps = {
  64: 'MaxPool_1',
  192: 'MaxPool_2',
  768: 'Mixed_6e',
  2048: 'Mixed_7c',
} as const;

/** Number of features: the depth they are taken at. */
export type InceptionTap = keyof typeof inceptionTaps;

/**
 * The Inception-v3 that FID is defined with (Szegedy et al. 2016, https://arxiv.org/abs/1512.00567; the graph of
 * 2015-12-05 of Heusel et al. 2017, https://arxiv.org/abs/1706.08500), images `[N, H, W, 3]` in [-1, 1], 299x299 as a rule
 * and at least 75x75, to `[features [N, 2048], logits [N, 1008]]`.
 *
 * It differs from torchvision's: 1008 classes, no auxiliary head, average pooling that leaves padding out, and in the last
 * block max pooling. Layers are named as in pytorch-fid and torch-fidelity.
 *
 * @param weights by the names and in the layouts of those two; the network must get all of them and nothing is left over.
 * @returns a network the caller disposes of.
 * @throws CheckpointError naming what the weights lack or have too much.
 */
export function inceptionV3(
  weights: Readonly<Record<string, TensorData>>,
  source = 'the file',
): tf.LayersModel {
  const network = build();
  try {
    loadForeignWeights(network, weights, { source });
  } catch (error) {
    network.dispose();
    throw error;
  }
  return network;
}

function build(): tf.LayersModel {
  const images = tf.input({ name: 'images', shape: [null, null, 3] });
  let x = stem(images); // [N, 35, 35, 192] of images [N, 299, 299, 3]
  x = blockA(x, 'Mixed_5b', 32); // [N, 35, 35, 256]
  x = blockA(x, 'Mixed_5c', 64); // [N, 35, 35, 288]
  x = blockA(x, 'Mixed_5d', 64);
  x = blockB(x, 'Mixed_6a'); // [N, 17, 17, 768]
  x = blockC(x, 'Mixed_6b', 128);
  x = blockC(x, 'Mixed_6c', 160);
  x = blockC(x, 'Mixed_6d', 160);
  x = blockC(x, 'Mixed_6e', 192);
  x = blockD(x, 'Mixed_7a'); // [N, 8, 8, 1280]
  x = blockE(x, 'Mixed_7b', 'average'); // [N, 8, 8, 2048]
  x = blockE(x, 'Mixed_7c', 'max');
  const features = tf.layers.globalAveragePooling2d({ name: 'AvgPool' }).apply(x) as Maps;
  const logits = tf.layers
    .dense({ name: 'fc', units: 1008, kernelInitializer: 'zeros' })
    .apply(features) as Maps;
  return tf.model({ name: 'inception-v3', inputs: images, outputs: [features, logits] });
}

function stem(images: Maps): Maps {
  let x = convolve(images, 'Conv2d_1a_3x3', [32, 3, 2]); // [N, 149, 149, 32]
  x = convolve(x, 'Conv2d_2a_3x3', [32, 3], 'valid'); // [N, 147, 147, 32]
  x = convolve(x, 'Conv2d_2b_3x3', [64, 3]);
  x = shrink(x, inceptionTaps[64]); // [N, 73, 73, 64]
  x = convolve(x, 'Conv2d_3b_1x1', [80, 1]);
  x = convolve(x, 'Conv2d_4a_3x3', [192, 3], 'valid'); // [N, 71, 71, 192]
  return shrink(x, inceptionTaps[192]);
}
