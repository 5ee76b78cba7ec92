import { forward, Random, type Gan, type JsonObject } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { truncateStyles } from '../src/blocks/style-controls.js';
import { stylegan2 } from '../src/stylegan2.js';
import {
  expectSummary,
  filled,
  fillWeights,
  readFixture,
  type Fixture,
  type Summary,
} from './filled-weights.js';

interface Setting {
  readonly config: JsonObject;
  readonly weights: string[];
  readonly outputs: Record<'mapping' | 'synthesis' | 'truncated' | 'discriminator', Summary>;
}

const { settings, fills } = readFixture<{ readonly settings: Setting[] }>('stylegan2.json');

describe.each(settings)(
  'stylegan2 computes what the published PyTorch code computes (residual: $config.residual)',
  (setting) => {
    const fixture: Fixture = { fills, weights: setting.weights };
    let gan: Gan;
    let latents: tf.Tensor;

    beforeAll(() => {
      gan = stylegan2.create({ config: setting.config, random: Random.fromSeed(1) });
      fillWeights(gan, fixture);
      latents = filled(fixture, 'latents', 1000, [4, 12]);
    });
    afterAll(() => {
      latents.dispose();
      gan.dispose();
    });

    it('from latents to styles to images', () => {
      tf.tidy(() => {
        const { mapping, synthesis } = gan.networks;
        const styles = forward(mapping!, { latents });
        expectSummary(styles, setting.outputs.mapping);
        expectSummary(forward(synthesis!, { styles }), setting.outputs.synthesis);
        const truncated = truncateStyles(styles, mapping!, 0.6, 3);
        expectSummary(forward(synthesis!, { styles: truncated }), setting.outputs.truncated);
      });
    });

    it('and from images to logits', () => {
      tf.tidy(() => {
        const images = filled(fixture, 'images', 1001, setting.outputs.synthesis.shape);
        expectSummary(forward(gan.networks['discriminator']!, { images }), setting.outputs.discriminator);
      });
    });
  },
);
