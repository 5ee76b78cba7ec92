import { GanError, Random, type Batch, type Gan, type LatentGenerator } from '@gan/core';
import { findModel, hasLatentVectors, latentSpace } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { needsOnlyLabels } from '../conditions.js';
import { asUsage } from '../errors.js';
import { isImageShape } from '../pictures/sheet.js';
import { readRecord } from '../run/record.js';
import { loadWeights } from '../sample/load-weights.js';
import { labelDrawer, type LabelDrawer } from './label-drawer.js';
import {
  batchSize,
  entryOf,
  isPoint,
  type ImageShape,
  type PointShape,
  type SampleSource,
  type StreamOptions,
} from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/** The generator of a run, with averaged weights where it kept averages. A backend must have been started. */
export async function runSource(folder: string, request: SourceRequest): Promise<SampleSource> {
  const record = await readRecord(folder);
  const definition = asUsage(() => findModel(record.model));
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  try {
    const { from, step } = await loadWeights(gan, folder, request.checkpoint, request.io);
    const drawLabels = await labelDrawer(gan, record.dataset, request.labels);
    return {
      ...sourceOfGan(gan, folder, { drawLabels }),
      dataset: record.dataset.name,
      origin: {
        model: record.model,
        weights: record.averaging === null ? 'as trained' : 'averaged',
        from,
        ...(step !== undefined && { step }),
        ...(drawLabels && { labels: request.labels }),
      },
      dispose: () => gan.dispose(),
    };
  } catch (error) {
    gan.dispose();
    throw error;
  }
}

/** How samples are drawn from a GAN. */
export interface DrawingOptions {
  /** Needed by a model with class labels. */
  readonly drawLabels?: LabelDrawer;
  /** Runs the drawing of each batch, e.g. with averaged weights in the networks. */
  readonly during?: <T>(body: () => T) => T;
}

/** A built GAN; not disposed of. @throws GanError if it makes no images or points of the plane from latents and labels alone. */
export function sourceOfGan(gan: Gan, name: string, options: DrawingOptions = {}): SampleSource {
  checkSamples(gan, name);
  const generator = options.drawLabels === undefined ? latentGenerator(gan, options) : undefined;
  return {
    name,
    kind: 'run',
    shape: gan.sample.shape as unknown as ImageShape | PointShape,
    origin: { model: gan.name },
    labelled: options.drawLabels !== undefined,
    ...(generator && { generator }),
    stream: (stream) => generate(gan, stream, options),
    dispose: () => undefined,
  };
}

function checkSamples(gan: Gan, name: string): void {
  if (!isImageShape(gan.sample.shape) && !isPoint(gan.sample.shape)) {
    throw new GanError(
      `evaluate: expected ${name} to make images or points of the plane, got samples of shape [${gan.sample.shape.join(', ')}]. Measure another run.`,
    );
  }
  if (gan.translations !== undefined) {
    throw new GanError(
      `evaluate: expected ${name} to draw pictures from latents, got '${gan.name}', which turns pictures into pictures. Choose metrics of pairs such as psnr,ssim,l1, or translate pictures by \`gan translate\` and evaluate their folder.`,
    );
  }
  if (needsOnlyLabels(gan)) return;
  throw new GanError(
    `evaluate: expected ${name} to need latents and labels only, got '${gan.name}', which needs more. Save its outputs as images and evaluate their folder.`,
  );
}

const asTheyAre = <T>(body: () => T) => body();

async function* generate(
  gan: Gan,
  { count, random }: StreamOptions,
  { drawLabels, during = asTheyAre }: DrawingOptions,
) {
  const entry = entryOf(gan.sample.shape as unknown as ImageShape | PointShape);
  const [latents, noise, labels] = ['latents', 'noise', 'labels'].map((part) => random.fork(part));
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const conditions: Batch = drawLabels === undefined ? {} : { labels: drawLabels(size, labels!) };
    const samples = during(() =>
      tf.tidy(() => gan.generate({ feeds: gan.latents(size, latents!, conditions), random: noise! })),
    );
    yield { [entry]: entry === 'points' ? samples : toRange(gan, samples), ...conditions };
  }
}

/** Samples in [-1, 1], whatever range the model works in. */
function toRange({ sample: { range = [-1, 1] } }: Gan, images: tf.Tensor): tf.Tensor {
  const [low, high] = range;
  if (low === -1 && high === 1) return images;
  return tf.tidy(() => {
    const scaled = images
      .sub(low)
      .mul(2 / (high - low))
      .sub(1);
    images.dispose();
    return scaled;
  });
}

/** The generator as a function of its latents; undefined where they are no vectors. */
function latentGenerator(gan: Gan, { during = asTheyAre }: DrawingOptions): LatentGenerator | undefined {
  if (!hasLatentVectors(gan)) return undefined;
  const { latents, generate } = latentSpace(gan, 'latents');
  return {
    latents,
    generate: (points) =>
      toRange(
        gan,
        during(() => generate(points)),
      ),
  };
}
