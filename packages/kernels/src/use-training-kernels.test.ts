import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, it } from 'vitest';
import { useTrainingKernels } from './index.js';

const registered = (): Map<string, tf.KernelConfig> =>
  new Map(tf.getKernelsForBackend('wasm').map((kernel) => [kernel.kernelName, kernel]));

describe('useTrainingKernels', () => {
  afterEach(async () => (await useTrainingKernels()).restore());

  it('selects the wasm backend and reports it', async () => {
    const report = await useTrainingKernels();
    expect(report.backend).toBe('wasm');
    expect(tf.getBackend()).toBe('wasm');
  });

  it('puts every stock kernel back', async () => {
    await tf.setBackend('wasm');
    const before = registered();
    const report = await useTrainingKernels();
    await useTrainingKernels();
    report.restore();
    (await useTrainingKernels()).restore();
    expect(registered()).toEqual(before);
  });
});
