import * as tf from '@tensorflow/tfjs';
import type { GradConfig } from '@tensorflow/tfjs';
import { runKernel, toGradConfig, type Attributes, type FusedGradient } from '../fused-gradient.js';
import { normaliseAxes } from './axis-runs.js';

/** An activation of one input whose gradient is one kernel of x and dy. */
const activation = (
  kernelName: string,
  needs: string,
  slope: (x: tf.Tensor, alpha: number) => tf.Tensor,
  alphaOf: (attributes: Attributes) => number = () => 0,
): FusedGradient => ({
  kernelName,
  inputs: ['x'],
  needs,
  fused: (dy, [x], attributes) => ({
    x: () => runKernel(needs, { x: x as tf.Tensor, dy }, { alpha: alphaOf(attributes) }),
  }),
  composed: (dy, [x], attributes) => ({
    x: () => tf.mul(dy, slope(tf.cast(x as tf.Tensor, 'float32'), alphaOf(attributes))),
  }),
});

type Broadcast = (x: tf.Tensor, shape: number[]) => tf.Tensor;

/** A sum of `x` over axes, times `scaleOf` its number of terms: every element receives what its sum does. */
const total = (kernelName: string, scaleOf: (terms: number) => number): FusedGradient => {
  const spread = (dy: tf.Tensor, x: tf.Tensor, attributes: Attributes, broadcast: Broadcast) => {
    const axes = normaliseAxes(attributes.axis as number[] | undefined, x.rank);
    const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
    const terms = tf.util.sizeFromShape(axes.map((axis) => x.shape[axis] ?? 1));
    // Scaled before it is spread: that is the smaller tensor.
    return broadcast(tf.mul(tf.reshape(dy, kept), scaleOf(terms)), x.shape);
  };
  return {
    kernelName,
    inputs: ['x'],
    needs: 'BroadcastTo',
    fused: (dy, [x], attributes) => ({ x: () => spread(dy, x as tf.Tensor, attributes, runBroadcast) }),
    composed: (dy, [x], attributes) => ({ x: () => spread(dy, x as tf.Tensor, attributes, multiplyByOnes) }),
  };
};

const runBroadcast = (x: tf.Tensor, shape: number[]): tf.Tensor =>
  runKernel('BroadcastTo', { x }, { shape, inputShape: x.shape });

/** Broadcasting with a gradient on every backend: the stock gradient of `tf.broadcastTo` slices copy by copy. */
const multiplyByOnes = (x: tf.Tensor, shape: number[]): tf.Tensor => tf.mul(x, tf.ones(shape));

const fusedGradientsByKernel: readonly FusedGradient[] = [
  activation('LeakyRelu', 'LeakyReluGrad', leakySlope, ({ alpha }) => alpha as number),
  activation('Relu', 'LeakyReluGrad', (x) => tf.step(x)),
  activation('Sigmoid', 'SigmoidGrad', (x) => {
    const y = tf.sigmoid(x);
    return tf.mul(y, tf.sub(1, y));
  }),
  activation('Softplus', 'SoftplusGrad', (x) => tf.sigmoid(x)),
  activation('Square', 'SquareGrad', (x) => tf.mul(x, 2)),
  activation('Tanh', 'TanhGrad', (x) => tf.sub(1, tf.square(tf.tanh(x)))),
  total('Sum', () => 1),
  total('Mean', (terms) => 1 / terms),
];

/**
 * Gradients of activations and sums in one pass where the backend has our kernels. They give what stock tfjs
 * gives, and right second derivatives also where it drops a term (tanh, sigmoid) or throws (leaky ReLU).
 */
export const fusedGradients: readonly GradConfig[] = fusedGradientsByKernel.map(toGradConfig);

function leakySlope(x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.add(tf.mul(tf.step(x), 1 - alpha), alpha);
}
