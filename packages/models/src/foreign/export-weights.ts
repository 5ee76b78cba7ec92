import { ConfigError, foreignWeights, type Gan, type TensorData } from '@gan/core';
import type { ForeignFormat } from './foreign-format.js';
import { findFormat } from './formats.js';

export interface ExportOptions {
  /** Name of the format: `gan` for our own names, `pytorch` for them as PyTorch would have them, or a published one. */
  readonly format: string;
  /** Formats to know. @default those of the GAN */
  readonly formats?: readonly ForeignFormat[];
}

/**
 * The weights of a network under the names and in the layouts of a format: what `importWeights` reads back.
 *
 * @returns copies.
 * @throws ConfigError if the format is not known, does not fit the configuration, or has no such network.
 */
export function exportWeights(
  gan: Gan,
  network: string,
  { format, formats }: ExportOptions,
): Record<string, TensorData> {
  const networks = findFormat(gan, format, formats).networks(gan.config);
  const how = Object.hasOwn(networks, network) ? networks[network] : undefined;
  if (how === undefined || !(network in gan.networks)) {
    throw new ConfigError(
      `exportWeights: expected one of the networks ${Object.keys(networks).join(', ')}, which '${format}' has names for, got '${network}'. Choose one of these, or format gan.`,
    );
  }
  return foreignWeights(gan.networks[network]!, how.mapping);
}
