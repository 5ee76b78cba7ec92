import { ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** What {@link ConditionalSum} computes; owned by the caller. @throws ShapeError unless the channels are a multiple of 1 + K. */
export function sumByConditions(maps: tf.Tensor, conditions: tf.Tensor): tf.Tensor {
  return tf.tidy(() => {
    const [count, height, width] = maps.shape as [number, number, number];
    const channels = channelsOf(maps.shape, conditions.shape);
    const holding = tf.concat([tf.onesLike(tf.slice(conditions, [0, 0], [-1, 1])), conditions], 1);
    const lists = tf.reshape(maps, [count, height * width * channels, holding.shape[1]!]);
    return tf.reshape(tf.matMul(lists, tf.expandDims(holding, 2)), [count, height, width, channels]);
  });
}

/**
 * Of maps that are drawn for every condition, the sum of those that hold: inputs `maps` `[N, h, w, C (1 + K)]` and `conditions`
 * `[N, K]`, in this order, to `[N, h, w, C]`, where channel c is `m_c,0 + Σ_k condition_k m_c,k` with `m_c,k` channel
 * `c (1 + K) + k`. So a convolution before it has a kernel for what is common and one for each condition, which it learns apart. No
 * weights; differentiates twice.
 *
 * It is the last layer of StarGAN v2's networks, which have an output for each domain (Choi et al. 2020,
 * https://arxiv.org/abs/1912.01865, section 3.2), with an output that all share beside them; of a critic, a projection (Miyato & Koyama
 * 2018, https://arxiv.org/abs/1802.05637, equation 3).
 *
 * @throws ShapeError unless the channels are a multiple of 1 + K.
 */
export class ConditionalSum extends tf.layers.Layer {
  static className = 'GanConditionalSum';

  constructor({ name }: { readonly name?: string } = {}) {
    super({ name });
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [maps, conditions] = inputs as [tf.Tensor, tf.Tensor];
    return sumByConditions(maps, conditions);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [maps, conditions] = inputShape as [tf.Shape, tf.Shape];
    return [...maps.slice(0, 3), channelsOf(maps, conditions)];
  }
}
tf.serialization.registerClass(ConditionalSum);

/** A {@link ConditionalSum} layer. */
export const conditionalSum = (args?: { readonly name?: string }): ConditionalSum => new ConditionalSum(args);

function channelsOf(maps: tf.Shape, conditions: tf.Shape): number {
  const parts = 1 + conditions[1]!;
  const channels = maps[3]! / parts;
  if (Number.isInteger(channels)) return channels;
  throw new ShapeError(
    `ConditionalSum: expected maps [N, h, w, C (1 + K)] for conditions [N, K], that is channels that are a multiple of ${parts}, ` +
      `got maps ${JSON.stringify(maps)} and conditions ${JSON.stringify(conditions)}. Draw one more map than there are conditions for each channel.`,
  );
}
