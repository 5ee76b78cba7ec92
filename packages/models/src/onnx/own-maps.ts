import * as tf from '@tensorflow/tfjs';
import { convolve } from './convolutions.js';
import type { Emitters } from './layer-context.js';
import { cropped, padded, resized } from './stock-maps.js';

/** Layers of ours that cut, sum and rearrange maps. */
export const ownMapEmitters: Emitters = {
  GanGlobalSumPooling: ([x], context) => {
    const axes = context.integers('axes', context.build.mapAxes(x!));
    return context.node('ReduceSum', [x!, axes], { attributes: { keepdims: 0 } });
  },
  GanFeatureSlice: ([x], context) => {
    const { begin, size } = context.config as unknown as { begin: number; size: number };
    const starts = context.integers('starts', [begin]);
    const ends = context.integers('ends', [begin + size]);
    return context.node('Slice', [
      x!,
      starts,
      ends,
      context.integers('axes', [context.build.channelAxis(x!)]),
    ]);
  },
  GanSpatialAttention: (maps, context) => {
    const [queries, keys, values] = maps.map((map, i) => {
      const [, height, width, channels] = map.shape as [null, number, number, number];
      return context.reshape(map, [height * width, channels], `list-${i}`);
    });
    const [batch, places, depth] = keys!.shape;
    const attributes = { perm: [0, 2, 1] };
    const turned = context.node('Transpose', [keys!], {
      shape: [batch!, depth!, places!],
      attributes,
      part: 'keys',
    });
    const shape = [batch!, queries!.shape[1]!, places!];
    const logits = context.node('MatMul', [queries!, turned], { shape, part: 'logits' });
    const weights = context.map('Softmax', [logits], 'weights', { axis: 2 });
    const seen = context.node('MatMul', [weights, values!], {
      shape: [...shape.slice(0, 2), values!.shape[2]!],
      part: 'seen',
    });
    return context.reshape(seen, context.shape.slice(1) as number[]);
  },
  GanPixelShuffle: ([x], context) => {
    const attributes = { blocksize: context.config['factor'] as number, mode: 'DCR' };
    return context.node('DepthToSpace', [context.build.channelsFirst(x!)], { attributes });
  },
  GanPixelUnshuffle: ([x], context) => {
    const attributes = { blocksize: context.config['factor'] as number };
    return context.node('SpaceToDepth', [context.build.channelsFirst(x!)], { attributes });
  },
  GanBilinearUpsampling: (inputs, context) => {
    const factor = context.config['factor'] as number;
    const attributes = { mode: 'linear', coordinate_transformation_mode: 'half_pixel' };
    return resized(inputs, context, [factor, factor], attributes);
  },
  GanReflectionPadding: (inputs, context) => {
    const size = context.config['padding'] as number;
    return padded(inputs, context, [[size, size], [size, size]], { mode: 'reflect' }); // prettier-ignore
  },
  GanLeadingCrop: (inputs, context) => cropped(inputs, context, [[1, 0], [1, 0]]), // prettier-ignore
  GanLearnedConstant: ([x], context) => {
    const attributes = { start: 0, end: 1 };
    const count = context.node('Shape', [x!], { shape: [1], attributes, part: 'count' });
    const sizes = context.integers('sizes', context.shape.slice(1) as number[]);
    const whole = context.node('Concat', [count, sizes], {
      shape: [context.shape.length],
      attributes: { axis: 0 },
      part: 'shape',
    });
    const constant = context.constant('constant', context.weight('constant')!);
    return { ...context.node('Expand', [constant, whole]), channelsFirst: false };
  },
  GanConditionMaps: ([x, condition], context) => {
    const [batch, height, width] = x!.shape;
    const axis = x!.channelsFirst ? 1 : 3;
    const pixel = context.spread(condition!, x!, 'pixel');
    // A map of noughts with the sides of the picture, whatever they are, spreads the condition over them.
    const shape = [batch!, height!, width!, 1];
    const sums = context.node('ReduceSum', [x!, context.integers('axes', [axis])], {
      ...{ shape, attributes: { keepdims: 1 }, part: 'sums' },
    });
    const blank = context.map('Mul', [sums, context.scalar('nothing', 0)], 'blank');
    const spread = [batch!, height!, width!, pixel.shape[3]!];
    const maps = context.node('Add', [blank, pixel], { shape: spread, part: 'maps' });
    return context.node('Concat', [x!, maps], { attributes: { axis } });
  },
  GanConditionalSum: ([maps, condition], context) => {
    const channels = context.shape[3]!;
    const parts = 1 + condition!.shape[1]!;
    const batch = condition!.shape[0]!;
    const [before, one] = [context.integers('before', [0, 1, 0, 0]), context.scalar('one', 1)];
    const holding = context.node('Pad', [condition!, before, one], {
      shape: [batch, parts],
      part: 'holding',
    });
    const repeats = context.integers('repeats', [1, channels]);
    const shape = [batch, parts * channels];
    const repeated = context.node('Tile', [holding, repeats], { shape, part: 'repeated' });
    const weighed = context.map('Mul', [maps!, context.spread(repeated, maps!, 'weights')], 'weighed');
    // Sums over the neighbours that belong to one channel.
    const own = tf.tile(tf.expandDims(tf.eye(channels), 1), [1, parts, 1]);
    const kernel = tf.reshape(own, [1, 1, parts * channels, channels]);
    return convolve(context.build, weighed, {
      name: context.layer.name,
      kernel,
      padding: 'valid',
      shape: context.shape,
    });
  },
};
