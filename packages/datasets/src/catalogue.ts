import { ConfigError, type BatchSpec, type Dataset } from '@gan/core';
import type { CatalogueOptions } from './catalogue-options.js';

/** A data set that can be had by name. */
export interface CatalogueEntry {
  /** What it is, in a line. */
  readonly description: string;
  /** What its batches hold; left out where options or files decide, which only the loaded set can tell. */
  readonly spec?: BatchSpec;
  /** Names of the options it takes. */
  readonly options: readonly (keyof CatalogueOptions)[];
  /** The split it reads when none is asked for; left out where that is all of it. */
  readonly defaultSplit?: 'train';
  /** Names of those it cannot do without. */
  readonly required?: readonly (keyof CatalogueOptions)[];
  /** @throws DatasetError if its data cannot be had; ConfigError if an option is out of range. */
  load(options: CatalogueOptions): Promise<Dataset>;
}

/** Data sets by name. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/**
 * Loads a data set of a catalogue by name.
 *
 * @throws ConfigError if there is none of that name, listing those there are, or an option is not one of its own.
 * @throws DatasetError if its data cannot be had.
 */
export async function loadFrom(
  catalogue: Catalogue,
  name: string,
  options: CatalogueOptions = {},
): Promise<Dataset> {
  const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (!entry) {
    throw new ConfigError(
      `loadDataset: expected a data set among ${Object.keys(catalogue).join(', ')}, got ${name}. Choose one of them.`,
    );
  }
  for (const required of entry.required ?? []) {
    if (options[required] !== undefined) continue;
    throw new ConfigError(
      `loadDataset: expected option ${required} of ${name}, got none. Pass ${example(required)}.`,
    );
  }
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || entry.options.some((own) => own === option)) continue;
    throw new ConfigError(
      `loadDataset: expected options of ${name} among ${entry.options.join(', ')}, got ${option}. Leave it out.`,
    );
  }
  return entry.load(options);
}

const example = (option: string) => (option === 'dataDir' ? 'the folder with its files' : 'e.g. 64');
