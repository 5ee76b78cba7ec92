import * as tf from '@tensorflow/tfjs';
import { runKernel } from '../fused-gradient.js';

/** What {@link modulate} does to a tensor. */
export interface ModulateOptions {
  /** Factor of each channel, `[C]`, or of each channel of each example, `[N, C]`. @default 1 */
  readonly scale?: tf.Tensor;
  /** Summand of each channel, `[C]`, or of each channel of each example, `[N, C]`. @default 0 */
  readonly shift?: tf.Tensor;
  /** One number for each pixel, `[N or 1, ..., 1]`, the same for all channels. @default none */
  readonly noise?: tf.Tensor;
  /** Factor of the noise, `[C]` or a scalar. @default 1 */
  readonly strength?: tf.Tensor;
  /** Slope below 0 of the leaky ReLU that follows, 0 for a plain ReLU. @default no activation */
  readonly alpha?: number;
}

/**
 * `y = a(x scale + noise strength + shift)` with `a(z) = z` above 0 and `alpha z` below: what stands between the
 * convolutions of conditional and style-based generators, in one pass forward and one back where the backend has our
 * kernels, composed of tfjs' operations elsewhere. Differentiable any number of times in all tensors.
 *
 * @param x `[N, ..., C]`.
 * @returns a new tensor of x's shape, owned by the caller.
 * @throws Error if a tensor has another shape than its own above.
 * @example
 * const y = modulate(tf.randomNormal([8, 32, 32, 16]), { shift: tf.zeros([16]), alpha: 0.2 });
 */
export const modulate = (x: tf.Tensor, options: ModulateOptions): tf.Tensor =>
  tf.tidy(() => {
    const { scale, shift, noise, alpha = 1 } = options;
    const [groups, columns] = [x.shape[0] ?? 1, x.shape.at(-1) ?? 1];
    const rows = x.size / Math.max(1, groups * columns);
    for (const [name, tensor] of Object.entries({ scale, shift })) checkVector(name, tensor, groups, columns);
    checkNoise(noise, groups, rows);
    if (!canFuse(x, options)) return compose(x, options);
    const vector = (tensor: tf.Tensor | undefined, fill: number) =>
      tensor === undefined ? tf.fill([1, columns], fill) : tf.reshape(tensor, [-1, columns]);
    const inputs = {
      x,
      scale: vector(scale, 1),
      shift: vector(shift, 0),
      noise: noise === undefined ? tf.zeros([1, 1]) : tf.reshape(noise, [-1, rows]),
      strength: strengthOf(options, columns),
    };
    return runKernel('Modulate', inputs, { groups, rows, columns, alpha, noisy: noise !== undefined });
  });

const canFuse = (x: tf.Tensor, { scale, shift, noise, strength }: ModulateOptions): boolean =>
  tf.getKernel('Modulate', tf.getBackend()) !== undefined &&
  x.size > 0 &&
  [x, scale, shift, noise, strength].every((tensor) => tensor === undefined || tensor.dtype === 'float32');

/** One factor for each channel, connected to the tensor given. */
const strengthOf = ({ noise, strength }: ModulateOptions, columns: number): tf.Tensor => {
  if (noise === undefined || strength === undefined) return tf.ones([columns]);
  return strength.size === columns ? tf.reshape(strength, [columns]) : tf.mul(tf.ones([columns]), strength);
};

const compose = (x: tf.Tensor, { scale, shift, noise, strength, alpha = 1 }: ModulateOptions): tf.Tensor => {
  const spread = (vector: tf.Tensor) =>
    vector.rank === 1
      ? vector
      : tf.reshape(vector, [-1, ...Array<number>(x.rank - 2).fill(1), x.shape.at(-1)!]);
  let z = scale === undefined ? x : tf.mul(x, spread(scale));
  if (noise !== undefined) z = tf.add(z, strength === undefined ? noise : tf.mul(noise, strength));
  if (shift !== undefined) z = tf.add(z, spread(shift));
  if (alpha === 1) return z === x ? x.clone() : z;
  return alpha === 0 ? tf.relu(z) : tf.leakyRelu(z, alpha);
};

const checkVector = (name: string, tensor: tf.Tensor | undefined, groups: number, columns: number): void => {
  if (tensor === undefined) return;
  const { shape } = tensor;
  const fits =
    shape.at(-1) === columns && (shape.length === 1 || (shape.length === 2 && shape[0] === groups));
  if (fits) return;
  throw new Error(
    `modulate: expected ${name} [${columns}] or [${groups}, ${columns}], got [${shape.join(', ')}]. Give one number for each channel.`,
  );
};

const checkNoise = (noise: tf.Tensor | undefined, groups: number, rows: number): void => {
  if (noise === undefined || noise.size === rows || noise.size === groups * rows) return;
  throw new Error(
    `modulate: expected noise of ${rows} pixels for one example or ${groups}, got [${noise.shape.join(', ')}]. Leave the channels at 1.`,
  );
};
