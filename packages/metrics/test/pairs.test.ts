import type { Batch } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { metricsByName } from '../src/catalog.js';
import { evaluate } from '../src/engine/evaluate.js';
import { digitsExtractor } from '../src/extractors/digits-extractor.js';
import { peakSignalToNoise, structuralSimilarity, type ComparedPixels } from '../src/pairs/index.js';
import fixture from './fixtures/pairs.json' with { type: 'json' };
import { referenceUniforms } from './reference-rows.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

/** The bytes of scripts/fixtures/pairs.py, in [-1, 1]. */
function picture(seed: number, [height, width, channels]: readonly number[]): tf.Tensor4D {
  const noise = referenceUniforms(seed, height! * width! * channels!);
  const values = noise.map((u, at) => {
    const c = at % channels!;
    const x = Math.floor(at / channels!) % width!;
    const y = Math.floor(at / channels! / width!);
    return Math.floor(((7 * y + 5 * x + 60 * c) % 200) + 55 * u) / 127.5 - 1;
  });
  return tf.tensor4d([...values], [1, height!, width!, channels!]);
}

async function* stream(...batches: Batch[]) {
  for (const batch of batches) yield await Promise.resolve(batch);
}

const measured = async (names: string[], fake: AsyncIterable<Batch>, settings = {}, extra = {}) => {
  const results = await evaluate({ metrics: metricsByName(names, settings), fake, ...extra });
  return Object.fromEntries(results.map((result) => [result.metric, result]));
};

describe('psnr and ssim', () => {
  it.each(fixture.cases)(
    'are the published formulas and scikit-image: $shape, $channels, border $border',
    ({ shape, seeds, channels, border, ...expected }) => {
      const [a, b] = [picture(seeds[0]!, shape), picture(seeds[1]!, shape)];
      const options = { channels, border } as ComparedPixels;
      expectClose(peakSignalToNoise(a, b, options), [expected.psnr], { absolute: 1e-4, relative: 0 });
      expectClose(structuralSimilarity(a, b, options), [expected.ssim], { absolute: 2e-6, relative: 0 });
    },
  );

  it('of equal pictures are infinite and 1; of black and white zero and nearly zero', () => {
    const a = picture(1, [16, 16, 3]);
    expect([...peakSignalToNoise(a, a).dataSync()]).toEqual([Infinity]);
    expectClose(structuralSimilarity(a, a), [1], { absolute: 1e-6, relative: 0 });
    const [black, white] = [tf.fill([1, 16, 16, 1], -1), tf.ones([1, 16, 16, 1])];
    expectClose(peakSignalToNoise(black, white, { channels: 'rgb' }), [0]);
    // Only the constant of the luminance is left: c1 / (1 + c1).
    expectClose(structuralSimilarity(black, white), [1e-4 / (1 + 1e-4)], { absolute: 1e-6, relative: 0 });
  });

  it('leave no tensor behind, and refuse what they cannot measure', async () => {
    const [a, b] = [picture(1, [20, 20, 3]), picture(2, [20, 20, 3])];
    await expectNoLeak(() => (peakSignalToNoise(a, b).dispose(), structuralSimilarity(a, b).dispose()));
    expect(() => structuralSimilarity(a, b, { border: 5 })).toThrow(/11 pixels or more .*got 10x10/);
    expect(() => peakSignalToNoise(a, b, { border: 10 })).toThrow(/larger than a border of 10/);
    expect(() => peakSignalToNoise(tf.zeros([1, 4, 4, 4]), tf.zeros([1, 4, 4, 4]))).toThrow(
      /1 or 3 channels/,
    );
  });
});

describe('evaluate, of pictures and their targets', () => {
  const [first, second] = [fixture.cases[3]!, fixture.cases[7]!];
  const batch = ({ seeds, shape }: (typeof fixture.cases)[number]): Batch => ({
    images: picture(seeds[0]!, shape),
    targets: picture(seeds[1]!, shape),
  });

  it('is the mean over pictures of any sizes, with its standard error', async () => {
    const settings = { channels: 'rgb', border: 4 };
    const { psnr, ssim } = await measured(
      ['psnr', 'ssim'],
      stream(batch(first), batch(second)),
      { psnr: settings, ssim: settings },
      { reference: 'photos' },
    );
    expectClose([psnr!.value], [(first.psnr + second.psnr) / 2], { absolute: 1e-4, relative: 0 });
    expectClose([psnr!.error!], [Math.abs(first.psnr - second.psnr) / 2 / Math.SQRT2], { absolute: 1e-4 });
    expectClose([ssim!.value], [(first.ssim + second.ssim) / 2], { absolute: 2e-6, relative: 0 });
    expect(psnr).toMatchObject({
      ...{ higherIsBetter: true, counts: { fake: 2 } },
      protocol: { reference: 'photos', codec: 'uint8', settings },
    });
    expect(psnr!.protocol).not.toHaveProperty('extractor');
  });

  it('has L1 in the units of the images, there and back too', async () => {
    const at = (value: number) => tf.fill([2, 8, 8, 1], value);
    const batches = { images: at(1), targets: at(-1), sources: at(1), cycled: at(1) };
    const found = await measured(['l1', 'cycle-l1'], stream(batches));
    expectClose([found.l1!.value, found['cycle-l1']!.value], [2, 0]);
    expect(found.l1!.counts).toEqual({ fake: 2 });
  });

  it('has distances of feature maps, zero to itself', async () => {
    const extractor = await digitsExtractor();
    const [a, b] = [picture(1, [28, 28, 1]), picture(2, [28, 28, 1])];
    const twice = (targets: tf.Tensor) => stream({ images: a.clone(), targets });
    const distance = async (targets: tf.Tensor) =>
      (await measured(['lpips-pairs'], twice(targets), {}, { extractor }))['lpips-pairs']!;
    expect((await distance(a.clone())).value).toBe(0);
    const other = await distance(b);
    expect(other.value).toBeGreaterThan(0.01);
    expect(other.protocol).toMatchObject({ extractor: extractor.name });
    extractor.dispose();
    await expect(measured(['lpips-pairs'], twice(a.clone()))).rejects.toThrow(/feature maps.*got none/);
  });

  it('refuses samples without targets, or of another size, and frees what it took', async () => {
    const before = tf.memory().numTensors;
    const images = () => tf.zeros([1, 16, 16, 3]);
    await expect(measured(['psnr'], stream({ images: images() }))).rejects.toThrow(
      /batches of fake samples with 'targets'.*got images/,
    );
    await expect(
      measured(['psnr'], stream({ images: images(), targets: tf.zeros([1, 8, 8, 3]) })),
    ).rejects.toThrow(/samples and targets of one shape, got \[1, 16, 16, 3\] and \[1, 8, 8, 3\]/);
    await expect(
      measured(['l1'], stream({ images: images(), targets: tf.fill([1, 16, 16, 3], NaN) })),
    ).rejects.toThrow(/finite targets/);
    expect(tf.memory().numTensors).toBe(before);
  });
});
