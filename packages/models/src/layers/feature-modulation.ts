import { modulate, ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface FeatureModulationArgs {
  readonly name?: string;
  /** What every scale is added to: 1 where what makes the scales starts at or near 0. @default 0 */
  readonly base?: number;
  /** What follows, in the same pass. @default 'linear' */
  readonly activation?: 'linear' | 'relu';
}

/**
 * Feature modulation: `y = (base + scale) · x + shift`, and ReLU on request; a scale and a shift for every channel of every example. After a batch
 * normalisation without scale and shift of its own this is conditional batch normalisation.
 *
 * Inputs `x` `[N, ..., C]`, `scale` `[N, C]` and `shift` `[N, C]`, in this order; output as `x`. Differentiates twice.
 *
 * Source: Dumoulin et al. 2017, https://arxiv.org/abs/1610.07629, equation 5, named after Perez et al. 2018 (FiLM),
 * https://arxiv.org/abs/1709.07871.
 *
 * @throws ShapeError unless scale and shift have as many channels as `x`.
 */
export class FeatureModulation extends tf.layers.Layer {
  static className = 'GanFeatureModulation';

  private readonly base: number;
  private readonly activation: 'linear' | 'relu';

  constructor({ name, base = 0, activation = 'linear' }: FeatureModulationArgs = {}) {
    super({ name });
    this.base = base;
    this.activation = activation;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [x, scale, shift] = inputShape as tf.Shape[];
    const channels = [x, scale, shift].map((shape) => shape?.at(-1));
    if (scale?.length !== 2 || shift?.length !== 2 || new Set(channels).size !== 1) {
      throw new ShapeError(
        `FeatureModulation: expected x [N, ..., C], scale [N, C] and shift [N, C], got ${JSON.stringify(inputShape)}. Make the channels agree.`,
      );
    }
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x, scale, shift] = inputs as [tf.Tensor, tf.Tensor, tf.Tensor];
    return tf.tidy(() =>
      modulate(x, {
        scale: tf.add(scale, this.base),
        shift,
        ...(this.activation === 'relu' && { alpha: 0 }),
      }),
    );
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return (inputShape as tf.Shape[])[0]!;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), base: this.base, activation: this.activation };
  }
}
tf.serialization.registerClass(FeatureModulation);

/** A {@link FeatureModulation} layer. */
export const featureModulation = (args?: FeatureModulationArgs): FeatureModulation =>
  new FeatureModulation(args);
