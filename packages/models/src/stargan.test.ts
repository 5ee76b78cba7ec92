import {
  forward,
  forwardAll,
  Random,
  registerSecondOrderGradients,
  Trainer,
  type Gan,
  type JsonObject,
} from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { attributeGroups } from './blocks/attribute-groups.js';
import { scoresOf } from './blocks/stargan-discriminator.js';
import { findFormat } from './foreign/formats.js';
import { stargan } from './stargan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, norm, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [8, 12, 1],
  attributes: ['tone=a', 'tone=b', 'tone=c', 'smiles'],
  baseFilters: 2,
  residualBlocks: 1,
  discriminatorFilters: 2,
  discriminatorLayers: 2,
  nCritic: 2,
};
describeGan(stargan, [
  tiny,
  {
    ...tiny,
    imageShape: [4, 8, 3],
    attributes: ['smiles', 'blond'],
    statistics: 'running',
    output: 'masked',
    scores: 'conditional',
    mismatchWeight: 0.5,
    smallestPart: 0.5,
    halvings: 1,
    firstKernel: 3,
    colourFeatures: 3,
  },
]);

const create = (config: JsonObject = {}) =>
  stargan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('stargan', () => {
  /** Tables 4 and 5 of the paper: a convolution without bias and the two numbers per channel after it, and so on. */
  const table = (attributes: number) => {
    const unbiased = (kernel: number, from: number, to: number) => kernel * kernel * from * to;
    const stage = (kernel: number, from: number, to: number) => unbiased(kernel, from, to) + norm(to);
    const widths = [3, 64, 128, 256, 512, 1024, 2048];
    return {
      generator:
        stage(7, 3 + attributes, 64) +
        stage(4, 64, 128) +
        stage(4, 128, 256) +
        6 * 2 * stage(3, 256, 256) +
        stage(4, 256, 128) +
        stage(4, 128, 64) +
        unbiased(7, 64, 3),
      discriminator:
        widths.slice(1).reduce((sum, width, i) => sum + conv(4, widths[i]!, width), 0) +
        unbiased(3, 2048, 1) +
        unbiased(2, 2048, attributes),
    };
  };

  it.each([
    ['celeba-128', 5],
    ['rafd-128', 8],
  ] as const)('has the parameters of the paper (%s)', (preset, attributes) => {
    expect(parametersAt(stargan, preset)).toEqual(table(attributes));
  });

  it('states its one translation, which needs attributes', () => {
    const gan = create();
    expect(gan.inputs.attributes!.classNames).toEqual(tiny.attributes);
    expect(Object.values(gan.translations!)).toEqual([
      { network: 'generator', from: 'images', to: 'images', multiple: 4 },
    ]);
    expect(() => gan.latents(1, Random.fromSeed(1), { images: tf.zeros([1, 8, 12, 1]) })).toThrow(
      /'attributes' among the conditions/,
    );
    gan.dispose();
  });

  it('translates pictures of other sides than those it was built for', () => {
    const gan = create();
    const feeds = { images: tf.zeros([2, 12, 16, 1]), attributes: tf.ones([2, 4]) };
    expect(forward(gan.networks.generator!, feeds).shape).toEqual([2, 12, 16, 1]);
    gan.dispose();
  });

  it('leaves alone what its mask does not ask for', () => {
    const gan = create({ output: 'masked' });
    const [generator, random] = [gan.networks.generator!, Random.fromSeed(2)];
    const images = random.uniformTensor([2, 8, 12, 1], -1, 1);
    const changes = () =>
      tf.tidy(() => {
        const translated = forward(generator, { images, attributes: tf.ones([2, 4]) });
        return tf.max(tf.abs(tf.sub(translated, images))).dataSync()[0]!;
      });
    const bias = generator.getLayer('mask').weights[1]!;
    expect(changes()).toBeGreaterThan(0.01);
    bias.write(tf.fill([5], -50));
    expect(changes()).toBeLessThan(1e-6);
    images.dispose();
    gan.dispose();
  });

  it('halves as often as asked, and takes pictures of sides that fit', () => {
    const gan = create({ halvings: 1, discriminatorLayers: 1, imageShape: [6, 10, 1] });
    expect(gan.translations!['attributes']!.multiple).toBe(2);
    const feeds = { images: tf.zeros([1, 4, 2, 1]), attributes: tf.ones([1, 4]) };
    expect(forward(gan.networks.generator!, feeds).shape).toEqual([1, 4, 2, 1]);
    gan.dispose();
    expect(() => create({ halvings: 3 })).toThrow(
      /multiples of 8, since the generator .* set halvings lower/,
    );
  });

  it('shows features of colours to both networks, learned from waves that are not trained', () => {
    const gan = create({ colourFeatures: 5, output: 'masked' });
    for (const network of Object.values(gan.networks)) {
      const [kernel] = network.getLayer('colours-waves').weights;
      expect(kernel!.shape).toEqual([1, 1, 1, 10]);
      expect(network.trainableWeights.map(({ name }) => name)).not.toContain(kernel!.name);
    }
    expect(gan.networks.discriminator!.getLayer('colours').outputShape).toEqual([null, 8, 12, 5]);
    gan.dispose();
  });

  it('judges places, and names attributes once a picture', () => {
    const gan = create();
    const outputs = forwardAll(gan.networks.discriminator!, { images: tf.zeros([3, 8, 12, 1]) });
    expect(outputs.map(({ shape }) => shape)).toEqual([[3, 2, 3, 1], [3, 4]]); // prettier-ignore
    gan.dispose();
  });

  it('scores pictures for the attributes they are said to have, where asked to', () => {
    const gan = create({ scores: 'conditional' });
    tf.tidy(() => {
      const images = Random.fromSeed(3).uniformTensor([2, 8, 12, 1], -1, 1);
      const [maps] = forwardAll(gan.networks.discriminator!, { images });
      expect(maps!.shape).toEqual([2, 2, 3, 5]);
      const attributes = tf.tensor2d([[1, 0, 0, 1], [0, 0, 1, 0]]); // prettier-ignore
      const [own, a, , c, smiles] = tf.split(maps!, 5, 3);
      const [first, second] = tf.split(scoresOf(maps!, attributes), 2);
      expectClose(first!, tf.slice(tf.addN([own!, a!, smiles!]), 0, 1).dataSync());
      expectClose(second!, tf.slice(tf.add(own!, c!), 1, 1).dataSync());
      expect(scoresOf(own!, attributes)).toBe(own);
    });
    gan.dispose();
  });

  it('takes names from a data set: neighbours called group=value exclude each other', () => {
    const names = [
      'tone=light',
      'tone=dark',
      'gender=man',
      'gender=woman',
      'gender=person',
      'smiles',
      'blond',
    ];
    expect(attributeGroups(names)).toEqual([2, 3, 1, 1]);
    expect(attributeGroups(['tone=light', 'smiles', 'tone=dark'])).toEqual([1, 1, 1]);
    const attributes = { shape: [7], dtype: 'float32', range: [0, 1], classNames: names } as const;
    const images = { shape: [32, 64, 3], dtype: 'float32', range: [-1, 1] } as const;
    const fitted = stargan.configure({ preset: 'small', data: { images, attributes } });
    expect(fitted).toMatchObject({ attributes: names, imageShape: [32, 64, 3] });
    const { classNames: _, ...unnamed } = attributes;
    const numbered = stargan.configure({ data: { images, attributes: { ...unnamed, shape: [2] } } });
    expect(numbered.attributes).toEqual(['attribute-1', 'attribute-2']);
    expect(() => create({ attributes: ['smiles', 'smiles'] })).toThrow(/a name of its own/);
  });

  it('refuses sides that its layers cannot halve', () => {
    expect(() => create({ imageShape: [8, 10, 1] })).toThrow(/multiples of 4, .* got 8x10/);
    expect(() => create({ discriminatorLayers: 4 })).toThrow(/multiples of 16/);
    expect(() => create({ imageShape: [4, 4, 1] })).toThrow(/more than 4x4/);
  });

  it('teaches the discriminator attributes by real pictures that are said to have others', async () => {
    const gan = create({
      ...{ imageShape: [8, 8, 1], attributes: ['shade=1', 'shade=2', 'shade=3'], discriminatorFilters: 4 },
      ...{ scores: 'conditional', mismatchWeight: 1, classWeight: 0, learningRate: 1e-2 },
    });
    const trainer = new Trainer({ gan, batchSize: 6, dataset: shades(gan), seed: 2 });
    const losses = (await trainer.train({ steps: 20 })).map(({ metrics }) => metrics['mismatchLoss']!);
    expect(losses.at(-1)).toBeLessThan(losses[0]! - 0.3);
    await trainer.dispose();
    gan.dispose();
    expect(() => create({ mismatchWeight: 1 })).toThrow(/mismatchWeight 0 for shared scores.* got 1/);
  });

  it.each([
    ['translations', 0, [0, 1]],
    ['mismatches, as often as their weight says', 1e6, [5, 8]],
  ])(
    'bounds the slope of the discriminator between real pictures and %s',
    async (_, mismatchWeight, range) => {
      const attributes = Array.from({ length: 8 }, (_, i) => `shade=${i}`);
      const gan = create({ attributes, scores: 'conditional', mismatchWeight, nCritic: 1 });
      // Of zeros, a generator draws 0, while no real picture is that dark.
      for (const weight of gan.networks.generator!.getWeights())
        (weight as tf.Variable).assign(tf.zerosLike(weight));
      const shady = shades(gan);
      const gather = (indices: Int32Array, random: Random) => {
        const { images, attributes } = shady.gather(indices, random);
        return { images: tf.tidy(() => tf.add(tf.mul(images, 0.1), 1)), attributes };
      };
      const { discriminator } = gan.networks;
      const brightOnes: number[] = [];
      const apply = discriminator!.apply.bind(discriminator);
      vi.spyOn(discriminator!, 'apply').mockImplementation((inputs, options) => {
        const darkest = tf.min(inputs as tf.Tensor, [1, 2, 3]).dataSync();
        brightOnes.push(darkest.filter((value) => value > 0.9).length);
        return apply(inputs, options);
      });
      const trainer = new Trainer({ gan, batchSize: 8, dataset: { ...shady, gather } });
      await trainer.train({ steps: 1 });
      // Of the discriminator's update: real, translated, and between them. Some pairs match.
      const [real, translated, between] = brightOnes;
      expect([real, translated]).toEqual([8, 0]);
      expect(between).toBeGreaterThanOrEqual(range[0]!);
      expect(between).toBeLessThanOrEqual(range[1]!);
      await trainer.dispose();
      gan.dispose();
    },
  );

  it('has the names of the published code where its networks are the published ones', () => {
    const [published, masked] = [create(), create({ output: 'masked' })];
    expect(findFormat(published, 'yunjey').source).toContain('yunjey');
    expect(() => findFormat(masked, 'yunjey')).toThrow(/expected the published networks/);
    published.dispose();
    masked.dispose();
  });

  it('keeps the learning rate, then lets it fall to nothing', async () => {
    const gan = create({ holdSteps: 1, decaySteps: 1, nCritic: 1 });
    const weights = () => [...gan.networks.generator!.getWeights()[0]!.dataSync()];
    const seen = [weights()];
    const trainer = new Trainer({ gan, batchSize: 2, dataset: shades(gan) });
    for (const steps of [1, 2, 3]) {
      await trainer.train({ steps });
      seen.push(weights());
    }
    expect(seen[1]).not.toEqual(seen[0]);
    expect(seen[2]).not.toEqual(seen[1]);
    expect(seen[3]).toEqual(seen[2]);
    await trainer.dispose();
    gan.dispose();
  });

  it('learns to recognise attributes', async () => {
    const gan = create({
      imageShape: [8, 8, 1],
      attributes: ['shade=1', 'shade=2', 'shade=3'],
      residualBlocks: 0,
      discriminatorFilters: 4,
      nCritic: 1,
      learningRate: 1e-2,
    });
    const trainer = new Trainer({ gan, batchSize: 3, dataset: shades(gan), seed: 2 });
    const history = await trainer.train({ steps: 12 });
    const [first, last] = [history.at(0)!.metrics, history.at(-1)!.metrics];
    expect(last['classLossReal']).toBeLessThan(0.7 * first['classLossReal']!);
    await trainer.dispose();
    gan.dispose();
  });

  it.each([
    ['shared', 0],
    ['conditional', 4],
  ])(
    'has a discriminator that is right in the second derivative (%s scores, %i waves)',
    (scores, colourFeatures) => {
      const gan = create({ imageShape: [4, 8, 2], scores, colourFeatures });
      smoothWeights(gan.networks.discriminator!);
      const { first, second, penalty } = checkCritic(gan, { step: 2e-3 });
      expect(first).toBeLessThan(2e-3);
      expect(second).toBeLessThan(2e-3);
      expect(penalty).toBeLessThan(2e-3);
      gan.dispose();
    },
  );
});

/** Pictures that are as bright as the first attribute they have says, with a little noise. */
function shades(gan: Gan) {
  const count = gan.inputs.attributes!.shape[0]!;
  return {
    name: 'shades',
    size: 48,
    spec: gan.inputs,
    gather: (indices: Int32Array, random: Random) =>
      tf.tidy(() => {
        const classes = [...indices].map((i) => i % count);
        const shape = gan.sample.shape as number[];
        const plain = classes.map((k) => tf.fill(shape, (0.8 * (2 * k)) / (count - 1) - 0.8));
        const noise = random.uniformTensor([classes.length, ...shape], -0.1, 0.1);
        return {
          images: tf.add(tf.stack(plain), noise),
          attributes: tf.oneHot(tf.tensor1d(classes, 'int32'), count).cast('float32'),
        };
      }),
  };
}
