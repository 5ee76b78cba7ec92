import { ShapeError } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { greyToRgb, rgbToGrey, toBytes } from './index.js';

describe('toBytes', () => {
  it('gives bytes mapped to [-1, 1] back exactly', () => {
    const bytes = Array.from({ length: 256 }, (_, i) => i);
    expect([...toBytes(tf.tensor1d(bytes.map((byte) => byte / 127.5 - 1))).dataSync()]).toEqual(bytes);
    expect([...toBytes(tf.tensor1d(bytes.map((byte) => byte / 255)), [0, 1]).dataSync()]).toEqual(bytes);
  });

  it('rounds and clips', () => {
    expect([...toBytes(tf.tensor1d([-3, -0.999, 0.0012, 0.999, 7])).dataSync()]).toEqual([
      0, 0, 128, 255, 255,
    ]);
  });
});

describe('channels', () => {
  it('repeats grey, weighs colour, leaves the rest alone', () => {
    const grey = tf.tensor4d([0, 3, 24, 31, 51, 89], [1, 2, 3, 1]);
    expectClose(greyToRgb(grey).unstack(3)[2]!, grey.squeeze([3]));
    expectClose(rgbToGrey(greyToRgb(grey)), grey, { relative: 1e-5 });
    expectClose(rgbToGrey(tf.tensor4d([255, 100, 50], [1, 1, 1, 3])), [0.299 * 255 + 58.7 + 5.7]);
    expect(() => greyToRgb(tf.zeros([1, 2, 2, 4]))).toThrow(ShapeError);
  });
});
