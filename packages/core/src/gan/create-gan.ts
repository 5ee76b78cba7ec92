import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import { forward } from '../networks/forward.js';
import type { Random } from '../random.js';
import { gatherStates, spreadStates, statefulAmong } from '../state/composite.js';
import { adversarialStep } from '../training/adversarial-step.js';
import { describeTranslations } from '../translate/network-translations.js';
import type { Augmentation } from '../types/augmentation.js';
import type { Batch, BatchSpec, TensorSpec } from '../types/batch.js';
import type { Feeds, Gan, GenerateRequest, Networks, Player } from '../types/gan.js';
import type { JsonObject } from '../types/json.js';
import type { AdversarialLoss } from '../types/loss.js';
import type { Optimizer, Schedule } from '../types/optimizer.js';
import type { Regularizer } from '../types/regularizer.js';
import type { Stateful } from '../types/state.js';
import type { TrainStep } from '../types/train-step.js';
import type { Translation } from '../types/translation.js';
import { checkLogits } from './check-logits.js';
import { checkRegularizers } from './check-regularizers.js';

/** What a GAN is made of. Only the networks, the loss (or a step) and the optimisers have no default. */
export interface GanParts {
  readonly name: string;
  /** Resolved configuration, kept in records and checkpoints. @default {} */
  readonly config?: JsonObject;
  /** `generator` and `discriminator` (or `critic`), or whatever {@link trainStep} works with. */
  readonly networks: Networks;
  readonly optimizers: Readonly<Record<string, Optimizer>>;
  /** Names of each player's networks. @default generator: ['generator'], discriminator: all others */
  readonly players?: Readonly<Record<string, readonly string[]>>;
  /** Trained with {@link adversarialStep} on this loss, unless `trainStep` is given. */
  readonly loss?: AdversarialLoss;
  /** @default [] */
  readonly regularizers?: readonly Regularizer[];
  /** Discriminator updates for each generator update. @default 1 */
  readonly nCritic?: Schedule;
  /** Generated examples in a generator update, for each real one of a batch. @default 1 */
  readonly generatorBatch?: number;
  /** Changes everything the discriminator sees. @default none */
  readonly augmentation?: Augmentation;
  /** Examples the discriminator judges together. @default 1 */
  readonly packing?: number;
  /** A step of the variant's own. */
  readonly trainStep?: TrainStep;
  /** Networks to keep averages of. @default ['generator'] */
  readonly averaged?: readonly string[];
  /** What one sample is. @default the generator's output shape, float32 in [-1, 1] */
  readonly sample?: TensorSpec;
  /**
   * Whether samples are cut to the range of `sample`: for networks whose output has no activation to keep them in it.
   * Training sees what is beyond. @default false
   */
  readonly clipped?: boolean;
  /** See {@link Gan.translations}. @default none: a model that draws samples from latents */
  readonly translations?: Readonly<Record<string, Translation>>;
  /** Entry of a batch with the real examples. @default 'images' */
  readonly examples?: string;
  /** What a batch must hold. @default the examples, as `sample` describes them */
  readonly inputs?: BatchSpec;
  /** Draws `[count, latentDim]` from the prior. @default N(0, 1) of the generator's first input's shape */
  readonly prior?: (shape: number[], random: Random) => tf.Tensor;
  /** How samples are made. @default a forward pass of the network that makes samples */
  readonly generate?: Gan['generate'];
  /** Further things that change in training and belong into checkpoints, by name. @default none */
  readonly stateful?: Readonly<Record<string, Stateful>>;
  /** Frees what the parts hold beside networks and optimisers. @default nothing */
  readonly dispose?: () => void;
  /** See {@link Gan.prepare}. */
  readonly prepare?: Gan['prepare'];
}

/**
 * Makes a {@link Gan} of its parts: the way to train networks of your own, and what every model of
 * `@gan/models` ends in.
 *
 * The GAN owns networks and optimisers from then on: `dispose` frees both.
 *
 * @throws ConfigError if a part is missing or a player has no optimiser.
 */
export function createGan(parts: GanParts): Gan {
  const { name, networks, config = {}, averaged = ['generator'], examples = 'images', translations } = parts;
  const [way] = Object.values(translations ?? {});
  const generator = networks[way?.network ?? 'generator'] ?? networks[averaged[0]!];
  if (generator === undefined) {
    throw new ConfigError(
      `createGan: expected a network 'generator' or one named in 'averaged', got ${Object.keys(networks).join(', ')}. Name the network that makes samples.`,
    );
  }
  // A `tf.sequential` has no named inputs before it is built, and is built only when first used.
  for (const network of Object.values(networks)) if (!network.built) network.build(network.inputs[0]!.shape);
  const sample = parts.sample ?? outputSpec(generator);
  const players = makePlayers(parts);
  const helpers = [...(parts.regularizers ?? []), ...(parts.augmentation ? [parts.augmentation] : [])];
  const gan: Gan = {
    ...stateOf(helpers, parts.stateful),
    name,
    config,
    networks,
    players,
    averaged,
    sample,
    translations,
    inputs: parts.inputs ?? { [examples]: sample },
    packing: parts.packing,
    prepare: parts.prepare,
    trainStep: parts.trainStep ?? defaultStep(parts),
    latents: (count, random, conditions = {}) =>
      way === undefined
        ? drawLatents(generator, parts.prior ?? standardNormal, count, random, conditions)
        : translationFeeds(name, generator, way, conditions),
    generate:
      parts.generate ?? ((request) => runGenerator(name, generator, request, parts.clipped && sample.range)),
    dispose() {
      Object.values(networks).forEach((network) => network.dispose());
      Object.values(players).forEach(({ optimizer }) => optimizer.dispose());
      helpers.forEach((helper) => helper.dispose?.());
      parts.dispose?.();
    },
  };
  describeTranslations(gan);
  return gan;
}

/** The state of all that remembers something beside networks and optimisers, where there is any. */
function stateOf(
  helpers: readonly (Regularizer | Augmentation)[],
  others: Readonly<Record<string, Stateful>> = {},
): Partial<Stateful> {
  const parts = new Map([...statefulAmong('helper', helpers), ...Object.entries(others)]);
  if (parts.size === 0) return {};
  return { getState: () => gatherStates(parts), setState: (state) => spreadStates(parts, state) };
}

/** Samples of a GAN that has no way of its own to make them. */
function runGenerator(
  name: string,
  generator: tf.LayersModel,
  { feeds, training, random, truncation = 1 }: GenerateRequest,
  clip: TensorSpec['range'] | false,
): tf.Tensor {
  if (truncation !== 1) {
    throw new ConfigError(
      `${name}: expected no truncation, since it knows no way to, got ${truncation}. Leave it out, or use a style-based GAN or BigGAN.`,
    );
  }
  return tf.tidy(() => {
    const samples = forward(generator, feeds, { training, random });
    return clip ? tf.clipByValue(samples, clip[0], clip[1]) : samples;
  });
}

const standardNormal = (shape: number[], random: Random) => random.normalTensor(shape);

function drawLatents(
  generator: tf.LayersModel,
  prior: (shape: number[], random: Random) => tf.Tensor,
  count: number,
  random: Random,
  conditions: Batch,
): Feeds {
  const shape = [count, ...(generator.inputs[0]!.shape.slice(1) as number[])];
  const [latentName, ...others] = generator.inputNames;
  const feeds: Record<string, tf.Tensor> = { [latentName!]: prior(shape, random) };
  for (const input of others) if (conditions[input] !== undefined) feeds[input] = conditions[input];
  return feeds;
}

/** A picture and its conditions by the names of the network's inputs. Nothing is drawn. */
function translationFeeds(
  name: string,
  generator: tf.LayersModel,
  { from }: Translation,
  conditions: Batch,
): Feeds {
  const [picture, ...others] = generator.inputNames;
  const feeds: Record<string, tf.Tensor | undefined> = { [picture!]: conditions[from] };
  for (const input of others) feeds[input] = conditions[input];
  const missing = Object.keys(feeds).find((input) => feeds[input] === undefined);
  if (missing !== undefined) {
    throw new ConfigError(
      `${name}: expected '${missing === picture ? from : missing}' among the conditions, got ${Object.keys(conditions).join(', ') || 'none'}. Pass pictures to translate, e.g. a batch of the data set.`,
    );
  }
  return feeds as Feeds;
}

function defaultStep(parts: GanParts): TrainStep {
  const { name, loss, networks, regularizers = [] } = parts;
  if (loss === undefined) {
    throw new ConfigError(
      `createGan: expected '${name}' to have a loss or a trainStep, got neither. Pass e.g. { loss: nonSaturatingLoss() }.`,
    );
  }
  const opponent = networks.critic ?? networks.discriminator;
  if (opponent !== undefined) checkLogits(opponent, loss);
  checkRegularizers(regularizers);
  return adversarialStep({ ...parts, loss });
}

function makePlayers({ networks, optimizers, players }: GanParts): Record<string, Player> {
  const lists = players ?? {
    generator: ['generator'],
    discriminator: Object.keys(networks).filter((name) => name !== 'generator'),
  };
  const made: Record<string, Player> = {};
  for (const [name, list] of Object.entries(lists)) {
    const optimizer = optimizers[name];
    if (optimizer === undefined) {
      throw new ConfigError(
        `createGan: expected an optimiser for player '${name}', got only ${Object.keys(optimizers).join(', ') || 'none'}. Pass e.g. { ${name}: adam() }.`,
      );
    }
    made[name] = { networks: list, optimizer };
  }
  return made;
}

function outputSpec(generator: tf.LayersModel): TensorSpec {
  return { shape: generator.outputs[0]!.shape.slice(1), dtype: 'float32', range: [-1, 1] };
}
