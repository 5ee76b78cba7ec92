import { interpolate, type MetricInputs, type MetricValue } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { meanAndDeviation } from '../mean-and-deviation.js';
import { channelWeights, perceptualDistance } from './perceptual-distance.js';

const settings = z.object({
  samples: z.int().min(2).default(1000).describe('Steps measured; papers take 50,000 or more'),
  epsilon: z.number().gt(0).max(0.1).default(1e-4).describe('Length of a step'),
  interpolation: z
    .enum(['spherical', 'linear'])
    .default('spherical')
    .describe('spherical for normal latents, linear for style vectors'),
  sampling: z
    .enum(['full', 'end'])
    .default('full')
    .describe('full: steps anywhere on the way between two points; end: steps that leave a point'),
  weights: channelWeights,
});
type Settings = z.output<typeof settings>;

/**
 * Perceptual path length: how much the image changes for a small step in latent space,
 *
 *     E[d(G(z(t)), G(z(t + e))) / e^2],   z(t) on the way between two random points, e = 1e-4,
 *
 * with d the LPIPS distance of the extractor's feature maps. Karras, Laine & Aila 2019, https://arxiv.org/abs/1812.04948,
 * section 4.1; steps outside the 1st to 99th percentile are left out, as in their code. Lower is smoother, from 0; a
 * generator that always makes the same image is the smoothest. Unbiased; `error` is the standard error.
 * Images are neither rounded to 8 bits (a step would round to nothing) nor cropped or resized.
 */
export const perceptualPathLength = defineMetric({
  name: 'ppl',
  title: 'Perceptual path length',
  summary: 'how much images change for a small step in latent space',
  paper: 'https://arxiv.org/abs/1812.04948',
  higherIsBetter: false,
  settings,
  build: (options) => ({
    statistics: {},
    requires: ['generator', 'featureMaps'],
    value: (inputs) => pathLength(inputs, options),
  }),
});

/** Steps taken at a time, to bound memory. */
const block = 16;

async function pathLength(inputs: MetricInputs, options: Settings): Promise<MetricValue> {
  const lengths: number[] = [];
  while (lengths.length < options.samples) {
    const count = Math.min(block, options.samples - lengths.length);
    const step = tf.tidy(() => stepLengths(inputs, options, count));
    lengths.push(...(await step.data()));
    step.dispose();
    inputs.progress(lengths.length, options.samples);
  }
  const kept = withoutExtremes(lengths);
  const { mean, deviation } = meanAndDeviation(kept);
  return { value: mean, error: deviation / Math.sqrt(kept.length), counts: { fake: options.samples } };
}

function stepLengths(
  { generator, extractor, random }: MetricInputs,
  { epsilon, interpolation, sampling, weights }: Settings,
  count: number,
): tf.Tensor1D {
  const [a, b] = [generator!.latents(count, random), generator!.latents(count, random)];
  const t = sampling === 'end' ? tf.zeros([count, 1]) : random.uniformTensor([count, 1]);
  const maps = (at: tf.Tensor) =>
    extractor!.featureMaps!(generator!.generate(interpolate(a, b, at as tf.Tensor2D, interpolation)));
  return tf.div(perceptualDistance(maps(t), maps(tf.add(t, epsilon)), weights), epsilon ** 2);
}

/** What lies between the 1st and 99th percentile, both rounded outwards. */
function withoutExtremes(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return sorted.slice(Math.floor(0.01 * last), Math.ceil(0.99 * last) + 1);
}
