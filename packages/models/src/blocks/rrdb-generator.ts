import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { bilinearUpsampling } from '../layers/bilinear-upsampling.js';
import { pixelUnshuffle } from '../layers/pixel-unshuffle.js';
import { scaledSum } from '../layers/scaled-sum.js';
import { apply } from './dcgan-layers.js';
import { leaky, plus } from './enlarging-layers.js';
import { reachOf } from './reach.js';

export interface RrdbOptions {
  readonly factor: 2 | 3 | 4;
  /** Channels between dense blocks. */
  readonly filters: number;
  /** Residual-in-residual dense blocks. */
  readonly blocks: number;
  /** Channels that each convolution of a dense block adds. */
  readonly growth: number;
  /** Whether the source, enlarged bilinearly, is added to the result. */
  readonly addsSource: boolean;
}

/** What both kinds of residual are multiplied by, section 3.1. */
const residualScale = 0.2;
const activation = leaky(0.2);

/** A 3x3 convolution by the name of its layer. */
type Convolution = (name: string, filters: number, x: tf.SymbolicTensor) => tf.SymbolicTensor;

/**
 * RRDBNet: pictures `[N, h, w, 3]` in [0, 1] to `[N, fh, fw, 3]` through residual-in-residual dense blocks. The output has no
 * activation. Enlarges by nearest neighbours and convolutions: fourfold in two stages of 2; twofold the same behind a pixel
 * unshuffle, as BasicSR; threefold in one stage of 3, as the first published code.
 *
 * Source: Wang et al. 2018, https://arxiv.org/abs/1809.00219, section 3.1 and figure 4; BasicSR, `rrdbnet_arch.py`. Kernels of
 * dense blocks start at a tenth of He's normal distribution with biases at 0, all others as PyTorch's.
 */
export function rrdbGenerator(options: RrdbOptions, random: Random): tf.LayersModel {
  const { factor, filters, blocks, addsSource } = options;
  const { plain, small } = convolutions(random);
  const source = tf.input({ shape: [null, null, 3], name: 'source' });
  const seen = factor === 2 ? apply(pixelUnshuffle({ name: 'unshuffle', factor: 2 }), source) : source;
  const first = plain('first', filters, seen); // [N, h, w, 64]
  let x = first;
  for (let i = 1; i <= blocks; i++) x = residualInResidual(`block-${i}`, options, small, x);
  x = plus('trunk', first, plain('body', filters, x));
  for (const [i, size] of enlargements(factor).entries()) {
    const larger = apply(tf.layers.upSampling2d({ name: `grow-${i + 1}`, size: [size, size] }), x);
    x = activation(`up-${i + 1}-activation`, plain(`up-${i + 1}`, filters, larger)); // [N, fh, fw, 64]
  }
  x = activation('high-activation', plain('high', filters, x));
  const target = plain('last', 3, x);
  return tf.model({
    name: 'generator',
    inputs: source,
    outputs: addsSource ? added(source, target, factor) : target,
  });
}

/** How far a pixel of the result depends on the source. */
export function rrdbReach({ factor, blocks }: RrdbOptions): number {
  const stages = enlargements(factor);
  const trunk = factor / stages.reduce((product, size) => product * size, 1);
  let scale = trunk;
  const ups = stages.map((size) => ({ scale: (scale *= size), pixels: 1 }));
  return reachOf([{ scale: trunk, pixels: 15 * blocks + 2 }, ...ups, { scale: factor, pixels: 2 }]);
}

const enlargements = (factor: 2 | 3 | 4): readonly number[] => (factor === 3 ? [3] : [2, 2]);

const added = (source: tf.SymbolicTensor, target: tf.SymbolicTensor, factor: number) =>
  plus('target', apply(bilinearUpsampling({ name: 'enlarged', factor }), source), target);

function convolutions(random: Random): { readonly plain: Convolution; readonly small: Convolution } {
  const init = initializers(random);
  const common = { kernelSize: 3, padding: 'same' } as const;
  return {
    plain: (name, filters, x) => {
      const limit = 1 / Math.sqrt(9 * x.shape.at(-1)!);
      const [kernelInitializer, biasInitializer] = [init.lecunUniform(), init.uniform(-limit, limit)];
      return apply(tf.layers.conv2d({ ...common, name, filters, kernelInitializer, biasInitializer }), x);
    },
    small: (name, filters, x) => {
      const kernelInitializer = init.heNormal(0.1 * Math.SQRT2);
      return apply(tf.layers.conv2d({ ...common, name, filters, kernelInitializer }), x);
    },
  };
}

/** `x + 0.2 D(D(D(x)))` of three dense blocks. */
function residualInResidual(
  name: string,
  options: RrdbOptions,
  convolution: Convolution,
  x: tf.SymbolicTensor,
) {
  let inner = x;
  for (let i = 1; i <= 3; i++) inner = denseBlock(`${name}-dense-${i}`, options, convolution, inner);
  return residual(name, x, inner);
}

/** Five convolutions, each of which sees the outputs of all before it; `x + 0.2 x5`. */
function denseBlock(
  name: string,
  { filters, growth }: RrdbOptions,
  convolution: Convolution,
  x: tf.SymbolicTensor,
) {
  const seen = [x];
  for (let i = 1; i <= 4; i++) {
    const added = convolution(`${name}-conv-${i}`, growth, together(`${name}-concat-${i}`, seen));
    seen.push(activation(`${name}-activation-${i}`, added));
  }
  const last = convolution(`${name}-conv-5`, filters, together(`${name}-concat-5`, seen));
  return residual(name, x, last);
}

const residual = (name: string, x: tf.SymbolicTensor, y: tf.SymbolicTensor) =>
  scaledSum({ name, scale: residualScale }).apply([x, y]) as tf.SymbolicTensor;

// A copy, since the layer keeps the list it is given.
const together = (name: string, parts: tf.SymbolicTensor[]) =>
  parts.length === 1 ? parts[0]! : (tf.layers.concatenate({ name }).apply([...parts]) as tf.SymbolicTensor);
