import * as tf from '@tensorflow/tfjs';
import { ConfigError, isRecording, type Regularizer } from '@gan/core';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link orthogonalPenalty}. */
export interface OrthogonalPenaltyOptions extends PenaltyOptions {
  /** β. @default 1e-4 */
  readonly weight?: number;
  /** Whose weights. @default 'generator' */
  readonly player?: string;
  /**
   * `off-diagonal` asks columns to be at right angles, `full` to have length 1 as well.
   * @default 'off-diagonal'
   */
  readonly form?: 'off-diagonal' | 'full';
  /** Which weights. @default every weight of rank 2 or more whose name does not contain 'embedding' */
  readonly applies?: (weight: tf.Variable) => boolean;
}

const isKernel = (weight: tf.Variable) => weight.rank >= 2 && !weight.name.includes('embedding');

/**
 * Orthogonal: `β Σ ‖WᵀW ∘ (1 - I)‖²` over the weights, each as a matrix whose columns are its last axis: the outputs, of transposed convolutions the inputs; in full form
 * `β Σ ‖WᵀW - I‖²`.
 *
 * Source: Brock et al. 2019 (BigGAN), https://arxiv.org/abs/1809.11096, equations 2 (full) and 3, β = 1e-4,
 * embeddings left out.
 *
 * @throws ConfigError if an option is out of range.
 */
export function orthogonalPenalty(options: OrthogonalPenaltyOptions = {}): Regularizer {
  const {
    weight = 1e-4,
    every = 1,
    player = 'generator',
    form = 'off-diagonal',
    applies = isKernel,
  } = options;
  requirePenaltyOptions('orthogonalPenalty', { weight, every });
  if (form !== 'off-diagonal' && form !== 'full') {
    throw new ConfigError(
      `orthogonalPenalty: expected form 'off-diagonal' or 'full', got '${String(form)}'. Name one of them.`,
    );
  }
  return {
    name: 'orthogonalPenalty',
    player,
    every,
    penalty: ({ weights }) =>
      tf.tidy(() => {
        const terms = weights.filter(applies).map((kernel) => skew(kernel, form));
        return tf.mul(terms.length > 0 ? tf.addN(terms) : tf.scalar(0), weight) as tf.Scalar;
      }),
  };
}

/**
 * How far the columns of one weight are from what is asked: `‖R‖²`, `R` what is wrong with `WᵀW`. Its gradient, `4 W R`, is
 * written down, since recorded operations would take six times as many for each of dozens of weights.
 */
function skew(kernel: tf.Tensor, form: 'off-diagonal' | 'full'): tf.Tensor {
  const columnsOf = (w: tf.Tensor) => tf.reshape(w, [-1, w.shape.at(-1)!]) as tf.Tensor2D;
  const wrongIn = (w: tf.Tensor) => wrongProducts(columnsOf(w), form);
  return tf.customGrad((w, save) => {
    const wrong = wrongIn(w as tf.Tensor);
    (save as tf.GradSaveFunc)([wrong]);
    return {
      value: tf.sum(tf.square(wrong)),
      gradFunc: (dy, [known]) => {
        // What was saved is a constant; a gradient of this gradient needs to know where it comes from.
        const products = isRecording() ? wrongIn(kernel) : known!;
        const direction = tf.mul(tf.matMul(columnsOf(kernel), products), tf.mul(dy, 4));
        return tf.reshape(direction, kernel.shape);
      },
    };
  })(kernel);
}

function wrongProducts(columns: tf.Tensor2D, form: 'off-diagonal' | 'full'): tf.Tensor {
  const products = tf.matMul(columns, columns, true, false);
  const identity = tf.eye(products.shape[0]!);
  return form === 'full' ? tf.sub(products, identity) : tf.mul(products, tf.sub(1, identity));
}
