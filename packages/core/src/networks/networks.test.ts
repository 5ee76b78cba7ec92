import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../errors.js';
import { countTrainableParameters, forward, holdStill, namedWeights, readTensor, toTensor } from './index.js';

function twoInputs(): tf.LayersModel {
  const latents = tf.input({ shape: [2], name: 'latents' });
  const labels = tf.input({ shape: [2], name: 'labels' });
  const sum = tf.layers.add({ name: 'sum' }).apply([latents, labels]) as tf.SymbolicTensor;
  const norm = tf.layers.batchNormalization({ name: 'norm' }).apply(sum) as tf.SymbolicTensor;
  const out = tf.layers.dense({ name: 'out', units: 1 }).apply(norm) as tf.SymbolicTensor;
  return tf.model({ name: 'g', inputs: [latents, labels], outputs: out });
}

describe('forward', () => {
  it('finds inputs by name, in whatever order they are given, and leaves others alone', () => {
    const network = twoInputs();
    const [a, b] = [tf.ones([3, 2]), tf.zeros([3, 2])];
    const direct = network.apply([a, b]) as tf.Tensor;
    const named = forward(network, { images: tf.ones([9]), labels: b, latents: a });
    expect([...named.dataSync()]).toEqual([...direct.dataSync()]);
  });

  it('names the input that has no feed', () => {
    expect(() => forward(twoInputs(), { latents: tf.ones([1, 2]) })).toThrow(
      /feed for input 'labels' of network 'g', got latents/,
    );
  });
});

describe('namedWeights', () => {
  it('gives the same names to the same network built twice in a process', () => {
    const names = () => namedWeights({ generator: twoInputs() }).map(({ name }) => name);
    expect(names()).toEqual(names());
    expect(names()).toContain('generator/norm/moving_mean');
  });

  it('counts what an optimiser updates and not moving statistics', () => {
    expect(countTrainableParameters(twoInputs())).toBe(2 * 2 + 2 + 1);
    expect(namedWeights({ g: twoInputs() }, ['g'], 'non-trainable')).toHaveLength(2);
  });

  it('lists a network used twice once, and refuses one that is not there', () => {
    const network = twoInputs();
    expect(namedWeights({ a: network, b: network })).toHaveLength(network.weights.length);
    expect(() => namedWeights({ a: network }, ['c'])).toThrow(ConfigError);
  });
});

describe('holdStill', () => {
  it('puts moving statistics back and leaks nothing', () => {
    const network = twoInputs();
    const statistics = () =>
      namedWeights({ network }, ['network'], 'non-trainable').map(({ variable }) => [...variable.dataSync()]);
    const train = () =>
      tf.tidy(
        () =>
          void forward(network, { latents: tf.ones([4, 2]), labels: tf.ones([4, 2]) }, { training: true }),
      );
    const before = statistics();
    const tensors = tf.memory().numTensors;
    holdStill({ network }, ['network'], train);
    expect(statistics()).toEqual(before);
    expect(tf.memory().numTensors).toBe(tensors);
    train();
    expect(statistics()).not.toEqual(before); // Otherwise the assertion above could not fail.
  });
});

describe('tensor data', () => {
  it('survives the way out and back, as a copy', () => {
    const variable = tf.variable(tf.tensor2d([[1, 2.5]]));
    const data = readTensor(variable);
    variable.assign(tf.tensor2d([[9, 9]]));
    expect([...toTensor(data).dataSync()]).toEqual([1, 2.5]);
    expect(readTensor(tf.tensor([3], [1], 'int32'))).toEqual({
      shape: [1],
      dtype: 'int32',
      values: new Int32Array([3]),
    });
  });
});
