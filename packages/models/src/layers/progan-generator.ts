import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedConv2D } from './equalized-conv2d.js';
import { EqualizedDense } from './equalized-dense.js';
import { GrowingGenerator, type GeneratorLayer } from './growing-generator.js';
import { sideOf } from './growing-layer.js';
import { PixelNorm } from './pixel-norm.js';

const common = { gain: Math.SQRT2, activation: 'leakyRelu' } as const;

/**
 * G of progressive growing, latents `[N, D]` to images: the latent on a sphere, a dense layer to 4x4, then two 3x3
 * convolutions a level, the first of which enlarges; leaky ReLU 0.2 and pixel normalisation after each.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, table 2; gains as in the reference code.
 */
export class ProganGenerator extends GrowingGenerator {
  static className = 'GanProganGenerator';
  // `declare`: the base class fills it while it is being made.
  declare private blocks: tf.layers.Layer[][];

  protected grow(random: Random | undefined): void {
    const norm = new PixelNorm({ name: 'norm' });
    const conv = (name: string, level: number, resample?: 'up') => {
      const filters = this.channelsAt(level);
      return this.part(new EqualizedConv2D({ ...common, name, filters, resample, random }));
    };
    this.blocks = this.perLevel((level) => {
      const side = sideOf(level);
      const first = level === 0 ? this.dense(random) : conv(`up-${side}`, level, 'up');
      const layers = [first, norm, conv(`conv-${side}`, level), norm];
      return level === 0 ? [norm, ...layers] : layers;
    });
  }

  protected layersOf(level: number): readonly GeneratorLayer[] {
    return this.blocks[level]!.map((layer) => ({ layer, takesInput: false }));
  }

  /** Its gain makes up for the 16 pixels that share a latent, as in the reference code. */
  private dense(random: Random | undefined): EqualizedDense {
    const units = [4, 4, this.channelsAt(0)];
    return this.part(new EqualizedDense({ ...common, name: 'dense', units, gain: Math.SQRT2 / 4, random }));
  }
}
tf.serialization.registerClass(ProganGenerator);
