import * as tf from '@tensorflow/tfjs';

/** A tensor with a letter for each of its axes. */
export interface Labelled {
  readonly labels: string;
  readonly tensor: tf.Tensor;
}

/** Sums a tensor over the axes whose labels are not wanted. */
function sumOut({ labels, tensor }: Labelled, wanted: string): Labelled {
  const axes = [...labels].flatMap((label, axis) => (wanted.includes(label) ? [] : [axis]));
  const kept = [...labels].filter((label) => wanted.includes(label)).join('');
  return { labels: kept, tensor: axes.length > 0 ? tf.sum(tensor, axes) : tensor };
}

/** The tensor with its axes in the order of the groups, each group made one axis. */
function grouped({ labels, tensor }: Labelled, groups: readonly [string, string, string]): tf.Tensor3D {
  const order = groups.join('');
  const moved =
    tensor.rank > 1
      ? tf.transpose(
          tensor,
          [...order].map((label) => labels.indexOf(label)),
        )
      : tensor;
  const size = (group: string) =>
    [...group].reduce((product, label) => product * tensor.shape[labels.indexOf(label)]!, 1);
  return tf.reshape(moved, [size(groups[0]), size(groups[1]), size(groups[2])]);
}

/**
 * The Einstein sum of two tensors, as one matrix product per entry of their common axes. The output may use any
 * label of the two, none twice. Differentiable any number of times; one new tensor, owned by the caller.
 */
export function contract(left: Labelled, right: Labelled, output: string): tf.Tensor {
  const a = sumOut(left, output + right.labels);
  const b = sumOut(right, output + left.labels);
  const pick = (labels: string, keep: (label: string) => boolean) => [...labels].filter(keep).join('');
  const shared = pick(a.labels, (label) => b.labels.includes(label));
  const batch = pick(shared, (label) => output.includes(label));
  const summed = pick(shared, (label) => !output.includes(label));
  const fromA = pick(a.labels, (label) => !shared.includes(label));
  const fromB = pick(b.labels, (label) => !shared.includes(label));
  const product = tf.matMul(grouped(a, [batch, fromA, summed]), grouped(b, [batch, summed, fromB]));
  const made = batch + fromA + fromB;
  const lengthOf = (label: string) =>
    a.tensor.shape[a.labels.indexOf(label)] ?? b.tensor.shape[b.labels.indexOf(label)]!;
  const whole = tf.reshape(product, [...made].map(lengthOf));
  return whole.rank > 1
    ? tf.transpose(
        whole,
        [...output].map((label) => made.indexOf(label)),
      )
    : whole;
}
