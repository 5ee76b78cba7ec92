import type { Dataset } from '../types/dataset.js';
import { isLabelled, type LabelledDataset } from './labelled-dataset.js';

/**
 * A data set that is another one but for `changes`. Members are passed on one by one rather than spread, since a
 * data set may be an instance of a class.
 */
export function deriveDataset(dataset: LabelledDataset, changes: Partial<LabelledDataset>): LabelledDataset;
export function deriveDataset(dataset: Dataset, changes: Partial<Dataset>): Dataset;
export function deriveDataset(dataset: Dataset, changes: Partial<LabelledDataset>): Dataset {
  const same: Dataset = {
    name: dataset.name,
    size: dataset.size,
    spec: dataset.spec,
    gather: (indices, random) => dataset.gather(indices, random),
  };
  const labels = isLabelled(dataset) ? { labelAt: (index: number) => dataset.labelAt(index) } : {};
  return { ...same, ...labels, ...changes };
}
