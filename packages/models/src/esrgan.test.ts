import { forward, Random, registerSecondOrderGradients, Trainer, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { esrgan } from './esrgan.js';
import { describeGan } from './testing/describe-gan.js';
import { expectReach } from './testing/expect-reach.js';
import { noise } from './testing/noise.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

registerSecondOrderGradients();

const tiny = { cropSize: 8, filters: 3, blocks: 1, growth: 2, addsSource: true, discriminatorFilters: 2, perceptual: 'photos', perceptualLayers: { conv1: 1 } }; // prettier-ignore
describeGan(esrgan, [tiny, { ...tiny, factor: 2, addsSource: false, perceptual: 'none' }]);

const create = (config = {}) => esrgan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('esrgan', () => {
  const block =
    3 * (conv(3, 64, 32) + conv(3, 96, 32) + conv(3, 128, 32) + conv(3, 160, 32) + conv(3, 192, 64));
  const plain = (kernel: number, inputs: number, outputs: number) =>
    conv(kernel, inputs, outputs) - outputs + norm(outputs);

  it('has the parameters of RRDBNet and the VGG-style discriminator', () => {
    const generator = conv(3, 3, 64) + 23 * block + 4 * conv(3, 64, 64) + conv(3, 64, 3);
    const widths = [64, 128, 256, 512, 512];
    const pairs = widths.map(
      (width, i) => (i === 0 ? conv(3, 3, 64) : plain(3, widths[i - 1]!, width)) + plain(4, width, width),
    );
    const discriminator = pairs.reduce((sum, count) => sum + count) + dense(4 * 4 * 512, 100) + dense(100, 1);
    expect(parametersAt(esrgan, 'x4')).toEqual({ generator, discriminator });
    expect(parametersAt(esrgan, 'x4-pixel')).toEqual({ generator });
    // The published sizes, as a check on the sums.
    expect([generator, discriminator]).toEqual([16_697_987, 14_499_401]);
  });

  it('sees the places of twofold sources as channels', () => {
    const first = conv(3, 12, 64) - conv(3, 3, 64);
    const { generator } = parametersAt(esrgan, 'x4-pixel', { factor: 2 });
    expect(generator! - parametersAt(esrgan, 'x4-pixel').generator!).toBe(first);
  });

  it.each([2, 3, 4] as const)(
    'enlarges pictures of any size %i-fold, and looks as far as it says',
    (factor) => {
      const gan = create({ stage: 'pixel', factor, cropSize: 12 });
      const target = forward(gan.networks.generator!, { source: tf.zeros([1, 6, 8, 3]) });
      expect(target.shape).toEqual([1, 6 * factor, 8 * factor, 3]);
      expectReach(gan);
      gan.dispose();
    },
  );

  it('weighs its terms as configured', async () => {
    const gan = create({ pixelWeight: 2, perceptualWeight: 3, adversarialWeight: 5 });
    const { generatorLoss, pixelLoss, perceptualLoss, adversarialLoss } = await firstStep(gan);
    expect(generatorLoss).toBeCloseTo(2 * pixelLoss! + 3 * perceptualLoss! + 5 * adversarialLoss!, 5);
    // Before anything is learned neither side looks more real: log 2 each way, halved.
    expect(adversarialLoss).toBeCloseTo(Math.LN2, 0);
  });

  it('learns from pixels alone in its first stage', async () => {
    const gan = create({ stage: 'pixel' });
    expect(Object.keys(gan.networks)).toEqual(['generator']);
    const logs = await firstStep(gan);
    expect(Object.keys(logs).sort()).toEqual(['generatorLoss', 'pixelLoss', 'psnr']);
    expect(logs.generatorLoss).toBe(logs.pixelLoss);
  });

  it('asks for features when it is trained, not before', async () => {
    const gan = create({ perceptual: 'vgg19' });
    await expect(firstStep(gan)).rejects.toThrow(
      'esrgan: expected features of VGG19 to train with, got none.',
    );
  });
});

async function firstStep(gan: Gan): Promise<Readonly<Record<string, number>>> {
  const trainer = new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 2 });
  try {
    await trainer.train({ steps: 1 });
    return trainer.history[0]!.metrics;
  } finally {
    await trainer.dispose();
    gan.dispose();
  }
}
