import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

interface ResizeAttributes {
  readonly alignCorners: boolean;
  readonly halfPixelCenters?: boolean;
  readonly size: [number, number];
}

/** Nearest-neighbour resizing of `[N, H, W, C]` and its gradient, in float32; the rest goes to stock. */
export const resizeNearestKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('ResizeNearestNeighbor', (args) => {
    const images = inputOf(args, 'images');
    if (images.dtype !== 'float32') return context.stock('ResizeNearestNeighbor').kernelFunc(args);
    return resize(context, images, args.attrs as unknown as ResizeAttributes);
  }),
  wasmKernel('ResizeNearestNeighborGrad', (args) => {
    const [images, dy] = [inputOf(args, 'images'), inputOf(args, 'dy')];
    if (dy.dtype !== 'float32') return context.stock('ResizeNearestNeighborGrad').kernelFunc(args);
    return gradient(context, images.shape, dy, args.attrs as unknown as ResizeAttributes);
  }),
];

type ImageShape = [batch: number, height: number, width: number, channels: number];

const resize = ({ heap, wasm }: SimdContext, x: TensorInfo, attributes: ResizeAttributes): TensorInfo => {
  const [batch, height, width, channels] = x.shape as ImageShape;
  const [outHeight, outWidth] = attributes.size;
  const out = heap.output([batch, outHeight, outWidth, channels]);
  if (sizeOf(out.shape) === 0 || sizeOf(x.shape) === 0) return out;
  const sizes = [batch, height, width, channels, outHeight, outWidth] as const;
  const factors = [factor(height, outHeight, attributes), factor(width, outWidth, attributes)] as const;
  wasm.resizeNearest(heap.byteOffset(x), heap.byteOffset(out), ...sizes, ...factors, ...flags(attributes));
  return out;
};

const gradient = (
  { heap, wasm }: SimdContext,
  shape: readonly number[],
  dy: TensorInfo,
  attributes: ResizeAttributes,
): TensorInfo => {
  const [batch, height, width, channels] = shape as ImageShape;
  const [, dyHeight, dyWidth] = dy.shape as ImageShape;
  const out = heap.output(shape);
  const sizes = [batch, height, width, channels, dyHeight, dyWidth] as const;
  const factors = [factor(height, dyHeight, attributes), factor(width, dyWidth, attributes)] as const;
  const [dyAt, outAt] = [heap.byteOffset(dy), heap.byteOffset(out)];
  wasm.resizeNearestGradient(dyAt, outAt, ...sizes, ...factors, ...flags(attributes));
  return out;
};

/** Input over output size; aligned corners measure between the centres of the outermost pixels. */
const factor = (size: number, outSize: number, { alignCorners }: ResizeAttributes): number =>
  alignCorners && outSize > 1 ? (size - 1) / (outSize - 1) : size / outSize;

const flags = ({ alignCorners, halfPixelCenters }: ResizeAttributes): [number, number] => [
  Number(alignCorners),
  Number(halfPixelCenters ?? false),
];
