import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { inputOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';
import { elementBytes, fillRuns, moveBox, stridesOf } from './box.js';

type Padding = readonly [before: number, after: number];

/** PadV2 (a constant around the tensor) and MirrorPad (its own elements, mirrored at the edges). */
export const padKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('PadV2', (args) => {
    const x = inputOf(args, 'x');
    const { paddings, constantValue } = args.attrs as unknown as {
      paddings: Padding[];
      constantValue: number;
    };
    if (elementBytes(x) === undefined) return context.stock('PadV2').kernelFunc(args);
    return padConstant(context, x, paddings, constantValue);
  }),
  wasmKernel('MirrorPad', (args) => {
    const x = inputOf(args, 'x');
    const { paddings, mode } = args.attrs as unknown as {
      paddings: Padding[];
      mode: 'reflect' | 'symmetric';
    };
    if (elementBytes(x) === undefined) return context.stock('MirrorPad').kernelFunc(args);
    return padMirrored(context, x, paddings, mode === 'reflect' ? 1 : 0);
  }),
];

const padConstant = (
  context: SimdContext,
  x: TensorInfo,
  paddings: readonly Padding[],
  value: number,
): TensorInfo => {
  const amounts = x.shape.map((_, i): Padding => paddings[i] ?? [0, 0]);
  const shape = x.shape.map((size, i) => size + (amounts[i] as Padding)[0] + (amounts[i] as Padding)[1]);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = x.shape.map((size, i) => ({ size, from: from[i] as number, to: to[i] as number }));
  // Moves to where x begins, axis by axis: what the axes before it leave out is filled by then.
  let start = 0;
  amounts.forEach(([before, after], axis) => {
    const [stride, outer] = [to[axis] as number, dimensions.slice(0, axis)];
    fillRuns(context, out, outer, start, before * stride, value);
    start += before * stride;
    fillRuns(context, out, outer, start + (x.shape[axis] as number) * stride, after * stride, value);
  });
  moveBox(context, x, out, { dimensions, from: 0, to: start });
  return out;
};

/** The middle is copied in, then edges are mirrored within the result, the last axis first. */
const padMirrored = (
  context: SimdContext,
  x: TensorInfo,
  paddings: readonly Padding[],
  offset: 0 | 1,
): TensorInfo => {
  const amounts = x.shape.map((_, i): Padding => paddings[i] ?? [0, 0]);
  const shape = x.shape.map((size, i) => size + (amounts[i] as Padding)[0] + (amounts[i] as Padding)[1]);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const starts = amounts.map(([before], i) => before * (to[i] as number));
  const startOf = (axes: number): number => starts.slice(0, axes).reduce((sum, start) => sum + start, 0);
  const dimensions = x.shape.map((size, i) => ({ size, from: from[i] as number, to: to[i] as number }));
  moveBox(context, x, out, { dimensions, from: 0, to: startOf(x.shape.length) });
  // Axes before this one are not padded yet, those after it are.
  const within = dimensions.map((dimension) => ({ ...dimension, from: dimension.to }));
  for (let axis = x.shape.length - 1; axis >= 0; axis--) {
    const [stride, size] = [to[axis] as number, x.shape[axis] as number];
    const [before, after] = amounts[axis] as Padding;
    const rest = { size: stride, from: 1, to: 1 };
    const mirror = (count: number, first: number, target: number): void =>
      moveBox(context, out, out, {
        dimensions: [...within.slice(0, axis), { size: count, from: -stride, to: stride }, rest],
        from: startOf(axis) + first * stride,
        to: startOf(axis) + target * stride,
      });
    mirror(before, 2 * before - 1 + offset, 0);
    mirror(after, before + size - 1 - offset, before + size);
  }
  return out;
};
