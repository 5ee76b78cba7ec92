import { disposeBatch, Random, sample, type Batch, type Gan, type JsonObject, type Seed } from '@gan/core';
import { fileStore } from '@gan/core/node';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { startBackend } from '../../backend.js';
import { conditionsFor } from '../../conditions.js';
import { asUsage } from '../../errors.js';
import type { Io } from '../../io.js';
import { readRecord, type RunRecord } from '../../run/record.js';
import { runPaths } from '../../run/run-folder.js';
import { loadWeights } from '../../sample/load-weights.js';
import type { JudgeOptions } from '../judge-options.js';
import { checkImages, toPictures, type Drawn, type Source } from './source.js';

/** Samples made at a time. */
const batchSize = 64;

/**
 * Images of a run's generator, averaged where the run kept averages.
 *
 * @throws GanError if there is no run in the folder.
 */
export async function generatedSource(
  folder: string,
  name: string,
  options: JudgeOptions,
  io: Io,
): Promise<Source> {
  const record = await readRecord(folder);
  return {
    name,
    origin: await originOf(folder, record, options.checkpoint),
    async draw(count, spec) {
      await startBackend({ backend: options.backend, blas: options.blas });
      const definition = asUsage(() => findModel(record.model));
      const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
      try {
        checkImages(`what '${record.model}' makes`, gan.sample, spec);
        await loadWeights(gan, folder, options.checkpoint, io);
        return await drawSamples(gan, count, `judge:${options.seed}`);
      } finally {
        gan.dispose();
      }
    },
  };
}

async function originOf(
  folder: string,
  { model, preset, dataset, startedAt }: RunRecord,
  checkpoint: number | undefined,
): Promise<JsonObject> {
  const steps = (await fileStore(runPaths(folder).checkpoints).list()).map(({ step }) => step);
  const step = checkpoint ?? (steps.length > 0 ? Math.max(...steps) : null);
  return { model, preset, dataset: dataset.name, startedAt, step };
}

async function drawSamples(gan: Gan, count: number, seed: Seed): Promise<Drawn> {
  const all = conditionsFor(gan, count);
  const pictures = [];
  try {
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      const conditions = rows(all, start, size);
      const samples = sample(gan, { count: size, seed: `${seed}:${start}`, conditions });
      try {
        pictures.push(...(await toPictures(samples, gan.sample)));
      } finally {
        samples.dispose();
        disposeBatch(conditions);
      }
    }
  } finally {
    disposeBatch(all);
  }
  return { pictures, spec: gan.sample };
}

const rows = (batch: Batch, start: number, size: number): Batch =>
  Object.fromEntries(Object.entries(batch).map(([name, tensor]) => [name, tf.slice(tensor, start, size)]));
