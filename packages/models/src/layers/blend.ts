import * as tf from '@tensorflow/tfjs';

/**
 * `x + m (y - x)`: x where the mask m is 0, y where it is 1.
 *
 * Inputs `x` and `y` of one shape `[N, H, W, C]` and the mask `[N, H, W, 1]` in [0, 1], in this order. No weights.
 * Differentiates twice. Source: Pumarola et al. 2018 (GANimation), https://arxiv.org/abs/1807.09251, equation 1.
 */
export class Blend extends tf.layers.Layer {
  static className = 'GanBlend';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x, y, mask] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor];
    return tf.tidy(() => tf.add(x, tf.mul(mask, tf.sub(y, x))));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return (inputShape as tf.Shape[])[0]!;
  }
}
tf.serialization.registerClass(Blend);

/** A {@link Blend} layer. */
export const blend = (args?: { readonly name?: string }): Blend => new Blend(args);
