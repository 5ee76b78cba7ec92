import type { Seed } from '@gan/core';
import type { ImageOptions } from './pictures/image-set.js';
import type { SuperResolutionOptions } from './super-resolution/super-resolution-options.js';

/** Options data sets of a catalogue may take; each entry names its own. */
export interface CatalogueOptions extends Partial<ImageOptions>, SuperResolutionOptions {
  /** Folder with the set's files, or the archive that holds them. */
  readonly dataDir?: string;
  readonly split?: 'train' | 'test';
  /** Whether files must be the published ones. */
  readonly verify?: boolean;
  /** Number of examples. */
  readonly size?: number;
  readonly seed?: Seed;
  readonly signal?: AbortSignal;
  /** Folder in `dataDir` with the pictures that others are made of. */
  readonly source?: string;
  /** Folder in `dataDir` with the pictures to be made. */
  readonly target?: string;
}
