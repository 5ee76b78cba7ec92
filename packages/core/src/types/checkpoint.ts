import type { JsonObject } from './json.js';
import type { Progress } from './optimizer.js';
import type { TensorData } from './state.js';

/** All state of a run at one step. */
export interface Checkpoint extends Progress {
  /** Name of the GAN it belongs to. */
  readonly gan: string;
  /** Weights, averages and optimiser slots by stable names. */
  readonly tensors: Readonly<Record<string, TensorData>>;
  /** Everything else: random state, data cursor, history, evaluations, state of the GAN and of callbacks. */
  readonly state: JsonObject;
}

/** A checkpoint in a store. */
export interface CheckpointEntry {
  readonly id: string;
  readonly step: number;
}

/** A place that keeps checkpoints. */
export interface CheckpointStore {
  /** Keeps a checkpoint, whole or not at all. Returns its entry. */
  save(checkpoint: Checkpoint): Promise<CheckpointEntry>;
  /** What is there, oldest first; unfinished ones are not listed. */
  list(): Promise<readonly CheckpointEntry[]>;
  /** @throws CheckpointError naming the checkpoint and what is wrong with it. */
  load(entry: CheckpointEntry): Promise<Checkpoint>;
  /** Removes one. */
  remove(entry: CheckpointEntry): Promise<void>;
}
