import type { Diagnosis } from './diagnose.js';

const firstNodeWithRelaxedSimd = 22;

/** What a user can do to train faster, from what is known about the machine. */
export function advise({ chosen, backends, versions }: Omit<Diagnosis, 'advice'>): string[] {
  const isAvailable = (name: string) =>
    backends.some((backend) => backend.name === name && backend.available);
  const kernels = chosen?.kernels;
  const advice: string[] = [];
  if (!isAvailable('wasm'))
    advice.push('Reinstall @tensorflow/tfjs-backend-wasm: without it training is a hundred times slower.');
  if (kernels !== undefined && kernels.gemm !== 'blas')
    advice.push(kernels.blas?.advice ?? 'Leave --blas and GAN_BLAS out to use the system BLAS.');
  advice.push(...(kernels?.warnings ?? []));
  if (kernels?.gemm === 'simd' && majorOf(versions.node) < firstNodeWithRelaxedSimd)
    advice.push(
      `Use Node ${firstNodeWithRelaxedSimd} or later: its relaxed SIMD makes matrix products faster.`,
    );
  if (!isAvailable('webgpu'))
    advice.push(
      'With a GPU: install @tensorflow/tfjs-backend-webgpu and webgpu, then train with --backend webgpu.',
    );
  return [...new Set(advice)];
}

const majorOf = (version: string | undefined) => Number.parseInt(version ?? '0', 10);
