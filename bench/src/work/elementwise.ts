import { adam, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { ElementwiseSpec } from '../spec.js';
import type { Work } from './work.js';

/** Runs an operation inside a tidy; gradients are taken with a given `dy`, as in the middle of a network. */
export function elementwise({ operation, shape }: ElementwiseSpec): Work {
  const random = Random.fromSeed('elementwise');
  const channels = shape[3];
  const x = random.normalTensor([...shape]) as tf.Tensor4D;
  const y = random.normalTensor([...shape]);
  const bias = random.normalTensor([channels]) as tf.Tensor1D;
  const [mean, scale] = [tf.zeros([channels]) as tf.Tensor1D, tf.ones([channels]) as tf.Tensor1D];
  const twice: [number, number] = [2 * shape[1], 2 * shape[2]];
  const optimizer = adam();
  const weight = { name: 'weight', variable: tf.variable(x) };
  const normalise = (input: tf.Tensor) => {
    const moments = tf.moments(input, [0, 1, 2]);
    return tf.batchNorm(
      input as tf.Tensor4D,
      moments.mean as tf.Tensor1D,
      moments.variance as tf.Tensor1D,
      mean,
      scale,
      1e-3,
    );
  };
  const gradient = (f: (input: tf.Tensor) => tf.Tensor) => tf.grad(f)(x, y);
  const operations: Record<ElementwiseSpec['operation'], () => tf.Tensor> = {
    add: () => tf.add(x, y),
    multiply: () => tf.mul(x, y),
    'add-bias': () => tf.add(x, bias),
    'bias-gradient': () => tf.grad((b: tf.Tensor) => tf.add(x, b))(bias, y),
    relu: () => tf.relu(x),
    'leaky-relu': () => tf.leakyRelu(x, 0.2),
    'leaky-relu-gradient': () => gradient((input) => tf.leakyRelu(input, 0.2)),
    tanh: () => tf.tanh(x),
    'tanh-gradient': () => gradient(tf.tanh),
    sigmoid: () => tf.sigmoid(x),
    'batch-norm': () => normalise(x),
    'batch-norm-gradient': () => gradient(normalise),
    sum: () => tf.sum(x, [0, 1, 2]),
    pad: () => tf.pad4d(x, [[0, 0], [1, 2], [1, 2], [0, 0]]), // prettier-ignore
    'resize-nearest': () => tf.image.resizeNearestNeighbor(x, twice),
    'resize-bilinear': () => tf.image.resizeBilinear(x, twice),
    adam: () => {
      optimizer.apply([weight], [y], { step: 0, imagesSeen: 0 });
      return tf.scalar(0);
    },
    'random-normal': () => random.normalTensor([...shape]),
  };
  return {
    run: () => tf.tidy(operations[operation]),
    dispose() {
      tf.dispose([x, y, bias, mean, scale, weight.variable]);
      optimizer.dispose();
    },
  };
}
