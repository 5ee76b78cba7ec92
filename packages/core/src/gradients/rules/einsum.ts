import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../../errors.js';
import { contract } from '../contract.js';
import type { GradientRule } from '../rule.js';

/** `ab,bc->ac` taken apart. */
interface Equation {
  readonly operands: readonly string[];
  readonly output: string;
}

function parse(equation: string): Equation {
  const [left, output] = equation.replaceAll(' ', '').split('->');
  const operands = (left ?? '').split(',');
  const labels = [...operands, output ?? ''];
  if (output === undefined || labels.some((names) => new Set(names).size !== names.length)) {
    throw new ConfigError(
      `einsum gradient: expected an equation with '->' and no label twice in one term, got '${equation}'. ` +
        'Write the output out, and take diagonals before the product.',
    );
  }
  return { operands, output };
}

/**
 * The gradient of one operand: the product of `dy` with the other operand, read out along the operand's own
 * labels. Labels that occur nowhere else were summed over, so their gradient is the same all along.
 */
function operandGradient(dy: tf.Tensor, tensors: tf.Tensor[], { operands, output }: Equation, which: number) {
  const own = operands[which]!;
  const shape = tensors[which]!.shape;
  const result = { labels: output, tensor: dy };
  const others = operands.flatMap((labels, i) => (i === which ? [] : [{ labels, tensor: tensors[i]! }]));
  const found = (label: string) => [result, ...others].some(({ labels }) => labels.includes(label));
  const known = [...own].filter(found).join('');
  const product = contract(result, others[0] ?? { labels: '', tensor: tf.scalar(1) }, known);
  const kept = shape.map((size, i) => (found(own[i]!) ? size : 1));
  const reps = shape.map((size, i) => (found(own[i]!) ? 1 : size));
  return tf.tile(tf.reshape(product, kept), reps);
}

/** Einstein sums of one or two operands; stock has no gradient. */
export const einsum: GradientRule = {
  kernelName: 'Einsum',
  inputs: 'all',
  gradient(dy, tensors, attributes) {
    const equation = parse(attributes['equation'] as string);
    return Object.fromEntries(
      tensors.map((_, which) => [which, () => operandGradient(dy, tensors, equation, which)]),
    );
  },
};
