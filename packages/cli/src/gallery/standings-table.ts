import { withError } from '../evaluate/with-error.js';
import { directionOf } from '../evaluate/mode-names.js';
import { duration } from '../progress/progress-text.js';
import { markdownTable } from '../evaluate/evaluation-table.js';
import { resultOf, type Exhibit } from './exhibit.js';
import type { Standing, Standings } from './standings.js';

/** Runs in the order of their FID, with what they cost, and how each stands to the baseline. */
export function standingsTable(rows: Standings['rows'], baseline: string): string {
  const metrics = [...new Set(rows.flatMap(({ exhibit }) => exhibit.results.map(({ metric }) => metric)))];
  const head = [
    '',
    'run',
    ...metrics.map(withDirection),
    'parameters',
    'steps',
    'images seen',
    'processor time',
  ];
  const body = rows.map(({ exhibit, standing }, place) => [
    String(place + 1),
    `[${exhibit.run.label}](#${anchorOf(exhibit.run.label)})${mark(standing)}`,
    ...metrics.map((metric) => valueOf(exhibit, metric)),
    parametersOf(exhibit).toLocaleString('en'),
    exhibit.run.step.toLocaleString('en'),
    exhibit.run.imagesSeen.toLocaleString('en'),
    exhibit.run.processorSeconds === 0 ? 'not kept' : duration(exhibit.run.processorSeconds),
  ]);
  return `${markdownTable({ head, rows: body })}\n${legend(rows, baseline)}`;
}

/** How a run stands, in words. */
export const standingWords = (standing: Standing, baseline: string): string =>
  ({
    baseline: 'This is the run that the others are held against.',
    better: `Its FID is better than that of ${baseline}.`,
    level: `It does not beat ${baseline}: the difference in FID is within twice its error.`,
    worse: `It does not beat ${baseline}: its FID is worse.`,
    none: `There is no run of ${baseline} on this data to hold it against.`,
  })[standing];

/** The anchor that Markdown renderers give a heading. */
export const anchorOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-');

const mark = (standing: Standing) =>
  ({ baseline: ' (baseline)', better: '', level: ' (level)', worse: ' (does not beat it)', none: '' })[
    standing
  ];

function legend(rows: Standings['rows'], baseline: string): string {
  const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length;
  if (count('baseline') === 0) return `No run of ${baseline} is among these to hold the others against.`;
  return (
    `Ordered by FID. Of ${rows.length - 1} runs, ${count('better')} beat ${baseline}, the baseline, ${count('level')} are level with it ` +
    `(the difference is within twice its error), and ${count('worse')} do not beat it.`
  );
}

const withDirection = (metric: string) => {
  const isHigherBetter = directionOf(metric);
  return isHigherBetter === undefined ? metric : `${metric} ${isHigherBetter ? '↑' : '↓'}`;
};

const valueOf = (exhibit: Exhibit, metric: string) => {
  const result = resultOf(exhibit, metric);
  return result === undefined ? '' : withError(result);
};

const parametersOf = ({ networks }: Exhibit) =>
  networks.reduce((sum, { trainableParameters }) => sum + trainableParameters, 0);
