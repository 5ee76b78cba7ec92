import { forward, Random, type Gan, type JsonObject } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bigganDeep } from '../src/biggan-deep.js';
import { biggan } from '../src/biggan.js';
import { sagan } from '../src/sagan.js';
import type { GanDefinition } from '../src/define-gan.js';
import { parametersAt } from '../src/testing/parameters.js';
import { expectSummary, filled, fillWeights, readFixture, type Summary } from './filled-weights.js';

interface Setting {
  readonly name: string;
  readonly config: JsonObject;
  readonly weights: string[];
  readonly outputs: Record<'inference' | 'training', Record<'generator' | 'discriminator', Summary>>;
}

interface Contents {
  /** By model and preset. */
  readonly parameters: Record<string, Record<string, number>>;
  readonly settings: Setting[];
}

const { settings, parameters, fills } = readFixture<Contents>('biggan.json');
const definitions: Record<string, unknown> = { biggan, sagan, 'biggan-deep': bigganDeep };
const definitionOf = (name: string) => definitions[/^[a-z-]+/.exec(name)![0]] as GanDefinition;

describe.each(settings)('$name computes what the published PyTorch code computes', (setting) => {
  const fixture = { fills, weights: setting.weights };
  let gan: Gan;

  beforeAll(() => {
    gan = definitionOf(setting.name).create({ config: setting.config, random: Random.fromSeed(1) });
    fillWeights(gan, fixture);
  });
  afterAll(() => gan.dispose());

  // Inference first: training moves statistics and vectors.
  it.each(['inference', 'training'] as const)('in %s mode', (mode) => {
    const expected = setting.outputs[mode];
    tf.tidy(() => {
      const { generator, discriminator } = gan.networks;
      const feeds = {
        latents: filled(fixture, 'latents', 1000, [4, setting.config['latentDim'] as number]),
        images: filled(fixture, 'images', 1001, expected.generator.shape),
        labels: tf.tensor1d([0, 3, 1, 4], 'int32'),
      };
      const options = { training: mode === 'training' };
      expectSummary(forward(generator!, feeds, options), expected.generator);
      expectSummary(forward(discriminator!, feeds, options), expected.discriminator);
    });
  });
});

it.each(Object.entries(parameters))('%s has as many parameters as the published code', (name, counts) => {
  const [model, preset] = name.split(' ') as [string, string];
  expect(parametersAt(definitionOf(model), preset)).toEqual(counts);
});
