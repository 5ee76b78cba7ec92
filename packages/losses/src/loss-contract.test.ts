import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AdversarialLoss, registerSecondOrderGradients } from '@gan/core';
import { checkGradients } from '@gan/core/testing';
import {
  hingeLoss,
  leastSquaresLoss,
  type LossOptions,
  minimaxLoss,
  nonSaturatingLoss,
  relativisticAverageLoss,
  relativisticLoss,
  wassersteinLoss,
} from './index.js';

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
  leastSquaresLoss: {
    make: leastSquaresLoss,
    discriminator: (0 + 9) / 2 + (0.25 + 9) / 2,
    generator: (0.25 + 4) / 2,
  },
  wassersteinLoss: { make: wassersteinLoss, discriminator: 1.75 - -0.5, generator: -1.75 },
  hingeLoss: { make: hingeLoss, discriminator: (0 + 3) / 2 + (1.5 + 4) / 2, generator: -1.75 },
  relativisticLoss: {
    make: relativisticLoss,
    discriminator: (softplus(-0.5) + softplus(5)) / 2,
    generator: (softplus(0.5) + softplus(-5)) / 2,
  },
  'relativisticLoss, hinge': {
    make: (options) => relativisticLoss({ ...options, form: 'hinge' }),
    discriminator: (0.5 + 6) / 2,
    generator: (1.5 + 0) / 2,
  },
  // The means of the logits are -0.5 (real) and 1.75 (fake).
  relativisticAverageLoss: {
    make: relativisticAverageLoss,
    discriminator: (softplus(0.75) + softplus(3.75)) / 2 + (softplus(1) + softplus(3.5)) / 2,
    generator: (softplus(-1) + softplus(-3.5)) / 2 + (softplus(-0.75) + softplus(-3.75)) / 2,
  },
  'relativisticAverageLoss, hinge': {
    make: (options) => relativisticAverageLoss({ ...options, form: 'hinge' }),
    discriminator: (1.75 + 4.75) / 2 + (2 + 4.5) / 2,
    generator: (0 + 0) / 2 + (0.25 + 0) / 2,
  },
};

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

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

  it('has the gradients of its values, twice', () => {
    const loss = row.make();
    // Away from the kinks of the hinge.
    const logits = [tf.tensor2d([[0.7], [-2.1], [0.3]]), tf.tensor2d([[0.4], [3.2], [-0.6]])];
    for (const side of [
      (r: tf.Tensor, f: tf.Tensor) => loss.discriminator(r, f),
      (r: tf.Tensor, f: tf.Tensor) => tf.add(loss.generator(f, r), tf.mul(0, r).sum()),
    ]) {
      const { first, second } = checkGradients((r, f) => side(r!, f!), logits);
      expect(first).toBeLessThan(1e-3);
      expect(second).toBeLessThan(1e-3);
    }
    tf.dispose(logits);
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

describe('leastSquaresLoss', () => {
  it('takes the labels of the paper', () => {
    const loss = leastSquaresLoss({ realTarget: 1, fakeTarget: -1, generatorTarget: 0 });
    expect(take(loss.discriminator(tf.tensor1d(real), tf.tensor1d(fake)))).toBeCloseTo(
      (0 + 9) / 2 + (2.25 + 16) / 2,
      5,
    );
    expect(take(loss.generator(tf.tensor1d(fake)))).toBeCloseTo((0.25 + 9) / 2, 5);
  });

  it('with smoothed labels differs from a softer target by a constant only', () => {
    const smoothed = leastSquaresLoss({ labelSmoothing: 0.1 });
    const softer = leastSquaresLoss({ realTarget: 0.9 });
    const difference = [[0.2], [3]].map((logit) => {
      const [r, f] = [tf.tensor1d(logit), tf.tensor1d([0])];
      return take(smoothed.discriminator(r, f)) - take(softer.discriminator(r, f));
    });
    expect(difference[0]).toBeCloseTo(0.09, 5);
    expect(difference[1]).toBeCloseTo(0.09, 5);
  });
});

describe('relativistic losses', () => {
  it('refuse to be used without real logits, or with an unknown form', () => {
    expect(() => relativisticLoss().generator(tf.zeros([2, 1]))).toThrow(/got \[2,1\] and none/);
    expect(() => relativisticAverageLoss({ form: 'soft' as 'hinge' })).toThrow(/'standard' or 'hinge'/);
  });
});
