import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGradients, expectClose, expectNoLeak, numericalGradient } from './index.js';

beforeAll(() => tf.setBackend('cpu'));

describe('expectClose', () => {
  it('takes tensors, lists and numbers, and infinities that are the same', () => {
    expectClose(tf.tensor1d([1, 2]), [1, 2.00001]);
    expectClose(3, tf.scalar(3));
    expectClose([Infinity], [Infinity]);
  });

  it('names the worst entry', () => {
    expect(() => expectClose([1, 2, 3], [1, 2.1, 4])).toThrow(/expected 4 at entry 2, got 3 \(2 of 3/);
    expect(() => expectClose([1, Number.NaN], [1, 2])).toThrow(/expected 2 at entry 1, got NaN/);
    expect(() => expectClose([1, 2], [1, 2, 3])).toThrow(/expected 3 numbers, got 2/);
    expect(() => expectClose(tf.zeros([2, 1]), tf.zeros([2]))).toThrow(/shapes/i);
  });
});

describe('expectNoLeak', () => {
  it('allows what the first call keeps and what each call hands out', async () => {
    let kept: tf.Tensor | undefined;
    const made: tf.Tensor[] = [];
    await expectNoLeak(() => (kept ??= tf.scalar(1)));
    await expectNoLeak(() => made.push(tf.scalar(1)), { kept: 1 });
    tf.dispose([kept!, ...made]);
  });

  it('finds what is left behind, also later', async () => {
    await expect(expectNoLeak(async () => void tf.scalar(1))).rejects.toThrow(
      /expected 0 more tensors after call 1, got 1/,
    );
  });
});

describe('numericalGradient', () => {
  it('is that of the sum of the entries', () => {
    const x = tf.tensor2d([[0.5, -1], [2, 0.1]]); // prettier-ignore
    expectClose(numericalGradient(tf.square, x), tf.mul(x, 2), { absolute: 1e-3 });
  });
});

describe('checkGradients', () => {
  /** A square whose gradient is as given. */
  const square = (slope: (x: tf.Tensor, dy: tf.Tensor) => tf.Tensor) =>
    tf.customGrad((x, save) => {
      const [input, keep] = [x as tf.Tensor, save as unknown as tf.GradSaveFunc];
      keep([input]);
      return {
        value: tf.square(input),
        gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) => slope(saved!, dy),
      };
    });
  const x = () => tf.tensor1d([0.4, -0.7, 1.2]);

  it('accepts a right gradient', () => {
    const check = checkGradients((input) => square((saved, dy) => dy.mul(saved.mul(2)))(input!), [x()]);
    expect(check.first).toBeLessThan(1e-4);
    expect(check.second).toBeLessThan(1e-4);
  });

  it('finds a wrong factor, and a gradient that is right only once', () => {
    const wrong = square((saved, dy) => dy.mul(saved.mul(1.5)));
    expect(checkGradients((input) => wrong(input!), [x()]).first).toBeGreaterThan(0.01);
    // The slope as a number: right, but constant to the second derivative.
    const frozen = square((saved, dy) =>
      dy.mul(tf.tensor1d([...saved.dataSync()].map((value) => 2 * value))),
    );
    const check = checkGradients((input) => frozen(input!), [x()]);
    expect(check.first).toBeLessThan(1e-4);
    expect(check.second).toBeGreaterThan(0.01);
  });
});
