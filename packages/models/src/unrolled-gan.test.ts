import { forward, Random, registerSecondOrderGradients, withWeights } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { lookAhead } from './blocks/unrolled-step.js';
import { describeGan } from './testing/describe-gan.js';
import { unrolledGan } from './unrolled-gan.js';

const small = { generatorUnits: [6], discriminatorUnits: [5], maxoutPieces: 2 };
describeGan(unrolledGan, [
  { ...small, unrolledSteps: 2 },
  { ...small, unrolledSteps: 0, latentDim: 3 },
]);

describe('unrolled step', () => {
  const create = () => unrolledGan.create({ config: small, random: Random.fromSeed(1) });
  const loss = nonSaturatingLoss();

  it('looks ahead by plain gradient descent on the discriminator', () => {
    const gan = create();
    const discriminator = gan.networks.discriminator!;
    const [real, fake] = [Random.fromSeed(2).normalTensor([4, 2]), Random.fromSeed(3).normalTensor([4, 2])];
    const lossNow = () =>
      loss.discriminator(forward(discriminator, { real }), forward(discriminator, { fake }));
    tf.tidy(() => {
      const options = { loss, unrolledSteps: 1, unrolledLearningRate: 0.5, examples: 'points' };
      const ahead = lookAhead(
        options,
        { gan, random: Random.fromSeed(1), step: 0, imagesSeen: 0 },
        real,
        fake,
      );
      const { grads } = tf.variableGrads(lossNow);
      discriminator.trainableWeights.forEach((weight, i) => {
        const variable = weight.read() as tf.Variable;
        const expected = tf.sub(variable, tf.mul(grads[variable.name]!, 0.5)).dataSync();
        ahead[i]!.dataSync().forEach((value, j) => expect(value).toBeCloseTo(expected[j]!, 6));
      });
    });
    gan.dispose();
  });

  it('lets the gradient of the fakes flow through the updates looked ahead', () => {
    registerSecondOrderGradients();
    const gan = create();
    const discriminator = gan.networks.discriminator!;
    const [real, start] = [Random.fromSeed(2).normalTensor([3, 2]), Random.fromSeed(3).normalTensor([3, 2])];
    const objective = (fake: tf.Tensor) => {
      const options = { loss, unrolledSteps: 2, unrolledLearningRate: 2, examples: 'points' };
      const ahead = lookAhead(
        options,
        { gan, random: Random.fromSeed(1), step: 0, imagesSeen: 0 },
        real,
        fake,
      );
      return withWeights(discriminator, ahead, () => loss.generator(forward(discriminator, { fake })));
    };
    tf.tidy(() => {
      // Larger weights, so that the updates looked ahead change the outcome measurably.
      discriminator.trainableWeights.forEach((weight) => weight.write(tf.mul(weight.read(), 30)));
      const gradient = tf.grad(objective)(start).dataSync();
      const values = start.dataSync();
      for (const i of [0, 3, 5]) {
        const at = (shift: number) => {
          const moved = Float32Array.from(values);
          moved[i]! += shift;
          return objective(tf.tensor(moved, start.shape)).dataSync()[0]!;
        };
        const numerical = (at(1e-3) - at(-1e-3)) / 2e-3;
        expect(Math.abs(gradient[i]! - numerical)).toBeLessThan(2e-3 + 0.02 * Math.abs(numerical));
      }
    });
    gan.dispose();
  });
});
