import { duration } from '../progress/progress-text.js';
import type { RunReading } from '../report/read-run.js';

/** Budgets this near to each other are called equal: a run ends with the step in which its time is over. */
const tolerance = 0.05;

/** How equal the budgets of runs are, in words. */
export function budgetsText(runs: readonly RunReading[]): string {
  const known = runs.filter(({ processorSeconds }) => processorSeconds > 0);
  const seconds = known.map(({ processorSeconds }) => processorSeconds);
  const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
  const missing = runs.length - known.length;
  return [
    seconds.length === 0
      ? 'No run kept the processor time of its steps.'
      : most - least <= tolerance * most
        ? `Every run had ${spell(most)} of processor time for its steps; all had the same.`
        : `Budgets are not equal: steps took from ${spell(least)} to ${spell(most)} of processor time.`,
    ...(missing > 0 && known.length > 0 ? [`${missing} of the runs did not keep it.`] : []),
    `Seeds: ${list(runs.map(({ record }) => record.seed))}. Backend: ${list(runs.map(({ record }) => record.backend.summary))}.`,
    'One seed says little of small differences: another may change the order of neighbours.',
  ].join(' ');
}

const spell = (seconds: number) => duration(seconds);

const list = (values: readonly (string | number)[]) => [...new Set(values)].join('; ');
