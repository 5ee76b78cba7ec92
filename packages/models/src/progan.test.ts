import {
  memoryStore,
  namedWeights,
  Random,
  readTensor,
  registerSecondOrderGradients,
  Trainer,
  type Gan,
  type JsonObject,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { growingLayers } from './layers/growing-layer.js';
import { progan } from './progan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { noise } from './testing/noise.js';
import { conv, dense, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

const tiny = { imageShape: [8, 8, 1], latentDim: 4, channelBase: 16, channelMax: 4, batchSizes: {} };
/** 4x4 for 8 images, then 8x8, fading in over 16. */
const quick = { ...tiny, stableImages: 8, fadeImages: 16, batchSizes: { 4: 8 } };

describeGan(progan, [
  { ...tiny, firstResolution: 8 },
  { ...tiny, imageShape: [16, 16, 3] },
]);

describe('progan', () => {
  it.each([32, 64, 128, 256, 512, 1024])('has the parameters of table 2 at %d, all heads counted', (side) => {
    const sides = Array.from({ length: Math.log2(side) - 1 }, (_, i) => 4 * 2 ** i);
    const channels = (s: number) => Math.min(512, 16384 / s);
    const larger = sides.slice(1);
    const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
    const generator =
      // The first dense layer has one bias per channel.
      512 * 16 * 512 +
      512 +
      conv(3, 512, 512) +
      sum(larger.map((s) => conv(3, channels(s / 2), channels(s)) + conv(3, channels(s), channels(s)))) +
      sum(sides.map((s) => conv(1, channels(s), 3)));
    const discriminator =
      sum(sides.map((s) => conv(1, 3, channels(s)))) +
      sum(larger.map((s) => conv(3, channels(s), channels(s)) + conv(3, channels(s), channels(s / 2)))) +
      conv(3, 513, 512) +
      dense(16 * 512, 512) +
      dense(512, 1);
    expect(parametersAt(progan, String(side))).toEqual({ generator, discriminator });
  });

  it('grows: only layers that take part are moved, batch sizes follow, and optimisers start afresh', async () => {
    const { gan, trainer } = begin(quick);
    const moved = async (steps: number) => {
      const before = snapshot(gan);
      await trainer.train({ steps });
      return Object.entries(snapshot(gan)).flatMap(([name, now]) => (before[name] === now ? [] : [name]));
    };
    expect((await moved(1)).filter((name) => name.includes('8'))).toEqual([]);
    expect(trainer.imagesSeen).toBe(8);
    const fading = await moved(4);
    expect(fading).toHaveLength(namedWeights(gan.networks).length);
    expect(trainer.history.at(-1)!.metrics).toMatchObject({ resolution: 8, fade: 0.75 });
    // Gradients of the old heads end with the fade, and so do their moments.
    await moved(8);
    const { tensors = {} } = await gan.players['generator']!.optimizer.getState();
    expect(Object.keys(tensors).filter((name) => name.includes('image-4'))).toEqual([]);
    expect(await moved(9)).not.toContain('generator/layers/image-4/kernel');
    await trainer.dispose();
    gan.dispose();
  });

  it('goes on from a checkpoint in the middle of a fade to the same bits', async () => {
    const store = memoryStore();
    const whole = begin(quick, { store, every: 3, keep: 9 });
    await whole.trainer.train({ steps: 9 });
    const resumed = begin(quick);
    const checkpoint = await store.load((await store.list()).find(({ step }) => step === 3)!);
    await resumed.trainer.restore(checkpoint);
    expect(growingLayers(resumed.gan.networks['generator']!)[0]!.growth).toEqual({ level: 1, fade: 0.5 });
    await resumed.trainer.train({ steps: 9 });
    expect(snapshot(resumed.gan)).toEqual(snapshot(whole.gan));
    for (const { trainer, gan } of [whole, resumed]) {
      await trainer.dispose();
      gan.dispose();
    }
  });

  it('leaves no tensor behind by growing', async () => {
    const before = tf.memory().numTensors;
    const { gan, trainer } = begin(quick);
    await trainer.train({ steps: 9 });
    await trainer.dispose();
    gan.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('has a critic that is right in the second derivative, in the middle of a fade', () => {
    registerSecondOrderGradients();
    const gan = progan.create({ config: tiny, random: Random.fromSeed(1) });
    const { discriminator } = gan.networks;
    smoothWeights(discriminator!);
    const [layer] = growingLayers(discriminator!);
    layer!.growth = { level: 1, fade: 0.5 };
    for (const error of Object.values(checkCritic(gan, { step: 0.005 }))) expect(error).toBeLessThan(2e-3);
    gan.dispose();
  });

  it('makes room for images of any size, and refuses sides that cannot grow', () => {
    const shape = (side: number) => ({ images: { shape: [side, side, 1], dtype: 'float32' } as const });
    expect(progan.configure({ data: shape(28) }).imageShape).toEqual([32, 32, 1]);
    expect(progan.configure({ data: shape(100) }).imageShape).toEqual([128, 128, 1]);
    expect(() => progan.configure({ config: { imageShape: [24, 24, 1] } })).toThrow(/power of two/);
  });
});

function begin(config: JsonObject, checkpoints?: ConstructorParameters<typeof Trainer>[0]['checkpoints']) {
  const gan = progan.create({ config, random: Random.fromSeed(1) });
  const dataset = noise({ images: { shape: [8, 8, 1], dtype: 'float32', range: [-1, 1] } });
  return { gan, trainer: new Trainer({ gan, dataset, batchSize: 4, seed: 3, checkpoints }) };
}

function snapshot({ networks }: Gan): Record<string, string> {
  return Object.fromEntries(
    namedWeights(networks).map(({ name, variable }) => [name, [...readTensor(variable).values].join()]),
  );
}
