import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedConv2D } from './equalized-conv2d.js';
import { FirFilter } from './fir-filter.js';
import { GrowingGenerator, type GeneratorLayer } from './growing-generator.js';
import { sideOf } from './growing-layer.js';
import { LearnedConstant } from './learned-constant.js';
import { StyleEpilogue } from './style-epilogue.js';

type Layer = tf.layers.Layer;

/**
 * The synthesis network of StyleGAN, styles `[N, layers, D]` to images: a learned constant, then two 3x3 convolutions a
 * level, the first of which enlarges and is followed by the blur `[1, 2, 1]`; after the constant and each convolution
 * noise, bias, leaky ReLU and the layer's style, see {@link StyleEpilogue}.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, figure 1b and appendix C.
 */
export class StyleSynthesis extends GrowingGenerator {
  static className = 'GanStyleSynthesis';
  /** Pairs of what makes feature maps and what styles them; `declare`: the base class fills it while it is being made. */
  declare private blocks: (readonly [Layer[], StyleEpilogue])[][];

  protected grow(random: Random | undefined): void {
    const convolution = (name: string, level: number, resample?: 'up') => {
      const filters = this.channelsAt(level);
      const args = { name, filters, resample, gain: Math.SQRT2, useBias: false, random };
      return this.part(new EqualizedConv2D(args));
    };
    const styled = (layers: Layer[], styleIndex: number) => {
      const name = `style-${layers[0]!.name}`;
      return [layers, this.part(new StyleEpilogue({ name, styleIndex, random }))] as const;
    };
    this.blocks = this.perLevel((level) => {
      const side = sideOf(level);
      const blur = new FirFilter({ name: `blur-${side}`, taps: [1, 2, 1] });
      const first = level === 0 ? [this.constant()] : [convolution(`up-${side}`, level, 'up'), blur];
      return [styled(first, 2 * level), styled([convolution(`conv-${side}`, level)], 2 * level + 1)];
    });
  }

  protected layersOf(level: number): readonly GeneratorLayer[] {
    return this.blocks[level]!.flatMap(([layers, epilogue]) => [
      ...layers.map((layer) => ({ layer, takesInput: false })),
      { layer: epilogue, takesInput: true },
    ]);
  }

  private constant(): LearnedConstant {
    const shape = [4, 4, this.channelsAt(0)];
    return this.part(new LearnedConstant({ name: 'constant', shape, start: 'ones' }));
  }
}
tf.serialization.registerClass(StyleSynthesis);
