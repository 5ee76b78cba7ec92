import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTrainingKernels } from '@gan/kernels';
import { Random } from '../random.js';
import { checkGradients, gradientCases, spacedTensor } from '../testing/index.js';
import { registerSecondOrderGradients } from './index.js';

let undo: () => void;

beforeAll(async () => {
  const { restore } = await useTrainingKernels();
  const unregister = registerSecondOrderGradients();
  undo = () => {
    unregister();
    restore();
  };
});

afterAll(() => undo());

const rows = Object.entries(gradientCases);

// The tolerance is that of the same table on cpu: XNNPACK and the SIMD kernels sum in float32 too.
describe.each(rows)('%s', (_, { f, shapes, shift }) => {
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
