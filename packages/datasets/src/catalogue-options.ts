import type { Seed } from '@gan/core';
import type { SplitOptions } from './attributes/split-rows.js';
import type { LabelMapOptions } from './pairs/label-maps.js';
import type { PairOptions } from './pairs/pair-options.js';
import type { ImageOptions } from './pictures/image-set.js';
import type { SuperResolutionOptions } from './super-resolution/super-resolution-options.js';

/** Options data sets of a catalogue may take; each entry names its own. */
export interface CatalogueOptions
  extends
    Partial<ImageOptions>,
    SuperResolutionOptions,
    LabelMapOptions,
    SplitOptions,
    Pick<PairOptions, 'sourceChannels' | 'targetChannels' | 'jitter'> {
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
  /** Which of two pictures side by side is made of which. */
  readonly direction?: 'AtoB' | 'BtoA';
  /** Whether sources are the targets in grey. */
  readonly colourise?: boolean;
  /** Folder in `dataDir` with the pictures of the first domain. */
  readonly domainA?: string;
  /** Folder in `dataDir` with the pictures of the second domain. */
  readonly domainB?: string;
  /** File in `dataDir` that tells what is in the pictures. */
  readonly attributesFile?: string;
  /** Names of its columns. */
  readonly attributes?: readonly string[];
}
