import * as tf from '@tensorflow/tfjs';
import { toBytes } from '../images/to-bytes.js';

/** A step that the samples of both sides go through before anything is computed from them. */
export interface Preparation {
  /** Name in records (`MetricProtocol.codec`). */
  readonly name: string;
  /** Returns new samples, owned by the caller. */
  apply(samples: tf.Tensor): tf.Tensor;
}

/**
 * Rounds images in [-1, 1] to the 256 grey levels they would have in a file. Real images come from files; leaving
 * generated ones unrounded tells the two apart by something nobody sees (Parmar et al. 2022,
 * https://arxiv.org/abs/2104.11222, section 3.2).
 */
export const eightBits: Preparation = {
  name: 'uint8',
  apply: (images) => tf.tidy(() => tf.sub(tf.div(toBytes(images), 127.5), 1)),
};

/** Leaves samples as they are, for what is no image. */
export const unprepared: Preparation = { name: 'none', apply: (samples) => samples.clone() };
