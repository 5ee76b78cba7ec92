export { useTrainingKernels } from './use-training-kernels.js';
export type { TrainingKernelOptions, TrainingKernelReport } from './use-training-kernels.js';
