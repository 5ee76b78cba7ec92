import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import type { PixelShuffleArgs } from './pixel-shuffle.js';

/**
 * Space to depth, the inverse of {@link PixelShuffle} in its order of channels: `[N, fh, fw, c]` to `[N, h, w, f²c]`. Networks
 * that enlarge fourfold enlarge twofold behind it, at a quarter of the cost.
 *
 * Differentiates any number of times.
 *
 * @throws ShapeError (when called) unless the factor divides height and width.
 */
export class PixelUnshuffle extends tf.layers.Layer {
  static className = 'GanPixelUnshuffle';

  private readonly factor: number;

  constructor({ name, factor }: PixelShuffleArgs) {
    super({ name });
    this.factor = factor;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs);
      const { factor } = this;
      const [count, height, width, channels] = x.shape as [number, number, number, number];
      if (height % factor !== 0 || width % factor !== 0) {
        throw new ShapeError(
          `PixelUnshuffle: expected sides that ${factor} divides, got ${height} x ${width}. Crop or pad the picture.`,
        );
      }
      const [tall, wide] = [height / factor, width / factor];
      const blocks = tf.reshape(x, [count * tall, factor, wide, factor * channels]);
      return tf.reshape(tf.transpose(blocks, [0, 2, 1, 3]), [count, tall, wide, factor ** 2 * channels]);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [count, height, width, channels] = inputShape as tf.Shape;
    const smaller = (side: number | null | undefined) => (side == null ? null : side / this.factor);
    return [count!, smaller(height), smaller(width), channels! * this.factor ** 2];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), factor: this.factor };
  }
}
tf.serialization.registerClass(PixelUnshuffle);

/** A {@link PixelUnshuffle} layer. */
export const pixelUnshuffle = (args: PixelShuffleArgs): PixelUnshuffle => new PixelUnshuffle(args);
