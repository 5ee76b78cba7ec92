import * as tf from '@tensorflow/tfjs';
import { CheckpointError, ConfigError } from '../errors.js';
import { downloadTensors, toTensor } from '../networks/tensor-data.js';
import type { NamedWeight, Optimizer, Progress, Schedule } from '../types/optimizer.js';
import type { State } from '../types/state.js';
import { scheduleValue } from './schedule.js';

/**
 * What every update rule shares: a learning rate that may follow a schedule, a count of updates, and slots
 * (moments) kept by weight name, created as zeros when a weight is first seen.
 */
export abstract class SlotOptimizer implements Optimizer {
  abstract readonly name: string;
  /** Updates done since the start or the last {@link reset}. */
  protected updates = 0;
  private scale = 1;
  private readonly slots = new Map<string, tf.Variable>();

  constructor(private readonly learningRate: Schedule) {
    if (typeof learningRate === 'number' && !(learningRate > 0)) {
      throw new ConfigError(
        `Optimizer: expected a learning rate above 0, got ${learningRate}. GANs often use 2e-4.`,
      );
    }
  }

  /** Updates one weight in place; runs inside a tidy. */
  protected abstract update(weight: NamedWeight, gradient: tf.Tensor, learningRate: number): void;

  apply(
    weights: readonly NamedWeight[],
    gradients: readonly tf.Tensor[],
    progress: Progress,
    rateFactor = 1,
  ): void {
    this.updates++;
    const learningRate = scheduleValue(this.learningRate, progress) * this.scale * rateFactor;
    tf.tidy(() => weights.forEach((weight, i) => this.update(weight, gradients[i]!, learningRate)));
  }

  scaleLearningRate(factor: number): void {
    if (!(factor > 0 && Number.isFinite(factor))) {
      throw new ConfigError(
        `Optimizer: expected a factor above 0, got ${factor}. Pass e.g. 0.5 to halve the learning rate.`,
      );
    }
    this.scale *= factor;
  }

  /** The slot of a weight, zeros at first. */
  protected slot(kind: string, { name, variable }: NamedWeight): tf.Variable {
    const key = `${kind}/${name}`;
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = tf.tidy(() => tf.variable(tf.zeros(variable.shape), false));
      this.slots.set(key, slot);
    }
    return slot;
  }

  reset(): void {
    this.dispose();
    this.updates = 0;
  }

  dispose(): void {
    this.slots.forEach((slot) => slot.dispose());
    this.slots.clear();
  }

  async getState(): Promise<State> {
    const json = { name: this.name, updates: this.updates, learningRateScale: this.scale };
    return { json, tensors: await downloadTensors(this.slots) };
  }

  setState({ json, tensors = {} }: State): void {
    if (json?.name !== this.name || typeof json.updates !== 'number') {
      throw new CheckpointError(
        `Optimizer.setState: expected the state of '${this.name}', got that of '${String(json?.name)}'. ` +
          `Resume with the optimiser the run was started with.`,
      );
    }
    this.reset();
    this.updates = json.updates;
    this.scale = Number(json.learningRateScale ?? 1);
    for (const [key, data] of Object.entries(tensors)) {
      this.slots.set(
        key,
        tf.tidy(() => tf.variable(toTensor(data), false)),
      );
    }
  }
}
