import type { Random } from '@gan/core';
import { initializers } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Size } from './dcgan-sizes.js';

type Initializer = ReturnType<typeof tf.initializers.zeros>;

/** What the layers of one published DCGAN have in common. */
export interface LayerStyle {
  /** Side of the kernels that halve or double an even side. */
  readonly evenKernel: number;
  /** The same for an odd side; odd, so that padding is the same on both ends. */
  readonly oddKernel: number;
  readonly useBias: boolean;
  readonly convolution: () => Initializer;
  readonly transposed: () => Initializer;
  readonly dense: () => Initializer;
  /** Where the scales of batch normalisation start. */
  readonly scale: () => Initializer;
  readonly normEpsilon: number;
}

/**
 * The PyTorch example: 4x4 kernels, no biases, weights from N(0, 0.02), scales from N(1, 0.02).
 * A 4x4 kernel with one pixel of padding is SAME padding on even sides; odd ones take 3x3 with one pixel.
 */
export function pytorchStyle(random: Random): LayerStyle {
  const init = initializers(random);
  const weights = () => init.normal(0.02);
  return {
    evenKernel: 4,
    oddKernel: 3,
    useBias: false,
    convolution: weights,
    transposed: weights,
    dense: weights,
    scale: () => init.normal(0.02, 1),
    normEpsilon: 1e-5,
  };
}

/** carpedm20's DCGAN-tensorflow: 5x5 kernels, biases, convolutions from a truncated normal. */
export function tensorflowStyle(random: Random): LayerStyle {
  const init = initializers(random);
  return {
    evenKernel: 5,
    oddKernel: 5,
    useBias: true,
    convolution: () => init.truncatedNormal(0.02),
    transposed: () => init.normal(0.02),
    dense: () => init.normal(0.02),
    scale: () => tf.initializers.ones(),
    normEpsilon: 1e-5,
  };
}

/** Applies a layer to one symbolic tensor. */
export const apply = (layer: tf.layers.Layer, x: tf.SymbolicTensor): tf.SymbolicTensor =>
  layer.apply(x) as tf.SymbolicTensor;

/** Batch normalisation over everything but the last axis. */
export const normalise = (name: string, style: LayerStyle, momentum: number) =>
  tf.layers.batchNormalization({
    name,
    momentum,
    epsilon: style.normEpsilon,
    gammaInitializer: style.scale(),
  });

/** A convolution of stride 2: `[N, h, w, C]` to `[N, ceil(h / 2), ceil(w / 2), filters]`. */
export function halve(name: string, style: LayerStyle, filters: number, x: tf.SymbolicTensor) {
  const [height, width] = x.shape.slice(1) as [number, number];
  const layer = tf.layers.conv2d({
    name,
    filters,
    kernelSize: [kernelFor(height, style), kernelFor(width, style)],
    strides: 2,
    padding: 'same',
    useBias: style.useBias,
    kernelInitializer: style.convolution(),
  });
  return apply(layer, x);
}

/** A transposed convolution of stride 2 from half of `size`, rounded up, to `[N, ...size, filters]`. */
export function double(name: string, style: LayerStyle, filters: number, size: Size, x: tf.SymbolicTensor) {
  const even = size.every((side) => side % 2 === 0);
  const layer = tf.layers.conv2dTranspose({
    name,
    filters,
    kernelSize: [kernelFor(size[0], style), kernelFor(size[1], style)],
    strides: 2,
    padding: even ? 'same' : 'valid',
    useBias: style.useBias,
    kernelInitializer: style.transposed(),
  });
  const grown = apply(layer, x);
  return even ? grown : crop(`${name}-crop`, size, grown);
}

/** The stock layer knows no odd output, so all of it is made and the padding cut off again, as SAME would. */
function crop(name: string, size: Size, x: tf.SymbolicTensor) {
  const cropping = size.map((side, axis) => {
    const surplus = x.shape[axis + 1]! - side;
    return [Math.floor(surplus / 2), Math.ceil(surplus / 2)];
  }) as [[number, number], [number, number]];
  return apply(tf.layers.cropping2D({ name, cropping }), x);
}

const kernelFor = (side: number, style: LayerStyle) => (side % 2 === 0 ? style.evenKernel : style.oddKernel);
