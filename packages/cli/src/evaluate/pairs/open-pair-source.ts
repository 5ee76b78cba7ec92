import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.js';
import type { SourceRequest } from '../../sources/source-request.js';
import { folderPairs } from './folder-pairs.js';
import type { PairSource } from './pair-source.js';
import { translationPairs } from './translation-pairs.js';

/** What is asked for of pairs. */
export type PairRequest = SourceRequest & { readonly against?: string; readonly direction?: string };

/**
 * Opens what words name, with what it is compared with: the run of a model that turns pictures into pictures, on its own data
 * or those of `--against`; or a folder of pictures, whose partners of the same names are in the folder of `--against`.
 *
 * @returns a source, to be disposed of by the caller.
 * @throws UsageError if it is neither.
 */
export async function openPairSource(words: string, request: PairRequest): Promise<PairSource> {
  if (await exists(join(words, 'config.json'))) return translationPairs(words, request);
  const { against } = request;
  if (against !== undefined && (await isFolder(words)) && (await isFolder(against)))
    return folderPairs(words, against, request);
  throw new UsageError(
    `evaluate: expected a run, or a folder of pictures and --against another with pictures of the same names, for metrics of pairs, got ${words}${against === undefined ? '' : ` against ${against}`}. Check the names.`,
  );
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
