import * as tf from '@tensorflow/tfjs';
import type * as fc from 'fast-check';

/** One tensor argument; its values are drawn from the seed of the case. */
export interface InputSpec {
  readonly shape: readonly number[];
  readonly dtype?: 'float32' | 'int32' | 'bool';
  /** Values lie in this range (integers: both ends included). Default [-2, 2], integers [-5, 5]. */
  readonly range?: readonly [number, number];
  /** All values differ by at least `span / size`, in random order, so that no maximum is a tie. */
  readonly distinct?: boolean;
  /** No gradient is asked with respect to this input. */
  readonly constant?: boolean;
}

/** One random call of an operation. */
export interface Case {
  /** What was drawn, printed when the case fails. */
  readonly parameters: Record<string, unknown>;
  readonly inputs: readonly InputSpec[];
  run(...inputs: tf.Tensor[]): tf.Tensor | tf.Tensor[];
}

/** One row of the table: an operation of tfjs and how to call it at random. */
export interface Operation {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** Whether the gradient with respect to every float input is compared too. */
  readonly differentiable?: boolean;
  /**
   * Largest difference allowed, relative to the largest magnitude of the reference. Default 1e-5.
   */
  readonly tolerance?: number;
}

/** A small seeded generator (mulberry32) of numbers in [0, 1): what a case draws depends on its seed only. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export type Values = Float32Array | Int32Array | Uint8Array;

/** Draws the values of one input. */
export const drawValues = (spec: InputSpec, next: () => number): Values => {
  const size = tf.util.sizeFromShape([...spec.shape]);
  if (spec.dtype === 'bool') return Uint8Array.from({ length: size }, () => Number(next() < 0.5));
  const [low, high] = spec.range ?? (spec.dtype === 'int32' ? [-5, 5] : [-2, 2]);
  if (spec.dtype === 'int32')
    return Int32Array.from({ length: size }, () => low + Math.floor(next() * (high - low + 1)));
  if (spec.distinct === true) return distinctValues(size, low, high, next);
  return Float32Array.from({ length: size }, () => low + next() * (high - low));
};

const distinctValues = (size: number, low: number, high: number, next: () => number): Float32Array => {
  const values = Float32Array.from({ length: size }, (_, i) => low + ((i + 0.5) / size) * (high - low));
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [values[i], values[j]] = [values[j] as number, values[i] as number];
  }
  return values;
};
