import { CheckpointError, type State, type Stateful } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { growingLayers, type Growth } from '../layers/growing-layer.js';

/** When a network grows, in real images shown. */
export interface GrowthSchedule {
  readonly firstLevel: number;
  readonly lastLevel: number;
  /** Images shown at each level before the next one begins to fade in. */
  readonly stableImages: number;
  /** Images over which a level fades in. */
  readonly fadeImages: number;
}

/**
 * How far a network has grown after so many images: each level is trained for `stableImages`, then the next fades in,
 * linearly, over `fadeImages`.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, appendix A.1 (600,000 and 600,000).
 */
export function growthAt(images: number, schedule: GrowthSchedule): Growth {
  const { firstLevel, lastLevel, stableImages, fadeImages } = schedule;
  const phase = Math.floor(images / (stableImages + fadeImages));
  const fading = Math.max(0, images - phase * (stableImages + fadeImages) - stableImages);
  const reached = firstLevel + phase + (fadeImages > 0 ? fading / fadeImages : 0);
  if (reached >= lastLevel) return { level: lastLevel, fade: 1 };
  const level = Math.ceil(reached);
  return { level, fade: 1 - (level - reached) };
}

/** The growth of a GAN's networks, kept in step with its training and in its checkpoints. */
export class GrowthState implements Stateful {
  private current: Growth;

  constructor(
    private readonly networks: readonly tf.LayersModel[],
    private readonly schedule: GrowthSchedule,
  ) {
    this.current = growthAt(0, schedule);
    this.apply(this.current);
  }

  /** How far the networks have grown. */
  get growth(): Growth {
    return this.current;
  }

  /** Brings the networks to where so many images take them. @returns whether other layers take part than before. */
  advance(images: number): boolean {
    const before = this.current;
    this.apply(growthAt(images, this.schedule));
    return before.level !== this.current.level || before.fade < 1 !== this.current.fade < 1;
  }

  getState(): State {
    return { json: { ...this.current } };
  }

  setState({ json }: State): void {
    const { level, fade } = json ?? {};
    if (typeof level !== 'number' || typeof fade !== 'number') {
      throw new CheckpointError(
        `GrowthState.setState: expected a level and a fade, got ${JSON.stringify(json)}. Use a checkpoint of this model.`,
      );
    }
    this.apply({ level, fade });
  }

  private apply(growth: Growth): void {
    this.current = growth;
    for (const layer of this.networks.flatMap(growingLayers)) layer.growth = growth;
  }
}
