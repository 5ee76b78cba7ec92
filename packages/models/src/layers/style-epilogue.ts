import { initializers, modulate, normalise, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { slope } from './equalized-layer.js';
import type { Kwargs } from './growing-layer.js';
import { noiseFor } from './noise.js';

export interface StyleEpilogueArgs {
  readonly name?: string;
  /** Which of the styles is this layer's. */
  readonly styleIndex: number;
  /** Where the weights come from; a loaded model brings its own. */
  readonly random?: Random;
}

/**
 * What follows every convolution of StyleGAN: noise, one map for all channels with a strength for each; bias; leaky ReLU
 * 0.2; instance normalisation; then the style, `x (s0 + 1) + s1` with `(s0, s1) = A w + b` from the layer's style
 * (adaptive instance normalisation).
 *
 * Inputs `[x, styles]`: `[N, H, W, C]` and `[N, layers, D]`; the shape of x is kept. Weights: `strength` and `bias` `[C]`,
 * `style-kernel` `[D, 2C]` with equalised learning rate, `style-bias` `[2C]`, all biases and strengths starting at 0, and
 * the `noise` of inference `[H, W, 1]`, which no optimiser changes.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, figure 1 and equation 1; order and epsilon of
 * the reference code.
 */
export class StyleEpilogue extends tf.layers.Layer {
  static className = 'GanStyleEpilogue';
  private readonly styleIndex: number;
  private readonly random: Random;
  private strength!: tf.LayerVariable;
  private noise!: tf.LayerVariable;
  private bias!: tf.LayerVariable;
  private style!: readonly [kernel: tf.LayerVariable, bias: tf.LayerVariable];

  constructor({ name, styleIndex, random }: StyleEpilogueArgs) {
    super({ name });
    this.styleIndex = styleIndex;
    this.random = random ?? Random.fromSeed('epilogue');
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [[, height, width, channels], [, , dim]] = inputShape as [number[], number[]];
    const normal = initializers(this.random).normal(1);
    const zeros = tf.initializers.zeros();
    const weight = (name: string, shape: number[], start: typeof zeros, trainable = true) =>
      this.addWeight(name, shape, 'float32', start, undefined, trainable);
    this.strength = weight('strength', [channels!], zeros);
    this.noise = weight('noise', [height!, width!, 1], normal, false);
    this.bias = weight('bias', [channels!], zeros);
    this.style = [
      weight('style-kernel', [dim!, 2 * channels!], normal),
      weight('style-bias', [2 * channels!], zeros),
    ];
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    const [x, styles] = inputs as [tf.Tensor4D, tf.Tensor3D];
    return tf.tidy(() => {
      const noise = noiseFor(x, this.noise, kwargs);
      const active = modulate(x, {
        noise,
        strength: this.strength.read(),
        shift: this.bias.read(),
        alpha: slope,
      });
      const [scale, offset] = this.styleOf(styles);
      return normalise(active, { axes: [1, 2], scale, offset, epsilon: 1e-8 }).output;
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return (inputShape as tf.Shape[])[0]!;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), styleIndex: this.styleIndex };
  }

  /** `s0 + 1` and `s1`, `[N, 1, 1, C]` each. */
  private styleOf(styles: tf.Tensor3D): [tf.Tensor, tf.Tensor] {
    const [batch, , dim] = styles.shape;
    const own = tf.reshape(tf.slice(styles, [0, this.styleIndex, 0], [batch, 1, dim]), [batch, dim]);
    const [kernel, bias] = this.style.map((weight) => weight.read()) as [tf.Tensor2D, tf.Tensor1D];
    const scaled = tf.mul(kernel, 1 / Math.sqrt(dim)) as tf.Tensor2D;
    const both = tf.add(tf.matMul(own as tf.Tensor2D, scaled), bias);
    const [scale, shift] = tf.split(tf.reshape(both, [batch, 1, 1, -1]), 2, 3) as [tf.Tensor, tf.Tensor];
    return [tf.add(scale, 1), shift];
  }
}
tf.serialization.registerClass(StyleEpilogue);
