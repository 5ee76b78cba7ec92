import * as tf from '@tensorflow/tfjs';
import type { NamedWeight, Optimizer, Progress, Schedule } from '../types/optimizer.js';
import { runInPlace } from './in-place.js';
import { scheduleValue } from './schedule.js';
import { SlotOptimizer } from './slot-optimizer.js';

export interface MomentumOptions {
  /** @default 0.1 (Goodfellow et al. 2014, reference code) */
  readonly learningRate?: Schedule;
  /** Share of the last change that is kept; 0 is plain gradient descent. @default 0.5 */
  readonly momentum?: Schedule;
}

/**
 * Gradient descent with momentum: `u = mu u - lr g`, `w += u`. Both numbers may follow a schedule.
 *
 * Source: Polyak 1964, in the form the 2014 GAN's reference code trains with.
 */
export const momentum = (options: MomentumOptions = {}): Optimizer => new Momentum(options);

class Momentum extends SlotOptimizer {
  readonly name = 'momentum';
  private current = 0;
  private readonly momentum: Schedule;

  constructor({ learningRate = 0.1, momentum: share = 0.5 }: MomentumOptions) {
    super(learningRate);
    this.momentum = share;
  }

  override apply(
    weights: readonly NamedWeight[],
    gradients: readonly tf.Tensor[],
    progress: Progress,
    rateFactor = 1,
  ): void {
    this.current = scheduleValue(this.momentum, progress);
    super.apply(weights, gradients, progress, rateFactor);
  }

  protected update(weight: NamedWeight, gradient: tf.Tensor, learningRate: number): void {
    const velocity = this.slot('velocity', weight);
    const inputs = { value: weight.variable, gradient, velocity };
    if (runInPlace('MomentumUpdate', inputs, { learningRate, momentum: this.current })) return;
    const u = tf.sub(tf.mul(velocity, this.current), tf.mul(gradient, learningRate));
    velocity.assign(u);
    weight.variable.assign(tf.add(weight.variable, u));
  }
}
