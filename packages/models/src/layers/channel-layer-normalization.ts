import * as tf from '@tensorflow/tfjs';

export interface ChannelLayerNormalizationArgs {
  readonly name?: string;
  /** Added to the variance. @default 1e-5 */
  readonly epsilon?: number;
}

/**
 * Layer normalisation of images: every example is brought to mean 0 and variance 1 over height, width and channels,
 * then scaled and shifted per channel, `y = γ_c (x - mean) / sqrt(variance + ε) + β_c`. The stock layer has a scale
 * for each pixel instead.
 *
 * Examples do not see each other, which a critic under a gradient penalty needs. Differentiates twice.
 *
 * Source: Ba et al. 2016, https://arxiv.org/abs/1607.06450, in the form of WGAN-GP's published code.
 * Shapes `[N, H, W, C] -> [N, H, W, C]`, or any other with the batch first and channels last.
 */
export class ChannelLayerNormalization extends tf.layers.Layer {
  static className = 'GanChannelLayerNormalization';
  private readonly epsilon: number;
  private gamma: tf.LayerVariable | undefined;
  private beta: tf.LayerVariable | undefined;

  constructor({ name, epsilon = 1e-5 }: ChannelLayerNormalizationArgs = {}) {
    super({ name });
    this.epsilon = epsilon;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = (inputShape as tf.Shape).at(-1)!;
    this.gamma = this.addWeight('gamma', [channels], 'float32', tf.initializers.ones());
    this.beta = this.addWeight('beta', [channels], 'float32', tf.initializers.zeros());
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    return tf.tidy(() => {
      const axes = x.shape.map((_, axis) => axis).slice(1);
      const { mean, variance } = tf.moments(x, axes, true);
      const normal = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, this.epsilon)));
      return tf.add(tf.mul(normal, this.gamma!.read()), this.beta!.read());
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), epsilon: this.epsilon };
  }
}
tf.serialization.registerClass(ChannelLayerNormalization);

/** A {@link ChannelLayerNormalization} layer. */
export const channelLayerNormalization = (args?: ChannelLayerNormalizationArgs): ChannelLayerNormalization =>
  new ChannelLayerNormalization(args);
