import { GanError, type Metric } from '@gan/core';
import { UsageError } from '../errors.js';
import { isPoint, type SampleSource } from '../sources/sample-source.js';
import { modeMeasureOf, modeNames } from './mode-names.js';
import { preparedShape, type PreparationRequest } from './preparation.js';

/** Samples of each side where nobody asked for another number: enough for figures of small images in a minute. */
const usualSamples = 10_000;

/** How many samples of each side are taken. */
export interface SampleCounts {
  readonly fake: number;
  readonly real: number;
}

/**
 * How many samples to take: as many as asked for; else the same of all, at most 10,000, and no more than any of them has.
 * The reference has as many as the others where it can, since values depend on counts.
 *
 * @throws GanError if a source has fewer than asked for, or fewer than two.
 */
export function sampleCounts(
  sources: readonly SampleSource[],
  reference: SampleSource,
  { samples, againstSamples }: { readonly samples?: number; readonly againstSamples?: number },
): SampleCounts {
  const all = againstSamples === undefined && samples === undefined ? [...sources, reference] : sources;
  const fake = samples ?? Math.min(usualSamples, ...all.map(({ size = Infinity }) => size));
  const real = againstSamples ?? Math.min(fake, reference.size ?? fake);
  for (const source of sources) checkCount(source, fake, '--samples');
  checkCount(reference, real, '--against-samples');
  return { fake, real };
}

function checkCount({ name, size }: SampleSource, count: number, option: string): void {
  if (count < 2) {
    throw new GanError(
      `evaluate: expected two images or more in ${name}, got ${size ?? count}. A single one has no distribution.`,
    );
  }
  if (size === undefined || size >= count) return;
  throw new GanError(
    `evaluate: expected ${count} images in ${name}, got ${size}. Ask for fewer by ${option}, or leave it out.`,
  );
}

/** @throws GanError if images of two sources have different shapes once they are prepared. */
export function checkShapes(sources: readonly SampleSource[], request: PreparationRequest): void {
  const [first, ...others] = sources;
  const wanted = preparedShape(first!.shape, request);
  for (const source of others) {
    const found = preparedShape(source.shape, request);
    if (found.length === wanted.length && found.every((side, i) => side === wanted[i])) continue;
    if (isPoint(wanted) || isPoint(found)) {
      throw new GanError(
        `evaluate: expected images alone or points alone, got ${first!.name} of shape [${wanted.join(', ')}] and ${source.name} of shape [${found.join(', ')}]. Measure one kind --against the same.`,
      );
    }
    const sameSize = found[0] === wanted[0] && found[1] === wanted[1];
    const remedy = sameSize ? '--channels 1 (grey) or 3' : `--resize ${wanted[0]}x${wanted[1]}`;
    throw new GanError(
      `evaluate: expected images of one shape, got ${wanted.join('x')} of ${first!.name} and ${found.join('x')} of ${source.name}. Bring both to one with ${remedy}.`,
    );
  }
}

const imageOptions = ['resize', 'channels', 'range', 'neighbours'] as const;

/** @throws UsageError if something is asked of points of the plane that only images have. */
export function checkImageOptions(
  { name, shape }: SampleSource,
  options: Readonly<Partial<Record<(typeof imageOptions)[number], unknown>>>,
): void {
  const given = imageOptions.find((option) => options[option] !== undefined);
  if (!isPoint(shape) || given === undefined) return;
  throw new UsageError(
    `evaluate: expected --${given} only with images, got it with points of the plane of ${name}. Leave it out.`,
  );
}

/** @throws GanError if a metric needs images, labels or a generator that a source has not; before any image is looked at. */
export function checkRequirements(
  metrics: readonly Metric[],
  sources: readonly SampleSource[],
  reference: SampleSource,
): void {
  for (const { name, statistics, requires } of metrics) {
    if (isPoint(reference.shape) && modeMeasureOf(name) === undefined) {
      throw new GanError(
        `evaluate: expected metrics among ${modeNames} for points of the plane, got ${name}, which is for images. Choose e.g. modes,high-quality.`,
      );
    }
    const readsLabels = (side: 'real' | 'fake') =>
      statistics[side]?.some(({ reads }) => reads.includes('labels')) ?? false;
    const labelled = [...(readsLabels('fake') ? sources : []), ...(readsLabels('real') ? [reference] : [])];
    const bare = labelled.find((source) => source.labelled !== true);
    if (bare !== undefined) throw lacks(name, 'images with class labels', bare);
    const fixed = sources.find(({ generator }) => generator === undefined);
    if (requires?.includes('generator') === true && fixed !== undefined)
      throw lacks(name, 'a generator of images from latents alone', fixed);
  }
}

const lacks = (metric: string, expected: string, { name }: SampleSource) =>
  new GanError(
    `evaluate: expected ${expected} for ${metric}, got none from ${name}. Leave ${metric} out, or measure something else.`,
  );
