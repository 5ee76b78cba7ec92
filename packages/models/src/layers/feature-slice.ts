import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

export interface FeatureSliceArgs {
  readonly name?: string;
  /** The first feature that stays. @default 0 */
  readonly begin?: number;
  /** How many stay. */
  readonly size: number;
}

/**
 * Features `begin` to `begin + size` of the last axis, `[N, ..., C]` to `[N, ..., size]`: a part of the latents, or the
 * channels of a shortcut that a narrower map has room for. Differentiates twice.
 *
 * @throws ShapeError if there are not that many.
 */
export class FeatureSlice extends tf.layers.Layer {
  static className = 'GanFeatureSlice';
  private readonly begin: number;
  private readonly size: number;

  constructor({ name, begin = 0, size }: FeatureSliceArgs) {
    super({ name });
    this.begin = begin;
    this.size = size;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const features = (inputShape as tf.Shape).at(-1)!;
    if (this.begin + this.size > features) {
      throw new ShapeError(
        `FeatureSlice: expected at least ${this.begin + this.size} features, got ${features}. Ask for fewer.`,
      );
    }
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = onlyInput(inputs);
    const begin = [...Array<number>(x.rank - 1).fill(0), this.begin];
    return tf.slice(x, begin, [...x.shape.slice(0, -1), this.size]);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [...(inputShape as tf.Shape).slice(0, -1), this.size];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), begin: this.begin, size: this.size };
  }
}
tf.serialization.registerClass(FeatureSlice);

/** A {@link FeatureSlice} layer. */
export const featureSlice = (args: FeatureSliceArgs): FeatureSlice => new FeatureSlice(args);
