import { backend_util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { wasmKernel, type Tensors } from '../products/kernel.js';
import type { SimdContext } from '../wasm/simd-context.js';
import { Temporaries, viewed } from './temporaries.js';

type Shape5D = [number, number, number, number, number];

interface VolumeAttributes {
  readonly strides: [number, number, number] | number;
  readonly pad: 'valid' | 'same';
  readonly dilations?: [number, number, number] | number;
}

/**
 * `tf.conv3d` of `[N, D, H, W, C]` with a filter `[d, h, w, C, F]`, and its two gradients (of which the one by
 * the input is also `tf.conv3dTranspose`), through the kernels for images: the slices that the filter spans are
 * laid side by side as channels, and the filter's depth joins its channels. The stock gradients are wrong.
 */
export const volumeKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel<Tensors<'x' | 'filter'>, VolumeAttributes>('Conv3D', ({ x, filter }, attributes) =>
    convolve(context, x, filter, planOf(x.shape, filter.shape, attributes)),
  ),
  wasmKernel<Tensors<'dy' | 'filter'>, VolumeAttributes & { inputShape: Shape5D }>(
    'Conv3DBackpropInputV2',
    ({ dy, filter }, attributes) =>
      inputGradient(context, dy, filter, planOf(attributes.inputShape, filter.shape, attributes)),
  ),
  wasmKernel<Tensors<'x' | 'dy'>, VolumeAttributes & { filterShape: Shape5D }>(
    'Conv3DBackpropFilterV2',
    ({ x, dy }, attributes) =>
      filterGradient(context, x, dy, planOf(x.shape, attributes.filterShape, attributes)),
  ),
];

interface Plan {
  readonly info: backend_util.Conv3DInfo;
  /** Volumes worked on at once, so that the copies of their slices stay small. */
  readonly batch: number;
  /** What one convolution over images is told. */
  readonly attributes: Record<string, unknown>;
  /** Filter as `[h, w, d * C, F]`. */
  readonly imageFilter: [number, number, number, number];
}

// Bounds the memory that unfolding takes, yet leaves whole batches of small volumes in one product.
const UNFOLDED_BYTES = 64 * 2 ** 20;

const planOf = (inputShape: number[], filterShape: number[], attributes: VolumeAttributes): Plan => {
  const { strides, pad, dilations } = attributes;
  const info = backend_util.computeConv3DInfo(
    inputShape as Shape5D,
    filterShape as Shape5D,
    strides,
    dilations ?? 1,
    pad,
  );
  const { top, bottom, left, right } = info.padInfo;
  const channels = info.filterDepth * info.inChannels;
  const volumeBytes = 4 * info.outDepth * info.inHeight * info.inWidth * channels;
  return {
    info,
    batch: Math.max(1, Math.min(info.batchSize, Math.floor(UNFOLDED_BYTES / Math.max(1, volumeBytes)))),
    imageFilter: [info.filterHeight, info.filterWidth, channels, info.outChannels],
    attributes: {
      strides: [info.strideHeight, info.strideWidth],
      dilations: [info.dilationHeight, info.dilationWidth],
      pad: [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
      dataFormat: 'NHWC',
    },
  };
};

/** Some volumes of the batch, and where they lie in input and output. */
interface Part {
  readonly volumes: number;
  readonly first: number;
  /** Unfolded slices as images `[N * outDepth, H, W, d * C]`. */
  readonly imageShape: [number, number, number, number];
  /** The result as images `[N * outDepth, outHeight, outWidth, F]`. */
  readonly outImageShape: [number, number, number, number];
}

const partsOf = ({ info, batch, imageFilter }: Plan): Part[] => {
  const parts: Part[] = [];
  for (let first = 0; first < info.batchSize; first += batch) {
    const volumes = Math.min(batch, info.batchSize - first);
    const images = volumes * info.outDepth;
    parts.push({
      volumes,
      first,
      imageShape: [images, info.inHeight, info.inWidth, imageFilter[2]],
      outImageShape: [images, info.outHeight, info.outWidth, info.outChannels],
    });
  }
  return parts;
};

/** Arguments of the two wasm functions after the addresses. */
type Unfolding =
  Parameters<SimdContext['wasm']['unfoldDepth']> extends [number, number, ...infer Rest] ? Rest : never;

const unfolding = ({ info }: Plan, { volumes }: Part): Unfolding => [
  volumes,
  info.inDepth,
  info.outDepth,
  info.inHeight * info.inWidth,
  info.inChannels,
  info.filterDepth,
  info.strideDepth,
  info.dilationDepth,
  info.padInfo.front,
];

/** Byte offset of the part's first volume in a tensor that holds `perVolume` floats for each. */
const partOffset = ({ heap }: SimdContext, tensor: TensorInfo, part: Part, perVolume: number): number =>
  heap.byteOffset(tensor) + 4 * part.first * perVolume;

const inputFloats = ({ info }: Plan): number => info.inDepth * info.inHeight * info.inWidth * info.inChannels;

const outputFloats = ({ info }: Plan): number =>
  info.outDepth * info.outHeight * info.outWidth * info.outChannels;

const unfolded = (
  context: SimdContext,
  steps: Temporaries,
  x: TensorInfo,
  plan: Plan,
  part: Part,
): TensorInfo => {
  const images = steps.own(context.heap.output(part.imageShape));
  context.wasm.unfoldDepth(
    partOffset(context, x, part, inputFloats(plan)),
    context.heap.byteOffset(images),
    ...unfolding(plan, part),
  );
  return images;
};

/** The filter `[d, h, w, C, F]` as one over images, `[h, w, d * C, F]`. */
const asImageFilter = (steps: Temporaries, filter: TensorInfo, { imageFilter }: Plan): TensorInfo =>
  viewed(steps.run('Transpose', { x: filter }, { perm: [1, 2, 0, 3, 4] }), imageFilter);

const convolve = (context: SimdContext, x: TensorInfo, filter: TensorInfo, plan: Plan): TensorInfo => {
  const out = context.heap.output(plan.info.outShape);
  const steps = new Temporaries(context);
  const flat = asImageFilter(steps, filter, plan);
  for (const part of partsOf(plan)) {
    const within = new Temporaries(context);
    const images = unfolded(context, within, x, plan, part);
    const result = within.run('Conv2D', { x: images, filter: flat }, plan.attributes);
    copyFloats(context, result, partOffset(context, out, part, outputFloats(plan)));
    within.free();
  }
  steps.free();
  return out;
};

const inputGradient = (context: SimdContext, dy: TensorInfo, filter: TensorInfo, plan: Plan): TensorInfo => {
  const dx = context.heap.output(plan.info.inShape);
  const steps = new Temporaries(context);
  const flat = asImageFilter(steps, filter, plan);
  for (const part of partsOf(plan)) {
    const within = new Temporaries(context);
    const images = within.run(
      'Conv2DBackpropInput',
      { dy: partTensor(context, within, dy, plan, part), filter: flat },
      { ...plan.attributes, inputShape: part.imageShape },
    );
    context.wasm.foldDepth(
      context.heap.byteOffset(images),
      partOffset(context, dx, part, inputFloats(plan)),
      ...unfolding(plan, part),
    );
    within.free();
  }
  steps.free();
  return dx;
};

const filterGradient = (context: SimdContext, x: TensorInfo, dy: TensorInfo, plan: Plan): TensorInfo => {
  const { filterDepth, filterHeight, filterWidth, inChannels, outChannels } = plan.info;
  const steps = new Temporaries(context);
  let total: TensorInfo | undefined;
  for (const part of partsOf(plan)) {
    const within = new Temporaries(context);
    const images = unfolded(context, within, x, plan, part);
    const gradient = steps.run(
      'Conv2DBackpropFilter',
      { x: images, dy: partTensor(context, within, dy, plan, part) },
      { ...plan.attributes, filterShape: plan.imageFilter },
    );
    within.free();
    total = total === undefined ? gradient : steps.run('Add', { a: total, b: gradient });
  }
  const flat = total ?? steps.own(zeros(context, plan.imageFilter));
  const parted = viewed(flat, [filterHeight, filterWidth, filterDepth, inChannels, outChannels]);
  return steps.finish(steps.run('Transpose', { x: parted }, { perm: [2, 0, 1, 3, 4] }));
};

const zeros = ({ heap }: SimdContext, shape: number[]): TensorInfo => {
  const out = heap.output(shape);
  heap.floats(out).fill(0);
  return out;
};

/** The part of `dy`, as images; a copy unless it is all of it. */
const partTensor = (
  context: SimdContext,
  steps: Temporaries,
  dy: TensorInfo,
  plan: Plan,
  part: Part,
): TensorInfo => {
  if (part.volumes === plan.info.batchSize) return viewed(dy, part.outImageShape);
  const copy = steps.own(context.heap.output(part.outImageShape));
  const floats = part.volumes * outputFloats(plan);
  const from = partOffset(context, dy, part, outputFloats(plan)) / 4;
  context.heap.float32.copyWithin(context.heap.byteOffset(copy) / 4, from, from + floats);
  return copy;
};

const copyFloats = ({ heap }: SimdContext, from: TensorInfo, target: number): void => {
  const start = heap.byteOffset(from) / 4;
  heap.float32.copyWithin(target / 4, start, start + heap.floats(from).length);
};
