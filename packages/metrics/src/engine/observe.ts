import {
  ConfigError,
  NumericError,
  type Batch,
  type Companion,
  type FeatureExtractor,
  type Observation,
  type Reading,
  type Rows,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Preparation } from './preparation.js';

/** What to make of each batch. */
export interface ObservationPlan {
  /** Name of the side, for messages. */
  readonly side: string;
  /** Entry of a batch that holds the samples. */
  readonly entry: string;
  readonly reads: ReadonlySet<Reading>;
  readonly extractor?: FeatureExtractor;
  readonly preparation: Preparation;
}

/**
 * Prepares the samples of a batch and extracts what the statistics read, each once.
 *
 * @param seen samples before this batch, for messages.
 * @returns rows in memory of the process, and the prepared samples and companions, tensors that the caller disposes of
 *   by {@link disposeObservation}; the batch stays the caller's too.
 * @throws NumericError if samples or features are not finite; ConfigError if the batch lacks an entry.
 */
export async function observe(plan: ObservationPlan, batch: Batch, seen: number): Promise<Observation> {
  const raw = entryOf(plan, batch, plan.entry);
  const samples = plan.preparation.apply(raw);
  const companions: Partial<Record<Companion, tf.Tensor>> = {};
  try {
    const count = samples.shape[0]!;
    await requireFiniteSamples(plan, raw, seen);
    for (const name of companionNames.filter((name) => plan.reads.has(name))) {
      const companion = entryOf(plan, batch, name);
      await requireFiniteSamples(plan, companion, seen, name);
      companions[name] = plan.preparation.apply(companion);
    }
    const extracted = extract(plan, samples);
    const features = extracted.features && (await readRows(extracted.features));
    const probabilities = extracted.probabilities && (await readRows(extracted.probabilities));
    if (features) requireFiniteRows(plan, 'features', features, seen);
    if (probabilities) requireFiniteRows(plan, 'probabilities', probabilities, seen);
    const labels = plan.reads.has('labels') ? await readLabels(plan, batch) : undefined;
    return { count, samples, features, probabilities, labels, companions, extractor: plan.extractor };
  } catch (error) {
    disposeObservation({ samples, companions });
    throw error;
  }
}

const companionNames: readonly Companion[] = ['targets', 'sources', 'cycled'];

/** Frees the tensors of an observation. */
export function disposeObservation({
  samples,
  companions,
}: Pick<Observation, 'samples' | 'companions'>): void {
  samples.dispose();
  Object.values(companions ?? {}).forEach((companion) => companion.dispose());
}

function entryOf({ side, entry }: ObservationPlan, batch: Batch, name: string): tf.Tensor {
  const tensor = batch[name];
  if (tensor !== undefined && tensor.rank > 0 && tensor.shape[0]! > 0) return tensor;
  const found = tensor === undefined ? Object.keys(batch).join(', ') || 'nothing' : 'an empty tensor';
  throw new ConfigError(
    `evaluate: expected batches of ${side} samples with '${name}' [N, ...], got ${found}. ` +
      (name === entry
        ? "Name the entry to measure, e.g. { entry: 'points' }."
        : `Use samples with ${name}, or leave out the metrics that read them.`),
  );
}

interface Extracted {
  readonly features?: tf.Tensor2D;
  readonly probabilities?: tf.Tensor2D;
}

function extract({ reads, extractor }: ObservationPlan, samples: tf.Tensor): Extracted {
  const [features, probabilities] = [reads.has('features'), reads.has('probabilities')];
  if (features && probabilities && extractor?.featuresAndProbabilities) {
    return tf.tidy(() => extractor.featuresAndProbabilities!(samples));
  }
  return {
    features: features ? tf.tidy(() => extractor!.features(samples)) : undefined,
    probabilities: probabilities ? tf.tidy(() => extractor!.probabilities!(samples)) : undefined,
  };
}

async function readRows(tensor: tf.Tensor2D): Promise<Rows> {
  try {
    return { values: (await tensor.data()) as Float32Array, width: tensor.shape[1] };
  } finally {
    tensor.dispose();
  }
}

const readLabels = async (plan: ObservationPlan, batch: Batch) =>
  Int32Array.from(await entryOf(plan, batch, 'labels').data());

async function requireFiniteSamples(
  { side }: ObservationPlan,
  samples: tf.Tensor,
  seen: number,
  what = 'samples',
) {
  // Zero times anything finite is zero: one number tells whether all are.
  const sum = tf.tidy(() => tf.sum(tf.mul(samples, 0)));
  const [value] = await sum.data();
  sum.dispose();
  if (value !== 0) throw notFinite(side, what, `among samples ${seen} to ${seen + samples.shape[0]! - 1}`);
}

function requireFiniteRows({ side }: ObservationPlan, what: string, { values, width }: Rows, seen: number) {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw notFinite(side, what, `${values[at]} for sample ${seen + Math.floor(at / width)}`);
}

const notFinite = (side: string, what: string, found: string) =>
  new NumericError(
    `evaluate: expected finite ${what} of the ${side} samples, got NaN or infinity: ${found}. ` +
      'Look at the samples, the range the extractor expects, and its weights.',
    0,
    what,
  );
