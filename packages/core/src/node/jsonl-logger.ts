import { open, type FileHandle } from 'node:fs/promises';
import type { StepLogs } from '../training/history.js';
import type { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import { cannotWrite, replaceFile } from './replace-file.js';

/**
 * Keeps the numbers of every step as a line of JSON: `{"step", "imagesSeen", ...metrics, "stepMilliseconds"}`.
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
  const rewrite = async ({ history }: Trainer) => {
    await close();
    await replaceFile(path, history.map(toLine).join(''));
    file = await open(path, 'a');
  };
  return {
    name: 'jsonl-logger',
    onTrainBegin: rewrite,
    onGoBack: rewrite,
    async onStepEnd(_trainer, logs) {
      await file?.appendFile(toLine(logs)).catch((error: unknown) => {
        throw cannotWrite('jsonlLogger', path, error);
      });
    },
    onTrainEnd: close,
  };
}

/** The numbers of a step as one flat record. */
export function flattenLogs({
  step,
  imagesSeen,
  stepMilliseconds,
  metrics,
}: StepLogs): Record<string, number> {
  return { step, imagesSeen, ...metrics, stepMilliseconds };
}

const toLine = (logs: StepLogs) => `${JSON.stringify(flattenLogs(logs))}\n`;
