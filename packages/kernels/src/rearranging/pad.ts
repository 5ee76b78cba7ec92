import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';
import { elementBytes, moveBox, stridesOf } from './box.js';

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
  const { heap, backend } = context;
  const shape = x.shape.map((size, i) => size + (paddings[i]?.[0] ?? 0) + (paddings[i]?.[1] ?? 0));
  const out = heap.output(shape, x.dtype);
  backend.typedArrayFromHeap(out).fill(value);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = x.shape.map((size, i) => ({ size, from: from[i] as number, to: to[i] as number }));
  const start = to.reduce((offset, stride, i) => offset + stride * (paddings[i]?.[0] ?? 0), 0);
  moveBox(context, x, out, { dimensions, from: 0, to: start });
  return out;
};

/** One axis after the other, so that corners mirror what the earlier axes added. */
const padMirrored = (
  context: SimdContext,
  x: TensorInfo,
  paddings: readonly Padding[],
  offset: 0 | 1,
): TensorInfo => {
  const axes = paddings.flatMap(([before, after], axis) => (before + after > 0 ? [axis] : []));
  let current = x;
  // An untouched tensor is copied all the same: the result must not be the input itself.
  for (const axis of axes.length > 0 ? axes : [0]) {
    const next = padAxis(context, current, axis, paddings[axis] ?? [0, 0], offset);
    if (current !== x) context.heap.dispose(current);
    current = next;
  }
  return current;
};

const padAxis = (
  context: SimdContext,
  x: TensorInfo,
  axis: number,
  [before, after]: Padding,
  offset: 0 | 1,
): TensorInfo => {
  const size = x.shape[axis] ?? 1;
  const padded = size + before + after;
  const out = context.heap.output(
    x.shape.map((extent, i) => (i === axis ? padded : extent)),
    x.dtype,
  );
  const outer = sizeOf(x.shape.slice(0, axis));
  const inner = sizeOf(x.shape.slice(axis + 1));
  // `count` places along the axis, from place `from` on in steps of `step`, to place `to` on.
  const move = (count: number, from: number, step: 1 | -1, to: number): void =>
    moveBox(context, x, out, {
      dimensions: [
        { size: outer, from: size * inner, to: padded * inner },
        { size: count, from: step * inner, to: inner },
        { size: inner, from: 1, to: 1 },
      ],
      from: from * inner,
      to: to * inner,
    });
  move(size, 0, 1, before);
  move(before, before - 1 + offset, -1, 0);
  move(after, size - 1 - offset, -1, before + size);
  return out;
};
