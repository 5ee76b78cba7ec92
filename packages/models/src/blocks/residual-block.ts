import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import type { Size } from './dcgan-sizes.js';

/** A convolution of a residual block, before it is given its place. */
export interface ResidualConvolution {
  readonly name: string;
  readonly filters: number;
  readonly useBias: boolean;
}

/** What the residual blocks of one published network have in common. */
export interface ResidualStyle {
  /** A 3x3 convolution of stride 1 with SAME padding: the main path has two. */
  readonly convolution: (args: ResidualConvolution) => tf.layers.Layer;
  /** The 1x1 convolution of the shortcut, where there is one. */
  readonly shortcut: (args: ResidualConvolution) => tf.layers.Layer;
  /** Normalisation before both activations. @default none */
  readonly normalise?: (name: string, x: tf.SymbolicTensor) => tf.SymbolicTensor;
  /** Whether the normalisation ends in the ReLU, in one pass. @default false */
  readonly normaliseActivates?: boolean;
  /** Whether the first convolution, which normalisation follows, has a bias. @default true */
  readonly firstBias?: boolean;
}

export interface ResidualBlockOptions {
  /** Channels that come out. */
  readonly filters: number;
  /** Channels between the two convolutions. @default `filters` */
  readonly hidden?: number;
  /** Grows the map by nearest neighbours to this size, at most twice as large, before the first convolution. */
  readonly growTo?: Size;
  /** Halves the map by mean pooling after the second convolution, rounding up. @default false */
  readonly halve?: boolean;
  /** Whether normalisation and activation come before the first convolution too. @default true */
  readonly preactivate?: boolean;
}

/**
 * A residual block of GANs, `shortcut(x) + conv(relu(norm(conv(relu(norm(x))))))`, which may grow or halve the map.
 *
 * The shortcut is the input itself where neither size nor channels change, else a 1x1 convolution at the smaller of the
 * two sizes: before growing and after halving, where it costs a quarter and gives the same, since a 1x1 convolution
 * commutes with copies and means of pixels.
 *
 * Sources: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028, appendix C; Miyato et al. 2018,
 * https://arxiv.org/abs/1802.05957, appendix B.4. `[N, h, w, C]` to `[N, h', w', filters]`.
 */
export function residualBlock(
  name: string,
  style: ResidualStyle,
  options: ResidualBlockOptions,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const { filters, hidden = filters, growTo, halve = false, preactivate = true } = options;
  const activate = (place: number, y: tf.SymbolicTensor) => {
    const normal = normalised(`${name}-norm-${place}`, style, y);
    if (style.normaliseActivates) return normal;
    return apply(tf.layers.reLU({ name: `${name}-activation-${place}` }), normal);
  };
  let main = preactivate ? activate(1, x) : x;
  if (growTo) main = grow(name, growTo, main);
  const useBias = style.firstBias ?? true;
  main = apply(style.convolution({ name: `${name}-conv-1`, filters: hidden, useBias }), main);
  main = activate(2, main);
  main = apply(style.convolution({ name: `${name}-conv-2`, filters, useBias: true }), main);
  if (halve) main = halveByMean(`${name}-halve`, main);
  return tf.layers
    .add({ name: `${name}-sum` })
    .apply([shortcut(name, style, options, x), main]) as tf.SymbolicTensor;
}

/** Nearest-neighbour growth to `size`; the surplus row or column of an odd side is cut off at the end. */
export function grow(name: string, size: Size, x: tf.SymbolicTensor): tf.SymbolicTensor {
  const doubled = apply(tf.layers.upSampling2d({ name: `${name}-grow`, size: [2, 2] }), x);
  return cutTo(`${name}-cut`, size, doubled);
}

/** Cuts rows and columns off the end until the map has `size`. */
export function cutTo(name: string, [height, width]: Size, x: tf.SymbolicTensor): tf.SymbolicTensor {
  const [rows, columns] = [x.shape[1]! - height, x.shape[2]! - width];
  if (rows === 0 && columns === 0) return x;
  const cropping: [[number, number], [number, number]] = [
    [0, rows],
    [0, columns],
  ];
  return apply(tf.layers.cropping2D({ name, cropping }), x);
}

/** Means of 2x2 pixels; at the end of an odd side, of those there are. */
export const halveByMean = (name: string, x: tf.SymbolicTensor): tf.SymbolicTensor =>
  apply(tf.layers.averagePooling2d({ name, poolSize: 2, padding: 'same' }), x);

const normalised = (name: string, { normalise }: ResidualStyle, x: tf.SymbolicTensor) =>
  normalise === undefined ? x : normalise(name, x);

function shortcut(
  name: string,
  style: ResidualStyle,
  { filters, growTo, halve = false }: ResidualBlockOptions,
  x: tf.SymbolicTensor,
) {
  if (x.shape.at(-1) === filters && !growTo && !halve) return x;
  const small = halve ? halveByMean(`${name}-shortcut-halve`, x) : x;
  const narrow = apply(style.shortcut({ name: `${name}-shortcut`, filters, useBias: true }), small);
  return growTo ? grow(`${name}-shortcut`, growTo, narrow) : narrow;
}
