import { replaceFile } from '@gan/core/node';
import type { CellResult } from './cell-result.js';
import { labPaths, readLab } from './lab-folder.js';
import { labPicture } from './lab-picture.js';
import { summarise, type RemedySummary } from './summary.js';
import { csv, markdown } from './tables.js';

/** Writes tables and picture of what is finished. */
export async function writeLabFiles(
  folder: string,
  cells: readonly CellResult[],
): Promise<readonly RemedySummary[]> {
  const record = await readLab(folder);
  const summaries = summarise(record.plan, cells);
  const [{ modes, backend }] = cells as readonly [CellResult];
  const paths = labPaths(folder);
  await replaceFile(paths.table, markdown(record, summaries, { modes, backend }));
  await replaceFile(paths.csv, csv(summaries));
  await replaceFile(paths.json, `${JSON.stringify({ ...record, summaries }, null, 2)}\n`);
  const { svg, png } = await labPicture(record.plan, cells);
  await replaceFile(paths.svg, svg);
  await replaceFile(paths.png, png);
  return summaries;
}
