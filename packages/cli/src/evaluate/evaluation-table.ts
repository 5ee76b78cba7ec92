import { table } from '../table.js';
import type { EvaluationRecord } from './evaluation-record.js';
import { withError } from './with-error.js';

/** Records as a table: a row for each source, a column for each metric, values with their errors. */
export interface EvaluationTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lays records out as a table. */
export function evaluationTable(records: readonly EvaluationRecord[]): EvaluationTable {
  const metrics = new Map(records.map(({ metric, higherIsBetter }) => [metric, higherIsBetter]));
  const sources = [...new Set(records.map(rowKey))];
  return {
    head: [
      'source',
      'step',
      ...[...metrics].map(([name, higher]) =>
        higher === undefined ? name : `${name} ${higher ? '(higher is better)' : '(lower is better)'}`,
      ),
      'samples',
    ],
    rows: sources.map((key) => {
      const own = records.filter((record) => rowKey(record) === key);
      return [
        own[0]!.source ?? '',
        String(own[0]!.step ?? ''),
        ...[...metrics.keys()].map((metric) => {
          const found = own.find((record) => record.metric === metric);
          return found === undefined ? '' : withError(found);
        }),
        countsOf(own),
      ];
    }),
  };
}

const rowKey = ({ source, step }: EvaluationRecord) => JSON.stringify([source, step]);

function countsOf(records: readonly EvaluationRecord[]): string {
  const each = records.map(({ counts }) =>
    Object.entries(counts)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([side, count]) => `${count} ${side}`)
      .join(', '),
  );
  return [...new Set(each)].join('; ');
}

/** For a terminal. */
export const tableLines = ({ head, rows }: EvaluationTable): string[] => table([head, ...rows]);

/** For a document. */
export function markdownTable({ head, rows }: EvaluationTable): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}
