import * as tf from '@tensorflow/tfjs';
import type { NamedWeight, Optimizer, Schedule } from '../types/optimizer.js';
import { runInPlace } from './in-place.js';
import { SlotOptimizer } from './slot-optimizer.js';

export interface RmsPropOptions {
  /** @default 5e-5 (Arjovsky et al. 2017, algorithm 1) */
  readonly learningRate?: Schedule;
  /** Weight of the old mean square. @default 0.99 (PyTorch, in which WGAN's reference is written) */
  readonly decay?: number;
  /** Added to the root. @default 1e-8 */
  readonly epsilon?: number;
}

/**
 * RMSprop: `s = d s + (1 - d) g^2`, `w -= lr g / (sqrt(s) + eps)`.
 *
 * Source: Tieleman & Hinton 2012, lecture 6.5; epsilon outside the root as in PyTorch.
 */
export const rmsProp = (options: RmsPropOptions = {}): Optimizer => new RmsProp(options);

class RmsProp extends SlotOptimizer {
  readonly name = 'rms-prop';
  private readonly decay: number;
  private readonly epsilon: number;

  constructor({ learningRate = 5e-5, decay = 0.99, epsilon = 1e-8 }: RmsPropOptions) {
    super(learningRate);
    this.decay = decay;
    this.epsilon = epsilon;
  }

  protected update(weight: NamedWeight, gradient: tf.Tensor, learningRate: number): void {
    const { decay, epsilon } = this;
    const meanSquare = this.slot('square', weight);
    const inputs = { value: weight.variable, gradient, meanSquare };
    if (runInPlace('RmsPropUpdate', inputs, { learningRate, decay, epsilon })) return;
    const s = tf.add(tf.mul(meanSquare, decay), tf.mul(tf.square(gradient), 1 - decay));
    meanSquare.assign(s);
    const change = tf.mul(tf.div(gradient, tf.add(tf.sqrt(s), epsilon)), learningRate);
    weight.variable.assign(tf.sub(weight.variable, change));
  }
}
