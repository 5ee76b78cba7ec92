import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../../kernel-context.js';
import { wasmKernel, type Tensors } from '../../products/kernel.js';
import { complexOutput, partsOf } from './complex-data.js';

/** `tf.complex`: `real + i imag`. */
export const complex = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'real' | 'imag'>, unknown>('Complex', ({ real, imag }) =>
    complexFrom(context, real, imag),
  );

/** A complex tensor of two real ones of the same shape; without an imaginary part it is 0. */
export const complexFrom = (context: KernelContext, real: TensorInfo, imag?: TensorInfo): TensorInfo => {
  const out = complexOutput(context, real.shape);
  const { heap } = context;
  const parts = heap.floats(partsOf(out));
  const reals = heap.floats(real);
  if (imag === undefined) parts.fill(0);
  const imaginaries = imag && heap.floats(imag);
  for (let i = 0; i < reals.length; i++) {
    parts[2 * i] = reals[i]!;
    if (imaginaries !== undefined) parts[2 * i + 1] = imaginaries[i]!;
  }
  return out;
};

/** `tf.real`. */
export const real = (context: KernelContext): KernelConfig => partKernel(context, 'Real', 0);

/** `tf.imag`. */
export const imag = (context: KernelContext): KernelConfig => partKernel(context, 'Imag', 1);

const partKernel = (context: KernelContext, kernelName: string, offset: 0 | 1): KernelConfig =>
  wasmKernel<Tensors<'input'>, unknown>(kernelName, ({ input }) => partOf(context, input, offset));

/** A copy of the real (0) or imaginary (1) part. */
export const partOf = ({ heap }: KernelContext, z: TensorInfo, offset: 0 | 1): TensorInfo => {
  const out = heap.output(z.shape);
  const [from, to] = [heap.floats(partsOf(z)), heap.floats(out)];
  for (let i = 0; i < to.length; i++) to[i] = from[2 * i + offset]!;
  return out;
};

/** `tf.abs` of a complex tensor: `sqrt(real² + imag²)`, without overflow of the squares. */
export const complexAbs = ({ heap }: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'x'>, unknown>('ComplexAbs', ({ x }) => {
    const out = heap.output(x.shape);
    const [from, to] = [heap.floats(partsOf(x)), heap.floats(out)];
    // The squares are of 64 bits, so they do not overflow as float32 would.
    for (let i = 0; i < to.length; i++) to[i] = Math.sqrt(from[2 * i]! ** 2 + from[2 * i + 1]! ** 2);
    return out;
  });
