import * as tf from '@tensorflow/tfjs';
import { gradient, type Gradients } from './gradient.js';

/** An operand of an equation, with one letter for each axis. */
interface Labelled {
  readonly labels: string;
  readonly tensor: tf.Tensor;
}

/**
 * `tf.einsum`; stock has no gradient. That of one operand is the product of `dy` with the other, read out along
 * the operand's own axes; axes that were summed over alone receive the same everywhere.
 */
const einsum = gradient<{ equation: string }>('Einsum', { inputs: 'all' }, (dy, tensors, { equation }) => {
  const [left, output] = equation.replace(/\s/g, '').split('->') as [string, string];
  const terms = left.split(',').map((labels, i): Labelled => ({ labels, tensor: tensors[i]! }));
  const result: Labelled = { labels: output, tensor: dy };
  return Object.fromEntries(
    terms.map((term, i) => [i, () => operandGradient(term, result, terms[1 - i])]),
  ) as Gradients;
});

const operandGradient = (own: Labelled, result: Labelled, other?: Labelled): tf.Tensor => {
  const known = (label: string): boolean =>
    result.labels.includes(label) || other?.labels.includes(label) === true;
  const found = [...own.labels].filter(known).join('');
  const sources = other === undefined ? [result] : [result, other];
  const summed = tf.einsum(
    `${sources.map(({ labels }) => labels).join(',')}->${found}`,
    ...sources.map(({ tensor }) => tensor),
  );
  const { shape } = own.tensor;
  const kept = shape.map((size, i) => (known(own.labels[i]!) ? size : 1));
  return tf.mul(tf.reshape(summed, kept), tf.ones(shape));
};

interface VolumeAttributes {
  readonly strides: number | [number, number, number];
  readonly pad: 'valid' | 'same';
}

/** `tf.conv3dTranspose`; stock has no gradient. */
const conv3dTranspose = gradient<VolumeAttributes>(
  'Conv3DBackpropInputV2',
  { inputs: ['dy', 'filter'] },
  (gradientOfResult, [image, filter], { strides, pad }) => ({
    dy: () => tf.conv3d(gradientOfResult as tf.Tensor5D, filter as tf.Tensor5D, strides, pad),
    filter: () =>
      tf
        .engine()
        .runKernel(
          'Conv3DBackpropFilterV2',
          { x: gradientOfResult, dy: image! },
          { strides, pad, filterShape: filter!.shape },
        ) as tf.Tensor,
  }),
);

export const productGradients: readonly tf.GradConfig[] = [einsum, conv3dTranspose];
