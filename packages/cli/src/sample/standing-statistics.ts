import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decodeSafetensors,
  downloadTensors,
  encodeSafetensors,
  namedWeights,
  Random,
  toTensor,
  type Gan,
  type NamedWeight,
} from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { batchStatistics, collectStandingStatistics, styleNetworks } from '@gan/models';
import { asUsage } from '../errors.js';
import type { StageReporter } from '../progress/stage-progress.js';
import { runPaths } from '../run/run-folder.js';
import { requireAbility } from './abilities.js';

/** Samples that statistics are taken from where nobody says: 16 batches of 64. */
const usual = 1024;
const batchSize = 64;

export interface StandingStatisticsRequest {
  /** Folder of the run, which keeps what was found. */
  readonly run: string;
  /** As asked for; 0 for none. @default 1024 where latents are truncated, else none */
  readonly samples: number | undefined;
  readonly truncation: number | undefined;
  readonly progress: StageReporter;
}

/**
 * Gives batch normalisation the statistics that suit a truncation, if any are wanted. They are kept in the run's folder by
 * the weights, count and truncation they belong to, and found there the next time.
 *
 * @returns how many samples they are of; undefined where the training's moving averages stay.
 * @throws UsageError if they are asked for and the model has no batch normalisation.
 */
export async function useStandingStatistics(
  gan: Gan,
  { run, samples, truncation, progress }: StandingStatisticsRequest,
): Promise<number | undefined> {
  if (samples !== undefined) requireAbility('sample', gan, 'statistics', '--standing-statistics');
  // Truncated styles, unlike truncated latents, leave the statistics of normalisation alone.
  const truncates = truncation !== undefined && styleNetworks(gan) === undefined;
  const wanted = samples ?? (truncates && batchStatistics(gan).length > 0 ? usual : 0);
  if (wanted === 0) return undefined;
  const statistics = movingStatistics(gan);
  const file = join(runPaths(run).cache, `statistics-${await keyOf(gan, wanted, truncation)}.safetensors`);
  if (await readStatistics(file, statistics)) return wanted;
  const batches = Math.ceil(wanted / batchSize);
  const report = (done: number) => progress.report({ stage: 'standing statistics', done, total: batches });
  report(0);
  asUsage(() =>
    collectStandingStatistics(gan, {
      ...{ batches, batchSize: Math.min(batchSize, wanted), truncation, onBatch: report },
      random: Random.fromSeed(0).fork('standing statistics'),
    }),
  );
  const found = await downloadTensors(statistics.map(({ name, variable }) => [name, variable] as const));
  await replaceFile(file, Buffer.concat(encodeSafetensors(found)));
  return wanted;
}

const isStatistic = ({ name }: NamedWeight) => /\/moving_(mean|variance)$/.test(name);

const movingStatistics = (gan: Gan) => namedWeights(gan.networks, gan.averaged).filter(isStatistic);

/** Puts kept statistics in. @returns whether there were any. */
async function readStatistics(file: string, statistics: readonly NamedWeight[]): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return false;
  const found = decodeSafetensors(bytes, file);
  for (const { name, variable } of statistics) {
    const value = toTensor(found[name]!);
    variable.assign(value);
    value.dispose();
  }
  return true;
}

/** A digest of all that statistics depend on. */
async function keyOf(gan: Gan, samples: number, truncation: number | undefined): Promise<string> {
  const weights = namedWeights(gan.networks, gan.averaged).filter((weight) => !isStatistic(weight));
  const values = await downloadTensors(weights.map(({ name, variable }) => [name, variable] as const));
  const hash = createHash('sha256').update(JSON.stringify({ samples, truncation: truncation ?? null }));
  for (const piece of encodeSafetensors(values)) hash.update(piece);
  return hash.digest('hex').slice(0, 16);
}
