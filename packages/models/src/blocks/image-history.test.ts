import { CheckpointError, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { ImageHistory } from './image-history.js';

const random = () => Random.fromSeed(5);

/** Shows a history pictures of one pixel each. @returns what it shows for them. */
async function show(history: ImageHistory, numbers: readonly number[], source: Random): Promise<number[]> {
  const fresh = tf.tensor4d([...numbers], [numbers.length, 1, 1, 1]);
  const shown = await history.recall(fresh, source);
  const values = [...shown.dataSync()];
  tf.dispose([fresh, shown]);
  return values;
}

describe('ImageHistory', () => {
  it('shows what is new until it is full, then the new or an old one, half of the time each', async () => {
    const history = new ImageHistory(4);
    const source = random();
    expect(await show(history, [0, 1, 2, 3], source)).toEqual([0, 1, 2, 3]);
    const fresh = Array.from({ length: 2000 }, (_, i) => 4 + i);
    const shown = await show(history, fresh, source);
    const old = shown.filter((value, i) => value !== fresh[i]);
    expect(old.length / fresh.length).toBeCloseTo(0.5, 1);
    // What was put in place of another is shown once and gone; nothing comes twice.
    expect(new Set(old).size).toBe(old.length);
    expect(old.every((value, i) => i === 0 || value < fresh.at(-1)!)).toBe(true);
  });

  it('keeps no tensors', async () => {
    const history = new ImageHistory(4);
    const before = tf.memory().numTensors;
    await show(history, [1, 2, 3, 4, 5, 6], random());
    expect(tf.memory().numTensors).toBe(before);
  });

  it('goes on from its state as it would have', async () => {
    const [history, restored] = [new ImageHistory(3), new ImageHistory(3)];
    await show(history, [1, 2], random());
    restored.setState(history.getState());
    const numbers = [3, 4, 5, 6, 7, 8, 9];
    expect(await show(restored, numbers, random())).toEqual(await show(history, numbers, random()));
  });

  it('restores an empty history over a full one, and refuses what does not fit', async () => {
    const history = new ImageHistory(2);
    await show(history, [1, 2], random());
    const full = history.getState();
    history.setState(new ImageHistory(2).getState());
    expect(history.getState()).toEqual({ json: { count: 0 } });
    expect(() => new ImageHistory(1).setState(full)).toThrow(CheckpointError);
    expect(() => history.setState({ json: { count: 2 } })).toThrow(
      /expected 2 pictures, at most 2, got none/,
    );
  });

  it('shows only what is new where it has no room', async () => {
    expect(await show(new ImageHistory(0), [1, 2], random())).toEqual([1, 2]);
  });
});
