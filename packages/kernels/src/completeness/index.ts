import type { GradConfig, KernelConfig } from '@tensorflow/tfjs';

export const wasmCompleteness: KernelConfig[] = [];
export const cpuCorrections: KernelConfig[] = [];
export const gradientCorrections: GradConfig[] = [];
