import { gigaflops, isTiming, type Cell, type Results, type Row } from '../results.js';
import { memoryTables } from './memory-table.js';
import { profileTables } from './profile-table.js';
import { ratioTables } from './ratios.js';
import { digits, table } from './table.js';

/** The whole report of a run. */
export function markdownReport(results: Results): string {
  const parts = [
    '# Bench',
    preamble(results),
    '## Median milliseconds (GFLOP/s at best)',
    timeTable(results),
    '## Ratios of the best times',
    ratioTables(results),
    ...profileTables(results),
    ...memoryTables(results),
    ...notes(results),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function preamble({ date, quick, threads, machine, variants }: Results): string {
  const { processor, cores, memoryGigabytes, node, platform, load } = machine;
  return [
    `${date}${quick ? ' (quick: rough figures)' : ''}, ${processor}, ${cores} cores, ${memoryGigabytes} GB, ${platform}, Node ${node}, load ${load.toFixed(1)} at the start${threads === undefined ? '' : `, ${threads} thread(s)`}.`,
    '',
    ...variants.map(
      ({ title, summary, available }) => `- ${title}: ${available ? summary : `not run: ${summary}`}`,
    ),
  ].join('\n');
}

function timeTable({ rows, variants }: Results): string {
  const shown = variants.filter(({ available }) => available);
  return table(
    ['', ...shown.map(({ title }) => title)],
    rows.map((row) => [row.name, ...shown.map(({ name }) => timeText(row, row.cells[name]))]),
  );
}

function timeText({ flops }: Row, cell: Cell | undefined): string {
  if (!isTiming(cell)) return '-';
  const noisy = cell.spread > 0.25 ? ' ~' : '';
  const rate = flops === undefined ? '' : ` (${digits(gigaflops(flops, cell))})`;
  return `${digits(cell.milliseconds)}${rate}${noisy}`;
}

function notes({ rows, variants }: Results): string[] {
  const reasons = new Map<string, string[]>();
  for (const { name, cells } of rows) {
    for (const { name: variant, title } of variants) {
      const cell = cells[variant];
      if (cell === undefined || isTiming(cell)) continue;
      const key = `${title}: ${cell.reason}`;
      reasons.set(key, [...(reasons.get(key) ?? []), name]);
    }
  }
  const legend =
    '`~`: the middle half of the times spans more than a quarter of the median. `-`: cannot be run.';
  return [
    [legend, ...[...reasons].map(([reason, names]) => `- ${reason} (${names.length} rows)`)].join('\n'),
  ];
}
