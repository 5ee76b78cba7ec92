import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Augmentation, Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose, expectNoLeak } from '@gan/core/testing';
import { changeColors } from './ada-color.js';
import { affineSample } from './affine-sample.js';
import { AdaController, adaptiveAugmentation, diffAugment, flipAndShift, instanceNoise } from './index.js';
import { identity, rotate2d, translate2d } from './matrix.js';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

const progress = { step: 0, imagesSeen: 0 };
const at = (seed: number) => ({ ...progress, random: Random.fromSeed(seed) });

/** One image `[1, 2, 3, 1]` of the numbers 1 to 6. */
const small = () => tf.tensor4d([1, 2, 3, 4, 5, 6], [1, 2, 3, 1]);

/** Images with values in (-1, 1). */
const images = (shape: [number, number, number, number]) => Random.fromSeed(9).uniformTensor(shape, -1, 1);

describe('flipAndShift', () => {
  it('shifts by whole pixels and reflects at the edges', () => {
    const transform = flipAndShift({ maxShift: 1, flip: false });
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      seen.add(tf.tidy(() => transform(small(), Random.fromSeed(seed)).dataSync().join()));
    }
    // Down or up is the same for two rows; left and right differ.
    const rows = [[1, 2, 3], [4, 5, 6]]; // prettier-ignore
    const columns = (row: number[], k: number) =>
      [[row[0], row[1], row[2]], [row[1], row[0], row[1]], [row[1], row[2], row[1]]][k]; // prettier-ignore
    const expected = [0, 1, 2].flatMap((k) => {
      const [top, bottom] = rows.map((row) => columns(row, k));
      return [[...top!, ...bottom!].join(), [...bottom!, ...top!].join()];
    });
    expect([...seen].sort()).toEqual(expected.sort());
  });

  it('mirrors half of the images', () => {
    const transform = flipAndShift({ maxShift: 0 });
    const flipped = Array.from({ length: 100 }, (_, seed) =>
      tf.tidy(() => transform(small(), Random.fromSeed(seed)).dataSync()[0] === 3),
    );
    const share = flipped.filter(Boolean).length;
    expect(share).toBeGreaterThan(30);
    expect(share).toBeLessThan(70);
  });
});

describe('diffAugment', () => {
  it('translates each image by up to an eighth, filled with zeros', () => {
    const ones = tf.ones<tf.Rank.R4>([40, 8, 16, 1]);
    const changed = diffAugment({ policy: ['translation'] }).apply(ones, at(1)) as tf.Tensor4D;
    const counts = tf.sum(changed, [1, 2, 3]).dataSync();
    const possible = [8, 7].flatMap((rows) => [16, 15, 14].map((columns) => rows * columns));
    counts.forEach((count) => expect(possible).toContain(Math.round(count)));
    expect(new Set(counts).size).toBeGreaterThan(3);
  });

  it('cuts out a square of half the size, less where it hangs over the edge', () => {
    const ones = tf.ones<tf.Rank.R4>([200, 8, 8, 1]);
    const changed = diffAugment({ policy: ['cutout'] }).apply(ones, at(2));
    const removed = Array.from(tf.sum(changed, [1, 2, 3]).dataSync(), (left) => 64 - left);
    expect(Math.max(...removed)).toBe(16);
    expect(Math.min(...removed)).toBe(4);
    expect([...new Set(changed.dataSync())].sort()).toEqual([0, 1]);
  });

  it('changes colours within the ranges of the paper', () => {
    const flat = tf.fill([50, 2, 2, 3], 0.25);
    const changed = diffAugment({ policy: ['color'] })
      .apply(flat, at(3))
      .dataSync();
    // Without contrast or saturation in the image only brightness can be seen.
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(-0.25);
    expect(Math.max(...changed)).toBeLessThanOrEqual(0.75);
    expect(Math.max(...changed) - Math.min(...changed)).toBeGreaterThan(0.5);
    const x = images([30, 4, 4, 3]);
    const stretched = diffAugment({ policy: ['color'] }).apply(x, at(4));
    const deviation = (t: tf.Tensor) => tf.sqrt(tf.moments(tf.mean(t, 3), [1, 2]).variance);
    const ratio = tf.div(deviation(stretched), deviation(x)).dataSync();
    // The mean over channels is left alone by saturation, so its spread shows contrast alone.
    expect(Math.min(...ratio)).toBeGreaterThan(0.499);
    expect(Math.max(...ratio)).toBeLessThan(1.501);
    expect(Math.max(...ratio) - Math.min(...ratio)).toBeGreaterThan(0.5);
  });

  it('refuses unknown operations and examples that are no images', () => {
    expect(() => diffAugment({ policy: ['blur' as 'color'] })).toThrow(/got 'blur'/);
    expect(() => diffAugment().apply(tf.zeros([2, 5]), at(1))).toThrow(/images \[N, H, W, C\], got \[2,5\]/);
  });
});

describe('instanceNoise', () => {
  it('adds noise of the deviation of its schedule', () => {
    const noise = instanceNoise({ standardDeviation: ({ step }) => Math.max(0, 0.5 - step / 100) });
    const x = tf.zeros([5000]);
    const deviation = tf.sqrt(tf.moments(noise.apply(x, { ...at(1), step: 30 })).variance).dataSync()[0]!;
    expect(deviation).toBeGreaterThan(0.19);
    expect(deviation).toBeLessThan(0.21);
    expect(tf.max(tf.abs(noise.apply(x, { ...at(1), step: 50 }))).dataSync()[0]).toBe(0);
    const wrong = instanceNoise({ standardDeviation: () => -1 });
    expect(() => wrong.apply(x, at(1))).toThrow(/got -1/);
  });
});

describe('affineSample', () => {
  it('turns, shifts and reflects about the middle', () => {
    tf.tidy(() => {
      const square = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
      expectClose(affineSample(square, [identity]), square);
      // Read at (x, y) turned by a quarter: (0, -1), the upper middle, is read at (1, 0), the right middle.
      expectClose(affineSample(square, [rotate2d(Math.PI / 2)]).dataSync(), [3, 6, 9, 2, 5, 8, 1, 4, 7], {
        absolute: 1e-4,
      });
      expectClose(affineSample(square, [translate2d(1, 0)]).dataSync(), [2, 3, 2, 5, 6, 5, 8, 9, 8]);
      expectClose(
        affineSample(square, [translate2d(0.5, 0)]).dataSync(),
        [1.5, 2.5, 2.5, 4.5, 5.5, 5.5, 7.5, 8.5, 8.5],
      );
    });
  });
});

describe('changeColors', () => {
  it('keeps grey grey, and treats one channel as three that are equal', () => {
    tf.tidy(() => {
      const grey = images([20, 2, 2, 1]) as tf.Tensor4D;
      const three = tf.tile(grey, [1, 1, 1, 3]) as tf.Tensor4D;
      const changed = changeColors(three, 1, Random.fromSeed(5));
      const alone = changeColors(grey, 1, Random.fromSeed(5));
      expectClose(changed.dataSync(), tf.tile(alone, [1, 1, 1, 3]).dataSync(), { absolute: 1e-4 });
      expect(tf.max(tf.abs(tf.sub(alone, grey))).dataSync()[0]).toBeGreaterThan(0.1);
    });
  });

  it('leaves images alone with probability 0', () => {
    tf.tidy(() =>
      expectClose(
        changeColors(images([2, 2, 2, 3]) as tf.Tensor4D, 0, Random.fromSeed(1)),
        images([2, 2, 2, 3]),
      ),
    );
  });
});

describe('adaptiveAugmentation', () => {
  it('does nothing at probability 0 and much at 1', () => {
    const x = images([4, 8, 8, 3]);
    tf.tidy(() => expectClose(adaptiveAugmentation().apply(x, at(1)), x, { absolute: 0 }));
    const strong = adaptiveAugmentation({ initialProbability: 1 });
    const moved = tf.tidy(() => tf.mean(tf.abs(tf.sub(strong.apply(x, at(1)), x)), [1, 2, 3]).dataSync());
    expect(Math.min(...moved)).toBeGreaterThan(0.05);
  });

  it('changes the share of images that the probability says', () => {
    const shifts = adaptiveAugmentation({ initialProbability: 0.3, geometry: false, color: false });
    const x = images([400, 4, 4, 1]);
    const changed = tf.tidy(() => tf.max(tf.abs(tf.sub(shifts.apply(x, at(1)), x)), [1, 2, 3]).dataSync());
    const share = changed.filter((change) => change > 0.01).length / 400;
    // Half of the flips, three quarters of the turns and most of the shifts (by 0 or 1 of 4 pixels) can be seen.
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.6);
  });

  it('refuses images that have no colours', () => {
    const five = tf.zeros([1, 2, 2, 5]);
    expect(() => adaptiveAugmentation().apply(five, at(1))).toThrow(/1 or 3 channels/);
    expect(adaptiveAugmentation({ color: false, initialProbability: 1 }).apply(five, at(1)).shape).toEqual([
      1, 2, 2, 5,
    ]);
    expect(() => adaptiveAugmentation({ target: 2 })).toThrow(/target in \[-1, 1\]/);
  });
});

describe('AdaController', () => {
  const logits = (sign: number) => tf.fill([8, 1], sign);

  it('follows the sign of real logits, within 0 and 1', () => {
    const controller = new AdaController({ interval: 2, adjustmentImages: 32 });
    controller.observe(logits(1));
    expect(controller.probability).toBe(0);
    controller.observe(logits(1));
    expect(controller.probability).toBe(0.5);
    for (let i = 0; i < 6; i++) controller.observe(logits(1));
    expect(controller.probability).toBe(1);
    for (let i = 0; i < 2; i++) controller.observe(logits(-1));
    expect(controller.probability).toBe(0.5);
    for (let i = 0; i < 6; i++) controller.observe(logits(-1));
    expect(controller.probability).toBe(0);
  });

  it('goes on from its state in the middle of an interval', () => {
    const [a, b] = [0, 1].map(() => new AdaController({ interval: 2, adjustmentImages: 32 }));
    a!.observe(logits(1));
    b!.setState(JSON.parse(JSON.stringify(a!.getState())));
    [a, b].forEach((controller) => controller!.observe(logits(1)));
    expect(b!.probability).toBe(a!.probability);
    expect(b!.probability).toBe(0.5);
  });
});

describe.each<[string, Augmentation]>([
  ['diffAugment', diffAugment()],
  ['adaptiveAugmentation', adaptiveAugmentation({ initialProbability: 0.9 })],
  ['instanceNoise', instanceNoise()],
])('%s', (_, augmentation) => {
  it('is differentiable twice', () => {
    const f = (x: tf.Tensor) => augmentation.apply(x, at(6));
    const check = checkGradients((x) => f(x!), [images([2, 4, 5, 3])]);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
    expect(check.recorded).toBeLessThan(1e-5);
  });

  it('gives the same for the same seed, another for another, and leaves nothing behind', async () => {
    const x = images([2, 4, 5, 3]);
    const values = (seed: number) => tf.tidy(() => augmentation.apply(x, at(seed)).dataSync().join());
    expect(values(1)).toBe(values(1));
    expect(values(1)).not.toBe(values(2));
    await expectNoLeak(() => augmentation.apply(x, at(3)).dispose());
    x.dispose();
  });
});
