import * as tf from '@tensorflow/tfjs';
import type { DataType, KernelConfig, TensorInfo } from '@tensorflow/tfjs';

/** The parts of the WebGPU backend that kernels need. */
interface GpuBackend {
  makeTensorInfo(shape: number[], dtype: DataType, values: Float32Array): TensorInfo;
  disposeData(dataId: object): boolean;
}

type Inputs = Record<string, TensorInfo>;
type Body<Attributes> = (steps: GpuSteps, inputs: Inputs, attributes: Attributes) => TensorInfo;

/** Runs stock kernels of the WebGPU backend for a kernel made of several, and frees what they left. */
export class GpuSteps {
  readonly #backend: GpuBackend;
  readonly #stock: ReadonlyMap<string, KernelConfig>;
  readonly #made: TensorInfo[] = [];

  constructor(backend: GpuBackend, stock: ReadonlyMap<string, KernelConfig>) {
    this.#backend = backend;
    this.#stock = stock;
  }

  run(kernelName: string, inputs: Inputs, attributes: object = {}): TensorInfo {
    const kernel = this.#stock.get(kernelName) as KernelConfig;
    const attrs = attributes as tf.NamedAttrMap;
    const result = kernel.kernelFunc({ inputs, attrs, backend: this.#backend }) as TensorInfo;
    this.#made.push(result);
    return result;
  }

  reshape(x: TensorInfo, shape: readonly number[]): TensorInfo {
    return this.run('Reshape', { x }, { shape });
  }

  constant(values: Float32Array, shape: number[]): TensorInfo {
    const made = this.#backend.makeTensorInfo(shape, 'float32', values);
    this.#made.push(made);
    return made;
  }

  /** Frees all but the result. */
  finish(result: TensorInfo): TensorInfo {
    const kept = this.#made.indexOf(result);
    this.#made.forEach(({ dataId }, i) => {
      if (i !== kept) this.#backend.disposeData(dataId);
    });
    return result;
  }
}

/** A WebGPU kernel made of stock ones, of which `stock` holds all. */
export const gpuKernel = <Attributes>(
  stock: ReadonlyMap<string, KernelConfig>,
  kernelName: string,
  body: Body<Attributes>,
): KernelConfig => ({
  kernelName,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const steps = new GpuSteps(backend as GpuBackend, stock);
    return steps.finish(body(steps, inputs as Inputs, attrs as Attributes));
  },
});

/** The kernels that the WebGPU backend registers itself. */
export const stockGpuKernels = (): ReadonlyMap<string, KernelConfig> =>
  new Map(tf.getKernelsForBackend('webgpu').map((kernel) => [kernel.kernelName, kernel]));
