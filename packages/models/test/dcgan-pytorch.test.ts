import { Random, forward, namedWeights, readTensor, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcgan } from '../src/dcgan.js';

interface Summary {
  readonly every: number;
  readonly values: number[];
  readonly meanSquare: number;
}

/** What one preset computes in PyTorch. */
interface Expected {
  readonly weights: string[];
  readonly inference: Record<'generator' | 'discriminator', Summary>;
  readonly training: Record<'generator' | 'discriminator', Summary>;
  readonly movingMean: Record<string, Summary>;
}

const { batch, fills, presets } = JSON.parse(
  readFileSync(new URL('fixtures/dcgan-pytorch.json', import.meta.url), 'utf8'),
) as {
  readonly batch: number;
  readonly fills: Record<string, [offset: number, scale: number]>;
  readonly presets: Record<string, Expected>;
};

/** The formula of scripts/fixtures/dcgan.py. */
function filled(kind: string, number: number, shape: number[]): tf.Tensor {
  const [offset, scale] = fills[kind]!;
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => {
    const noise = Math.sin(12.9898 * i + 78.233 * number) * 43758.5453;
    return offset + scale * (noise - Math.floor(noise) - 0.5);
  });
  return tf.tensor(values, shape);
}

function expectSummary(actual: tf.Tensor, { every, values, meanSquare }: Summary): void {
  const flat = [...(readTensor(actual).values as Float32Array)];
  const picked = flat.filter((_, i) => i % every === 0);
  expect(picked).toHaveLength(values.length);
  picked.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(1e-4));
  const square = flat.reduce((sum, value) => sum + value * value, 0) / flat.length;
  expect(Math.abs(square / meanSquare - 1)).toBeLessThan(1e-4);
}

describe.each(Object.entries(presets))('dcgan %s computes what PyTorch computes', (preset, expected) => {
  let gan: Gan;

  beforeAll(() => {
    gan = dcgan.create({ preset, random: Random.fromSeed(1) });
    const weights = new Map(namedWeights(gan.networks).map(({ name, variable }) => [name, variable]));
    expect([...weights.keys()].sort()).toEqual([...expected.weights].sort());
    expected.weights.forEach((name, number) => {
      const variable = weights.get(name)!;
      tf.tidy(() => variable.assign(filled(name.split('/').at(-1)!, number, variable.shape)));
    });
  });
  afterAll(() => gan.dispose());

  // Inference first: the pass in training mode moves the statistics that inference reads.
  it.each(['inference', 'training'] as const)('in %s mode', (mode) => {
    tf.tidy(() => {
      const { generator, discriminator } = gan.networks;
      const options = { training: mode === 'training' };
      const latents = filled('latents', 1000, [batch, 100]);
      expectSummary(forward(generator!, { latents }, options), expected[mode].generator);
      const images = filled('images', 1001, [batch, ...(gan.sample.shape as number[])]);
      expectSummary(forward(discriminator!, { images }, options), expected[mode].discriminator);
    });
  });

  it('and leaves the same moving means behind', () => {
    const weights = namedWeights(gan.networks);
    for (const [name, summary] of Object.entries(expected.movingMean)) {
      const { variable } = weights.find((weight) => weight.name === `${name}/moving_mean`)!;
      expectSummary(variable, summary);
    }
  });
});
