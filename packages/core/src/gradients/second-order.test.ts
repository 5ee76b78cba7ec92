import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../random.js';
import { checkGradients, gradientCases, spacedTensor } from '../testing/index.js';
import { registerSecondOrderGradients } from './index.js';

let undo: () => void;

beforeAll(async () => {
  await tf.setBackend('cpu');
  undo = registerSecondOrderGradients();
});

afterAll(() => undo());

// tfjs computes in float32: five-point differences with a step of 0.005 leave up to 2e-4 of the size of the terms.
describe.each(Object.entries(gradientCases))('%s', (_, { f, shapes, shift }) => {
  it('has right first and second derivatives', () => {
    const random = Random.fromSeed(7);
    const inputs = shapes.map((shape) => spacedTensor(shape, random, shift));
    const check = checkGradients(f, inputs, { step: 0.005 });
    expect(check.first).toBeLessThan(5e-4);
    expect(check.second).toBeLessThan(5e-4);
    expect(check.recorded).toBeLessThan(1e-5);
    tf.dispose(inputs);
  });
});
