import { ConfigError, Random, type Seed } from '@gan/core';
import { valuesOf, type AttributeTable } from './attribute-table.js';

/** Which rows of a table are used. */
export interface SplitOptions {
  /** Part of the rows: those to train on, or those held back. @default all of them */
  readonly split?: 'train' | 'test';
  /** Share of the groups that is held back. @default 0.1 */
  readonly testShare?: number;
  /** Column whose equal values belong together and stay on one side. @default every row on its own */
  readonly groupBy?: string;
  /** Decides which are held back. @default 0 */
  readonly seed?: Seed;
}

/**
 * The numbers of the rows on one side of a split, in order.
 *
 * @throws ConfigError if an option is out of range, there is no such column, or a side would be empty.
 */
export function splitRows(table: AttributeTable, options: SplitOptions): number[] {
  const { split, testShare = 0.1, groupBy, seed = 0 } = options;
  const { file, columns, rows } = table;
  const all = rows.map((_, row) => row);
  checkSplit(options, columns, file);
  if (split === undefined) return all;
  const groupOf = groupBy === undefined ? rows.map(({ picture }) => picture) : valuesOf(table, groupBy);
  const groups = [...new Set(groupOf)].sort();
  const count = Math.round(testShare * groups.length);
  if (count < 1 || count >= groups.length) {
    throw new ConfigError(
      `image-attributes: expected both sides of the split to hold something, got ${count} of ${groups.length} groups held back. ` +
        'Pass another testShare.',
    );
  }
  const order = Random.fromSeed(seed).fork('split').permutation(groups.length);
  const heldBack = new Set(Array.from(order.subarray(0, count), (group) => groups[group]!));
  return all.filter((row) => heldBack.has(groupOf[row]!) === (split === 'test'));
}

function checkSplit(options: SplitOptions, columns: readonly string[], file: string): void {
  const { split, testShare = 0.1, groupBy } = options;
  if (split !== undefined && split !== 'train' && split !== 'test') {
    throw new ConfigError(
      `image-attributes: expected split to be train or test, got ${String(split)}. Choose one.`,
    );
  }
  if (!(testShare > 0 && testShare < 1)) {
    throw new ConfigError(
      `image-attributes: expected a testShare between 0 and 1, got ${testShare}. Pass e.g. 0.1.`,
    );
  }
  if (groupBy === undefined || columns.includes(groupBy)) return;
  throw new ConfigError(
    `image-attributes: expected groupBy among ${columns.join(', ')} of ${file}, got ${groupBy}. Choose one.`,
  );
}
