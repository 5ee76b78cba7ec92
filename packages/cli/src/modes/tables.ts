import { duration } from '../progress/progress-text.js';
import type { LabRecord } from './lab-folder.js';
import { settingOf, type LabPlan } from './lab-plan.js';
import { publishedTable, type Figure } from './published.js';
import { ranking, type RemedySummary } from './summary.js';

const unknown = '-';

/** A measured figure: one seed has no standard error. */
const measured = (figure: Figure | null, seeds: number, digits: number, factor = 1) => {
  if (figure === null) return unknown;
  const mean = (factor * figure.mean).toFixed(digits);
  return seeds < 2 ? mean : `${mean} ± ${(factor * figure.error).toFixed(digits)}`;
};

const published = (figure: Figure | undefined, digits: number, factor = 1) =>
  figure === undefined ? unknown : measured(figure, 2, digits, factor);

const headings = (modes: number) => [
  'remedy',
  'seeds',
  `modes of ${modes}`,
  'fewest',
  'high quality %',
  'reverse KL',
  'JSD',
  'time of a seed',
  'ms a step',
  'modes (published)',
  'high quality % (published)',
  'reverse KL (published)',
];

/** The cells of the table, headings first. */
export function tableRows(summaries: readonly RemedySummary[], modes: number): string[][] {
  return [
    headings(modes),
    ...summaries.map((row) => [
      row.remedy,
      String(row.seeds),
      measured(row.modes, row.seeds, modes > 100 ? 1 : 2),
      String(row.fewestModes),
      measured(row.highQuality, row.seeds, 1, 100),
      measured(row.reverseKl, row.seeds, 3),
      measured(row.jensenShannon, row.seeds, 3),
      duration(row.seconds),
      row.millisecondsPerStep.toFixed(2),
      published(row.published?.modes, 1),
      published(row.published?.highQuality, 1, 100),
      published(row.published?.reverseKl, 2),
    ]),
  ];
}

/** How remedies rank, measured and published, where both are known of two or more. */
export function rankLines(summaries: readonly RemedySummary[]): string[] {
  const both = summaries.filter(({ published: figures }) => figures !== undefined);
  if (both.length < 2) return [];
  const ours = ranking(both.map(({ remedy: name, modes, reverseKl }) => ({ name, modes, reverseKl })));
  const theirs = ranking(both.map(({ remedy: name, published: figures }) => ({ name, ...figures! })));
  return [
    `Order by modes, measured: ${ours.join(', ')}.`,
    `Order by modes, published: ${theirs.join(', ')}.`,
  ];
}

/** What the figures are and are not, in sentences. */
export function notes({ dataset, setting, steps, minutes, samples }: LabPlan, backend: string): string[] {
  const { description, source, steps: whole } = settingOf({ dataset, setting } as LabPlan);
  const budget = `${steps} steps a seed${steps === whole ? '' : ` (the whole budget is ${whole})`}`;
  const limit = minutes === undefined ? '' : `, or ${minutes} minutes of processor time if they pass first`;
  const { source: paper } = publishedTable(dataset, setting);
  return [
    `Data set ${dataset}; setting '${setting}': ${description}.`,
    `Budget: ${budget}${limit}; ${samples} samples judged a seed. ± is the standard error over seeds.`,
    `Backend: ${backend}, one thread a seed; times are the processor's.`,
    `Published figures: ${paper}.${source === 'ours' ? ' They were made with other networks and a larger budget.' : ''} '${unknown}': not published.`,
  ];
}

/** The table as Markdown, with what is needed to read it. */
export function markdown(
  { plan, commandLines }: LabRecord,
  summaries: readonly RemedySummary[],
  { modes, backend }: { readonly modes: number; readonly backend: string },
): string {
  const [head, ...rows] = tableRows(summaries, modes);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `# Modes of ${plan.dataset}`,
    '',
    ...notes(plan, backend).map((note) => `- ${note}`),
    '',
    line(head!),
    line(head!.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...rows.map(line),
    '',
    ...rankLines(summaries).map((order) => `- ${order}`),
    '',
    'Commands:',
    '',
    '```sh',
    ...commandLines.map((words) => words.join(' ')),
    '```',
    '',
  ].join('\n');
}

/** Mean and error in columns of their own, for spreadsheets. */
export function csv(summaries: readonly RemedySummary[]): string {
  const columns = ['modes', 'highQuality', 'reverseKl', 'jensenShannon'] as const;
  const head = ['remedy', 'seeds', 'steps', 'seconds', ...columns.flatMap((name) => [name, `${name}Error`])];
  const rows = summaries.map((row) => [
    row.remedy,
    row.seeds,
    row.steps,
    row.seconds,
    ...columns.flatMap((name) => [row[name]?.mean ?? '', row[name]?.error ?? '']),
  ]);
  return `${[head, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
