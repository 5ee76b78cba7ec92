import { adam, createGan, Random, Trainer, type BatchSpec, type Dataset } from '@gan/core';
import { gradientPenalty, wassersteinLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import {
  channelLayerNormalization,
  gatedSum,
  spatialAttention,
  dropout,
  globalSumPooling,
  minibatchDiscrimination,
  minibatchStandardDeviation,
  spectralNormalization,
} from '@gan/models/layers';

const { layers } = tf;

const spec: BatchSpec = {
  images: { shape: [8, 8, 2], dtype: 'float32', range: [-1, 1] },
  labels: { shape: [], dtype: 'int32', numClasses: 4 },
};

/** Images of 8x8 in two channels, smooth enough to be told from noise. */
const dataset: Dataset = {
  name: 'waves',
  size: 64,
  spec,
  gather: (indices) => {
    const wave = (image: number, row: number, column: number, channel: number) =>
      Math.sin(image + row / 2 + (column * (channel + 1)) / 3);
    const values = [...indices].flatMap((image) =>
      Array.from({ length: 128 }, (_, i) => wave(image, i >> 4, (i >> 1) & 7, i & 1)),
    );
    return {
      images: tf.tensor4d(values, [indices.length, 8, 8, 2]),
      labels: tf.tensor1d(
        indices.map((image) => image % 4),
        'int32',
      ),
    };
  },
};

/** A critic that holds one of each kind of layer of TensorFlow.js and of this package. */
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
      layers.batchNormalization({ epsilon: 1e-3 }),
    ]),
    path(trunk, [
      layers.reshape({ targetShape: [8, 8, 2, 2] }),
      layers.conv3d({ filters: 2, kernelSize: 2, padding: 'same', activation: 'softplus' }),
      layers.averagePooling3d({ poolSize: [2, 2, 1], strides: [2, 2, 1], padding: 'same' }),
      layers.maxPooling3d({ poolSize: 2, strides: 1, padding: 'same' }),
      layers.reshape({ targetShape: [4, 4, 4] }),
    ]),
  ];
  const maps = path(layers.concatenate().apply(pooled) as tf.SymbolicTensor, [
    minibatchStandardDeviation(),
    layers.conv2d({ filters: 4, kernelSize: 3, activation: 'gelu' }),
    channelLayerNormalization(),
  ]);
  const attention = spatialAttention().apply([maps, maps, maps]) as tf.SymbolicTensor;
  const attended = gatedSum().apply([maps, attention]) as tf.SymbolicTensor;
  const flat = path(attended, [
    layers.flatten(),
    dropout({ rate: 0.1 }),
    layers.dense({ units: 6, activation: 'mish' }),
  ]);
  const features = layers.concatenate().apply([flat, path(maps, [globalSumPooling()])]) as tf.SymbolicTensor;
  const score = path(features, [
    minibatchDiscrimination({ numKernels: 2, kernelDim: 2 }),
    layers.dense({ units: 4, activation: 'softmax' }),
    layers.dense({ units: 1 }),
  ]);
  // Projection: the class, embedded, has a say in which features count.
  const label = tf.input({ shape: [], dtype: 'int32', name: 'labels' });
  const embedded = path(label, [layers.embedding({ inputDim: 4, outputDim: 10 })]);
  const projection = layers.dot({ axes: 1 }).apply([features, embedded]) as tf.SymbolicTensor;
  const output = layers.add().apply([score, projection]) as tf.SymbolicTensor;
  return tf.model({ name: 'critic', inputs: [input, label], outputs: output });
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

/** The critic's loss, penalty included, over fifty steps of WGAN-GP on the present backend. */
export async function lossCurve(): Promise<number[]> {
  const random = Random.fromSeed(1);
  const gan = createGan({
    name: 'every-layer',
    networks: { generator: setWeights(generator(), random), critic: setWeights(critic(), random) },
    players: { generator: ['generator'], discriminator: ['critic'] },
    optimizers: {
      generator: adam({ learningRate: 3e-4, beta1: 0, beta2: 0.9, epsilon: 1e-4 }),
      discriminator: adam({ learningRate: 3e-4, beta1: 0, beta2: 0.9, epsilon: 1e-4 }),
    },
    loss: wassersteinLoss(),
    regularizers: [gradientPenalty()],
    inputs: spec,
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
