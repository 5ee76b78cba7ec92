import { interpolateNetworks, Random, type Gan } from '@gan/core';
import { findModel } from '@gan/models';
import { startBackend } from '../backend.js';
import { asUsage, exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { refuseFullFolder } from '../refuse-overwriting.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { loadWeights } from '../sample/load-weights.js';
import { writeGenerators } from '../train/generator-files.js';
import type { InterpolateOptions } from './interpolate-options.js';

/**
 * `gan interpolate`: the networks of two runs that make samples, mixed weight by weight, as models of TensorFlow.js.
 *
 * @returns the code to end with.
 * @throws UsageError if the runs' networks differ, GanError if there is something in `--out` that may not be overwritten.
 */
export async function interpolate(options: InterpolateOptions, io: Io): Promise<number> {
  const { first, second, alpha, out } = options;
  const records = [await readRecord(first), await readRecord(second)] as const;
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = await sampled(records[0], first, io);
  try {
    await refuseFullFolder('interpolate', { out, force: options.force, parts: partsOf(gan) });
    const other = await sampled(records[1], second, io);
    try {
      for (const name of gan.averaged) mix(gan, other, name, alpha);
    } finally {
      other.dispose();
    }
    await writeGenerators({ gan, withAverages: (body) => body() }, out);
  } finally {
    gan.dispose();
  }
  if (options.json) printJson(io, { folder: out, first, second, alpha });
  else
    print(
      io,
      `${out}: ${gan.averaged.join(', ')}, ${alpha} of ${second} and ${Number((1 - alpha).toFixed(6))} of ${first}`,
    );
  return exitCodes.success;
}

/** What writeGenerators puts into a folder. */
const partsOf = ({ averaged }: Gan) => (averaged.length === 1 ? ['model.json', 'weights.bin'] : averaged);

/** A run's model with the weights it is sampled from. */
async function sampled(record: RunRecord, folder: string, io: Io): Promise<Gan> {
  const definition = asUsage(() => findModel(record.model));
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  try {
    await loadWeights(gan, folder, undefined, io);
    return gan;
  } catch (error) {
    gan.dispose();
    throw error;
  }
}

function mix(gan: Gan, other: Gan, name: string, alpha: number): void {
  const goal = other.networks[name];
  if (goal === undefined) {
    throw new UsageError(
      `interpolate: expected both runs to have a network '${name}', got ${Object.keys(other.networks).join(', ')} in the second. Name runs of one model.`,
    );
  }
  asUsage(() => interpolateNetworks(gan.networks[name]!, goal, alpha));
}
