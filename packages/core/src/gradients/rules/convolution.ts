import * as tf from '@tensorflow/tfjs';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';

type Pair = [number, number];

/** The attributes that the kernels of one convolution share. */
const shared = (attributes: Attributes): Attributes => {
  const { strides, pad, dataFormat, dimRoundingMode } = attributes;
  return { strides, pad, dataFormat, dimRoundingMode } as Attributes;
};

/**
 * Convolution, its input gradient and its filter gradient are the three partial derivatives of one function
 * that is linear in each of image, filter and output, so each is differentiated by the other two. Stock
 * stops at the filter gradient.
 */
const filterGradient: GradientRule = {
  kernelName: 'Conv2DBackpropFilter',
  inputs: ['x', 'dy'],
  gradient: (g, [x, dy], attributes) => ({
    x: () =>
      runKernel(
        'Conv2DBackpropInput',
        { dy: dy!, filter: g },
        { ...shared(attributes), inputShape: x!.shape },
      ),
    dy: () => runKernel('Conv2D', { x: x!, filter: g }, { ...shared(attributes), dilations: [1, 1] }),
  }),
};

const depthwiseShared = (attributes: Attributes): Attributes => {
  const { strides, pad, dilations, dimRoundingMode } = attributes;
  return { strides, pad, dilations: dilations ?? [1, 1], dimRoundingMode } as Attributes;
};

const depthwise = (x: tf.Tensor, filter: tf.Tensor, attributes: Attributes) =>
  runKernel('DepthwiseConv2dNative', { x, filter }, { ...depthwiseShared(attributes), dataFormat: 'NHWC' });

const depthwiseFilter = (x: tf.Tensor, dy: tf.Tensor, filterShape: number[], attributes: Attributes) =>
  runKernel(
    'DepthwiseConv2dNativeBackpropFilter',
    { x, dy },
    { ...depthwiseShared(attributes), filterShape },
  );

const depthwiseInput = (dy: tf.Tensor, filter: tf.Tensor, inputShape: number[], attributes: Attributes) =>
  runKernel(
    'DepthwiseConv2dNativeBackpropInput',
    { dy, filter },
    { ...depthwiseShared(attributes), inputShape },
  );

const depthwiseRules: readonly GradientRule[] = [
  {
    kernelName: 'DepthwiseConv2dNativeBackpropInput',
    inputs: ['dy', 'filter'],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => depthwise(g, filter!, attributes),
      filter: () => depthwiseFilter(g, dy!, filter!.shape, attributes),
    }),
  },
  {
    kernelName: 'DepthwiseConv2dNativeBackpropFilter',
    inputs: ['x', 'dy'],
    gradient: (g, [x, dy], attributes) => ({
      x: () => depthwiseInput(dy!, g, x!.shape, attributes),
      dy: () => depthwise(x!, g, attributes),
    }),
  },
];

const volume = (x: tf.Tensor, filter: tf.Tensor, { strides, pad }: Attributes) =>
  runKernel(
    'Conv3D',
    { x, filter },
    { strides, pad, dataFormat: 'NDHWC', dilations: [1, 1, 1] } as Attributes,
  );

const volumeRules: readonly GradientRule[] = [
  {
    // Also the forward pass of transposed 3-D convolutions, for which stock has no gradient at all.
    kernelName: 'Conv3DBackpropInputV2',
    inputs: ['dy', 'filter'],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => volume(g, filter!, attributes),
      filter: () => {
        const { strides, pad } = attributes;
        const filterShape = filter!.shape;
        return runKernel('Conv3DBackpropFilterV2', { x: g, dy: dy! }, { strides, pad, filterShape } as Attributes);
      },
    }),
  },
  {
    kernelName: 'Conv3DBackpropFilterV2',
    inputs: ['x', 'dy'],
    gradient: (g, [x, dy], attributes) => ({
      x: () => {
        const { strides, pad } = attributes;
        const inputShape = x!.shape;
        return runKernel('Conv3DBackpropInputV2', { dy: dy!, filter: g }, { strides, pad, inputShape } as Attributes);
      },
      dy: () => volume(x!, g, attributes),
    }),
  },
];

/** Whether a convolution is dilated; those have rules of their own. */
export const isDilated = (attributes: Attributes): boolean => {
  const dilations = attributes['dilations'] as number | Pair | undefined;
  return [dilations ?? 1].flat().some((dilation) => dilation !== 1);
};

export const convolutionRules: readonly GradientRule[] = [filterGradient, ...depthwiseRules, ...volumeRules];
