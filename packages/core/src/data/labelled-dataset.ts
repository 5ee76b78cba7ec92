import { DatasetError } from '../errors.js';
import type { Dataset } from '../types/dataset.js';

/** A data set whose class labels can be looked up without reading the examples. */
export interface LabelledDataset extends Dataset {
  /** The class of example `index`, in `[0, numClasses)`. */
  labelAt(index: number): number;
}

/** Whether labels can be looked up cheaply. */
export function isLabelled(dataset: Dataset): dataset is LabelledDataset {
  return 'labelAt' in dataset && typeof dataset.labelAt === 'function';
}

/** @throws DatasetError where `dataset` has no labels to look up. */
export function requireLabels(dataset: Dataset, caller: string): LabelledDataset {
  if (isLabelled(dataset)) return dataset;
  throw new DatasetError(
    `${caller}: expected a data set with class labels, got ${dataset.name} without any. Use a labelled one.`,
  );
}
