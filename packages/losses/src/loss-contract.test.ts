import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AdversarialLoss } from '@gan/core';
import { minimaxLoss, nonSaturatingLoss, type LossOptions } from './index.js';

/** log(1 + exp(x)), in float64: the hand calculation of the rows below. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** A loss with what it must give on real logits [1, -2] and fake logits [0.5, 3]. */
interface Row {
  readonly make: (options?: LossOptions) => AdversarialLoss;
  readonly discriminator: number;
  readonly generator: number;
}

const real = [1, -2];
const fake = [0.5, 3];

const logistic = (softplus(-1) + softplus(2)) / 2 + (softplus(0.5) + softplus(3)) / 2;

const rows: Readonly<Record<string, Row>> = {
  minimaxLoss: {
    make: minimaxLoss,
    discriminator: logistic,
    generator: -(softplus(0.5) + softplus(3)) / 2,
  },
  nonSaturatingLoss: {
    make: nonSaturatingLoss,
    discriminator: logistic,
    generator: (softplus(-0.5) + softplus(-3)) / 2,
  },
};

beforeAll(() => tf.setBackend('cpu'));

/** The value of a scalar, which it disposes of. */
function take(scalar: tf.Scalar): number {
  const value = scalar.arraySync();
  scalar.dispose();
  return value;
}

describe.each(Object.entries(rows))('%s', (_, row) => {
  const both = (loss: AdversarialLoss, r: tf.Tensor, f: tf.Tensor) => ({
    discriminator: take(loss.discriminator(r, f)),
    generator: take(loss.generator(f, r)),
  });

  it('gives the values worked out by hand', () => {
    const values = both(row.make(), tf.tensor1d(real), tf.tensor1d(fake));
    expect(values.discriminator).toBeCloseTo(row.discriminator, 5);
    expect(values.generator).toBeCloseTo(row.generator, 5);
  });

  it.each([
    [2, 1],
    [1, 2, 1, 1],
  ])('takes logits of shape [%s, %s, ...]', (...shape) => {
    const values = both(row.make(), tf.tensor(real, shape), tf.tensor(fake, shape));
    expect(values.discriminator).toBeCloseTo(row.discriminator, 5);
    expect(values.generator).toBeCloseTo(row.generator, 5);
  });

  it('weights and reduces as asked', () => {
    const patches = [tf.tensor(real, [1, 2, 1, 1]), tf.tensor(fake, [1, 2, 1, 1])] as const;
    const plain = both(row.make(), ...patches);
    const summed = both(row.make({ weight: 3, reduction: 'sum' }), ...patches);
    const perExample = both(row.make({ reduction: 'batch-mean' }), ...patches);
    for (const side of ['discriminator', 'generator'] as const) {
      expect(summed[side]).toBeCloseTo(6 * plain[side], 4);
      expect(perExample[side]).toBeCloseTo(2 * plain[side], 4);
    }
  });

  it.each([-80, 80])('is finite, with finite gradients, at logits of %d', (logit) => {
    const loss = row.make();
    const at = () => tf.fill([2, 1], logit);
    const opposite = () => tf.fill([2, 1], -logit);
    for (const pair of [
      [at(), at()],
      [at(), opposite()],
    ] as const) {
      const discriminator = tf.valueAndGrads((r: tf.Tensor, f: tf.Tensor) => loss.discriminator(r!, f!));
      const { value, grads } = discriminator([...pair]);
      const generator = tf.grad((f: tf.Tensor) => loss.generator(f, pair[0]))(pair[1]);
      for (const tensor of [value, ...grads, generator]) {
        expect([...tensor.dataSync()].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('allocates one scalar and leaves its inputs alone', () => {
    const loss = row.make();
    const [r, f] = [tf.tensor1d(real), tf.tensor1d(fake)];
    const before = tf.memory().numTensors;
    const results = [loss.discriminator(r, f), loss.generator(f, r)];
    expect(tf.memory().numTensors).toBe(before + 2);
    tf.dispose([...results, r, f]);
    expect(tf.memory().numTensors).toBe(before - 2);
  });

  it('refuses logits that cannot belong together, and options out of range', () => {
    const loss = row.make();
    expect(() => loss.discriminator(tf.zeros([2, 1]), tf.zeros([2, 3]))).toThrow(
      /expected real and fake logits/,
    );
    expect(() => row.make({ weight: Number.NaN })).toThrow(/expected weight/);
    expect(() => row.make({ reduction: 'average' as 'mean' })).toThrow(/expected reduction/);
  });
});

describe.each([minimaxLoss, nonSaturatingLoss])('label smoothing of %o', (make) => {
  it('counts a real example as real with probability 1 - s', () => {
    const value = make({ labelSmoothing: 0.1 }).discriminator(tf.tensor1d(real), tf.tensor1d(fake));
    const smooth = (x: number) => 0.9 * softplus(-x) + 0.1 * softplus(x);
    expect(take(value)).toBeCloseTo((smooth(1) + smooth(-2) + softplus(0.5) + softplus(3)) / 2, 5);
  });

  it('refuses an amount that would turn the label round', () => {
    expect(() => make({ labelSmoothing: 0.5 })).toThrow(/labelSmoothing in \[0, 0.5\)/);
  });
});
