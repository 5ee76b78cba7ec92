import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { workFor } from '../elementwise/reduce.js';
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

/** Writes `scale / sqrt(variance + epsilon)` to an address. */
const writeSlope = ({ heap, wasm }: SimdContext, normalised: Normalised, slope: number): void => {
  const { variance, scale, channels, epsilon } = normalised;
  const scaleAt = scale === undefined ? 0 : heap.byteOffset(scale);
  wasm.batchNormSlope(heap.byteOffset(variance), scaleAt, slope, channels, epsilon);
};

const normalise = (context: SimdContext, normalised: Normalised): TensorInfo => {
  const { heap, wasm } = context;
  const { x, mean, offset, rows, channels } = normalised;
  const out = heap.output(x.shape);
  const slope = workFor(heap, channels);
  writeSlope(context, normalised, slope);
  const offsetAt = offset === undefined ? 0 : heap.byteOffset(offset);
  const [xAt, meanAt, outAt] = [heap.byteOffset(x), heap.byteOffset(mean), heap.byteOffset(out)];
  wasm.batchNorm(xAt, meanAt, slope, offsetAt, outAt, rows, channels);
  return out;
};

const statisticsGradients = (context: SimdContext, normalised: Normalised, dy: TensorInfo): TensorInfo[] => {
  const { heap, wasm } = context;
  const { x, mean, variance, rows, channels, epsilon } = normalised;
  const perChannel = () => heap.output([channels]);
  const [slope, meanGradient, varianceGradient] = [perChannel(), perChannel(), perChannel()];
  const [scaleGradient, sums] = [perChannel(), perChannel()];
  const at = (info: TensorInfo) => heap.byteOffset(info);
  writeSlope(context, normalised, at(slope));
  const work = workFor(heap, 3 * channels);
  const products = work + 8 * channels;
  wasm.batchNormSums(at(x), at(dy), at(mean), at(sums), products, work, rows, channels);
  const targets = [at(meanGradient), at(varianceGradient), at(scaleGradient)] as const;
  wasm.batchNormStatisticsGradient(
    at(sums),
    products,
    at(variance),
    at(slope),
    ...targets,
    channels,
    epsilon,
  );
  // The sum of dy over the rows is the offset's gradient as it stands.
  return [slope, meanGradient, varianceGradient, scaleGradient, sums];
};
