import type { Dataset, Gan } from '@gan/core';
import type { Io } from '../io.js';
import type { RunRecord } from '../run/record.js';
import type { Interruption } from './interruption.js';
import type { Plan } from './plan.js';
import type { TrainOptions } from './train-options.js';

/** What was asked for. */
export interface Request {
  readonly plan: Plan;
  /** Of the run that goes on; undefined for a new one. */
  readonly record: RunRecord | undefined;
  readonly options: TrainOptions;
  readonly commandLine: readonly string[];
  readonly io: Io;
  readonly interruption: Interruption;
  /** For a run that begins with weights of others. */
  readonly importing?: Importing;
}

/** What a run that begins with weights of others needs. */
export interface Importing {
  /** Its data, or what stands for them. */
  readonly dataset: Dataset;
  /** Gives networks their weights, and says for the record where from. */
  fill(gan: Gan): Promise<RunRecord['imported']>;
}
