import { DatasetError } from '@gan/core';
import { CsvError, parse } from 'csv-parse/sync';
import type { AttributeTable } from '../attributes/attribute-table.js';

/** What the parser tells of a record. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of attributes: a header, then a line for each picture with its name in the first column.
 *
 * @throws DatasetError naming the line that is malformed, or if there is no header or no line.
 */
export function parseAttributeCsv(text: string, file: string): AttributeTable {
  const [header, ...rest] = recordsOf(text, file);
  if (header === undefined || header.record.length < 2 || rest.length === 0) {
    throw new DatasetError(
      `parseAttributeCsv: expected a header, e.g. file,smiling, and a line for each picture in ${file}, ` +
        `got ${header === undefined ? 'nothing' : `${header.record.length} columns and ${rest.length} lines`}. Check the file.`,
    );
  }
  const columns = header.record.slice(1);
  const repeated = columns.find((column, i) => columns.indexOf(column) !== i);
  if (repeated !== undefined) {
    throw new DatasetError(
      `parseAttributeCsv: expected every column of ${file} to have a name of its own, got '${repeated}' twice. Rename one.`,
    );
  }
  const rows = rest.map(({ record: [picture = '', ...values], info }) => ({
    picture,
    line: info.lines,
    values,
  }));
  return { file, columns, rows };
}

function recordsOf(text: string, file: string): ParsedRecord[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ParsedRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DatasetError(
      `parseAttributeCsv: expected lines of as many values as the header has in ${file}, got "${cause.message}". Mend the line.`,
      { cause },
    );
  }
}
