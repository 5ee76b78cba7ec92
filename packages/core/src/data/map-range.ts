import * as tf from '@tensorflow/tfjs';
import { DatasetError } from '../errors.js';
import type { Dataset } from '../types/dataset.js';
import { deriveDataset } from './derive-dataset.js';
import type { LabelledDataset } from './labelled-dataset.js';

/** Lowest and highest value. */
type Range = readonly [number, number];

/**
 * The same data with one entry rescaled linearly from the range its spec states to another, e.g. images in
 * `[-1, 1]` to `[0, 1]` for a generator that ends in a sigmoid.
 *
 * @param entry name of the entry, e.g. `images`.
 * @throws DatasetError if there is no such entry or its spec states no range.
 */
export function mapRange(dataset: LabelledDataset, entry: string, range: Range): LabelledDataset;
export function mapRange(dataset: Dataset, entry: string, range: Range): Dataset;
export function mapRange(dataset: Dataset, entry: string, range: Range): Dataset {
  const spec = dataset.spec[entry];
  if (!spec?.range) {
    throw new DatasetError(
      `mapRange: expected an entry with a known range in ${dataset.name}, got ${entry}. ` +
        `Its entries are ${Object.keys(dataset.spec).join(', ')}.`,
    );
  }
  const [low, high] = spec.range;
  const scale = (range[1] - range[0]) / (high - low);
  const shift = range[0] - low * scale;
  const rescale = (tensor: tf.Tensor) => tf.tidy(() => tensor.mul(scale).add(shift));
  return deriveDataset(dataset, {
    spec: { ...dataset.spec, [entry]: { ...spec, range } },
    gather: async (indices, random) => {
      const batch = await dataset.gather(indices, random);
      const rescaled = rescale(batch[entry]!);
      batch[entry]!.dispose();
      return { ...batch, [entry]: rescaled };
    },
  });
}
