import * as tf from '@tensorflow/tfjs';

/** What follows normalising, and what keeps it finite. */
export interface OwnStatistics {
  /** Added to the variance. */
  readonly epsilon: number;
  /** Factor and summand of each channel, `[C]`. @default none */
  readonly gamma?: tf.Tensor;
  readonly beta?: tf.Tensor;
}

/**
 * `γ (x - mean) / sqrt(variance + ε) + β` for maps `[N, H, W, C]`, with the mean and the biased variance that each channel
 * has in `x`: of every example for itself, or of the whole batch. One kernel forward and one backward where the
 * present backend has them (wasm with `@gan/kernels` does). Differentiates twice. The result belongs to the caller.
 */
export function normaliseByOwnStatistics(
  x: tf.Tensor,
  over: 'example' | 'batch',
  { epsilon, gamma, beta }: OwnStatistics,
): tf.Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  return tf.tidy(() => {
    if (tf.getKernel('NormaliseColumns', tf.getBackend()) !== undefined && x.size > 0) {
      const scale = gamma ?? tf.ones([channels]);
      const offset = beta ?? tf.zeros([channels]);
      const [groups, pixels] = over === 'batch' ? [1, batch] : [batch, 1];
      const layout = { groups, rows: pixels * height * width, columns: channels, epsilon };
      const outputs = tf.engine().runKernel('NormaliseColumns', { x, scale, offset }, layout);
      return (outputs as tf.Tensor[])[0]!;
    }
    const { mean, variance } = tf.moments(x, over === 'batch' ? [0, 1, 2] : [1, 2], true);
    return scaleAndShift(x, mean, variance, { epsilon, gamma, beta });
  });
}

/** The same with statistics that are given. Factor and summand are put together first, to pass over the map itself twice only. */
export function scaleAndShift(
  x: tf.Tensor,
  mean: tf.Tensor,
  variance: tf.Tensor,
  { epsilon, gamma, beta }: OwnStatistics,
): tf.Tensor {
  const inverse = tf.rsqrt(tf.add(variance, epsilon));
  const factor = gamma === undefined ? inverse : tf.mul(inverse, gamma);
  const centre = tf.mul(mean, factor);
  return tf.add(tf.mul(x, factor), beta === undefined ? tf.neg(centre) : tf.sub(beta, centre));
}
