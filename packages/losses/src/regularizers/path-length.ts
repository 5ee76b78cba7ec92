import * as tf from '@tensorflow/tfjs';
import { ConfigError, type PenaltyContext, type Regularizer } from '@gan/core';
import { inputGradient } from './input-gradient.js';
import { MovingScalar } from './moving-scalar.js';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link pathLengthPenalty}. */
export interface PathLengthPenaltyOptions extends PenaltyOptions {
  /** @default 2 */
  readonly weight?: number;
  /** Applied every so many steps, then counting that much more. @default 4 */
  readonly every?: number;
  /** How fast the running mean follows, in `(0, 1]`. @default 0.01 */
  readonly decay?: number;
  /** The batch is cut to this part of it, since the penalty needs much memory. @default 2 */
  readonly batchShrink?: number;
}

/**
 * Path length: `E[(‖Jᵀy‖ - a)²]`, J the generator's Jacobian, y random images and a the running mean of the lengths:
 * a step of given size in latent space should change the image by a fixed amount.
 *
 * Source: Karras et al. 2020 (StyleGAN2), https://arxiv.org/abs/1912.04958, section 3.2; weight 2, every 4 steps, decay
 * 0.01 and half the batch are the authors' settings. The running mean starts at 0.
 *
 * Latents may be `[N, latentDim]` or, for a synthesis network, `[N, numLayers, latentDim]`; then squared lengths are
 * averaged over the layers. The running mean is its state. Differentiates the generator twice:
 * `registerSecondOrderGradients` must be in force (the trainer sees to it).
 *
 * @throws ConfigError if an option is out of range.
 */
export function pathLengthPenalty(options: PathLengthPenaltyOptions = {}): Regularizer {
  const { weight = 2, every = 4, decay = 0.01, batchShrink = 2 } = options;
  requirePenaltyOptions('pathLengthPenalty', { weight, every });
  requireShares(decay, batchShrink);
  const mean = new MovingScalar(1 - decay, 0);
  return {
    name: 'pathLengthPenalty',
    player: 'generator',
    every,
    penalty: (context) =>
      tf.tidy(() => {
        const paths = pathLengths(context, batchShrink);
        const target = mean.update(tf.mean(paths));
        return tf.mul(tf.mean(tf.square(tf.sub(paths, target))), weight);
      }),
    getState: async () => ({ tensors: await mean.getState('mean') }),
    setState: (state) => mean.setState(state, 'mean'),
    dispose: () => mean.dispose(),
  };
}

/** `‖Jᵀy‖` for each example, `[N]`. */
function pathLengths({ generate, latents, random }: PenaltyContext, batchShrink: number): tf.Tensor {
  const count = Math.max(1, Math.floor(latents.shape[0]! / batchShrink));
  const points = tf.slice(latents, 0, count);
  const projected = (z: tf.Tensor) => {
    const images = generate(z);
    const pixels = tf.util.sizeFromShape(images.shape.slice(1, -1));
    return tf.mul(images, random.normalTensor(images.shape, 0, 1 / Math.sqrt(pixels)));
  };
  const squares = tf.sum(tf.square(inputGradient(projected, points)), -1);
  const perExample = squares.rank > 1 ? tf.mean(tf.reshape(squares, [count, -1]), 1) : squares;
  return tf.sqrt(tf.add(perExample, 1e-12));
}

function requireShares(decay: number, batchShrink: number): void {
  if (decay > 0 && decay <= 1 && batchShrink >= 1) return;
  throw new ConfigError(
    `pathLengthPenalty: expected decay in (0, 1] and batchShrink of 1 or more, got ${decay} and ${batchShrink}. ` +
      'StyleGAN2 uses 0.01 and 2.',
  );
}
