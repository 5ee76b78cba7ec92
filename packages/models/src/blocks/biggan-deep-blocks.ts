import * as tf from '@tensorflow/tfjs';
import { featureSlice } from '../layers/feature-slice.js';
import { joined, type Normalise } from './biggan-conditions.js';
import { apply } from './dcgan-layers.js';
import type { Size } from './dcgan-sizes.js';
import { grow, halveByMean } from './residual-block.js';
import type { SpectralLayers } from './spectral-layers.js';

/** By how much the middle of a block is narrower. */
const narrowing = 4;
const narrowed = (channels: number) => Math.max(1, Math.floor(channels / narrowing));

export interface DeepGeneratorBlock {
  readonly layers: SpectralLayers;
  readonly normalise: Normalise;
  /** Channels that come out, at most as many as go in. */
  readonly filters: number;
  /** Grows the map to this size. @default as it is */
  readonly growTo?: Size;
}

/**
 * A block of BigGAN-deep's generator: 1x1, 3x3, 3x3 and 1x1 convolutions, each after conditional normalisation and
 * ReLU, a quarter as wide in between; growth before the first 3x3. The shortcut drops the channels that there is no
 * room for. `[N, h, w, C]` to `[N, h', w', filters]`.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, appendix B, figure 16.
 */
export function deepGeneratorBlock(
  name: string,
  { layers, normalise, filters, growTo }: DeepGeneratorBlock,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const channels = x.shape.at(-1)!;
  const hidden = narrowed(channels);
  const active = (place: number, y: tf.SymbolicTensor) => normalise(`${name}-norm-${place}`, y);
  const convolve = convolving(name, layers);
  let main = active(2, convolve(1, hidden, 1, active(1, x)));
  if (growTo) main = grow(name, growTo, main);
  main = convolve(2, hidden, 3, main);
  main = convolve(3, hidden, 3, active(3, main));
  main = convolve(4, filters, 1, active(4, main));
  const kept = channels === filters ? x : apply(featureSlice({ name: `${name}-shortcut`, size: filters }), x);
  return sum(name, growTo ? grow(`${name}-shortcut`, growTo, kept) : kept, main);
}

export interface DeepDiscriminatorBlock {
  readonly layers: SpectralLayers;
  /** Channels that come out, at least as many as go in. */
  readonly filters: number;
  readonly halve: boolean;
}

/**
 * A block of BigGAN-deep's discriminator: the same convolutions after ReLU alone, halving before the last. The shortcut
 * gets the channels it lacks from a 1x1 convolution. Source: as {@link deepGeneratorBlock}.
 */
export function deepDiscriminatorBlock(
  name: string,
  { layers, filters, halve }: DeepDiscriminatorBlock,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const hidden = narrowed(filters);
  const convolve = convolving(name, layers);
  let main = x;
  [1, 3, 3].forEach((kernelSize, i) => {
    main = convolve(i + 1, hidden, kernelSize, relu(`${name}-activation-${i + 1}`, main));
  });
  main = relu(`${name}-activation-4`, main);
  main = convolve(4, filters, 1, halve ? halveByMean(`${name}-halve`, main) : main);
  const kept = halve ? halveByMean(`${name}-shortcut-halve`, x) : x;
  const missing = filters - x.shape.at(-1)!;
  if (missing === 0) return sum(name, kept, main);
  const more = layers.convolution({ name: `${name}-shortcut`, filters: missing, kernelSize: 1 });
  return sum(name, joined(`${name}-widen`, kept, apply(more, kept)), main);
}

const convolving =
  (name: string, layers: SpectralLayers) =>
  (place: number, filters: number, kernelSize: number, x: tf.SymbolicTensor) =>
    apply(layers.convolution({ name: `${name}-conv-${place}`, filters, kernelSize }), x);

const relu = (name: string, x: tf.SymbolicTensor) => apply(tf.layers.reLU({ name }), x);

const sum = (name: string, a: tf.SymbolicTensor, b: tf.SymbolicTensor) =>
  tf.layers.add({ name: `${name}-sum` }).apply([a, b]) as tf.SymbolicTensor;
