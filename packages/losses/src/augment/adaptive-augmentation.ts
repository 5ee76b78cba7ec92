import * as tf from '@tensorflow/tfjs';
import { type Augmentation, ShapeError } from '@gan/core';
import { changeColors } from './ada-color.js';
import { AdaController, type AdaControllerOptions } from './ada-controller.js';
import { changeGeometry } from './ada-geometry.js';
import { requireImages } from './require-images.js';

/** Options of {@link adaptiveAugmentation}. */
export interface AdaptiveAugmentationOptions extends AdaControllerOptions {
  /** Mirroring, quarter turns, shifts by whole pixels. @default true */
  readonly blit?: boolean;
  /** Scaling, turning, stretching, shifts by parts of a pixel. @default true */
  readonly geometry?: boolean;
  /** Brightness, contrast, luma inversion, hue, saturation. @default true */
  readonly color?: boolean;
}

/** An augmentation whose strength follows the discriminator. */
export interface AdaptiveAugmentation extends Augmentation {
  /** The probability of each change at present, in [0, 1]. */
  readonly probability: number;
}

/**
 * Adaptive discriminator augmentation: each of up to thirteen changes happens to each image with probability p, which
 * is raised while the discriminator overfits (see {@link AdaController}). Made for small data sets.
 *
 * Source: Karras et al. 2020 (ADA), https://arxiv.org/abs/2006.06676, section 3 and appendix B; the set is the paper's
 * "bgc" with its parameters. Geometry is one bilinear resampling with reflected edges, without the wavelet filters that
 * the authors put around it.
 *
 * Each `observe` reads one number back from the device. p and what was observed since its last change are its state.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when applied) unless examples are `[N, H, W, C]`, with 1 or 3 channels where colours change.
 */
export function adaptiveAugmentation(options: AdaptiveAugmentationOptions = {}): AdaptiveAugmentation {
  const { blit = true, geometry = true, color = true, ...control } = options;
  const controller = new AdaController(control);
  return {
    name: 'adaptiveAugmentation',
    get probability() {
      return controller.probability;
    },
    apply: (examples, { random }) =>
      tf.tidy(() => {
        const images = requireImages('adaptiveAugmentation', examples);
        const p = controller.probability;
        if (color) requireColors(images);
        if (p === 0) return images.clone();
        const moved = blit || geometry ? changeGeometry(images, { blit, geometry }, p, random) : images;
        return color ? changeColors(moved, p, random) : moved.clone();
      }),
    observe: (realLogits) => controller.observe(realLogits),
    getState: () => controller.getState(),
    setState: (state) => controller.setState(state),
  };
}

function requireColors({ shape }: tf.Tensor4D): void {
  if (shape[3] === 1 || shape[3] === 3) return;
  throw new ShapeError(
    `adaptiveAugmentation: expected images of 1 or 3 channels, got [${shape}]. Pass { color: false } for other images.`,
  );
}
