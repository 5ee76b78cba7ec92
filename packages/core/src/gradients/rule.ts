import type * as tf from '@tensorflow/tfjs';
import { isRecording } from './tape.js';

/** Attributes of a kernel, e.g. `strides`. */
export type Attributes = Parameters<tf.GradFunc>[2];

/** Gradients by input name, computed when asked for. */
export type Gradients = ReturnType<tf.GradFunc>;

/** A gradient that may itself be differentiated. */
export interface GradientRule {
  /** Kernel as tfjs names it. */
  readonly kernelName: string;
  /** Inputs of the kernel that {@link gradient} is given, in this order. */
  readonly inputs: readonly string[] | 'all';
  /** The formula, made of differentiable operations of the inputs alone. */
  gradient(dy: tf.Tensor, inputs: tf.Tensor[], attributes: Attributes): Gradients;
  /**
   * Where the stock gradient is wrong or missing even for first derivatives. Elsewhere a first derivative is
   * left to whatever was registered before, which may use saved outputs or faster kernels.
   * @default never
   */
  stockFails?(inputs: tf.Tensor[], attributes: Attributes): boolean;
}

/**
 * The configuration to register for a rule: the rule's formula where it will be differentiated again, and
 * `previous` for the common first derivative.
 */
export function toGradConfig(rule: GradientRule, previous: tf.GradConfig | undefined): tf.GradConfig {
  const own = rule.inputs === 'all' ? [] : [...rule.inputs];
  const inputsToSave = [...new Set([...own, ...(previous?.inputsToSave ?? [])])];
  const outputsToSave = previous?.outputsToSave ?? [];
  return {
    kernelName: rule.kernelName,
    inputsToSave,
    outputsToSave,
    saveAllInputs: rule.inputs === 'all',
    gradFunc: (dy, saved, attributes) => {
      const inputs = rule.inputs === 'all' ? saved : own.map((name) => saved[inputsToSave.indexOf(name)]!);
      if (!previous || isRecording() || rule.stockFails?.(inputs, attributes)) {
        return rule.gradient(dy as tf.Tensor, inputs, attributes);
      }
      const before = (previous.inputsToSave ?? []).map((name) => saved[inputsToSave.indexOf(name)]!);
      return previous.gradFunc(dy, [...before, ...saved.slice(inputsToSave.length)], attributes);
    },
  };
}
