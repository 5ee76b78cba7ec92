import { initializers, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

export interface LearnedConstantArgs {
  readonly name?: string;
  /** Shape of the constant, e.g. `[4, 4, 512]`. */
  readonly shape: readonly number[];
  /** Where it starts: at ones (StyleGAN) or N(0, 1) (StyleGAN2). @default 'normal' */
  readonly start?: 'ones' | 'normal';
  /** Where it comes from; a loaded model brings its own. */
  readonly random?: Random;
}

/**
 * A learned constant, the same for every example: `[N, ...]`, of which only N matters, to `[N, ...shape]`. What a
 * style-based generator starts from. Weight: `constant`.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, section 2.
 */
export class LearnedConstant extends tf.layers.Layer {
  static className = 'GanLearnedConstant';
  private readonly args: Required<Omit<LearnedConstantArgs, 'name' | 'random'>>;
  private readonly random: Random;
  private constant!: tf.LayerVariable;

  constructor({ name, shape, start = 'normal', random }: LearnedConstantArgs) {
    super({ name });
    this.args = { shape: [...shape], start };
    this.random = random ?? Random.fromSeed('constant');
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const { shape, start } = this.args;
    const initial = start === 'ones' ? tf.initializers.ones() : initializers(this.random).normal(1);
    this.constant = this.addWeight('constant', [...shape], 'float32', initial);
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const count = onlyInput(inputs).shape[0]!;
      return tf.tile(tf.expandDims(this.constant.read(), 0), [count, ...this.args.shape.map(() => 1)]);
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [(inputShape as tf.Shape)[0]!, ...this.args.shape];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.args, shape: [...this.args.shape] };
  }
}
tf.serialization.registerClass(LearnedConstant);

/** A {@link LearnedConstant} layer. */
export const learnedConstant = (args: LearnedConstantArgs): LearnedConstant => new LearnedConstant(args);
