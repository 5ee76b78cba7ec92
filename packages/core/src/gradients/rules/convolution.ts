import type * as tf from '@tensorflow/tfjs';
import { dilatedDepthwiseGradients, dilatedGradients } from '../dilated-convolution.js';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';

/** The attributes that the kernels of one convolution share. */
const shared = (attributes: Attributes): Attributes => {
  const { strides, pad, dataFormat, dimRoundingMode } = attributes;
  return { strides, pad, dataFormat, dimRoundingMode } as Attributes;
};

const isDilated = ({ dilations }: Attributes): boolean =>
  [(dilations as number | number[] | undefined) ?? 1].flat().some((dilation) => dilation !== 1);

const inputGradient = (dy: tf.Tensor, filter: tf.Tensor, inputShape: number[], attributes: Attributes) =>
  runKernel('Conv2DBackpropInput', { dy, filter }, { ...shared(attributes), inputShape });

const filterGradient = (x: tf.Tensor, dy: tf.Tensor, filterShape: number[], attributes: Attributes) =>
  runKernel('Conv2DBackpropFilter', { x, dy }, { ...shared(attributes), filterShape });

const convolve = (x: tf.Tensor, filter: tf.Tensor, attributes: Attributes) =>
  runKernel('Conv2D', { x, filter }, { ...shared(attributes), dilations: [1, 1] });

/**
 * Convolution, its input gradient and its filter gradient are the three partial derivatives of one function
 * that is linear in each of image, filter and output, so each is differentiated by the other two. Stock
 * stops at the filter gradient.
 */
const imageRules: readonly GradientRule[] = [
  {
    kernelName: 'Conv2D',
    inputs: ['x', 'filter'],
    gradient: (dy, [x, filter], attributes) =>
      isDilated(attributes)
        ? dilatedGradients(dy, x!, filter!, attributes)
        : {
            x: () => inputGradient(dy, filter!, x!.shape, attributes),
            filter: () => filterGradient(x!, dy, filter!.shape, attributes),
          },
    stockFails: (_inputs, attributes) => isDilated(attributes),
  },
  {
    // Also the forward pass of transposed convolutions.
    kernelName: 'Conv2DBackpropInput',
    inputs: ['dy', 'filter'],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => convolve(g, filter!, attributes),
      filter: () => filterGradient(g, dy!, filter!.shape, attributes),
    }),
  },
  {
    kernelName: 'Conv2DBackpropFilter',
    inputs: ['x', 'dy'],
    gradient: (g, [x, dy], attributes) => ({
      x: () => inputGradient(dy!, g, x!.shape, attributes),
      dy: () => convolve(x!, g, attributes),
    }),
  },
];

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
    kernelName: 'DepthwiseConv2dNative',
    inputs: ['x', 'filter'],
    gradient: (dy, [x, filter], attributes) =>
      isDilated(attributes)
        ? dilatedDepthwiseGradients(dy, x!, filter!, attributes)
        : {
            x: () => depthwiseInput(dy, filter!, x!.shape, attributes),
            filter: () => depthwiseFilter(x!, dy, filter!.shape, attributes),
          },
    stockFails: (_inputs, attributes) => isDilated(attributes),
  },
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
  runKernel('Conv3D', { x, filter }, {
    strides,
    pad,
    dataFormat: 'NDHWC',
    dilations: [1, 1, 1],
  } as Attributes);

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
        return runKernel('Conv3DBackpropFilterV2', { x: g, dy: dy! }, {
          strides,
          pad,
          filterShape,
        } as Attributes);
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
        return runKernel('Conv3DBackpropInputV2', { dy: dy!, filter: g }, {
          strides,
          pad,
          inputShape,
        } as Attributes);
      },
      dy: () => volume(x!, g, attributes),
    }),
  },
];

export const convolutionRules: readonly GradientRule[] = [...imageRules, ...depthwiseRules, ...volumeRules];
