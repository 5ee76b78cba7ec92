import { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { randomParts } from './random-parts.js';

/** Pictures `[N, 9, 17, 2]` whose channels say where a pixel lies, from 0 to 1. */
const places = (count: number) =>
  tf.tidy(() => {
    const rows = tf.tile(tf.reshape(tf.linspace(0, 1, 9), [1, 9, 1, 1]), [count, 1, 17, 1]);
    const columns = tf.tile(tf.reshape(tf.linspace(0, 1, 17), [1, 1, 17, 1]), [count, 9, 1, 1]);
    return tf.concat([rows, columns], 3) as tf.Tensor4D;
  });

/** For each picture the rows and the columns it begins and ends with. */
const extents = (images: tf.Tensor4D) =>
  images.arraySync().map((picture) => [picture[0]![0]!, picture.at(-1)!.at(-1)!]);

describe('random parts', () => {
  it('leaves two of five pictures whole and takes parts of the others, alike in both sides', () => {
    tf.tidy(() => {
      const parts = extents(randomParts(places(200), 0.25, Random.fromSeed(1)));
      const sizes = parts.map(([first, last]) => [last![0]! - first![0]!, last![1]! - first![1]!] as const);
      for (const [rows, columns] of sizes) {
        expect(rows).toBeCloseTo(columns, 5);
        expect(rows).toBeGreaterThan(0.249);
      }
      const whole = sizes.filter(([rows]) => rows > 0.9999).length / sizes.length;
      expect(whole).toBeGreaterThan(0.3);
      expect(whole).toBeLessThan(0.5);
      expect(Math.min(...sizes.map(([rows]) => rows))).toBeLessThan(0.3);
      for (const value of parts.flat(2)) expect(value).toBeLessThan(1.0001);
    });
  });

  it('takes the same parts for the same seed, and leaves whole pictures as they are', () => {
    tf.tidy(() => {
      const images = places(8);
      const [one, other] = [1, 1].map((seed) => randomParts(images, 0.5, Random.fromSeed(seed)).dataSync());
      expect(one).toEqual(other);
      expect(randomParts(images, 0.5, Random.fromSeed(2)).dataSync()).not.toEqual(one);
      expect(
        tf.max(tf.abs(tf.sub(randomParts(images, 1, Random.fromSeed(1)), images))).dataSync()[0],
      ).toBeLessThan(1e-6);
    });
  });
});
