import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNormClose } from '../../test/support/expect-norm-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { gemmForms } from '../../test/support/gemm-forms.js';

type Activation = Parameters<typeof tf.fused.matMul>[0]['activation'];

const activations = fc.constantFrom<Activation>(
  'linear',
  'relu',
  'relu6',
  'leakyrelu',
  'elu',
  'sigmoid',
  'prelu',
);

const random = <T extends tf.Tensor>(shape: number[], seed: number): T =>
  tf.tensor(floatsFrom(seed, sizeOfShape(shape)), shape) as T;

/** What a fused kernel must equal: the product, then the bias, then the activation, one by one. */
const activate = (x: tf.Tensor, activation: Activation, alpha: number, slopes: tf.Tensor): tf.Tensor =>
  ({
    linear: () => x,
    relu: () => tf.relu(x),
    relu6: () => tf.relu6(x),
    leakyrelu: () => tf.leakyRelu(x, alpha),
    elu: () => tf.elu(x),
    sigmoid: () => tf.sigmoid(x),
    prelu: () => tf.prelu(x, slopes),
  })[activation as string]!();

const cases = fc.record({
  activation: activations,
  channels: fc.integer({ min: 1, max: 11 }),
  bias: fc.constantFrom('none', 'vector', 'scalar'),
  alpha: fc.constantFrom(0, 0.2, 0.3),
  seed: fc.integer(),
});

const biasOf = (kind: string, channels: number, seed: number): tf.Tensor | undefined =>
  kind === 'none' ? undefined : random(kind === 'vector' ? [channels] : [], seed);

describe.each(await gemmForms())('fused products by $name', ({ use }) => {
  beforeAll(use);
  afterAll(async () => (await use()).restore());

  it('equal the operations one by one: matMul', () => {
    const before = tf.memory().numTensors;
    fc.assert(
      fc.property(cases, ({ activation, channels, bias: kind, alpha, seed }) =>
        tf.tidy(() => {
          const [a, b] = [random<tf.Tensor2D>([5, 7], seed), random<tf.Tensor2D>([7, channels], seed + 1)];
          const [bias, slopes] = [biasOf(kind, channels, seed + 2), random([channels], seed + 3)];
          const fused = tf.fused.matMul({
            a,
            b,
            bias,
            activation,
            leakyreluAlpha: alpha,
            preluActivationWeights: activation === 'prelu' ? slopes : undefined,
          });
          const sum = bias === undefined ? tf.matMul(a, b) : tf.add(tf.matMul(a, b), bias);
          expectNormClose(fused.dataSync(), activate(sum, activation, alpha, slopes).dataSync());
        }),
      ),
      { numRuns: 150 },
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('equal the operations one by one: conv2d', () => {
    const before = tf.memory().numTensors;
    fc.assert(
      fc.property(cases, ({ activation, channels, bias: kind, alpha, seed }) =>
        tf.tidy(() => {
          const [x, filter] = [
            random<tf.Tensor4D>([2, 5, 6, 3], seed),
            random<tf.Tensor4D>([3, 3, 3, channels], seed),
          ];
          const [bias, slopes] = [biasOf(kind, channels, seed + 2), random([channels], seed + 3)];
          const fused = tf.fused.conv2d({
            x,
            filter,
            strides: 2,
            pad: 'same',
            bias,
            activation,
            leakyreluAlpha: alpha,
            preluActivationWeights: activation === 'prelu' ? slopes : undefined,
          });
          const plain = tf.conv2d(x, filter, 2, 'same');
          const sum = bias === undefined ? plain : tf.add(plain, bias);
          expectNormClose(fused.dataSync(), activate(sum, activation, alpha, slopes).dataSync());
        }),
      ),
      { numRuns: 100 },
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('differentiate like the operations one by one', () => {
    tf.tidy(() => {
      const x = random<tf.Tensor4D>([2, 6, 6, 3], 1);
      const filter = random<tf.Tensor4D>([3, 3, 3, 5], 2);
      const bias = random<tf.Tensor1D>([5], 3);
      const fused = tf.grads((a, b, c) =>
        tf.fused.conv2d({
          x: a as tf.Tensor4D,
          filter: b as tf.Tensor4D,
          strides: 1,
          pad: 'same',
          bias: c,
          activation: 'relu',
        }),
      );
      const apart = tf.grads((a, b, c) =>
        tf.relu(tf.add(tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same'), c)),
      );
      const want = apart([x, filter, bias]);
      fused([x, filter, bias]).forEach((gradient, i) => {
        expectNormClose(gradient.dataSync(), want[i]!.dataSync());
      });
    });
  });

  it('refuse an unknown activation and name the known ones', () => {
    const [a, b] = [tf.ones([1, 2, 2]), tf.ones([1, 2, 2])];
    const run = () => tf.engine().runKernel(tf._FusedMatMul, { a, b }, { activation: 'cube' });
    expect(run).toThrow(/fused\.matMul: expected one of the activations linear, relu, .*got cube/);
    tf.dispose([a, b]);
  });
});
