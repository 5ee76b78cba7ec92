import { applyLinear, ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

export interface FirFilterArgs {
  readonly name?: string;
  /** Taps of the filter along either axis, e.g. `[1, 3, 3, 1]`; they are scaled to a sum of 1. */
  readonly taps: readonly number[];
  /** Zeros before and after each axis. @default as many as keep the side */
  readonly padding?: readonly [before: number, after: number];
  /** Factor on the output, e.g. 4 after zeros were inserted. @default 1 */
  readonly gain?: number;
}

/**
 * A low-pass filter on every channel: the outer product of `taps` with itself, `[N, H, W, C]` to
 * `[N, H + before + after - taps + 1, ..., C]`. It keeps enlarging and halving from aliasing.
 *
 * Source: Zhang 2019, https://arxiv.org/abs/1904.11486; `[1, 2, 1]` in Karras et al. 2019, `[1, 3, 3, 1]` in Karras et
 * al. 2020.
 */
export class FirFilter extends tf.layers.Layer {
  static className = 'GanFirFilter';
  private readonly taps: readonly number[];
  private readonly padding: readonly [number, number];
  private readonly gain: number;

  constructor({ name, taps, padding, gain = 1 }: FirFilterArgs) {
    super({ name });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    if (!(taps.length > 0 && sum > 0)) {
      throw new ConfigError(
        `FirFilter: expected taps with a sum above 0, got [${taps.join(', ')}]. Pass e.g. [1, 3, 3, 1].`,
      );
    }
    this.taps = taps;
    this.padding = padding ?? [Math.floor(taps.length / 2), Math.floor((taps.length - 1) / 2)];
    if (!this.padding.every((zeros) => Number.isInteger(zeros) && zeros >= 0 && zeros < taps.length)) {
      throw new ConfigError(
        `FirFilter: expected a padding of 0 to ${taps.length - 1} zeros, got [${this.padding.join(', ')}]. Leave it out to keep the side.`,
      );
    }
    this.gain = gain;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => filterImages(onlyInput(inputs), this.taps, this.padding, this.gain));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width, channels] = inputShape as tf.Shape;
    const grown = this.padding[0] + this.padding[1] - this.taps.length + 1;
    return [batch!, height! + grown, width! + grown, channels!];
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { taps, padding, gain } = this;
    return { ...super.getConfig(), taps: [...taps], padding: [...padding], gain };
  }
}
tf.serialization.registerClass(FirFilter);

/** A {@link FirFilter} layer. */
export const firFilter = (args: FirFilterArgs): FirFilter => new FirFilter(args);

/** {@link FirFilter} as a function. Being linear, it is differentiated by its transpose: the filter turned round. */
export function filterImages(
  x: tf.Tensor,
  taps: readonly number[],
  [before, after]: readonly [number, number],
  gain: number,
): tf.Tensor {
  const full = taps.length - 1;
  const turned = [...taps].reverse();
  return applyLinear(
    x,
    (images) => depthwise(images, taps, [before, after], gain),
    (gradient) => depthwise(gradient, turned, [full - before, full - after], gain),
  );
}

function depthwise(
  x: tf.Tensor,
  taps: readonly number[],
  padding: [number, number],
  gain: number,
): tf.Tensor {
  return tf.tidy(() => {
    const channels = x.shape.at(-1)!;
    const plane = outerProduct(taps, gain);
    const filter = tf.tile(tf.reshape(plane, [taps.length, taps.length, 1, 1]), [1, 1, channels, 1]);
    const padded = tf.pad(x as tf.Tensor4D, [[0, 0], padding, padding, [0, 0]]);
    return tf.depthwiseConv2d(padded, filter as tf.Tensor4D, 1, 'valid');
  });
}

/** `gain * taps taps^T / (sum of taps)^2`, `[k, k]`. */
export function outerProduct(taps: readonly number[], gain = 1): tf.Tensor2D {
  const sum = taps.reduce((total, tap) => total + tap, 0);
  const values = taps.map((row) => taps.map((column) => (gain * row * column) / sum ** 2));
  return tf.tensor2d(values);
}
