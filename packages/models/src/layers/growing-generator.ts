import * as tf from '@tensorflow/tfjs';
import {
  applyAll,
  enlarge,
  GrowingLayer,
  mix,
  sideOf,
  type GrowingArgs,
  type Kwargs,
  type Value,
} from './growing-layer.js';
import { EqualizedConv2D } from './equalized-conv2d.js';
import type { Random } from '@gan/core';

/** A layer of a generator, and whether it is given the generator's input beside the map. */
export interface GeneratorLayer {
  readonly layer: tf.layers.Layer;
  readonly takesInput: boolean;
}

export interface GrowingGeneratorArgs extends GrowingArgs {
  /** Where the weights come from; a loaded model brings its own. */
  readonly random?: Random;
}

/**
 * A generator that grows: a trunk of blocks, each doubling the side, and at every level a 1x1 convolution to an image.
 * While a level fades in, the image is a mixture of its own and the enlarged one of the level below.
 *
 * Images are `[N, H, W, C]`, linear (no tanh). In training they have the side of the present level; otherwise they are
 * enlarged (nearest neighbour) to the final resolution, so that samples keep their shape as the network grows.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 2.
 */
export abstract class GrowingGenerator extends GrowingLayer {
  private readonly toImage: EqualizedConv2D[];

  constructor({ random, ...args }: GrowingGeneratorArgs) {
    super(args);
    this.grow(random);
    const filters = this.args.imageChannels;
    this.toImage = this.perLevel((level) =>
      this.part(new EqualizedConv2D({ name: `image-${sideOf(level)}`, filters, kernelSize: 1, random })),
    );
  }

  /** Makes the layers of {@link layersOf}. */
  protected abstract grow(random: Random | undefined): void;

  /** What makes the feature maps of a level from those of the level below, or, at level 0, from the input. */
  protected abstract layersOf(level: number): readonly GeneratorLayer[];

  /** All that makes an image of the present size, in order, where no level is fading in. */
  get chain(): readonly GeneratorLayer[] {
    const { level } = this.growth;
    const maps = this.toImage.slice(0, level + 1).flatMap((_, at) => this.layersOf(at));
    return [...maps, { layer: this.toImage[level]!, takesInput: false }];
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const inputs = tf.input({ batchShape: inputShape as tf.Shape });
    let x: Value | undefined;
    this.toImage.forEach((toImage, level) => {
      x = this.block(level, x, inputs);
      toImage.apply(x as tf.SymbolicTensor);
    });
    super.build(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Kwargs): tf.Tensor {
    const { level: top, fade } = this.growth;
    const given = Array.isArray(inputs) ? inputs[0]! : inputs;
    return tf.tidy(() => {
      let below: Value | undefined;
      let x = this.block(0, undefined, given, kwargs);
      for (let level = 1; level <= top; level++) {
        below = x;
        x = this.block(level, below, given, kwargs);
      }
      let images = this.imagesOf(top, x);
      if (fade < 1) images = mix(enlarge(this.imagesOf(top - 1, below!), 2), images, fade);
      return kwargs['training'] ? images : enlarge(images, 2 ** (this.lastLevel - top));
    });
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const { resolution, imageChannels } = this.args;
    return [(inputShape as tf.Shape)[0]!, resolution, resolution, imageChannels];
  }

  /** The feature maps of a level. */
  private block(level: number, below: Value | undefined, input: Value, kwargs?: Kwargs): Value {
    return this.layersOf(level).reduce((x, { layer, takesInput }) => {
      const inputs = (takesInput ? [x, input] : x) as tf.Tensor | tf.Tensor[];
      return layer.apply(inputs, kwargs) as Value;
    }, below ?? input);
  }

  private imagesOf(level: number, x: Value): tf.Tensor {
    return applyAll([this.toImage[level]!], x) as tf.Tensor;
  }
}
