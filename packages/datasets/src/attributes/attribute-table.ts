import { ConfigError, DatasetError } from '@gan/core';

/** What a file says of pictures, one in each row. */
export interface AttributeTable {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Names of the columns, without that of the pictures. */
  readonly columns: readonly string[];
  readonly rows: readonly AttributeRow[];
}

/** A row of an {@link AttributeTable}. */
export interface AttributeRow {
  /** The picture it is about. */
  readonly picture: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** One for each column. */
  readonly values: readonly string[];
}

/** Attributes of pictures as numbers. */
export interface EncodedAttributes {
  /** One for each number: `smiling`, or `tone=dark` of a column with several values. */
  readonly names: readonly string[];
  /** 0 or 1, row by row. */
  readonly values: Float32Array;
}

/** More values than this make no classes. */
const mostValues = 64;

/** What words of a column with two values mean. */
const truth = new Map([
  ['1', 1],
  ['0', 0],
  ['-1', 0],
  ['true', 1],
  ['false', 0],
  ['yes', 1],
  ['no', 0],
]);

/**
 * Turns columns into numbers: those of 1 and -1, 1 and 0, true and false or yes and no into one each, others into one for
 * each of their values, exactly one of which is 1.
 *
 * @param chosen names of the columns. @default all columns of the first kind
 * @throws ConfigError if a column is not in the table, naming those that are.
 * @throws DatasetError if a value is missing or a single one unlike all others, a column has too many different ones, or two rows
 * say different things of a picture, naming file and line.
 */
export function encodeAttributes(table: AttributeTable, chosen?: readonly string[]): EncodedAttributes {
  const { file, columns, rows } = table;
  checkAgreement(table);
  const wanted = chosen ?? columns.filter((column) => isMeantAsTruth(valuesOf(table, column)));
  const strange = wanted.find((column) => !columns.includes(column));
  if (strange !== undefined || wanted.length === 0) {
    throw new ConfigError(
      `image-attributes: expected attributes among ${columns.join(', ')} of ${file}, got ${strange ?? 'none'}. ` +
        'Name the columns to be learnt.',
    );
  }
  const groups = wanted.map((column) => encodeColumn(table, column));
  const names = groups.flatMap((group) => group.names);
  const values = new Float32Array(rows.length * names.length);
  rows.forEach((_, row) => {
    values.set(
      groups.flatMap((group) => group.encode(row)),
      row * names.length,
    );
  });
  return { names, values };
}

function encodeColumn(table: AttributeTable, column: string) {
  const values = valuesOf(table, column);
  const empty = values.findIndex((value) => value === '');
  if (empty >= 0) {
    throw new DatasetError(
      `image-attributes: expected a value of '${column}' in ${table.file}, line ${table.rows[empty]!.line}, got none. Fill it in.`,
    );
  }
  if (isMeantAsTruth(values)) {
    const stray = values.findIndex((value) => !isTruth(value));
    if (stray >= 0) {
      throw new DatasetError(
        `image-attributes: expected '${column}' to be 1 or 0 in ${table.file}, line ${table.rows[stray]!.line}, as in all other lines, ` +
          `got '${values[stray]}'. Mend the line.`,
      );
    }
    return { names: [column], encode: (row: number) => [truth.get(values[row]!.toLowerCase())!] };
  }
  const kinds = [...new Set(values)].sort();
  if (kinds.length > mostValues) {
    throw new DatasetError(
      `image-attributes: expected at most ${mostValues} different values of '${column}' in ${table.file}, got ${kinds.length}. ` +
        'Choose other attributes.',
    );
  }
  return {
    names: kinds.map((kind) => `${column}=${kind}`),
    encode: (row: number) => kinds.map((kind) => (values[row] === kind ? 1 : 0)),
  };
}

const isTruth = (value: string) => truth.has(value.toLowerCase());

/** So many truths that a single value that is none is a slip of the pen. */
const manyTruths = 10;

/** Whether a column is one of truths, but for cells left empty or a slip. */
function isMeantAsTruth(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '');
  const truths = filled.filter(isTruth).length;
  return truths > 0 && (truths === filled.length || (truths === filled.length - 1 && truths >= manyTruths));
}

/** @throws DatasetError naming two rows that say different things of one picture. */
function checkAgreement({ file, rows }: AttributeTable): void {
  const seen = new Map<string, AttributeRow>();
  for (const row of rows) {
    const other = seen.get(row.picture);
    seen.set(row.picture, row);
    if (other === undefined || other.values.every((value, i) => value === row.values[i])) continue;
    throw new DatasetError(
      `image-attributes: expected the same of ${row.picture} in lines ${other.line} and ${row.line} of ${file}, got ` +
        `'${other.values.join(', ')}' and '${row.values.join(', ')}'. Take one of them out.`,
    );
  }
}

/** The values of a column, row by row. */
export function valuesOf({ columns, rows }: AttributeTable, column: string): string[] {
  const place = columns.indexOf(column);
  return rows.map(({ values }) => values[place]!);
}
