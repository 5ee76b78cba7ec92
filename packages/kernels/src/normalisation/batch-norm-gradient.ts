import * as tf from '@tensorflow/tfjs';
import { toGradConfig, type FusedGradient } from '../fused-gradient.js';

/** Sums away what broadcasting `shape` to the tensor's own shape repeated. */
const sumTo = (x: tf.Tensor, shape: number[]): tf.Tensor => {
  const axes = tf.backend_util.getReductionAxes(shape, x.shape);
  return tf.reshape(axes.length > 0 ? tf.sum(x, axes) : x, shape);
};

/** Batch normalisation with given statistics; dy and x are `[N, H, W, C]`, the rest `[C]` or x's shape. */
const batchNorm: FusedGradient = {
  kernelName: 'FusedBatchNorm',
  inputs: ['x', 'mean', 'variance', 'scale'],
  needs: 'FusedBatchNormGrad',
  fused: (dy, inputs, attributes) => {
    const [x, mean, variance, scale] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    if (mean.rank !== 1) return batchNorm.composed(dy, inputs, attributes);
    // All at once and not when asked for: they share the only pass over dy and x.
    const [slope, ...rest] = tf
      .engine()
      .runKernel('FusedBatchNormGrad', { dy, x, mean, variance, scale }, attributes) as
      // prettier-ignore
      [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const [meanGradient, varianceGradient, scaleGradient, offsetGradient] = rest;
    return {
      x: () => tf.mul(dy, slope),
      mean: () => meanGradient,
      variance: () => varianceGradient,
      scale: () => scaleGradient,
      offset: () => offsetGradient,
    };
  },
  composed: (dy, inputs, { varianceEpsilon }) => {
    const [x, mean, variance, scale] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const inverse = tf.rsqrt(tf.add(variance, varianceEpsilon as number));
    const slope = tf.mul(inverse, scale);
    const scaled = () => tf.mul(dy, slope);
    const product = () => tf.mul(dy, tf.mul(tf.sub(x, mean), inverse));
    return {
      x: scaled,
      mean: () => sumTo(tf.neg(scaled()), mean.shape),
      variance: () => sumTo(tf.mul(product(), tf.mul(tf.mul(slope, inverse), -0.5)), variance.shape),
      scale: () => sumTo(product(), scale.shape),
      offset: () => sumTo(dy, mean.shape),
    };
  },
};

/** The gradient of batch normalisation: one pass for the statistics and one for x, differentiable again. */
export const batchNormGradients: readonly tf.GradConfig[] = [toGradConfig(batchNorm)];
