import type { Callback } from '@gan/core';
import type { Output } from '../io.js';
import type { TimeBudget } from '../train/time-budget.js';
import { duration, evaluationText, rate, recentSeconds, shortNumbers } from './progress-text.js';

const longestSilence = 60_000;

/**
 * Where no line can be redrawn (a log file, a pipe): a line at the first step, each tenth of the way, and each minute.
 * Where a budget of time ends training first, its way is what the speed of the last steps tells.
 */
export function progressLines(output: Output, steps: number, budget?: TimeBudget): Callback {
  let spokenAt = 0;
  let tenth = -1;
  return {
    name: 'progress-lines',
    onStepEnd(trainer, logs) {
      const now = performance.now();
      const total = budget?.lastStep(trainer, steps) ?? steps;
      const reached = Math.floor((10 * logs.step) / total);
      if (reached <= tenth && now - spokenAt < longestSilence) return;
      [spokenAt, tenth] = [now, reached];
      const seconds = recentSeconds(trainer.history);
      const left = duration((total - logs.step) * seconds);
      output.write(
        `step ${logs.step}/${total}  ${rate(1 / seconds)} step/s  ${shortNumbers(logs)}  ${left} left\n`,
      );
    },
    onEvaluation: (_trainer, evaluation) => void output.write(`${evaluationText(evaluation)}\n`),
  };
}
