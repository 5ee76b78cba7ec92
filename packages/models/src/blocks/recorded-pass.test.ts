import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { RecordedPass } from './recorded-pass.js';

/** `tanh(x w)` and the gradient of its squares by `w`, by way of a recorded pass or not. */
function slope(recorded: boolean): number[] {
  return tf.tidy(() => {
    const x = tf.tensor2d([1, -2, 0.5, 3], [2, 2]);
    const w = tf.variable(tf.tensor2d([0.3, -0.1, 0.2, 0.4], [2, 2]));
    const pass = () => tf.tanh(tf.matMul(x, w)) as tf.Tensor;
    const record = recorded ? new RecordedPass(pass) : undefined;
    // Other gradients in between leave the record alone.
    tf.variableGrads(() => tf.sum(tf.matMul(record?.output ?? pass(), w)) as tf.Scalar, [w]);
    const { grads } = tf.variableGrads(() => tf.sum(tf.square(record?.replay() ?? pass())) as tf.Scalar, [w]);
    record?.dispose();
    return [...grads[w.name]!.dataSync()];
  });
}

describe('RecordedPass', () => {
  it('gives the gradient that running the pass again gives', () => {
    const direct = slope(false);
    expect(Math.max(...direct.map(Math.abs))).toBeGreaterThan(0.1);
    expect(slope(true)).toEqual(direct);
  });

  it('is a constant to gradients it is not replayed for', () => {
    tf.tidy(() => {
      const w = tf.variable(tf.scalar(2));
      const record = new RecordedPass(() => tf.square(w));
      // d(w * w^2)/dw is 4 with the square held at 4, and 12 otherwise.
      const { grads } = tf.variableGrads(() => tf.mul(record.output, w) as tf.Scalar, [w]);
      expect(grads[w.name]!.dataSync()[0]).toBe(4);
      record.dispose();
    });
  });

  it('leaves nothing behind, replayed or not', () => {
    const w = tf.variable(tf.scalar(0.5));
    const before = tf.memory().numTensors;
    new RecordedPass(() => tf.tanh(tf.square(w))).dispose();
    expect(tf.memory().numTensors).toBe(before);
    const record = new RecordedPass(() => tf.tanh(tf.square(w)));
    const { value, grads } = tf.variableGrads(() => record.replay() as tf.Scalar, [w]);
    record.dispose();
    tf.dispose([value, grads]);
    expect(tf.memory().numTensors).toBe(before);
    w.dispose();
  });

  it('passes an error of the pass on, and the engine goes on as before', () => {
    expect(
      () =>
        new RecordedPass(() => {
          throw new Error('no images');
        }),
    ).toThrow('no images');
    expect(
      tf.tidy(
        () =>
          tf
            .grad((x: tf.Tensor) => tf.square(x))(tf.scalar(3))
            .dataSync()[0],
      ),
    ).toBe(6);
  });
});
