import type { Callback, Trainer } from '@gan/core';
import { Presets, SingleBar } from 'cli-progress';
import type { Output } from '../io.js';
import type { TimeBudget } from '../train/time-budget.js';
import { duration, evaluationText, rate, recentSeconds, shortNumbers } from './progress-text.js';

/** The least needed comes last: a narrow terminal cuts it off. */
const format = '{bar} {value}/{total}  {left} left  {rate} step/s  {numbers}';

/** A bar that redraws one line of a terminal; its length is an estimate where a budget of time ends training first. */
export function progressBar(output: Output, steps: number, budget?: TimeBudget): Callback {
  const bar = new SingleBar(
    // The cursor stays, so that a process killed in the middle leaves the terminal as it was.
    { format, stream: output as NodeJS.WritableStream, barsize: 20, fps: 5, hideCursor: false },
    Presets.shades_classic,
  );
  return {
    name: 'progress-bar',
    onTrainBegin: ({ step }) => bar.start(steps, step, { rate: '-', numbers: 'starting', left: '?' }),
    onStepEnd(trainer, logs) {
      const total = budget?.lastStep(trainer, steps) ?? steps;
      bar.setTotal(total);
      bar.update(logs.step, { ...speed(trainer, total), numbers: shortNumbers(logs) });
    },
    // Over the bar, which is drawn anew below.
    onEvaluation: (_trainer, evaluation) => void output.write(`\r\x1b[K${evaluationText(evaluation)}\n`),
    onTrainEnd: () => bar.stop(),
  };
}

function speed({ history, step }: Trainer, total: number) {
  const seconds = recentSeconds(history);
  return { rate: rate(1 / seconds), left: duration((total - step) * seconds) };
}
