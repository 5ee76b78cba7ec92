import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { byCpu } from './by-cpu.js';
import { cast } from './cast.js';
import { complexArithmetic } from './complex/arithmetic.js';
import { complex, complexAbs, imag, real } from './complex/parts.js';
import { depthwiseKernels } from './depthwise.js';
import { draw } from './draw.js';
import { einsum } from './einsum.js';
import { fft, ifft } from './fft/fourier-kernels.js';
import { gather } from './gather.js';
import { poolKernels } from './pools.js';
import { reverse } from './reverse.js';
import { unsortedSegmentSum } from './segment-sum.js';
import { select } from './select.js';
import { transform } from './transform.js';
import { volumeKernels } from './volumes.js';

/** Kernels that no training step runs often; the cpu backend's serve wasm through copies. */
const LENT_BY_CPU = [
  // Missing on wasm.
  'RaggedGather',
  'RaggedRange',
  'RaggedTensorToTensor',
  'StaticRegexReplace',
  // Wrong on wasm.
  'Dilation2D',
  'Dilation2DBackpropFilter',
  'Dilation2DBackpropInput',
  'RotateWithOffset',
];

/**
 * The kernels that the cpu backend has and stock wasm lacks, and right ones for those that stock wasm has
 * wrong. Pools and the convolutions over channels and volumes need 128-bit SIMD and are left out without it.
 */
export const wasmCompleteness = async (context: KernelContext): Promise<KernelConfig[]> => {
  const simd = await linkKernels(context);
  const [castByType] = [cast(context)];
  return [
    ...[complex, real, imag, complexAbs, fft, ifft].map((kernel) => kernel(context)),
    ...[unsortedSegmentSum, einsum, select, reverse, gather, transform, draw].map((kernel) =>
      kernel(context),
    ),
    ...complexArithmetic({
      ...context,
      stock: (name) => (name === 'Cast' ? castByType : context.stock(name)),
    }),
    ...LENT_BY_CPU.map((name) => byCpu(context, name)),
    ...(simd === undefined
      ? []
      : [poolKernels, depthwiseKernels, volumeKernels].flatMap((list) => list(simd))),
  ];
};
