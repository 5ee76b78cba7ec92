import type { Dataset } from '@gan/core';
import { loadFrom, type Catalogue } from '../catalogue.js';
import type { CatalogueOptions } from '../catalogue-options.js';
import { embeddedDatasets } from '../embedded.js';
import { fashionMnistDescription, mnistDescription } from '../mnist.js';
import { imageSpec } from '../specs.js';
import { stacked } from '../synthetic/stacked.js';
import { pictureDatasets } from './picture-datasets.js';
import { fashionMnist, mnist, type MnistOptions } from './mnist.js';

/** Every data set that can be had by name in Node. */
export const datasets: Catalogue = {
  ...embeddedDatasets,
  mnist: {
    description: 'handwritten digits, 28x28 grey: 60,000 to train on, 10,000 to test',
    spec: imageSpec([28, 28, 1], 10, mnistDescription.classNames),
    defaultSplit: 'train',
    options: ['dataDir', 'split', 'verify', 'signal'],
    load: (options) => mnist(sourceOf(options)),
  },
  'fashion-mnist': {
    description: 'clothes, 28x28 grey: 60,000 to train on, 10,000 to test',
    spec: imageSpec([28, 28, 1], 10, fashionMnistDescription.classNames),
    defaultSplit: 'train',
    options: ['dataDir', 'split', 'verify', 'signal'],
    load: (options) => fashionMnist(sourceOf(options)),
  },
  'stacked-mnist': {
    description: 'three MNIST digits as red, green and blue, 28x28: 1000 modes',
    spec: imageSpec([28, 28, 3], 1000),
    defaultSplit: 'train',
    options: ['dataDir', 'split', 'verify', 'signal', 'size', 'seed'],
    load: async ({ size, seed, ...source }) => stacked(await mnist(sourceOf(source)), { size, seed }),
  },
  ...pictureDatasets,
};

/**
 * Loads a data set by name: one of {@link datasets}.
 *
 * @throws ConfigError if there is none of that name, listing those there are, or an option is not one of its own.
 * @throws DatasetError if its data cannot be had.
 */
export function loadDataset(name: string, options: CatalogueOptions = {}): Promise<Dataset> {
  return loadFrom(datasets, name, options);
}

/** A signal is of use only where something is downloaded. */
function sourceOf({ signal, ...options }: CatalogueOptions): MnistOptions {
  const { dataDir, split, verify } = options;
  if (dataDir !== undefined || !signal) return { dataDir, split, verify };
  return { split, verify, download: { signal } };
}
