import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedLayer, onlyInput, slope, type EqualizedArgs } from './equalized-layer.js';

export interface EqualizedConv2DArgs extends EqualizedArgs {
  readonly filters: number;
  /** Side of the kernel; odd. @default 3 */
  readonly kernelSize?: number;
  /**
   * `up`: nearest-neighbour enlargement by 2, then the convolution; `down`: the convolution, then the mean of 2x2
   * pixels; both as one convolution of stride 2, which costs less than half. `stride`: a plain convolution of stride 2
   * without padding.
   * @default none
   */
  readonly resample?: 'up' | 'down' | 'stride';
}

/**
 * A convolution with equalised learning rate, see {@link EqualizedLayer}: `[N, H, W, C]` to `[N, H, W, filters]`, or
 * twice or half the side. SAME padding but for `stride`.
 *
 * Weights: `kernel` `[k, k, in, out]` (for `up` `[k, k, out, in]`, turned by 180 degrees: the transposed convolution's)
 * and `bias`.
 *
 * Source: Karras et al. 2018 and its reference code, which fuses enlarging and halving in this way.
 */
export class EqualizedConv2D extends EqualizedLayer {
  static className = 'GanEqualizedConv2D';
  private readonly filters: number;
  private readonly kernelSize: number;
  private readonly resample: EqualizedConv2DArgs['resample'];

  constructor({ filters, kernelSize = 3, resample, ...args }: EqualizedConv2DArgs) {
    super(args);
    if (!(Number.isInteger(filters) && filters >= 1 && kernelSize % 2 === 1)) {
      throw new ConfigError(
        `EqualizedConv2D: expected filters of 1 or more and an odd kernelSize, got ${filters} and ${kernelSize}. Pass e.g. 512 and 3.`,
      );
    }
    this.filters = filters;
    this.kernelSize = kernelSize;
    this.resample = resample;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = (inputShape as number[]).at(-1)!;
    const { kernelSize: side, filters } = this;
    const ends = this.resample === 'up' ? [filters, channels] : [channels, filters];
    this.addWeights([side, side, ...ends], side * side * channels, filters);
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs) as tf.Tensor4D;
      const kernel = this.scaledKernel() as tf.Tensor4D;
      if (this.resample === 'up') return this.finish(this.enlarge(x, kernel));
      const [filter, strides, pad] = this.halving(kernel);
      // Convolution, bias and leaky ReLU are one kernel where no gradient is wanted, two where one is.
      const isRecorded = tf.engine().state.gradientDepth > 0;
      if (isRecorded || this.settings.activation === 'linear') {
        return this.finish(tf.conv2d(x, filter, strides, pad));
      }
      const bias = this.scaledBias();
      return tf.fused.conv2d({
        x,
        filter,
        strides,
        pad,
        bias,
        activation: 'leakyrelu',
        leakyreluAlpha: slope,
      });
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width] = inputShape as tf.Shape;
    return [batch!, this.resized(height!), this.resized(width!), this.filters];
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { filters, kernelSize, resample } = this;
    return { ...super.getConfig(), filters, kernelSize, ...(resample && { resample }) };
  }

  private resized(side: number): number {
    if (this.resample === 'up') return side * 2;
    if (this.resample === 'down') return side / 2;
    return this.resample === 'stride' ? Math.floor((side - this.kernelSize) / 2) + 1 : side;
  }

  private enlarge(x: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
    const [batch, height, width] = x.shape;
    const shape: [number, number, number, number] = [batch, height * 2, width * 2, this.filters];
    return tf.conv2dTranspose(x, overlapped(kernel), shape, 2, 'same');
  }

  /** Filter, stride and padding of a convolution that keeps or halves the side. */
  private halving(kernel: tf.Tensor4D): [tf.Tensor4D, number, 'same' | 'valid'] {
    if (this.resample === 'stride') return [kernel, 2, 'valid'];
    if (this.resample === 'down') return [tf.mul(overlapped(kernel), 0.25), 2, 'same'];
    return [kernel, 1, 'same'];
  }
}
tf.serialization.registerClass(EqualizedConv2D);

/** An {@link EqualizedConv2D} layer. */
export const equalizedConv2d = (args: EqualizedConv2DArgs): EqualizedConv2D => new EqualizedConv2D(args);

/** The sum of a kernel's four shifts by one pixel, `[k + 1, k + 1, ...]`: what 2x2 equal pixels see of it together. */
export function overlapped(kernel: tf.Tensor4D): tf.Tensor4D {
  const shifts: [[number, number], [number, number]][] = [
    [
      [1, 0],
      [1, 0],
    ],
    [
      [0, 1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 1],
    ],
    [
      [0, 1],
      [0, 1],
    ],
  ];
  return tf.addN(shifts.map(([rows, columns]) => tf.pad(kernel, [rows, columns, [0, 0], [0, 0]])));
}
