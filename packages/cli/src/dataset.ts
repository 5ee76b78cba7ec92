import type { JsonObject, LabelledDataset } from '@gan/core';
import { datasets, loadDataset } from '@gan/datasets/node';
import { z } from 'zod';
import { asUsageAsync, UsageError } from './errors.js';

/** A data set by name, with the options it is loaded with, as a run's record keeps both. */
export interface DatasetChoice {
  readonly name: string;
  readonly options: JsonObject;
}

/** What the data sets of the catalogue may be given, each taking its own part of it. */
const datasetOptions = z.strictObject({
  dataDir: z.string().min(1).optional(),
  split: z.enum(['train', 'test']).optional(),
  verify: z.boolean().optional(),
  size: z.int().min(1).optional(),
  seed: z.union([z.number(), z.string()]).optional(),
});

/** @throws UsageError for a data set nobody knows or an option it does not take, before anything is read. */
export function checkDataset({ name, options }: DatasetChoice): void {
  const entry = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (entry === undefined) {
    throw new UsageError(
      `train: expected a data set among ${Object.keys(datasets).join(', ')}, got '${name}'. See \`gan list\`.`,
    );
  }
  const own = entry.options.filter((option) => option !== 'signal');
  const strange = Object.keys(options).find((key) => !own.some((option) => option === key));
  if (strange !== undefined) {
    throw new UsageError(
      `train: expected options of data set '${name}' among ${own.join(', ')}, got '${strange}'. Leave it out.`,
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

/**
 * Loads a data set.
 *
 * @param signal ends a download.
 * @throws UsageError as {@link checkDataset} does.
 * @throws DatasetError if its data cannot be had.
 */
export async function openDataset(choice: DatasetChoice, signal?: AbortSignal): Promise<LabelledDataset> {
  checkDataset(choice);
  const takesSignal = datasets[choice.name]!.options.includes('signal');
  const options = { ...datasetOptions.parse(choice.options), ...(takesSignal && { signal }) };
  return asUsageAsync(() => loadDataset(choice.name, options));
}
