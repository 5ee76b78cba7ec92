import * as tf from '@tensorflow/tfjs';
import type { Call, ShapeRule } from './rule.js';

type Quadruple = [number, number, number, number];
type Strides = number | [number, number];

const convolution =
  (depthwise: boolean): ShapeRule =>
  ({ input, attrs, make }: Call) => {
    const { outShape } = tf.backend_util.computeConv2DInfo(
      input('x').shape as Quadruple,
      input('filter').shape as Quadruple,
      attrs.strides as Strides,
      (attrs.dilations ?? 1) as Strides,
      attrs.pad as 'same',
      attrs.dimRoundingMode as 'floor' | undefined,
      depthwise,
    );
    return make(outShape);
  };

const pool: ShapeRule = ({ first, attrs, make }) => {
  const { outShape } = tf.backend_util.computePool2DInfo(
    first.shape as Quadruple,
    attrs.filterSize as Strides,
    attrs.strides as Strides,
    1,
    attrs.pad as 'same',
    attrs.dimRoundingMode as 'floor' | undefined,
  );
  return make(outShape);
};

const shapeIn =
  (name: string): ShapeRule =>
  ({ attrs, make }) =>
    make(attrs[name] as number[]);

const like =
  (name: string): ShapeRule =>
  ({ input, make }) =>
    make(input(name).shape);

const resize: ShapeRule = ({ input, attrs, make }) => {
  const [count, , , channels] = input('images').shape as Quadruple;
  return make([count, ...(attrs.size as [number, number]), channels]);
};

/** Convolutions, pools and resizing, with their gradients. */
export const convolutionRules: readonly [string, ShapeRule][] = [
  ['Conv2D', convolution(false)],
  ['FusedConv2D', convolution(false)],
  ['DepthwiseConv2dNative', convolution(true)],
  ['FusedDepthwiseConv2D', convolution(true)],
  ['Conv2DBackpropInput', shapeIn('inputShape')],
  ['Conv2DBackpropFilter', shapeIn('filterShape')],
  ['DepthwiseConv2dNativeBackpropInput', shapeIn('inputShape')],
  ['DepthwiseConv2dNativeBackpropFilter', shapeIn('filterShape')],
  ['AvgPool', pool],
  ['MaxPool', pool],
  ['AvgPoolGrad', like('input')],
  ['MaxPoolGrad', like('input')],
  ['ResizeBilinear', resize],
  ['ResizeNearestNeighbor', resize],
  ['ResizeBilinearGrad', like('images')],
  ['ResizeNearestNeighborGrad', like('images')],
];
