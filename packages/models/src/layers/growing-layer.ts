import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

type Layer = tf.layers.Layer;
type Weights = Layer['weights'];

/** A tensor, or a symbolic one while a network is put together. */
export type Value = tf.Tensor | tf.SymbolicTensor;

/** What layers are handed beside their inputs. */
export type Kwargs = Parameters<Layer['call']>[1];

/** How far a network has grown. */
export interface Growth {
  /** 0 at 4x4, one more at each doubling. */
  readonly level: number;
  /** How much of this level counts, in (0, 1]; the rest is the level below. */
  readonly fade: number;
}

/** Side of the images at a level. */
export const sideOf = (level: number): number => 4 * 2 ** level;

/** What layers that grow have in common. */
export interface GrowingArgs {
  readonly name?: string;
  /** Side of the final images: 8, 16, 32, ... */
  readonly resolution: number;
  /** Channels of an image. @default 3 */
  readonly imageChannels?: number;
  /** Channels at side `s` are `2 channelBase / s`, @default 8192 */
  readonly channelBase?: number;
  /** ... but at most this many. @default 512 */
  readonly channelMax?: number;
  /** @default the whole network */
  readonly growth?: Growth;
}

/**
 * Layers of a network that grows, as one layer: all weights of all levels are there from the start, under names of
 * their own, and {@link growth} says which of them take part. Growing makes nothing, copies nothing and renames
 * nothing; what does not take part costs no time and gets no gradient. The growth is saved with the topology, so that a
 * network loads at the size it was saved at.
 */
export abstract class GrowingLayer extends tf.layers.Layer {
  /** How far the network has grown; set it before a forward pass. */
  growth: Growth;
  readonly lastLevel: number;
  protected readonly args: Required<Omit<GrowingArgs, 'name' | 'growth'>>;
  private readonly parts: Layer[] = [];

  constructor({ name, growth, ...args }: GrowingArgs) {
    super({ name });
    const { resolution, imageChannels = 3, channelBase = 8192, channelMax = 512 } = args;
    this.lastLevel = Math.log2(resolution / 4);
    if (!(Number.isInteger(this.lastLevel) && this.lastLevel >= 1)) {
      throw new ConfigError(
        `${this.getClassName()}: expected a resolution of 8, 16, 32 and so on, got ${resolution}. Choose a power of two.`,
      );
    }
    this.args = { resolution, imageChannels, channelBase, channelMax };
    this.growth = growth ?? { level: this.lastLevel, fade: 1 };
  }

  override get trainableWeights(): Weights {
    return this.trainable ? this.parts.flatMap((part) => part.trainableWeights) : [];
  }

  override get nonTrainableWeights(): Weights {
    return this.parts.flatMap((part) => (this.trainable ? part.nonTrainableWeights : part.weights));
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.args, growth: { ...this.growth } };
  }

  /** The layers that this one is made of, whether they take part at present or not. */
  get sublayers(): readonly Layer[] {
    return this.parts;
  }

  /** Channels of the feature maps at a level; -1 is the single pixel below 4x4. */
  protected channelsAt(level: number): number {
    const { channelBase, channelMax } = this.args;
    return Math.max(1, Math.min(Math.floor(channelBase / 2 ** (level + 1)), channelMax));
  }

  /** Takes a layer in; its weights become this one's. */
  protected part<L extends Layer>(layer: L): L {
    this.parts.push(layer);
    return layer;
  }

  /** One layer or entry for each level. */
  protected perLevel<T>(make: (level: number) => T): T[] {
    return Array.from({ length: this.lastLevel + 1 }, (_, level) => make(level));
  }
}

/** Applies layers one after the other. */
export const applyAll = (layers: readonly Layer[], x: Value, kwargs?: Kwargs): Value =>
  layers.reduce((value, layer) => layer.apply(value as tf.Tensor, kwargs) as Value, x);

/** Nearest-neighbour enlargement of `[N, H, W, C]`. */
export function enlarge(images: tf.Tensor, factor: number): tf.Tensor4D {
  const [, height, width] = images.shape as [number, number, number, number];
  if (factor === 1) return images as tf.Tensor4D;
  return tf.image.resizeNearestNeighbor(images as tf.Tensor4D, [height * factor, width * factor]);
}

/** Means of blocks of `factor` by `factor` pixels. */
export const shrink = (images: tf.Tensor, factor: number): tf.Tensor4D =>
  factor === 1 ? (images as tf.Tensor4D) : tf.avgPool(images as tf.Tensor4D, factor, factor, 'valid');

/** `before` at a share of 0, `after` at 1. */
export const mix = (before: tf.Tensor, after: tf.Tensor, share: number): tf.Tensor =>
  tf.add(before, tf.mul(tf.sub(after, before), share));

/** The layers of a network that grow. */
export const growingLayers = (network: tf.LayersModel): GrowingLayer[] =>
  network.layers.filter((layer): layer is GrowingLayer => layer instanceof GrowingLayer);

/** Brings a network to the growth of another one of the same make, such as one loaded from files. */
export function copyGrowth(from: tf.LayersModel, to: tf.LayersModel): void {
  const sources = growingLayers(from);
  growingLayers(to).forEach((layer, i) => {
    layer.growth = sources[i]?.growth ?? layer.growth;
  });
}
