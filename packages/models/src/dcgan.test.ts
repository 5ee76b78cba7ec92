import {
  Random,
  Trainer,
  adversarialStep,
  namedWeights,
  readTensor,
  type Dataset,
  type Gan,
} from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { dcgan } from './dcgan.js';
import { describeNetworks } from './describe-networks.js';
import { describeGan } from './testing/describe-gan.js';

describeGan(dcgan, [
  { imageShape: [8, 8, 1], latentDim: 5, baseFilters: 4 },
  { imageShape: [14, 10, 3], latentDim: 3, baseFilters: 2, form: 'tensorflow', generatorUpdates: 2 },
]);
describeGan(dcgan, [
  { imageShape: [8, 12, 1], latentDim: 4, baseFilters: 2, form: 'tutorial' },
  { imageShape: [13, 7, 2], latentDim: 4, baseFilters: 2 },
]);

const create = (preset: string, config = {}) => dcgan.create({ preset, config, random: Random.fromSeed(1) });

const parameters = (preset: string) => {
  const built = create(preset);
  const counts = Object.fromEntries(describeNetworks(built).map((n) => [n.name, n.trainableParameters]));
  built.dispose();
  return counts;
};

/** Weights of a square kernel without bias; scales and shifts of a normalisation. */
const kernel = (side: number, from: number, to: number) => side * side * from * to;
const norm = (features: number) => 2 * features;

describe('dcgan', () => {
  it('has the parameters of the PyTorch example', () => {
    expect(parameters('reference-64')).toEqual({
      generator:
        kernel(4, 100, 512) +
        norm(512) +
        kernel(4, 512, 256) +
        norm(256) +
        kernel(4, 256, 128) +
        norm(128) +
        kernel(4, 128, 64) +
        norm(64) +
        kernel(4, 64, 3),
      discriminator:
        kernel(4, 3, 64) +
        kernel(4, 64, 128) +
        norm(128) +
        kernel(4, 128, 256) +
        norm(256) +
        kernel(4, 256, 512) +
        norm(512) +
        kernel(4, 512, 1),
    });
  });

  it('has the parameters of DCGAN-tensorflow: biases everywhere, dense ends', () => {
    const biased = (from: number, to: number) => kernel(5, from, to) + to;
    expect(parameters('tensorflow-64')).toEqual({
      generator:
        (100 + 1) * (4 * 4 * 512) +
        norm(512) +
        biased(512, 256) +
        norm(256) +
        biased(256, 128) +
        norm(128) +
        biased(128, 64) +
        norm(64) +
        biased(64, 3),
      discriminator:
        biased(3, 64) +
        biased(64, 128) +
        norm(128) +
        biased(128, 256) +
        norm(256) +
        biased(256, 512) +
        norm(512) +
        (4 * 4 * 512 + 1),
    });
  });

  it("has the parameters that TensorFlow's tutorial prints", () => {
    expect(parameters('tutorial-28')).toEqual({
      generator:
        100 * 12544 + norm(12544) + kernel(5, 256, 128) + norm(128) + kernel(5, 128, 64) + norm(64) + 25 * 64,
      discriminator: 25 * 1 * 64 + 64 + (25 * 64 * 128 + 128) + (7 * 7 * 128 + 1),
    });
  });

  it('has four layers a side at 28x28: 1-4-7-14-28 and back', () => {
    expect(parameters('article-28')).toEqual({
      generator:
        kernel(4, 100, 256) +
        norm(256) +
        kernel(3, 256, 128) +
        norm(128) +
        kernel(4, 128, 64) +
        norm(64) +
        kernel(4, 64, 1),
      discriminator:
        kernel(4, 1, 64) +
        kernel(4, 64, 128) +
        norm(128) +
        kernel(3, 128, 256) +
        norm(256) +
        kernel(4, 256, 1),
    });
  });

  it.each([
    [[64, 64, 3], 4],
    [[128, 128, 3], 5],
    [[33, 50, 1], 4],
    [[5, 9, 1], 1],
  ] as const)('builds networks for images of %j with %i halvings', (imageShape, halvings) => {
    for (const form of ['pytorch', 'tensorflow']) {
      const gan = create('small', { imageShape, baseFilters: 1, form });
      expect(gan.networks.generator!.outputs[0]!.shape).toEqual([null, ...imageShape]);
      const layers = gan.networks.discriminator!.layers.map(({ name }) => name);
      expect(layers.filter((name) => name.startsWith('halve'))).toHaveLength(halvings);
      gan.dispose();
    }
  });

  it.each(Object.keys(dcgan.presets))('has a generator of stock layers alone (%s)', (preset) => {
    const gan = create(preset, { imageShape: [14, 14, 1], baseFilters: 1 });
    const own = gan.networks.generator!.layers.filter((layer) => layer.getClassName().startsWith('Gan'));
    expect(own).toEqual([]);
    gan.dispose();
  });

  it('refuses images too small to be halved, in words', () => {
    expect(() => dcgan.configure({ config: { imageShape: [4, 28, 1] } })).toThrow(
      /valid 'imageShape', got \[4,28,1\]\. Images need sides of at least 5/,
    );
  });

  it('starts from the weights the papers name', () => {
    const gan = create('reference-64');
    const statistics = (name: string) => {
      const weight = namedWeights(gan.networks).find((candidate) => candidate.name === name)!;
      const { mean, variance } = tf.tidy(() => tf.moments(weight.variable));
      return [mean, variance].map((tensor) => readTensor(tensor).values[0]!);
    };
    const [mean, variance] = statistics('generator/double-2/kernel');
    expect(mean).toBeCloseTo(0, 3);
    expect(Math.sqrt(variance!)).toBeCloseTo(0.02, 3);
    const [scale, spread] = statistics('generator/norm-1/gamma');
    expect(scale).toBeCloseTo(1, 2);
    expect(Math.sqrt(spread!)).toBeCloseTo(0.02, 2);
    gan.dispose();
  });

  it('draws latents from the prior of each code', () => {
    const range = (preset: string) => {
      const gan = create(preset, { baseFilters: 1 });
      const latents = Object.values(gan.latents(50, Random.fromSeed(2)))[0]!.dataSync();
      gan.dispose();
      return Math.max(...latents.map(Math.abs));
    };
    expect(range('tensorflow-64')).toBeLessThanOrEqual(1);
    expect(range('reference-64')).toBeGreaterThan(2);
  });
});

describe("dcgan's training step", () => {
  const config = { imageShape: [8, 8, 1], latentDim: 3, baseFilters: 2 };

  it.each([1, 2])(
    'updates the generator %i times, all on the latents of the fakes',
    async (generatorUpdates) => {
      const gan = create('small', { ...config, generatorUpdates });
      const { seen, updates } = await trainWatched(gan, 2);
      // One pass makes the fakes and serves the first update.
      expect(seen).toHaveLength(2 * generatorUpdates);
      expect(new Set(seen.slice(0, generatorUpdates)).size).toBe(1);
      expect(seen[generatorUpdates]).not.toEqual(seen[0]);
      const inStep = ['discriminator', ...Array<string>(generatorUpdates).fill('generator')];
      expect(updates).toEqual([...inStep, ...inStep]);
      gan.dispose();
    },
  );

  it('gives the bits of a step that runs the generator once more', async () => {
    const [once, twice] = [create('small', config), create('small', config)];
    await trainWatched(once, 3);
    await trainWatched({ ...twice, trainStep: twoPasses }, 3);
    const values = (gan: Gan) => namedWeights(gan.networks).map(({ variable }) => [...variable.dataSync()]);
    expect(values(once)).toEqual(values(twice));
    once.dispose();
    twice.dispose();
  });
});

/** The same updates with the core's step, made to draw its latents once. */
const twoPasses: Gan['trainStep'] = async (context) => {
  let first: tf.Tensor | undefined;
  const gan: Gan = {
    ...context.gan,
    latents: (...request) => {
      first ??= tf.keep(Object.values(context.gan.latents(...request))[0]!);
      return { latents: first.clone() };
    },
  };
  const step = adversarialStep({ loss: nonSaturatingLoss() });
  await step(Object.create(context, { gan: { value: gan } }) as typeof context);
  first!.dispose();
};

/** Trains, and tells which latents the generator was run on and which updates were made. */
async function trainWatched(gan: Gan, steps: number) {
  const [seen, updates]: [string[], string[]] = [[], []];
  const generator = gan.networks.generator!;
  const apply = generator.apply.bind(generator);
  generator.apply = (inputs, kwargs) => {
    seen.push((inputs as tf.Tensor).dataSync().join());
    return apply(inputs, kwargs);
  };
  const trainStep: Gan['trainStep'] = (context) => {
    const update: typeof context.update = (player, objective) => {
      updates.push(player);
      context.update(player, objective);
    };
    return gan.trainStep(Object.create(context, { update: { value: update } }) as typeof context);
  };
  const dataset: Dataset = {
    name: 'noise',
    size: 8,
    spec: gan.inputs,
    gather: (indices, random) => ({ images: random.uniformTensor([indices.length, 8, 8, 1], -1, 1) }),
  };
  const trainer = new Trainer({ gan: { ...gan, trainStep }, dataset, batchSize: 4 });
  await trainer.train({ steps });
  await trainer.dispose();
  return { seen, updates };
}
