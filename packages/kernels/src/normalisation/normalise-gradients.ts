import * as tf from '@tensorflow/tfjs';
import { runKernel, toGradConfig, type FusedGradient } from '../fused-gradient.js';
import type { NormaliseAttributes } from './normalise-kernels.js';

/** Runs one of the kernels of three outputs. */
export const runNormalise = (
  kernelName: string,
  inputs: Record<string, tf.Tensor>,
  attributes: NormaliseAttributes,
): [tf.Tensor, tf.Tensor, tf.Tensor] =>
  runKernel(kernelName, inputs, { ...attributes }) as unknown as [tf.Tensor, tf.Tensor, tf.Tensor];

/** `(x - mean) / sqrt(variance + epsilon)` by tfjs' operations. */
export const standardise = (x: tf.Tensor, mean: tf.Tensor, variance: tf.Tensor, epsilon: number): tf.Tensor =>
  tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, epsilon)));

/** The gradient in x through the statistics as well, made of differentiable operations. */
const composedGradient = (
  dy: tf.Tensor,
  x: tf.Tensor,
  scale: tf.Tensor | undefined,
  attributes: NormaliseAttributes,
) => {
  const shape = [attributes.groups, attributes.rows, attributes.columns];
  const [cube, arrived] = [tf.reshape(x, shape), tf.reshape(dy, shape)];
  const { mean, variance } = tf.moments(cube, 1, true);
  const normed = standardise(cube, mean, variance, attributes.epsilon);
  // A scale of each group's own lies beside its rows.
  const isOwn = scale?.rank === 2;
  const factor = isOwn ? tf.expandDims(scale, 1) : scale;
  const scaled = factor === undefined ? arrived : tf.mul(arrived, factor);
  const summed = isOwn ? [1] : [0, 1];
  const common = tf.add(tf.mean(scaled, 1, true), tf.mul(normed, tf.mean(tf.mul(scaled, normed), 1, true)));
  const inverse = tf.rsqrt(tf.add(variance, attributes.epsilon));
  return {
    x: () => tf.reshape(tf.mul(tf.sub(scaled, common), inverse), x.shape),
    scale: () => tf.sum(tf.mul(arrived, normed), summed),
    offset: () => tf.sum(arrived, summed),
  };
};

const asAttributes = (attributes: unknown): NormaliseAttributes => attributes as NormaliseAttributes;

const columns: FusedGradient = {
  kernelName: 'NormaliseColumns',
  inputs: ['x', 'scale'],
  outputs: [false, true, true],
  needs: 'NormaliseColumnsGrad',
  fused: (dy, saved, attributes) => {
    const [x, scale, mean, variance] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const [dx, scaleGradient, offsetGradient] = runNormalise(
      'NormaliseColumnsGrad',
      { dy, x, scale, mean, variance },
      asAttributes(attributes),
    );
    return { x: () => dx, scale: () => scaleGradient, offset: () => offsetGradient };
  },
  composed: (dy, [x, scale], attributes) =>
    composedGradient(dy, x as tf.Tensor, scale as tf.Tensor, asAttributes(attributes)),
};

const rows: FusedGradient = {
  kernelName: 'NormaliseRows',
  inputs: ['x'],
  outputs: [false, true, true],
  needs: 'NormaliseRowsGrad',
  fused: (dy, saved, attributes) => {
    const [x, mean, variance] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
    return { x: () => runKernel('NormaliseRowsGrad', { dy, x, mean, variance }, attributes) };
  },
  composed: (dy, [x], attributes) => {
    const { x: gradient } = composedGradient(dy, x as tf.Tensor, undefined, asAttributes(attributes));
    return { x: gradient };
  },
};

/** Gradients of the kernels that {@link normalise} runs. */
export const normaliseGradients: readonly tf.GradConfig[] = [columns, rows].map(toGradConfig);
