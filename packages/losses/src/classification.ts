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
  requireSameShape(owner, logits, attributes);
  return tf.sub(tf.softplus(logits), tf.mul(logits, tf.cast(attributes, 'float32')));
}

/**
 * One term for each group of attributes, `[N, groups]`, the groups being neighbours of these sizes: a group of one is an
 * independent attribute (as {@link attributeTerms}), a larger one holds attributes that exclude each other, its term the
 * cross entropy `-sum targets * log softmax(logits)` within the group.
 */
export function groupTerms(
  owner: string,
  logits: tf.Tensor,
  attributes: tf.Tensor,
  groups: readonly number[],
): tf.Tensor {
  const wanted = groups.reduce((sum, size) => sum + size, 0);
  if (logits.rank !== 2 || logits.shape[1] !== wanted) {
    throw new ShapeError(
      `${owner}: expected logits [N, ${wanted}] for groups of ${groups.join(', ')}, got [${logits.shape}]. ` +
        'Give as many logits as the groups have attributes.',
    );
  }
  requireSameShape(owner, logits, attributes);
  const [rows, targets] = [logits, tf.cast(attributes, 'float32')].map((x) => tf.split(x, [...groups], 1));
  const terms = rows!.map((row, i) =>
    groups[i] === 1
      ? attributeTerms(owner, row, targets![i]!)
      : tf.neg(tf.sum(tf.mul(targets![i]!, logSoftmax(row)), 1, true)),
  );
  return tf.concat(terms, 1);
}

function requireSameShape(owner: string, logits: tf.Tensor, attributes: tf.Tensor): void {
  if (tf.util.arraysEqual(logits.shape, attributes.shape)) return;
  throw new ShapeError(
    `${owner}: expected one logit for each attribute, got [${logits.shape}] and [${attributes.shape}]. ` +
      'Pass both as [N, numAttributes].',
  );
}
