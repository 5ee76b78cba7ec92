import * as tf from '@tensorflow/tfjs';
import { largestEigenpairs } from './eigenvectors.js';

export interface PrincipalComponents {
  /** The mean row, `[1, F]`; owned by the caller. */
  readonly mean: tf.Tensor2D;
  /** Unit vectors, `[count, F]`; owned by the caller. */
  readonly vectors: tf.Tensor2D;
  /** Variances along them, falling. */
  readonly variances: number[];
  /** Their shares of the whole variance. */
  readonly shares: number[];
}

/**
 * The first principal components of rows `[N, F]`, which are not disposed: eigenvectors of their covariance, or, where there
 * are fewer rows than columns, of the products of rows with each other, which have the same eigenvalues.
 */
export async function principalComponents(rows: tf.Tensor2D, count: number): Promise<PrincipalComponents> {
  const [n, width] = rows.shape;
  const mean = tf.mean(rows, 0, true) as tf.Tensor2D;
  const centred = tf.tidy(() => tf.div(tf.sub(rows, mean), Math.sqrt(n - 1)) as tf.Tensor2D);
  const byRows = n < width;
  const products = tf.matMul(centred, centred, !byRows, byRows) as tf.Tensor2D;
  const total = tf.tidy(() => tf.sum(tf.square(centred)));
  try {
    const { values, vectors } = await largestEigenpairs(products, count);
    const [whole] = await total.data();
    return {
      mean,
      vectors: tf.tidy(() => {
        const found = tf.tensor2d(vectors);
        if (!byRows) return found.clone();
        const long = tf.matMul(found, centred);
        return tf.div(long, tf.maximum(tf.norm(long, 2, 1, true), 1e-12)) as tf.Tensor2D;
      }),
      variances: values,
      shares: values.map((value) => value / Math.max(whole!, Number.MIN_VALUE)),
    };
  } finally {
    tf.dispose([centred, products, total]);
  }
}
