import { replaceFile } from '@gan/core/node';
import { note, print, printJson, type Io } from '../io.js';
import type { EvaluateOptions } from './evaluate-options.js';
import type { EvaluationRecord } from './evaluation-record.js';
import { evaluationTable, markdownTable, tableLines } from './evaluation-table.js';
import { writeResults } from './result-file.js';

/** Writes and prints what was found. */
export async function tellResults(
  records: readonly EvaluationRecord[],
  options: EvaluateOptions,
  io: Io,
): Promise<void> {
  const table = evaluationTable(records);
  if (options.out !== undefined) await writeResults(options.out, records);
  if (options.table !== undefined) await replaceFile(options.table, markdownTable(table));
  if (options.json) printJson(io, records);
  else {
    tableLines(table).forEach((line) => print(io, line));
    protocolLines(records, options).forEach((line) => print(io, line));
  }
  const files = [options.out, options.table, options.neighbours].filter((file) => file !== undefined);
  if (files.length > 0) note(io, `Written: ${files.join(', ')}`);
}

/** What all records have in common: what they were measured against, and by which features, if any metric read some. */
function protocolLines(records: readonly EvaluationRecord[], { seed }: EvaluateOptions): string[] {
  const [first] = records as [EvaluationRecord];
  const { protocol } = records.find(({ protocol: { extractor } }) => extractor !== undefined) ?? first;
  const { comparable } = Object(protocol.extraction) as { comparable?: unknown };
  return [
    `against ${first.against}, features ${String(protocol.extractor ?? 'none')}, seed ${seed}`,
    ...(typeof comparable === 'string' ? [`comparable ${comparable}`] : []),
  ];
}
