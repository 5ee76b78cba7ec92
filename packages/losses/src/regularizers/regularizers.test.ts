import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PenaltyContext, Random, registerSecondOrderGradients, type Regularizer } from '@gan/core';
import { expectClose, expectNoLeak, numericalGradient } from '@gan/core/testing';
import {
  consistencyPenalty,
  draganPenalty,
  driftPenalty,
  gradientPenalty,
  leCamPenalty,
  modeSeekingPenalty,
  orthogonalPenalty,
  pathLengthPenalty,
  r1Penalty,
  r2Penalty,
  weightClipping,
} from './index.js';
import { checkRegularizers } from '@gan/core';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

/** A linear critic `D(x) = x · w` with `‖w‖ = 3`: its gradient is `w` everywhere. */
const slope = [1, -2, 2];
const linear = (x: tf.Tensor) => tf.matMul(tf.reshape(x, [-1, 3]), tf.tensor2d(slope, [3, 1]));

const real = [[1, 0, 0], [0, 1, 1]]; // prettier-ignore
const fake = [[0, 0, 2], [1, 1, 0]]; // prettier-ignore

function context(changes: Partial<PenaltyContext> = {}): PenaltyContext {
  return {
    real: tf.tensor2d(real),
    fake: tf.tensor2d(fake),
    discriminate: linear,
    generate: (latents) => latents,
    latents: tf.tensor2d([[1, 2], [3, 4]]), // prettier-ignore
    weights: [],
    random: Random.fromSeed(1),
    step: 0,
    ...changes,
  };
}

const valueOf = (regularizer: Regularizer, changes?: Partial<PenaltyContext>) =>
  tf.tidy(() => regularizer.penalty!(context(changes)).arraySync());

describe('values worked out by hand', () => {
  it.each<[string, Regularizer, number]>([
    ['gradientPenalty', gradientPenalty(), 10 * (3 - 1) ** 2],
    ['gradientPenalty, target 5', gradientPenalty({ weight: 1, target: 5 }), 4],
    ['gradientPenalty, one-sided below the target', gradientPenalty({ target: 5, oneSided: true }), 0],
    ['gradientPenalty, one-sided above it', gradientPenalty({ weight: 2, oneSided: true }), 2 * 4],
    ['draganPenalty', draganPenalty(), 10 * 4],
    ['r1Penalty', r1Penalty({ weight: 4 }), (4 / 2) * 9],
    ['r2Penalty', r2Penalty({ weight: 4 }), (4 / 2) * 9],
    // D(real) = 1 and 0.
    ['driftPenalty', driftPenalty({ weight: 2 }), 2 * 0.5],
    // D(fake) = 4 and -1; the anchors are the means of this first batch, 0.5 and 1.5.
    ['leCamPenalty', leCamPenalty({ weight: 1 }), (0.25 + 2.25) / 2 + (12.25 + 2.25) / 2],
    ['leCamPenalty, one-sided', leCamPenalty({ weight: 1, oneSided: true }), 0 + 2.25 / 2],
    ['leCamPenalty, before its start', leCamPenalty({ startStep: 1 }), 0],
    // Doubling the examples changes D(real) by 1 and 0, D(fake) by 4 and -1.
    ['consistencyPenalty', consistencyPenalty({ transform: (x) => tf.mul(x, 2) }), 10 * 0.5 + 10 * 8.5],
    [
      'consistencyPenalty, real only',
      consistencyPenalty({ transform: (x) => tf.mul(x, 2), fakeWeight: 0 }),
      5,
    ],
  ])('%s', (_, regularizer, expected) => {
    expect(valueOf(regularizer)).toBeCloseTo(expected, 4);
  });

  it('orthogonalPenalty', () => {
    const kernel = tf.variable(tf.tensor2d([[1, 2], [0, 1]]), true, 'orthogonal-kernel'); // prettier-ignore
    const bias = tf.variable(tf.tensor1d([5, 5]));
    // WᵀW = [[1, 2], [2, 5]].
    const weights = [kernel, bias];
    expect(valueOf(orthogonalPenalty({ weight: 1 }), { weights })).toBeCloseTo(4 + 4, 5);
    expect(valueOf(orthogonalPenalty({ weight: 1, form: 'full' }), { weights })).toBeCloseTo(4 + 4 + 16, 5);
    const applies = () => false;
    expect(valueOf(orthogonalPenalty({ weight: 1, applies }), { weights })).toBe(0);
    tf.dispose(weights);
  });

  it.each(['off-diagonal', 'full'] as const)('orthogonalPenalty, %s, is differentiable twice', (form) => {
    const start = [[1, 2, 0.5], [0, 1, -1], [0.3, 0.2, 1]]; // prettier-ignore
    const weight = tf.tensor2d(start);
    const penalty = (w: tf.Tensor) => orthogonalPenalty({ weight: 1, form, applies: () => true }).penalty!(context({ weights: [w as tf.Variable] })); // prettier-ignore
    const slopes = (w: tf.Tensor) => tf.sum(tf.square(tf.grad(penalty)(w)));
    tf.tidy(() => {
      expectClose(tf.grad(penalty)(weight), numericalGradient(penalty, weight), { relative: 1e-3, absolute: 2e-2 }); // prettier-ignore
      expectClose(tf.grad(slopes)(weight), numericalGradient(slopes, weight), {
        relative: 2e-3,
        absolute: 1,
      });
    });
    weight.dispose();
  });

  it('reads the logits it is given instead of running the critic again', () => {
    const discriminate = () => {
      throw new Error('ran the critic');
    };
    const logits = { realLogits: tf.tensor1d([2, 2]), fakeLogits: tf.tensor1d([0, 0]), discriminate };
    expect(valueOf(driftPenalty({ weight: 1 }), logits)).toBeCloseTo(4, 5);
    expect(valueOf(leCamPenalty({ weight: 1 }), logits)).toBeCloseTo(8, 5);
  });
});

describe('gradientPenalty', () => {
  it('looks at points between real and fake, one share for each example', () => {
    const seen: number[][] = [];
    const discriminate = (x: tf.Tensor) => {
      seen.push(...(x.arraySync() as number[][]));
      return linear(x);
    };
    valueOf(gradientPenalty(), { discriminate });
    seen.forEach((point, i) => {
      const shares = point.flatMap((value, k) => {
        const reach = fake[i]![k]! - real[i]![k]!;
        return reach === 0 ? [] : [(value - real[i]![k]!) / reach];
      });
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(1e-6);
      expect(shares[0]).toBeGreaterThanOrEqual(0);
      expect(shares[0]).toBeLessThan(1);
    });
  });

  it('takes the slope of the sum of a patch map', () => {
    const discriminate = (x: tf.Tensor) => tf.reshape(tf.mul(x, tf.tensor2d([slope])), [-1, 1, 3, 1]);
    expect(valueOf(gradientPenalty(), { discriminate })).toBeCloseTo(40, 4);
  });

  it('has a finite gradient where the critic is flat', () => {
    const gradient = tf.tidy(() => {
      const loss = (w: tf.Tensor) =>
        gradientPenalty().penalty!(context({ discriminate: (x) => tf.matMul(x, w as tf.Tensor2D) }));
      return tf
        .grad(loss)(tf.zeros([3, 1]))
        .arraySync() as number[][];
    });
    expect(gradient.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('draganPenalty', () => {
  it('stays within its reach of the real examples', () => {
    let points = tf.zeros([0]);
    const discriminate = (x: tf.Tensor) => {
      points = tf.keep(x.clone());
      return linear(x);
    };
    valueOf(draganPenalty({ reach: 0.5 }), { discriminate });
    const deviation = 0.5 * Math.sqrt(0.25);
    const away = tf.sub(points, tf.tensor2d(real)).dataSync();
    expect(Math.min(...away)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...away)).toBeLessThan(deviation);
    expect(Math.max(...away)).toBeGreaterThan(0);
    points.dispose();
  });
});

describe('pathLengthPenalty', () => {
  // Images [N, 2, 2, 1] = z A, so that Jᵀy = A y and its length is known from the noise.
  const A = [[1, 0, 0, 0], [0, 2, 0, 0]]; // prettier-ignore
  const generate = (z: tf.Tensor) => tf.reshape(tf.matMul(z as tf.Tensor2D, tf.tensor2d(A)), [-1, 2, 2, 1]);

  /** The lengths the penalty must see, for noise from the same generator. */
  function lengths(random: Random): number[] {
    const noise = random.normalTensor([2, 4], 0, 1 / 2).arraySync() as number[][];
    return noise.map((y) => Math.hypot(y[0]!, 2 * y[1]!));
  }

  const penalise = (regularizer: Regularizer, seed: number) =>
    valueOf(regularizer, { generate, random: Random.fromSeed(seed) });

  it('is the squared distance of the lengths from their running mean', () => {
    const regularizer = pathLengthPenalty({ weight: 3, batchShrink: 1, decay: 0.1 });
    let mean = 0;
    for (const seed of [1, 2]) {
      const values = lengths(Random.fromSeed(seed));
      mean += 0.1 * ((values[0]! + values[1]!) / 2 - mean);
      const expected = (3 * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / 2;
      expect(penalise(regularizer, seed)).toBeCloseTo(expected, 4);
    }
    regularizer.dispose!();
  });

  it('goes on from its state as if it had not been interrupted', async () => {
    const [whole, first, second] = [0, 1, 2].map(() => pathLengthPenalty({ decay: 0.5 }));
    penalise(whole!, 1);
    penalise(first!, 1);
    second!.setState!(await first!.getState!());
    expect(penalise(second!, 2)).toBe(penalise(whole!, 2));
    second!.setState!({});
    expect(penalise(second!, 1)).toBe(penalise(pathLengthPenalty({ decay: 0.5 }), 1));
    [whole, first, second].forEach((regularizer) => regularizer!.dispose!());
  });

  it('averages over the layers of a synthesis network', () => {
    const layered = (w: tf.Tensor) => generate(tf.mean(w, 1));
    const latents = tf.ones([4, 3, 2]);
    const regularizer = pathLengthPenalty({ weight: 1, decay: 1 });
    // With decay 1 the target is the batch's own mean: the variance of the lengths is left, here of two examples.
    const values = lengths(Random.fromSeed(3)).map((length) => length / 3);
    const expected = ((values[0]! - values[1]!) / 2) ** 2;
    const value = valueOf(regularizer, { generate: layered, latents, random: Random.fromSeed(3) });
    expect(value).toBeCloseTo(expected, 5);
    regularizer.dispose!();
  });
});

describe('leCamPenalty', () => {
  it('remembers the means through its state', async () => {
    const [a, b] = [leCamPenalty({ weight: 1 }), leCamPenalty({ weight: 1 })];
    valueOf(a);
    b.setState!(await a.getState!());
    const later = { realLogits: tf.tensor1d([3]), fakeLogits: tf.tensor1d([-3]) };
    const means = { real: 0.99 * 0.5 + 0.01 * 3, fake: 0.99 * 1.5 - 0.01 * 3 };
    const expected = (3 - means.fake) ** 2 + (-3 - means.real) ** 2;
    expect(valueOf(b, later)).toBeCloseTo(expected, 4);
    expect(valueOf(a, later)).toBeCloseTo(expected, 4);
    a.dispose!();
    b.dispose!();
  });
});

describe('weightClipping', () => {
  it('cuts every weight in place', () => {
    const weight = tf.variable(tf.tensor1d([-1, 0.005, 0.5]));
    const before = tf.memory().numTensors;
    weightClipping().afterUpdate!([weight]);
    expectClose(weight, [-0.01, 0.005, 0.01]);
    expect(tf.memory().numTensors).toBe(before);
    weight.dispose();
  });

  it('cuts before updates where asked, and then only there', () => {
    const weight = tf.variable(tf.tensor1d([-1, 2]));
    const clipping = weightClipping({ limit: 0.5, when: 'before' });
    expect(clipping.afterUpdate).toBeUndefined();
    clipping.beforeUpdate!([weight]);
    expectClose(weight, [-0.5, 0.5]);
    weight.dispose();
  });
});

/** LeCam with means that were set before and hardly move: constants to the gradient as to the differences. */
function anchoredLeCam(): Regularizer {
  const regularizer = leCamPenalty({ decay: 1 - 1e-7 });
  const scalar = (value: number) => ({
    shape: [],
    dtype: 'float32' as const,
    values: Float32Array.of(value),
  });
  regularizer.setState!({ tensors: { real: scalar(0.2), fake: scalar(-0.3) } });
  return regularizer;
}

describe('through a critic with curvature', () => {
  const weights = tf.tensor2d([[0.3, -0.5], [0.8, 0.2], [-0.4, 0.6]]); // prettier-ignore
  const critic = (w: tf.Tensor) => (x: tf.Tensor) =>
    tf.sum(tf.square(tf.tanh(tf.matMul(tf.leakyRelu(x) as tf.Tensor2D, w as tf.Tensor2D))), 1, true);

  it.each<[string, () => Regularizer]>([
    ['gradientPenalty', () => gradientPenalty()],
    ['draganPenalty', () => draganPenalty()],
    ['r1Penalty', () => r1Penalty()],
    ['r2Penalty', () => r2Penalty()],
    ['leCamPenalty', anchoredLeCam],
    ['consistencyPenalty', () => consistencyPenalty({ transform: (x) => tf.mul(x, 0.5) })],
  ])('%s pulls the weights where finite differences say', (_, make) => {
    const loss = (w: tf.Tensor) => make().penalty!(context({ discriminate: critic(w) }));
    const analytic = tf.tidy(() => tf.grad(loss)(weights));
    expectClose(analytic, numericalGradient(loss, weights), { absolute: 2e-3, relative: 2e-3 });
    analytic.dispose();
  });

  it('leaves no tensors behind', async () => {
    const regularizers = [
      gradientPenalty(),
      r1Penalty(),
      leCamPenalty(),
      pathLengthPenalty(),
      driftPenalty(),
    ];
    const given = context({
      discriminate: critic(weights),
      generate: (z) => tf.tanh(tf.reshape(z, [-1, 1, 2, 1])),
    });
    await expectNoLeak(() => {
      const gradient = tf.tidy(() =>
        tf.grad((w: tf.Tensor) => {
          const terms = regularizers.map((r) => r.penalty!({ ...given, discriminate: critic(w) }));
          return tf.addN(terms);
        })(weights),
      );
      gradient.dispose();
    });
  });
});

describe('modeSeekingPenalty', () => {
  // G(z) = z / 4: a step in latent space moves the sample by a quarter of it.
  const generate = (z: tf.Tensor) => tf.mul(z, 0.25);
  const latents = tf.tensor2d([[1, 2], [3, 4], [0, 9]]); // prettier-ignore

  it('is the reciprocal of how far samples are apart for their latents', () => {
    const spread = { latents, generate };
    const penalty = modeSeekingPenalty({ weight: 3, epsilon: 0.25 });
    expect(valueOf(penalty, { ...spread, fake: generate(latents) })).toBeCloseTo(3 / 0.5, 5);
    // Packed in pairs, what the discriminator sees is fewer than the latents.
    expect(valueOf(penalty, { ...spread, fake: tf.zeros([1, 4]) })).toBeCloseTo(3 / 0.5, 5);
  });

  it('pulls a generator away from collapse, by the gradient that finite differences give', () => {
    const from = (scale: tf.Tensor) => {
      const scaled = (z: tf.Tensor) => tf.mul(z, scale);
      return modeSeekingPenalty().penalty!(context({ latents, generate: scaled, fake: scaled(latents) }));
    };
    const scale = tf.scalar(0.5);
    const analytic = tf.tidy(() => tf.grad(from)(scale));
    // d/ds 1 / (s + 1e-5)
    expectClose(analytic, [-1 / 0.50001 ** 2], { relative: 1e-4 });
    tf.dispose([scale, analytic]);
  });

  it('refuses a batch in which there is nothing to compare', () => {
    expect(() => valueOf(modeSeekingPenalty(), { latents: tf.ones([1, 2]) })).toThrow(/2 or more examples/);
  });
});

describe('wrong use', () => {
  it('is refused with what to do', () => {
    expect(() => checkRegularizers([weightClipping(), gradientPenalty()])).toThrow(
      /Leave weightClipping out/,
    );
    expect(() => checkRegularizers([weightClipping(), r1Penalty()])).toThrow(/Leave weightClipping out/);
    expect(() => checkRegularizers([r1Penalty(), r1Penalty()])).toThrow(/'r1Penalty' twice/);
    expect(() => checkRegularizers([r1Penalty(), r2Penalty()])).not.toThrow();
    expect(() => weightClipping({ limit: 0 })).toThrow(/positive limit/);
    expect(() => gradientPenalty({ weight: -1 })).toThrow(/weight/);
    expect(() => r1Penalty({ every: 1.5 })).toThrow(/'every'/);
    expect(() => pathLengthPenalty({ decay: 0 })).toThrow(/decay/);
    expect(() => leCamPenalty({ decay: 1 })).toThrow(/decay/);
    expect(() => orthogonalPenalty({ form: 'whole' as 'full' })).toThrow(/form/);
  });
});
