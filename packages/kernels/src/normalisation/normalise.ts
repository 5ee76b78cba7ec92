import * as tf from '@tensorflow/tfjs';
import { joinAxes, normaliseAxes } from '../elementwise/axis-runs.js';
import { runNormalise, standardise } from './normalise-gradients.js';
import type { NormaliseAttributes } from './normalise-kernels.js';

/** How {@link normalise} should work. */
export interface NormaliseOptions {
  /** Axes over which mean and variance are taken, e.g. [0, 1, 2] for batch, [1, 2] for instance normalisation. */
  readonly axes: readonly number[];
  /** Factor after normalising, broadcast to x, e.g. `[C]`, or `[N, 1, 1, C]` of each example. @default none */
  readonly scale?: tf.Tensor;
  /** Summand after that, broadcast to x, as the factor. @default none */
  readonly offset?: tf.Tensor;
  /** Added to the variance. @default 1e-5 */
  readonly epsilon?: number;
}

/** What {@link normalise} answers; the caller owns all three. (An alias, as `tf.tidy` takes no interface.) */
export type Normalised = {
  /** Like x. */
  readonly output: tf.Tensor;
  /** x's shape without the axes; a constant to every gradient. */
  readonly mean: tf.Tensor;
  /** Biased variance, of the same shape; a constant to every gradient. */
  readonly variance: tf.Tensor;
};

/**
 * `output = (x - mean) / sqrt(variance + epsilon) * scale + offset` with the statistics of x itself over some
 * axes: batch (Ioffe & Szegedy 2015), instance (Ulyanov et al. 2016) and layer normalisation (Ba et al. 2016).
 *
 * One kernel forward and one backward where the backend has ours and the axes are neighbours; composed of
 * tfjs' operations elsewhere. Differentiable any number of times in x, scale and offset.
 *
 * @throws Error if x lacks one of the axes.
 * @example
 * const { output } = normalise(tf.randomNormal([8, 32, 32, 3]), { axes: [1, 2] }); // instance normalisation
 */
export const normalise = (x: tf.Tensor, options: NormaliseOptions): Normalised =>
  tf.tidy(() => {
    const { scale, offset, epsilon = 1e-5 } = options;
    const axes = normaliseAxes(options.axes, x.rank);
    const layout = layoutOf(x.shape, axes, epsilon);
    const kept = x.shape.filter((_, axis) => !axes.includes(axis));
    if (layout === undefined || !hasKernels() || x.dtype !== 'float32') return compose(x, axes, options);
    const { columns, groups } = layout;
    const given = [scale, offset].filter((tensor) => tensor !== undefined);
    const perColumn = given.every((tensor) => isPerColumn(tensor, columns));
    const perGroup = !perColumn && given.every((tensor) => isPerGroup(tensor, x.shape, axes));
    const isFused = columns > 1 && (perColumn || perGroup);
    const shape = perGroup ? [groups, columns] : [columns];
    const flat = (tensor: tf.Tensor | undefined, fill: number) =>
      tensor === undefined || !isFused ? tf.fill(shape, fill) : tf.reshape(tensor, shape);
    const [normed, mean, variance] =
      columns > 1
        ? runNormalise('NormaliseColumns', { x, scale: flat(scale, 1), offset: flat(offset, 0) }, layout)
        : runNormalise('NormaliseRows', { x }, layout);
    const output = isFused ? normed : affine(normed, scale, offset);
    return { output, mean: constant(tf.reshape(mean, kept)), variance: constant(tf.reshape(variance, kept)) };
  });

const hasKernels = (): boolean => tf.getKernel('NormaliseColumns', tf.getBackend()) !== undefined;

/** The tensor as `[groups, rows, columns]`, if the axes are one run of neighbours and nothing is empty. */
const layoutOf = (
  shape: readonly number[],
  axes: readonly number[],
  epsilon: number,
): NormaliseAttributes | undefined => {
  const runs = joinAxes(shape, (axis) => axes.includes(axis));
  const at = runs.findIndex((run) => run.chosen);
  if (at < 0 || runs.filter((run) => run.chosen).length > 1 || runs.some((run) => run.size === 0))
    return undefined;
  const size = (run: { size: number } | undefined) => run?.size ?? 1;
  return { groups: size(runs[at - 1]), rows: size(runs[at]), columns: size(runs[at + 1]), epsilon };
};

/** Whether a tensor has one number per column, and so varies along the last dimensions only. */
const isPerColumn = (tensor: tf.Tensor, columns: number): boolean =>
  tensor.dtype === 'float32' && tensor.size === columns && tensor.shape.at(-1) === columns;

/** Whether a tensor has one number for each statistic: x's shape with 1 in the place of every axis. */
const isPerGroup = (tensor: tf.Tensor, shape: readonly number[], axes: readonly number[]): boolean =>
  tensor.dtype === 'float32' &&
  tensor.rank === shape.length &&
  tensor.shape.every((size, axis) => size === (axes.includes(axis) ? 1 : shape[axis]));

const affine = (x: tf.Tensor, scale: tf.Tensor | undefined, offset: tf.Tensor | undefined): tf.Tensor => {
  const scaled = scale === undefined ? x : tf.mul(x, scale);
  return offset === undefined ? scaled : tf.add(scaled, offset);
};

/** The same values, unconnected to what they were computed from. */
const constant = (x: tf.Tensor): tf.Tensor =>
  tf.customGrad(() => ({ value: x.clone(), gradFunc: () => [] }))();

const compose = (
  x: tf.Tensor,
  axes: number[],
  { scale, offset, epsilon = 1e-5 }: NormaliseOptions,
): Normalised => {
  const { mean, variance } = tf.moments(x, axes, true);
  const kept = x.shape.filter((_, axis) => !axes.includes(axis));
  const output = affine(standardise(x, mean, variance, epsilon), scale, offset);
  return { output, mean: constant(tf.reshape(mean, kept)), variance: constant(tf.reshape(variance, kept)) };
};
