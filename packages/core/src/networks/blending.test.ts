import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { interpolateNetworks } from './interpolate-networks.js';
import { takeWeights } from './take-weights.js';
import { readTensor } from './tensor-data.js';
import { namedWeights } from './weights.js';

/** A network whose weights are all one number. */
function network(value: number, units = 2): tf.LayersModel {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ name: 'dense', units, inputShape: [3] }),
      tf.layers.batchNormalization({ name: 'norm' }),
    ],
  });
  for (const { variable } of namedWeights({ model }))
    tf.tidy(() => variable.assign(tf.fill(variable.shape, value)));
  return model;
}

const valuesOf = (model: tf.LayersModel) =>
  namedWeights({ model }).flatMap(({ variable }) => [...readTensor(variable).values]);

describe('interpolateNetworks', () => {
  it('mixes every weight, moving statistics too', () => {
    const [a, b] = [network(1), network(5)];
    const before = tf.memory().numTensors;
    interpolateNetworks(a, b, 0.25);
    expect(tf.memory().numTensors).toBe(before);
    expect(new Set(valuesOf(a))).toEqual(new Set([2]));
    expect(valuesOf(a)).toHaveLength(3 * 2 + 2 + 4 * 2);
    expect(new Set(valuesOf(b))).toEqual(new Set([5]));
    interpolateNetworks(a, b, 1);
    expect(valuesOf(a)).toEqual(valuesOf(b));
  });

  it('refuses networks that differ, naming the weights, and other alphas', () => {
    const message =
      'expected networks with the same weights, got 6 that differ (dense/kernel [3, 2] and [3, 4]; ';
    expect(() => interpolateNetworks(network(1), network(1, 4), 0.5)).toThrow(message);
    expect(() => interpolateNetworks(network(1), network(1), 1.1)).toThrow(
      'expected alpha in [0, 1], got 1.1.',
    );
  });
});

describe('takeWeights', () => {
  const tensorsOf = (networks: Record<string, tf.LayersModel>) =>
    Object.fromEntries(namedWeights(networks).map(({ name, variable }) => [name, readTensor(variable)]));

  it('takes networks that are there, and leaves others alone', () => {
    const networks = { generator: network(1), discriminator: network(2) };
    const before = tf.memory().numTensors;
    const taken = takeWeights(networks, tensorsOf({ generator: network(7), critic: network(9) }), 'a run');
    expect(taken).toEqual(['generator']);
    expect(new Set(valuesOf(networks.generator))).toEqual(new Set([7]));
    expect(new Set(valuesOf(networks.discriminator))).toEqual(new Set([2]));
    expect(tf.memory().numTensors - before).toBe(12); // Those of the two networks it took from.
  });

  it('names what does not fit, and changes nothing then', () => {
    const networks = { generator: network(1) };
    const { 'generator/dense/bias': _, ...tensors } = tensorsOf({ generator: network(7, 4) });
    const take = () =>
      takeWeights(
        networks,
        { ...tensors, 'generator/more/kernel': tensors['generator/dense/kernel']! },
        'a run',
      );
    expect(take).toThrow(
      'expected a run to hold networks like those being built, got generator/dense/kernel [3, 4] for [3, 2]; generator/dense/bias missing;',
    );
    expect(take).toThrow('and 1 more');
    expect(new Set(valuesOf(networks.generator))).toEqual(new Set([1]));
    expect(() => takeWeights(networks, tensorsOf({ critic: network(1) }), 'a run')).toThrow(
      'got none of generator.',
    );
  });
});
