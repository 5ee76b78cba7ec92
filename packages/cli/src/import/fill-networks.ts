import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CheckpointError, GanError, readWeights, type Gan } from '@gan/core';
import { importWeights, type ImportedWeights } from '@gan/models';
import { asUsage, UsageError } from '../errors.js';
import { note, type Io } from '../io.js';
import type { RunRecord } from '../run/record.js';
import type { WeightFile } from './import-options.js';

/**
 * Gives the networks of a GAN the weights of files, and tells on `stderr` what of each was left aside.
 *
 * @returns what the run's record says of it.
 * @throws UsageError if a network is named that there is none of, or two files have the same one.
 * @throws CheckpointError if a file does not fit.
 */
export async function fillNetworks(
  gan: Gan,
  sources: readonly WeightFile[],
  names: string | undefined,
  io: Io,
): Promise<NonNullable<RunRecord['imported']>> {
  const done = new Map<string, ImportedWeights>();
  for (const { file, network } of sources) {
    if (network !== undefined) checkNetwork(gan, network);
    const tensors = readWeights(await bytesOf(file), file);
    const options = { format: names, networks: network === undefined ? undefined : [network], source: file };
    const result = asUsage(() => importWeights(gan, tensors, options));
    for (const other of done.values()) refuseTwice(other, result, file);
    done.set(file, result);
    const { length } = result.unused;
    if (length > 0)
      note(
        io,
        `${file}: ${length} tensors left aside (${result.unused.slice(0, 4).join(', ')}${length > 4 ? ', ...' : ''})`,
      );
  }
  const files = [...done].map(([file, { networks }]) => [basename(file), Object.keys(networks)] as const);
  return { names: [...done.values()][0]!.format, files: Object.fromEntries(files) };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new GanError(
      `import: expected a file of weights at ${file}, got none that can be read. Check the path.`,
      {
        cause: error,
      },
    );
  }
}

function checkNetwork(gan: Gan, network: string): void {
  if (network in gan.networks) return;
  throw new UsageError(
    `import: expected --from NETWORK=FILE with one of the networks ${Object.keys(gan.networks).join(', ')}, got '${network}'. Correct the name.`,
  );
}

function refuseTwice(a: ImportedWeights, b: ImportedWeights, file: string): void {
  const twice = Object.keys(b.networks).find((network) => network in a.networks);
  if (twice === undefined) return;
  throw new CheckpointError(
    `import: expected each network in one file, got '${twice}' in ${file} too. Say which network a file is for: --from NETWORK=FILE.`,
  );
}
