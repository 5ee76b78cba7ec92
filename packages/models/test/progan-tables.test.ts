import { forward, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { growingLayers, type Growth } from '../src/layers/growing-layer.js';
import { progan } from '../src/progan.js';
import { expectSummary, filled, fillWeights, readFixture, type Summary } from './filled-weights.js';

const fixture = readFixture<{
  readonly config: Parameters<typeof progan.create>[0]['config'];
  readonly outputs: {
    readonly growth: Growth;
    readonly generator: Summary;
    readonly discriminator: Summary;
  }[];
}>('progan.json');

it.each(fixture.outputs)('computes what the tables of the paper say, at $growth', (output) => {
  const gan = progan.create({ config: fixture.config, random: Random.fromSeed(1) });
  fillWeights(gan, fixture);
  const { generator, discriminator } = gan.networks;
  for (const layer of [generator!, discriminator!].flatMap(growingLayers)) layer.growth = output.growth;
  tf.tidy(() => {
    const latents = filled(fixture, 'latents', 1000, [4, 12]);
    expectSummary(forward(generator!, { latents }, { training: true }), output.generator);
    const images = filled(fixture, 'images', 1001, output.generator.shape);
    expectSummary(forward(discriminator!, { images }), output.discriminator);
    expect(forward(generator!, { latents }).shape).toEqual([4, 16, 16, 3]);
  });
  gan.dispose();
});
