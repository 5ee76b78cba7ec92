import { backendNames } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { expectGan } from '../testing/run-gan.js';
import { advise } from './advise.js';
import type { Diagnosis } from './diagnose.js';

describe('gan doctor', () => {
  it('reports every backend, versions, kernels and speed as JSON', async () => {
    const diagnosis = JSON.parse(await expectGan('doctor', '--json', '--blas', 'off')) as Diagnosis;
    expect(diagnosis.backends.map(({ name }) => name)).toEqual([...backendNames]);
    for (const { available, reason } of diagnosis.backends) expect(available).toBe(reason === undefined);
    expect(diagnosis.backends).toContainEqual({ name: 'cpu', available: true });
    expect(diagnosis.versions).toMatchObject({ node: process.versions.node, '@tensorflow/tfjs': '4.22.0' });
    expect(diagnosis.chosen).toMatchObject({
      name: 'wasm',
      kernels: { gemm: expect.stringMatching(/simd|xnnpack/), blas: null },
    });
    expect(diagnosis.matMul).toEqual({ size: 512, gflops: expect.any(Number) });
    expect(diagnosis.matMul!.gflops).toBeGreaterThan(0);
  });

  it('says the same to people, and what would be faster', async () => {
    const text = await expectGan('doctor', '--backend', 'cpu');
    expect(text).toMatch(/^ +wasm +yes$/m);
    expect(text).toMatch(/^ +webgl +no +.*browser/m);
    expect(text).toMatch(/Training would use: TensorFlow.js 4\.22\.0 on plain JavaScript/);
    expect(text).toMatch(/GFLOP\/s in products of 512 x 512/);
  });
});

describe('advise', () => {
  const known = {
    machine: { platform: 'linux x64', cpu: 'x', cores: 2, memoryGiB: 8 },
    versions: { node: '20.1.0' },
    backends: backendNames.map((name) => ({ name, available: true })),
    matMul: null,
  };
  const kernels = (blas: object | null, gemm: 'blas' | 'simd') => ({
    ...{
      backend: 'wasm' as const,
      simd: 'simd' as const,
      kernels: [],
      warnings: [],
      restore: () => undefined,
    },
    ...{ blas: blas as never, gemm },
  });
  const chosen = (blas: object | null, gemm: 'blas' | 'simd') => ({
    name: 'wasm' as const,
    summary: '',
    kernels: kernels(blas, gemm),
  });

  it('hands on what a search for a BLAS advises, and names a newer Node', () => {
    const advice = advise({
      ...known,
      chosen: chosen({ found: false, advice: 'Install OpenBLAS.' }, 'simd'),
    });
    expect(advice).toEqual(['Install OpenBLAS.', expect.stringMatching(/Node 22 or later/)]);
  });

  it('has nothing to say where everything is there', () => {
    expect(advise({ ...known, chosen: chosen({ found: true }, 'blas') })).toEqual([]);
  });

  it('points at what is missing', () => {
    const backends = known.backends.map((backend) => ({ ...backend, available: false }));
    const advice = advise({ ...known, backends, chosen: null });
    expect(advice[0]).toMatch(/Reinstall @tensorflow\/tfjs-backend-wasm/);
    expect(advice[1]).toMatch(/With a GPU: install/);
  });
});
