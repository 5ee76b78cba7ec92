import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { toyLoss } from '../testing/toy-gan.js';
import { checkLogits } from './check-logits.js';

type Build = (x: tf.SymbolicTensor) => tf.SymbolicTensor;

function network(build: Build): tf.LayersModel {
  const input = tf.input({ shape: [4] });
  return tf.model({ name: 'judge', inputs: input, outputs: build(input) });
}

const through =
  (...layers: tf.layers.Layer[]): Build =>
  (x) =>
    layers.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);

const { dense, activation, reshape, softmax } = tf.layers;

describe('checkLogits', () => {
  it.each<[string, Build]>([
    ['a dense layer with a sigmoid', through(dense({ units: 1, activation: 'sigmoid' }))],
    ['a sigmoid of its own', through(dense({ units: 1 }), activation({ activation: 'sigmoid' }))],
    ['a hard sigmoid', through(dense({ units: 1, activation: 'hardSigmoid' }))],
    ['a softmax', through(dense({ units: 2 }), softmax())],
    [
      'a sigmoid before a reshape',
      through(dense({ units: 4, activation: 'sigmoid' }), reshape({ targetShape: [2, 2, 1] })),
    ],
  ])('refuses %s', (_, build) => {
    const judge = network(build);
    expect(() => checkLogits(judge, toyLoss)).toThrow(/'judge' to end in raw scores for the toy loss/);
    judge.dispose();
  });

  it.each<[string, Build]>([
    ['a linear end', through(dense({ units: 8, activation: 'sigmoid' }), dense({ units: 1 }))],
    ['an end that is not squashed', through(dense({ units: 1, activation: 'softplus' }))],
  ])('lets %s pass', (_, build) => {
    const judge = network(build);
    expect(() => checkLogits(judge, toyLoss)).not.toThrow();
    judge.dispose();
  });
});
