import { Random, type Batch } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { nearestNeighbours } from './nearest.js';

const rowsOf = (images: tf.Tensor) => images.reshape([images.shape[0]!, -1]) as tf.Tensor2D;
const prepare = (images: tf.Tensor) => images.clone();

async function* inParts(images: tf.Tensor, size: number): AsyncGenerator<Batch> {
  for (let start = 0; start < images.shape[0]!; start += size)
    yield { images: tf.slice(images, start, Math.min(size, images.shape[0]! - start)) };
}

describe('nearestNeighbours', () => {
  it('finds what a search through everything finds, in whatever parts the images come', async () => {
    const random = Random.fromSeed(1);
    const [queries, images] = [random.normalTensor([3, 2, 2, 1]), random.normalTensor([40, 2, 2, 1])];
    const expected = tf
      .stack(tf.unstack(queries).map((query) => images.sub(query).square().sum([1, 2, 3]).sqrt()))
      .arraySync() as number[][];
    const found = await nearestNeighbours({ queries, among: inParts(images, 7), count: 4, rowsOf, prepare });
    for (const [i, list] of found.entries()) {
      const order = expected[i]!.map((distance, index) => ({ distance, index })).sort(
        (a, b) => a.distance - b.distance,
      );
      expect(list.map(({ index }) => index)).toEqual(order.slice(0, 4).map(({ index }) => index));
      expectClose(
        tf.tensor1d(list.map(({ distance }) => distance)),
        order.slice(0, 4).map(({ distance }) => distance),
      );
      expect([...list[0]!.pixels]).toEqual([...images.slice(list[0]!.index, 1).dataSync()]);
    }
  });

  it('finds a copy at distance 0, and leaves no tensor', async () => {
    const images = Random.fromSeed(2).normalTensor([20, 4, 4, 3]);
    const queries = images.slice(13, 1);
    const search = () => nearestNeighbours({ queries, among: inParts(images, 6), count: 2, rowsOf, prepare });
    const [list] = await search();
    expect(list![0]).toMatchObject({ index: 13, distance: 0 });
    expect(list![1]!.distance).toBeGreaterThan(0);
    await expectNoLeak(search);
  });
});
