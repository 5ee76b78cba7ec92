import type { Dataset, JsonObject } from '@gan/core';
import type { CatalogueEntry } from '@gan/datasets';
import { datasets, loadDataset } from '@gan/datasets/node';
import { z } from 'zod';
import { asUsageAsync, UsageError } from './errors.js';

/** A data set by name, with the options it is loaded with, as a run's record keeps both. */
export interface DatasetChoice {
  readonly name: string;
  readonly options: JsonObject;
}

const pixels = z.int().min(1).optional();
const channels = z.union([z.literal(1), z.literal(3)], { error: 'It must be 1 or 3' }).optional();

/** Stands in a run's record for the data set of a run that was imported without one. */
export const noData = 'none';

/** What the data sets of the catalogue may be given, each taking its own part of it. */
const datasetOptions = z.strictObject({
  dataDir: z.string().min(1).optional(),
  split: z.enum(['train', 'test']).optional(),
  verify: z.boolean().optional(),
  size: z.int().min(1).optional(),
  seed: z.union([z.number(), z.string()]).optional(),
  height: pixels,
  width: pixels,
  channels,
  fit: z.enum(['cover', 'contain', 'fill']).optional(),
  background: z.string().min(1).optional(),
  flip: z.boolean().optional(),
  factor: z.int().optional(),
  patch: z.int().min(0).optional(),
  turn: z.boolean().optional(),
  source: z.string().min(1).optional(),
  target: z.string().min(1).optional(),
  direction: z.enum(['AtoB', 'BtoA']).optional(),
  colourise: z.boolean().optional(),
  jitter: z.int().min(0).optional(),
  sourceChannels: channels,
  targetChannels: channels,
  labels: z.int().min(2).max(256).optional(),
  firstLabel: z.int().min(0).optional(),
  labelsAs: z.enum(['one-hot', 'colours']).optional(),
  palette: z.array(z.string()).optional(),
  domainA: z.string().min(1).optional(),
  domainB: z.string().min(1).optional(),
  attributesFile: z.string().min(1).optional(),
  attributes: z
    .union(
      [
        z
          .string()
          .min(1)
          .transform((names) => names.split(',')),
        z.array(z.string()).min(1),
      ],
      {
        error: 'It must be names of columns, e.g. smiling,hat',
      },
    )
    .optional(),
  testShare: z.number().gt(0).lt(1).optional(),
  groupBy: z.string().min(1).optional(),
  cacheBytes: z.number().min(0).optional(),
  onCorrupt: z.enum(['skip', 'fail']).optional(),
  maxCorrupt: z.number().min(0).max(1).optional(),
});

/** Options of a data set that can be typed. */
export const typedOptions = ({ options }: CatalogueEntry) =>
  options.filter((option) => option !== 'signal' && option !== 'onWarning');

/** @throws UsageError for a data set nobody knows or an option it does not take, before anything is read. */
export function checkDataset({ name, options }: DatasetChoice): void {
  if (name === noData) {
    throw new UsageError(
      'expected a data set, got none: the run was imported without one. Name one with --dataset (gan train), or use --against and --labels uniform (gan evaluate).',
    );
  }
  const entry = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (entry === undefined) {
    throw new UsageError(
      `train: expected a data set among ${Object.keys(datasets).join(', ')}, got '${name}'. See \`gan list\`.`,
    );
  }
  const own = typedOptions(entry);
  const strange = Object.keys(options).find((key) => !own.some((option) => option === key));
  if (strange !== undefined) {
    throw new UsageError(
      `train: expected options of data set '${name}' among ${own.join(', ')}, got '${strange}'. Leave it out.`,
    );
  }
  const missing = entry.required?.find((option) => options[option] === undefined);
  if (missing !== undefined) {
    const flag = missing === 'dataDir' ? '--data-dir <folder>' : `--data ${missing}=<value>`;
    throw new UsageError(
      `train: expected option '${missing}' of data set '${name}', got none. Pass it by ${flag}.`,
    );
  }
  const result = datasetOptions.safeParse(options);
  if (result.success) return;
  const issue = result.error.issues[0]!;
  const key = issue.path.join('.');
  throw new UsageError(
    `train: expected a valid option '${key}' of data set '${name}', got ${JSON.stringify(options[key])}. ${issue.message}.`,
  );
}

/** What is not the user's to say of a data set. */
export interface OpenDatasetOptions {
  /** Ends a download. */
  readonly signal?: AbortSignal;
  /** What becomes of damaged pictures, unless the choice says so itself. @default 'skip' */
  readonly onCorrupt?: 'skip' | 'fail';
}

/**
 * Loads a data set.
 *
 * @throws UsageError as {@link checkDataset} does.
 * @throws DatasetError if its data cannot be had.
 */
export async function openDataset(
  choice: DatasetChoice,
  { signal, onCorrupt }: OpenDatasetOptions = {},
): Promise<Dataset> {
  checkDataset(choice);
  const takes = (option: 'signal' | 'onCorrupt') => datasets[choice.name]!.options.includes(option);
  const options = {
    ...(takes('onCorrupt') && { onCorrupt }),
    ...datasetOptions.parse(choice.options),
    ...(takes('signal') && { signal }),
  };
  return asUsageAsync(() => loadDataset(choice.name, options));
}
