import { CheckpointError, loadLatest, namedWeights, toTensor } from '@gan/core';
import type { Checkpoint, CheckpointStore, Gan, State, TensorData } from '@gan/core';
import { fileStore, modelFiles } from '@gan/core/node';
import * as tf from '@tensorflow/tfjs';
import { copyGrowth } from '@gan/models';
import { UsageError } from '../errors.js';
import { note, type Io } from '../io.js';
import { runPaths } from '../run/run-folder.js';
import { readBest } from '../train/best-checkpoint.js';
import { generatorFolder } from '../train/generator-files.js';

/** The checkpoint of a step, or the best by evaluations. */
export type WantedCheckpoint = number | 'best';

/** Where weights came from. */
export interface WeightSource {
  /** A checkpoint's name, or `generator`. */
  readonly from: string;
  /** Undefined where they came from `generator/`, which does not tell. */
  readonly step?: number;
}

/**
 * Puts a run's weights into networks, averaged ones where the run kept averages: from the
 * checkpoint of a step or the best one, else from the newest whole one, else (they were removed to save room) from
 * `generator/`.
 *
 * @throws UsageError if there is no checkpoint of that step, or none is the best since none was evaluated.
 * @throws CheckpointError if nothing whole is left, or it is of another model.
 */
export async function loadWeights(
  gan: Gan,
  folder: string,
  wanted: WantedCheckpoint | undefined,
  io: Io,
  networks: readonly string[] = gan.averaged,
): Promise<WeightSource> {
  const { checkpoints, best, generator } = runPaths(folder);
  if (wanted === 'best') {
    const checkpoint = await bestOf(best, folder);
    await fromCheckpoint(gan, checkpoint, networks);
    return { from: `best checkpoint, of step ${checkpoint.step}`, step: checkpoint.step };
  }
  const store = fileStore(checkpoints);
  const checkpoint = wanted === undefined ? await newest(store, io) : await checkpointOf(store, wanted);
  if (checkpoint === undefined) return fromModelFiles(gan, generator, networks);
  await fromCheckpoint(gan, checkpoint, networks);
  return { from: `checkpoint of step ${checkpoint.step}`, step: checkpoint.step };
}

async function bestOf(best: string, folder: string): Promise<Checkpoint> {
  const record = await readBest(best);
  if (record !== undefined) return checkpointOf(fileStore(best), record.step);
  throw new UsageError(
    `sample: expected a best checkpoint in ${folder}, got none: the run was not evaluated as it trained. Leave --checkpoint out, or train with --evaluate.`,
  );
}

async function newest(store: CheckpointStore, io: Io): Promise<Checkpoint | undefined> {
  if ((await store.list()).length === 0) return undefined;
  return loadLatest(store, (entry, { message }) => note(io, `Passing over ${entry.id}: ${message}`));
}

async function checkpointOf(store: CheckpointStore, step: number): Promise<Checkpoint> {
  const entries = await store.list();
  const entry = entries.find((other) => other.step === step);
  if (entry !== undefined) return store.load(entry);
  const steps = entries.map((other) => other.step).join(', ');
  throw new UsageError(
    `sample: expected --checkpoint to be one of ${steps || '(none is kept)'}, got ${step}. Leave it out for the newest.`,
  );
}

async function fromCheckpoint(
  gan: Gan,
  { tensors, state }: Checkpoint,
  networks: readonly string[],
): Promise<void> {
  // A model that grows has to be brought to its size of then first.
  const json = (state.parts as Record<string, State['json']>).gan;
  await gan.setState?.({ json, tensors: withPrefix(tensors, 'gan/') });
  assignWeights(gan, networks, (name) => tensors[`average/${name}`] ?? tensors[`network/${name}`]);
}

async function fromModelFiles(gan: Gan, folder: string, networks: readonly string[]): Promise<WeightSource> {
  const lost = networks.find((name) => !gan.averaged.includes(name));
  if (lost !== undefined) {
    throw new CheckpointError(
      `sample: expected a checkpoint with the weights of '${lost}', got none: ${folder} has those of ${gan.averaged.join(', ')} alone. Ask for these.`,
    );
  }
  for (const name of networks) {
    const model = await tf.loadLayersModel(modelFiles(generatorFolder(folder, name, gan.averaged)));
    const saved = new Map(namedWeights({ [name]: model }).map((weight) => [weight.name, weight.variable]));
    tf.tidy(() => {
      for (const { name: weight, variable } of namedWeights(gan.networks, [name]))
        variable.assign(checked(weight, variable, saved.get(weight)));
    });
    copyGrowth(model, gan.networks[name]!);
    model.dispose();
  }
  return { from: 'generator' };
}

function assignWeights(
  gan: Gan,
  networks: readonly string[],
  find: (name: string) => TensorData | undefined,
): void {
  tf.tidy(() => {
    for (const { name, variable } of namedWeights(gan.networks, networks)) {
      const data = find(name);
      variable.assign(checked(name, variable, data && toTensor(data)));
    }
  });
}

function checked(name: string, { shape }: tf.Variable, found: tf.Tensor | undefined): tf.Tensor {
  if (found !== undefined && tf.util.arraysEqual(found.shape, shape)) return found;
  throw new CheckpointError(
    `sample: expected weight '${name}' of shape [${shape.join(', ')}], got ${found === undefined ? 'none' : `[${found.shape.join(', ')}]`}. The weights belong to another model than config.json.`,
  );
}

function withPrefix(tensors: Checkpoint['tensors'], prefix: string): Record<string, TensorData> {
  const own = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, data]) => [name.slice(prefix.length), data]));
}
