import * as tf from '@tensorflow/tfjs';
import { featureModulation } from '../layers/feature-modulation.js';

export interface ConditionalNormalizationOptions {
  readonly name: string;
  /** Weight of the old moving average. */
  readonly momentum: number;
  readonly epsilon: number;
  /** Scale for each channel of each example, `[N, C]`. */
  readonly scale: tf.SymbolicTensor;
  /** Shift for each channel of each example, `[N, C]`. */
  readonly shift: tf.SymbolicTensor;
  /** What the scale is added to. @default 0 */
  readonly base?: number;
  /** What follows, in the same pass. @default 'linear' */
  readonly activation?: 'linear' | 'relu';
}

/**
 * Conditional batch normalisation: all examples are normalised together, `[N, H, W, C]`, then each is scaled and
 * shifted by what its condition says. Source: Dumoulin et al. 2017, https://arxiv.org/abs/1610.07629; de Vries et al.
 * 2017, https://arxiv.org/abs/1707.00683.
 */
export function conditionalNormalization(
  { name, momentum, epsilon, scale, shift, base, activation }: ConditionalNormalizationOptions,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  // Its own scale and shift stay at 1 and 0. Switched off with `scale` and `center`, the stock layer fails in training.
  const plain = tf.layers.batchNormalization({ name, momentum, epsilon, trainable: false });
  const normal = plain.apply(x) as tf.SymbolicTensor;
  return featureModulation({ name: `${name}-modulation`, base, activation }).apply([
    normal,
    scale,
    shift,
  ]) as tf.SymbolicTensor;
}

/**
 * The same with a scale and a shift for each class, which start at 1 and 0: `labels` is int32 `[N]`.
 * Trainable weights: `2 · numClasses · C`.
 */
export function classNormalization(
  options: Pick<ConditionalNormalizationOptions, 'name' | 'momentum' | 'epsilon' | 'activation'> & {
    readonly numClasses: number;
    readonly labels: tf.SymbolicTensor;
  },
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const { name, numClasses, labels } = options;
  const lookUp = (part: string, embeddingsInitializer: 'ones' | 'zeros') =>
    tf.layers
      .embedding({
        name: `${name}-${part}`,
        inputDim: numClasses,
        outputDim: x.shape.at(-1)!,
        embeddingsInitializer,
      })
      .apply(labels) as tf.SymbolicTensor;
  return conditionalNormalization(
    { ...options, scale: lookUp('scale', 'ones'), shift: lookUp('shift', 'zeros') },
    x,
  );
}
