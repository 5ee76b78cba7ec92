import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface MinibatchStandardDeviationArgs {
  readonly name?: string;
  /**
   * Examples that are compared with each other; the largest divisor of the batch size that is not above this.
   * @default 4
   */
  readonly groupSize?: number;
  /** Statistics that are appended, each over its share of the channels. @default 1 */
  readonly numFeatures?: number;
}

/**
 * Minibatch standard deviation: appends to every example how much its group varies,
 * `mean over pixels and channels of sqrt(var over the group + 1e-8)`, as constant channels. A discriminator then sees
 * when all samples look alike.
 *
 * `[N, ..., C] -> [N, ..., C + numFeatures]`; for an input `[N, C]` a number is appended. Example n belongs to the
 * group of all examples that leave the same remainder modulo the number of groups.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 3, groups of 4.
 *
 * @throws ConfigError if the channels do not divide by `numFeatures`.
 */
export class MinibatchStandardDeviation extends tf.layers.Layer {
  static className = 'GanMinibatchStandardDeviation';
  private readonly groupSize: number;
  private readonly numFeatures: number;

  constructor({ name, groupSize = 4, numFeatures = 1 }: MinibatchStandardDeviationArgs = {}) {
    super({ name });
    for (const [option, value] of Object.entries({ groupSize, numFeatures })) {
      if (!Number.isInteger(value) || value < 1) {
        throw new ConfigError(
          `MinibatchStandardDeviation: expected ${option} to be a whole number of 1 or more, got ${value}. Progressive growing uses groups of 4 and 1 feature.`,
        );
      }
    }
    this.groupSize = groupSize;
    this.numFeatures = numFeatures;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = (inputShape as tf.Shape).at(-1)!;
    if (channels % this.numFeatures !== 0) {
      throw new ConfigError(
        `MinibatchStandardDeviation: expected channels that divide by numFeatures ${this.numFeatures}, got ${channels}. Choose a divisor of ${channels}.`,
      );
    }
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    return tf.tidy(() => {
      const group = largestDivisor(x.shape[0]!, this.groupSize);
      const pixels = tf.util.sizeFromShape(x.shape.slice(1, -1));
      const variation = this.variation(x, group, pixels);
      const spread = tf.tile(variation, [group, pixels, 1]);
      return tf.concat([x, tf.reshape(spread, [...x.shape.slice(0, -1), this.numFeatures])], x.rank - 1);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    const shape = inputShape as tf.Shape;
    return [...shape.slice(0, -1), shape.at(-1)! + this.numFeatures];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), groupSize: this.groupSize, numFeatures: this.numFeatures };
  }

  /** The statistic of each group, `[numGroups, 1, numFeatures]`. */
  private variation(x: tf.Tensor, group: number, pixels: number): tf.Tensor {
    const groups = x.shape[0]! / group;
    const members = tf.reshape(x, [group, -1]);
    const deviations = tf.sqrt(tf.add(tf.moments(members, 0).variance, 1e-8));
    const perFeature = tf.reshape(deviations, [groups, pixels, this.numFeatures, -1]);
    return tf.expandDims(tf.mean(perFeature, [1, 3]), 1);
  }
}
tf.serialization.registerClass(MinibatchStandardDeviation);

/** A {@link MinibatchStandardDeviation} layer. */
export const minibatchStandardDeviation = (
  args?: MinibatchStandardDeviationArgs,
): MinibatchStandardDeviation => new MinibatchStandardDeviation(args);

function largestDivisor(count: number, limit: number): number {
  let divisor = Math.min(count, limit);
  while (count % divisor !== 0) divisor--;
  return divisor;
}
