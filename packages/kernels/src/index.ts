export { useTrainingKernels } from './use-training-kernels.js';
export type { TrainingKernelOptions, TrainingKernelReport } from './use-training-kernels.js';
export type { BlasReport } from './blas/choose-blas.js';
export type { BlasVendor } from './blas/native-blas.js';
export { OutOfMemoryError } from './out-of-memory.js';
export { TESTED_TFJS_VERSIONS } from './tested-versions.js';
export * from './operations.js';
