import * as tf from '@tensorflow/tfjs';
import { ConfigError, Random, type Batch, type BatchSpec, type LabelledDataset, type Seed } from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { pointSpec } from '../specs.js';

/** What {@link GaussianMixture} is made of. */
export interface GaussianMixtureOptions {
  readonly name: string;
  /** Means of the modes, each `[x, y]`. */
  readonly centers: readonly (readonly [number, number])[];
  /** Standard deviation of every mode along both axes. */
  readonly standardDeviation: number;
  /** Number of points. */
  readonly size: number;
  readonly seed: Seed;
}

/**
 * Points of a mixture of round Gaussians in the plane, every mode equally likely, drawn once from a seed.
 *
 * Entries: `points` `[N, 2]`, `labels` `[N]` int32, the mode each point was drawn from.
 */
export class GaussianMixture implements LabelledDataset {
  readonly name: string;
  readonly size: number;
  readonly spec: BatchSpec;
  /** Means of the modes, for metrics that count modes. */
  readonly centers: readonly (readonly [number, number])[];
  readonly standardDeviation: number;
  private readonly points: Float32Array;
  private readonly labels: Int32Array;

  /** @throws ConfigError if the size or the deviation is out of range. */
  constructor({ name, centers, standardDeviation, size, seed }: GaussianMixtureOptions) {
    checkPositive(name, 'size', size, Number.isInteger(size));
    checkPositive(name, 'standardDeviation', standardDeviation, Number.isFinite(standardDeviation));
    const random = Random.fromSeed(seed).fork(name);
    this.name = name;
    this.size = size;
    this.centers = centers;
    this.standardDeviation = standardDeviation;
    this.spec = pointSpec(centers.length);
    this.labels = Int32Array.from({ length: size }, () => random.integer(centers.length));
    this.points = random.fillNormal(new Float32Array(2 * size), 0, standardDeviation);
    for (let i = 0; i < 2 * size; i++) this.points[i]! += centers[this.labels[i >> 1]!]![i & 1]!;
  }

  labelAt(index: number): number {
    return this.labels[index]!;
  }

  gather(indices: Int32Array): Batch {
    checkIndices(this, indices);
    const points = new Float32Array(2 * indices.length);
    indices.forEach((index, i) => points.set(this.points.subarray(2 * index, 2 * index + 2), 2 * i));
    const labels = indices.map((index) => this.labelAt(index));
    return { points: tf.tensor2d(points, [indices.length, 2]), labels: tf.tensor1d(labels, 'int32') };
  }
}

function checkPositive(name: string, option: string, value: number, fits: boolean): void {
  if (fits && value > 0) return;
  throw new ConfigError(`${name}: expected a ${option} above 0, got ${value}. Leave it out for the default.`);
}
