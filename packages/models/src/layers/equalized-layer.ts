import { ConfigError, initializers, modulate, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** What follows the sum: nothing, or leaky ReLU of slope 0.2. */
export type EqualizedActivation = 'linear' | 'leakyRelu';

/** What equalised layers have in common. */
export interface EqualizedArgs {
  readonly name?: string;
  /** Factor on the sum of the inputs' weights. @default 1 */
  readonly gain?: number;
  /** How much slower than the others this layer learns, e.g. 0.01. @default 1 */
  readonly learningRateMultiplier?: number;
  /** @default true */
  readonly useBias?: boolean;
  /** Where the bias starts. @default 0 */
  readonly biasInitial?: number;
  /** @default 'linear' */
  readonly activation?: EqualizedActivation;
  /** Factor on the output, e.g. sqrt(2) where leaky ReLU has halved the variance. @default 1 */
  readonly activationGain?: number;
  /** Where the weights come from; a loaded model brings its own. */
  readonly random?: Random;
}

/** What leaky ReLU multiplies numbers below 0 by. */
export const slope = 0.2;

/** The same as `modulate` wants it. */
export const slopeOf = (activation: EqualizedActivation): number | undefined =>
  activation === 'leakyRelu' ? slope : undefined;

/**
 * Equalised learning rate: weights are stored from N(0, 1 / m) and multiplied by `gain m / sqrt(fan in)` at every
 * use, so that Adam moves all of them at one speed whatever their scale. m is the learning rate multiplier, which the
 * bias is multiplied by as well.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 4.1; multiplier of Karras et al. 2019.
 */
export abstract class EqualizedLayer extends tf.layers.Layer {
  protected readonly settings: Required<Omit<EqualizedArgs, 'name' | 'random'>>;
  protected kernel!: tf.LayerVariable;
  private bias: tf.LayerVariable | undefined;
  private readonly random: Random;
  private scale = 1;

  constructor({ name, random, ...args }: EqualizedArgs) {
    super({ name });
    this.settings = {
      gain: args.gain ?? 1,
      learningRateMultiplier: args.learningRateMultiplier ?? 1,
      useBias: args.useBias ?? true,
      biasInitial: args.biasInitial ?? 0,
      activation: args.activation ?? 'linear',
      activationGain: args.activationGain ?? 1,
    };
    const { gain, learningRateMultiplier, activationGain } = this.settings;
    for (const [option, value] of Object.entries({ gain, learningRateMultiplier, activationGain })) {
      if (value > 0 && Number.isFinite(value)) continue;
      throw new ConfigError(
        `${this.getClassName()}: expected ${option} above 0, got ${value}. Leave it out for 1.`,
      );
    }
    this.random = random ?? Random.fromSeed('equalized');
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.settings };
  }

  protected addWeights(kernelShape: number[], fanIn: number, biasSize: number): void {
    const { gain, learningRateMultiplier, useBias, biasInitial, activationGain } = this.settings;
    const init = initializers(this.random);
    const normal = init.normal(1 / learningRateMultiplier);
    this.kernel = this.addWeight('kernel', kernelShape, 'float32', normal);
    this.scale = (gain * learningRateMultiplier * activationGain) / Math.sqrt(fanIn);
    if (!useBias) return;
    const start = tf.initializers.constant({ value: biasInitial / learningRateMultiplier });
    this.bias = this.addWeight('bias', [biasSize], 'float32', start);
  }

  /** The kernel as it is used, owned by the caller. Leaky ReLU being homogeneous, the activation's gain is in it, and costs no pass. */
  scaledKernel(): tf.Tensor {
    return tf.mul(this.kernel.read(), this.scale);
  }

  /** The bias as it is used, not to be disposed. */
  scaledBias(): tf.Tensor | undefined {
    const { learningRateMultiplier, activationGain } = this.settings;
    const factor = learningRateMultiplier * activationGain;
    const bias = this.bias?.read();
    return bias === undefined || factor === 1 ? bias : tf.mul(bias, factor);
  }

  /** Bias and activation. */
  protected finish(sum: tf.Tensor): tf.Tensor {
    return modulate(sum, { shift: this.scaledBias(), alpha: slopeOf(this.settings.activation) });
  }
}

/** The one tensor a layer is given. */
export const onlyInput = (inputs: tf.Tensor | tf.Tensor[]): tf.Tensor =>
  Array.isArray(inputs) ? inputs[0]! : inputs;
