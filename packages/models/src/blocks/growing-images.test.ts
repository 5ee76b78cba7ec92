import { expectClose } from '@gan/core/testing';
import type { StepContext } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { atGrowth, drawGrowingImages } from './growing-images.js';

const ramp = () => tf.reshape(tf.range(0, 64), [1, 8, 8, 1]) as tf.Tensor4D;

describe('real images of a network that grows', () => {
  it('are averaged down, and mixed with the level below while a level fades in', () => {
    tf.tidy(() => {
      const stable = atGrowth(ramp(), 8, { level: 0, fade: 1 });
      expect(stable.shape).toEqual([1, 4, 4, 1]);
      expectClose(tf.slice(stable, [0, 0, 0, 0], [1, 1, 2, 1]), [4.5, 6.5], { absolute: 1e-6 });
      const fading = atGrowth(ramp(), 8, { level: 1, fade: 0.25 });
      // 0, 1, 8 and 9 have the mean 4.5; a quarter of the way back to them.
      expectClose(tf.slice(fading, [0, 0, 0, 0], [1, 1, 2, 1]), [3.375, 3.625], { absolute: 1e-6 });
    });
  });

  it('are resized where they have another size, and read in parts where they are large', async () => {
    const sizes: (number | undefined)[] = [];
    const context = {
      nextBatch: async (size?: number) => {
        sizes.push(size);
        return { images: tf.ones([size ?? 2, 6, 6, 1]) };
      },
    } as unknown as StepContext;
    const before = tf.memory().numTensors;
    const few = await drawGrowingImages(context, 8, { level: 1, fade: 1 });
    expect(few.shape).toEqual([2, 8, 8, 1]);
    // 40 images of 1024x1024 are more than 2^24 pixels.
    const many = await drawGrowingImages({ ...context } as StepContext, 1024, { level: 0, fade: 1 }, 18);
    expect(many.shape).toEqual([18, 4, 4, 1]);
    expect(sizes).toEqual([undefined, 9, 9]);
    tf.dispose([few, many]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
