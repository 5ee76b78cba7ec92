import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { alias, inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';
import { elementBytes, moveBox, stridesOf } from './box.js';

/** Transpose, Reverse and DepthToSpace: every element moves, none changes. */
export const permutationKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Transpose', (args) => {
    const x = inputOf(args, 'x');
    const { perm } = args.attrs as unknown as { perm: number[] };
    if (elementBytes(x) === undefined) return context.stock('Transpose').kernelFunc(args);
    return transpose(context, x, perm);
  }),
  wasmKernel('Reverse', (args) => {
    const x = inputOf(args, 'x');
    const { dims } = args.attrs as unknown as { dims: number | number[] };
    if (elementBytes(x) === undefined) return context.stock('Reverse').kernelFunc(args);
    const axes = [dims].flat().map((axis) => (axis < 0 ? axis + x.shape.length : axis));
    return reverse(context, x, axes);
  }),
  wasmKernel('DepthToSpace', (args) => {
    const x = inputOf(args, 'x');
    const { blockSize, dataFormat } = args.attrs as unknown as { blockSize: number; dataFormat: string };
    if (elementBytes(x) === undefined || dataFormat !== 'NHWC') {
      return context.stock('DepthToSpace').kernelFunc(args);
    }
    return depthToSpace(context, x, blockSize);
  }),
];

const transpose = (context: SimdContext, x: TensorInfo, perm: readonly number[]): TensorInfo => {
  const shape = perm.map((axis) => x.shape[axis] as number);
  const moving = perm.filter((axis) => x.shape[axis] !== 1);
  if (moving.every((axis, i) => i === 0 || axis > (moving[i - 1] as number))) return alias(context, x, shape);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = perm.map((axis, i) => ({
    size: shape[i] as number,
    from: from[axis] as number,
    to: to[i] as number,
  }));
  moveBox(context, x, out, { dimensions, from: 0, to: 0 });
  return out;
};

const reverse = (context: SimdContext, x: TensorInfo, axes: readonly number[]): TensorInfo => {
  const out = context.heap.output(x.shape, x.dtype);
  if (sizeOf(x.shape) === 0) return out;
  let start = 0;
  const dimensions = stridesOf(x.shape).map((stride, axis) => {
    const size = x.shape[axis] as number;
    const reversed = axes.includes(axis);
    if (reversed) start += (size - 1) * stride;
    return { size, from: reversed ? -stride : stride, to: stride };
  });
  moveBox(context, x, out, { dimensions, from: start, to: 0 });
  return out;
};

/** `[N, H, W, b b C]` to `[N, H b, W b, C]`: the block's rows go between the image's rows. */
const depthToSpace = (context: SimdContext, x: TensorInfo, block: number): TensorInfo => {
  const [batch, height, width, depth] = x.shape as [number, number, number, number];
  const channels = depth / (block * block);
  const blocks = { ...x, shape: [batch * height, width, block, block * channels] };
  const moved = transpose(context, blocks, [0, 2, 1, 3]);
  return { ...moved, shape: [batch, height * block, width * block, channels] };
};
