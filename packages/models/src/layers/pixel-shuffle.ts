import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

export interface PixelShuffleArgs {
  readonly name?: string;
  /** Pixels along either side that the channels of one become. */
  readonly factor: number;
}

/**
 * Depth to space: channels become pixels, `[N, h, w, f²c]` to `[N, fh, fw, c]` with the factor `f`.
 *
 * The channels of a pixel are read as TensorFlow reads them: `(i f + j) c + k` goes to channel `k` of the pixel in row `i` and
 * column `j` of its block. PyTorch's `PixelShuffle` reads `k f² + i f + j`, so the outputs of a convolution before it are
 * put in order when its weights are loaded; see `shuffledChannelsLayout`.
 *
 * Source: Shi et al. 2016 (ESPCN), https://arxiv.org/abs/1609.05158, equation 4. Differentiates any number of times.
 *
 * @throws ShapeError unless the square of the factor divides the channels.
 */
export class PixelShuffle extends tf.layers.Layer {
  static className = 'GanPixelShuffle';

  private readonly factor: number;

  constructor({ name, factor }: PixelShuffleArgs) {
    super({ name });
    this.factor = factor;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = (inputShape as tf.Shape).at(-1);
    if (channels == null || channels % this.factor ** 2 !== 0) {
      throw new ShapeError(
        `PixelShuffle: expected channels that ${this.factor ** 2} divides, got ${String(channels)}. Give the layer before it so many times the channels.`,
      );
    }
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs);
      const { factor } = this;
      const [count, height, width, channels] = x.shape as [number, number, number, number];
      const rows = tf.reshape(x, [count * height, width, factor, channels / factor]);
      const ordered = tf.transpose(rows, [0, 2, 1, 3]);
      return tf.reshape(ordered, [count, height * factor, width * factor, channels / factor ** 2]);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [count, height, width, channels] = inputShape as tf.Shape;
    const larger = (side: number | null | undefined) => (side == null ? null : side * this.factor);
    return [count!, larger(height), larger(width), channels! / this.factor ** 2];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), factor: this.factor };
  }
}
tf.serialization.registerClass(PixelShuffle);

/** A {@link PixelShuffle} layer. */
export const pixelShuffle = (args: PixelShuffleArgs): PixelShuffle => new PixelShuffle(args);
