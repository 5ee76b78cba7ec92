import { loadLatest, type Checkpoint, type Trainer } from '@gan/core';
import { fileStore } from '@gan/core/node';
import { noData } from '../dataset.js';
import { UsageError } from '../errors.js';
import { note, print, printJson } from '../io.js';
import { writeRecord, type RunRecord } from '../run/record.js';
import type { RunFolder } from '../run/run-folder.js';
import { finishRun } from './finish-run.js';
import type { PreparedRun } from './prepare-run.js';
import type { Request } from './request.js';
import { describeSummary, summariseRun } from './run-summary.js';

/**
 * Trains a prepared run to its last step, or until it is interrupted, and leaves its folder complete.
 *
 * @returns 0, or 128 and the signal's number after an interruption.
 */
export async function runTraining(request: Request, run: RunFolder, prepared: PreparedRun): Promise<number> {
  const { plan, options, io, interruption } = request;
  const { trainer, dataset } = prepared;
  if (request.record !== undefined) await goBackToCheckpoint(request, run, trainer);
  await run.begin();
  await writeRecord(run.folder, recordWithResumption(request, prepared));
  announce(request, run, prepared);
  await trainer.train({ steps: plan.steps, signal: interruption.signal });
  // What stopped it, if it was no signal, was early stopping.
  const isComplete = trainer.step >= plan.steps || !interruption.signal.aborted;
  if (isComplete) await finishRun(run, prepared, plan.seed, dataset);
  const summary = summariseRun(run, prepared, { isComplete });
  if (options.json) printJson(io, summary);
  else for (const line of describeSummary(summary)) print(io, line);
  // A signal in the very last step interrupted nothing.
  return isComplete ? 0 : (interruption.exitCode ?? 0);
}

/** Takes the trainer to the newest whole checkpoint; a run killed before its first one starts over. */
async function goBackToCheckpoint(
  { plan, io, record }: Request,
  run: RunFolder,
  trainer: Trainer,
): Promise<void> {
  const store = fileStore(run.paths.checkpoints);
  if ((await store.list()).length === 0) return;
  const checkpoint = await loadLatest(store, (entry, { message }) =>
    note(io, `Passing over ${entry.id}: ${message}`),
  );
  if (plan.steps < checkpoint.step) {
    throw new UsageError(
      `train: expected --steps of at least ${checkpoint.step}, where the run stands, got ${plan.steps}. Leave it out, or ask for more.`,
    );
  }
  await trainer.restore(record?.dataset.name === noData ? withCursorOf(trainer, checkpoint) : checkpoint);
}

/** A checkpoint of a run that had no data yet, for one that has. */
const withCursorOf = (trainer: Trainer, checkpoint: Checkpoint): Checkpoint => ({
  ...checkpoint,
  state: { ...checkpoint.state, cursor: { ...trainer.stream.getCursor() } },
});

function recordWithResumption({ record, commandLine }: Request, prepared: PreparedRun): RunRecord {
  if (record === undefined) return prepared.record;
  const resumption = {
    step: prepared.trainer.step,
    commandLine: [...commandLine],
    backend: prepared.record.backend.summary,
    at: new Date().toISOString(),
  };
  return { ...prepared.record, resumed: [...record.resumed, resumption] };
}

function announce({ plan, options, io, record }: Request, run: RunFolder, prepared: PreparedRun): void {
  if (options.quiet) return;
  const { trainer, dataset, record: now } = prepared;
  note(io, now.backend.summary);
  const start = trainer.step === 0 ? '' : ` from step ${trainer.step}`;
  note(
    io,
    `Training ${plan.definition.name} (${plan.preset}) on ${dataset.name}, ${dataset.size} examples, seed ${plan.seed},${start} to step ${plan.steps}, in ${run.folder}`,
  );
  if (record !== undefined && record.backend.name !== now.backend.name) {
    note(
      io,
      `The run was started on ${record.backend.name}: on ${now.backend.name} it will not give the same bits.`,
    );
  }
}
