import { backend_util, util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { runStockKernel, wasmKernel, type Tensors } from '../products/kernel.js';
import type { SimdContext } from '../wasm/simd-context.js';

type Shape4D = [number, number, number, number];

interface DepthwiseAttributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dilations?: [number, number] | number | null;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly dataFormat?: 'NHWC' | 'NCHW';
}

/**
 * `tf.depthwiseConv2d` of `[N, H, W, C]` with a filter `[h, w, C, M]`, and its two gradients. A channel with
 * several filters is repeated for each of them, after which every channel has one.
 */
export const depthwiseKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel<Tensors<'x' | 'filter'>, DepthwiseAttributes>('DepthwiseConv2dNative', (inputs, attributes) => {
    const { x, filter } = inputs;
    // The stock kernel refuses channels-first images, in its own words.
    if (attributes.dataFormat === 'NCHW')
      return runStockKernel(context, 'DepthwiseConv2dNative', inputs, attributes);
    return convolve(context, x, filter, attributes);
  }),
  wasmKernel<Tensors<'dy' | 'filter'>, DepthwiseAttributes & { inputShape: Shape4D }>(
    'DepthwiseConv2dNativeBackpropInput',
    ({ dy, filter }, attributes) => inputGradient(context, dy, filter, attributes.inputShape, attributes),
  ),
  wasmKernel<Tensors<'x' | 'dy'>, DepthwiseAttributes & { filterShape: Shape4D }>(
    'DepthwiseConv2dNativeBackpropFilter',
    ({ x, dy }, attributes) => filterGradient(context, x, dy, attributes.filterShape, attributes),
  ),
];

/** One image's worth of a depthwise convolution with one filter per channel. */
interface Plan {
  readonly images: number;
  readonly channels: number;
  readonly multiplier: number;
  readonly outShape: number[];
  readonly inPixels: number;
  readonly outPixels: number;
  readonly geometry: Geometry;
}

type Geometry =
  Parameters<SimdContext['wasm']['depthwise']> extends [number, number, number, ...infer Rest] ? Rest : never;

const planOf = (inputShape: number[], filterShape: number[], attributes: DepthwiseAttributes): Plan => {
  const { strides, pad, dilations, dimRoundingMode } = attributes;
  const info = backend_util.computeConv2DInfo(
    inputShape as Shape4D,
    filterShape as Shape4D,
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
    true,
  );
  return {
    images: info.batchSize,
    channels: info.inChannels,
    multiplier: filterShape[3]!,
    outShape: info.outShape,
    inPixels: info.inHeight * info.inWidth,
    outPixels: info.outHeight * info.outWidth,
    geometry: [
      info.inHeight,
      info.inWidth,
      info.outChannels,
      info.outHeight,
      info.outWidth,
      info.filterHeight,
      info.filterWidth,
      info.strideHeight,
      info.strideWidth,
      info.dilationHeight,
      info.dilationWidth,
      info.padInfo.top,
      info.padInfo.left,
    ],
  };
};

const convolve = (
  context: SimdContext,
  x: TensorInfo,
  filter: TensorInfo,
  attributes: DepthwiseAttributes,
): TensorInfo => {
  const { heap, wasm } = context;
  const plan = planOf(x.shape, filter.shape, attributes);
  const out = heap.output(plan.outShape);
  const outBytes = 4 * plan.outPixels * plan.channels * plan.multiplier;
  for (let image = 0; image < plan.images; image++) {
    const input = repeated(context, x, plan, image);
    wasm.depthwise(input, heap.byteOffset(filter), heap.byteOffset(out) + image * outBytes, ...plan.geometry);
  }
  return out;
};

const inputGradient = (
  context: SimdContext,
  dy: TensorInfo,
  filter: TensorInfo,
  inputShape: number[],
  attributes: DepthwiseAttributes,
): TensorInfo => {
  const { heap, wasm } = context;
  const plan = planOf(inputShape, filter.shape, attributes);
  const { inPixels, channels, multiplier } = plan;
  const dx = heap.output(inputShape);
  const wide = multiplier === 1 ? 0 : wideImage(context, plan);
  const dyBytes = 4 * plan.outPixels * channels * multiplier;
  for (let image = 0; image < plan.images; image++) {
    const target = heap.byteOffset(dx) + 4 * image * inPixels * channels;
    const source = heap.byteOffset(dy) + image * dyBytes;
    wasm.depthwiseInputGradient(source, heap.byteOffset(filter), wide || target, ...plan.geometry);
    if (wide !== 0) wasm.sumRepeatedChannels(wide, target, inPixels, channels, multiplier);
  }
  return dx;
};

const filterGradient = (
  context: SimdContext,
  x: TensorInfo,
  dy: TensorInfo,
  filterShape: number[],
  attributes: DepthwiseAttributes,
): TensorInfo => {
  const { heap, wasm } = context;
  const plan = planOf(x.shape, filterShape, attributes);
  const df = heap.output(filterShape);
  heap.floats(df).fill(0);
  const dyBytes = 4 * plan.outPixels * plan.channels * plan.multiplier;
  for (let image = 0; image < plan.images; image++) {
    const input = repeated(context, x, plan, image);
    const gradient = heap.byteOffset(dy) + image * dyBytes;
    wasm.depthwiseFilterGradient(input, gradient, heap.byteOffset(df), ...plan.geometry);
  }
  return df;
};

/** Byte offset of scratch memory for one image with every channel repeated. */
const wideImage = ({ heap }: SimdContext, { inPixels, channels, multiplier }: Plan): number =>
  heap.scratch('depthwise', 4 * inPixels * channels * multiplier);

/** Byte offset of one image, with every channel repeated for each of its filters. */
const repeated = (context: SimdContext, x: TensorInfo, plan: Plan, image: number): number => {
  const { inPixels, channels, multiplier } = plan;
  const from = (): number =>
    context.heap.byteOffset(x) + (4 * image * util.sizeFromShape(x.shape)) / Math.max(1, plan.images);
  if (multiplier === 1) return from();
  const wide = wideImage(context, plan);
  context.wasm.repeatChannels(from(), wide, inPixels, channels, multiplier);
  return wide;
};
