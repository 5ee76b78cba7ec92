import { ConfigError, Random, type Gan } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, it } from 'vitest';
import { cgan } from '../cgan.js';
import { gan as denseGan } from '../gan.js';
import { stylegan2 } from '../stylegan2.js';
import { latentSpace } from './latent-space.js';
import { latentWalk } from './latent-walk.js';

const built: Gan[] = [];
const keep = (gan: Gan) => {
  built.push(gan);
  return gan;
};
afterEach(() => built.splice(0).forEach((gan) => gan.dispose()));

const random = () => Random.fromSeed(1);
const dense = () =>
  keep(
    denseGan.create({
      config: { imageShape: [4, 4, 1], latentDim: 5, generatorUnits: [6], discriminatorUnits: [6] },
      random: random(),
    }),
  );
const conditional = () =>
  keep(
    cgan.create({
      preset: 'small',
      config: {
        imageShape: [4, 4, 1],
        latentDim: 5,
        numClasses: 3,
        generatorUnits: [6],
        discriminatorUnits: [6],
      },
      random: random(),
    }),
  );
const styles = () =>
  keep(
    stylegan2.create({
      preset: 'small',
      config: { imageShape: [8, 8, 1], latentDim: 6, channelMax: 4 },
      random: random(),
    }),
  );

describe('latentWalk', () => {
  it.each([
    ['latents', dense],
    ['styles', styles],
  ])('comes back to where it began, in steps of the same size (%s)', (name, make) => {
    const gan = make();
    const space = latentSpace(gan);
    expect(space.name).toBe(name);
    const walk = latentWalk(gan, { frames: 12, points: 3, walks: 2, seed: 4 });
    expectClose(walk.samples(12, 1), walk.samples(0, 1), { absolute: 0 });
    const all = walk.samples(0, 12);
    expect(all.shape).toEqual([24, ...gan.sample.shape]);
    expectClose(tf.slice(all, 10, 2), walk.samples(5, 1), { absolute: 1e-6 });
    // The first walk does not depend on the others.
    expectClose(latentWalk(gan, { frames: 12, points: 3, seed: 4 }).samples(5, 1), tf.slice(all, 10, 1), {
      absolute: 1e-6,
    });
    walk.dispose();
  });

  it('goes through its points, along a great circle', () => {
    const gan = dense();
    const walk = latentWalk(gan, { frames: 8, points: 2, seed: 'circle' });
    const space = latentSpace(gan);
    const [a, b] = tf.split(space.latents(2, Random.fromSeed('circle').fork('walk').fork(0)), 2);
    expectClose(walk.samples(0, 1), space.generate(a!), { absolute: 1e-6 });
    expectClose(walk.samples(4, 1), space.generate(b!), { absolute: 1e-6 });
    const angle = Math.acos(
      tf
        .sum(tf.mul(a!, b!))
        .div(tf.norm(a!).mul(tf.norm(b!)))
        .dataSync()[0]!,
    );
    const half = tf.div(tf.mul(tf.add(a!, b!), Math.sin(angle / 2)), Math.sin(angle));
    expectClose(walk.samples(2, 1), space.generate(half), { absolute: 1e-5 });
    walk.dispose();
  });

  it('mixes class vectors between points of other classes', () => {
    const gan = conditional();
    const walk = latentWalk(gan, { frames: 4, points: 2, classes: [0, 2], seed: 3 });
    expect(walk.classes).toBe('mixed');
    const space = latentSpace(gan);
    const latents = space.latents(2, Random.fromSeed(3).fork('walk').fork(0));
    const labels = tf.tensor1d([0, 2], 'int32');
    expectClose(
      tf.concat([walk.samples(0, 1), walk.samples(2, 1)]),
      space.generate(latents, { conditions: { labels } }),
      { absolute: 1e-6 },
    );
    // Half-way: latents times the mean of both class vectors.
    const table = gan.networks.generator!.getLayer('class').getWeights()[0]!;
    const middle = walk.samples(1, 1);
    const before = table.clone();
    const mean = tf.mean(tf.gather(before, labels), 0, true);
    gan.networks.generator!.getLayer('class').setWeights([tf.tile(mean, [3, 1])]);
    const still = latentWalk(gan, { frames: 4, points: 2, classes: [1], seed: 3 });
    expect(still.classes).toBe('kept');
    expectClose(still.samples(1, 1), middle, { absolute: 1e-6 });
  });

  it('keeps each walk in a class where none are asked for, and leaks nothing', async () => {
    const gan = conditional();
    const walk = latentWalk(gan, { frames: 4, walks: 3 });
    expect(walk.classes).toBe('kept');
    await expectNoLeak(() => walk.samples(0, 2).dispose());
    const mixed = latentWalk(gan, { frames: 4, walks: 3, classes: [0, 1] });
    await expectNoLeak(() => mixed.samples(0, 2).dispose());
  });

  it('refuses classes there are not, and too few frames', () => {
    const gan = conditional();
    expect(() => latentWalk(gan, { classes: [3] })).toThrow(/classes from 0 to 2 for 'cgan', got 3/);
    expect(() => latentWalk(dense(), { classes: [0] })).toThrow(/no classes for 'gan', got 0/);
    expect(() => latentWalk(gan, { frames: 1 })).toThrow(ConfigError);
    expect(() => latentSpace(gan, 'styles')).toThrow(/style-based model.*got 'cgan'/);
  });
});
