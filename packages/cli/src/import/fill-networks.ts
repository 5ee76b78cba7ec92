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
  const done: { readonly file: string; readonly result: ImportedWeights }[] = [];
  for (const { file, network } of sources) {
    if (network !== undefined) checkNetwork(gan, network);
    const tensors = readWeights(await bytesOf(file), file);
    const options = { format: names, networks: network === undefined ? undefined : [network], source: file };
    const result = asUsage(() => importWeights(gan, tensors, options));
    for (const other of done) refuseTwice(other.result, result, file);
    done.push({ file, result });
    const { length } = result.unused;
    if (length > 0)
      note(
        io,
        `${file}: ${length} tensors left aside (${result.unused.slice(0, 4).join(', ')}${length > 4 ? ', ...' : ''})`,
      );
  }
  return { names: done[0]!.result.format, files: networksByFile(done) };
}

/** Which networks came from each file, by its name, or its path where two files have one name. */
function networksByFile(done: readonly { readonly file: string; readonly result: ImportedWeights }[]) {
  const paths = [...new Set(done.map(({ file }) => file))];
  const entries = paths.map((path): [string, string[]] => {
    const isAlone = paths.filter((other) => basename(other) === basename(path)).length === 1;
    const own = done.filter(({ file }) => file === path);
    return [isAlone ? basename(path) : path, own.flatMap(({ result }) => Object.keys(result.networks))];
  });
  return Object.fromEntries(entries);
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
