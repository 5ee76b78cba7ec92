import { ConfigError, initializers, modulate, Random, type ModulateOptions } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { slopeOf, type EqualizedActivation } from './equalized-layer.js';
import { filterImages } from './fir-filter.js';
import type { Kwargs } from './growing-layer.js';
import { noiseFor } from './noise.js';

export interface ModulatedConv2DArgs {
  readonly name?: string;
  readonly filters: number;
  /** Side of the kernel; odd. @default 3 */
  readonly kernelSize?: number;
  /** Which of the styles is this layer's. */
  readonly styleIndex: number;
  /** Whether to double the side: a transposed convolution of stride 2, then the filter [1, 3, 3, 1]. @default false */
  readonly upsample?: boolean;
  /** Whether outputs are brought back to the variance the inputs had. @default true */
  readonly demodulate?: boolean;
  /** Whether there is a noise input. @default true */
  readonly noise?: boolean;
  /** With leaky ReLU outputs are multiplied by sqrt(2). @default 'leakyRelu' */
  readonly activation?: EqualizedActivation;
  /** Where the weights come from; a loaded model brings its own. */
  readonly random?: Random;
}

/**
 * A convolution whose kernel depends on a style: `w' = s w`, `w'' = w' / sqrt(sum w'^2 + 1e-8)` (sum over inputs and
 * window), `s = A w + b` from the layer's style; then noise, bias and leaky ReLU. Since scales of inputs and outputs
 * are all that differs between examples, it runs as one convolution, with inputs scaled before and outputs after.
 *
 * Inputs `[x, styles]`: `[N, H, W, C]` and `[N, layers, D]`; output `[N, H, W, filters]`, or twice the side. Weights:
 * `affine-kernel` `[D, C]` and `affine-bias` (starting at 1), `kernel` `[k, k, C, filters]` (`[k, k, filters, C]`, the
 * transposed convolution's, where it enlarges), `bias`, `strength` of the noise (starting at 0), and the `noise` of
 * inference `[H, W, 1]`, which no optimiser changes.
 *
 * Source: Karras et al. 2020 (StyleGAN2), https://arxiv.org/abs/1912.04958, section 2.2, equations 1 and 3.
 */
export class ModulatedConv2D extends tf.layers.Layer {
  static className = 'GanModulatedConv2D';
  private readonly args: Required<Omit<ModulatedConv2DArgs, 'name' | 'random'>>;
  private readonly random: Random;
  private affine!: readonly [kernel: tf.LayerVariable, bias: tf.LayerVariable];
  private kernel!: tf.LayerVariable;
  private bias!: tf.LayerVariable;
  private noise: readonly [strength: tf.LayerVariable, map: tf.LayerVariable] | undefined;

  constructor({ name, random, ...args }: ModulatedConv2DArgs) {
    super({ name });
    const { filters, kernelSize = 3, styleIndex } = args;
    if (!(Number.isInteger(filters) && filters >= 1 && kernelSize % 2 === 1)) {
      throw new ConfigError(
        `ModulatedConv2D: expected filters of 1 or more and an odd kernelSize, got ${filters} and ${kernelSize}. Pass e.g. 512 and 3.`,
      );
    }
    const { upsample = false, demodulate = true, noise = true, activation = 'leakyRelu' } = args;
    this.args = { filters, kernelSize, styleIndex, upsample, demodulate, noise, activation };
    this.random = random ?? Random.fromSeed('modulated');
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [[, height, width, channels], [, layers, dim]] = inputShape as [number[], number[]];
    const { filters, kernelSize: side, styleIndex, upsample } = this.args;
    if (styleIndex >= layers!) {
      throw new ConfigError(
        `ModulatedConv2D '${this.name}': expected a styleIndex below the ${layers} styles given, got ${styleIndex}. Feed one style for each layer.`,
      );
    }
    const normal = initializers(this.random).normal(1);
    const weight = (name: string, shape: number[], start = normal, trainable = true) =>
      this.addWeight(name, shape, 'float32', start, undefined, trainable);
    this.affine = [
      weight('affine-kernel', [dim!, channels!]),
      weight('affine-bias', [channels!], tf.initializers.ones()),
    ];
    const ends = upsample ? [filters, channels!] : [channels!, filters];
    this.kernel = weight('kernel', [side, side, ...ends]);
    this.bias = weight('bias', [filters], tf.initializers.zeros());
    if (this.args.noise) {
      const map = [height!, width!].map((length) => (upsample ? 2 * length : length));
      this.noise = [
        weight('strength', [], tf.initializers.zeros()),
        weight('noise', [...map, 1], normal, false),
      ];
    }
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    const [x, styles] = inputs as [tf.Tensor4D, tf.Tensor3D];
    const { activation } = this.args;
    // Leaky ReLU being homogeneous, its gain goes into scale, noise and bias, and costs no pass.
    const gain = activation === 'leakyRelu' ? Math.SQRT2 : 1;
    return tf.tidy(() => {
      const scale = this.styleScale(styles);
      const kernel = this.kernel.read() as tf.Tensor4D;
      const sum = this.convolve(modulate(x, { scale }) as tf.Tensor4D, kernel);
      return modulate(sum, {
        scale: this.args.demodulate
          ? tf.mul(this.restoringScale(scale, kernel), gain)
          : tf.fill([this.args.filters], gain / Math.sqrt(this.fanIn(kernel))),
        shift: tf.mul(this.bias.read(), gain),
        ...this.noiseOf(sum, gain, kwargs),
        alpha: slopeOf(activation),
      });
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [[batch, height, width]] = inputShape as [number[], number[]];
    const factor = this.args.upsample ? 2 : 1;
    return [batch!, height! * factor, width! * factor, this.args.filters];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.args };
  }

  /** Factors of the input channels, `[N, C]`. */
  private styleScale(styles: tf.Tensor3D): tf.Tensor2D {
    const [batch, , dim] = styles.shape;
    const own = tf.reshape(tf.slice(styles, [0, this.args.styleIndex, 0], [batch, 1, dim]), [batch, dim]);
    const [kernel, bias] = this.affine.map((weight) => weight.read()) as [tf.Tensor2D, tf.Tensor1D];
    return tf.add(tf.matMul(own as tf.Tensor2D, tf.mul(kernel, 1 / Math.sqrt(dim)) as tf.Tensor2D), bias);
  }

  /** Factors of the output channels that undo what the style did to their variance, `[N, filters]`. */
  private restoringScale(scale: tf.Tensor2D, kernel: tf.Tensor4D): tf.Tensor {
    const power = tf.sum(tf.square(kernel), [0, 1]) as tf.Tensor2D;
    const variance = tf.matMul(tf.square(scale), power, false, this.args.upsample);
    return tf.rsqrt(tf.add(variance, 1e-8));
  }

  private convolve(x: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor {
    if (!this.args.upsample) return tf.conv2d(x, kernel, 1, 'same');
    const [batch, height, width] = x.shape;
    const grown = [height, width].map((side) => 2 * side + this.args.kernelSize - 2) as [number, number];
    const larger = tf.conv2dTranspose(x, kernel, [batch, ...grown, this.args.filters], 2, 'valid');
    return filterImages(larger, [1, 3, 3, 1], [1, 1], 4);
  }

  /** The noise and its strength, where there is any. */
  private noiseOf(x: tf.Tensor, gain: number, kwargs: Kwargs): Pick<ModulateOptions, 'noise' | 'strength'> {
    if (this.noise === undefined) return {};
    const [strength, map] = this.noise;
    return { noise: noiseFor(x, map, kwargs), strength: tf.mul(strength.read(), gain) };
  }

  private fanIn({ shape }: tf.Tensor4D): number {
    return shape[0] * shape[1] * (this.args.upsample ? shape[3] : shape[2]);
  }
}
tf.serialization.registerClass(ModulatedConv2D);

/** A {@link ModulatedConv2D} layer. */
export const modulatedConv2d = (args: ModulatedConv2DArgs): ModulatedConv2D => new ModulatedConv2D(args);
