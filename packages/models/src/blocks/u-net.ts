import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { dropout } from '../layers/dropout.js';
import { apply } from './dcgan-layers.js';
import { convolve, convolveTransposed, leak, normaliseMaps, rectify } from './translation-layers.js';

/** Sizes of a U-Net. */
export interface UNetOptions {
  readonly sourceChannels: number;
  readonly targetChannels: number;
  /** How often pictures are halved and doubled again. */
  readonly levels: number;
  /** Channels of the first level; deeper ones have up to eight times as many. */
  readonly baseFilters: number;
  /** Share of the features that is dropped where there is dropout. */
  readonly dropout: number;
}

/**
 * G of pix2pix, a U-Net: pictures `[N, H, W, sourceChannels]` to pictures `[N, H, W, targetChannels]` in [-1, 1], sides multiples
 * of `2 ** levels`. Each level halves by a 4x4 convolution, doubles by a transposed one, and hands its own input on beside what
 * comes back from below. Dropout follows the doublings from the fifth level down, but for the innermost.
 *
 * Convolutions have no bias but the last. Source: Isola et al. 2017, https://arxiv.org/abs/1611.07004, appendix 6.1.1, in
 * the form of the authors' PyTorch code, where the innermost level is not normalised on its way in.
 */
export function uNet(options: UNetOptions, random: Random): tf.LayersModel {
  const source = tf.input({ shape: [null, null, options.sourceChannels], name: 'source' });
  const maps = halveAll(options, random, source);
  let x = maps.at(-1)!;
  for (let level = options.levels; level >= 2; level--) {
    const doubled = double(options, level, random, x);
    const skip = tf.layers.concatenate({ name: `skip-${level}`, axis: 3 });
    x = skip.apply([maps[level - 2]!, doubled]) as tf.SymbolicTensor; // [N, h, w, 2 width(level - 1)]
  }
  x = rectify('up-activation-1', x);
  const last = { ...four('up-1', options.targetChannels), useBias: true };
  x = convolveTransposed(last, random, x);
  const images = tf.layers.activation({ name: 'images', activation: 'tanh' });
  return tf.model({ name: 'generator', inputs: source, outputs: apply(images, x) });
}

/** The maps of every level, `[N, H / 2^level, W / 2^level, width(level)]`. */
function halveAll(
  options: UNetOptions,
  random: Random,
  source: tf.SymbolicTensor,
): readonly tf.SymbolicTensor[] {
  const maps = [convolve(four('down-1', widthOf(options, 1)), random, source)];
  for (let level = 2; level <= options.levels; level++) {
    const active = leak(`down-activation-${level}`, maps.at(-1)!);
    const halved = convolve(four(`down-${level}`, widthOf(options, level)), random, active);
    const isInnermost = level === options.levels;
    maps.push(isInnermost ? halved : normaliseMaps(`down-norm-${level}`, 'batch', random, halved));
  }
  return maps;
}

/** From the maps of a level to the size and width of the one above. */
function double(options: UNetOptions, level: number, random: Random, x: tf.SymbolicTensor) {
  const active = rectify(`up-activation-${level}`, x);
  const doubled = convolveTransposed(four(`up-${level}`, widthOf(options, level - 1)), random, active);
  const normal = normaliseMaps(`up-norm-${level}`, 'batch', random, doubled);
  if (level < 5 || level === options.levels) return normal;
  return apply(dropout({ name: `up-dropout-${level}`, rate: options.dropout, asNoise: true }), normal);
}

const widthOf = ({ baseFilters }: UNetOptions, level: number) => baseFilters * Math.min(2 ** (level - 1), 8);

/** A 4x4 convolution of stride 2 without a bias. */
const four = (name: string, filters: number) =>
  ({ name, filters, kernelSize: 4, strides: 2, padding: 'same', useBias: false }) as const;
