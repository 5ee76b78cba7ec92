import * as tf from '@tensorflow/tfjs';
import { drawValues, generator, type Case, type Values } from './operation.js';

/** Everything one backend computed for a case: outputs first, then gradients, each with its shape and type. */
export interface Computed {
  readonly what: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: ArrayLike<number>;
}

/** The values of every input of a case, the same for the same seed. */
export const inputValues = (drawn: Case, seed: number): Values[] => {
  const next = generator(seed);
  return drawn.inputs.map((spec) => drawValues(spec, next));
};

const asTensors = (drawn: Case, values: readonly Values[]): tf.Tensor[] =>
  drawn.inputs.map(({ shape, dtype }, i) => tf.tensor(values[i] as Values, [...shape], dtype ?? 'float32'));

const asList = (result: tf.Tensor | tf.Tensor[]): tf.Tensor[] => (Array.isArray(result) ? result : [result]);

/** Runs the forward pass on the current backend. */
export const forward = (drawn: Case, values: readonly Values[]): Promise<Computed[]> =>
  read('output', () => asList(drawn.run(...asTensors(drawn, values))));

/** Reads what was computed and frees it; a GPU answers later, so this waits. */
const read = async (what: string, compute: () => tf.Tensor[]): Promise<Computed[]> => {
  const tensors = tf.tidy(compute);
  const values = await Promise.all(tensors.map((tensor) => tensor.data()));
  const results = tensors.map(({ shape, dtype }, i) => ({
    what: `${what} ${i}`,
    shape,
    dtype,
    values: values[i]!,
  }));
  tf.dispose(tensors);
  return results;
};

/** Indices of the inputs whose gradients are compared. */
export const variableInputs = (drawn: Case): number[] =>
  drawn.inputs.flatMap(({ dtype, constant }, i) =>
    (dtype ?? 'float32') === 'float32' && !constant ? [i] : [],
  );

/** Gradients of a random weighted sum of the outputs by each variable input, on the current backend. */
export const gradients = (drawn: Case, values: readonly Values[], seed: number): Promise<Computed[]> =>
  read('gradient', () => {
    const all = asTensors(drawn, values);
    const variable = variableInputs(drawn);
    const loss = (...given: tf.Tensor[]): tf.Scalar => {
      const inputs = all.slice();
      variable.forEach((index, i) => (inputs[index] = given[i] as tf.Tensor));
      return weightedSum(asList(drawn.run(...inputs)), seed);
    };
    return tf.grads(loss)(variable.map((index) => all[index] as tf.Tensor));
  });

/** Weights of the sum that makes a scalar of an output. */
export const outputWeights = (size: number, seed: number): Float32Array => {
  const next = generator(seed ^ 0x5bd1e995);
  return Float32Array.from({ length: size }, () => 2 * next() - 1);
};

const weightedSum = (outputs: tf.Tensor[], seed: number): tf.Scalar =>
  tf.addN(
    outputs.map((out) => tf.sum(tf.mul(out, tf.tensor(outputWeights(out.size, seed), out.shape)))),
  ) as tf.Scalar;

/** Why two results differ, or undefined where they agree. */
export const difference = (got: Computed, want: Computed, tolerance: number): string | undefined => {
  if (got.dtype !== want.dtype) return `${want.what}: expected ${want.dtype}, got ${got.dtype}`;
  if (got.shape.join() !== want.shape.join())
    return `${want.what}: expected [${want.shape}], got [${got.shape}]`;
  const error = relativeError(got.values, want.values);
  return error <= tolerance ? undefined : `${want.what}: relative error ${error}`;
};

/** Largest difference over the largest magnitude of the reference; infinite where only one is finite. */
export const relativeError = (got: ArrayLike<number>, want: ArrayLike<number>): number => {
  let [worst, scale] = [0, 1e-3];
  for (let i = 0; i < want.length; i++) {
    const [a, b] = [got[i] as number, want[i] as number];
    if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
    worst = Math.max(worst, Number.isFinite(a - b) ? Math.abs(a - b) : Infinity);
  }
  for (let i = 0; i < want.length; i++) scale = Math.max(scale, Math.abs(want[i] as number) || 0);
  return worst / scale;
};
