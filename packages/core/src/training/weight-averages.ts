import * as tf from '@tensorflow/tfjs';
import { CheckpointError, ConfigError } from '../errors.js';
import { downloadTensors, toTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';
import { runInPlace } from '../optimizers/in-place.js';
import type { Gan } from '../types/gan.js';
import type { State, Stateful } from '../types/state.js';

/** How the generator's weights are averaged over training. */
export interface AveragingOptions {
  /** Images after which a weight's influence has halved, e.g. 10,000 (Karras et al. 2018, where it is about that). */
  readonly halfLife: number;
  /** Early on the half-life is at most this share of the images seen (Karras et al. 2020 use 0.05). @default none */
  readonly rampUp?: number;
}

/**
 * Exponential moving averages of the networks a GAN names in `averaged`: `a = d a + (1 - d) w`, with
 * `d = 0.5 ** (images of this step / halfLife)`. Everything in a network is averaged, moving statistics included.
 *
 * Source: Yaz et al. 2019, https://arxiv.org/abs/1806.04498; half-life in images as in Karras et al. 2018.
 */
export class WeightAverages implements Stateful {
  private readonly averages = new Map<string, tf.Variable>();

  constructor(
    private readonly gan: Gan,
    private readonly options: AveragingOptions,
  ) {
    if (!(options.halfLife > 0)) {
      throw new ConfigError(
        `WeightAverages: expected a half-life above 0 images, got ${options.halfLife}. Try 10000.`,
      );
    }
    this.follow();
  }

  /** Moves the averages after a step that showed `images` images. */
  update(images: number, imagesSeen: number): void {
    const { halfLife, rampUp } = this.options;
    const effective = rampUp === undefined ? halfLife : Math.min(halfLife, imagesSeen * rampUp);
    const decay = 0.5 ** (images / Math.max(effective, 1e-8));
    this.follow();
    tf.tidy(() => {
      for (const { name, variable } of this.weights()) {
        const average = this.averages.get(name)!;
        if (runInPlace('EmaUpdate', { average, value: variable }, { decay })) continue;
        average.assign(tf.add(tf.mul(average, decay), tf.mul(variable, 1 - decay)));
      }
    });
  }

  /** Runs `body` with the averages in the networks, then puts the trained weights back. */
  during<T>(body: () => T): T {
    const trained = this.weights().map(({ name, variable }) => {
      // Sharing data is safe: nothing trains while the averages are in, and `assign` replaces data.
      const before = tf.keep(variable.clone());
      variable.assign(this.averages.get(name)!);
      return { variable, before };
    });
    try {
      return body();
    } finally {
      for (const { variable, before } of trained) {
        variable.assign(before);
        before.dispose();
      }
    }
  }

  async getState(): Promise<State> {
    return { tensors: await downloadTensors(this.averages) };
  }

  setState({ tensors = {} }: State): void {
    this.dispose();
    for (const { name, variable } of this.weights()) {
      const data = tensors[name];
      if (data === undefined || !tf.util.arraysEqual([...data.shape], variable.shape)) {
        throw new CheckpointError(
          `WeightAverages.setState: expected an average of '${name}', found none of its shape. Resume with the run's own configuration.`,
        );
      }
      this.averages.set(
        name,
        tf.tidy(() => tf.variable(toTensor(data), false)),
      );
    }
  }

  /** Forgets the past: the averages become the weights as they are now. */
  restart(): void {
    this.dispose();
    this.follow();
  }

  dispose(): void {
    this.averages.forEach((average) => average.dispose());
    this.averages.clear();
  }

  private weights() {
    return namedWeights(this.gan.networks, this.gan.averaged);
  }

  /** Starts averages of weights that are new (at the start, and when a network has grown). */
  private follow(): void {
    for (const { name, variable } of this.weights()) {
      if (this.averages.has(name)) continue;
      // A real copy: the average must not share memory with a weight that optimisers update in place.
      this.averages.set(
        name,
        tf.tidy(() => tf.variable(tf.add(variable, 0), false)),
      );
    }
  }
}
