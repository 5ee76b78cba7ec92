import * as tf from '@tensorflow/tfjs';
import { type GradientRule, toGradConfig } from './rule.js';
import { rules } from './rules/index.js';

/** What is in force for one kernel, and what it stands in for. */
interface Registration {
  readonly config: tf.GradConfig;
  readonly previous: tf.GradConfig | undefined;
}

const registrations = new Map<string, Registration>();

/**
 * Makes tfjs differentiate twice, and rightly: registers gradients whose formulas are themselves
 * differentiable, for every operation where the stock one throws, silently drops a term or is wrong.
 *
 * A gradient penalty, R1 or path-length term then works through ordinary tfjs layers, also through layers and
 * models that know nothing of this toolkit. First derivatives are left to the gradients that were registered before
 * and cost what they did, except where those are wrong or missing: nearest resizing on the cpu backend, half-pixel
 * and (on cpu) oblong bilinear resizing, averages over padding, mirrored padding, tiling, cumulative sums, dilated
 * convolutions (depthwise ones too), `einsum`, broadcasting in maxima, squared differences and matrix products, pixel shuffling, reading
 * and writing at index tuples, splitting into one piece, and conditions of `tf.where`.
 *
 * Three things no registration can reach: `tf.logSoftmax` and `tf.losses.softmaxCrossEntropy` bring their own gradients,
 * right only once (use {@link logSoftmax}); `tf.logSigmoid` brings one that throws when differentiated again (use
 * `tf.neg(tf.softplus(tf.neg(x)))`); and `tf.batchNorm` without offset or scale has none (pass zeros, ones).
 *
 * The trainer calls this. Calling it again is harmless, and puts the corrections back over gradients that
 * were registered in between.
 *
 * @returns a function that puts back what was registered before.
 * @example
 * registerSecondOrderGradients();
 * const slope = tf.grad((x) => tf.grad((y) => y.tanh().sum())(x).sum())(tf.tensor1d([0.5]));
 */
export function registerSecondOrderGradients(): () => void {
  for (const rule of rules) register(rule);
  return unregister;
}

function register(rule: GradientRule): void {
  const current = tf.getGradient(rule.kernelName) as tf.GradConfig | undefined;
  if (current !== undefined && registrations.get(rule.kernelName)?.config === current) return;
  const config = toGradConfig(rule, current);
  replace(rule.kernelName, config);
  registrations.set(rule.kernelName, { config, previous: current });
}

function unregister(): void {
  for (const [kernelName, { config, previous }] of registrations) {
    // Whoever registered over a correction keeps the place.
    if (tf.getGradient(kernelName) === config) replace(kernelName, previous);
  }
  registrations.clear();
}

/** Unregistering first keeps tfjs from warning in debug mode. */
function replace(kernelName: string, config: tf.GradConfig | undefined): void {
  if (tf.getGradient(kernelName) !== undefined) tf.unregisterGradient(kernelName);
  if (config !== undefined) tf.registerGradient(config);
}
