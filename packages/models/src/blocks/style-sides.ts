import { forward, type Gan, type StepContext } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Sides } from './phased-step.js';
import { mixStyles, truncateStyles } from './style-controls.js';

export interface StyleSidesOptions {
  /** Share of the batches whose finer layers get the styles of other latents. */
  readonly mixing: number;
  /** How many layers take part at present. @default all */
  readonly activeLayers?: () => number;
}

/**
 * How style-based GANs run their networks in training: styles from the mapping network, with style mixing at a
 * crossover that is the same for the whole batch; images from the synthesis network; fresh noise everywhere.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, section 3.1 and reference code.
 */
export function styleSides(options: StyleSidesOptions): Pick<Sides, 'draw' | 'generate' | 'discriminate'> {
  return {
    draw(context, count) {
      const styles = run(context, 'mapping', latentsFor(context, count));
      const crossover = drawCrossover(context, options, styles.shape[1]!);
      if (crossover === undefined) return styles;
      // Not in training mode: the running mean follows one set of styles a step.
      const { mapping } = context.gan.networks;
      const others = forward(mapping!, { latents: latentsFor(context, count) });
      return mixStyles(styles, others, crossover);
    },
    generate: (context, styles) => run(context, 'synthesis', styles),
    discriminate: (context, images) => run(context, 'discriminator', images),
  };
}

/** Samples of a style-based GAN: from latents, or from `styles` where the feeds have them, truncated where asked. */
export function generateFromStyles(
  { mapping, synthesis }: Gan['networks'],
  truncatedLayers?: number,
): Gan['generate'] {
  return ({ feeds, training, random, truncation = 1 }) =>
    tf.tidy(() => {
      const styles = feeds['styles'] ?? forward(mapping!, feeds);
      const kept = truncation === 1 ? styles : truncateStyles(styles, mapping!, truncation, truncatedLayers);
      return forward(synthesis!, { styles: kept }, { training, random });
    });
}

function drawCrossover(
  { random }: StepContext,
  { mixing, activeLayers }: StyleSidesOptions,
  all: number,
): number | undefined {
  const layers = activeLayers?.() ?? all;
  if (mixing === 0 || layers < 2 || random.uniform() >= mixing) return undefined;
  return 1 + random.integer(layers - 1);
}

const latentsFor = ({ gan, random }: StepContext, count: number): tf.Tensor =>
  Object.values(gan.latents(count, random))[0]!;

const run = ({ gan, random }: StepContext, name: string, input: tf.Tensor): tf.Tensor =>
  forward(gan.networks[name]!, { input }, { training: true, random });
