import { ConfigError, Random, registerSecondOrderGradients, sample } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { biggan } from './biggan.js';
import { checkCritic } from './testing/check-critic.js';
import { converge } from './testing/converge.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [9, 12, 1],
  latentDim: 7,
  numClasses: 3,
  baseFilters: 1,
  sharedDim: 3,
  attention: [1],
};
describeGan(biggan, [
  tiny,
  {
    ...tiny,
    imageShape: [8, 6, 3],
    numClasses: 2,
    attention: [],
    conditioning: 'class',
    nCritic: 2,
    orthogonal: 0,
  },
]);

const create = (config = {}) => biggan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

/** Queries, keys, values, output and the gate. */
const attention = (c: number) => 2 * (c * (c / 8)) + 2 * (c * (c / 2)) + 1;

/** Widths of the maps of both networks and the width with attention in each. */
interface Table {
  readonly generator: readonly number[];
  readonly discriminator: readonly number[];
  readonly attention?: readonly [generator: number, discriminator: number];
  readonly numClasses: number;
  /** Latents that the dense layer sees. */
  readonly first: number;
  /** Numbers that set one scale, or one shift. */
  readonly condition: number;
  /** Parameters of the embedding of the class in the generator. */
  readonly embedding: number;
}

function tableParameters({ generator: g, discriminator: d, ...table }: Table) {
  const upBlock = (a: number, b: number) =>
    2 * table.condition * (a + b) + conv(3, a, b) + conv(3, b, b) + conv(1, a, b);
  const downBlock = (a: number, b: number, pools: boolean) =>
    conv(3, a, b) + conv(3, b, b) + (a !== b || pools ? conv(1, a, b) : 0);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const halving = g.length === 4 ? 2 : g.length - 1;
  const last = d.at(-1)!;
  return {
    generator:
      table.embedding +
      dense(table.first, 4 * 4 * g[0]!) +
      sum(g.slice(1).map((b, i) => upBlock(g[i]!, b))) +
      (table.attention ? attention(table.attention[0]) : 0) +
      norm(g.at(-1)!) +
      conv(3, g.at(-1)!, 3),
    discriminator:
      sum(d.map((b, i) => downBlock(i === 0 ? 3 : d[i - 1]!, b, i < halving))) +
      (table.attention ? attention(table.attention[1]) : 0) +
      dense(last, 1) +
      table.numClasses * last,
  };
}

const times = (factor: number, ...widths: number[]) => widths.map((width) => factor * width);

describe('biggan', () => {
  it('has the parameters of the tables at 128', () => {
    expect(parametersAt(biggan, 'imagenet-128')).toEqual(
      tableParameters({
        generator: times(96, 16, 16, 8, 4, 2, 1),
        discriminator: times(96, 1, 2, 4, 8, 16, 16),
        attention: [2 * 96, 96],
        numClasses: 1000,
        first: 20,
        condition: 128 + 20,
        embedding: 1000 * 128,
      }),
    );
  });

  it('has the parameters of the tables at 256', () => {
    expect(parametersAt(biggan, 'imagenet-256')).toEqual(
      tableParameters({
        generator: times(96, 16, 16, 8, 8, 4, 2, 1),
        discriminator: times(96, 1, 2, 4, 8, 8, 16, 16),
        attention: [4 * 96, 2 * 96],
        numClasses: 1000,
        first: 20,
        condition: 128 + 20,
        embedding: 1000 * 128,
      }),
    );
  });

  it('has the parameters of the published code for CIFAR-10', () => {
    expect(parametersAt(biggan, 'cifar')).toEqual(
      tableParameters({
        generator: times(64, 4, 4, 4, 4),
        discriminator: times(64, 4, 4, 4, 4),
        numClasses: 10,
        first: 128,
        condition: 10,
        embedding: 0,
      }),
    );
  });

  it('starts with orthogonal kernels and with attention that changes nothing', () => {
    const gan = create({ baseFilters: 2 });
    const weight = (layer: string) => gan.networks.generator!.getLayer(layer).trainableWeights[0]!.read();
    const kernel = tf.reshape(weight('block-1-conv-1'), [-1, 8]);
    const products = tf.matMul(kernel, kernel, true, false);
    expect(tf.max(tf.abs(tf.sub(products, tf.eye(8)))).dataSync()[0]).toBeLessThan(1e-5);
    expect(weight('attention-1').dataSync()[0]).toBe(0);
    gan.dispose();
  });

  it('truncates latents where asked, and else leaves them', () => {
    const gan = create();
    const draw = (truncation?: number) => {
      const conditions = { labels: tf.tensor1d([0, 1, 2], 'int32') };
      return [...sample(gan, { count: 3, seed: 1, conditions, truncation }).dataSync()];
    };
    const whole = draw();
    draw(9).forEach((value, i) => expect(value).toBeCloseTo(whole[i]!, 3));
    expect(draw(0.5)).not.toEqual(whole);
    expect(() => draw(0)).toThrow(ConfigError);
    gan.dispose();
  });

  it('gives a class a picture of its own, and every part of the latents a say', () => {
    const gan = create({ baseFilters: 2 });
    const make = (latents: number[], label: number) => {
      const feeds = { latents: tf.tensor2d([latents]), labels: tf.tensor1d([label], 'int32') };
      return [...gan.generate({ feeds }).dataSync()].join();
    };
    const latents = [1, 0, 0, 0, 0, 0, 0];
    const changed = latents.map((_, i) => latents.map((value, j) => (i === j ? value + 1 : value)));
    const pictures = [0, 1, 2].map((label) => make(latents, label));
    expect(new Set([...pictures, ...changed.map((each) => make(each, 0))]).size).toBe(3 + 7);
    gan.dispose();
  });

  it('refuses attention on maps there are not', () => {
    expect(() => create({ attention: [2] })).toThrow(/halvings below 2 for images of 9x12, got 2/);
  });

  it('refuses images without a table', () => {
    expect(() => create({ imageShape: [4, 4, 3] })).toThrow(/5 to 256 pixels/);
  });

  it('has a discriminator that is right in the second derivative', () => {
    const gan = create({ imageShape: [9, 9, 1] });
    smoothWeights(gan.networks.discriminator!);
    // Attention starts at 0, where a wrong rule would not show.
    gan.networks.discriminator!.getLayer('attention-1').trainableWeights[0]!.write(tf.scalar(0.7));
    converge(gan);
    const { first, second, penalty } = checkCritic(gan, {
      conditions: { labels: tf.tensor1d([0, 2], 'int32') },
    });
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });
});
