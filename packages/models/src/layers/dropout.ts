import { ConfigError, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface DropoutArgs {
  readonly name?: string;
  /** Share of the inputs set to zero in training, in [0, 1). */
  readonly rate: number;
  /**
   * Whether masks are also drawn outside training, wherever a {@link Random} is given: for networks whose only noise they
   * are, as in pix2pix. Without one the inputs pass unchanged. @default false
   */
  readonly asNoise?: boolean;
}

/** What the toolkit's networks hand to each layer. */
interface Kwargs {
  readonly training?: boolean;
  readonly random?: Random;
}

/**
 * Dropout whose masks come from the run's own generator (`kwargs.random`): `y = x * mask / (1 - rate)` in training,
 * `y = x` otherwise, unless {@link DropoutArgs.asNoise} is set. Stock dropout draws from `Math.random`, or draws one and the same mask at every call.
 *
 * Source: Srivastava et al. 2014, https://jmlr.org/papers/v15/srivastava14a.html. Shapes are kept.
 */
export class Dropout extends tf.layers.Layer {
  static className = 'GanDropout';
  private readonly rate: number;
  private readonly asNoise: boolean;

  constructor(args: DropoutArgs) {
    super(args);
    if (!(args.rate >= 0 && args.rate < 1)) {
      throw new ConfigError(
        `Dropout: expected a rate in [0, 1), got ${args.rate}. Most networks use 0.5 or less.`,
      );
    }
    this.rate = args.rate;
    this.asNoise = args.asNoise ?? false;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], { training, random }: Kwargs): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    const isOn = training || (this.asNoise && random !== undefined);
    if (!isOn || this.rate === 0) return x.clone();
    if (random === undefined) {
      throw new ConfigError(
        `Dropout '${this.name}': expected a Random in training mode, got none. Run the network with forward(network, feeds, { training: true, random }).`,
      );
    }
    return tf.tidy(() => {
      const kept = tf.greaterEqual(random.uniformTensor(x.shape), this.rate);
      return tf.mul(x, tf.mul(tf.cast(kept, 'float32'), 1 / (1 - this.rate)));
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), rate: this.rate, asNoise: this.asNoise };
  }
}
tf.serialization.registerClass(Dropout);

/** A {@link Dropout} layer. */
export const dropout = (args: DropoutArgs): Dropout => new Dropout(args);
