import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import { forward } from '../networks/forward.js';
import { scheduleValue } from '../optimizers/schedule.js';
import { namedWeights } from '../networks/weights.js';
import type { Augmentation } from '../types/augmentation.js';
import type { Batch } from '../types/batch.js';
import type { AdversarialLoss } from '../types/loss.js';
import type { Schedule } from '../types/optimizer.js';
import type { PenaltyContext, Regularizer } from '../types/regularizer.js';
import type { Objective, StepContext, TrainStep } from '../types/train-step.js';
import { drawFakes } from './draw-fakes.js';
import { judgement } from './judgement.js';
import { pack } from './pack.js';

/** What was judged in an update, as penalties see it. */
type Judged = Pick<PenaltyContext, 'real' | 'fake' | 'latents' | 'realLogits' | 'fakeLogits'>;

export interface AdversarialStepOptions {
  readonly loss: AdversarialLoss;
  /** Terms added to either player's loss, and rules for its weights. @default [] */
  readonly regularizers?: readonly Regularizer[];
  /** Discriminator updates for each generator update; a schedule where they change with the step. @default 1 */
  readonly nCritic?: Schedule;
  /** Generated examples in a generator update, for each real one of a batch. @default 1 */
  readonly generatorBatch?: number;
  /** Entry of a batch that holds the real examples. @default 'images' */
  readonly examples?: string;
  /** Examples the discriminator judges together, see {@link pack}; its input has that many times the channels. @default 1 */
  readonly packing?: number;
  /** Changes everything the discriminator sees, in both players' updates. @default none */
  readonly augmentation?: Augmentation;
}

/**
 * The training iteration of Goodfellow et al. 2014 (algorithm 1), for any pair of networks and any loss:
 * `nCritic` times draw a real batch and fakes and update the discriminator; then draw fresh latents and update
 * the generator through a discriminator that stays as it is.
 *
 * The generator network is `generator`, the other is `discriminator` or `critic`. Conditions (labels, say)
 * travel in the batch under the names of the networks' inputs. Logs both losses and, where the loss is
 * probabilistic, `accuracyReal`, `accuracyFake` and the value `V = E log D(x) + E log(1 - D(G(z)))`, in nats.
 */
export function adversarialStep(options: AdversarialStepOptions): TrainStep {
  const { nCritic = 1, packing = 1, generatorBatch = 1 } = options;
  if (typeof nCritic === 'number') checkCount('nCritic', nCritic, 'WGAN-GP uses 5');
  checkCount('generatorBatch', generatorBatch, 'SNGAN uses 2');
  checkCount('packing', packing, 'PacGAN uses 2 to 4');
  if (packing > 1 && options.augmentation !== undefined) {
    throw new ConfigError(
      `adversarialStep: expected either packing or an augmentation, got packing ${packing} with '${options.augmentation.name}'. Leave one of them out.`,
    );
  }
  return async (context) => {
    const rounds = scheduleValue(nCritic, context);
    checkCount('nCritic', rounds, 'Its schedule must give whole numbers');
    let batch: Batch;
    for (let i = 0; i < rounds; i++) {
      batch = await context.nextBatch();
      new Game(options, context, batch).updateDiscriminator();
    }
    const tiled = repeat(batch!, generatorBatch);
    try {
      new Game(options, context, tiled).updateGenerator();
    } finally {
      if (tiled !== batch!) tf.dispose(Object.values(tiled));
    }
  };
}

function checkCount(name: string, value: number, hint: string): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new ConfigError(
    `adversarialStep: expected ${name} to be a whole number of 1 or more, got ${value}. ${hint}.`,
  );
}

/** A batch over and over, `[times * N, ...]` each; the batch itself where once is enough. */
function repeat(batch: Batch, times: number): Batch {
  if (times === 1) return batch;
  const tile = (tensor: tf.Tensor) => tf.tile(tensor, [times, ...tensor.shape.slice(1).fill(1)]);
  return Object.fromEntries(Object.entries(batch).map(([name, tensor]) => [name, tile(tensor)]));
}

/** One batch's worth of the game. */
class Game {
  private readonly examples: tf.Tensor;
  private readonly opponent: string;

  constructor(
    private readonly options: AdversarialStepOptions,
    private readonly context: StepContext,
    private readonly batch: Batch,
  ) {
    const { examples = 'images' } = options;
    this.opponent = 'critic' in context.gan.networks ? 'critic' : 'discriminator';
    const real = batch[examples];
    if (real === undefined) {
      throw new ConfigError(
        `adversarialStep: expected a batch with '${examples}', got ${Object.keys(batch).join(', ')}. Choose a data set that has them.`,
      );
    }
    this.examples = real;
  }

  updateDiscriminator(): void {
    const { context, options } = this;
    this.applyRules('discriminator', 'beforeUpdate');
    let judgedReal: tf.Tensor | undefined;
    const { latents, fake: single } = drawFakes(context, this.examples.shape[0]!, this.batch);
    context.update('discriminator', () => {
      const [real, fake] = [this.pack(this.examples), this.pack(single)];
      const realLogits = this.discriminate(real);
      const fakeLogits = this.discriminate(fake);
      judgedReal = tf.keep(realLogits.clone());
      const loss = options.loss.discriminator(realLogits, fakeLogits);
      return this.objective(
        'discriminator',
        loss,
        { real, fake, latents, realLogits, fakeLogits },
        judgement(options.loss, realLogits, fakeLogits),
      );
    });
    options.augmentation?.observe?.(judgedReal!);
    tf.dispose([latents, single, judgedReal!]);
    this.applyRules('discriminator', 'afterUpdate');
  }

  updateGenerator(): void {
    const { context, options } = this;
    this.applyRules('generator', 'beforeUpdate');
    context.update('generator', () => {
      const latents = this.drawLatents();
      const real = this.pack(this.examples);
      const fake = this.pack(this.generate(latents));
      const fakeLogits = this.discriminate(fake);
      const realLogits = options.loss.generatorNeedsReal ? this.discriminate(real) : undefined;
      const loss = options.loss.generator(fakeLogits, realLogits);
      return this.objective('generator', loss, { real, fake, latents, realLogits, fakeLogits });
    });
    this.applyRules('generator', 'afterUpdate');
  }

  private objective(
    player: string,
    loss: tf.Scalar,
    parts: Judged,
    metrics: Record<string, tf.Scalar> = {},
  ): Objective {
    const logged: Record<string, tf.Scalar> = { ...metrics, [`${player}Loss`]: loss };
    let total = loss;
    for (const regularizer of this.regularizersOf(player)) {
      const { every = 1 } = regularizer;
      if (regularizer.penalty === undefined || this.context.step % every !== 0) continue;
      const term = regularizer.penalty(this.penaltyContext(player, parts));
      logged[regularizer.name] = term;
      total = tf.add(total, tf.mul(term, every));
    }
    return { loss: total, metrics: logged };
  }

  private penaltyContext(player: string, parts: Judged): PenaltyContext {
    return {
      ...parts,
      discriminate: (examples) => this.discriminate(examples),
      generate: (latents) => this.generate(latents),
      weights: this.weightsOf(player),
      random: this.context.random,
      step: this.context.step,
    };
  }

  private applyRules(player: string, moment: 'beforeUpdate' | 'afterUpdate'): void {
    for (const regularizer of this.regularizersOf(player)) regularizer[moment]?.(this.weightsOf(player));
  }

  private regularizersOf(player: string): readonly Regularizer[] {
    return (this.options.regularizers ?? []).filter((regularizer) => regularizer.player === player);
  }

  private weightsOf(player: string): tf.Variable[] {
    const { networks, players } = this.context.gan;
    return namedWeights(networks, players[player]!.networks, 'trainable').map(({ variable }) => variable);
  }

  private drawLatents(): tf.Tensor {
    const { gan, random } = this.context;
    return Object.values(gan.latents(this.examples.shape[0]!, random, this.batch))[0]!;
  }

  private pack(examples: tf.Tensor): tf.Tensor {
    return pack(examples, this.options.packing ?? 1);
  }

  private generate(latents: tf.Tensor): tf.Tensor {
    const { gan, random } = this.context;
    const generator = gan.networks.generator!;
    return forward(
      generator,
      { ...this.batch, [generator.inputNames[0]!]: latents },
      { training: true, random },
    );
  }

  private discriminate(examples: tf.Tensor): tf.Tensor {
    const { gan, random } = this.context;
    const network = gan.networks[this.opponent]!;
    const seen = this.options.augmentation?.apply(examples, this.context) ?? examples;
    return forward(network, { ...this.batch, [network.inputNames[0]!]: seen }, { training: true, random });
  }
}
