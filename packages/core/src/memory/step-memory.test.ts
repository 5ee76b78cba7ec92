import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { namedWeights } from '../networks/weights.js';
import { toyGan, toyPoints } from '../testing/toy-gan.js';
import { Trainer } from '../training/trainer.js';
import { CountingBackend } from './counting-backend.js';
import { stepMemory } from './step-memory.js';

beforeAll(() => tf.setBackend('cpu'));

describe('CountingBackend', () => {
  it('counts shared data once, until its last tensor is gone', () => {
    const counted = new CountingBackend();
    const a = counted.make([2, 3], 'float32');
    const b = counted.view(a, [6]);
    expect(counted.bytes).toBe(24);
    counted.disposeData(a.dataId);
    expect(counted.bytes).toBe(24);
    counted.disposeData(b.dataId);
    expect([counted.bytes, counted.peak]).toEqual([0, 24]);
  });
});

describe('stepMemory', () => {
  it('grows in proportion to the batch, over what is held', async () => {
    const [one, ten] = [await at(100), await at(1000)];
    // The batch that is read ahead: 900 points more.
    expect(ten.held - one.held).toBe(900 * 8);
    expect((ten.peak - ten.held) / (one.peak - one.held)).toBeGreaterThan(5);
    expect((ten.peak - ten.held) / (one.peak - one.held)).toBeLessThan(10.5);
  });

  it('counts what is held to the byte', async () => {
    const gan = toyGan();
    const trainer = new Trainer({ gan, dataset: toyPoints(), batchSize: 4 });
    await trainer.train({ steps: 1 });
    // Whatever is left between two steps are weights and the state of optimisers.
    const { held } = await at(4);
    const bytes = (which?: 'trainable') =>
      namedWeights(gan.networks, undefined, which).reduce((sum, { variable }) => sum + 4 * variable.size, 0);
    // Adam keeps two moments of every weight it moves; four points are read ahead.
    expect(held).toBe(bytes() + 2 * bytes('trainable') + 4 * 8);
    await trainer.dispose();
    gan.dispose();
  });

  it('leaves the backend, its kernels and its tensors as they were', async () => {
    const kept = tf.tensor1d([1, 2, 3]);
    const [tensors, kernels] = [tf.memory().numTensors, tf.getKernelsForBackend('cpu').length];
    await at(4);
    expect(tf.getBackend()).toBe('cpu');
    expect(tf.memory().numTensors).toBe(tensors);
    expect(tf.getKernelsForBackend('cpu')).toHaveLength(kernels);
    expect(tf.getKernelsForBackend('shapes')).toEqual([]);
    expect([...kept.add(1).dataSync()]).toEqual([2, 3, 4]);
    kept.dispose();
  });

  it('says nothing of a step whose kernels it does not know', async () => {
    const gan = toyGan();
    const odd = { ...gan, trainStep: async () => tf.dispose(tf.fft(tf.complex([1, 2], [0, 0]))) };
    expect(await stepMemory({ build: () => odd, batchSize: 2 })).toBeUndefined();
  });
});

const at = async (batchSize: number) => (await stepMemory({ build: () => toyGan(), batchSize }))!;
