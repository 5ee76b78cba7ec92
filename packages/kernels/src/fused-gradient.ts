import * as tf from '@tensorflow/tfjs';

/** A gradient in two forms: one kernel for first derivatives, and a formula that can be differentiated again. */
export interface FusedGradient {
  /** The kernel whose gradient this is. */
  readonly kernelName: string;
  /** Inputs that both forms are given, in this order. */
  readonly inputs: readonly string[];
  /** Which outputs the fused form is given after the inputs. @default none */
  readonly outputs?: readonly boolean[];
  /** The kernel that {@link FusedGradient.fused} runs; without it on the present backend the formula serves. */
  readonly needs: string;
  /** The fast form. Nothing records it, and it need not be differentiable. */
  fused(dy: tf.Tensor, saved: tf.Tensor[], attributes: Attributes): Gradients;
  /** The same made of differentiable operations of the inputs. */
  composed(dy: tf.Tensor, inputs: tf.Tensor[], attributes: Attributes): Gradients;
}

/** Attributes of a kernel, as tfjs hands them to its gradient. */
export type Attributes = Parameters<tf.GradFunc>[2];

/** Gradients by input name, computed when asked for. */
export type Gradients = ReturnType<tf.GradFunc>;

/**
 * The configuration to register for a fused gradient.
 *
 * Whether a gradient will itself be differentiated is known when it runs: then, and only then, an outer tape
 * is recording. So the fast form runs in an ordinary backward pass, and second derivatives see the formula.
 */
export const toGradConfig = ({
  kernelName,
  inputs,
  outputs = [],
  needs,
  fused,
  composed,
}: FusedGradient): tf.GradConfig => ({
  kernelName,
  inputsToSave: [...inputs],
  outputsToSave: [...outputs],
  gradFunc: (given, saved, attributes) => {
    // A kernel of several outputs has the one that is differentiated first.
    const dy = Array.isArray(given) ? (given[0] as tf.Tensor) : given;
    if (canFuse(needs, saved)) return fused(dy, saved, attributes);
    return composed(dy, saved.slice(0, inputs.length), attributes);
  },
});

const canFuse = (kernelName: string, saved: readonly tf.Tensor[]): boolean =>
  !tf.engine().isTapeOn() &&
  tf.getKernel(kernelName, tf.getBackend()) !== undefined &&
  saved.every((tensor) => tensor.dtype === 'float32');

/** Runs a kernel of one output that has no public operation. */
export const runKernel = (
  kernelName: string,
  inputs: Readonly<Record<string, tf.Tensor>>,
  attributes: Attributes = {},
): tf.Tensor => tf.engine().runKernel(kernelName, { ...inputs }, attributes) as tf.Tensor;
