import * as tf from '@tensorflow/tfjs';
import { downloadTensor, type State, stopGradient, type TensorData, toTensor } from '@gan/core';

/**
 * An exponential moving average of a scalar that stays on the device: reading it costs no round trip.
 */
export class MovingScalar {
  private average: tf.Variable | undefined;

  /**
   * @param decay share of the old value that is kept at each update, in `[0, 1)`.
   * @param start the value before the first update; without one the first update is taken as it is.
   */
  constructor(
    private readonly decay: number,
    private readonly start?: number,
  ) {}

  /** The average moved towards `value`; gradients flow through `value`, not through what was before. */
  update(value: tf.Tensor): tf.Scalar {
    const moved = tf.add(tf.mul(this.before(value), this.decay), tf.mul(value, 1 - this.decay));
    const stored = tf.tidy(() => stopGradient(moved));
    if (this.average === undefined) this.average = tf.variable(stored, false);
    else this.average.assign(stored);
    return moved as tf.Scalar;
  }

  /** Its values for a checkpoint, none before the first update. */
  async getState(name: string): Promise<Record<string, TensorData>> {
    return this.average === undefined ? {} : { [name]: await downloadTensor(this.average) };
  }

  setState(state: State, name: string): void {
    this.dispose();
    const data = state.tensors?.[name];
    if (data !== undefined) this.average = tf.tidy(() => tf.variable(toTensor(data), false));
  }

  dispose(): void {
    this.average?.dispose();
    this.average = undefined;
  }

  private before(value: tf.Tensor): tf.Tensor {
    if (this.average !== undefined) return stopGradient(this.average);
    return this.start === undefined ? stopGradient(value) : tf.scalar(this.start);
  }
}
