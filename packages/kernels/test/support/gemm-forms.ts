import { useTrainingKernels, type TrainingKernelReport } from '../../src/index.js';

/** The ways a product can be computed on this machine: always by SIMD, by BLAS where one is installed. */
export const gemmForms = async (): Promise<{ name: string; use: () => Promise<TrainingKernelReport> }[]> => {
  const simd = { name: 'SIMD', use: () => useTrainingKernels({ blas: 'off' }) };
  const report = await useTrainingKernels({ blas: 'auto' });
  report.restore();
  return report.gemm === 'blas'
    ? [simd, { name: 'BLAS', use: () => useTrainingKernels({ blas: 'auto' }) }]
    : [simd];
};
