import { adam, createGan, Random, type Gan } from '@gan/core';
import { leastSquaresLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { canShowTranslations, translatedExamples } from './translated-examples.js';

/** Enlarges grey pictures in [-1, 1] twofold and adds the condition to them; results are in [0, 1]. */
function enlarger({ to = 'target', condition = false, channels = 1 } = {}): Gan {
  const picture = tf.input({ shape: [null, null, channels], name: 'picture' });
  const shift = tf.input({ shape: [1, 1, 1], name: 'shift' });
  const large = tf.layers.upSampling2d({ size: [2, 2] }).apply(picture) as tf.SymbolicTensor;
  const moved = tf.layers.add().apply([large, shift]) as tf.SymbolicTensor;
  const logits = tf.layers.conv2d({ filters: 1, kernelSize: 1 }).apply(picture) as tf.SymbolicTensor;
  return createGan({
    name: 'enlarger',
    networks: {
      generator: condition
        ? tf.model({ inputs: [picture, shift], outputs: moved })
        : tf.model({ inputs: picture, outputs: large }),
      discriminator: tf.model({ inputs: picture, outputs: logits }),
    },
    optimizers: { generator: adam(), discriminator: adam() },
    loss: leastSquaresLoss(),
    inputs: {
      source: { shape: [1, 1, channels], dtype: 'float32', range: [-1, 1] },
      target: { shape: [2, 2, 1], dtype: 'float32', range: [0, 1] },
    },
    translations: { forward: { network: 'generator', from: 'source', to, factor: 2 } },
  });
}

const row = (...numbers: number[]) => numbers.flatMap((n) => Array<number>(2 * 2 * 3).fill(n));

describe('translatedExamples', () => {
  const random = Random.fromSeed(1);
  const source = tf.tensor4d([-1, 0], [2, 1, 1, 1]);
  const target = tf.stack([tf.fill([2, 2, 1], 0.25), tf.fill([2, 2, 1], 0.75)]);

  it('gives each example a row: source, result and target, all of one size and in colours', () => {
    const { pictures, columns } = translatedExamples(enlarger(), { source, target }, random);
    expect([columns, pictures.shape]).toEqual([3, [6, 2, 2, 3]]);
    // The source in [-1, 1] is 0 and 0.5 of the way to white; what the network makes of it is in [0, 1].
    expect([...pictures.dataSync()]).toEqual([...row(0, -1, 0.25), ...row(0.5, 0, 0.75)]);
  });

  it('has no column of targets where nothing says they belong to the sources', () => {
    const { pictures, columns } = translatedExamples(
      enlarger({ to: 'domainB' }),
      { source, domainB: target },
      random,
    );
    expect([columns, pictures.shape[0]]).toEqual([2, 4]);
  });

  it('gives a picture that stays of its kind the conditions of the next example', () => {
    const shift = tf.tensor4d([0.5, 0.25], [2, 1, 1, 1]);
    const within = translatedExamples(
      enlarger({ to: 'source', condition: true }),
      { source, shift },
      random,
    ).pictures;
    const results = [...within.dataSync()].filter((_, i) => i % 12 === 0);
    // Results of the kind `source` are in [-1, 1]: -1 + 0.25 and 0 + 0.5.
    expect(results).toEqual([0, 0.125, 0.5, 0.75]);
  });

  it('leaves nothing behind but the pictures', () => {
    const gan = enlarger();
    const before = tf.memory().numTensors;
    translatedExamples(gan, { source, target }, random).pictures.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('knows what it cannot show', () => {
    expect(canShowTranslations(enlarger())).toBe(true);
    expect(canShowTranslations(enlarger({ channels: 2 }))).toBe(false);
  });
});
