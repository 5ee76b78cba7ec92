import type { JsonObject } from '@gan/core';
import type { Io } from '../io.js';
import type { WantedCheckpoint } from '../sample/load-weights.js';

/** How class labels of generated samples are drawn. */
export type LabelPrior = 'data' | 'uniform';

/** What is said about all sources of a command, each taking its part of it. */
export interface SourceRequest {
  /** The checkpoint of this step, for runs, or the best by evaluations; the newest whole one if left out. */
  readonly checkpoint?: WantedCheckpoint;
  readonly labels: LabelPrior;
  /** Folder with the files of data sets. */
  readonly dataDir?: string;
  /** Other options of data sets. */
  readonly data?: JsonObject;
  /** Height and width that images of several sizes are brought to. */
  readonly resize?: readonly [height: number, width: number];
  /** Whether images that cannot be decoded are passed over, by name, rather than end the work. */
  readonly skipCorrupt: boolean;
  /** Values shown as black and as white in files of numbers that are not bytes. */
  readonly range?: readonly [low: number, high: number];
  readonly io: Io;
}
