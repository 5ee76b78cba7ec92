import { forward, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { growingLayers, type Growth } from '../src/layers/growing-layer.js';
import { stylegan } from '../src/stylegan.js';
import { expectSummary, filled, fillWeights, readFixture, type Summary } from './filled-weights.js';

const fixture = readFixture<{
  readonly config: Parameters<typeof stylegan.create>[0]['config'];
  readonly mapping: Summary;
  readonly outputs: {
    readonly growth: Growth;
    readonly synthesis: Summary;
    readonly discriminator: Summary;
  }[];
}>('stylegan.json');

it.each(fixture.outputs)('computes what the paper describes, at $growth', (output) => {
  const gan = stylegan.create({ config: fixture.config, random: Random.fromSeed(1) });
  fillWeights(gan, fixture);
  const { mapping, synthesis, discriminator } = gan.networks;
  for (const layer of [synthesis!, discriminator!].flatMap(growingLayers)) layer.growth = output.growth;
  tf.tidy(() => {
    const latents = filled(fixture, 'latents', 1000, [4, 12]);
    const styles = forward(mapping!, { latents });
    expectSummary(styles, fixture.mapping);
    // In training mode, for the size of the level, but without a random source: with the noise that is kept.
    expectSummary(forward(synthesis!, { styles }, { training: true }), output.synthesis);
    const images = filled(fixture, 'images', 1001, output.synthesis.shape);
    expectSummary(forward(discriminator!, { images }), output.discriminator);
    expect(forward(synthesis!, { styles }).shape).toEqual([4, 16, 16, 3]);
  });
  gan.dispose();
});
