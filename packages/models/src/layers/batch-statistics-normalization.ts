import { normalise } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';
import type { Kwargs } from './growing-layer.js';

export interface BatchStatisticsNormalizationArgs {
  readonly name?: string;
  /** Added to the variance. @default 1e-5 */
  readonly epsilon?: number;
  /** Where the scales start; a loaded model brings its own. @default 1 */
  readonly gammaInitializer?: ReturnType<typeof tf.initializers.ones>;
}

/**
 * Batch normalisation without moving averages: in training mode with the statistics of the batch, elsewhere with those of
 * each picture alone. That is what the pix2pix code does, which tests one picture at a time with its layers in training mode;
 * here the pictures of a batch do not change each other's results either.
 *
 * Source: Ioffe & Szegedy 2015, https://arxiv.org/abs/1502.03167; used so in Isola et al. 2017, section 3.3. Shapes
 * `[N, H, W, C] -> [N, H, W, C]`; weights `gamma` and `beta`, `[C]`. Differentiates twice.
 */
export class BatchStatisticsNormalization extends tf.layers.Layer {
  static className = 'GanBatchStatisticsNormalization';
  private readonly epsilon: number;
  private readonly gammaInitializer: ReturnType<typeof tf.initializers.ones>;
  private gamma!: tf.LayerVariable;
  private beta!: tf.LayerVariable;

  constructor({ name, epsilon = 1e-5, gammaInitializer }: BatchStatisticsNormalizationArgs = {}) {
    super({ name });
    this.epsilon = epsilon;
    this.gammaInitializer = gammaInitializer ?? tf.initializers.ones();
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const shape = [(inputShape as number[]).at(-1)!];
    this.gamma = this.addWeight('gamma', shape, 'float32', this.gammaInitializer);
    this.beta = this.addWeight('beta', shape, 'float32', tf.initializers.zeros());
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    return tf.tidy(() => {
      const [scale, offset] = [this.gamma.read(), this.beta.read()];
      const axes = kwargs['training'] ? [0, 1, 2] : [1, 2];
      return normalise(onlyInput(inputs), { axes, scale, offset, epsilon: this.epsilon }).output;
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), epsilon: this.epsilon };
  }
}
tf.serialization.registerClass(BatchStatisticsNormalization);

/** A {@link BatchStatisticsNormalization} layer. */
export const batchStatisticsNormalization = (
  args?: BatchStatisticsNormalizationArgs,
): BatchStatisticsNormalization => new BatchStatisticsNormalization(args);
