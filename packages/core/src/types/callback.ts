import type { Trainer } from '../training/trainer.js';
import type { Evaluation } from '../training/evaluation.js';
import type { StepLogs } from '../training/history.js';
import type { CheckpointEntry } from './checkpoint.js';
import type { Stateful } from './state.js';

/**
 * Hooks into training; each may be asynchronous and is awaited, in the order the callbacks were given. Where one goes
 * back to a checkpoint at the end of a step, those after it do not hear of that step.
 */
export interface Callback extends Partial<Stateful> {
  /** Unique among the callbacks of a run: its state is kept in checkpoints under this name. */
  readonly name: string;
  /** Steps between measurements of gradient norms that it needs, logged as `<player>GradientNorm`; 0 or none for never. */
  readonly gradientNormsEvery?: number;
  onTrainBegin?(trainer: Trainer): void | Promise<void>;
  /** After step `logs.step`. May call `trainer.stop(reason)`. */
  onStepEnd?(trainer: Trainer, logs: StepLogs): void | Promise<void>;
  /** After `trainer.recordEvaluation`, whoever called it. May call `trainer.stop(reason)`. */
  onEvaluation?(trainer: Trainer, evaluation: Evaluation): void | Promise<void>;
  /** After a checkpoint was written. */
  onCheckpoint?(trainer: Trainer, entry: CheckpointEntry): void | Promise<void>;
  /** Whether an old checkpoint must stay although it is not among the newest. */
  keepsCheckpoint?(entry: CheckpointEntry): boolean;
  /** After training went back to a checkpoint: what was made since then is undone. */
  onGoBack?(trainer: Trainer, entry: CheckpointEntry): void | Promise<void>;
  /** Once, also after an abort or an error. */
  onTrainEnd?(trainer: Trainer): void | Promise<void>;
}
