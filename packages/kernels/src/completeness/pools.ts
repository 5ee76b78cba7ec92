import { backend_util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { wasmKernel } from '../products/kernel.js';
import type { SimdContext } from '../wasm/simd-context.js';
import type { PoolAttributes } from './pool-overhang.js';
import type { WasmExports } from '../wasm/exports.js';

/** What a pool does to `[N, D, H, W, C]` (an image has depth 1), in the order our code takes it. */
interface Pool {
  readonly outShape: number[];
  readonly geometry: Geometry;
}

type Geometry = Parameters<WasmExports['maxPool']> extends [number, number, ...infer Rest] ? Rest : never;
type PoolOf = (shape: number[], attributes: PoolAttributes) => Pool;

/**
 * Maximum and mean pools over images and volumes, and their gradients. Of the stock kernels, those over
 * images write past their memory where the padding is a number, the maximum and its gradient take padding or
 * the starting value 0 for elements (wrong where inputs are negative), and the gradients of means divide by
 * the size of the window also where it hangs over the edge.
 */
export const poolKernels = (context: SimdContext): KernelConfig[] => [
  forward(context, 'MaxPool', 'maxPool', imagePool),
  forward(context, 'MaxPool3D', 'maxPool', volumePool),
  forward(context, 'AvgPool', 'averagePool', imagePool),
  forward(context, 'AvgPool3D', 'averagePool', volumePool),
  maxGradient(context, 'MaxPoolGrad', imagePool),
  maxGradient(context, 'MaxPool3DGrad', volumePool),
  averageGradient(context, 'AvgPoolGrad', imagePool),
  averageGradient(context, 'AvgPool3DGrad', volumePool),
];

const forward = (
  { heap, wasm }: SimdContext,
  kernelName: string,
  run: 'maxPool' | 'averagePool',
  poolOf: PoolOf,
): KernelConfig =>
  wasmKernel<{ x: TensorInfo }, PoolAttributes>(kernelName, ({ x }, attributes) => {
    const { outShape, geometry } = poolOf(x.shape, attributes);
    const out = heap.output(outShape);
    wasm[run](heap.byteOffset(x), heap.byteOffset(out), ...geometry);
    return out;
  });

const maxGradient = ({ heap, wasm }: SimdContext, kernelName: string, poolOf: PoolOf): KernelConfig =>
  wasmKernel<{ dy: TensorInfo; input: TensorInfo }, PoolAttributes>(
    kernelName,
    ({ dy, input }, attributes) => {
      const { geometry } = poolOf(input.shape, attributes);
      const dx = heap.output(input.shape);
      wasm.maxPoolGradient(heap.byteOffset(input), heap.byteOffset(dy), heap.byteOffset(dx), ...geometry);
      return dx;
    },
  );

const averageGradient = ({ heap, wasm }: SimdContext, kernelName: string, poolOf: PoolOf): KernelConfig =>
  wasmKernel<{ dy: TensorInfo; input: TensorInfo }, PoolAttributes>(
    kernelName,
    ({ dy, input }, attributes) => {
      const { geometry } = poolOf(input.shape, attributes);
      const dx = heap.output(input.shape);
      wasm.averagePoolGradient(heap.byteOffset(dy), heap.byteOffset(dx), ...geometry);
      return dx;
    },
  );

const imagePool: PoolOf = (shape, { filterSize, strides, pad, dimRoundingMode }) => {
  const info = backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    filterSize as [number, number],
    strides as [number, number],
    1,
    pad,
    dimRoundingMode,
  );
  const geometry: Geometry = [
    info.batchSize,
    ...[1, info.inHeight, info.inWidth, info.inChannels],
    ...[1, info.outHeight, info.outWidth],
    ...[1, info.filterHeight, info.filterWidth],
    ...[1, info.strideHeight, info.strideWidth],
    ...[1, info.dilationHeight, info.dilationWidth],
    ...[0, info.padInfo.top, info.padInfo.left],
  ] as unknown as Geometry;
  return { outShape: info.outShape, geometry };
};

const volumePool: PoolOf = (shape, { filterSize, strides, pad, dimRoundingMode }) => {
  const info = backend_util.computePool3DInfo(
    shape as [number, number, number, number, number],
    filterSize as [number, number, number],
    strides as [number, number, number],
    1,
    pad,
    dimRoundingMode,
  );
  const geometry: Geometry = [
    info.batchSize,
    ...[info.inDepth, info.inHeight, info.inWidth, info.inChannels],
    ...[info.outDepth, info.outHeight, info.outWidth],
    ...[info.filterDepth, info.filterHeight, info.filterWidth],
    ...[info.strideDepth, info.strideHeight, info.strideWidth],
    ...[info.dilationDepth, info.dilationHeight, info.dilationWidth],
    ...[info.padInfo.front, info.padInfo.top, info.padInfo.left],
  ] as unknown as Geometry;
  return { outShape: info.outShape, geometry };
};
