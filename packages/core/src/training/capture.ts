import * as tf from '@tensorflow/tfjs';
import { CheckpointError } from '../errors.js';
import { readTensor, toTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';
import type { RandomState } from '../random.js';
import type { Checkpoint } from '../types/checkpoint.js';
import type { JsonObject } from '../types/json.js';
import type { State, Stateful, TensorData } from '../types/state.js';
import type { StepLogs } from './history.js';
import type { Trainer } from './trainer.js';

/** Everything in a run that has a state, by the name it has in checkpoints. */
function statefulParts({ gan, averages, callbacks }: Trainer): Map<string, Stateful> {
  const parts = new Map<string, Stateful>();
  for (const [name, { optimizer }] of Object.entries(gan.players)) parts.set(`optimizer/${name}`, optimizer);
  if (averages !== undefined) parts.set('average', averages);
  for (const callback of callbacks)
    if (isStateful(callback)) parts.set(`callback/${callback.name}`, callback);
  return parts;
}

const isStateful = (value: Partial<Stateful>): value is Stateful =>
  value.getState !== undefined && value.setState !== undefined;

/** A run's whole state as a checkpoint. */
export function captureTraining(trainer: Trainer): Checkpoint {
  const { gan } = trainer;
  const tensors: Record<string, TensorData> = {};
  const parts: Record<string, JsonObject> = {};
  const keep = (prefix: string, state: State) => {
    parts[prefix] = state.json ?? {};
    for (const [name, data] of Object.entries(state.tensors ?? {})) tensors[`${prefix}/${name}`] = data;
  };
  for (const { name, variable } of namedWeights(gan.networks))
    tensors[`network/${name}`] = readTensor(variable);
  if (isStateful(gan)) keep('gan', gan.getState());
  for (const [prefix, part] of statefulParts(trainer)) keep(prefix, part.getState());
  const state = {
    random: trainer.random.getState(),
    cursor: trainer.stream.getCursor() as unknown as JsonObject,
    history: trainer.history.map((logs) => ({ ...logs, metrics: { ...logs.metrics } })),
    parts,
  };
  return { gan: gan.name, step: trainer.step, imagesSeen: trainer.imagesSeen, tensors, state };
}

/** Puts a run's whole state back. The GAN's own state comes first, since it may decide which networks there are. */
export async function restoreTraining(trainer: Trainer, checkpoint: Checkpoint): Promise<void> {
  const { gan } = trainer;
  if (checkpoint.gan !== gan.name) {
    throw new CheckpointError(
      `Trainer.restore: expected a checkpoint of '${gan.name}', got one of '${checkpoint.gan}'. Build the model the run was started with.`,
    );
  }
  const parts = checkpoint.state.parts as Record<string, JsonObject>;
  const stateOf = (prefix: string): State => ({
    json: parts[prefix],
    tensors: withPrefix(checkpoint.tensors, `${prefix}/`),
  });
  if (isStateful(gan)) await gan.setState(stateOf('gan'));
  restoreWeights(trainer, withPrefix(checkpoint.tensors, 'network/'));
  for (const [prefix, part] of statefulParts(trainer)) {
    if (parts[prefix] !== undefined) await part.setState(stateOf(prefix));
  }
  trainer.random.setState(checkpoint.state.random as RandomState);
  trainer.stream.setCursor(checkpoint.state.cursor as never);
  trainer.history.splice(0, Infinity, ...(checkpoint.state.history as unknown as StepLogs[]));
  trainer.step = checkpoint.step;
  trainer.imagesSeen = checkpoint.imagesSeen;
}

function restoreWeights({ gan }: Trainer, saved: Record<string, TensorData>): void {
  const weights = namedWeights(gan.networks);
  const wanted = new Set(weights.map(({ name }) => name));
  const wrong = weights.find(
    ({ name, variable }) => !tf.util.arraysEqual([...(saved[name]?.shape ?? [NaN])], variable.shape),
  );
  const left = Object.keys(saved).find((name) => !wanted.has(name));
  if (wrong !== undefined || left !== undefined) {
    const what =
      wrong === undefined ? `'${left}', which it lacks` : `'${wrong.name}' as ${describe(saved[wrong.name])}`;
    throw new CheckpointError(
      `Trainer.restore: expected the weights of '${gan.name}' as it is configured now, got ${what}. Build it with the run's own configuration.`,
    );
  }
  tf.tidy(() => weights.forEach(({ name, variable }) => variable.assign(toTensor(saved[name]!))));
}

const describe = (data: TensorData | undefined) =>
  data === undefined ? 'nothing' : `[${data.shape.join(', ')}]`;

function withPrefix(tensors: Checkpoint['tensors'], prefix: string): Record<string, TensorData> {
  const entries = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length), data]));
}
