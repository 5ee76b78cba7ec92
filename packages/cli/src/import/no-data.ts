import { DatasetError, type Gan, type LabelledDataset } from '@gan/core';
import { noData } from '../dataset.js';

/** What stands for the data of a run that was imported without any: of the right kind, and empty. */
export function noDataFor(gan: Gan, batchSize: number): LabelledDataset {
  const refuse = (): never => {
    throw new DatasetError(
      `import: expected a data set, got none: the run was imported without one. Name one with \`gan train --resume FOLDER --dataset\`.`,
    );
  };
  return { name: noData, size: batchSize, spec: gan.inputs, gather: refuse, labelAt: refuse };
}
