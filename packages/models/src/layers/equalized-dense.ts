import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedLayer, onlyInput, type EqualizedArgs } from './equalized-layer.js';

export interface EqualizedDenseArgs extends EqualizedArgs {
  /** Outputs: a number, or a shape such as `[4, 4, 512]`, whose bias is one number per channel. */
  readonly units: number | readonly number[];
}

/**
 * A dense layer with equalised learning rate, see {@link EqualizedLayer}: `[N, ...]` (flattened) to `[N, ...units]`.
 * Weights: `kernel` `[inputs, outputs]` and `bias` of the last axis.
 */
export class EqualizedDense extends EqualizedLayer {
  static className = 'GanEqualizedDense';
  private readonly units: readonly number[];

  constructor({ units, ...args }: EqualizedDenseArgs) {
    super(args);
    this.units = typeof units === 'number' ? [units] : units;
    if (this.units.length === 0 || !this.units.every((size) => Number.isInteger(size) && size >= 1)) {
      throw new ConfigError(
        `EqualizedDense: expected units of 1 or more, got ${JSON.stringify(units)}. Pass e.g. 512 or [4, 4, 512].`,
      );
    }
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const fanIn = tf.util.sizeFromShape((inputShape as number[]).slice(1));
    this.addWeights([fanIn, tf.util.sizeFromShape([...this.units])], fanIn, this.units.at(-1)!);
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs);
      const sum = tf.matMul(tf.reshape(x, [x.shape[0]!, -1]), this.scaledKernel() as tf.Tensor2D);
      return this.finish(tf.reshape(sum, [x.shape[0]!, ...this.units]));
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [(inputShape as tf.Shape)[0]!, ...this.units];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), units: [...this.units] };
  }
}
tf.serialization.registerClass(EqualizedDense);

/** An {@link EqualizedDense} layer. */
export const equalizedDense = (args: EqualizedDenseArgs): EqualizedDense => new EqualizedDense(args);
