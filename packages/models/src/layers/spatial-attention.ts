import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * Attention over the places of a map: every query takes the mean of all values, weighted by `softmax(query · key)`.
 *
 * Inputs `queries` `[N, H, W, K]`, `keys` `[N, h, w, K]` and `values` `[N, h, w, V]`, in this order; output
 * `[N, H, W, V]`. No weights of its own. Differentiates twice.
 *
 * Source: Zhang et al. 2019 (SAGAN), https://arxiv.org/abs/1805.08318, equations 1 and 2, with keys and values from a
 * map that may be smaller, as its published code has it.
 *
 * @throws ShapeError unless queries and keys agree in channels, keys and values in places.
 */
export class SpatialAttention extends tf.layers.Layer {
  static className = 'GanSpatialAttention';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [queries, keys, values] = inputShape as number[][];
    const places = (shape: number[] | undefined) => shape?.slice(1, 3).join();
    if (queries?.[3] !== keys?.[3] || places(keys) !== places(values)) {
      throw new ShapeError(
        `SpatialAttention: expected queries [N, H, W, K], keys [N, h, w, K] and values [N, h, w, V], got ${JSON.stringify(inputShape)}. Make the sizes agree.`,
      );
    }
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [queries, keys, values] = inputs as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
    return tf.tidy(() => {
      const [count, height, width] = queries.shape;
      const list = (map: tf.Tensor4D) => tf.reshape(map, [count, -1, map.shape[3]]);
      const weights = tf.softmax(tf.matMul(list(queries), list(keys), false, true));
      return tf.reshape(tf.matMul(weights, list(values)), [count, height, width, values.shape[3]]);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [queries, , values] = inputShape as [tf.Shape, tf.Shape, tf.Shape];
    return [...queries.slice(0, 3), values[3]!];
  }
}
tf.serialization.registerClass(SpatialAttention);

/** A {@link SpatialAttention} layer. */
export const spatialAttention = (args?: { readonly name?: string }): SpatialAttention =>
  new SpatialAttention(args);
