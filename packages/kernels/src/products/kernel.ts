import * as tf from '@tensorflow/tfjs';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { Gemm } from '../gemm/gemm.js';
import type { KernelContext } from '../kernel-context.js';
import type { WasmExports } from '../wasm/exports.js';

/** What a product needs besides the backend's memory. */
export interface ProductContext extends KernelContext {
  /** Matrix products, by BLAS or by our own SIMD. */
  readonly gemm: Gemm;
  /** Our own SIMD code, linked to the backend's memory. */
  readonly wasm: WasmExports;
}

/** Tensors by name, as tfjs hands them to a kernel; its own types call every one of them optional. */
export type Tensors<Names extends string, Optional extends string = never> = Record<Names, TensorInfo> &
  Partial<Record<Optional, TensorInfo>>;

/** A kernel body with its inputs and attributes typed; `Attributes` are tfjs' own. */
export type KernelBody<Inputs, Attributes> = (inputs: Inputs, attributes: Attributes) => TensorInfo;

/** Wraps a typed body as a kernel of the wasm backend, which tfjs calls with untyped maps. */
export const wasmKernel = <Inputs, Attributes>(
  kernelName: string,
  body: KernelBody<Inputs, Attributes>,
): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => body(inputs as Inputs, attrs as Attributes),
});

/** Runs whatever kernel is registered for wasm now under a name, on tensors that it does not dispose. */
export const runWasmKernel = (
  context: KernelContext,
  kernelName: string,
  inputs: Record<string, TensorInfo>,
  attrs: tf.NamedAttrMap = {},
): TensorInfo => {
  const kernel = tf.getKernel(kernelName, 'wasm') as KernelConfig | undefined;
  if (kernel === undefined) {
    throw new Error(
      `runWasmKernel: expected a wasm kernel named ${kernelName}, got none. Import all of tfjs.`,
    );
  }
  return kernel.kernelFunc({ inputs, attrs, backend: context.backend }) as TensorInfo;
};

/** Runs a stock kernel on the arguments of ours, where ours does not cover them. */
export const runStockKernel = (
  context: KernelContext,
  kernelName: string,
  inputs: object,
  attributes: object,
): TensorInfo =>
  context.stock(kernelName).kernelFunc({
    inputs: inputs as tf.NamedTensorInfoMap,
    attrs: attributes as tf.NamedAttrMap,
    backend: context.backend,
  }) as TensorInfo;
