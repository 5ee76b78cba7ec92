import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNormClose } from '../../test/support/expect-norm-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { threadedGemm } from '../gemm/threaded-gemm.js';
import { Heap } from '../heap.js';
import { replaceKernels, registeredKernel, type Replacement } from '../kernel-set.js';
import { instantiateKernels } from '../wasm/module.js';
import { productKernels } from './index.js';

const random = <T extends tf.Tensor>(shape: number[], seed: number): T =>
  tf.tensor(floatsFrom(seed, sizeOfShape(shape)), shape) as T;

// Node has no threaded backend; the kernels that pages with threads get are the same on one thread.
describe('products as pages with threads have them', () => {
  let replacement: Replacement;

  beforeAll(async () => {
    expect(await tf.setBackend('wasm')).toBe(true);
    const backend = tf.backend() as BackendWasm;
    const heap = new Heap(backend);
    const stockKernels = new Map(
      tf.getKernelsForBackend('wasm').map((kernel) => [kernel.kernelName, kernel]),
    );
    const context = { backend, heap, stock: (name: string) => stockKernels.get(name)! };
    const wasm = (await instantiateKernels(backend))!.exports;
    replacement = replaceKernels({
      kernels: productKernels({ ...context, wasm, gemm: threadedGemm(context, wasm, 1) }),
    });
    expect(registeredKernel(tf.Conv2D)).not.toBe(stockKernels.get(tf.Conv2D));
  });

  afterAll(() => replacement.restore());

  /** The same function on the cpu backend. */
  const onCpu = async (compute: () => tf.Tensor[]): Promise<Float32Array[]> => {
    await tf.setBackend('cpu');
    const values = tf.tidy(() => compute().map((tensor) => tensor.dataSync() as Float32Array));
    await tf.setBackend('wasm');
    return values;
  };

  const expectAsOnCpu = async (compute: () => tf.Tensor[]): Promise<void> => {
    // Also of what kernels make and hand to nobody, which tfjs does not count.
    const inMemory = () => [tf.memory().numTensors, tf.backend().numDataIds()];
    const before = inMemory();
    const got = tf.tidy(() => compute().map((tensor) => tensor.dataSync()));
    expect(inMemory()).toEqual(before);
    (await onCpu(compute)).forEach((values, i) => expectNormClose(got[i]!, values));
  };

  it('multiply matrices with any transposes', () =>
    expectAsOnCpu(() =>
      [false, true].flatMap((transposeA) =>
        [false, true].map((transposeB) =>
          tf.matMul(
            random(transposeA ? [3, 7, 5] : [3, 5, 7], 1),
            random(transposeB ? [3, 9, 7] : [3, 7, 9], 2),
            transposeA,
            transposeB,
          ),
        ),
      ),
    ));

  it.each([1, 6])('convolve images of %i channels and differentiate that', (channels) =>
    expectAsOnCpu(() => {
      const [x, filter] = [
        random<tf.Tensor4D>([3, 9, 8, channels], 3),
        random<tf.Tensor4D>([5, 4, channels, 7], 4),
      ];
      const bias = random<tf.Tensor1D>([7], 5);
      const layer = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor): tf.Tensor =>
        tf.fused.conv2d({
          x: a as tf.Tensor4D,
          filter: b as tf.Tensor4D,
          strides: 2,
          pad: 'same',
          bias: c,
          activation: 'relu',
        });
      return [layer(x, filter, bias), ...tf.grads(layer)([x, filter, bias])];
    }),
  );
});
