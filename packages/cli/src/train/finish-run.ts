import { join } from 'node:path';
import type { Dataset, Seed } from '@gan/core';
import { flattenLogs, replaceFile } from '@gan/core/node';
import { drawChart } from '../pictures/chart.js';
import { curves } from '../pictures/curves.js';
import type { RunFolder } from '../run/run-folder.js';
import { writeGenerators } from './generator-files.js';
import type { PreparedRun } from './prepare-run.js';
import { canDraw, drawSheet } from './sample-sheets.js';

/** The sheet that ends a run: ten rows of ten. */
export const finalSheet = (samples: string) => join(samples, 'final.png');

/** What a run has at its end: the last generator, a large sheet, and the curves. */
export async function finishRun(
  { paths }: RunFolder,
  { trainer, record }: PreparedRun,
  seed: Seed,
  dataset: Dataset,
): Promise<void> {
  await writeGenerators(trainer, paths.generator);
  if (canDraw(trainer)) await drawSheet(trainer, finalSheet(paths.samples), 10, { seed, dataset });
  const title = `${record.model} (${record.preset}) on ${record.dataset.name}, batches of ${record.batchSize}, seed ${seed}`;
  const { svg, png } = await drawChart(curves(title, trainer.history.map(flattenLogs)));
  await replaceFile(paths.curvesSvg, svg);
  await replaceFile(paths.curvesPng, png);
}
