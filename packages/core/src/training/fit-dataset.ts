import { mapRange } from '../data/map-range.js';
import { ConfigError } from '../errors.js';
import type { Dataset } from '../types/dataset.js';
import type { Gan } from '../types/gan.js';

/**
 * The data set as a GAN wants it: checked for every entry it needs, and rescaled where the two state different
 * ranges (images in [-1, 1] for a generator that ends in a sigmoid, say).
 *
 * @throws ConfigError naming the entry that is missing, has another shape or more classes.
 */
export function fitDataset(gan: Gan, dataset: Dataset): Dataset {
  let fitted = dataset;
  for (const [name, { shape, range, numClasses = Infinity }] of Object.entries(gan.inputs)) {
    const offered = dataset.spec[name];
    if (offered === undefined || !shapesAgree(shape, offered.shape)) {
      throw new ConfigError(
        `Trainer: expected data set '${dataset.name}' to offer '${name}' of shape [${shape.join(', ')}] for '${gan.name}', ` +
          `got ${offered === undefined ? 'none' : `[${offered.shape.join(', ')}]`}. Choose another data set, or configure the model for this one.`,
      );
    }
    if ((offered.numClasses ?? 0) > numClasses) {
      throw new ConfigError(
        `Trainer: expected data set '${dataset.name}' to have at most ${numClasses} classes in '${name}', as many as '${gan.name}' knows, ` +
          `got ${offered.numClasses}. Configure the model for the data set, or keep some classes of it only.`,
      );
    }
    const differs = range && offered.range && range.some((end, i) => end !== offered.range![i]);
    if (differs) fitted = mapRange(fitted, name, range);
  }
  return fitted;
}

const shapesAgree = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean =>
  a.length === b.length && a.every((size, i) => size === null || b[i] === null || size === b[i]);
