import { ConfigError, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import { convolve, leak, normaliseMaps, type MapNormalization } from './translation-layers.js';

/** Sides of the patches that there are networks for, in pixels, and the convolutions of stride 2 in each. */
const halvings = { 1: 0, 16: 1, 34: 2, 70: 3, 142: 4, 286: 5 } as const;

/** Side of the square of pixels that one logit judges. */
export type PatchSide = keyof typeof halvings;

/** Every {@link PatchSide}. */
export const patchSides = Object.keys(halvings).map(Number) as [PatchSide, ...PatchSide[]];

export interface PatchOptions {
  readonly name: string;
  /** Pictures by input name; the first is the one that is judged, the others what it is judged by. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly baseFilters: number;
  readonly patch: PatchSide;
  readonly norm: MapNormalization;
}

/**
 * PatchGAN: pictures to a map of logits `[N, h, w, 1]`, each of which sees a square of `patch` pixels and, but for
 * what normalisation tells of the whole map, no more. Further
 * inputs are concatenated before the first one, as in the published code: source, then target.
 *
 * Source: Isola et al. 2017, https://arxiv.org/abs/1611.07004, appendix 6.1.2: 4x4 convolutions with leaky ReLU 0.2,
 * widths doubling up to eightfold; 1x1 convolutions for patches of one pixel.
 */
export function patchDiscriminator(options: PatchOptions, random: Random): tf.LayersModel {
  const inputs = Object.entries(options.inputs).map(([name, channels]) =>
    tf.input({ shape: [null, null, channels], name }),
  );
  const [judged, ...others] = inputs as [tf.SymbolicTensor, ...tf.SymbolicTensor[]];
  const together = tf.layers.concatenate({ name: 'pictures', axis: 3 });
  const x = others.length === 0 ? judged : (together.apply([...others, judged]) as tf.SymbolicTensor);
  const outputs = options.patch === 1 ? judgePixels(options, random, x) : judgePatches(options, random, x);
  return tf.model({ name: options.name, inputs, outputs });
}

/** Refuses pictures that are too small for a single logit. @throws ConfigError naming the smallest ones. */
export function checkPatches(model: string, [height, width]: readonly number[], patch: PatchSide): void {
  const least = patch === 1 ? 1 : 3 * 2 ** halvings[patch];
  if (Math.min(height!, width!) >= least) return;
  throw new ConfigError(
    `${model}: expected pictures of at least ${least}x${least} for patches of ${patch} pixels, got ${height}x${width}. Set patch to a smaller side.`,
  );
}

/** `[N, H, W, C]` to `[N, H / 2^n - 2, W / 2^n - 2, 1]` by n convolutions of stride 2 and two of stride 1. */
function judgePatches({ baseFilters, patch, norm }: PatchOptions, random: Random, x: tf.SymbolicTensor) {
  const count = halvings[patch];
  let map = x;
  for (let layer = 1; layer <= count + 1; layer++) {
    const [isFirst, strides] = [layer === 1, layer <= count ? 2 : 1];
    const filters = baseFilters * Math.min(2 ** (layer - 1), 8);
    const useBias = isFirst || norm === 'instance';
    map = convolve({ ...four(`conv-${layer}`), filters, strides, useBias }, random, pad(layer, map));
    if (!isFirst) map = normaliseMaps(`norm-${layer}`, norm, random, map);
    map = leak(`activation-${layer}`, map);
  }
  return convolve({ ...four('judge'), filters: 1, useBias: true }, random, pad(count + 2, map));
}

/** `[N, H, W, C]` to `[N, H, W, 1]`, every pixel for itself but for normalisation. */
function judgePixels({ baseFilters, norm }: PatchOptions, random: Random, x: tf.SymbolicTensor) {
  const useBias = norm === 'instance';
  const one = (name: string, filters: number) => ({ name, filters, kernelSize: 1 });
  let map = convolve({ ...one('conv-1', baseFilters), useBias: true }, random, x);
  map = convolve({ ...one('conv-2', 2 * baseFilters), useBias }, random, leak('activation-1', map));
  map = leak('activation-2', normaliseMaps('norm-2', norm, random, map));
  return convolve({ ...one('judge', 1), useBias }, random, map);
}

const four = (name: string) => ({ name, kernelSize: 4 });

/** One pixel of zeros on every side, also where SAME padding of an odd side would leave one out. */
const pad = (layer: number, x: tf.SymbolicTensor) =>
  apply(tf.layers.zeroPadding2d({ name: `pad-${layer}`, padding: 1 }), x);
