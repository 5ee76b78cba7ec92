import type * as tf from '@tensorflow/tfjs';
import type { TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { runWasmKernel } from '../products/kernel.js';

/** Runs other kernels for a kernel made of several, and gives back what they left once it is done. */
export class Temporaries {
  readonly #context: KernelContext;
  readonly #made: TensorInfo[] = [];

  constructor(context: KernelContext) {
    this.#context = context;
  }

  /** Runs whatever kernel is registered for wasm under a name, and owns its result. */
  run(kernelName: string, inputs: Readonly<Record<string, TensorInfo>>, attributes: object = {}): TensorInfo {
    return this.own(runWasmKernel(this.#context, kernelName, inputs, attributes as tf.NamedAttrMap));
  }

  /** Owns a tensor that was made otherwise. */
  own(tensor: TensorInfo): TensorInfo {
    this.#made.push(tensor);
    return tensor;
  }

  /**
   * Frees every owned tensor but the result, which the kernel hands to the engine. A result that is not owned
   * here is an input: it gets one more owner, since the engine takes what a kernel returns for a new tensor.
   */
  finish(result: TensorInfo): TensorInfo {
    const kept = this.#made.findIndex(({ dataId }) => dataId === result.dataId);
    if (kept < 0) this.#context.backend.incRef(result.dataId);
    else this.#made.splice(kept, 1);
    this.free();
    // A plain record: the engine would take a tensor for its own result.
    return viewed(result, result.shape);
  }

  /** Frees every owned tensor. */
  free(): void {
    for (const tensor of this.#made.splice(0)) this.#context.heap.dispose(tensor);
  }
}

/** The same data under another shape, without a copy and without another owner: for use as an input only. */
export const viewed = (tensor: TensorInfo, shape: readonly number[]): TensorInfo => ({
  dataId: tensor.dataId,
  shape: [...shape],
  dtype: tensor.dtype,
});
