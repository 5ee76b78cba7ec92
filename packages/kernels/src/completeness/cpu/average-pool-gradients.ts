import { backend_util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { cpuKernel, stockCpuKernel, valuesOf, type CpuBackend } from './cpu-kernel.js';

interface Inputs {
  readonly dy: TensorInfo;
  readonly input: TensorInfo;
}

interface PoolAttributes {
  readonly filterSize: number | [number, number] | [number, number, number];
  readonly strides: number | [number, number] | [number, number, number];
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Windows along one axis: how many elements of the input each covers, and how many it could. */
interface Axis {
  readonly size: number;
  readonly out: number;
  readonly filter: number;
  readonly stride: number;
  readonly pad: number;
}

/**
 * Gradients of means over windows. Stock divides by the size of the window also where it hangs over the edge;
 * the mean itself divides by what the window covers. Scaling `dy` by their quotient first mends that.
 */
export const averagePoolGradients = (): KernelConfig[] => [
  corrected('AvgPoolGrad', imageAxes),
  corrected('AvgPool3DGrad', volumeAxes),
];

const corrected = (
  kernelName: string,
  axesOf: (shape: number[], attributes: PoolAttributes) => Axis[],
): KernelConfig => {
  const stock = stockCpuKernel(kernelName);
  return cpuKernel<Inputs, PoolAttributes>(kernelName, (backend, { dy, input }, attributes) => {
    const scaled = scale(backend, dy, axesOf(input.shape, attributes));
    const dx = stock.kernelFunc({ inputs: { dy: scaled, input }, attrs: attributes as never, backend });
    backend.disposeIntermediateTensorInfo(scaled);
    return dx as TensorInfo;
  });
};

const scale = (backend: CpuBackend, dy: TensorInfo, axes: Axis[]): TensorInfo => {
  const channels = dy.shape.at(-1)!;
  // One factor for each window of one image, channels sharing it.
  const factors = axes.map(overhang).reduce((outer, inner) => outer.flatMap((a) => inner.map((b) => a * b)));
  const values = Float32Array.from(
    valuesOf(backend, dy),
    (slope, i) => slope * factors[Math.floor(i / channels) % factors.length]!,
  );
  return backend.makeTensorInfo(dy.shape, 'float32', values);
};

/** Size of each window over what it covers; 0 where it covers nothing. */
const overhang = ({ size, out, filter, stride, pad }: Axis): number[] =>
  Array.from({ length: out }, (_, i) => {
    const start = i * stride - pad;
    const covered = Math.min(start + filter, size) - Math.max(start, 0);
    return covered > 0 ? filter / covered : 0;
  });

const imageAxes = (shape: number[], attributes: PoolAttributes): Axis[] => {
  const info = backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    attributes.filterSize as [number, number],
    attributes.strides as [number, number],
    1,
    attributes.pad,
    attributes.dimRoundingMode,
  );
  return [
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left),
  ];
};

const volumeAxes = (shape: number[], attributes: PoolAttributes): Axis[] => {
  const info = backend_util.computePool3DInfo(
    shape as [number, number, number, number, number],
    attributes.filterSize as [number, number, number],
    attributes.strides as [number, number, number],
    1,
    attributes.pad,
    attributes.dimRoundingMode,
  );
  return [
    axis(info.inDepth, info.outDepth, info.filterDepth, info.strideDepth, info.padInfo.front),
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left),
  ];
};

const axis = (size: number, out: number, filter: number, stride: number, pad: number): Axis => ({
  size,
  out,
  filter,
  stride,
  pad,
});
