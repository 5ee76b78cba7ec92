import * as tf from '@tensorflow/tfjs';
import { Random, type Dataset } from '@gan/core';
import { expect } from 'vitest';

/** Gathers examples as plain numbers, checking names, shapes and dtypes against the spec and that nothing leaks. */
export async function readBatch(
  dataset: Dataset,
  indices: ArrayLike<number>,
): Promise<Record<string, number[]>> {
  const before = tf.memory().numTensors;
  const batch = await dataset.gather(Int32Array.from(indices), Random.fromSeed(1));
  expect(Object.keys(batch).sort()).toEqual(Object.keys(dataset.spec).sort());
  expect(tf.memory().numTensors).toBe(before + Object.keys(batch).length);
  const values: Record<string, number[]> = {};
  for (const [name, tensor] of Object.entries(batch)) {
    const { shape, dtype, range, numClasses } = dataset.spec[name]!;
    expect(tensor.shape).toEqual([indices.length, ...shape]);
    expect(tensor.dtype).toBe(dtype);
    values[name] = [...tensor.dataSync()];
    const [low, high] = range ?? [0, (numClasses ?? Infinity) - 1];
    if (range || numClasses) expect(values[name].every((value) => value >= low && value <= high)).toBe(true);
    tensor.dispose();
  }
  return values;
}

/** Numbers `from` to `to - 1`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
