import { open, type FileHandle } from 'node:fs/promises';
import type { Evaluation } from '../training/evaluation.js';
import type { StepLogs } from '../training/history.js';
import type { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import { cannotWrite, replaceFile } from './replace-file.js';

/**
 * Keeps the numbers of every step as a line of JSON: `{"step", "imagesSeen", ...metrics, "stepMilliseconds",
 * "processorMilliseconds"}`, and every result of an evaluation as one after that of its step: `{"step", "imagesSeen", "metric",
 * "value", "error", ...}`.
 *
 * When training begins, and when it goes back to a checkpoint, the file is brought into line with the trainer's history:
 * lines beyond it are dropped, and ones that a killed process no longer wrote are put back.
 *
 * @throws GanError (from `Trainer.train`) if the file cannot be written.
 */
export function jsonlLogger(path: string): Callback {
  let file: FileHandle | undefined;
  const close = async () => {
    await file?.close();
    file = undefined;
  };
  const rewrite = async (trainer: Trainer) => {
    await close();
    await replaceFile(path, allLines(trainer));
    file = await open(path, 'a');
  };
  const append = (lines: string) =>
    file?.appendFile(lines).catch((error: unknown) => {
      throw cannotWrite('jsonlLogger', path, error);
    });
  return {
    name: 'jsonl-logger',
    onTrainBegin: rewrite,
    onGoBack: rewrite,
    onStepEnd: (_trainer, logs) => append(toLine(logs)),
    onEvaluation: (_trainer, evaluation) => append(toLines(evaluation)),
    onTrainEnd: close,
  };
}

/** The numbers of a step as one flat record. */
export function flattenLogs({
  step,
  imagesSeen,
  stepMilliseconds,
  processorMilliseconds,
  metrics,
}: StepLogs): Record<string, number> {
  return {
    ...{ step, imagesSeen, ...metrics, stepMilliseconds },
    ...(processorMilliseconds !== undefined && { processorMilliseconds }),
  };
}

const toLine = (logs: StepLogs) => `${JSON.stringify(flattenLogs(logs))}\n`;

const toLines = ({ step, imagesSeen, results }: Evaluation) =>
  results.map((result) => `${JSON.stringify({ step, imagesSeen, ...result })}\n`).join('');

/** The whole file: every step, and what evaluations said after it. */
function allLines({ history, evaluations }: Trainer): string {
  const after = new Map<number, string>();
  for (const evaluation of evaluations)
    after.set(evaluation.step, (after.get(evaluation.step) ?? '') + toLines(evaluation));
  const steps = history.map((logs) => toLine(logs) + (after.get(logs.step) ?? ''));
  return [after.get(0) ?? '', ...steps].join('');
}
