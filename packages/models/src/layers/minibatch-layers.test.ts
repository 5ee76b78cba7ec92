import { Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose, spacedTensor } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { minibatchDiscrimination } from './minibatch-discrimination.js';
import { minibatchStandardDeviation } from './minibatch-standard-deviation.js';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

describe('MinibatchStandardDeviation', () => {
  it('appends the mean deviation of each group', () => {
    const layer = minibatchStandardDeviation({ groupSize: 2 });
    // Groups are examples 0 and 2, 1 and 3: deviations 1 and 2, then 0 and 0.
    const x = tf.tensor2d([[1, 1], [5, 5], [3, 5], [5, 5]]); // prettier-ignore
    const y = layer.apply(x) as tf.Tensor;
    expectClose(y, tf.tensor2d([[1, 1, 1.5], [5, 5, 0], [3, 5, 1.5], [5, 5, 0]]), { absolute: 1e-3 }); // prettier-ignore
  });

  it('appends constant channels to images, one for each feature', () => {
    const layer = minibatchStandardDeviation({ numFeatures: 2 });
    const x = Random.fromSeed(1).normalTensor([4, 2, 3, 4]);
    const y = layer.apply(x) as tf.Tensor4D;
    expect(y.shape).toEqual([4, 2, 3, 6]);
    expect(layer.computeOutputShape([null, 2, 3, 4])).toEqual([null, 2, 3, 6]);
    const deviation = tf.sqrt(tf.moments(x, 0).variance);
    const [first, second] = [0, 2].map((at) =>
      tf.mean(tf.slice(deviation, [0, 0, at], [2, 3, 2])).arraySync(),
    );
    const appended = tf.slice(y, [0, 0, 0, 4]).dataSync();
    appended.forEach((value, i) => expect(value).toBeCloseTo((i % 2 === 0 ? first : second) as number, 4));
  });

  it('takes the largest group that divides the batch', () => {
    const layer = minibatchStandardDeviation({ groupSize: 4 });
    const y = layer.apply(tf.tensor2d([[0], [2], [4], [1], [1], [1]])) as tf.Tensor; // prettier-ignore
    // 6 examples: groups of 3, made of examples 0, 2, 4 and 1, 3, 5.
    const deviation = Math.sqrt(((0 - 5 / 3) ** 2 + (4 - 5 / 3) ** 2 + (1 - 5 / 3) ** 2) / 3);
    expect(y.arraySync()).toHaveLength(6);
    expect(y.dataSync()[1]).toBeCloseTo(deviation, 4);
  });

  it('is differentiable twice', () => {
    const layer = minibatchStandardDeviation();
    // Spaced, because the deviation has a kink where all of a group are equal.
    const x = spacedTensor([4, 2, 2, 2], Random.fromSeed(2));
    const check = checkGradients((images) => layer.apply(images!) as tf.Tensor, [x], { step: 0.005 });
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
  });

  it('refuses what cannot be', () => {
    expect(() => minibatchStandardDeviation({ groupSize: 0 })).toThrow(/groupSize/);
    const layer = minibatchStandardDeviation({ numFeatures: 2 });
    expect(() => layer.apply(tf.input({ shape: [4, 4, 3] }))).toThrow(/divide by numFeatures 2, got 3/);
  });
});

describe('MinibatchDiscrimination', () => {
  it('appends the closeness to the other examples', () => {
    const layer = minibatchDiscrimination({ numKernels: 1, kernelDim: 2 });
    layer.build([null, 2]);
    layer.setWeights([tf.eye(2), tf.tensor1d([-1])]);
    const y = layer.apply(tf.tensor2d([[0, 0], [1, 0], [1, 2]])) as tf.Tensor; // prettier-ignore
    const near = [Math.exp(-1) + Math.exp(-3), Math.exp(-1) + Math.exp(-2), Math.exp(-3) + Math.exp(-2)];
    expectClose(y, tf.tensor2d([[0, 0, near[0]! - 1], [1, 0, near[1]! - 1], [1, 2, near[2]! - 1]])); // prettier-ignore
  });

  it('is differentiable twice, in features and weights', () => {
    const layer = minibatchDiscrimination({ numKernels: 2, kernelDim: 2 });
    layer.build([null, 3]);
    const x = Random.fromSeed(3).normalTensor([3, 3]);
    const check = checkGradients((features) => layer.apply(features!) as tf.Tensor, [x], { step: 0.002 });
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
    const { grads } = tf.variableGrads(() => (layer.apply(x) as tf.Tensor).square().sum());
    expect(Object.keys(grads)).toHaveLength(2);
  });

  it('makes the same weights everywhere, and says what it needs', () => {
    const [a, b] = [0, 1].map(() => {
      const layer = minibatchDiscrimination();
      layer.build([null, 4]);
      return layer;
    });
    expectClose(a!.getWeights()[0]!, b!.getWeights()[0]!, { absolute: 0 });
    expect(a!.computeOutputShape([null, 4])).toEqual([null, 104]);
    expect(() => minibatchDiscrimination().apply(tf.input({ shape: [2, 2, 1] }))).toThrow(/flatten/);
    expect(() => minibatchDiscrimination({ kernelDim: 0.5 })).toThrow(/kernelDim/);
  });
});

it('both are loaded again with their options', async () => {
  const input = tf.input({ shape: [3] });
  const compared = minibatchDiscrimination({ numKernels: 2, kernelDim: 3 }).apply(input) as tf.SymbolicTensor;
  const output = minibatchStandardDeviation({ groupSize: 2 }).apply(compared) as tf.SymbolicTensor;
  const network = tf.model({ inputs: input, outputs: output });
  let saved: tf.io.ModelArtifacts | undefined;
  await network.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
  const x = Random.fromSeed(4).normalTensor([4, 3]);
  expectClose(loaded.predict(x) as tf.Tensor, network.predict(x) as tf.Tensor);
  [network, loaded].forEach((each) => each.dispose());
});
