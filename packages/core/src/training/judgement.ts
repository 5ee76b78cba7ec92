import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '../types/loss.js';

/**
 * How well a discriminator tells its two batches apart, for logs: `accuracyReal`, `accuracyFake` and the value
 * `V = E log D(x) + E log(1 - D(G(z)))`, in nats, where the loss is probabilistic; else `criticGap`, the difference of
 * the mean scores.
 */
export function judgement(
  { probabilistic }: Pick<AdversarialLoss, 'probabilistic'>,
  realLogits: tf.Tensor,
  fakeLogits: tf.Tensor,
): Record<string, tf.Scalar> {
  if (!probabilistic) return { criticGap: tf.sub(tf.mean(realLogits), tf.mean(fakeLogits)) };
  return {
    accuracyReal: tf.mean(tf.cast(tf.greater(realLogits, 0), 'float32')),
    accuracyFake: tf.mean(tf.cast(tf.less(fakeLogits, 0), 'float32')),
    value: tf.neg(tf.add(tf.mean(tf.softplus(tf.neg(realLogits))), tf.mean(tf.softplus(fakeLogits)))),
  };
}
