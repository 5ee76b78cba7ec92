import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * Gives every pixel the condition of its example: `x` `[N, h, w, C]` and conditions `[N, K]`, in this order, to
 * `[N, h, w, C + K]`, the last K channels constant over the map. Maps of any size.
 *
 * Source: Choi et al. 2018 (StarGAN), https://arxiv.org/abs/1711.09020, section 3.1: domain labels "spatially replicated".
 *
 * @throws ShapeError unless given a map and a vector.
 */
export class ConditionMaps extends tf.layers.Layer {
  static className = 'GanConditionMaps';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [x, condition] = inputShape as tf.Shape[];
    if (x?.length !== 4 || condition?.length !== 2) {
      throw new ShapeError(
        `ConditionMaps: expected x [N, h, w, C] and conditions [N, K], got ${JSON.stringify(inputShape)}. Pass both, in this order.`,
      );
    }
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x, condition] = inputs as [tf.Tensor, tf.Tensor];
    return tf.tidy(() => {
      const [, height, width] = x.shape;
      const pixel = tf.reshape(condition, [-1, 1, 1, condition.shape[1]!]);
      return tf.concat([x, tf.tile(pixel, [1, height!, width!, 1])], 3);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [x, condition] = inputShape as tf.Shape[];
    return [...x!.slice(0, 3), x![3]! + condition![1]!];
  }
}
tf.serialization.registerClass(ConditionMaps);

/** A {@link ConditionMaps} layer. */
export const conditionMaps = (args?: { readonly name?: string }): ConditionMaps => new ConditionMaps(args);
