import { ConfigError, Random, type Batch, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { checkCount, type LatentDirections } from './directions.js';
import { firstLayers } from './first-weights.js';
import { latentSpace, type LatentSpace } from './latent-space.js';
import { generatorOf, layerNamed, outputOfLayer } from './network-graph.js';
import { principalComponents, type PrincipalComponents } from './principal-components.js';
import { layersAmong } from './sefa.js';
import { checkRange, type LayerRange } from './style-mixing.js';

export interface GanSpaceOptions {
  /** How many directions. @default 8 */
  readonly count?: number;
  /** Samples that directions are found from. @default 10000 */
  readonly samples?: number;
  /** For models without styles, the layer of the generator whose outputs are analysed. @default the first one */
  readonly layer?: string;
  /** For style-based models, which layers directions are applied to. @default all */
  readonly layers?: LayerRange;
  /** The class of the samples of a conditional model. @default all in turn */
  readonly label?: number;
  /** @default from seed 0 */
  readonly random?: Random;
  /** Told how far it has come, in samples. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Samples made at a time. */
const block = 250;

/** Samples whose activations are kept for the analysis itself, since each may be as large as an image. */
const analysed = 2000;

/**
 * Directions by principal components (GANSpace).
 *
 * With styles: the principal components of W; a step is a standard deviation along it. Without: the principal components V
 * of a layer's outputs y, and for each the direction of the latents z that goes with it by least squares,
 * `min over U of sum |U x - z|^2, x = V^T (y - mean)`, brought to length 1.
 *
 * Source: Härkönen et al. 2020, https://arxiv.org/abs/2004.02546, section 2, lengths as in the published code. Components
 * are of the samples' covariance, or of their products with each other where these are fewer, rather than found
 * incrementally; of a layer's outputs the first 2,000 samples are analysed, and all take part in the least squares.
 *
 * @throws ConfigError if the model has no vector of latents, no such layer, or fewer directions or samples than asked for.
 */
export async function ganspace(gan: Gan, options: GanSpaceOptions = {}): Promise<LatentDirections> {
  const { count = 8, samples = 10_000, layer, layers } = options;
  const space = latentSpace(gan);
  checkCount('ganspace', count, space.dim);
  if (!(Number.isInteger(samples) && samples > count)) {
    throw new ConfigError(
      `ganspace: expected more samples than the ${count} directions, got ${samples}. Leave them out for 10000.`,
    );
  }
  if (layers !== undefined) checkRange(layersAmong('ganspace', gan, layers), space.layers ?? 0);
  if (space.name === 'latents') return ofActivations(gan, space, options);
  if (layer === undefined) return ofStyles(gan, space, options);
  throw new ConfigError(
    `ganspace: expected no layer for a style-based model, whose styles are analysed, got '${layer}'. Leave it out.`,
  );
}

async function ofStyles(gan: Gan, space: LatentSpace, options: GanSpaceOptions): Promise<LatentDirections> {
  const { count = 8, samples = 10_000, layers, random = Random.fromSeed(0), onProgress } = options;
  const rows = tf.tidy(() => {
    const parts: tf.Tensor2D[] = [];
    for (let done = 0; done < samples; done += block) {
      const size = Math.min(block, samples - done);
      parts.push(tf.tidy(() => space.latents(size, random, conditionsOf(gan, options, done, size))));
      onProgress?.(done + size, samples);
    }
    return tf.concat2d(parts, 0);
  });
  const { mean, vectors, variances, shares } = await principalComponents(rows, count);
  const values = Float32Array.from(await vectors.data());
  tf.dispose([rows, mean, vectors]);
  return {
    ...{ method: 'ganspace', space: space.name, importance: shares },
    vectors: { shape: [count, space.dim], dtype: 'float32', values },
    steps: variances.map(Math.sqrt),
    ...(layers && { layers }),
  };
}

async function ofActivations(
  gan: Gan,
  space: LatentSpace,
  options: GanSpaceOptions,
): Promise<LatentDirections> {
  const { count = 8, samples = 10_000, random = Random.fromSeed(0), onProgress } = options;
  const outputs = layerOutputs(gan, options.layer);
  const draw = (done: number, most = samples) => {
    const size = Math.min(block, most - done);
    const conditions = conditionsOf(gan, options, done, size);
    return { latents: space.latents(size, random, conditions), conditions };
  };
  const first = Math.min(samples, analysed);
  const [latents, rows] = tf.tidy(() => {
    const parts: { latents: tf.Tensor2D; rows: tf.Tensor2D }[] = [];
    for (let done = 0; done < first; done += block) {
      const drawn = draw(done, first);
      parts.push({ latents: drawn.latents, rows: outputs(drawn.latents, drawn.conditions) });
      onProgress?.(Math.min(done + block, first), samples);
    }
    return [tf.concat2d(parts.map((part) => part.latents), 0), tf.concat2d(parts.map((part) => part.rows), 0)]; // prettier-ignore
  });
  const components = await principalComponents(rows, count);
  let sums = alongWith(latents, rows, components);
  tf.dispose([latents, rows]);
  for (let done = first; done < samples; done += block) {
    const before = sums;
    sums = tf.tidy(() => {
      const drawn = draw(done);
      return tf.add(before, alongWith(drawn.latents, outputs(drawn.latents, drawn.conditions), components));
    });
    before.dispose();
    onProgress?.(Math.min(done + block, samples), samples);
  }
  const vectors = tf.tidy(() => tf.div(sums, tf.maximum(tf.norm(sums, 2, 1, true), 1e-12)));
  const values = Float32Array.from(await vectors.data());
  tf.dispose([sums, vectors, components.mean, components.vectors]);
  return {
    ...{ method: 'ganspace', space: space.name, importance: components.shares },
    vectors: { shape: [count, space.dim], dtype: 'float32', values },
    steps: components.shares.map(() => 1),
  };
}

/**
 * Sums of latents, each times the coordinates of its sample, `[count, D]`: components being uncorrelated, what the least
 * squares give, but for lengths.
 */
function alongWith(latents: tf.Tensor2D, rows: tf.Tensor2D, { mean, vectors }: PrincipalComponents) {
  return tf.tidy(() => {
    const coordinates = tf.matMul(tf.sub(rows, mean) as tf.Tensor2D, vectors, false, true);
    return tf.matMul(coordinates, latents, true);
  });
}

/** What a layer of the generator makes of latents `[N, D]`, as rows `[N, F]`. */
function layerOutputs(gan: Gan, name: string | undefined) {
  const network = generatorOf(gan);
  const layer = name === undefined ? firstLayers(gan)[0]!.layer : layerNamed(network, name);
  return (latents: tf.Tensor2D, conditions: Batch): tf.Tensor2D =>
    tf.tidy(() => {
      const output = outputOfLayer(network, layer, { [network.inputNames[0]!]: latents, ...conditions });
      const rows = tf.reshape(output, [latents.shape[0], -1]) as tf.Tensor2D;
      output.dispose();
      return rows;
    });
}

/** Labels of samples `done` to `done + size` of a conditional model. */
function conditionsOf(gan: Gan, { label }: GanSpaceOptions, done: number, size: number): Batch {
  const numClasses = gan.inputs['labels']?.numClasses;
  if (numClasses === undefined) return {};
  const labels = Array.from({ length: size }, (_, i) => label ?? (done + i) % numClasses);
  return { labels: tf.tensor1d(labels, 'int32') };
}
