import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import { leaky } from './enlarging-layers.js';

export interface VggStyleOptions {
  /** Side of the pictures. */
  readonly cropSize: number;
  /** Channels of the first convolutions; deeper ones have up to eight times as many. */
  readonly discriminatorFilters: number;
}

const activation = leaky(0.2);

/** How often a side is halved until 4 pixels or fewer are left. */
const halvings = (side: number): number => (side <= 4 ? 0 : 1 + halvings(Math.ceil(side / 2)));

/**
 * D of ESRGAN, pictures `[N, s, s, 3]` to logits `[N, 1]`: pairs of a 3x3 convolution and a 4x4 one of stride 2, batch
 * normalisation after all but the first, until 4x4 pixels are left, then 100 units. Side 128 gives the published network.
 *
 * Source: BasicSR, `discriminator_arch.py`, with PyTorch's initial weights.
 */
export function vggStyleDiscriminator(options: VggStyleOptions, random: Random): tf.LayersModel {
  const { cropSize, discriminatorFilters } = options;
  const images = tf.input({ shape: [cropSize, cropSize, 3], name: 'images' });
  const convolution = convolutions(random);
  let x = images;
  for (let stage = 0; stage < halvings(cropSize); stage++) {
    const filters = discriminatorFilters * Math.min(8, 2 ** stage);
    x = convolution(`${stage}-0`, { filters, isFirst: stage === 0 }, x);
    x = convolution(`${stage}-1`, { filters, halves: true }, x); // [N, 64, 64, 64] to [N, 4, 4, 512]
  }
  const hidden = activation('hidden-activation', dense('hidden', 100, random, apply(tf.layers.flatten(), x)));
  return tf.model({ name: 'discriminator', inputs: images, outputs: dense('judge', 1, random, hidden) });
}

interface Convolution {
  readonly filters: number;
  readonly halves?: boolean;
  /** Has a bias and no normalisation. */
  readonly isFirst?: boolean;
}

const convolutions =
  (random: Random) =>
  (place: string, { filters, halves = false, isFirst = false }: Convolution, x: tf.SymbolicTensor) => {
    const layer = tf.layers.conv2d({
      name: `conv-${place}`,
      filters,
      kernelSize: halves ? 4 : 3,
      strides: halves ? 2 : 1,
      padding: 'same',
      useBias: isFirst,
      kernelInitializer: initializers(random).lecunUniform(),
      biasInitializer: biasOf(9 * x.shape.at(-1)!, random),
    });
    const y = apply(layer, x);
    const norm = tf.layers.batchNormalization({ name: `norm-${place}`, momentum: 0.9, epsilon: 1e-5 });
    return activation(`activation-${place}`, isFirst ? y : apply(norm, y));
  };

function dense(name: string, units: number, random: Random, x: tf.SymbolicTensor): tf.SymbolicTensor {
  const kernelInitializer = initializers(random).lecunUniform();
  const biasInitializer = biasOf(x.shape.at(-1)!, random);
  return apply(tf.layers.dense({ name, units, kernelInitializer, biasInitializer }), x);
}

/** PyTorch draws biases from the same interval as kernels. */
const biasOf = (fanIn: number, random: Random) =>
  initializers(random).uniform(-1 / Math.sqrt(fanIn), 1 / Math.sqrt(fanIn));
