import type * as tf from '@tensorflow/tfjs';
import type { Random } from '@gan/core';
import { affineSample } from './affine-sample.js';
import { identity, type Matrix3, multiply, rotate2d, scale2d, translate2d } from './matrix.js';

/** Which geometric changes are made. */
export interface GeometrySet {
  /** Mirroring, quarter turns and shifts by whole pixels. */
  readonly blit: boolean;
  /** Scaling, turning, stretching and shifts by parts of a pixel. */
  readonly geometry: boolean;
}

/** One random change, each with the chance it happens with. */
type Step = readonly [chance: number, draw: () => Matrix3];

/** The matrix that reads one image, from output to input pixels. */
function readingMatrix(set: GeometrySet, p: number, height: number, width: number, random: Random): Matrix3 {
  // A turn before and one after stretching: with this chance each, one of them happens with chance p.
  const turning = 1 - Math.sqrt(1 - p);
  const shift = (x: number, y: number) => translate2d(-x, -y);
  const size = (deviation: number) => 2 ** random.normal(0, deviation);
  const turn: Step = [turning, () => rotate2d(random.uniform(-Math.PI, Math.PI))];
  const blit: readonly Step[] = [
    [p, () => scale2d(1 - 2 * random.integer(2), 1)],
    [p, () => rotate2d((Math.PI / 2) * random.integer(4))],
    [
      p,
      () =>
        shift(
          Math.round(random.uniform(-0.125, 0.125) * width),
          Math.round(random.uniform(-0.125, 0.125) * height),
        ),
    ],
  ];
  const stretch = (factor: number) => scale2d(1 / factor, factor);
  const zoom = (factor: number) => scale2d(1 / factor, 1 / factor);
  const geometry: readonly Step[] = [
    [p, () => zoom(size(0.2))],
    turn,
    [p, () => stretch(size(0.2))],
    turn,
    [p, () => shift(random.normal(0, 0.125) * width, random.normal(0, 0.125) * height)],
  ];
  return [...(set.blit ? blit : []), ...(set.geometry ? geometry : [])].reduce(
    (matrix, [chance, draw]) => (random.uniform() < chance ? multiply(matrix, draw()) : matrix),
    identity,
  );
}

/** Changes each image's geometry, every change with chance `p`; edges are reflected. */
export function changeGeometry(
  images: tf.Tensor4D,
  set: GeometrySet,
  p: number,
  random: Random,
): tf.Tensor4D {
  const [count, height, width] = images.shape;
  const matrices = Array.from({ length: count }, () => readingMatrix(set, p, height, width, random));
  return matrices.every((matrix) => matrix === identity) ? images : affineSample(images, matrices);
}
