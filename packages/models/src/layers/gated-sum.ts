import * as tf from '@tensorflow/tfjs';

/**
 * `x + γ y` with one learned number γ that starts at 0, so that `y` comes in as far as it helps.
 *
 * Inputs `x` and `y` of one shape, in this order. Trainable weights: 1. Differentiates twice.
 * Source: Zhang et al. 2019 (SAGAN), https://arxiv.org/abs/1805.08318, equation 3.
 */
export class GatedSum extends tf.layers.Layer {
  static className = 'GanGatedSum';
  private gamma!: tf.LayerVariable;

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override build(): void {
    this.gamma = this.addWeight('gamma', [], 'float32', tf.initializers.zeros());
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x, y] = inputs as [tf.Tensor, tf.Tensor];
    return tf.tidy(() => tf.add(x, tf.mul(this.gamma.read(), y)));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return (inputShape as tf.Shape[])[0]!;
  }
}
tf.serialization.registerClass(GatedSum);

/** A {@link GatedSum} layer. */
export const gatedSum = (args?: { readonly name?: string }): GatedSum => new GatedSum(args);
