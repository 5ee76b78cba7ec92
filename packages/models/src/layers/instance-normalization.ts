import { modulate, normalise, stopGradient } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import type { Kwargs } from './growing-layer.js';

export interface InstanceNormalizationArgs {
  readonly name?: string;
  /** Added to the variance. @default 1e-5 */
  readonly epsilon?: number;
  /** Whether a learned scale (`gamma`) and shift (`beta`) for each channel follow. @default true */
  readonly affine?: boolean;
  /**
   * Whether running statistics are kept in training and stand in for the map's own elsewhere, PyTorch's
   * `track_running_stats`. @default false
   */
  readonly trackRunningStatistics?: boolean;
  /** Weight of the old running statistics at each pass in training mode; PyTorch names what is left, 0.1. @default 0.9 */
  readonly momentum?: number;
}

/**
 * Instance normalisation: every channel of every example is brought to mean 0 and variance 1 over its map,
 * `y = γ_c (x - mean_nc) / sqrt(variance_nc + ε) + β_c`. Examples do not see each other. Differentiates twice.
 *
 * Running statistics, where they are kept, are means over the batch, the variance unbiased, as PyTorch keeps them; their
 * weights are `moving_mean` and `moving_variance`, which no optimiser changes.
 *
 * Source: Ulyanov et al. 2016, https://arxiv.org/abs/1607.08022. Shapes `[N, H, W, C] -> [N, H, W, C]`.
 */
export class InstanceNormalization extends tf.layers.Layer {
  static className = 'GanInstanceNormalization';
  private readonly args: Required<Omit<InstanceNormalizationArgs, 'name'>>;
  private gamma: tf.LayerVariable | undefined;
  private beta: tf.LayerVariable | undefined;
  private running: { readonly mean: tf.LayerVariable; readonly variance: tf.LayerVariable } | undefined;

  constructor({ name, ...args }: InstanceNormalizationArgs = {}) {
    super({ name });
    const { epsilon = 1e-5, affine = true, trackRunningStatistics = false, momentum = 0.9 } = args;
    this.args = { epsilon, affine, trackRunningStatistics, momentum };
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const shape = [(inputShape as number[]).at(-1)!];
    const { ones, zeros } = tf.initializers;
    if (this.args.affine) {
      this.gamma = this.addWeight('gamma', shape, 'float32', ones());
      this.beta = this.addWeight('beta', shape, 'float32', zeros());
    }
    if (this.args.trackRunningStatistics) {
      this.running = {
        mean: this.addWeight('moving_mean', shape, 'float32', zeros(), undefined, false),
        variance: this.addWeight('moving_variance', shape, 'float32', ones(), undefined, false),
      };
    }
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    return tf.tidy(() => {
      const x = onlyInput(inputs);
      if (this.running !== undefined && !kwargs['training']) {
        return this.normaliseBy(x, this.running.mean.read(), this.running.variance.read());
      }
      const { output, mean, variance } = normalise(x, {
        axes: [1, 2],
        scale: this.gamma?.read(),
        offset: this.beta?.read(),
        epsilon: this.args.epsilon,
      });
      this.track(mean, variance, x.shape[1]! * x.shape[2]!);
      return output;
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.args };
  }

  /** By statistics that are given, `[C]`. Factor and summand are put together first: one pass over the map. */
  private normaliseBy(x: tf.Tensor, mean: tf.Tensor, variance: tf.Tensor): tf.Tensor {
    const inverse = tf.rsqrt(tf.add(variance, this.args.epsilon));
    const factor = this.gamma === undefined ? inverse : tf.mul(inverse, this.gamma.read());
    const centre = tf.mul(mean, factor);
    const summand = this.beta === undefined ? tf.neg(centre) : tf.sub(this.beta.read(), centre);
    return modulate(x, { scale: factor, shift: summand });
  }

  private track(mean: tf.Tensor, variance: tf.Tensor, pixels: number): void {
    if (this.running === undefined) return;
    const { momentum } = this.args;
    const move = (average: tf.LayerVariable, now: tf.Tensor) => {
      const batchMean = stopGradient(tf.mean(now, 0));
      const old = stopGradient(average.read());
      average.write(tf.add(tf.mul(old, momentum), tf.mul(batchMean, 1 - momentum)));
    };
    move(this.running.mean, mean);
    move(this.running.variance, tf.mul(variance, pixels / Math.max(1, pixels - 1)));
  }
}
tf.serialization.registerClass(InstanceNormalization);

/** An {@link InstanceNormalization} layer. */
export const instanceNormalization = (args?: InstanceNormalizationArgs): InstanceNormalization =>
  new InstanceNormalization(args);
