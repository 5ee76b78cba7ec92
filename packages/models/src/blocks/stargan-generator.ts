import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { blend } from '../layers/blend.js';
import { conditionalSum } from '../layers/conditional-sum.js';
import { conditionMaps } from '../layers/condition-maps.js';
import { instanceNormalization } from '../layers/instance-normalization.js';
import { colourFeatures } from './colour-features.js';
import { apply } from './dcgan-layers.js';

export interface StarganGeneratorOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** Names of the attributes, of which only the number counts here. */
  readonly attributes: readonly string[];
  readonly baseFilters: number;
  readonly residualBlocks: number;
  /** How often the picture is halved before the residual blocks. */
  readonly halvings: number;
  /** Side of the first kernel. */
  readonly firstKernel: number;
  /** Features of every pixel's colour that are seen instead of the picture; 0 for the picture. */
  readonly colourFeatures: number;
  /** What the maps are normalised by outside training. */
  readonly statistics: 'instance' | 'running';
  /** Whether the whole picture is drawn, or also a mask of what to change in the one that is given. */
  readonly output: 'picture' | 'masked';
}

/**
 * G of StarGAN: a picture `[N, H, W, C]` and the attributes it is to have `[N, A]` to a picture `[N, H, W, C]` in
 * [-1, 1], sides multiples of `2 ^ halvings`, 4 as published. Every convolution but the last is followed by instance normalisation
 * and has no bias; padding is with zeros, since with mirrored borders normalisation would take the constant maps of the attributes away.
 *
 * Source: Choi et al. 2018, https://arxiv.org/abs/1711.09020, table 4, and its published code.
 */
export function starganGenerator(options: StarganGeneratorOptions, random: Random): tf.LayersModel {
  const { imageShape, baseFilters, residualBlocks, halvings } = options;
  const images = tf.input({ shape: [null, null, imageShape[2]], name: 'images' });
  const attributes = tf.input({ shape: [options.attributes.length], name: 'attributes' });
  const stage = new GeneratorStages(options, random);
  const levels = Array.from({ length: halvings }, (_, i) => i + 1);
  const colours = colourFeatures(options.colourFeatures, random, images);
  let x = conditionMaps({ name: 'picture-and-attributes' }).apply([colours, attributes]) as tf.SymbolicTensor;
  x = stage.convolve('conv', { filters: baseFilters, kernelSize: options.firstKernel }, x); // [N, H, W, 64]
  for (const level of levels) {
    const filters = baseFilters * 2 ** level; // [N, H / 2, W / 2, 128], [N, H / 4, W / 4, 256]
    x = stage.convolve(`halve-${level}`, { filters, kernelSize: 4, strides: 2 }, x);
  }
  for (let i = 1; i <= residualBlocks; i++) x = stage.residual(`block-${i}`, x);
  for (const level of levels) {
    x = stage.double(`double-${level}`, baseFilters * 2 ** (halvings - level), x); // up to [N, H, W, 64]
  }
  const outputs =
    options.output === 'masked'
      ? stage.masked({ images, colours, attributes }, x)
      : stage.picture(imageShape[2], x);
  return tf.model({ name: 'generator', inputs: [images, attributes], outputs });
}

interface GeneratorInputs {
  readonly images: tf.SymbolicTensor;
  /** What is seen of the picture's colours. */
  readonly colours: tf.SymbolicTensor;
  readonly attributes: tf.SymbolicTensor;
}

interface ConvolutionShape {
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides?: number;
}

class GeneratorStages {
  private readonly init: ReturnType<typeof initializers>;

  constructor(
    private readonly options: StarganGeneratorOptions,
    random: Random,
  ) {
    this.init = initializers(random);
  }

  /** Kernels of side k and stride s with (k - s) / 2 zeros around, which SAME is on sides that s divides. */
  convolution(name: string, { filters, kernelSize, strides = 1 }: ConvolutionShape): tf.layers.Layer {
    const shape = { filters, kernelSize, strides, padding: 'same', useBias: false } as const;
    return tf.layers.conv2d({ name, ...shape, kernelInitializer: this.init.lecunUniform() });
  }

  convolve(name: string, shape: ConvolutionShape, x: tf.SymbolicTensor): tf.SymbolicTensor {
    return this.rectify(name, this.normalise(name, apply(this.convolution(name, shape), x)));
  }

  double(name: string, filters: number, x: tf.SymbolicTensor): tf.SymbolicTensor {
    const shape = { filters, kernelSize: 4, strides: 2, padding: 'same', useBias: false } as const;
    const layer = tf.layers.conv2dTranspose({ name, ...shape, kernelInitializer: this.init.lecunUniform() });
    return this.rectify(name, this.normalise(name, apply(layer, x)));
  }

  /** `x + norm(conv(relu(norm(conv(x)))))`. */
  residual(name: string, x: tf.SymbolicTensor): tf.SymbolicTensor {
    const shape = { filters: x.shape[3]!, kernelSize: 3 };
    const hidden = this.convolve(`${name}-conv-1`, shape, x);
    const last = `${name}-conv-2`;
    const change = this.normalise(last, apply(this.convolution(last, shape), hidden));
    return tf.layers.add({ name: `${name}-sum` }).apply([x, change]) as tf.SymbolicTensor;
  }

  /** The whole picture. */
  picture(channels: number, x: tf.SymbolicTensor): tf.SymbolicTensor {
    const pixels = apply(this.convolution('pixels', { filters: channels, kernelSize: 7 }), x);
    return apply(tf.layers.activation({ name: 'translated', activation: 'tanh' }), pixels);
  }

  /**
   * The picture that was given, and what is drawn where a mask says so. Both are made with the picture in view and with a kernel for
   * each attribute, since normalisation leaves the maps neither: colours only as they differ, and of attributes, constant over the map,
   * what zero padding lets through at the borders. The mask starts at a tenth everywhere: nearly nothing changes at first, so the way
   * there and back costs nothing and what is learned is what to change.
   */
  masked({ images, colours, attributes }: GeneratorInputs, x: tf.SymbolicTensor): tf.SymbolicTensor {
    const seen = tf.layers.concatenate({ name: 'maps-and-picture' }).apply([x, colours]) as tf.SymbolicTensor;
    const detail = apply(this.biased('detail', 2 * this.options.baseFilters, 'relu'), seen);
    const parts = 1 + attributes.shape[1]!;
    const ofAttributes = (name: string, channels: number) => {
      const layer = this.biased(name, channels * parts);
      const maps = apply(layer, detail);
      const sum = conditionalSum({ name: `${name}-sum` }).apply([maps, attributes]);
      return { bias: layer.weights[1]!, sum: sum as tf.SymbolicTensor };
    };
    const drawn = ofAttributes('drawn', images.shape[3]!);
    const mask = ofAttributes('mask', 1);
    tf.tidy(() => {
      mask.bias.write(tf.tensor1d([-2, ...Array<number>(parts - 1).fill(0)]));
    });
    const picture = apply(tf.layers.activation({ name: 'drawn-activation', activation: 'tanh' }), drawn.sum);
    const opened = apply(tf.layers.activation({ name: 'mask-activation', activation: 'sigmoid' }), mask.sum);
    return blend({ name: 'blended' }).apply([images, picture, opened]) as tf.SymbolicTensor;
  }

  private biased(name: string, filters: number, activation: 'relu' | 'linear' = 'linear'): tf.layers.Layer {
    const shape = { filters, kernelSize: 3, padding: 'same', activation } as const;
    return tf.layers.conv2d({ name, ...shape, kernelInitializer: this.init.lecunUniform() });
  }

  private normalise(name: string, x: tf.SymbolicTensor): tf.SymbolicTensor {
    const trackRunningStatistics = this.options.statistics === 'running';
    return apply(instanceNormalization({ name: `${name}-norm`, trackRunningStatistics }), x);
  }

  private rectify(name: string, x: tf.SymbolicTensor): tf.SymbolicTensor {
    return apply(tf.layers.reLU({ name: `${name}-activation` }), x);
  }
}
