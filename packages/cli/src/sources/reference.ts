import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { noData, openDataset } from '../dataset.js';
import { UsageError } from '../errors.js';
import { readRecord } from '../run/record.js';
import { corruptionOf, sourceOfDataset } from './dataset-source.js';
import { openSource } from './open-source.js';
import type { SampleSource } from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/**
 * What samples are measured against: what was asked for, else the data that the runs among the sources were trained on.
 *
 * @throws UsageError if nothing was asked for and the sources are no runs, or runs on different data.
 */
export async function openReference(
  against: string | undefined,
  sources: readonly string[],
  request: SourceRequest,
): Promise<SampleSource> {
  if (against !== undefined) return openSource(against, request);
  const choices = [];
  for (const source of sources) choices.push(await datasetOfRun(source));
  const [first, ...others] = choices;
  const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (first === undefined || !isOne) {
    throw new UsageError(
      `evaluate: expected --against, got none, and ${sources.join(', ')} ${isOne ? 'tells' : 'tell'} of no data they were all trained on. Name a data set, or a folder or file of real images.`,
    );
  }
  const options = {
    ...first.options,
    ...request.data,
    ...(request.dataDir !== undefined && { dataDir: request.dataDir }),
  };
  const dataset = await openDataset({ name: first.name, options }, corruptionOf(request));
  return sourceOfDataset(dataset, first.name, options);
}

async function datasetOfRun(folder: string) {
  const isRun = await stat(join(folder, 'config.json')).then(
    () => true,
    () => false,
  );
  if (!isRun) return undefined;
  const { name, options } = (await readRecord(folder)).dataset;
  return name === noData ? undefined : { name, options };
}
