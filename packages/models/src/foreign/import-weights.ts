import { CheckpointError, loadForeignWeights, type Gan, type TensorData } from '@gan/core';
import type { ForeignFormat } from './foreign-format.js';
import { findFormat, fittingFormats, formatsOf } from './formats.js';
import { locate, type Located } from './locate.js';

export interface ImportOptions {
  /** Name of the format. @default the one whose names the file has */
  readonly format?: string;
  /** Networks to look for. @default all */
  readonly networks?: readonly string[];
  /** Formats to know. @default {@link formatsOf} the GAN */
  readonly formats?: readonly ForeignFormat[];
  /** Name of the file, for messages. @default 'the file' */
  readonly source?: string;
}

/** What {@link importWeights} did. */
export interface ImportedWeights {
  /** Name of the format. */
  readonly format: string;
  /** Networks that have their weights from the file now, with the prefix of their tensors there. */
  readonly networks: Readonly<Record<string, string>>;
  /** Tensors of the file under other prefixes: optimisers, other networks, what was averaged. */
  readonly unused: readonly string[];
}

/**
 * Puts published weights into a GAN: every network of which the file holds all tensors, under whatever prefix they have
 * in common (`module.`, `state_dict.`, `G_ema.`; that of an average where there are several). All names and shapes are
 * checked before the first weight changes.
 *
 * @param tensors of the file, from `readWeights`; not changed.
 * @throws ConfigError if the named format is not known or does not fit the configuration.
 * @throws CheckpointError if the file holds no network whole, or tensors of a network that nothing is known to need.
 */
export function importWeights(
  gan: Gan,
  tensors: Readonly<Record<string, TensorData>>,
  { format, networks, formats = formatsOf(gan), source = 'the file' }: ImportOptions = {},
): ImportedWeights {
  const candidates = format === undefined ? fittingFormats(gan, formats) : [findFormat(gan, format, formats)];
  const searches = candidates.map((candidate) => ({
    name: candidate.name,
    located: locate(gan, candidate, tensors, networks),
  }));
  const closest = searches.reduce((a, b) => (share(b.located) > share(a.located) ? b : a));
  const whole = closest.located.filter(({ problems }) => problems.length === 0);
  if (whole.length === 0) throw noNetwork(gan, closest, source);
  requireOneEach(whole, source);
  const names = new Set(Object.keys(tensors));
  whole.flatMap((network) => network.names).forEach((name) => names.delete(name));
  requireNothingLeft(whole, names, source);
  for (const { network, how, prefix } of whole) {
    loadForeignWeights(gan.networks[network]!, under(prefix, tensors), {
      mapping: how.mapping,
      ignore: () => true,
    });
  }
  const prefixes = Object.fromEntries(whole.map(({ network, prefix }) => [network, prefix]));
  return { format: closest.name, networks: prefixes, unused: [...names] };
}

/** How much of a network was found, of the network of which most was. */
const share = (located: readonly Located[]) =>
  Math.max(0, ...located.map(({ names, problems }) => 1 - problems.length / Math.max(1, names.length)));

/** Networks of one make, such as CycleGAN's, have the same names: which is in the file only people know. */
function requireOneEach(whole: readonly Located[], source: string): void {
  const owners = new Map<string, string>();
  for (const { network, names } of whole) {
    for (const name of names) {
      const other = owners.get(name) ?? network;
      if (other !== network) {
        throw new CheckpointError(
          `importWeights: expected ${source} to hold one network, got tensors that fit '${other}' and '${network}' alike. Say which of them it is.`,
        );
      }
      owners.set(name, network);
    }
  }
}

/** Tensors among a network's own that belong to no network show that it is another one, with more layers. */
function requireNothingLeft(whole: readonly Located[], names: Set<string>, source: string): void {
  for (const { network, how, prefix } of whole) {
    const { ignore = isBatchCount } = how;
    const own = [...names].filter((name) => name.startsWith(prefix));
    const left = own.filter((name) => !ignore(name.slice(prefix.length)));
    if (left.length > 0) {
      throw new CheckpointError(
        `importWeights: expected ${source} to hold nothing under '${prefix}' but '${network}', got ${left.length} more tensors (${some(left)}). ` +
          `Choose the preset or the options that the weights were trained with.`,
      );
    }
    own.forEach((name) => names.delete(name));
  }
}

function noNetwork(
  gan: Gan,
  { name, located }: { name: string; located: readonly Located[] },
  source: string,
) {
  const wanted = located.map(({ network, names, problems }) => {
    const found = `${network}: ${names.length - problems.length} of ${names.length} tensors found`;
    return problems.length > 0 ? `${found} (${some(problems)})` : found;
  });
  return new CheckpointError(
    `importWeights: expected ${source} to hold a network of ${gan.name} whole, got, by the names of '${name}', ${wanted.join('; ')}. ` +
      `Choose the preset or the options that the weights were trained with, or another format.`,
  );
}

function under(prefix: string, tensors: Readonly<Record<string, TensorData>>): Record<string, TensorData> {
  const own = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}

const isBatchCount = (name: string) => name.endsWith('num_batches_tracked');

const some = (names: readonly string[]) =>
  names.slice(0, 8).join(', ') + (names.length > 8 ? ` and ${names.length - 8} more` : '');
