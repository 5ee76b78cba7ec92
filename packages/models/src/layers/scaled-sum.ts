import * as tf from '@tensorflow/tfjs';

export interface ScaledSumArgs {
  readonly name?: string;
  /** What the second input is multiplied by. */
  readonly scale: number;
}

/**
 * `x + s y` with a fixed `s`: a residual that starts and stays small, so that deep networks train without normalisation.
 *
 * Inputs `x` and `y` of one shape, in this order. Differentiates twice.
 * Source: Szegedy et al. 2017, https://arxiv.org/abs/1602.07261, section 3.3.
 */
export class ScaledSum extends tf.layers.Layer {
  static className = 'GanScaledSum';

  private readonly scale: number;

  constructor({ name, scale }: ScaledSumArgs) {
    super({ name });
    this.scale = scale;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x, y] = inputs as [tf.Tensor, tf.Tensor];
    return tf.tidy(() => tf.add(x, tf.mul(y, this.scale)));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return (inputShape as tf.Shape[])[0]!;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), scale: this.scale };
  }
}
tf.serialization.registerClass(ScaledSum);

/** A {@link ScaledSum} layer. */
export const scaledSum = (args: ScaledSumArgs): ScaledSum => new ScaledSum(args);
