import * as tf from '@tensorflow/tfjs';
import { ConfigError, logSoftmax, ShapeError } from '@gan/core';
import { type LossOptions, makeReduce } from './options.js';

/** One part of a latent code. */
export type CodePart =
  /** One of `size` classes, uniform, given one-hot: `size` numbers of code, `size` logits of prediction. */
  | { readonly kind: 'categorical'; readonly size: number }
  /**
   * `size` independent numbers from U(-1, 1): as many predicted means and, if `learnedScale`, as many predicted
   * logarithms of standard deviations, cut to [-20, 20], after them. Otherwise the standard deviation is 1.
   */
  | { readonly kind: 'continuous'; readonly size: number; readonly learnedScale?: boolean };

/** Options of {@link mutualInformationLoss}. */
export interface MutualInformationLossOptions extends LossOptions {
  /** The parts of the code, in the order in which code and prediction hold them. */
  readonly code: readonly CodePart[];
}

/**
 * Compares a code `[N, codeDim]` with what the recognition network read from the sample made with it.
 * Allocates one scalar, owned by the caller; inputs are not disposed.
 */
export type MutualInformationLoss = (code: tf.Tensor, prediction: tf.Tensor) => tf.Scalar;

const predictionSize = (part: CodePart) =>
  part.kind === 'continuous' && part.learnedScale ? 2 * part.size : part.size;

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/**
 * Mutual information: `-(H(c) + E log Q(c | G(z, c)))`, minus the variational lower bound of the information that a
 * sample carries about its code, in nats. Generator and recognition network both minimise it.
 *
 * Source: Chen et al. 2016 (InfoGAN), https://arxiv.org/abs/1606.03657, equation 5; a fixed standard deviation of 1 as
 * in the authors' code.
 *
 * @throws ConfigError if the code has no part or a part no size.
 * @throws ShapeError (when called) if code or prediction have another width than the parts say.
 */
export function mutualInformationLoss(options: MutualInformationLossOptions): MutualInformationLoss {
  const { code: parts } = options;
  if (parts.length === 0 || parts.some(({ size }) => !Number.isInteger(size) || size < 1)) {
    throw new ConfigError(
      `mutualInformationLoss: expected parts with a size of 1 or more, got ${JSON.stringify(parts)}. ` +
        "Pass e.g. { code: [{ kind: 'categorical', size: 10 }] }.",
    );
  }
  const reduce = makeReduce('mutualInformationLoss', options);
  const codeSizes = parts.map(({ size }) => size);
  const predictionSizes = parts.map(predictionSize);
  return (code, prediction) => {
    requireWidths(code, sumOf(codeSizes), prediction, sumOf(predictionSizes));
    return tf.tidy(() => {
      const codes = tf.split(code as tf.Tensor2D, codeSizes, 1);
      const predictions = tf.split(prediction as tf.Tensor2D, predictionSizes, 1);
      const missing = parts.map((part, i) => uncertainty(part, codes[i]!, predictions[i]!));
      return reduce(tf.addN(missing));
    });
  };
}

/** Learned logarithms of standard deviations are cut to this, far beyond use: squares of larger ones leave float32. */
const largestLogScale = 20;

/** `-log Q(c | x) - H(c)` of one part for each example, `[N]`. */
function uncertainty(part: CodePart, code: tf.Tensor, prediction: tf.Tensor): tf.Tensor {
  if (part.kind === 'categorical') {
    const surprise = tf.neg(tf.sum(tf.mul(code, logSoftmax(prediction)), 1));
    return tf.sub(surprise, Math.log(part.size));
  }
  const mean = tf.slice(prediction, [0, 0], [-1, part.size]);
  const logScale = part.learnedScale
    ? tf.clipByValue(tf.slice(prediction, [0, part.size], [-1, part.size]), -largestLogScale, largestLogScale)
    : tf.zerosLike(mean);
  const deviation = tf.mul(tf.sub(code, mean), tf.exp(tf.neg(logScale)));
  const surprise = tf.add(tf.add(tf.mul(tf.square(deviation), 0.5), logScale), 0.5 * Math.log(2 * Math.PI));
  // The entropy of U(-1, 1) is log 2.
  return tf.sum(tf.sub(surprise, Math.log(2)), 1);
}

function requireWidths(code: tf.Tensor, codeDim: number, prediction: tf.Tensor, predictionDim: number): void {
  if (
    code.rank === 2 &&
    code.shape[1] === codeDim &&
    prediction.rank === 2 &&
    prediction.shape[1] === predictionDim
  ) {
    return;
  }
  throw new ShapeError(
    `mutualInformationLoss: expected a code [N, ${codeDim}] and a prediction [N, ${predictionDim}], ` +
      `got [${code.shape}] and [${prediction.shape}]. Make the widths those of the code's parts.`,
  );
}
