import type { Attributes } from './graph.js';
import type { Emitter, Emitters } from './layer-context.js';

/** Pooling by windows. */
const pooled =
  (type: string): Emitter =>
  ([x], context) => {
    const { config, build } = context;
    const attributes = {
      kernel_shape: [...(config['poolSize'] as number[])],
      strides: [...(config['strides'] as number[])],
      auto_pad: config['padding'] === 'same' ? 'SAME_UPPER' : 'VALID',
    };
    return context.node(type, [build.channelsFirst(x!)], { attributes });
  };

const globallyPooled =
  (type: string): Emitter =>
  ([x], context) =>
    context.node(type, [x!], { attributes: { axes: context.build.mapAxes(x!), keepdims: 0 } });

/** Enlargement by factors. */
export const resized = (
  [x]: Parameters<Emitter>[0],
  context: Parameters<Emitter>[1],
  [height, width]: readonly [number, number],
  attributes: Attributes,
) => {
  const values = Float32Array.of(1, 1, height, width);
  const scales = context.data('scales', { shape: [4], dtype: 'float32', values });
  return context.node('Resize', [context.build.channelsFirst(x!), '', scales], { attributes });
};

/** Numbers of pixels at the beginning and end of height and width. */
type Edges = readonly [readonly [number, number], readonly [number, number]];

/** Pixels added on every side. */
export const padded = (
  [x]: Parameters<Emitter>[0],
  context: Parameters<Emitter>[1],
  [[top, bottom], [left, right]]: Edges,
  attributes?: Attributes,
) => {
  const pads = context.integers('pads', [0, 0, top, left, 0, 0, bottom, right]);
  return context.node('Pad', [context.build.channelsFirst(x!), pads], { attributes });
};

/** Pixels cut off on every side. */
export const cropped = ([x]: Parameters<Emitter>[0], context: Parameters<Emitter>[1], edges: Edges) => {
  const starts = context.integers('starts', edges.map(([before]) => before)); // prettier-ignore
  // Where nothing is cut off, the end of an axis however long it is.
  const ends = context.integers('ends', edges.map(([, after]) => (after > 0 ? -after : 2 ** 31))); // prettier-ignore
  const axes = context.integers('axes', [2, 3]);
  return context.node('Slice', [context.build.channelsFirst(x!), starts, ends, axes]);
};

/** Layers of TensorFlow.js that pool, enlarge, pad and crop maps. */
export const stockMapEmitters: Emitters = {
  MaxPooling2D: pooled('MaxPool'),
  AveragePooling2D: pooled('AveragePool'),
  GlobalAveragePooling2D: globallyPooled('ReduceMean'),
  GlobalMaxPooling2D: globallyPooled('ReduceMax'),
  UpSampling2D: (inputs, context) => {
    const size = context.config['size'] as unknown as [number, number];
    const isBilinear = context.config['interpolation'] === 'bilinear';
    const mode: Attributes = isBilinear ? { mode: 'linear' } : { mode: 'nearest', nearest_mode: 'floor' };
    return resized(inputs, context, size, { ...mode, coordinate_transformation_mode: 'asymmetric' });
  },
  ZeroPadding2D: (inputs, context) => padded(inputs, context, context.config['padding'] as unknown as Edges),
  Cropping2D: (inputs, context) => cropped(inputs, context, context.config['cropping'] as unknown as Edges),
};
