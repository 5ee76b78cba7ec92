import { DatasetError } from '@gan/core';
import type { AttributeRow, AttributeTable } from './attribute-table.js';

/** Whether a text is laid out as CelebA's list of attributes: the number of pictures alone in the first line. */
export const isCelebaList = (text: string): boolean => /^\s*\d+\s*\r?\n/.test(text);

/**
 * Reads a list of attributes as CelebA has it (`list_attr_celeba.txt`): the number of pictures, a line of names, then a line
 * for each picture with its name and 1 or -1 for each attribute, separated by spaces.
 *
 * Source: Liu, Luo, Wang & Tang 2015, https://arxiv.org/abs/1411.7766.
 *
 * @throws DatasetError naming the line that is malformed, or if lines are missing.
 */
export function parseCelebaList(text: string, file: string): AttributeTable {
  const [count = '', header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.trim().split(/\s+/);
  const rows = lines.flatMap((words, i) =>
    words.trim() === '' ? [] : [parseLine(words, i + 3, columns, file)],
  );
  if (rows.length === Number(count)) return { file, columns, rows };
  throw new DatasetError(
    `parseCelebaList: expected ${count.trim()} pictures in ${file}, as its first line says, got ${rows.length}. Fetch the file again.`,
  );
}

function parseLine(text: string, line: number, columns: readonly string[], file: string): AttributeRow {
  const [picture = '', ...values] = text.trim().split(/\s+/);
  const strange = values.find((value) => value !== '1' && value !== '-1');
  if (values.length !== columns.length || strange !== undefined) {
    throw new DatasetError(
      `parseCelebaList: expected a name and ${columns.length} times 1 or -1 in ${file}, line ${line}, ` +
        `got ${strange === undefined ? `${values.length} values` : `'${strange}'`}. Mend the line.`,
    );
  }
  return { picture, line, values };
}
