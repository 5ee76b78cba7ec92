import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedConv2D, type EqualizedConv2DArgs } from '../layers/equalized-conv2d.js';
import { EqualizedDense } from '../layers/equalized-dense.js';
import { FirFilter } from '../layers/fir-filter.js';
import { FirUpsample } from '../layers/fir-upsample.js';
import { LearnedConstant } from '../layers/learned-constant.js';
import { MinibatchStandardDeviation } from '../layers/minibatch-standard-deviation.js';
import { ModulatedConv2D, type ModulatedConv2DArgs } from '../layers/modulated-conv2d.js';

export interface StyleGan2Sizes {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  /** Channels at side s are `channelBase / s` ... */
  readonly channelBase: number;
  /** ... but at most this many. */
  readonly channelMax: number;
  /** Whether the discriminator has residual skips. */
  readonly residual: boolean;
  readonly groupSize: number;
}

type Symbolic = tf.SymbolicTensor;

const apply = (layer: tf.layers.Layer, x: Symbolic | Symbolic[]) => layer.apply(x) as Symbolic;
const channelsAt = ({ channelBase, channelMax }: StyleGan2Sizes, side: number) =>
  Math.max(1, Math.min(Math.floor(channelBase / side), channelMax));

/** How many layers of a synthesis network of this resolution want a style. */
export const styleLayers = (side: number): number => 2 * Math.log2(side) - 2;

/**
 * The synthesis network of StyleGAN2, styles `[N, layers, D]` to images `[N, H, W, C]`: a constant, two modulated
 * convolutions a level, and at each level an image that is added to the enlarged one of the level below. An image
 * layer shares its style with the next level's first convolution. Linear: no tanh.
 *
 * Source: Karras et al. 2020, https://arxiv.org/abs/1912.04958, figures 2 and 7b.
 */
export function styleGan2Synthesis(sizes: StyleGan2Sizes, random: Random): tf.LayersModel {
  const [resolution, , imageChannels] = sizes.imageShape;
  const styles = tf.input({ shape: [styleLayers(resolution), sizes.latentDim], name: 'styles' });
  const modulated = (x: Symbolic, args: ModulatedConv2DArgs) =>
    apply(new ModulatedConv2D({ ...args, random }), [x, styles]);
  const shape = [4, 4, channelsAt(sizes, 4)];
  let x = apply(new LearnedConstant({ name: 'constant', shape, random }), styles);
  let images: Symbolic | undefined;
  let styleIndex = 0;
  for (let side = 4; side <= resolution; side *= 2) {
    const filters = channelsAt(sizes, side);
    if (side > 4) {
      x = modulated(x, { name: `up-${side}`, filters, styleIndex: styleIndex++, upsample: true });
    }
    x = modulated(x, { name: `conv-${side}`, filters, styleIndex: styleIndex++ });
    const own = modulated(x, { ...imageLayer(side, imageChannels), styleIndex });
    images = images === undefined ? own : skip(side, images, own);
  }
  return tf.model({ name: 'synthesis', inputs: styles, outputs: images! });
}

const imageLayer = (side: number, filters: number) =>
  ({
    name: `image-${side}`,
    filters,
    kernelSize: 1,
    demodulate: false,
    noise: false,
    activation: 'linear',
  }) as const;

const skip = (side: number, below: Symbolic, own: Symbolic) =>
  apply(tf.layers.add({ name: `sum-${side}` }), [
    apply(new FirUpsample({ name: `enlarge-${side}` }), below),
    own,
  ]);

const common = { activation: 'leakyRelu', activationGain: Math.SQRT2 } as const;

/**
 * The discriminator of StyleGAN2, images `[N, H, W, C]` to logits `[N, 1]`: residual blocks that blur before they halve,
 * then the spread of the minibatch, a convolution and two dense layers at 4x4. Without residual skips it is that of
 * StyleGAN2-ADA's CIFAR configuration.
 *
 * Source: Karras et al. 2020, https://arxiv.org/abs/1912.04958, figure 7c.
 */
export function styleGan2Discriminator(sizes: StyleGan2Sizes, random: Random): tf.LayersModel {
  const { imageShape, groupSize } = sizes;
  const conv = (x: Symbolic, args: EqualizedConv2DArgs) =>
    apply(new EqualizedConv2D({ ...common, ...args, random }), x);
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  let x = conv(images, { name: 'image', filters: channelsAt(sizes, imageShape[0]), kernelSize: 1 });
  for (let side = imageShape[0]; side > 4; side /= 2) x = halve(x, side, sizes, conv);
  const filters = channelsAt(sizes, 4);
  x = apply(new MinibatchStandardDeviation({ name: 'spread', groupSize }), x);
  x = conv(x, { name: 'conv-4', filters });
  x = apply(new EqualizedDense({ ...common, name: 'dense', units: filters, random }), x);
  const logits = apply(new EqualizedDense({ name: 'logit', units: 1, random }), x);
  return tf.model({ name: 'discriminator', inputs: images, outputs: logits });
}

/** A block: `[N, side, side, C]` to half the side and the channels of that. */
function halve(
  x: Symbolic,
  side: number,
  sizes: StyleGan2Sizes,
  conv: (x: Symbolic, args: EqualizedConv2DArgs) => Symbolic,
): Symbolic {
  const filters = channelsAt(sizes, side / 2);
  const blur = (name: string, y: Symbolic, edge: number) =>
    apply(new FirFilter({ name, taps: [1, 3, 3, 1], padding: [edge, edge] }), y);
  const inner = conv(x, { name: `conv-${side}`, filters: channelsAt(sizes, side) });
  const blurred = blur(`blur-${side}`, inner, 2);
  const down = { name: `down-${side}`, filters, resample: 'stride' } as const;
  if (!sizes.residual) return conv(blurred, down);
  // Both branches count sqrt(1/2), which for this one just undoes the activation's sqrt(2).
  const deep = conv(blurred, { ...down, activationGain: 1 });
  const short = conv(blur(`skip-blur-${side}`, x, 1), {
    name: `skip-${side}`,
    filters,
    kernelSize: 1,
    resample: 'stride',
    useBias: false,
    activation: 'linear',
    activationGain: Math.SQRT1_2,
  });
  return apply(tf.layers.add({ name: `sum-${side}` }), [short, deep]);
}
