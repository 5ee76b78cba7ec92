import { ConfigError, Random, type Observation } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { imageTensor, keptImages } from './kept-images.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

/** One pixel with the value of each number. */
const observation = (bytes: number[], labels?: number[]): Observation => ({
  count: bytes.length,
  samples: tf.tensor4d(
    bytes.map((byte) => byte / 127.5 - 1),
    [bytes.length, 1, 1, 1],
  ),
  labels: labels && Int32Array.from(labels),
});
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('keptImages', () => {
  it('keeps all images and labels where there are few, as bytes that give the images back', async () => {
    const kept = keptImages(5, { labels: true }).start(Random.fromSeed(1));
    await kept.add(observation([0, 255], [7, 8]));
    await kept.add(observation([100], [9]));
    const images = kept.finish();
    expect(images).toEqual({
      ...{ count: 3, shape: [1, 1, 1], values: Uint8Array.of(0, 255, 100), labels: Int32Array.of(7, 8, 9) },
    });
    const [high, low] = imageTensor(images, [1, 0]).dataSync();
    expect([high, low]).toEqual([1, -1]);
  });

  it('keeps every image with the same chance, and its label with it', async () => {
    const times = new Array<number>(40).fill(0);
    for (let seed = 0; seed < 400; seed++) {
      const kept = keptImages(10, { labels: true }).start(Random.fromSeed(seed));
      await kept.add(observation(numbers(25), numbers(25)));
      await kept.add(observation(numbers(40).slice(25), numbers(40).slice(25)));
      const { values, labels } = kept.finish();
      expect([...labels!]).toEqual([...values]);
      for (const value of values) times[value]!++;
    }
    // A quarter of 400, five standard deviations.
    for (const count of times) expect(Math.abs(count - 100)).toBeLessThan(5 * Math.sqrt(75));
  });

  it('refuses what is no image, and images of another size', async () => {
    const kept = keptImages(5).start(Random.fromSeed(1));
    await expect(kept.add({ count: 2, samples: tf.zeros([2, 3]) })).rejects.toThrow(
      /\[N, H, W, C\] of one size, got \[2, 3\]/,
    );
    await kept.add(observation([1]));
    const larger = kept.add({ count: 1, samples: tf.zeros([1, 2, 2, 1]) });
    await expect(larger).rejects.toThrow(ConfigError);
    await expect(kept.add({ count: 1, samples: tf.zeros([1, 2, 2, 1]) })).rejects.toThrow(
      /after \[1, 1, 1\]/,
    );
  });
});
