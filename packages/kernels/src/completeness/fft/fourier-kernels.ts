import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../../kernel-context.js';
import { wasmKernel, type Tensors } from '../../products/kernel.js';
import { complexOutput, partsOf } from '../complex/complex-data.js';
import { fourierPlan } from './fourier-plan.js';

/** `tf.fft` over the last axis, of any length: `X[k] = sum of x[n] exp(-2 pi i k n / N)`. */
export const fft = (context: KernelContext): KernelConfig => fourierKernel(context, 'FFT', false);

/** `tf.ifft` over the last axis, of any length: `x[n] = sum of X[k] exp(2 pi i k n / N) / N`. */
export const ifft = (context: KernelContext): KernelConfig => fourierKernel(context, 'IFFT', true);

const fourierKernel = (context: KernelContext, kernelName: string, inverse: boolean): KernelConfig =>
  wasmKernel<Tensors<'input'>, unknown>(kernelName, ({ input }) => {
    const out = complexOutput(context, input.shape);
    const { heap } = context;
    transformRows(
      heap.floats(partsOf(input)),
      heap.floats(partsOf(out)),
      input.shape.at(-1) ?? 1,
      inverse ? -1 : 1,
    );
    return out;
  });

/** Transforms rows of `length` complex numbers; `sign` is 1 for the forward direction, -1 for the inverse. */
const transformRows = (from: Float32Array, to: Float32Array, length: number, sign: 1 | -1): void => {
  const plan = fourierPlan(length);
  const [real, imag] = [new Float64Array(length), new Float64Array(length)];
  const scale = sign === 1 ? 1 : 1 / length;
  for (let row = 0; row < from.length; row += 2 * length) {
    for (let n = 0; n < length; n++) {
      real[n] = from[row + 2 * n]!;
      // The inverse transform is the conjugate of the forward transform of the conjugate.
      imag[n] = sign * from[row + 2 * n + 1]!;
    }
    plan.transform(real, imag);
    for (let k = 0; k < length; k++) {
      to[row + 2 * k] = scale * real[k]!;
      to[row + 2 * k + 1] = scale * sign * imag[k]!;
    }
  }
};
