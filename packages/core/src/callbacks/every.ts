import type { StepLogs } from '../training/history.js';
import type { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';

/** Calls `action` after every `interval`-th step, and after the last one if that is not a multiple. */
export function every(
  name: string,
  interval: number,
  action: (trainer: Trainer, logs: StepLogs | undefined) => void | Promise<void>,
): Callback {
  let last = -1;
  const run = async (trainer: Trainer) => {
    if (trainer.step === last) return;
    last = trainer.step;
    await action(trainer, trainer.history.at(-1));
  };
  return {
    name,
    onStepEnd: (trainer, { step }) => (step % interval === 0 ? run(trainer) : undefined),
    onGoBack: ({ step }) => void (last = step),
    onTrainEnd: run,
  };
}
