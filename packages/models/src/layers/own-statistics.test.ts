import { Random, selectBackend } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseByOwnStatistics } from './own-statistics.js';

const axes = { example: [1, 2], batch: [0, 1, 2] };

/** The formula, of operations that are tested elsewhere. */
function reference(x: tf.Tensor, over: 'example' | 'batch', gamma?: tf.Tensor, beta?: tf.Tensor): tf.Tensor {
  const centred = tf.sub(x, tf.mean(x, axes[over], true));
  const variance = tf.mean(tf.square(centred), axes[over], true);
  const normal = tf.div(centred, tf.sqrt(tf.add(variance, 1e-5)));
  return tf.add(tf.mul(normal, gamma ?? 1), beta ?? 0);
}

// The kernel of the wasm backend, where there is one: on cpu operations are the only way.
describe('normalising by own statistics, in one kernel', () => {
  beforeAll(async () => {
    await selectBackend({ backend: 'wasm' });
    expect(tf.getKernel('NormaliseColumns', 'wasm')).toBeDefined();
  });

  it.each(['example', 'batch'] as const)(
    'follows its formula over each %s, and so do its gradients',
    (over) => {
      tf.tidy(() => {
        const random = Random.fromSeed(1);
        const x = random.normalTensor([3, 4, 5, 6], 2, 3);
        const [gamma, beta, weight] = [[6], [6], [3, 4, 5, 6]].map((shape) => random.normalTensor(shape));
        const settings = { epsilon: 1e-5, gamma, beta };
        expectClose(normaliseByOwnStatistics(x, over, { epsilon: 1e-5 }), reference(x, over), {
          absolute: 1e-5,
        });
        expectClose(normaliseByOwnStatistics(x, over, settings), reference(x, over, gamma, beta), {
          absolute: 1e-5,
        });

        const slopes = (f: (...all: tf.Tensor[]) => tf.Tensor) =>
          tf.grads((...all) => tf.sum(tf.mul(f(...all), weight!)))([x, gamma!, beta!]);
        const actual = slopes((a, b, c) =>
          normaliseByOwnStatistics(a!, over, { epsilon: 1e-5, gamma: b, beta: c }),
        );
        const expected = slopes((a, b, c) => reference(a!, over, b, c));
        actual.forEach((slope, i) => expectClose(slope, expected[i]!, { absolute: 1e-4 }));
      });
    },
  );

  it('leaves one tensor, and takes no tensor that is not there', () => {
    const x = tf.ones([2, 3, 3, 1]);
    const before = tf.memory().numTensors;
    normaliseByOwnStatistics(x, 'example', { epsilon: 1e-5 }).dispose();
    expect(tf.memory().numTensors).toBe(before);
    expect(normaliseByOwnStatistics(tf.zeros([0, 3, 3, 1]), 'example', { epsilon: 1e-5 }).shape).toEqual([
      0, 3, 3, 1,
    ]);
  });
});
