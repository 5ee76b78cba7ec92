import { ConfigError } from '../errors.js';
import { BatchStream } from '../data/batch-stream.js';
import { registerSecondOrderGradients } from '../gradients/index.js';
import { Random, type Seed } from '../random.js';
import type { Callback } from '../types/callback.js';
import type { Checkpoint, CheckpointEntry, CheckpointStore } from '../types/checkpoint.js';
import type { Dataset } from '../types/dataset.js';
import type { Gan } from '../types/gan.js';
import type { MetricResult } from '../types/metric.js';
import { scheduleValue } from '../optimizers/schedule.js';
import type { Progress, Schedule } from '../types/optimizer.js';
import { breathe } from './event-loop.js';
import { captureTraining, restoreTraining } from './capture.js';
import type { Evaluation } from './evaluation.js';
import { fitDataset } from './fit-dataset.js';
import { findGoodCheckpoint } from './go-back.js';
import type { StepLogs } from './history.js';
import { checkPacking } from './pack.js';
import { processorMilliseconds } from './processor-time.js';
import { StepRunner } from './step-runner.js';
import { WeightAverages, type AveragingOptions } from './weight-averages.js';

export interface TrainerOptions {
  readonly gan: Gan;
  readonly dataset: Dataset;
  /** Real examples in a batch. @default 64 */
  readonly batchSize?: number;
  /** Seed of latents, shuffling, dropout and augmentation. @default 0 */
  readonly seed?: Seed;
  readonly callbacks?: readonly Callback[];
  /**
   * Factors on the learning rates of players, whatever optimisers the GAN has: numbers for two time scales, schedules for
   * decay and warm-up, e.g. `{ discriminator: 4, generator: warmUp(1, 500) }`. @default 1 for every player
   */
  readonly rateFactors?: Readonly<Record<string, Schedule>>;
  /** Averages of the generators' weights, for sampling; none if left out. */
  readonly averaging?: AveragingOptions;
  /** Where and how often to keep checkpoints; none if left out. */
  readonly checkpoints?: CheckpointPolicy;
}

export interface CheckpointPolicy {
  readonly store: CheckpointStore;
  /** Steps between checkpoints; one more is always kept when training ends. @default 1000 */
  readonly every?: number;
  /** Newest ones to keep; older ones are removed. @default 3 */
  readonly keep?: number;
}

export interface TrainOptions {
  /** Train until this many generator updates have been done since the very start of the run. */
  readonly steps: number;
  /** Finishes the step in hand, keeps a checkpoint and returns. */
  readonly signal?: AbortSignal;
}

/**
 * Trains a {@link Gan} on a {@link Dataset}. It knows no architecture, loss or data set by name: it hands batches to
 * the GAN's own step, counts steps and images, keeps averages and checkpoints, and calls callbacks.
 *
 * After `train` returns, {@link gan} holds the trained weights. The caller disposes of the GAN and calls
 * {@link dispose} for the trainer's own tensors.
 */
export class Trainer implements Progress {
  readonly gan: Gan;
  readonly averages: WeightAverages | undefined;
  readonly callbacks: readonly Callback[];
  readonly history: StepLogs[] = [];
  /** What metrics said along the way, oldest first; kept in checkpoints. */
  readonly evaluations: Evaluation[] = [];
  /** The random source of steps; see {@link Random}. */
  readonly random: Random;
  readonly stream: BatchStream;
  step = 0;
  imagesSeen = 0;
  /** Why training was stopped before its last step, if it was. */
  stopReason: string | undefined;
  private readonly checkpoints: Required<CheckpointPolicy> | undefined;
  private readonly rateFactors: Readonly<Record<string, Schedule>>;
  private lastSaved = -1;
  /** Whether it went on from a checkpoint, which has what is measured on the data already. */
  private restored = false;

  constructor({
    gan,
    dataset,
    batchSize = 64,
    seed = 0,
    callbacks = [],
    rateFactors = {},
    averaging,
    checkpoints,
  }: TrainerOptions) {
    const fitted = fitDataset(gan, dataset);
    checkCallbackNames(callbacks);
    checkRateFactors(gan, rateFactors);
    checkPacking(batchSize, gan.packing ?? 1);
    registerSecondOrderGradients();
    const root = Random.fromSeed(seed);
    this.gan = gan;
    this.callbacks = callbacks;
    this.rateFactors = rateFactors;
    this.random = root.fork('training');
    this.stream = new BatchStream(fitted, { batchSize, random: root.fork('data') });
    this.averages = averaging && new WeightAverages(gan, averaging);
    this.checkpoints = checkpoints && completePolicy(checkpoints);
  }

  /** Trains up to `steps` and returns the history of the whole run. */
  async train({ steps, signal }: TrainOptions): Promise<readonly StepLogs[]> {
    this.stopReason = undefined;
    if (this.step === 0 && !this.restored) await this.prepare();
    const errors: unknown[] = [];
    const noting = (error: unknown) => void errors.push(error);
    try {
      await this.notify((callback) => callback.onTrainBegin?.(this));
      while (this.step < steps && this.stopReason === undefined && !signal?.aborted) {
        await this.trainOneStep();
        await breathe();
      }
      if (signal?.aborted) this.stopReason ??= 'aborted';
      if (this.checkpoints && this.lastSaved !== this.step) await this.save();
    } catch (error) {
      noting(error);
    }
    // Every callback can clean up; the first error is the one that matters.
    for (const callback of this.callbacks) await tryEnd(callback, this).catch(noting);
    if (errors.length > 0) throw errors[0];
    return this.history;
  }

  /** Ends training after the step in hand. */
  stop(reason: string): void {
    this.stopReason = reason;
  }

  /** Keeps what metrics say of the samples at this step, and tells every callback of it. */
  async recordEvaluation(results: readonly MetricResult[]): Promise<void> {
    const evaluation = { step: this.step, imagesSeen: this.imagesSeen, results };
    this.evaluations.push(evaluation);
    await this.notify((callback) => callback.onEvaluation?.(this, evaluation));
  }

  /** Runs `body` with averaged weights in the generators, where averages are kept, and with the trained ones otherwise. */
  withAverages<T>(body: () => T): T {
    return this.averages === undefined ? body() : this.averages.during(body);
  }

  /** Keeps a checkpoint now. @throws ConfigError if the trainer was given no store. */
  async save(): Promise<CheckpointEntry> {
    if (this.checkpoints === undefined) {
      throw new ConfigError(
        'Trainer.save: expected a checkpoint store, got none. Pass { checkpoints: { store } } to the trainer.',
      );
    }
    const { store, keep } = this.checkpoints;
    const entry = await store.save(await this.capture());
    this.lastSaved = this.step;
    await this.notify((callback) => callback.onCheckpoint?.(this, entry));
    const entries = await store.list();
    // What was ahead when it went on from an earlier checkpoint has not been.
    const ahead = this.restored ? entries.filter(({ step }) => step > this.step) : [];
    const own = entries.filter(({ step }) => step <= this.step);
    const old = own.slice(0, Math.max(0, own.length - keep));
    for (const candidate of ahead) await store.remove(candidate);
    const isNeeded = (candidate: CheckpointEntry) =>
      this.callbacks.some((callback) => callback.keepsCheckpoint?.(candidate));
    for (const candidate of old) if (!isNeeded(candidate)) await store.remove(candidate);
    return entry;
  }

  /**
   * Goes back to the newest good checkpoint of at most step `latest`: whole, and with finite numbers only. Newer ones are
   * removed, and callbacks told. To be called by a callback at the end of a step, or while nothing trains.
   *
   * @returns the checkpoint, or undefined, and nothing changed, where there is none.
   */
  async goBack(latest: number): Promise<CheckpointEntry | undefined> {
    const store = this.checkpoints?.store;
    const good = store && (await findGoodCheckpoint(store, latest));
    if (good === undefined) return undefined;
    await this.restore(good.checkpoint);
    for (const entry of good.newer) await store!.remove(entry);
    await this.notify((callback) => callback.onGoBack?.(this, good.entry));
    return good.entry;
  }

  /** All state of the run: networks, averages, optimisers, random state, data cursor, history, evaluations, callbacks. */
  capture(): Promise<Checkpoint> {
    return captureTraining(this);
  }

  /** Goes back (or on) to a checkpoint; further training gives the bits that an uninterrupted run gives. */
  async restore(checkpoint: Checkpoint): Promise<void> {
    await restoreTraining(this, checkpoint);
    this.restored = true;
    this.lastSaved = this.step;
  }

  /** Frees the averages and what was read ahead of the data; the GAN stays. */
  async dispose(): Promise<void> {
    this.averages?.dispose();
    await this.stream.close();
  }

  private async prepare(): Promise<void> {
    if (this.gan.prepare === undefined) return;
    await this.gan.prepare(this.stream.dataset, this.random.fork('prepare'));
    this.averages?.restart();
  }

  private async trainOneStep(): Promise<void> {
    const elapsed = startClocks();
    const runner = new StepRunner(this.gan, this.random, this, {
      draw: (size) => this.stream.next(size),
      measuresGradients: this.measuresGradients(),
      rateFactor: (player) => scheduleValue(this.rateFactors[player] ?? 1, this),
    });
    try {
      await this.gan.trainStep(runner);
      const metrics = await runner.metrics();
      this.step++;
      this.imagesSeen += runner.examplesDrawn;
      this.averages?.update(runner.examplesDrawn, this.imagesSeen);
      this.history.push({ step: this.step, imagesSeen: this.imagesSeen, ...elapsed(), metrics });
    } finally {
      runner.dispose();
    }
    await this.endStep(this.history.at(-1)!);
  }

  private async endStep(logs: StepLogs): Promise<void> {
    for (const callback of this.callbacks) {
      await callback.onStepEnd?.(this, logs);
      // It went back to a checkpoint: this step has not been.
      if (this.step !== logs.step) return;
    }
    if (this.checkpoints && this.step % this.checkpoints.every === 0) await this.save();
  }

  /** Whether a callback wants the gradient norms of the step that is about to be done. */
  private measuresGradients(): boolean {
    const intervals = this.callbacks.map(({ gradientNormsEvery = 0 }) => gradientNormsEvery);
    return intervals.some((interval) => interval > 0 && (this.step + 1) % interval === 0);
  }

  private async notify(hook: (callback: Callback) => void | Promise<void>): Promise<void> {
    for (const callback of this.callbacks) await hook(callback);
  }
}

const tryEnd = async (callback: Callback, trainer: Trainer): Promise<void> => callback.onTrainEnd?.(trainer);

function completePolicy({ store, every = 1000, keep = 3 }: CheckpointPolicy): Required<CheckpointPolicy> {
  for (const [option, value] of Object.entries({ every, keep })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new ConfigError(
      `Trainer: expected checkpoints.${option} to be a whole number of 1 or more, got ${value}. Correct it, or leave it out.`,
    );
  }
  return { store, every, keep };
}

/** Starts to time a step. @returns what tells the times since. */
function startClocks(): () => Pick<StepLogs, 'stepMilliseconds' | 'processorMilliseconds'> {
  const [started, used] = [performance.now(), processorMilliseconds()];
  return () => ({
    stepMilliseconds: performance.now() - started,
    ...(used !== undefined && { processorMilliseconds: processorMilliseconds()! - used }),
  });
}

function checkCallbackNames(callbacks: readonly Callback[]): void {
  const names = callbacks.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new ConfigError(
    `Trainer: expected callbacks with names of their own, got '${twice}' twice. Rename one of them.`,
  );
}

function checkRateFactors({ name, players }: Gan, factors: Readonly<Record<string, Schedule>>): void {
  const unknown = Object.keys(factors).find((player) => players[player] === undefined);
  if (unknown === undefined) return;
  throw new ConfigError(
    `Trainer: expected rateFactors of the players of '${name}', ${Object.keys(players).join(', ')}, got '${unknown}'. Correct the name.`,
  );
}
