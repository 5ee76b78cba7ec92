import { disposeBatch, Random, sample, type Gan } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { findModel } from '@gan/models';
import { startBackend } from '../backend.js';
import { conditionsFor } from '../conditions.js';
import { asUsage, exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { drawSamples, pictureKind, scatterPoints } from '../pictures/draw-samples.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { loadWeights, type WeightSource } from './load-weights.js';
import type { SampleOptions } from './sample-options.js';

const defaultGrid = { rows: 10, columns: 10 };

/** `gan sample`: draws from a run's generator into a picture. @returns the code to end with. */
export async function drawFromRun(options: SampleOptions, io: Io): Promise<number> {
  const record = await readRecord(options.run);
  await refuseOverwriting('sample', options);
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  try {
    const source = await loadWeights(gan, options.run, options.checkpoint, io);
    const count = await draw(gan, record, options, source);
    if (options.json) printJson(io, { picture: options.out, count, seed: options.seed, ...source });
    else
      print(io, `${options.out}: ${count} samples of ${record.model}, ${source.from}, seed ${options.seed}`);
  } finally {
    gan.dispose();
  }
  return exitCodes.success;
}

async function draw(
  gan: Gan,
  { model, dataset }: RunRecord,
  { grid, seed, classes, out, truncation }: SampleOptions,
  { from }: WeightSource,
): Promise<number> {
  const isScatter = pictureKind(gan.sample) === 'scatter';
  const layout = grid ?? defaultGrid;
  const count = isScatter && grid === undefined ? scatterPoints : layout.rows * layout.columns;
  const conditions = conditionsFor(gan, count, classes);
  const samples = asUsage(() => sample(gan, { count, seed, conditions, truncation }));
  try {
    const title = `${model} on ${dataset.name}, ${from}, seed ${seed}`;
    await replaceFile(out, await drawSamples({ samples, spec: gan.sample, title, ...layout }));
  } finally {
    samples.dispose();
    disposeBatch(conditions);
  }
  return count;
}
