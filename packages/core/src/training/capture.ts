import * as tf from '@tensorflow/tfjs';
import type { BatchCursor } from '../data/batch-cursor.js';
import { CheckpointError } from '../errors.js';
import { downloadTensors, toTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';
import type { RandomState } from '../random.js';
import {
  gatherStates,
  isStateful,
  spreadStates,
  statefulAmong,
  withPrefix,
  type StatefulParts,
} from '../state/composite.js';
import type { Checkpoint } from '../types/checkpoint.js';
import type { JsonObject, JsonValue } from '../types/json.js';
import type { TensorData } from '../types/state.js';
import type { Evaluation } from './evaluation.js';
import type { StepLogs } from './history.js';
import type { Trainer } from './trainer.js';

/** Everything in a run that has a state beside the networks' weights, by the name it has in checkpoints. */
function statefulParts({ gan, averages, callbacks }: Trainer): StatefulParts {
  return new Map([
    ...(isStateful(gan) ? [['gan', gan] as const] : []),
    ...Object.entries(gan.players).map(([name, { optimizer }]) => [`optimizer/${name}`, optimizer] as const),
    ...(averages === undefined ? [] : [['average', averages] as const]),
    ...statefulAmong('callback', callbacks),
  ]);
}

/** A run's whole state as a checkpoint. */
export async function captureTraining(trainer: Trainer): Promise<Checkpoint> {
  const { gan, step, imagesSeen } = trainer;
  const weights = await downloadTensors(
    namedWeights(gan.networks).map(({ name, variable }) => [`network/${name}`, variable]),
  );
  const { json: parts, tensors } = await gatherStates(statefulParts(trainer));
  const state = {
    random: trainer.random.getState(),
    cursor: { ...trainer.stream.getCursor() },
    history: trainer.history.map((logs) => ({ ...logs, metrics: { ...logs.metrics } })),
    evaluations: structuredClone(trainer.evaluations) as unknown as JsonValue,
    parts,
  };
  return { gan: gan.name, step, imagesSeen, tensors: { ...weights, ...tensors }, state };
}

/** Puts a run's whole state back. The GAN's own state comes first, since it may decide which networks there are. */
export async function restoreTraining(trainer: Trainer, checkpoint: Checkpoint): Promise<void> {
  const { gan } = trainer;
  if (checkpoint.gan !== gan.name) {
    throw new CheckpointError(
      `Trainer.restore: expected a checkpoint of '${gan.name}', got one of '${checkpoint.gan}'. Build the model the run was started with.`,
    );
  }
  const saved = checkpoint.state as unknown as SavedState;
  const state = { json: saved.parts, tensors: checkpoint.tensors };
  if (isStateful(gan)) await spreadStates(new Map([['gan', gan]]), state);
  restoreWeights(trainer, withPrefix(checkpoint.tensors, 'network/'));
  const others = [...statefulParts(trainer)].filter(([name]) => name !== 'gan');
  await spreadStates(new Map(others), state);
  // Averages that the run did not keep so far begin with its weights.
  if (!('average' in saved.parts)) trainer.averages?.restart();
  trainer.random.setState(saved.random);
  trainer.stream.setCursor(saved.cursor);
  trainer.history.splice(0, Infinity, ...saved.history);
  trainer.evaluations.splice(0, Infinity, ...saved.evaluations);
  trainer.step = checkpoint.step;
  trainer.imagesSeen = checkpoint.imagesSeen;
}

/** What {@link captureTraining} keeps beside tensors. */
interface SavedState {
  readonly random: RandomState;
  readonly cursor: BatchCursor;
  readonly history: readonly StepLogs[];
  readonly evaluations: readonly Evaluation[];
  readonly parts: JsonObject;
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
