import type * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import type { Batch, BatchSpec, TensorSpec } from './batch.js';
import type { Dataset } from './dataset.js';
import type { JsonObject } from './json.js';
import type { Optimizer } from './optimizer.js';
import type { Stateful } from './state.js';
import type { TrainStep } from './train-step.js';
import type { Translation } from './translation.js';

/** A network that makes samples; inputs by name, the latents first. */
export type Generator = tf.LayersModel;

/** A network that returns the logit of being real: `[N, 1]`, or a patch map `[N, h, w, 1]`. */
export type Discriminator = tf.LayersModel;

/** A discriminator that returns an unbounded Wasserstein score. */
export type Critic = tf.LayersModel;

/** Networks by the names used in records, checkpoints and `gan info`. */
export type Networks = Readonly<Record<string, tf.LayersModel>>;

/** Tensors by input name, fed to a network with {@link forward}. */
export type Feeds = Readonly<Record<string, tf.Tensor>>;

/** One side of the game: which networks it owns and how it moves them. */
export interface Player {
  /** Names of its networks. */
  readonly networks: readonly string[];
  readonly optimizer: Optimizer;
}

/** What to generate. */
export interface GenerateRequest {
  /** The latents (or, for translation, the source images) by input name; see {@link Gan.latents}. */
  readonly feeds: Feeds;
  /** Whether layers run in training mode. @default false */
  readonly training?: boolean;
  /** Needed where layers draw noise of their own (dropout, noise inputs). */
  readonly random?: Random;
  /**
   * The less, the more typical samples are, and the less they differ. With styles how far they may be from the mean
   * one, 1 being all the way; with BigGAN and its kin the threshold on latents. @default no truncation
   */
  readonly truncation?: number;
}

/**
 * A built GAN: networks, players and the step that trains them. The trainer, checkpoints, callbacks and
 * metrics ask for nothing else, so two generators, five discriminators or a network that grows all fit.
 */
export interface Gan extends Partial<Stateful> {
  /** Name in the catalogue, e.g. `dcgan`. */
  readonly name: string;
  /** The resolved configuration: with `name` it rebuilds the same networks. */
  readonly config: JsonObject;
  /** May change while training (progressive growth); always the networks as they are now. */
  readonly networks: Networks;
  /** Sides of the game by name, `discriminator` and `generator` unless a variant needs more. */
  readonly players: Readonly<Record<string, Player>>;
  /** Networks of which the trainer keeps an exponential moving average: the generators. */
  readonly averaged: readonly string[];
  /** What a batch must hold for {@link trainStep}. */
  readonly inputs: BatchSpec;
  /** Examples the discriminator judges together, which must divide the batch size. @default 1 */
  readonly packing?: number;
  /** What one generated sample is. */
  readonly sample: TensorSpec;
  /**
   * For models that turn pictures into pictures: each way by name (`forward`, or `ab` and `ba`), the first being the one
   * that {@link generate} goes. Such a model has no latents; its feeds are pictures and conditions of a batch.
   */
  readonly translations?: Readonly<Record<string, Translation>>;
  /** Draws the feeds for `count` samples from the prior; conditions (labels, source images) come from `conditions`. */
  latents(count: number, random: Random, conditions?: Batch): Feeds;
  /** Samples `[N, ...]`, owned by the caller. */
  generate(request: GenerateRequest): tf.Tensor;
  /**
   * Called once, before the first step of a run that starts anew: for what is measured on the data, e.g. an output
   * bias from the mean of the pixels. `random` is the run's own.
   */
  prepare?(dataset: Dataset, random: Random): Promise<void>;
  /** One training step. */
  readonly trainStep: TrainStep;
  /** Frees networks, optimisers and buffers. */
  dispose(): void;
}
