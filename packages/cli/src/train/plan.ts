import type { AveragingOptions, Dataset, JsonObject, Seed } from '@gan/core';
import { findModel, type GanDefinition } from '@gan/models';
import { noData, type DatasetChoice } from '../dataset.js';
import { asUsage, UsageError } from '../errors.js';
import { defaultRetries, type RunRecord } from '../run/record.js';
import { earlyStoppingOf, evaluationOf, guardOf, tenthOf } from './plan-changes.js';
import type { TrainOptions } from './train-options.js';

/** Everything that decides what a run computes, but for the model's whole configuration. */
export interface Plan {
  readonly definition: GanDefinition;
  readonly preset: string;
  readonly dataset: DatasetChoice;
  readonly seed: Seed;
  readonly batchSize: number;
  readonly steps: number;
  readonly minutes: RunRecord['minutes'];
  readonly averaging: AveragingOptions | null;
  readonly rates: RunRecord['rates'];
  readonly guard: RunRecord['guard'];
  readonly earlyStopping: RunRecord['earlyStopping'];
  readonly evaluation: RunRecord['evaluation'];
  readonly sampleEvery: number;
  readonly checkpointEvery: number;
  readonly keep: number;
  /** The model's configuration once the data set is known. */
  configure(dataset: Dataset): JsonObject;
}

const defaultDataset = 'digits';
const defaultSeed = 0;
const defaultKeep = 3;

/** The plan of a new run: what the user asked for, then what the preset recommends. */
export function planNewRun(options: TrainOptions): Plan {
  if (options.model === undefined) {
    throw new UsageError(
      'train: expected --model, got none. Name a model of `gan list`, or go on with a run by --resume.',
    );
  }
  const definition = asUsage(() => findModel(options.model!));
  const { training } = asUsage(() => definition.preset(options.preset));
  const preset = options.preset ?? Object.keys(definition.presets)[0]!;
  // Checked once without the data too, so that a mistyped option is told before anything is read.
  const configure = (dataset?: Dataset) =>
    asUsage(() => definition.configure({ preset, config: options.set, data: dataset?.spec })) as JsonObject;
  configure();
  const steps = options.steps ?? training.steps;
  const evaluation = evaluationOf(options, { before: null, steps });
  const halfLife = options.emaHalfLife ?? training.averagingHalfLife ?? 0;
  return {
    definition,
    preset,
    dataset: { name: options.dataset ?? defaultDataset, options: datasetOptions(options) },
    seed: options.seed ?? defaultSeed,
    batchSize: options.batchSize ?? training.batchSize,
    steps,
    minutes: options.minutes ?? null,
    averaging:
      halfLife > 0
        ? { halfLife, rampUp: options.emaHalfLife === undefined ? training.averagingRampUp : undefined }
        : null,
    rates: {
      discriminator: options.discriminatorRate ?? 1,
      schedule: options.schedule ?? 'constant',
      warmUp: options.warmUp ?? 0,
      steps,
    },
    guard: guardOf(options, { mode: 'stop', retries: defaultRetries }),
    earlyStopping: earlyStoppingOf(options, null, evaluation),
    evaluation,
    sampleEvery: options.sampleEvery ?? tenthOf(steps),
    checkpointEvery: options.checkpointEvery ?? Math.min(1000, tenthOf(steps)),
    keep: options.keep ?? defaultKeep,
    configure,
  };
}

/** The plan of a run that goes on: as it was recorded, but for what may change. */
export function planResumedRun(record: RunRecord, options: TrainOptions): Plan {
  refuseConflicts(record, options);
  const { model, config, preset, seed, batchSize, averaging } = record;
  const steps = options.steps ?? record.steps;
  checkSchedule(record.rates, steps);
  const evaluation = evaluationOf(options, { before: record.evaluation, steps });
  return {
    definition: asUsage(() => findModel(model)),
    preset,
    dataset: {
      name: record.dataset.name === noData ? (options.dataset ?? noData) : record.dataset.name,
      options: { ...record.dataset.options, ...datasetOptions(options) },
    },
    seed,
    batchSize,
    averaging,
    steps,
    minutes: options.minutes ?? record.minutes,
    rates: record.rates,
    guard: guardOf(options, record.guard),
    earlyStopping: earlyStoppingOf(options, record.earlyStopping, evaluation),
    evaluation,
    sampleEvery: options.sampleEvery ?? record.sampleEvery,
    checkpointEvery: options.checkpointEvery ?? record.checkpointEvery,
    keep: options.keep ?? record.keep,
    configure: () => config,
  };
}

/** @throws UsageError if a run is to go on where its schedule has brought the learning rates to nothing. */
function checkSchedule({ schedule, steps: planned }: RunRecord['rates'], steps: number): void {
  if (schedule === 'constant' || steps <= planned) return;
  throw new UsageError(
    `train: expected --steps of at most ${planned}, by which the ${schedule} schedule of this run has brought learning rates to 0, got ${steps}. ` +
      'Nothing would be learnt beyond; start another run, from these weights with --init-from if they should go on.',
  );
}

const datasetOptions = ({ data, dataDir }: TrainOptions): JsonObject => ({
  ...data,
  ...(dataDir !== undefined && { dataDir }),
});

/** Where the data lies may change (a run moves to another machine); what it is may not. */
function refuseConflicts(record: RunRecord, options: TrainOptions): void {
  const { config, dataset, averaging, rates } = record;
  check('model', options.model, record.model);
  check('preset', options.preset, record.preset);
  if (dataset.name !== noData) check('dataset', options.dataset, dataset.name);
  check('seed', options.seed, record.seed);
  check('batch-size', options.batchSize, record.batchSize);
  check('ema-half-life', options.emaHalfLife, averaging?.halfLife ?? 0);
  check('discriminator-rate', options.discriminatorRate, rates.discriminator);
  check('schedule', options.schedule, rates.schedule);
  check('warm-up', options.warmUp, rates.warmUp);
  check('init-from', options.initFrom, record.initFrom?.run);
  for (const [key, value] of Object.entries(options.set ?? {})) check(`set ${key}`, value, config[key]);
  if (dataset.name === noData) return;
  for (const [key, value] of Object.entries(options.data ?? {}))
    check(`data ${key}`, value, dataset.options[key]);
}

function check(option: string, given: unknown, recorded: unknown): void {
  if (given === undefined || JSON.stringify(given) === JSON.stringify(recorded)) return;
  const was = recorded === undefined ? 'none' : JSON.stringify(recorded);
  throw new UsageError(
    `train: expected --${option} as the run was started with, ${was}, got ${JSON.stringify(given)}. Leave it out, or start a new run with --out.`,
  );
}
