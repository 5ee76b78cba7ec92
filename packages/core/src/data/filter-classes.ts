import * as tf from '@tensorflow/tfjs';
import { DatasetError } from '../errors.js';
import type { Batch, TensorSpec } from '../types/batch.js';
import { deriveDataset } from './derive-dataset.js';
import type { LabelledDataset } from './labelled-dataset.js';
import { subset } from './subset.js';

/** Settings of {@link filterClasses}. */
export interface FilterClassesOptions {
  /**
   * Whether the classes are numbered anew, `classes[k]` becoming `k`, so that a conditional network needs no more
   * outputs than there are classes left. @default false
   */
  readonly relabel?: boolean;
}

/**
 * The examples of some classes only.
 *
 * @throws DatasetError if a class is unknown or given twice, or no example is left.
 */
export function filterClasses(
  dataset: LabelledDataset,
  classes: readonly number[],
  { relabel = false }: FilterClassesOptions = {},
): LabelledDataset {
  checkClasses(dataset, classes);
  const wanted = new Set(classes);
  const indices: number[] = [];
  for (let i = 0; i < dataset.size; i++) if (wanted.has(dataset.labelAt(i))) indices.push(i);
  if (indices.length === 0) {
    throw new DatasetError(
      `filterClasses: expected examples of classes ${classes.join(', ')} in ${dataset.name}, got none.`,
    );
  }
  const kept = subset(dataset, indices);
  return relabel ? renumber(kept, classes) : kept;
}

function renumber(dataset: LabelledDataset, classes: readonly number[]): LabelledDataset {
  const { numClasses = Math.max(...classes) + 1, classNames, ...rest } = dataset.spec['labels']!;
  const newNumbers = new Int32Array(numClasses);
  classes.forEach((label, k) => (newNumbers[label] = k));
  const labels: TensorSpec = {
    ...rest,
    numClasses: classes.length,
    ...(classNames && { classNames: classes.map((label) => classNames[label]!) }),
  };
  const rewrite = (batch: Batch): Batch => {
    const old = batch['labels']!;
    const renumbered = tf.tidy(() => tf.gather(tf.tensor1d(newNumbers, 'int32'), old as tf.Tensor1D));
    old.dispose();
    return { ...batch, labels: renumbered };
  };
  return deriveDataset(dataset, {
    spec: { ...dataset.spec, labels },
    labelAt: (index) => newNumbers[dataset.labelAt(index)]!,
    gather: async (indices, random) => rewrite(await dataset.gather(indices, random)),
  });
}

function checkClasses(dataset: LabelledDataset, classes: readonly number[]): void {
  const count = dataset.spec['labels']?.numClasses ?? Infinity;
  const bad = classes.find(
    (label, k) => !Number.isInteger(label) || label < 0 || label >= count || classes.indexOf(label) !== k,
  );
  if (classes.length > 0 && bad === undefined) return;
  throw new DatasetError(
    `filterClasses: expected different classes from 0 to ${count - 1} of ${dataset.name}, got [${classes.join(', ')}].`,
  );
}
