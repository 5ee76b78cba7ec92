import * as tf from '@tensorflow/tfjs';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import {
  alias,
  inputOf,
  sizeOf,
  wasmKernel,
  type KernelArguments,
  type SimdContext,
} from '../wasm/simd-context.js';
import { elementBytes, moveBox, stridesOf } from './box.js';

/** Slice, SplitV, Unpack, Concat and Pack: parts are taken out of a tensor or put together to one. */
export const partKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Slice', (args) => {
    const x = inputOf(args, 'x');
    const { begin, size } = args.attrs as unknown as { begin: number[]; size: number[] };
    if (elementBytes(x) === undefined) return context.stock('Slice').kernelFunc(args);
    const [start, shape] = tf.slice_util.parseSliceParams(x as tf.Tensor, begin, size) as [
      number[],
      number[],
    ];
    tf.slice_util.assertParamsValid(x as tf.Tensor, start, shape);
    return slice(context, x, start, shape);
  }),
  wasmKernel('SplitV', (args) => {
    const x = inputOf(args, 'x');
    const { numOrSizeSplits, axis } = args.attrs as unknown as { numOrSizeSplits: number[]; axis: number };
    if (elementBytes(x) === undefined) return context.stock('SplitV').kernelFunc(args);
    const along = tf.util.parseAxisParam(axis, x.shape)[0] as number;
    const sizes = tf.backend_util.prepareSplitSize(x as tf.Tensor, numOrSizeSplits, along);
    return split(context, x, along, sizes);
  }),
  wasmKernel('Unpack', (args) => {
    const x = inputOf(args, 'value');
    const { axis } = args.attrs as unknown as { axis: number };
    if (elementBytes(x) === undefined) return context.stock('Unpack').kernelFunc(args);
    const along = axis < 0 ? axis + x.shape.length : axis;
    const parts = split(context, x, along, Array<number>(x.shape[along] as number).fill(1));
    return parts.map((part) => ({ ...part, shape: part.shape.filter((_, i) => i !== along) }));
  }),
  wasmKernel('Concat', (args) => concatKernel(context, 'Concat', args)),
  wasmKernel('Pack', (args) => concatKernel(context, 'Pack', args)),
];

const slice = (
  context: SimdContext,
  x: TensorInfo,
  begin: readonly number[],
  shape: readonly number[],
): TensorInfo => {
  if (shape.every((size, i) => size === x.shape[i])) return alias(context, x, shape);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = shape.map((size, i) => ({ size, from: from[i] as number, to: to[i] as number }));
  const start = begin.reduce((offset, index, i) => offset + index * (from[i] as number), 0);
  moveBox(context, x, out, { dimensions, from: start, to: 0 });
  return out;
};

const split = (context: SimdContext, x: TensorInfo, axis: number, sizes: readonly number[]): TensorInfo[] => {
  let at = 0;
  return sizes.map((size) => {
    const begin = x.shape.map((_, i) => (i === axis ? at : 0));
    at += size;
    return slice(
      context,
      x,
      begin,
      x.shape.map((whole, i) => (i === axis ? size : whole)),
    );
  });
};

/** Concat joins along an axis that the inputs have, Pack along a new one on which each has size 1. */
const concatKernel = (
  context: SimdContext,
  kernelName: 'Concat' | 'Pack',
  args: KernelArguments,
): TensorInfo | TensorInfo[] => {
  const given = Object.values(args.inputs) as TensorInfo[];
  const [first] = given as [TensorInfo];
  if (elementBytes(first) === undefined || given.some(({ dtype }) => dtype !== first.dtype)) {
    return context.stock(kernelName).kernelFunc(args);
  }
  const { axis } = args.attrs as unknown as { axis: number };
  const isPack = kernelName === 'Pack';
  const rank = first.shape.length + (isPack ? 1 : 0);
  const along = axis < 0 ? axis + rank : axis;
  const inputs = isPack ? given.map((info) => ({ ...info, shape: withAxis(info.shape, along) })) : given;
  const shapes = inputs.map(({ shape }) => shape);
  tf.backend_util.assertParamsConsistent(shapes, along);
  return concat(context, inputs, along, tf.backend_util.computeOutShape(shapes, along));
};

const withAxis = (shape: readonly number[], axis: number): number[] => [
  ...shape.slice(0, axis),
  1,
  ...shape.slice(axis),
];

const concat = (
  context: SimdContext,
  inputs: readonly TensorInfo[],
  axis: number,
  shape: number[],
): TensorInfo => {
  const out = context.heap.output(shape, inputs[0]?.dtype);
  const rows = sizeOf(shape.slice(0, axis));
  const rowSize = sizeOf(shape.slice(axis));
  let at = 0;
  for (const input of inputs) {
    const size = sizeOf(input.shape.slice(axis));
    const dimensions = [
      { size: rows, from: size, to: rowSize },
      { size, from: 1, to: 1 },
    ];
    moveBox(context, input, out, { dimensions, from: 0, to: at });
    at += size;
  }
  return out;
};
