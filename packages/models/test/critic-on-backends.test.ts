import { adam, createGan, Random, selectBackend, Trainer, type BackendName, type Dataset } from '@gan/core';
import { gradientPenalty, wassersteinLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import {
  minibatchDiscrimination,
  minibatchStandardDeviation,
  spectralNormalization,
} from '../src/layers/index.js';

const { layers } = tf;

/** Images of 8x8 in two channels, smooth enough to be told from noise. */
const dataset: Dataset = {
  name: 'waves',
  size: 64,
  spec: { images: { shape: [8, 8, 2], dtype: 'float32', range: [-1, 1] } },
  gather: (indices) => {
    const wave = (image: number, row: number, column: number, channel: number) =>
      Math.sin(image + row / 2 + (column * (channel + 1)) / 3);
    const values = [...indices].flatMap((image) =>
      Array.from({ length: 128 }, (_, i) => wave(image, i >> 4, (i >> 1) & 7, i & 1)),
    );
    return { images: tf.tensor4d(values, [indices.length, 8, 8, 2]) };
  },
};

/** A critic that holds one of each kind of layer. */
function critic(): tf.LayersModel {
  const input = tf.input({ shape: [8, 8, 2], name: 'images' });
  const path = (x: tf.SymbolicTensor, list: readonly tf.layers.Layer[]) =>
    list.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);
  const trunk = path(input, [
    spectralNormalization({ layer: layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same' }) }),
    layers.leakyReLU({ alpha: 0.2 }),
    layers.depthwiseConv2d({ kernelSize: 3, padding: 'same', activation: 'tanh' }),
    layers.layerNormalization({ axis: -1 }),
    layers.separableConv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'sigmoid' }),
  ]);
  const pooled = [
    path(trunk, [layers.averagePooling2d({ poolSize: 2 }), layers.prelu({ sharedAxes: [1, 2] })]),
    path(trunk, [layers.maxPooling2d({ poolSize: 2 }), layers.elu()]),
    path(trunk, [layers.maxPooling2d({ poolSize: 4 }), layers.upSampling2d({ size: [2, 2] })]),
    path(trunk, [
      layers.averagePooling2d({ poolSize: 4 }),
      layers.upSampling2d({ size: [2, 2], interpolation: 'bilinear' }),
    ]),
    path(trunk, [
      layers.conv2d({ filters: 2, kernelSize: 3, strides: 4, padding: 'same', activation: 'selu' }),
      layers.conv2dTranspose({ filters: 4, kernelSize: 4, strides: 2, padding: 'same', activation: 'swish' }),
    ]),
  ];
  const joined = layers.concatenate().apply(pooled) as tf.SymbolicTensor;
  const score = path(joined, [
    minibatchStandardDeviation(),
    layers.conv2d({ filters: 4, kernelSize: 3, activation: 'gelu' }),
    layers.flatten(),
    layers.dense({ units: 6, activation: 'mish' }),
    minibatchDiscrimination({ numKernels: 2, kernelDim: 2 }),
    layers.dense({ units: 4, activation: 'softmax' }),
    layers.dense({ units: 1 }),
  ]);
  return tf.model({ name: 'critic', inputs: input, outputs: score });
}

function generator(): tf.LayersModel {
  const input = tf.input({ shape: [4], name: 'latents' });
  const flat = layers.dense({ units: 128, activation: 'tanh' }).apply(input) as tf.SymbolicTensor;
  const output = layers.reshape({ targetShape: [8, 8, 2] }).apply(flat) as tf.SymbolicTensor;
  return tf.model({ name: 'generator', inputs: input, outputs: output });
}

/** Weights that do not depend on the backend, nor on initialisers that ignore their seed. */
function setWeights(network: tf.LayersModel, random: Random): tf.LayersModel {
  const weights = network
    .getWeights()
    .map(({ shape }) => random.normalTensor(shape, shape.length === 1 ? 0.5 : 0, 0.3));
  network.setWeights(weights);
  tf.dispose(weights);
  return network;
}

async function lossCurve(backend: BackendName): Promise<number[]> {
  await selectBackend({ backend });
  expect(tf.getBackend()).toBe(backend);
  const random = Random.fromSeed(1);
  const gan = createGan({
    name: 'every-layer',
    networks: { generator: setWeights(generator(), random), critic: setWeights(critic(), random) },
    players: { generator: ['generator'], discriminator: ['critic'] },
    optimizers: {
      generator: adam({ learningRate: 2e-3, beta1: 0, beta2: 0.9, epsilon: 1e-4 }),
      discriminator: adam({ learningRate: 2e-3, beta1: 0, beta2: 0.9, epsilon: 1e-4 }),
    },
    loss: wassersteinLoss(),
    regularizers: [gradientPenalty()],
  });
  const trainer = new Trainer({ gan, dataset, batchSize: 4, seed: 3 });
  await trainer.train({ steps: 50 });
  const curve = trainer.history.map(
    ({ metrics }) => metrics['discriminatorLoss']! + metrics['gradientPenalty']!,
  );
  trainer.dispose();
  gan.dispose();
  return curve;
}

it('a critic with every kind of layer trains with WGAN-GP alike on cpu and wasm', async () => {
  const [cpu, wasm] = [await lossCurve('cpu'), await lossCurve('wasm')];
  expect(cpu).toHaveLength(50);
  expect(cpu[0]! - cpu[49]!).toBeGreaterThan(1);
  const gaps = cpu.map((loss, step) => Math.abs(loss - wasm[step]!));
  expect(Math.max(...gaps)).toBeLessThan(1e-3);
}, 300_000);
