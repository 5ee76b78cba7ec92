import { selectBackend, type BackendReport, type SelectBackendOptions } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { RunRecord } from './run/record.js';

/**
 * Starts a backend without the greeting that TensorFlow.js prints at the first tensor of its cpu backend, which says
 * nothing about an error that may follow.
 */
export async function startBackend(options: SelectBackendOptions): Promise<BackendReport> {
  const environment = tf.env();
  const before = environment.getBool('PROD');
  environment.set('PROD', true);
  try {
    const report = await selectBackend(options);
    tf.scalar(0).dispose();
    return report;
  } finally {
    environment.set('PROD', before);
  }
}

/** What a run's record keeps of a report: no functions, no list of a hundred kernels. */
export function reportForRecord({ kernels, ...report }: BackendReport): RunRecord['backend'] {
  if (kernels === undefined) return report;
  const { gemm, simd, blas, warnings } = kernels;
  return { ...report, kernels: { gemm, simd, blas, warnings, replaced: kernels.kernels.length } };
}
