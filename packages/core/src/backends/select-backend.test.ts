import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { BackendError, ConfigError } from '../errors.js';
import { selectBackend, type BackendName } from './select-backend.js';

describe('selectBackend', () => {
  afterAll(() => tf.setBackend('cpu'));

  it('takes wasm with the training kernels in Node, and says so', async () => {
    const report = await selectBackend();
    expect(report).toMatchObject({ name: 'wasm', tfjs: tf.version.tfjs, passedOver: [] });
    expect(report.summary).toMatch(/wasm, with training kernels/);
    expect(tf.getBackend()).toBe('wasm');
    expect(report.kernels!.kernels.length).toBeGreaterThan(0);
    report.kernels!.restore();
  });

  it('takes what it is told, and stock kernels when asked', async () => {
    expect(await selectBackend({ backend: 'cpu' })).toMatchObject({ name: 'cpu' });
    const report = await selectBackend({ backend: 'wasm', kernels: false });
    expect(report.kernels).toBeUndefined();
    expect(report.summary).toMatch(/stock kernels/);
  });

  it('says what to install for a backend that is not there', async () => {
    await expect(selectBackend({ backend: 'webgl' })).rejects.toThrow(BackendError);
    await expect(selectBackend({ backend: 'tensorflow' })).rejects.toThrow(/Install @tensorflow\/tfjs-node/);
    await expect(selectBackend({ backend: 'gpu' as BackendName })).rejects.toThrow(ConfigError);
  });
});
