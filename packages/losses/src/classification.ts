import * as tf from '@tensorflow/tfjs';
import { logSoftmax, ShapeError } from '@gan/core';

/** `-log softmax(logits)[label]` for each example, `[N]`. `logits` `[N, K]`, `labels` int32 `[N]`. */
export function classTerms(owner: string, logits: tf.Tensor, labels: tf.Tensor): tf.Tensor {
  if (logits.rank !== 2 || labels.rank !== 1 || logits.shape[0] !== labels.shape[0]) {
    throw new ShapeError(
      `${owner}: expected class logits [N, numClasses] and labels [N], got [${logits.shape}] and [${labels.shape}]. ` +
        'Pass one row of logits and one class number for each example.',
    );
  }
  const chosen = tf.oneHot(tf.cast(labels, 'int32') as tf.Tensor1D, logits.shape[1]!);
  return tf.neg(tf.sum(tf.mul(chosen, logSoftmax(logits)), 1));
}

/** `softplus(logit) - target * logit` for each attribute, `[N, A]`: cross entropy of independent yes/no labels. */
export function attributeTerms(owner: string, logits: tf.Tensor, attributes: tf.Tensor): tf.Tensor {
  if (!tf.util.arraysEqual(logits.shape, attributes.shape)) {
    throw new ShapeError(
      `${owner}: expected one logit for each attribute, got [${logits.shape}] and [${attributes.shape}]. ` +
        'Pass both as [N, numAttributes].',
    );
  }
  return tf.sub(tf.softplus(logits), tf.mul(logits, tf.cast(attributes, 'float32')));
}
