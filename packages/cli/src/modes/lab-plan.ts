import { availableParallelism } from 'node:os';
import type { JsonObject } from '@gan/core';
import { findModel } from '@gan/models';
import { z } from 'zod';
import { asUsage, UsageError } from '../errors.js';
import type { ModesOptions } from './modes-options.js';
import { findRemedy, remedies, type Training } from './remedies.js';
import { labDatasets, settings, type LabDataset, type Setting } from './settings.js';

/** Everything that decides what a laboratory computes, as `lab.json` keeps it. */
export const labPlan = z.object({
  dataset: z.enum(labDatasets),
  /** Folder with the data set's files, where it was given. */
  dataDir: z.string().optional(),
  setting: z.string(),
  remedies: z.array(z.string()).min(1),
  /** Cells of a remedy have seeds 1 to this. */
  seeds: z.int().positive(),
  /** Generator updates of a cell. */
  steps: z.int().positive(),
  /** Minutes of training after which a cell ends before its last step. */
  minutes: z.number().positive().optional(),
  /** Real examples in a batch, where it is not the setting's. */
  batchSize: z.int().positive().optional(),
  /** Samples judged at the end of a cell. */
  samples: z.int().positive(),
  backend: z.string(),
  blas: z.string().optional(),
});
export type LabPlan = z.output<typeof labPlan>;

/** One training: a remedy and a seed. */
export interface Cell {
  readonly remedy: string;
  readonly seed: number;
}

/** A tenth of the budget. */
const quickShare = 10;
const defaultSeeds = 10;

/**
 * What the options ask for.
 *
 * @throws UsageError for a remedy, setting or batch that cannot be, before anything is started.
 */
export function planLab(options: ModesOptions): LabPlan {
  const { dataset, quick, minutes, batchSize, dataDir, blas } = options;
  if (dataset === undefined) {
    throw new UsageError(
      `modes: expected --dataset, got none. Name one of ${labDatasets.join(', ')}, or go on with --resume.`,
    );
  }
  const [name, setting] = chooseSetting(dataset, options.setting);
  const budget = quick ? Math.ceil(setting.steps / quickShare) : setting.steps;
  const plan: LabPlan = {
    dataset,
    ...(dataDir !== undefined && { dataDir }),
    setting: name,
    remedies: options.remedies ?? remediesFor(dataset, setting),
    seeds: options.seeds ?? defaultSeeds,
    steps: options.steps ?? budget,
    ...(minutes !== undefined && { minutes }),
    ...(batchSize !== undefined && { batchSize }),
    samples: options.samples ?? setting.judged,
    backend: options.backend ?? 'auto',
    ...(blas !== undefined && { blas }),
  };
  for (const remedy of plan.remedies) checkRemedy(plan, remedy);
  return plan;
}

/** How the cells of a remedy are trained. */
export interface CellTraining extends Training {
  /** Real examples in a batch. */
  readonly batchSize: number;
}

/** @throws UsageError if there is no such remedy, or its packing does not divide the batch. */
export function trainingOf(plan: LabPlan, name: string): CellTraining {
  const setting = settingOf(plan);
  const training = findRemedy(name)?.train(setting, plan.dataset, plan.steps);
  if (training === undefined) {
    throw new UsageError(
      `modes: expected remedies among ${remediesFor(plan.dataset, setting).join(', ')} for ${plan.dataset}, got '${name}'. See \`gan modes --list-remedies\`.`,
    );
  }
  const { packing, batch = setting.batch } = training;
  const batchSize = plan.batchSize ?? batch * packing;
  if (batchSize % packing !== 0) {
    const lower = batchSize - (batchSize % packing);
    throw new UsageError(
      `modes: expected a --batch-size divisible by the packing of ${name}, ${packing}, got ${batchSize}. ` +
        `Use ${lower === 0 ? packing : lower}, or leave it out for ${batch} packs of ${packing}.`,
    );
  }
  return { ...training, batchSize };
}

export const settingOf = ({ dataset, setting }: LabPlan): Setting => settings[dataset][setting]!;

/** Seed by seed, so that a laboratory cut short has something of every remedy. */
export const cellsOf = ({ remedies: names, seeds }: LabPlan): Cell[] =>
  Array.from({ length: seeds }, (_, i) => names.map((remedy) => ({ remedy, seed: i + 1 }))).flat();

/** How many cells are trained at once. */
export const jobsOf = ({ jobs }: ModesOptions, cells: number): number =>
  Math.max(1, Math.min(jobs ?? availableParallelism(), cells));

function chooseSetting(dataset: LabDataset, name: string | undefined): [string, Setting] {
  const known = settings[dataset];
  const chosen = name ?? Object.keys(known)[0]!;
  if (Object.hasOwn(known, chosen)) return [chosen, known[chosen]!];
  throw new UsageError(
    `modes: expected --setting among ${Object.keys(known).join(', ')} for ${dataset}, got '${chosen}'. See \`gan modes --list-remedies\`.`,
  );
}

const remediesFor = (dataset: LabDataset, setting: Setting): string[] =>
  remedies.filter(({ train }) => train(setting, dataset, 1) !== undefined).map(({ name }) => name);

/** Networks are not built for it, but every option is checked. */
function checkRemedy(plan: LabPlan, name: string): void {
  const { model, config } = trainingOf(plan, name);
  asUsage(() => findModel(model).configure({ config: config as JsonObject }));
}
