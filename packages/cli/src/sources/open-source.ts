import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from '@gan/datasets/node';
import { UsageError } from '../errors.js';
import { arraySource, isArrayFile } from './array-source.js';
import { datasetSource, namesDataset } from './dataset-source.js';
import { folderSource } from './folder-source.js';
import { generatorSource } from './generator-source.js';
import { runSource } from './run-source.js';
import type { SampleSource } from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/**
 * Opens what words name: the folder of a run, of a saved generator or of images, a `.npy` or idx file, or a data set
 * (`mnist`, `mnist:test`). A folder or file goes before a data set of the same name. A backend must have been started.
 *
 * @returns a source, to be disposed of by the caller.
 * @throws UsageError if there is nothing of that name.
 */
export async function openSource(words: string, request: SourceRequest): Promise<SampleSource> {
  const found = await stat(words).catch(() => undefined);
  if (found?.isDirectory()) {
    if (await exists(join(words, 'config.json'))) return runSource(words, request);
    if (await exists(join(words, 'model.json'))) return generatorSource(words);
    return folderSource(words, request);
  }
  if (found !== undefined && isArrayFile(words)) return arraySource(words, request);
  if (found === undefined && namesDataset(words)) return datasetSource(words, request);
  const got = found === undefined ? `'${words}', which is nothing of these` : `the file ${words}`;
  throw new UsageError(
    `evaluate: expected a folder of a run, a saved generator or images, a .npy or idx file, or a data set among ${Object.keys(datasets).join(', ')}, got ${got}. Check the name.`,
  );
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
