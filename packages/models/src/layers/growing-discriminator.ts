import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedConv2D } from './equalized-conv2d.js';
import { EqualizedDense } from './equalized-dense.js';
import { FirFilter } from './fir-filter.js';
import {
  applyAll,
  GrowingLayer,
  mix,
  shrink,
  sideOf,
  type GrowingArgs,
  type Kwargs,
} from './growing-layer.js';
import { MinibatchStandardDeviation } from './minibatch-standard-deviation.js';

export interface GrowingDiscriminatorArgs extends GrowingArgs {
  /** Whether feature maps are blurred by `[1, 2, 1]` before they are halved, as StyleGAN does. @default false */
  readonly blur?: boolean;
  /** Examples whose spread is compared, see {@link MinibatchStandardDeviation}. @default 4 */
  readonly groupSize?: number;
  /** Where the weights come from; a loaded model brings its own. */
  readonly random?: Random;
}

const common = { gain: Math.SQRT2, activation: 'leakyRelu' } as const;

/**
 * D of progressive growing, images `[N, H, W, C]` to logits `[N, 1]`: at every level a 1x1 convolution from the image,
 * then two 3x3 convolutions a level, the second of which halves; at 4x4 the spread of the minibatch, a convolution and
 * two dense layers. Images larger than the present level are averaged down to it first.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, table 2; blurred in Karras et al. 2019,
 * https://arxiv.org/abs/1812.04948, appendix C.
 */
export class GrowingDiscriminator extends GrowingLayer {
  static className = 'GanGrowingDiscriminator';
  private readonly fromImage: EqualizedConv2D[];
  /** Level 0 ends in the logit. */
  private readonly blocks: tf.layers.Layer[][];
  private readonly options: { readonly blur: boolean; readonly groupSize: number };

  constructor({ blur = false, groupSize = 4, random, ...args }: GrowingDiscriminatorArgs) {
    super(args);
    this.options = { blur, groupSize };
    const conv = (name: string, filters: number, kernelSize = 3, resample?: 'down') =>
      this.part(new EqualizedConv2D({ ...common, name, filters, kernelSize, resample, random }));
    this.fromImage = this.perLevel((level) => conv(`image-${sideOf(level)}`, this.channelsAt(level), 1));
    this.blocks = this.perLevel((level) => {
      const side = sideOf(level);
      if (level === 0) return this.ending(conv('conv-4', this.channelsAt(0)), random);
      const halve = conv(`down-${side}`, this.channelsAt(level - 1), 3, 'down');
      const blurred = blur ? [new FirFilter({ name: `blur-${side}`, taps: [1, 2, 1] })] : [];
      return [conv(`conv-${side}`, this.channelsAt(level)), ...blurred, halve];
    });
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const { imageChannels } = this.args;
    this.blocks.forEach((block, level) => {
      const side = sideOf(level);
      const images = tf.input({ shape: [side, side, imageChannels] });
      applyAll([this.fromImage[level]!, ...block], images);
    });
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    const { level: top, fade } = this.growth;
    const given = Array.isArray(inputs) ? inputs[0]! : inputs;
    return tf.tidy(() => {
      const images = shrink(given, given.shape[1]! / sideOf(top));
      let x = applyAll([this.fromImage[top]!], images, kwargs) as tf.Tensor;
      for (let level = top; level >= 0; level--) {
        x = applyAll(this.blocks[level]!, x, kwargs) as tf.Tensor;
        if (level < top || fade === 1) continue;
        x = mix(applyAll([this.fromImage[top - 1]!], shrink(images, 2), kwargs) as tf.Tensor, x, fade);
      }
      return x;
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [(inputShape as tf.Shape)[0]!, 1];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.options };
  }

  private ending(conv: EqualizedConv2D, random: Random | undefined): tf.layers.Layer[] {
    const { groupSize } = this.options;
    const units = this.channelsAt(-1);
    return [
      new MinibatchStandardDeviation({ name: 'spread', groupSize }),
      conv,
      this.part(new EqualizedDense({ ...common, name: 'dense', units, random })),
      this.part(new EqualizedDense({ name: 'logit', units: 1, random })),
    ];
  }
}
tf.serialization.registerClass(GrowingDiscriminator);
