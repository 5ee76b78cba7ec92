import { ConfigError, type Gan } from '@gan/core';
import { catalog } from '../catalog.js';
import type { ForeignFormat } from './foreign-format.js';
import { ownNames, pyTorchNames } from './own-formats.js';

/** The forms in which weights of a GAN are known: those published for its model, then our own names and PyTorch's for them. */
export const formatsOf = (gan: Gan): readonly ForeignFormat[] => [
  ...(catalog.get(gan.name)?.foreign ?? []),
  ownNames(gan),
  pyTorchNames(gan),
];

/** Those that fit the configuration. */
export const fittingFormats = (gan: Gan, formats: readonly ForeignFormat[]): readonly ForeignFormat[] =>
  formats.filter(({ requires }) => requires?.(gan.config) === undefined);

/** A format by name. @throws ConfigError if there is none, or it does not fit the configuration. */
export function findFormat(gan: Gan, name: string, formats = formatsOf(gan)): ForeignFormat {
  const found = formats.find((format) => format.name === name);
  if (found === undefined) {
    const names = formats.map((format) => format.name).join(', ');
    throw new ConfigError(
      `findFormat: expected one of the names ${names} for ${gan.name}, got '${name}'. Choose one of them.`,
    );
  }
  const required = found.requires?.(gan.config);
  if (required === undefined) return found;
  throw new ConfigError(
    `findFormat: expected ${required} for weights of ${name}, got ${JSON.stringify(gan.config)}. Choose another preset or change these options.`,
  );
}
