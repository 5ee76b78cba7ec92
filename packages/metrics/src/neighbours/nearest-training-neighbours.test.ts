import { ConfigError, disposeBatch, type Batch } from '@gan/core';
import { expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bars, pyramidExtractor } from '../../test/shapes.js';
import { eightBits } from '../engine/preparation.js';
import { nearestTrainingNeighbours } from './nearest-training-neighbours.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const training = () => bars(130, { seed: 3 });

/** Some of the training images. */
async function copies(...indices: number[]): Promise<tf.Tensor4D> {
  const batches: Batch[] = [];
  for await (const batch of training()) batches.push(batch);
  const all = tf.concat(batches.map(({ images }) => images!));
  const chosen = tf.gather(all, indices) as tf.Tensor4D;
  batches.forEach(disposeBatch);
  all.dispose();
  return chosen;
}

describe('nearestTrainingNeighbours', () => {
  it('finds copies, across batches, at no distance, and others further away in order', async () => {
    const samples = await copies(3, 127, 60);
    const nearest = await nearestTrainingNeighbours({ samples, training: training(), count: 4 });
    expect(nearest.map(([first]) => first)).toEqual([3, 127, 60].map((index) => ({ index, distance: 0 })));
    for (const neighbours of nearest) {
      const distances = neighbours.map(({ distance }) => distance);
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
      expect(distances[1]).toBeGreaterThan(0.5);
      expect(new Set(neighbours.map(({ index }) => index)).size).toBe(4);
    }
  });

  it('compares samples as they are prepared, of another shape too', async () => {
    const preparation = {
      ...eightBits,
      apply: (images: tf.Tensor) =>
        tf.tidy(() => tf.avgPool(images as tf.Tensor4D, 2, 2, 'same') as tf.Tensor),
    };
    const samples = await copies(7);
    const [neighbours] = await nearestTrainingNeighbours({ samples, training: training(), preparation });
    expect(neighbours![0]).toEqual({ index: 7, distance: 0 });
  });

  it('measures in the space of an extractor, reports progress and leaves no tensor behind', async () => {
    const samples = await copies(5);
    const seen: number[] = [];
    await expectNoLeak(async () => {
      seen.length = 0;
      await nearestTrainingNeighbours({
        ...{ samples, training: training(), extractor: pyramidExtractor, count: 1 },
        onProgress: (done) => seen.push(done),
      });
    });
    expect(seen).toEqual([50, 100, 130]);
  });

  it('gives fewer where there are fewer, and refuses none', async () => {
    const samples = await copies(5);
    const [found] = await nearestTrainingNeighbours({ samples, training: bars(2), count: 5 });
    expect(found).toHaveLength(2);
    await expect(nearestTrainingNeighbours({ samples, training: bars(0) })).rejects.toThrow(ConfigError);
  });
});
