import { stopGradient } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import type { Kwargs } from './growing-layer.js';

export interface StyleBroadcastArgs {
  readonly name?: string;
  /** How many layers want a style. */
  readonly layers: number;
  /** Weight of the old mean at each training step. @default 0.995 */
  readonly decay?: number;
}

/**
 * The end of a mapping network: one style for every layer, `[N, D]` to `[N, layers, D]`, all alike. In training it
 * keeps a running `mean` of styles, towards which samples can be truncated; no optimiser changes it.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, appendix B; decay of the reference code.
 */
export class StyleBroadcast extends tf.layers.Layer {
  static className = 'GanStyleBroadcast';
  private readonly layers: number;
  private readonly decay: number;
  private average!: tf.LayerVariable;

  constructor({ name, layers, decay = 0.995 }: StyleBroadcastArgs) {
    super({ name });
    this.layers = layers;
    this.decay = decay;
  }

  /** The mean style `[D]`, not to be disposed. */
  get mean(): tf.Tensor {
    return this.average.read();
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const dim = (inputShape as number[]).at(-1)!;
    this.average = this.addWeight('mean', [dim], 'float32', tf.initializers.zeros(), undefined, false);
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    return tf.tidy(() => {
      const styles = onlyInput(inputs);
      if (kwargs['training']) {
        const now = stopGradient(tf.mean(styles, 0));
        const moved = tf.add(tf.mul(stopGradient(this.mean), this.decay), tf.mul(now, 1 - this.decay));
        this.average.write(moved);
      }
      return tf.tile(tf.expandDims(styles, 1), [1, this.layers, 1]);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, dim] = inputShape as tf.Shape;
    return [batch!, this.layers, dim!];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), layers: this.layers, decay: this.decay };
  }
}
tf.serialization.registerClass(StyleBroadcast);
