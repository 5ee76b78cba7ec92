import {
  forward,
  forwardAll,
  namedWeights,
  Random,
  readPyTorchCheckpoint,
  registerSecondOrderGradients,
  Trainer,
  type Gan,
  type JsonObject,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { exportWeights } from '../src/foreign/export-weights.js';
import { importWeights } from '../src/foreign/import-weights.js';
import { stargan } from '../src/stargan.js';
import { parametersAt } from '../src/testing/parameters.js';
import { expectSummary, filled, readFixture, type Summary } from './filled-weights.js';

registerSecondOrderGradients();

interface Contents {
  readonly config: JsonObject & { residualBlocks: number };
  readonly attributes: number[][];
  readonly evaluation: Summary;
  readonly scores: Summary;
  readonly classes: Summary;
  readonly losses: Record<'independent' | 'exclusive', Record<string, number>>;
  readonly training: Record<'images' | 'movingMean' | 'movingVariance', Summary>;
  readonly parameters: Record<string, Record<string, number>>;
}

const fixture = readFixture<Contents>('stargan.json');
const checkpoint = (name: string) =>
  readPyTorchCheckpoint(readFileSync(new URL(`fixtures/stargan-${name}.ckpt`, import.meta.url)), name);

/** The networks of the published checkpoints. */
function load(statistics: 'instance' | 'running', config: JsonObject = {}): Gan {
  const options = { attributes: ['a', 'b', 'c', 'd'], ...fixture.config, ...config, statistics };
  const gan = stargan.create({ config: options, random: Random.fromSeed(1) });
  for (const name of ['G', 'D']) importWeights(gan, checkpoint(name), { format: 'yunjey' });
  return gan;
}

const images = () => filled(fixture, 'images', 1001, [2, 16, 16, 3]);
const feeds = () => ({ images: images(), attributes: tf.tensor2d(fixture.attributes) });

describe('stargan computes what the published PyTorch code computes, from its own checkpoints', () => {
  const [gan, running] = [load('instance'), load('running')];
  afterAll(() => [gan, running].forEach((each) => each.dispose()));

  it('which it writes again as they were', () => {
    const written = { ...exportWeights(running, 'generator', { format: 'yunjey' }) };
    const read = Object.entries(checkpoint('G')).filter(([name]) => !name.endsWith('num_batches_tracked'));
    expect(written).toEqual(Object.fromEntries(read));
    expect(exportWeights(running, 'discriminator', { format: 'yunjey' })).toEqual(checkpoint('D'));
  });

  it('in the generator, which the published code never takes out of training mode', () => {
    tf.tidy(() => expectSummary(forward(gan.networks.generator!, feeds()), fixture.training.images));
  });

  it('in the generator in evaluation mode, by running statistics', () => {
    tf.tidy(() => expectSummary(forward(running.networks.generator!, feeds()), fixture.evaluation));
  });

  it('in what a pass in training mode leaves of the running statistics', () => {
    tf.tidy(() => {
      const output = forward(running.networks.generator!, feeds(), { training: true });
      expectSummary(output, fixture.training.images);
      const weights = namedWeights(running.networks);
      const named = (name: string) => weights.find((w) => w.name === `generator/conv-norm/${name}`)!.variable;
      expectSummary(named('moving_mean'), fixture.training.movingMean);
      expectSummary(named('moving_variance'), fixture.training.movingVariance);
    });
  });

  it('in both outputs of the discriminator', () => {
    tf.tidy(() => {
      const [scores, classes] = forwardAll(gan.networks.discriminator!, { images: images() });
      expectSummary(scores!, fixture.scores);
      expectSummary(classes!, fixture.classes);
    });
  });

  it.each([
    ['independent', ['a', 'b', 'c', 'd']],
    ['exclusive', ['k=a', 'k=b', 'k=c', 'k=d']],
  ] as const)('in the losses of a step, attributes being %s', async (kind, attributes) => {
    // One update of the discriminator too small to be seen, so that the generator meets the one of the checkpoint.
    const trained = load('instance', { attributes: [...attributes], nCritic: 1, learningRate: 1e-12 });
    const trainer = new Trainer({
      gan: trained,
      batchSize: 2,
      dataset: {
        name: 'fixture',
        size: 2,
        spec: trained.inputs,
        // Alike, so that the targets are the pictures' own whatever their order.
        gather: (indices) => ({
          images: tf.gather(images(), [...indices]),
          attributes: tf.tensor2d([...indices].map(() => [0, 0, 1, 0])),
        }),
      },
    });
    const history = await trainer.train({ steps: 1 });
    const logged = history.at(-1)!.metrics;
    for (const [name, value] of Object.entries(fixture.losses[kind])) {
      expect(Math.abs(logged[name]! - value), name).toBeLessThan(1e-4);
    }
    await trainer.dispose();
    trained.dispose();
  });
});

it.each(Object.entries(fixture.parameters))(
  'has as many parameters as the published code (%s)',
  (preset, counts) => {
    expect(parametersAt(stargan, preset)).toEqual(counts);
  },
);
