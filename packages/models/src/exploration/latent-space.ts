import { ConfigError, disposeBatch, forward, Random, type Batch, type Gan } from '@gan/core';
import type { Feeds, Interpolation, LatentGenerator } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { styleNetworks, type StyleNetworks } from './style-networks.js';

/** Which space: what the prior draws, or the styles that a mapping network makes of it. */
export type SpaceName = 'latents' | 'styles';

/** How samples are made at points of a space. */
export interface PointOptions {
  /** Conditions of each point by input name, e.g. int32 `labels` `[N]`; not disposed. */
  readonly conditions?: Batch;
  /** See `Gan.generate`. @default not at all */
  readonly truncation?: number;
}

/** The space in which one walks, looks for directions, and finds pictures again. */
export interface LatentSpace extends LatentGenerator {
  readonly name: SpaceName;
  /** Length D of a point. */
  readonly dim: number;
  /** How one point leads to another: spherical for latents, linear for styles. */
  readonly interpolation: Interpolation;
  /** How many styles a sample takes, one for each layer; undefined for latents. */
  readonly layers?: number;
  /** Draws points `[count, D]`; with `conditions` where a mapping network takes any. Owned by the caller. */
  latents(count: number, random: Random, conditions?: Batch): tf.Tensor2D;
  /**
   * Samples `[N, ...]` at points `[N, D]`, or, for styles, at `[N, layers, D]` with a point for each layer. Noise inputs
   * keep their noise. Owned by the caller.
   */
  generate(points: tf.Tensor, options?: PointOptions): tf.Tensor;
}

/** Whether samples of a GAN are made of vectors that can be walked between. */
export const hasLatentVectors = (gan: Gan): boolean => latentInput(gan) !== undefined;

/**
 * The latent space of a GAN.
 *
 * Styles, where there are any, are the better place: distances in W follow what one sees (Karras et al. 2019,
 * https://arxiv.org/abs/1812.04948, section 4). Latents are walked along great circles, whether the prior is normal or
 * uniform (White 2016, https://arxiv.org/abs/1609.04468, section 2.1).
 *
 * @param name which space. @default 'styles' for style-based models, else 'latents'
 * @throws ConfigError if the model starts from something else than a vector, or has no styles and they are asked for.
 */
export function latentSpace(gan: Gan, name?: SpaceName): LatentSpace {
  const styles = styleNetworks(gan);
  const input = latentInput(gan);
  if (input === undefined) {
    throw new ConfigError(
      `latentSpace: expected a model that makes samples of a vector of latents, got '${gan.name}'. Use one that does, e.g. dcgan or stylegan2.`,
    );
  }
  if (name === 'styles' && styles === undefined) {
    throw new ConfigError(
      `latentSpace: expected a style-based model, such as stylegan2, for the space of styles, got '${gan.name}'. Ask for 'latents'.`,
    );
  }
  const ofLatents = spaceOfLatents(gan, input);
  return styles === undefined || name === 'latents' ? ofLatents : spaceOfStyles(gan, styles, ofLatents);
}

/** Name and length of the latents; undefined where they are no vector. */
function latentInput(gan: Gan): { readonly name: string; readonly dim: number } | undefined {
  // Models that translate pictures have none.
  if (gan.translations !== undefined) return undefined;
  const feeds = gan.latents(1, Random.fromSeed(0));
  const [first] = Object.entries(feeds);
  disposeBatch(feeds);
  return first?.[1].rank === 2 ? { name: first[0], dim: first[1].shape[1]! } : undefined;
}

function spaceOfLatents(gan: Gan, { name, dim }: { name: string; dim: number }): LatentSpace {
  return {
    name: 'latents',
    dim,
    interpolation: 'spherical',
    latents: (count, random, conditions) => gan.latents(count, random, conditions)[name] as tf.Tensor2D,
    generate: (points, { conditions, truncation } = {}) =>
      run(gan, { [name]: points, ...conditions }, truncation),
  };
}

function spaceOfStyles(gan: Gan, { mapping, layers }: StyleNetworks, latents: LatentSpace): LatentSpace {
  const dim = mapping.outputs[0]!.shape[2]!;
  return {
    name: 'styles',
    dim,
    interpolation: 'linear',
    layers,
    latents: (count, random, conditions) =>
      tf.tidy(() => {
        const feeds = { [mapping.inputNames[0]!]: latents.latents(count, random, conditions), ...conditions };
        return tf.reshape(tf.slice(forward(mapping, feeds), [0, 0, 0], [count, 1, dim]), [count, dim]);
      }),
    generate: (points, { truncation } = {}) =>
      tf.tidy(() => run(gan, { styles: oneForEachLayer(points, layers) }, truncation)),
  };
}

/** Points `[N, D]` as styles `[N, layers, D]`; what has that form already is left as it is. */
export const oneForEachLayer = (points: tf.Tensor, layers: number): tf.Tensor =>
  points.rank === 3 ? points : tf.tile(tf.expandDims(points, 1), [1, layers, 1]);

/** Noise of a model's own is the same at every point: what differs must come from the points alone. */
const run = (gan: Gan, feeds: Feeds, truncation: number | undefined): tf.Tensor =>
  gan.generate({ feeds, truncation, random: Random.fromSeed(0) });
