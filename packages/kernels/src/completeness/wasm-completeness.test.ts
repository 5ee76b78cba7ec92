import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTrainingKernels } from '../index.js';

describe('the completed wasm backend', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    tf.env().set('IS_TEST', true);
    restore = (await useTrainingKernels({ blas: 'off' })).restore;
  });
  afterAll(() => restore());

  it('has every kernel that the cpu backend has', () => {
    const names = (backend: string): string[] =>
      tf.getKernelsForBackend(backend).map((kernel) => kernel.kernelName);
    const wasm = new Set(names('wasm'));
    expect(names('cpu').filter((name) => !wasm.has(name))).toEqual([]);
  });

  it('borrows the text kernels of the cpu backend', () => {
    const text = tf.tensor1d(['red fox', 'blue fox'], 'string');
    const replaced = tf.string.staticRegexReplace(text, 'fox', 'hen') as tf.Tensor;
    expect(replaced.dataSync()).toEqual(['red hen', 'blue hen']);
    tf.dispose([text, replaced]);
  });

  it('borrows the ragged kernels of the cpu backend', () => {
    const [starts, limits, deltas] = [tf.tensor1d([2, 5]), tf.tensor1d([5, 8]), tf.tensor1d([1, 2])];
    const { rtNestedSplits, rtDenseValues } = tf.raggedRange(starts, limits, deltas) as unknown as {
      rtNestedSplits: tf.Tensor;
      rtDenseValues: tf.Tensor;
    };
    expect([...rtNestedSplits.dataSync()]).toEqual([0, 3, 5]);
    expect([...rtDenseValues.dataSync()]).toEqual([2, 3, 4, 5, 7]);
    tf.dispose([starts, limits, deltas, rtNestedSplits, rtDenseValues]);
  });

  it('draws on a canvas', () => {
    const painted: Uint8ClampedArray[] = [];
    const context = { putImageData: ({ data }: { data: Uint8ClampedArray }) => painted.push(data) };
    const canvas = { width: 0, height: 0, getContext: () => context };
    vi.stubGlobal(
      'ImageData',
      class {
        constructor(readonly data: Uint8ClampedArray) {}
      },
    );
    const image = tf.tensor2d([0, 0.5, 1, 0.25], [2, 2]);
    const before = tf.memory().numTensors;
    tf.engine().runKernel('Draw', { image }, { canvas } as never);
    expect(tf.memory().numTensors).toBe(before);
    expect([canvas.width, canvas.height]).toEqual([2, 2]);
    expect([...painted[0]!].filter((_, i) => i % 4 === 0)).toEqual([0, 128, 255, 64]);
    vi.unstubAllGlobals();
    image.dispose();
  });

  it('convolves volumes whose unfolded slices do not fit into one piece', () => {
    // 64 MiB hold one of these volumes at a time, not both.
    const shape: [number, number, number, number, number] = [2, 16, 32, 32, 256];
    const x = tf.fill(shape, 0.5) as tf.Tensor5D;
    const filter = tf.fill([3, 1, 1, 256, 1], 0.01) as tf.Tensor5D;
    const loss = (a: tf.Tensor, b: tf.Tensor): tf.Tensor =>
      tf.conv3d(a as tf.Tensor5D, b as tf.Tensor5D, 1, 'same');
    const [dx, df] = tf.tidy(() => {
      const [byInput, byFilter] = tf.grads(loss)([x, filter]) as [tf.Tensor, tf.Tensor];
      return [tf.mean(byInput), byFilter];
    });
    // Each voxel lies under 3 taps but those of the outer slices, which lie under 2.
    expect(dx!.dataSync()[0]).toBeCloseTo((0.01 * (3 * 14 + 2 * 2)) / 16, 6);
    // Each tap sees 0.5 from all slices but, for the outer taps, one.
    const voxels = 2 * 32 * 32 * 0.5;
    const sums = df!.dataSync();
    expect(sums[0]! / (15 * voxels)).toBeCloseTo(1, 5);
    expect(sums[256]! / (16 * voxels)).toBeCloseTo(1, 5);
    tf.dispose([x, filter, dx!, df!]);
  });
});
