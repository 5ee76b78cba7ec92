import { ConfigError, initializers, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

export interface MinibatchDiscriminationArgs {
  readonly name?: string;
  /** Numbers appended to each example, B in the paper. @default 100 */
  readonly numKernels?: number;
  /** Dimensions in which each of them compares examples, C in the paper. @default 5 */
  readonly kernelDim?: number;
  /** Source of the first weights. @default a generator of fixed seed */
  readonly random?: Random;
}

/**
 * Minibatch discrimination: appends to the features of each example how close it is to the others of the batch,
 * `o_b = Σ_{j≠i} exp(-‖M_i,b - M_j,b‖₁) + bias_b` with `M = f T`, so that a discriminator sees collapse.
 *
 * `[N, A] -> [N, A + numKernels]`. Weights: T `[A, numKernels * kernelDim]` and the bias, which starts at -1.
 * The batch matters: real and generated examples must come in batches of their own.
 *
 * Source: Salimans et al. 2016, https://arxiv.org/abs/1606.03498, section 3.2, 100 kernels of 5 dimensions; an example's
 * distance to itself is left out as in the authors' code.
 */
export class MinibatchDiscrimination extends tf.layers.Layer {
  static className = 'GanMinibatchDiscrimination';
  private readonly numKernels: number;
  private readonly kernelDim: number;
  private readonly random: Random;
  private kernel: tf.LayerVariable | undefined;
  private bias: tf.LayerVariable | undefined;

  constructor({ name, numKernels = 100, kernelDim = 5, random }: MinibatchDiscriminationArgs = {}) {
    super({ name });
    for (const [option, value] of Object.entries({ numKernels, kernelDim })) {
      if (!Number.isInteger(value) || value < 1) {
        throw new ConfigError(
          `MinibatchDiscrimination: expected ${option} to be a whole number of 1 or more, got ${value}. The paper uses 100 kernels of 5 dimensions.`,
        );
      }
    }
    this.numKernels = numKernels;
    this.kernelDim = kernelDim;
    this.random = random ?? Random.fromSeed('minibatch-discrimination');
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const shape = inputShape as tf.Shape;
    if (shape.length !== 2) {
      throw new ConfigError(
        `MinibatchDiscrimination: expected features [N, A], got [${shape}]. Put a flatten layer before it.`,
      );
    }
    const width = this.numKernels * this.kernelDim;
    const start = initializers(this.random).glorotUniform();
    this.kernel = this.addWeight('kernel', [shape[1]!, width], 'float32', start);
    this.bias = this.addWeight('bias', [this.numKernels], 'float32', tf.initializers.constant({ value: -1 }));
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const features = (Array.isArray(inputs) ? inputs[0]! : inputs) as tf.Tensor2D;
    return tf.tidy(() => tf.concat([features, tf.add(this.closeness(features), this.bias!.read())], 1));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    const [count, width] = inputShape as tf.Shape;
    return [count!, width! + this.numKernels];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), numKernels: this.numKernels, kernelDim: this.kernelDim };
  }

  /** `Σ_{j≠i} exp(-‖M_i,b - M_j,b‖₁)`, `[N, numKernels]`. */
  private closeness(features: tf.Tensor2D): tf.Tensor {
    const { numKernels, kernelDim } = this;
    const count = features.shape[0];
    const projected = tf.matMul(features, this.kernel!.read() as tf.Tensor2D);
    const own = tf.reshape(projected, [count, 1, numKernels * kernelDim]);
    const others = tf.reshape(projected, [1, count, numKernels * kernelDim]);
    const differences = tf.reshape(tf.abs(tf.sub(own, others)), [count, count, numKernels, kernelDim]);
    // The example itself is at distance 0 and adds exp(0).
    return tf.sub(tf.sum(tf.exp(tf.neg(tf.sum(differences, 3))), 1), 1);
  }
}
tf.serialization.registerClass(MinibatchDiscrimination);

/** A {@link MinibatchDiscrimination} layer. */
export const minibatchDiscrimination = (args?: MinibatchDiscriminationArgs): MinibatchDiscrimination =>
  new MinibatchDiscrimination(args);
