import { adam, createGan, GanError, type Gan } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { conditionsFor, needsOnlyLabels } from './conditions.js';
import { UsageError } from './errors.js';

/** A GAN whose generator takes latents and one more input. */
function conditionalGan(input: string, numClasses?: number): Gan {
  const latents = tf.input({ shape: [2], name: 'latents' });
  const condition = tf.input({ shape: [1], name: input });
  const points = tf.layers.concatenate({ name: 'points' }).apply([latents, condition]) as tf.SymbolicTensor;
  const real = tf.input({ shape: [3], name: 'points' });
  const logit = tf.layers.dense({ name: 'logit', units: 1 }).apply(real) as tf.SymbolicTensor;
  return createGan({
    name: 'conditional',
    networks: {
      generator: tf.model({ inputs: [latents, condition], outputs: points }),
      discriminator: tf.model({ inputs: real, outputs: logit }),
    },
    optimizers: { generator: adam(), discriminator: adam() },
    loss: nonSaturatingLoss(),
    inputs: {
      points: { shape: [3], dtype: 'float32' },
      [input]: { shape: [], dtype: 'int32', numClasses },
    },
  });
}

describe('conditionsFor', () => {
  it('gives class labels in turn: all of them, or those asked for', () => {
    const gan = conditionalGan('labels', 3);
    expect(needsOnlyLabels(gan)).toBe(true);
    expect([...conditionsFor(gan, 5).labels!.dataSync()]).toEqual([0, 1, 2, 0, 1]);
    const chosen = conditionsFor(gan, 4, [2, 0]).labels!;
    expect([chosen.dtype, ...chosen.dataSync()]).toEqual(['int32', 2, 0, 2, 0]);
    expect(() => conditionsFor(gan, 4, [0, 3])).toThrow(/classes below 3.*got 3/);
    expect(() => conditionsFor(gan, 4, [3])).toThrow(UsageError);
  });

  it('sends models that translate pictures to another command', () => {
    const gan = { ...conditionalGan('labels', 3), translations: {} };
    expect(needsOnlyLabels(gan)).toBe(false);
    expect(() => conditionsFor(gan, 4)).toThrow(/turns pictures into pictures. Use `gan translate`/);
  });

  it('says where more than labels is needed', () => {
    const gan = conditionalGan('source');
    expect(needsOnlyLabels(gan)).toBe(false);
    expect(() => conditionsFor(gan, 4)).toThrow(GanError);
    expect(() => conditionsFor(gan, 4)).toThrow(/got inputs source/);
  });
});
