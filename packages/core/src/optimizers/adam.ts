import * as tf from '@tensorflow/tfjs';
import type { NamedWeight, Optimizer, Schedule } from '../types/optimizer.js';
import { runInPlace } from './in-place.js';
import { SlotOptimizer } from './slot-optimizer.js';

export interface AdamOptions {
  /** @default 2e-4 (Radford et al. 2016, section 4) */
  readonly learningRate?: Schedule;
  /** Decay of the first moment. @default 0.5 (Radford et al. 2016, section 4) */
  readonly beta1?: number;
  /** Decay of the second moment. @default 0.999 */
  readonly beta2?: number;
  /** Added to the root of the second moment. @default 1e-8 */
  readonly epsilon?: number;
}

/**
 * Adam: `m = b1 m + (1 - b1) g`, `v = b2 v + (1 - b2) g^2`, `w -= lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps)`.
 *
 * Source: Kingma & Ba 2015, https://arxiv.org/abs/1412.6980, algorithm 1. Defaults are those of GAN practice.
 * Epsilon is explicit because the default of TensorFlow.js differs between backends.
 */
export const adam = (options: AdamOptions = {}): Optimizer => new Adam(options);

class Adam extends SlotOptimizer {
  readonly name = 'adam';
  private readonly beta1: number;
  private readonly beta2: number;
  private readonly epsilon: number;

  constructor({ learningRate = 2e-4, beta1 = 0.5, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions) {
    super(learningRate);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  protected update(weight: NamedWeight, gradient: tf.Tensor, learningRate: number): void {
    const { beta1, beta2, epsilon } = this;
    const firstMoment = this.slot('m', weight);
    const secondMoment = this.slot('v', weight);
    const beta1Power = beta1 ** this.updates;
    const beta2Power = beta2 ** this.updates;
    const inputs = { value: weight.variable, gradient, firstMoment, secondMoment };
    if (runInPlace('AdamUpdate', inputs, { learningRate, beta1, beta2, epsilon, beta1Power, beta2Power }))
      return;
    const m = tf.add(tf.mul(firstMoment, beta1), tf.mul(gradient, 1 - beta1));
    const v = tf.add(tf.mul(secondMoment, beta2), tf.mul(tf.square(gradient), 1 - beta2));
    const root = tf.add(tf.sqrt(tf.div(v, 1 - beta2Power)), epsilon);
    firstMoment.assign(m);
    secondMoment.assign(v);
    weight.variable.assign(tf.sub(weight.variable, tf.mul(tf.div(m, root), learningRate / (1 - beta1Power))));
  }
}
