import { ConfigError, type BatchSpec, type LabelledDataset, type Seed } from '@gan/core';

/** Options data sets of a catalogue may take; each entry names its own. */
export interface CatalogueOptions {
  /** Folder with the set's files. */
  readonly dataDir?: string;
  readonly split?: 'train' | 'test';
  /** Whether files must be the published ones. */
  readonly verify?: boolean;
  /** Number of examples. */
  readonly size?: number;
  readonly seed?: Seed;
  readonly signal?: AbortSignal;
}

/** A data set that can be had by name. */
export interface CatalogueEntry {
  /** What it is, in a line. */
  readonly description: string;
  /** What its batches hold. */
  readonly spec: BatchSpec;
  /** Names of the options it takes. */
  readonly options: readonly (keyof CatalogueOptions)[];
  /** @throws DatasetError if its data cannot be had; ConfigError if an option is out of range. */
  load(options: CatalogueOptions): Promise<LabelledDataset>;
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
): Promise<LabelledDataset> {
  const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (!entry) {
    throw new ConfigError(
      `loadDataset: expected a data set among ${Object.keys(catalogue).join(', ')}, got ${name}. Choose one of them.`,
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
