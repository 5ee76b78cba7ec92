import * as tf from '@tensorflow/tfjs';
import { ConfigError, type State } from '@gan/core';

/** Options of {@link AdaController}. */
export interface AdaControllerOptions {
  /** Share of real logits above zero, less those below, that is aimed at. @default 0.6 */
  readonly target?: number;
  /** Batches between adjustments. @default 4 */
  readonly interval?: number;
  /** Images it takes to go from probability 0 to 1. @default 500_000 */
  readonly adjustmentImages?: number;
  /** Probability at the start. @default 0 */
  readonly initialProbability?: number;
}

/**
 * Raises the probability of augmentation while the discriminator overfits and lowers it otherwise: every `interval`
 * batches `p += sign(r - target) * (images since the last time) / adjustmentImages`, within [0, 1], where
 * `r = E sign(D(real))`.
 *
 * Source: Karras et al. 2020 (ADA), https://arxiv.org/abs/2006.06676, section 3.1.
 */
export class AdaController {
  private current: number;
  private batches = 0;
  private images = 0;
  private signs = 0;
  private readonly target: number;
  private readonly interval: number;
  private readonly adjustmentImages: number;

  constructor(options: AdaControllerOptions = {}) {
    const { target = 0.6, interval = 4, adjustmentImages = 500_000, initialProbability = 0 } = options;
    requireBetween('target', target, -1, 1);
    requireBetween('initialProbability', initialProbability, 0, 1);
    requireBetween('interval', interval, 1, Infinity);
    requireBetween('adjustmentImages', adjustmentImages, 1, Infinity);
    this.target = target;
    this.interval = interval;
    this.adjustmentImages = adjustmentImages;
    this.current = initialProbability;
  }

  /** The probability of each change at present. */
  get probability(): number {
    return this.current;
  }

  /** Takes note of the logits of a batch of real examples; reads one number back from the device. */
  observe(realLogits: tf.Tensor): void {
    this.signs += tf.tidy(() => tf.mean(tf.sign(realLogits)).dataSync()[0]!);
    this.images += realLogits.shape[0] ?? 1;
    this.batches += 1;
    if (this.batches < this.interval) return;
    const change = Math.sign(this.signs / this.batches - this.target) * (this.images / this.adjustmentImages);
    this.current = Math.min(1, Math.max(0, this.current + change));
    this.batches = this.images = this.signs = 0;
  }

  getState(): State {
    const { current, batches, images, signs } = this;
    return { json: { probability: current, batches, images, signs } };
  }

  setState({ json = {} }: State): void {
    this.current = Number(json['probability'] ?? 0);
    this.batches = Number(json['batches'] ?? 0);
    this.images = Number(json['images'] ?? 0);
    this.signs = Number(json['signs'] ?? 0);
  }
}

function requireBetween(option: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new ConfigError(
    `adaptiveAugmentation: expected ${option} in [${low}, ${high}], got ${value}. Correct the option.`,
  );
}
