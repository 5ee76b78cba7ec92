import * as tf from '@tensorflow/tfjs';
import { type EqualizedConv2D, overlapped } from '../layers/equalized-conv2d.js';
import type { EqualizedDense } from '../layers/equalized-dense.js';
import { convolve, convolveTransposed } from './convolutions.js';
import type { Emitters } from './layer-context.js';
import { byRunningStatistics, normalised, toUnitVariance } from './normalise.js';

/** Layers of ours that normalise, modulate and weigh. */
export const ownEmitters: Emitters = {
  GanDropout: ([x]) => x!,
  GanSine: ([x], context) => context.node('Sin', [x!]),
  GanPixelNorm: ([x], context) => toUnitVariance(x!, [context.build.channelAxis(x!)], 1e-8, context),
  GanInstanceNormalization: ([x], context) =>
    context.config['trackRunningStatistics'] === true
      ? byRunningStatistics(x!, context)
      : normalised(x!, context.build.mapAxes(x!), context),
  // Outside training the statistics are those of each example.
  GanBatchStatisticsNormalization: ([x], context) => normalised(x!, context.build.mapAxes(x!), context),
  GanChannelLayerNormalization: ([x], context) =>
    normalised(x!, x!.shape.map((_, axis) => axis).slice(1), context), // prettier-ignore
  GanFeatureModulation: ([x, scale, shift], context) => {
    const factor = context.map(
      'Add',
      [scale!, context.scalar('base', context.config['base'] as number)],
      'factor',
    );
    const scaled = context.map('Mul', [x!, context.spread(factor, x!, 'factors')], 'scaled');
    const summands = [scaled, context.spread(shift!, x!, 'shifts')] as const;
    if (context.config['activation'] !== 'relu') return context.node('Add', summands);
    return context.node('Relu', [context.map('Add', summands, 'modulated')]);
  },
  GanGatedSum: (inputs, context) => {
    const [x, y] = context.build.alike(inputs);
    const gate = context.constant('gamma', context.weight('gamma')!);
    return context.node('Add', [x!, context.map('Mul', [y!, gate], 'gated')]);
  },
  GanBlend: (inputs, context) => {
    const [x, y, mask] = context.build.alike(inputs);
    const change = context.map('Sub', [y!, x!], 'change');
    return context.node('Add', [x!, context.map('Mul', [change, mask!], 'masked')]);
  },
  GanEqualizedDense: ([x], context) => {
    const layer = context.layer as EqualizedDense;
    const [batch, ...units] = context.shape as [number, ...number[]];
    const size = x!.shape.slice(1).reduce<number>((product, n) => product * n!, 1);
    const kernel = layer.scaledKernel();
    const list = context.reshape(x!, [size], 'list');
    const shape = [batch, kernel.shape[1]!];
    const product = context.node('MatMul', [list, context.constant('kernel', kernel)], {
      shape,
      part: 'product',
    });
    const map = units.length > 1 ? context.reshape(product, units, 'map') : product;
    const bias = layer.scaledBias();
    return context.activate(bias ? context.map('Add', [map, context.constant('bias', bias)], 'sum') : map);
  },
  GanEqualizedConv2D: ([x], context) => {
    const { build, layer, shape, config } = context;
    const conv = layer as EqualizedConv2D;
    const kernel = conv.scaledKernel() as tf.Tensor4D;
    const common = {
      name: layer.name,
      bias: conv.scaledBias(),
      shape,
      strides: [2, 2],
      padding: 'same',
    } as const;
    const sums = {
      up: () => convolveTransposed(build, x!, { ...common, kernel: overlapped(kernel) }),
      down: () => convolve(build, x!, { ...common, kernel: tf.mul(overlapped(kernel), 0.25) }),
      stride: () => convolve(build, x!, { ...common, kernel, padding: 'valid' }),
      none: () => convolve(build, x!, { ...common, kernel, strides: [1, 1] }),
    };
    return context.activate(sums[(config['resample'] as keyof typeof sums | undefined) ?? 'none']());
  },
};
