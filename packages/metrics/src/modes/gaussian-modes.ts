import { ShapeError } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import type { ModeAssignment } from './mode-metric.js';

/** A mixture of round Gaussians, such as the data sets `ring` and `grid` are. */
export interface GaussianModes {
  /** Means of the modes, each `[x, y]`. */
  readonly centers: readonly (readonly [number, number])[];
  /** Standard deviation of every mode along both axes. */
  readonly standardDeviation: number;
}

/** How far from its mode a sample may lie, in standard deviations. */
const reach = 3;

/**
 * Says to which mode of a mixture points belong: to the nearest, if they lie within three standard deviations of it;
 * otherwise to none.
 *
 * Source: Srivastava et al. 2017 (VEEGAN), https://arxiv.org/abs/1705.07761, section 5.1; the bound is exclusive as in
 * the code of PacGAN. Points are `[N, 2]`; not disposed. Of a perfect generator's samples `1 - exp(-9/2)`, 98.9 %,
 * belong to a mode.
 *
 * @throws ShapeError (when called) for anything but points of the plane.
 */
export function gaussianModes({ centers, standardDeviation }: GaussianModes): ModeAssignment {
  return {
    modes: centers.length,
    protocol: { modes: 'gaussian', standardDeviation, reach },
    async assign(samples: tf.Tensor) {
      if (samples.shape.length !== 2 || samples.shape[1] !== 2) {
        throw new ShapeError(
          `gaussianModes: expected points [N, 2], got [${samples.shape.join(', ')}]. Use a model of points of the plane.`,
        );
      }
      const points = await samples.data();
      return Int32Array.from({ length: samples.shape[0]! }, (_, i) =>
        nearest(points[2 * i]!, points[2 * i + 1]!, centers, reach * standardDeviation),
      );
    },
  };
}

function nearest(x: number, y: number, centers: GaussianModes['centers'], bound: number): number {
  let best = -1;
  let distance = bound;
  for (let mode = 0; mode < centers.length; mode++) {
    const [centerX, centerY] = centers[mode]!;
    const here = Math.hypot(x - centerX, y - centerY);
    if (here < distance) [best, distance] = [mode, here];
  }
  return best;
}
