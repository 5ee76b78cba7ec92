import type { Dataset, JsonObject } from '@gan/core';
import { datasets } from '@gan/datasets/node';
import { openDataset, type DatasetChoice } from '../../dataset.js';
import { UsageError } from '../../errors.js';
import { corruptionOf } from '../../sources/dataset-source.js';
import type { SourceRequest } from '../../sources/source-request.js';

/** The data that a translation is measured on. */
export interface PairData {
  /** E.g. `image-pairs/test`. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly origin: JsonObject;
}

/** What makes more examples of few for training, and is left out where examples are measured. */
const unchanged = { flip: false, turn: false, jitter: 0 } as const;

/**
 * The data set that is asked for, or the one a run was trained on: its test split where it is read in splits, whole pictures in place
 * of crops, and nothing mirrored, unless `--data` says otherwise.
 */
export async function openPairData(
  against: string | undefined,
  own: DatasetChoice,
  request: SourceRequest,
): Promise<PairData> {
  const [name, split] = (against ?? own.name).split(':') as [string, string?];
  const entry = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (entry === undefined) {
    throw new UsageError(
      `evaluate: expected --against a data set among ${Object.keys(datasets).join(', ')} for metrics of pairs, got '${against}'. Name one, e.g. image-pairs:test.`,
    );
  }
  const takes = (option: string) => entry.options.some((other) => other === option);
  const ofRun: JsonObject = name === own.name ? own.options : {};
  // Neither two folders of one's own are a split, nor what is read as a whole.
  const isSplit = ofRun.domainA === undefined && (entry.defaultSplit ?? ofRun.split) !== undefined;
  const usual = { ...unchanged, patch: 0, ...(isSplit && { split: 'test' }) };
  const options: JsonObject = {
    ...ofRun,
    ...Object.fromEntries(Object.entries(usual).filter(([option]) => takes(option))),
    ...(split !== undefined && { split }),
    ...(request.dataDir !== undefined && { dataDir: request.dataDir }),
    ...request.data,
  };
  const dataset = await openDataset({ name, options }, corruptionOf(request));
  const { dataDir: _, ...identity } = options;
  const part = typeof options.split === 'string' ? `${name}/${options.split}` : name;
  return { name: part, dataset, origin: { dataset: name, ...identity, size: dataset.size } };
}
