import { namedWeights, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { expectSummary as expectValues, type TensorSummary } from '../src/testing/expect-summary.js';

/** The shape of a tensor beside its summary. */
export interface Summary extends TensorSummary {
  readonly shape: number[];
}

/** What all fixtures of `formula.py` have. */
export interface Fixture {
  readonly fills: Readonly<Record<string, readonly [offset: number, scale: number]>>;
  /** Names of the weights, in the order of their numbers. */
  readonly weights: readonly string[];
}

/** Reads test/fixtures/<name>. */
export const readFixture = <T>(name: string): T & Fixture =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')) as T & Fixture;

/** A tensor by the formula of scripts/fixtures/formula.py. */
export function filled({ fills }: Fixture, kind: string, number: number, shape: number[]): tf.Tensor {
  const [offset, scale] = fills[kind]!;
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => {
    const noise = Math.sin(12.9898 * i + 78.233 * number) * 43758.5453;
    return offset + scale * (noise - Math.floor(noise) - 0.5);
  });
  return tf.tensor(values, shape);
}

/** Sets every weight of a GAN by the formula; those named in the fixture must be all there are. */
export function fillWeights(gan: Gan, fixture: Fixture): void {
  // The scale and shift of a normalisation that leaves both to a condition.
  const constants = namedWeights(gan.networks, undefined, 'non-trainable')
    .map(({ name }) => name)
    .filter((name) => /\/(gamma|beta)$/.test(name));
  const weights = new Map(
    namedWeights(gan.networks)
      .filter(({ name }) => !constants.includes(name))
      .map(({ name, variable }) => [name, variable]),
  );
  expect([...weights.keys()].sort()).toEqual([...fixture.weights].sort());
  fixture.weights.forEach((name, number) => {
    const variable = weights.get(name)!;
    tf.tidy(() => variable.assign(filled(fixture, kindOf(fixture, name), number, variable.shape)));
  });
}

/** Whether a tensor has the shape, the picked values and the mean square of a summary, to 1e-4. */
export function expectSummary(actual: tf.Tensor, { shape, ...summary }: Summary): void {
  expect(actual.shape).toEqual(shape);
  expectValues(actual, summary);
}

/** Which fill a weight has: that of its network and last part, or of the last part alone. */
function kindOf({ fills }: Fixture, name: string): string {
  const parts = name.split('/');
  const [own, last] = [`${parts[0]}-${parts.at(-1)}`, parts.at(-1)!];
  return own in fills ? own : last;
}
