import { readTensor } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';

/** Every so many values of a tensor, and the mean square of all. */
export interface TensorSummary {
  readonly every: number;
  readonly values: readonly number[];
  readonly meanSquare: number;
}

/** Whether a tensor has the picked values and the mean square of a summary, to 1e-4. */
export function expectSummary(actual: tf.Tensor, { every, values, meanSquare }: TensorSummary): void {
  const flat = [...(readTensor(actual).values as Float32Array)];
  const picked = flat.filter((_, i) => i % every === 0);
  expect(picked).toHaveLength(values.length);
  picked.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(1e-4));
  const square = flat.reduce((sum, value) => sum + value * value, 0) / flat.length;
  expect(Math.abs(square / meanSquare - 1)).toBeLessThan(1e-4);
}
