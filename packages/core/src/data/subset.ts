import { DatasetError } from '../errors.js';
import type { Dataset } from '../types/dataset.js';
import { deriveDataset } from './derive-dataset.js';
import { isLabelled, type LabelledDataset } from './labelled-dataset.js';

/**
 * The examples at `indices` of another data set, in that order, under new indices from 0. Nothing is read or
 * copied; an index may come more than once.
 *
 * @throws DatasetError if an index is not one of `dataset`.
 */
export function subset(dataset: LabelledDataset, indices: ArrayLike<number>): LabelledDataset;
export function subset(dataset: Dataset, indices: ArrayLike<number>): Dataset;
export function subset(dataset: Dataset, indices: ArrayLike<number>): Dataset {
  const chosen = Int32Array.from(indices);
  checkIndices(dataset, indices);
  const changes: Partial<Dataset> = {
    size: chosen.length,
    gather: (wanted, random) => {
      const originals = wanted.map((index) => chosen[index]!);
      return dataset.gather(originals, random);
    },
  };
  if (!isLabelled(dataset)) return deriveDataset(dataset, changes);
  return deriveDataset(dataset, { ...changes, labelAt: (index) => dataset.labelAt(chosen[index]!) });
}

/** The first `count` examples of a data set, or all where there are fewer. */
export function take(dataset: LabelledDataset, count: number): LabelledDataset;
export function take(dataset: Dataset, count: number): Dataset;
export function take(dataset: Dataset, count: number): Dataset {
  return subset(
    dataset,
    Array.from({ length: Math.min(count, dataset.size) }, (_, i) => i),
  );
}

function checkIndices(dataset: Dataset, indices: ArrayLike<number>): void {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (Number.isInteger(index) && index >= 0 && index < dataset.size) continue;
    throw new DatasetError(
      `subset: expected indices from 0 to ${dataset.size - 1} of ${dataset.name}, got ${index} at place ${i}.`,
    );
  }
}
