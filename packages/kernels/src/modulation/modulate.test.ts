import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels as elementwiseKernels } from '../elementwise/index.js';
import { fusedGradients, simdKernels } from './index.js';
import { modulate, type ModulateOptions } from './modulate.js';

type Names = readonly ('scale' | 'shift' | 'noise' | 'strength')[];
interface Form {
  readonly names: Names;
  /** Whether scale and shift are of each example. */
  readonly own?: boolean;
  readonly sharedNoise?: boolean;
  readonly alpha?: number;
}

const forms: Record<string, Form> = {
  'a bias and leaky ReLU': { names: ['shift'], alpha: 0.2 },
  'a modulation of each example and ReLU': { names: ['scale', 'shift'], own: true, alpha: 0 },
  'factors alone': { names: ['scale'], own: true },
  'factors of all examples': { names: ['scale', 'shift'] },
  'noise, bias and leaky ReLU': { names: ['noise', 'strength', 'shift'], alpha: 0.2 },
  'shared noise and all else': {
    names: ['scale', 'noise', 'strength', 'shift'],
    own: true,
    sharedNoise: true,
    alpha: 0.1,
  },
};

const tensors = (shape: number[], { names, own, sharedNoise }: Form, seed: number): tf.Tensor[] => {
  const [examples, channels] = [shape[0]!, shape.at(-1)!];
  const shapes = {
    scale: own ? [examples, channels] : [channels],
    shift: own ? [examples, channels] : [channels],
    noise: [sharedNoise ? 1 : examples, ...shape.slice(1, -1), 1],
    strength: [channels],
  };
  const all = [shape, ...names.map((name) => shapes[name])];
  return all.map((s, i) => tf.tensor(floatsFrom(seed + i, sizeOfShape(s)), s));
};

const optionsOf = ({ names, alpha }: Form, rest: tf.Tensor[]): ModulateOptions => ({
  ...Object.fromEntries(names.map((name, i) => [name, rest[i]])),
  alpha,
});

const run =
  (form: Form) =>
  (x: tf.Tensor, ...rest: tf.Tensor[]): tf.Tensor =>
    modulate(x, optionsOf(form, rest));

/** The same made of operations whose gradients are not under test. */
const reference =
  (form: Form) =>
  (x: tf.Tensor, ...rest: tf.Tensor[]): tf.Tensor => {
    const { scale = tf.scalar(1), shift = tf.scalar(0), noise, strength, alpha = 1 } = optionsOf(form, rest);
    const spread = (t: tf.Tensor) => (t.rank < 2 ? t : tf.reshape(t, [x.shape[0]!, 1, 1, -1]));
    const pushed = noise === undefined ? tf.scalar(0) : tf.mul(noise, strength!);
    const z = tf.add(tf.add(tf.mul(x, spread(scale)), pushed), spread(shift));
    return tf.add(tf.mul(tf.relu(z), 1 - alpha), tf.mul(z, alpha));
  };

const shapes = fc.tuple(...([4, 4, 5, 11] as const).map((max) => fc.integer({ min: 1, max })));
const close = { relative: 1e-4, absolute: 1e-4 };

describe('modulate', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([elementwiseKernels, simdKernels], fusedGradients);
  });
  afterAll(() => restore());

  for (const [name, form] of Object.entries(forms)) {
    it(`follows its formula with ${name}, on wasm and on cpu`, async () => {
      for (const backend of ['cpu', 'wasm']) {
        await tf.setBackend(backend);
        fc.assert(
          fc.property(shapes, fc.nat(), (shape, seed) => {
            const [x, ...rest] = tensors(shape, form, seed) as [tf.Tensor];
            const [actual, expected] = tf.tidy(() => [run(form)(x, ...rest), reference(form)(x, ...rest)]);
            expectClose(actual!.dataSync(), expected!.dataSync(), close);
            expect(actual!.shape).toEqual(shape);
            tf.dispose([x, rest, actual, expected] as tf.TensorContainer);
          }),
          { numRuns: 20 },
        );
      }
    });

    it(`has the gradients of its formula with ${name}, without a leak`, () => {
      fc.assert(
        fc.property(shapes, fc.nat(), (shape, seed) => {
          const inputs = tensors(shape, form, seed);
          const dy = tf.tensor(floatsFrom(seed + 9, sizeOfShape(shape)), shape);
          const before = tf.memory().numTensors;
          const actual = tf.grads(run(form))(inputs, dy);
          expect(tf.memory().numTensors).toBe(before + inputs.length);
          const expected = tf.grads(reference(form))(inputs, dy);
          actual.forEach((gradient, i) => {
            expect(gradient.shape).toEqual(inputs[i]!.shape);
            expectClose(gradient.dataSync(), expected[i]!.dataSync(), { relative: 1e-3, absolute: 1e-3 });
          });
          tf.dispose([inputs, dy, actual, expected]);
        }),
        { numRuns: 20 },
      );
    });

    it(`can be differentiated twice with ${name}`, () => {
      const inputs = tensors([3, 2, 3, 5], form, 4);
      const penalty =
        (f: typeof run) =>
        (x: tf.Tensor, ...rest: tf.Tensor[]): tf.Scalar =>
          tf.sum(tf.square(tf.grad((input) => tf.sum(tf.square(f(form)(input, ...rest))))(x)));
      const actual = tf.grads(penalty(run))(inputs);
      const expected = tf.grads(penalty(reference))(inputs);
      actual.forEach((gradient, i) =>
        expectClose(gradient.dataSync(), expected[i]!.dataSync(), { relative: 1e-3, absolute: 1e-3 }),
      );
      tf.dispose([inputs, actual, expected]);
    });
  }

  it('takes a single number as strength, and is connected to it', () => {
    const x = tf.tensor(floatsFrom(1, 24), [2, 2, 2, 3]);
    const noise = tf.tensor(floatsFrom(2, 8), [2, 2, 2, 1]);
    const gradient = tf.grad((strength: tf.Tensor) => tf.sum(modulate(x, { noise, strength })))(
      tf.scalar(0.5),
    );
    expectClose(gradient.dataSync(), tf.mul(tf.sum(noise), 3).dataSync(), close);
  });

  it('says which shape is due', () => {
    const x = tf.zeros([2, 4, 4, 3]);
    expect(() => modulate(x, { scale: tf.ones([4]) })).toThrow(/expected scale \[3\] or \[2, 3\], got \[4\]/);
    expect(() => modulate(x, { shift: tf.ones([3, 3]) })).toThrow(/expected shift/);
    expect(() => modulate(x, { noise: tf.ones([1, 4, 3, 1]) })).toThrow(/expected noise of 16 pixels/);
  });
});
