import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { Heap } from '../../src/heap.js';
import type { KernelContext } from '../../src/kernel-context.js';
import { replaceKernels, type KernelSet } from '../../src/kernel-set.js';

type KernelFactory = (context: KernelContext) => Promise<readonly tf.KernelConfig[]>;

/** Starts the wasm backend with only the given kernels of ours in it. Answers how to put the stock ones back. */
export const startWith = async (
  factories: readonly KernelFactory[],
  gradients: KernelSet['gradients'] = [],
): Promise<() => void> => {
  // Makes the engine check every kernel for tensors it leaves behind.
  tf.env().set('IS_TEST', true);
  if (!(await tf.setBackend('wasm'))) throw new Error('startWith: expected the wasm backend to start.');
  const stock = new Map(tf.getKernelsForBackend('wasm').map((kernel) => [kernel.kernelName, kernel]));
  const backend = tf.backend() as BackendWasm;
  const context: KernelContext = {
    backend,
    heap: new Heap(backend),
    stock: (name) => {
      const kernel = stock.get(name);
      if (kernel === undefined) throw new Error(`stock: expected a wasm kernel, got ${name}.`);
      return kernel;
    },
  };
  const lists = await Promise.all(factories.map((factory) => factory(context)));
  const replacement = replaceKernels({ kernels: lists.flat(), gradients });
  return () => replacement.restore();
};
