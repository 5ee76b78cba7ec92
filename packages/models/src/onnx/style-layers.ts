import * as tf from '@tensorflow/tfjs';
import { outerProduct } from '../layers/fir-filter.js';
import type { Value } from './builder.js';
import { convolve, convolveDepthwise, convolveTransposed } from './convolutions.js';
import type { Emitters, LayerContext } from './layer-context.js';
import { toUnitVariance } from './normalise.js';

/** What {@link filtered} filters with. */
interface Filter {
  readonly taps: readonly number[];
  readonly padding: readonly [before: number, after: number];
  readonly gain: number;
}

/** Layers of style-based networks. */
export const styleEmitters: Emitters = {
  GanStyleBroadcast: ([x], context) => {
    const once = context.reshape(x!, [1, context.shape[2]!], 'once');
    return context.node('Tile', [once, context.integers('repeats', [1, context.shape[1]!, 1])]);
  },
  GanFirFilter: ([x], context) =>
    filtered(x!, context.config as unknown as Filter, context, context.layer.name),
  GanFirUpsample: ([x], { build, layer, shape }) => {
    const plane = tf.reshape(outerProduct([1, 3, 3, 1], 4), [4, 4, 1, 1]);
    const kernel = tf.mul(plane, tf.eye(shape[3]!));
    return convolveTransposed(build, x!, {
      name: layer.name,
      kernel,
      strides: [2, 2],
      padding: 'same',
      shape,
    });
  },
  GanStyleEpilogue: ([x, styles], context) => {
    const map = context.build.channelsFirst(x!);
    const noise = context.constant('noise', context.weight('noise')!, [2, 0, 1]);
    const strength = context.perChannel('strength', map, context.weight('strength')!);
    const own = context.node('Mul', [noise, strength], { part: 'own-noise' });
    const noisy = context.map('Add', [map, own.name], 'noisy');
    const biased = context.map(
      'Add',
      [noisy, context.perChannel('bias', map, context.weight('bias')!)],
      'biased',
    );
    const active = context.activate(biased, 'leakyRelu');
    const axes = context.build.mapAxes(active);
    const mean = context.map('ReduceMean', [active], 'mean', { axes, keepdims: 1 });
    const normal = toUnitVariance(context.map('Sub', [active, mean], 'centred'), axes, 1e-8, context);
    const [scale, shift] = stylesOf(styles!, context);
    const scaled = context.map('Mul', [normal, context.spread(scale, normal, 'scales')], 'scaled');
    return context.map('Add', [scaled, context.spread(shift, normal, 'shifts')], 'styled');
  },
  GanModulatedConv2D: ([x, styles], context) => {
    const { build, config } = context;
    const gain = config['activation'] === 'leakyRelu' ? Math.SQRT2 : 1;
    const scale = styleScale(styles!, context);
    const map = build.channelsFirst(x!);
    const sum = convolved(context.map('Mul', [map, context.spread(scale, map, 'styles')], 'styled'), context);
    const factor = config['demodulate']
      ? context.spread(restoring(scale, gain, context), sum, 'restoring')
      : context.scalar('gain', gain / Math.sqrt(fanIn(context)));
    let y = context.map('Mul', [sum, factor], 'restored');
    const [strength, noise] = [context.weight('strength'), context.weight('noise')];
    if (strength && noise) {
      const kept = context.constant('noise', tf.mul(tf.mul(noise, strength), gain), [2, 0, 1]);
      y = context.map('Add', [y, kept], 'noisy');
    }
    const bias = context.perChannel('bias', y, tf.mul(context.weight('bias')!, gain));
    return context.activate(context.map('Add', [y, bias], 'sum'));
  },
};

/** Every channel by itself with the same small filter. */
function filtered(
  x: Value,
  { taps, padding, gain }: Filter,
  { build, shape }: LayerContext,
  name: string,
): Value {
  const plane = tf.reshape(outerProduct(taps, gain), [taps.length, taps.length, 1, 1]);
  const kernel = tf.tile(plane, [1, 1, shape[3]!, 1]);
  return convolveDepthwise(build, x, { name, kernel, padding, shape });
}

/** Factors of the input channels, `[N, C]`. */
const styleScale = (styles: Value, context: LayerContext) => affine(styles, 'affine', context);

/** `s0 + 1` and `s1` of a StyleGAN layer, `[N, C]` each. */
function stylesOf(styles: Value, context: LayerContext): [Value, Value] {
  const both = affine(styles, 'style', context);
  const channels = both.shape[1]! / 2;
  const half = (index: number, part: string) => {
    const limits = [index * channels, (index + 1) * channels, 1];
    const names = limits.map((limit, i) => context.integers(`${part}/limit-${i}`, [limit]));
    return context.node('Slice', [both, ...names], { shape: [both.shape[0]!, channels], part });
  };
  return [context.map('Add', [half(0, 'half-0'), context.scalar('one', 1)], 'factor'), half(1, 'half-1')];
}

/** What a layer makes of its style, `A w + b`, by the weights `<name>-kernel` and `<name>-bias`. */
function affine(styles: Value, name: string, context: LayerContext): Value {
  const [kernel, bias] = [context.weight(`${name}-kernel`)!, context.weight(`${name}-bias`)!];
  const [dim, channels] = kernel.shape as [number, number];
  const values = Int32Array.of(context.config['styleIndex'] as number);
  const index = context.data('index', { shape: [], dtype: 'int32', values });
  const batch = styles.shape[0]!;
  const own = context.node('Gather', [styles, index], {
    shape: [batch, dim],
    attributes: { axis: 1 },
    part: 'style',
  });
  const matrix = context.constant('affine-kernel', tf.mul(kernel, 1 / Math.sqrt(dim)));
  const product = context.node('MatMul', [own, matrix], { shape: [batch, channels], part: name });
  return context.map('Add', [product, context.constant(`${name}-bias`, bias)], `${name}-sum`);
}

/** Factors of the output channels, `[N, filters]`: `gain / sqrt(sum of s² w² + 1e-8)`. */
function restoring(scale: Value, gain: number, context: LayerContext): Value {
  const { filters, upsample } = context.config as unknown as { filters: number; upsample: boolean };
  const power = tf.sum(tf.square(context.weight('kernel')!), [0, 1]);
  const matrix = context.constant('power', upsample ? tf.transpose(power) : power);
  const squares = context.map('Mul', [scale, scale], 'squares');
  const shape = [scale.shape[0]!, filters];
  const variance = context.node('MatMul', [squares, matrix], { shape, part: 'variance' });
  const sum = context.map('Add', [variance, context.scalar('epsilon', 1e-8)], 'variance-sum');
  const root = context.map('Sqrt', [sum], 'deviation');
  return context.node('Div', [context.scalar('gain', gain), root], { shape, part: 'restore' });
}

function convolved(x: Value, context: LayerContext): Value {
  const { build, layer, shape } = context;
  const { upsample, kernelSize } = context.config as unknown as { upsample: boolean; kernelSize: number };
  const common = { name: layer.name, kernel: context.weight('kernel')! };
  if (!upsample) return convolve(build, x, { ...common, padding: 'same', shape });
  const [batch, height, width] = x.shape;
  const grown = [height, width].map((side) => 2 * side! + kernelSize - 2);
  const large = [batch!, ...grown, shape[3]!];
  const larger = convolveTransposed(build, x, { ...common, strides: [2, 2], padding: 'valid', shape: large });
  return filtered(larger, { taps: [1, 3, 3, 1], padding: [1, 1], gain: 4 }, context, `${layer.name}/blur`);
}

function fanIn(context: LayerContext): number {
  const [height, width, a, b] = context.weight('kernel')!.shape as [number, number, number, number];
  return height * width * (context.config['upsample'] ? b : a);
}
