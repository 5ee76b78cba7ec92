import type * as tf from '@tensorflow/tfjs';

/** Gradients by input name, computed when asked for. */
export type Gradients = Record<string, () => tf.Tensor>;

type Formula<Attributes> = (dy: tf.Tensor, saved: tf.Tensor[], attributes: Attributes) => Gradients;

interface Saving {
  readonly inputs?: string[] | 'all';
  readonly outputs?: boolean[];
}

/**
 * A gradient of an operation with one output. Formulas are made of differentiable operations only, so that
 * the gradient may be differentiated again.
 */
export const gradient = <Attributes>(
  kernelName: string,
  { inputs, outputs }: Saving,
  formula: Formula<Attributes>,
): tf.GradConfig => ({
  kernelName,
  inputsToSave: inputs === 'all' ? undefined : inputs,
  saveAllInputs: inputs === 'all',
  outputsToSave: outputs,
  gradFunc: (dy, saved, attrs) => formula(dy as tf.Tensor, saved, attrs as unknown as Attributes),
});
