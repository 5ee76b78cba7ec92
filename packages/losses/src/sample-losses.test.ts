import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerSecondOrderGradients } from '@gan/core';
import { checkGradients } from '@gan/core/testing';
import {
  auxiliaryClassifierLoss,
  cycleConsistencyLoss,
  domainClassificationLoss,
  featureMatchingLoss,
  identityLoss,
  l1Loss,
  l2Loss,
  type LossOptions,
  modeSeekingLoss,
  mutualInformationLoss,
  perceptualLoss,
} from './index.js';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Two examples of two numbers each, with differences 1, -2, 0.5 and 3. */
const target = () => tf.tensor2d([[1, 2], [3, 4]]); // prettier-ignore
const output = () => tf.tensor2d([[0, 4], [2.5, 1]]); // prettier-ignore

/** Doubles the input: a one-layer extractor whose gradient is known. */
const doubled = (samples: tf.Tensor) => [tf.mul(samples, 2)];

interface Row {
  readonly make: (options?: LossOptions) => (a: tf.Tensor, b: tf.Tensor) => tf.Scalar;
  readonly inputs: () => [tf.Tensor, tf.Tensor];
  readonly value: number;
  /** Elements in an example and examples in the batch, for the reductions. */
  readonly terms: readonly [number, number];
  readonly reduction?: 'mean' | 'batch-mean';
  /** The value is differentiated by the second input only. */
  readonly logits?: boolean;
}

const l1 = (1 + 2 + 0.5 + 3) / 4;
const l2 = (1 + 4 + 0.25 + 9) / 4;

const rows: Readonly<Record<string, Row>> = {
  l1Loss: { make: l1Loss, inputs: () => [target(), output()], value: l1, terms: [2, 2] },
  l2Loss: { make: l2Loss, inputs: () => [target(), output()], value: l2, terms: [2, 2] },
  cycleConsistencyLoss: {
    make: (options) => cycleConsistencyLoss({ weight: 1, ...options }),
    inputs: () => [target(), output()],
    value: l1,
    terms: [2, 2],
  },
  identityLoss: {
    make: (options) => identityLoss({ weight: 1, ...options }),
    inputs: () => [target(), output()],
    value: l1,
    terms: [2, 2],
  },
  perceptualLoss: {
    make: (options) => perceptualLoss({ extractor: doubled, ...options }),
    inputs: () => [target(), output()],
    value: 4 * l2,
    terms: [2, 2],
  },
  'featureMatchingLoss, pairs': {
    make: (options) => {
      const loss = featureMatchingLoss({ compare: 'pairs', ...options });
      return (a, b) => loss([a], [b]);
    },
    inputs: () => [target(), output()],
    value: l1,
    terms: [2, 2],
  },
  auxiliaryClassifierLoss: {
    make: auxiliaryClassifierLoss,
    inputs: () => [tf.tensor2d([[1, 0, 0], [0, 2, 0]]), tf.tensor1d([0, 2], 'int32')], // prettier-ignore
    value: (Math.log(Math.E + 2) - 1 + Math.log(Math.exp(2) + 2) - 0) / 2,
    terms: [1, 2],
    logits: true,
  },
  'domainClassificationLoss, attributes': {
    make: domainClassificationLoss,
    inputs: () => [tf.tensor2d([[1, -2], [0.5, 3]]), tf.tensor2d([[1, 0], [0, 1]])], // prettier-ignore
    value: (softplus(-1) + softplus(-2) + softplus(0.5) + softplus(-3)) / 2,
    terms: [2, 2],
    reduction: 'batch-mean',
    logits: true,
  },
  'domainClassificationLoss, groups': {
    make: (options) => domainClassificationLoss({ groups: [3, 1], ...options }),
    inputs: () => [tf.tensor2d([[1, 0, 0, -2], [0, 2, 0, 3]]), tf.tensor2d([[1, 0, 0, 0], [0, 0, 1, 1]])], // prettier-ignore
    value: (Math.log(Math.E + 2) - 1 + softplus(-2) + (Math.log(Math.exp(2) + 2) - 0) + softplus(-3)) / 2,
    terms: [2, 2],
    reduction: 'batch-mean',
    logits: true,
  },
  'domainClassificationLoss, classes': {
    make: (options) => domainClassificationLoss({ domains: 'classes', ...options }),
    inputs: () => [tf.tensor2d([[1, 0, 0], [0, 2, 0]]), tf.tensor1d([0, 2], 'int32')], // prettier-ignore
    value: (Math.log(Math.E + 2) - 1 + Math.log(Math.exp(2) + 2) - 0) / 2,
    terms: [1, 2],
    logits: true,
  },
};

/** Losses of logits, as functions of one kind of logit only. */
const ofLogits: Readonly<Record<string, (logits: tf.Tensor) => tf.Scalar>> = {
  auxiliaryClassifierLoss: (x) => auxiliaryClassifierLoss()(x, tf.tensor1d([0, 2], 'int32')),
  'domainClassificationLoss, attributes': (x) =>
    domainClassificationLoss()(x, tf.tensor2d([[1, 0, 1], [0, 1, 1]])), // prettier-ignore
  'domainClassificationLoss, groups': (x) =>
    domainClassificationLoss({ groups: [2, 1] })(x, tf.tensor2d([[1, 0, 1], [0, 1, 1]])), // prettier-ignore
  'domainClassificationLoss, classes': (x) =>
    domainClassificationLoss({ domains: 'classes' })(x, tf.tensor1d([0, 2], 'int32')),
  'mutualInformationLoss, categorical': (x) =>
    mutualInformationLoss({ code: [{ kind: 'categorical', size: 3 }] })(tf.eye(2, 3), x),
  'mutualInformationLoss, learned scale': (x) =>
    mutualInformationLoss({ code: [{ kind: 'continuous', size: 2, learnedScale: true }] })(
      tf.zeros([2, 2]),
      tf.concat([x, tf.slice(x, 0, [2, 1])], 1),
    ),
};

describe.each(Object.entries(ofLogits))('%s', (_, loss) => {
  it.each([
    [80, 80, 80],
    [-80, -80, -80],
    [80, -80, -80],
    [-80, 80, -80],
  ])('is finite, with finite gradients, at logits of %d, %d and %d', (...row) => {
    tf.tidy(() => {
      const { value, grad } = tf.valueAndGrad(loss)(tf.tensor2d([row, row]));
      expect([...value.dataSync(), ...grad.dataSync()].every(Number.isFinite)).toBe(true);
    });
  });
});

/** Reads a scalar and disposes of it and its inputs. */
function take(scalar: tf.Scalar, ...inputs: tf.Tensor[]): number {
  const value = scalar.arraySync();
  tf.dispose([scalar, ...inputs]);
  return value;
}

describe.each(Object.entries(rows))('%s', (_, row) => {
  it('gives the value worked out by hand', () => {
    const inputs = row.inputs();
    expect(take(row.make()(...inputs), ...inputs)).toBeCloseTo(row.value, 5);
  });

  it('weights and reduces as asked', () => {
    const [elements, examples] = row.terms;
    const sum = row.value * (row.reduction === 'batch-mean' ? examples : elements * examples);
    const valueWith = (options: LossOptions) => {
      const inputs = row.inputs();
      return take(row.make(options)(...inputs), ...inputs);
    };
    expect(valueWith({ reduction: 'sum', weight: 3 })).toBeCloseTo(3 * sum, 4);
    expect(valueWith({ reduction: 'batch-mean' })).toBeCloseTo(sum / examples, 4);
    expect(valueWith({ reduction: 'mean' })).toBeCloseTo(sum / (elements * examples), 4);
    expect(() => row.make({ weight: Infinity })).toThrow(/weight/);
  });

  it('has the gradient of its value, twice, and allocates one scalar', () => {
    const [first, second] = row.inputs();
    const loss = row.make();
    const f = (x: tf.Tensor) => (row.logits ? loss(x, second) : loss(first, x));
    const at = row.logits ? first : second;
    const check = checkGradients((x) => f(x!), [at]);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
    const before = tf.memory().numTensors;
    const value = loss(first, second);
    expect(tf.memory().numTensors).toBe(before + 1);
    tf.dispose([value, first, second]);
  });

  it.each([-80, 80])('is finite at %d', (number) => {
    const [first, second] = row.inputs();
    const extreme = tf.fill(row.logits ? first.shape : second.shape, number);
    const loss = row.make();
    const f = (x: tf.Tensor) => (row.logits ? loss(x, second) : loss(first, x));
    const { value, grad } = tf.valueAndGrad(f)(extreme);
    expect([...value.dataSync(), ...grad.dataSync()].every(Number.isFinite)).toBe(true);
    tf.dispose([value, grad, extreme, first, second]);
  });
});

describe('default weights', () => {
  it('are those of CycleGAN', () => {
    expect(take(cycleConsistencyLoss()(target(), output()))).toBeCloseTo(10 * l1, 4);
    expect(take(identityLoss()(target(), output()))).toBeCloseTo(5 * l1, 4);
  });
});

describe('reconstruction losses', () => {
  it('refuse tensors of different shapes', () => {
    expect(() => l1Loss()(tf.zeros([2, 3]), tf.zeros([2, 1]))).toThrow(/\[2,3\] and \[2,1\]/);
  });
});

describe('perceptualLoss', () => {
  it('weights layers, and takes an extractor of a metric', () => {
    const two = perceptualLoss({
      extractor: (x) => [tf.mul(x, 2), tf.mul(x, 3)],
      layerWeights: [1, 0.5],
      distance: 'l1',
    });
    expect(take(two(target(), output()))).toBeCloseTo(2 * l1 + 0.5 * 3 * l1, 4);
    const features = (x: tf.Tensor) => tf.mul(x, 2) as tf.Tensor2D;
    const extractor = { name: 'double', featureDim: 2, features };
    expect(take(perceptualLoss({ extractor })(target(), output()))).toBeCloseTo(4 * l2, 4);
    const three = perceptualLoss({ extractor: doubled, layerWeights: [1, 1, 1] });
    expect(() => three(target(), output())).toThrow(/expected 1 layerWeights/);
  });

  it('lets no gradient into the target', () => {
    const loss = perceptualLoss({ extractor: doubled });
    const [a, b] = tf.grads((t: tf.Tensor, o: tf.Tensor) => loss(t, o).add(t.sum()))([target(), output()]);
    expect([...a!.dataSync()]).toEqual([1, 1, 1, 1]);
    expect(Math.abs(b!.dataSync()[0]!)).toBeGreaterThan(0.1);
  });
});

describe('featureMatchingLoss', () => {
  it('compares the means over the batch, layer by layer', () => {
    const loss = featureMatchingLoss();
    // Means of the columns: [2, 3] and [1.25, 2.5], so squares of 0.75 and 0.5.
    const layer = (0.75 ** 2 + 0.5 ** 2) / 2;
    expect(take(loss([target()], [output()]))).toBeCloseTo(layer, 5);
    const layers = loss([target(), target()], [output(), output()]);
    expect(take(layers)).toBeCloseTo(2 * layer, 5);
  });

  it('needs no equal batches for means, but equal layers', () => {
    const loss = featureMatchingLoss();
    expect(take(loss([tf.ones([3, 2])], [tf.zeros([5, 2])]))).toBe(1);
    expect(() => loss([tf.ones([3, 2])], [tf.ones([3, 4])])).toThrow(/features of the same layers/);
    expect(() => loss([], [])).toThrow(/got none and none/);
  });
});

describe('classification', () => {
  it('refuses labels that do not belong to the logits', () => {
    expect(() => auxiliaryClassifierLoss()(tf.zeros([2, 3]), tf.zeros([3], 'int32'))).toThrow(/labels \[N\]/);
    expect(() => domainClassificationLoss()(tf.zeros([2, 3]), tf.zeros([2]))).toThrow(/one logit for each/);
  });

  it('asks nothing about a group in which an example has no attribute', () => {
    const loss = domainClassificationLoss({ groups: [2, 2] });
    const attributes = tf.tensor2d([[0, 0, 1, 0]]);
    expect(take(loss(tf.tensor2d([[5, -3, 1, 1]]), attributes))).toBeCloseTo(Math.log(2), 6);
  });

  it('refuses groups that do not fit', () => {
    const make = (groups: number[], domains?: 'classes') => domainClassificationLoss({ groups, domains });
    expect(() => make([2, 0])).toThrow(/sizes of 1 or more/);
    expect(() => make([2], 'classes')).toThrow(/groups of attributes only/);
    expect(() => make([2, 2])(tf.zeros([2, 3]), tf.zeros([2, 3]))).toThrow(/\[N, 4\] for groups of 2, 2/);
    expect(() => make([2, 1])(tf.zeros([2, 3]), tf.zeros([2, 2]))).toThrow(/one logit for each/);
  });
});

describe('mutualInformationLoss', () => {
  const categorical = mutualInformationLoss({ code: [{ kind: 'categorical', size: 4 }] });

  it('is zero for a guess and minus the entropy for certainty', () => {
    const code = tf.oneHot(tf.tensor1d([0, 3], 'int32'), 4).cast('float32');
    expect(take(categorical(code, tf.zeros([2, 4])))).toBeCloseTo(0, 6);
    expect(take(categorical(code, code.mul(80)))).toBeCloseTo(-Math.log(4), 5);
  });

  it('adds up parts, with fixed and learned scales', () => {
    const loss = mutualInformationLoss({
      code: [
        { kind: 'categorical', size: 2 },
        { kind: 'continuous', size: 1 },
        { kind: 'continuous', size: 1, learnedScale: true },
      ],
    });
    const code = tf.tensor2d([[1, 0, 0.5, -0.5]]);
    const prediction = tf.tensor2d([[0, 0, 0.25, 0, Math.log(0.5)]]);
    const gaussian = 0.5 * Math.log(2 * Math.PI) - Math.log(2);
    const expected = 0 + (gaussian + 0.5 * 0.25 ** 2) + (gaussian + 0.5 * 1 + Math.log(0.5));
    expect(take(loss(code, prediction))).toBeCloseTo(expected, 5);
  });

  it('has right gradients and refuses wrong widths', () => {
    const loss = mutualInformationLoss({ code: [{ kind: 'continuous', size: 2, learnedScale: true }] });
    const code = tf.tensor2d([[0.3, -0.8]]);
    const check = checkGradients((x) => loss(code, x!), [tf.tensor2d([[0.1, 0.4, -0.3, 0.2]])]);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
    expect(() => loss(code, tf.zeros([1, 2]))).toThrow(/a prediction \[N, 4\]/);
    expect(() => mutualInformationLoss({ code: [] })).toThrow(/size of 1 or more/);
  });
});

describe('modeSeekingLoss', () => {
  const latents = () => [tf.tensor2d([[0, 0]]), tf.tensor2d([[1, 3]])] as const;

  it('is the ratio of the distances', () => {
    const samples = [tf.tensor2d([[0, 0, 0]]), tf.tensor2d([[1, 2, 3]])] as const;
    expect(take(modeSeekingLoss({ weight: 2 })({ samples, latents: latents() }))).toBeCloseTo(
      2 / (2 / 2 + 1e-5),
      4,
    );
  });

  it('stays finite when the samples have collapsed, gradients included', () => {
    const same = tf.ones([1, 3]);
    const loss = modeSeekingLoss();
    const { value, grad } = tf.valueAndGrad((x: tf.Tensor) =>
      loss({ samples: [x, same], latents: latents() }),
    )(tf.ones([1, 3]));
    expect(value.dataSync()[0]).toBeCloseTo(1e5, -1);
    expect([...grad.dataSync()].every(Number.isFinite)).toBe(true);
  });

  it('refuses pairs that are none', () => {
    const samples = [tf.zeros([1, 3]), tf.zeros([2, 3])] as const;
    expect(() => modeSeekingLoss()({ samples, latents: latents() })).toThrow(/two samples of one shape/);
  });
});
