import * as tf from '@tensorflow/tfjs';
import type { Attributes, Shape } from './graph.js';
import type { Builder, Value } from './builder.js';
import type { Emitters, LayerContext } from './layer-context.js';

type Pair = readonly [height: number, width: number];

export interface Convolution {
  readonly name: string;
  /** As TensorFlow.js has it. */
  readonly kernel: tf.Tensor;
  readonly bias?: tf.Tensor;
  readonly strides?: Pair;
  readonly dilations?: Pair;
  /** As TensorFlow has it, or zeros before and after each axis. */
  readonly padding: 'same' | 'valid' | Pair;
  readonly shape: Shape;
}

/** `[k, k, in, out]`: ONNX pads the odd pixel of SAME after, as TensorFlow does. */
export function convolve(build: Builder, x: Value, { kernel, shape, ...rest }: Convolution): Value {
  return windowed(build, 'Conv', x, build.constant(`${rest.name}/kernel`, kernel, [3, 2, 0, 1]), shape, {
    ...rest,
    attributes: samePadding(rest.padding),
  });
}

/** `[k, k, out, in]`, to as many times the side as the stride says where padding is SAME. */
export function convolveTransposed(build: Builder, x: Value, { kernel, shape, ...rest }: Convolution): Value {
  const { strides = [1, 1] } = rest;
  const surplus = [0, 1].map((axis) => kernel.shape[axis]! - strides[axis]!);
  const cut = surplus.map((pixels) => (rest.padding === 'same' ? Math.max(0, pixels) : 0));
  const begin = cut.map((pixels) => Math.floor(pixels / 2));
  const attributes = {
    pads: [...begin, ...cut.map((pixels, axis) => pixels - begin[axis]!)],
    output_padding: surplus.map((pixels) => Math.max(0, -pixels)),
  };
  const weights = build.constant(`${rest.name}/kernel`, kernel, [3, 2, 0, 1]);
  return windowed(build, 'ConvTranspose', x, weights, shape, { ...rest, attributes });
}

/** `[k, k, in, multiplier]`, each channel by itself. */
export function convolveDepthwise(build: Builder, x: Value, { kernel, shape, ...rest }: Convolution): Value {
  const [height, width, channels, multiplier] = kernel.shape as [number, number, number, number];
  const turned = tf.transpose(kernel, [2, 3, 0, 1]);
  const grouped = tf.reshape(turned, [channels * multiplier, 1, height, width]);
  const weights = build.constant(`${rest.name}/kernel`, grouped);
  const attributes = { ...samePadding(rest.padding), group: channels };
  return windowed(build, 'Conv', x, weights, shape, { ...rest, attributes });
}

function windowed(
  build: Builder,
  type: string,
  x: Value,
  weights: string,
  shape: Shape,
  {
    name,
    bias,
    strides = [1, 1],
    dilations = [1, 1],
    attributes,
  }: Omit<Convolution, 'kernel' | 'shape'> & { attributes: Attributes },
): Value {
  const inputs = [build.channelsFirst(x), weights, ...(bias ? [build.constant(`${name}/bias`, bias)] : [])];
  return build.node(
    type,
    inputs,
    shape,
    { ...attributes, strides: [...strides], dilations: [...dilations] },
    name,
  );
}

function samePadding(padding: Convolution['padding']): Attributes {
  if (typeof padding !== 'string') return { pads: [padding[0], padding[0], padding[1], padding[1]] };
  return { auto_pad: padding === 'same' ? 'SAME_UPPER' : 'VALID' };
}

function settings(context: LayerContext, kernelName = 'kernel'): Convolution {
  const { layer, config, shape } = context;
  return {
    name: layer.name,
    kernel: context.weight(kernelName)!,
    bias: context.weight('bias'),
    strides: config['strides'] as unknown as Pair,
    dilations: (config['dilationRate'] as unknown as Pair | undefined) ?? [1, 1],
    padding: config['padding'] as 'same' | 'valid',
    shape,
  };
}

/** Convolutions of TensorFlow.js. */
export const convolutionEmitters: Emitters = {
  Conv2D: ([x], context) => context.activate(convolve(context.build, x!, settings(context))),
  Conv2DTranspose: ([x], context) =>
    context.activate(convolveTransposed(context.build, x!, settings(context))),
  DepthwiseConv2D: ([x], context) =>
    context.activate(convolveDepthwise(context.build, x!, settings(context, 'depthwise_kernel'))),
};
