import * as tf from '@tensorflow/tfjs';
import type { GradientRule } from '../rule.js';
import { reduceToShape } from '../reduce-to-shape.js';
import { constant } from '../tape.js';

const seluAlpha = 1.6732632423543772;
const seluScale = 1.0507009873554805;

/** 1 where x > 0 and 0 elsewhere, as a constant. */
const positive = (x: tf.Tensor) => constant(() => tf.step(x));

/** `dy * slope(x)`, for an activation of one input. */
function elementwise(kernelName: string, slope: (x: tf.Tensor, alpha: number) => tf.Tensor): GradientRule {
  return {
    kernelName,
    inputs: ['x'],
    gradient: (dy, [x], attributes) => ({
      x: () => tf.mul(dy, slope(x!, attributes?.['alpha'] as number)),
    }),
  };
}

/** `exp(x)` left of zero and 1 right of it, without overflow on the side that is not used. */
const exponentialTail = (x: tf.Tensor) => tf.exp(tf.neg(tf.relu(tf.neg(x))));

/**
 * Activations of one input. Those whose stock gradient uses the saved output (tanh, sigmoid, exp, elu) compute
 * that output afresh: the tape does not connect a saved output with its input.
 */
export const activationRules: readonly GradientRule[] = [
  elementwise('Tanh', (x) => tf.sub(1, tf.square(tf.tanh(x)))),
  elementwise('Sigmoid', (x) => {
    const y = tf.sigmoid(x);
    return tf.mul(y, tf.sub(1, y));
  }),
  elementwise('Exp', (x) => tf.exp(x)),
  elementwise('Relu', (x) => positive(x)),
  elementwise('Relu6', (x) => constant(() => tf.sub(tf.step(x), tf.step(tf.sub(x, 6))))),
  elementwise('LeakyRelu', (x, alpha) =>
    constant(() =>
      tf
        .step(x)
        .mul(1 - alpha)
        .add(alpha),
    ),
  ),
  elementwise('Elu', (x) => exponentialTail(x)),
  elementwise('Selu', (x) => {
    const side = constant(() =>
      tf
        .step(x)
        .mul(seluScale * (1 - seluAlpha))
        .add(seluScale * seluAlpha),
    );
    return tf.mul(side, exponentialTail(x));
  }),
  {
    kernelName: 'Prelu',
    inputs: ['x', 'alpha'],
    gradient(dy, [x, alpha]) {
      const negative = constant(() => tf.sub(1, tf.step(x!)));
      return {
        x: () => tf.mul(dy, tf.add(tf.sub(1, negative), tf.mul(negative, alpha!))),
        alpha: () => reduceToShape(tf.mul(dy, tf.mul(negative, x!)), alpha!.shape),
      };
    },
  },
];

/** Softmax; stock treats the saved probabilities as constants. */
export const softmax: GradientRule = {
  kernelName: 'Softmax',
  inputs: ['logits'],
  gradient: (dy, [logits], attributes) => ({
    logits: () => {
      const dim = attributes['dim'] as number;
      const probabilities = tf.softmax(logits!, dim);
      const weighted = tf.mul(dy, probabilities);
      return tf.sub(weighted, tf.mul(tf.sum(weighted, dim, true), probabilities));
    },
  }),
};
