import { loadLatest, takeWeights, type Gan, type TensorData } from '@gan/core';
import { fileStore } from '@gan/core/node';
import { asUsageAsync, UsageError } from '../errors.js';
import { note, type Io } from '../io.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';
import type { Request } from './request.js';

/**
 * Gives a run that begins with another's weights these. One that goes on has its own in a checkpoint, unless it was killed
 * before the first.
 *
 * @param checkpoints folder of those of a run that goes on.
 * @returns what the record of the run says of it.
 */
export async function beginning(
  { options, record, io }: Pick<Request, 'options' | 'record' | 'io'>,
  gan: Gan,
  checkpoints: string | undefined,
): Promise<RunRecord['initFrom']> {
  const origin = options.initFrom ?? record?.initFrom?.run;
  const goesOn =
    record !== undefined && checkpoints !== undefined && (await fileStore(checkpoints).list()).length > 0;
  return origin === undefined || goesOn ? (record?.initFrom ?? null) : startFrom(gan, origin, io);
}

/**
 * Gives the networks of a new run the weights that those of the same names have in the newest checkpoint of another, averaged
 * ones where it kept averages. Optimisers begin anew.
 *
 * @throws UsageError if there is no such run or checkpoint, or the networks are others; the message names weights.
 */
async function startFrom(gan: Gan, folder: string, io: Io): Promise<NonNullable<RunRecord['initFrom']>> {
  return asUsageAsync(async () => {
    await readRecord(folder);
    const store = fileStore(runPaths(folder).checkpoints);
    if ((await store.list()).length === 0) throw noCheckpoint(folder);
    const { step, tensors } = await loadLatest(store, (entry, { message }) =>
      note(io, `Passing over ${entry.id}: ${message}`),
    );
    const networks = takeWeights(gan.networks, weightsOf(tensors), folder);
    return { run: folder, step, networks };
  });
}

/** What a run is sampled from. */
function weightsOf(tensors: Readonly<Record<string, TensorData>>): Record<string, TensorData> {
  const weights: Record<string, TensorData> = {};
  for (const kind of ['network/', 'average/']) {
    for (const [name, data] of Object.entries(tensors))
      if (name.startsWith(kind)) weights[name.slice(kind.length)] = data;
  }
  return weights;
}

const noCheckpoint = (folder: string) =>
  new UsageError(
    `train: expected --init-from a run with a checkpoint, got none in ${folder}. Train it first.`,
  );
