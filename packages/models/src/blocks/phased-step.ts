import {
  holdStill,
  judgement,
  namedWeights,
  type AdversarialLoss,
  type Augmentation,
  type Objective,
  type PenaltyContext,
  type Regularizer,
  type StepContext,
  type TrainStep,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** How the two sides of a game run their networks, in training mode. */
export interface Sides {
  /** Changes what has to change before a step: growth, say. */
  begin?(context: StepContext): void;
  /** The next real images as the discriminator is to see them; owned by the caller. */
  real(context: StepContext): Promise<tf.Tensor>;
  /** What `count` images are made from: latents, or the styles of each layer. Differentiable. */
  draw(context: StepContext, count: number): tf.Tensor;
  /** Images from what {@link draw} returned. Differentiable, twice. */
  generate(context: StepContext, codes: tf.Tensor): tf.Tensor;
  /** Logits of images. Differentiable, twice. */
  discriminate(context: StepContext, images: tf.Tensor): tf.Tensor;
  /** Side of the final images over that of the present ones, in which penalties measure slopes. @default 1 */
  enlargement?(): number;
}

export interface PhasedStepOptions {
  readonly loss: AdversarialLoss;
  /** Those of every step join the player's loss; lazy ones get updates of their own, as in StyleGAN2. @default [] */
  readonly regularizers?: readonly Regularizer[];
  /** Changes everything the discriminator sees. @default none */
  readonly augmentation?: Augmentation;
}

/** Examples and logits of an update, as penalties see them. */
type Judged = Partial<Pick<PenaltyContext, 'real' | 'fake' | 'realLogits' | 'fakeLogits'>> &
  Pick<PenaltyContext, 'latents'>;

/**
 * A training step of the progressive and style-based GANs: the discriminator's update, its lazy penalties as an update
 * of their own (counting `every`-fold) on the steps that are due, then both for the generator.
 *
 * Source: Karras et al. 2018 and 2020 and their reference code, which does the same in this cyclic order.
 */
export function phasedStep(sides: Sides, options: PhasedStepOptions): TrainStep {
  return async (context) => {
    sides.begin?.(context);
    const real = await sides.real(context);
    try {
      const round = new Round(sides, options, context, real);
      round.updateDiscriminator();
      round.regularize('discriminator');
      round.updateGenerator();
      round.regularize('generator');
    } finally {
      real.dispose();
    }
  };
}

/** One step. */
class Round {
  private readonly count: number;

  constructor(
    private readonly sides: Sides,
    private readonly options: PhasedStepOptions,
    private readonly context: StepContext,
    private readonly real: tf.Tensor,
  ) {
    this.count = real.shape[0]!;
  }

  updateDiscriminator(): void {
    const { context, real, options } = this;
    const { latents, fake } = this.drawFakes();
    let judgedReal: tf.Tensor | undefined;
    context.update('discriminator', () => {
      const realLogits = this.discriminate(real);
      const fakeLogits = this.discriminate(fake);
      judgedReal = tf.keep(realLogits.clone());
      const loss = options.loss.discriminator(realLogits, fakeLogits);
      const judged = { real, fake, latents, realLogits, fakeLogits };
      const metrics = judgement(options.loss, realLogits, fakeLogits);
      return this.withPenalties('discriminator', loss, judged, metrics);
    });
    options.augmentation?.observe?.(judgedReal!);
    tf.dispose([latents, fake, judgedReal!]);
  }

  updateGenerator(): void {
    const { context, sides, options, real } = this;
    context.update('generator', () => {
      const latents = sides.draw(context, this.count);
      const fake = sides.generate(context, latents);
      const fakeLogits = this.discriminate(fake);
      const realLogits = options.loss.generatorNeedsReal ? this.discriminate(real) : undefined;
      const loss = options.loss.generator(fakeLogits, realLogits);
      return this.withPenalties('generator', loss, { real, fake, latents, realLogits, fakeLogits }, {});
    });
  }

  /** Updates for the lazy penalties that are due. */
  regularize(player: string): void {
    const { context } = this;
    const due = this.of(player).filter(({ every = 1 }) => every > 1 && context.step % every === 0);
    for (const regularizer of due) {
      context.update(player, () => {
        const latents = player === 'generator' ? this.sides.draw(context, this.count) : this.real;
        const term = regularizer.penalty!(this.penaltyContext(player, { real: this.real, latents }));
        return { loss: tf.mul(term, regularizer.every!), metrics: { [regularizer.name]: term } };
      });
    }
  }

  private withPenalties(
    player: string,
    loss: tf.Scalar,
    judged: Judged,
    metrics: Record<string, tf.Scalar>,
  ): Objective {
    const logged: Record<string, tf.Scalar> = { ...metrics, [`${player}Loss`]: loss };
    let total = loss;
    for (const { name, penalty } of this.of(player).filter(({ every = 1 }) => every === 1)) {
      const term = penalty!(this.penaltyContext(player, judged));
      logged[name] = term;
      total = tf.add(total, term);
    }
    return { loss: total, metrics: logged };
  }

  /** Slopes are those by the pixels of the final, enlarged image, as in the reference code. */
  private penaltyContext(player: string, { real, fake, ...judged }: Judged): PenaltyContext {
    const { sides, context } = this;
    const { networks, players } = context.gan;
    const by = sides.enlargement?.() ?? 1;
    const scaled = (images: tf.Tensor) => (by === 1 ? images : tf.mul(images, by));
    return {
      ...judged,
      real: scaled(real!),
      fake: scaled(fake ?? real!),
      discriminate: (images) => this.discriminate(by === 1 ? images : tf.div(images, by)),
      generate: (codes) => sides.generate(context, codes),
      weights: namedWeights(networks, players[player]!.networks, 'trainable').map(({ variable }) => variable),
      random: context.random,
      step: context.step,
    };
  }

  private drawFakes(): { latents: tf.Tensor; fake: tf.Tensor } {
    const { context, sides } = this;
    return tf.tidy(() =>
      holdStill(context.gan.networks, context.gan.averaged, () => {
        const latents = sides.draw(context, this.count);
        return { latents, fake: sides.generate(context, latents) };
      }),
    );
  }

  private discriminate(images: tf.Tensor): tf.Tensor {
    const { context, sides, options } = this;
    return sides.discriminate(context, options.augmentation?.apply(images, context) ?? images);
  }

  private of(player: string): readonly Regularizer[] {
    const { regularizers = [] } = this.options;
    return regularizers.filter((regularizer) => regularizer.player === player && regularizer.penalty);
  }
}
