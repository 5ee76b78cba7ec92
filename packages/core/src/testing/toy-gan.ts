import * as tf from '@tensorflow/tfjs';
import { createGan, type GanParts } from '../gan/create-gan.js';
import { initializers } from '../gan/initializers.js';
import { adam } from '../optimizers/adam.js';
import { Random } from '../random.js';
import type { Dataset } from '../types/dataset.js';
import type { Gan } from '../types/gan.js';
import type { AdversarialLoss } from '../types/loss.js';

/** The non-saturating loss, written out so that tests of the core need no other package. */
export const toyLoss: AdversarialLoss = {
  name: 'toy',
  probabilistic: true,
  discriminator: (real, fake) =>
    tf.add(tf.mean(tf.softplus(tf.neg(real))), tf.mean(tf.softplus(fake))).asScalar(),
  generator: (fake) => tf.mean(tf.softplus(tf.neg(fake))).asScalar(),
};

/** A GAN of two small dense networks on points of the plane, with batch normalisation in both; `judged` features go into D. */
export function toyGan(parts: Partial<GanParts> = {}, seed = 1, judged = 2): Gan {
  const random = Random.fromSeed(seed);
  return createGan({
    name: 'toy',
    networks: {
      generator: toyNetwork('generator', 'latents', 3, 2, random),
      discriminator: toyNetwork('discriminator', 'points', judged, 1, random),
    },
    optimizers: { generator: adam(), discriminator: adam() },
    loss: toyLoss,
    examples: 'points',
    ...parts,
  });
}

function toyNetwork(
  name: string,
  inputName: string,
  inputs: number,
  outputs: number,
  random: Random,
): tf.LayersModel {
  const init = initializers(random);
  const input = tf.input({ shape: [inputs], name: inputName });
  const layers = [
    tf.layers.dense({ name: 'dense', units: 8, activation: 'relu', kernelInitializer: init.glorotUniform() }),
    tf.layers.batchNormalization({ name: 'norm' }),
    tf.layers.dense({ name: 'out', units: outputs, kernelInitializer: init.glorotUniform() }),
  ];
  const output = layers.reduce((x, layer) => layer.apply(x) as tf.SymbolicTensor, input);
  return tf.model({ name, inputs: input, outputs: output });
}

/** Points on a circle, and which of eight places each is near. */
export function toyPoints(size = 64): Dataset {
  return {
    name: 'circle',
    size,
    spec: { points: { shape: [2], dtype: 'float32', range: [-2, 2] } },
    gather: (indices, random) => {
      const points = [...indices].map((i) => {
        const angle = (2 * Math.PI * i) / size;
        return [Math.cos(angle) + random.normal(0, 0.05), Math.sin(angle) + random.normal(0, 0.05)];
      });
      return { points: tf.tensor2d(points) };
    },
  };
}
