import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { inputOf, sizeOf, wasmKernel, type KernelArguments, type SimdContext } from '../wasm/simd-context.js';

/** The inputs of a batch normalisation whose statistics are one number per channel. */
interface Normalised {
  readonly x: TensorInfo;
  readonly mean: TensorInfo;
  readonly variance: TensorInfo;
  readonly offset: TensorInfo | undefined;
  readonly scale: TensorInfo | undefined;
  readonly rows: number;
  readonly channels: number;
  readonly epsilon: number;
}

/**
 * `FusedBatchNorm`: `(x - mean) scale / sqrt(variance + epsilon) + offset`, and `FusedBatchNormGrad` (ours):
 * from {dy, x, mean, variance, scale} the slope that dy is multiplied by to give x's gradient, and the
 * gradients of mean, variance, scale and offset, `[C]` each. What is not float32 goes to the stock kernel.
 */
export const batchNormKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('FusedBatchNorm', (args) => {
    const normalised = readInputs(args);
    if (normalised === undefined) return context.stock('FusedBatchNorm').kernelFunc(args);
    return normalise(context, normalised);
  }),
  wasmKernel('FusedBatchNormGrad', (args) => {
    const normalised = readInputs(args);
    const dy = inputOf(args, 'dy');
    if (normalised !== undefined && sizeOf(dy.shape) === sizeOf(normalised.x.shape)) {
      return statisticsGradients(context, normalised, dy);
    }
    throw new Error(
      `FusedBatchNormGrad: expected float32 tensors, statistics of shape [C] and dy like x, got dy [${dy.shape}]. ` +
        'Use the composed gradient.',
    );
  }),
];

const readInputs = (args: KernelArguments): Normalised | undefined => {
  const { x, mean, variance, offset, scale } = args.inputs as Record<string, TensorInfo | undefined>;
  const { varianceEpsilon } = args.attrs as unknown as { varianceEpsilon: number };
  if (x === undefined || mean === undefined || variance === undefined) return undefined;
  const channels = sizeOf(mean.shape);
  const perChannel = [mean, variance, offset, scale].filter((info) => info !== undefined);
  if (perChannel.some((info) => info.dtype !== 'float32' || sizeOf(info.shape) !== channels))
    return undefined;
  const size = sizeOf(x.shape);
  if (x.dtype !== 'float32' || channels === 0 || size % channels !== 0) return undefined;
  return { x, mean, variance, offset, scale, rows: size / channels, channels, epsilon: varianceEpsilon };
};

const slopeOf = (
  { heap, wasm }: SimdContext,
  { variance, scale, channels, epsilon }: Normalised,
): TensorInfo => {
  const slope = heap.output([channels]);
  const scaleAt = scale === undefined ? 0 : heap.byteOffset(scale);
  wasm.batchNormSlope(heap.byteOffset(variance), scaleAt, heap.byteOffset(slope), channels, epsilon);
  return slope;
};

const normalise = (context: SimdContext, normalised: Normalised): TensorInfo => {
  const { heap, wasm } = context;
  const { x, mean, offset, rows, channels } = normalised;
  const out = heap.output(x.shape);
  const slope = slopeOf(context, normalised);
  const offsetAt = offset === undefined ? 0 : heap.byteOffset(offset);
  const [xAt, meanAt, slopeAt] = [heap.byteOffset(x), heap.byteOffset(mean), heap.byteOffset(slope)];
  wasm.batchNorm(xAt, meanAt, slopeAt, offsetAt, heap.byteOffset(out), rows, channels);
  heap.dispose(slope);
  return out;
};

const statisticsGradients = (context: SimdContext, normalised: Normalised, dy: TensorInfo): TensorInfo[] => {
  const { heap, wasm } = context;
  const { x, mean, variance, rows, channels, epsilon } = normalised;
  const slope = slopeOf(context, normalised);
  const perChannel = () => heap.output([channels]);
  const gradients = { mean: perChannel(), variance: perChannel(), scale: perChannel(), offset: perChannel() };
  const products = perChannel();
  const at = (info: TensorInfo) => heap.byteOffset(info);
  // The sum of dy over the rows is the offset's gradient as it stands.
  const [sums, productsAt] = [at(gradients.offset), at(products)];
  if (rows === 0) for (const empty of [gradients.offset, products]) heap.floats(empty).fill(0);
  else wasm.batchNormSums(at(x), at(dy), at(mean), sums, productsAt, rows, channels);
  const targets = [at(gradients.mean), at(gradients.variance), at(gradients.scale)] as const;
  wasm.batchNormStatisticsGradient(sums, productsAt, at(variance), at(slope), ...targets, channels, epsilon);
  heap.dispose(products);
  return [slope, gradients.mean, gradients.variance, gradients.scale, gradients.offset];
};
