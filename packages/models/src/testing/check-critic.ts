import { Random, forward, namedWeights, readTensor, type Batch, type Gan } from '@gan/core';
import { checkGradients, fivePointDerivative } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';

/** Relative disagreements of a critic's derivatives with finite differences. */
export interface CriticCheck {
  /** In its input, of first and second order. */
  readonly first: number;
  readonly second: number;
  /** Of the mean square slope in the input, differentiated in the weights: what a gradient penalty needs. */
  readonly penalty: number;
}

export interface CriticCheckOptions {
  /** The network to look at. @default `critic` or `discriminator` */
  readonly network?: string;
  /** Inputs beside the examples, by name. */
  readonly conditions?: Batch;
  /** Distance between the points of the differences. @default 2e-4 */
  readonly step?: number;
}

/** Points to try: where a kink of a ReLU lies between the points of the differences, these are wrong, not the rules. */
const attempts = 12;

/**
 * Compares what a critic's derivatives are with finite differences, at pairs of random examples, and tells the least
 * disagreement of each kind: rules that are wrong are wrong everywhere.
 */
export function checkCritic(gan: Gan, options: CriticCheckOptions = {}): CriticCheck {
  let best: CriticCheck = { first: Infinity, second: Infinity, penalty: Infinity };
  for (let seed = 1; seed <= attempts && Math.max(...Object.values(best)) > 1e-3; seed++) {
    const { first, second, penalty } = checkAt(gan, options, seed);
    best = {
      first: Math.min(best.first, first),
      second: Math.min(best.second, second),
      penalty: Math.min(best.penalty, penalty),
    };
  }
  return best;
}

function checkAt(gan: Gan, options: CriticCheckOptions, seed: number): CriticCheck {
  const { conditions = {}, step = 2e-4 } = options;
  const network = gan.networks[options.network ?? ('critic' in gan.networks ? 'critic' : 'discriminator')]!;
  const random = Random.fromSeed(seed);
  const x = random.uniformTensor([2, ...(network.inputs[0]!.shape.slice(1) as number[])], -1, 1);
  const judge = (examples: tf.Tensor) =>
    forward(network, { ...conditions, [network.inputNames[0]!]: examples }, { random: Random.fromSeed(2) });
  const { first, second } = checkGradients((examples) => judge(examples!), [x], { step });
  const slope = () => tf.mean(tf.square(tf.grad((y: tf.Tensor) => judge(y).sum())(x))) as tf.Scalar;
  const weights = namedWeights({ network }, ['network'], 'trainable').map(({ variable }) => variable);
  const penalty = directional(slope, weights, random, step);
  x.dispose();
  return { first, second, penalty };
}

/** Disagreement of the derivative of `f` along a random direction in the weights, relative to the sum of its terms. */
function directional(f: () => tf.Scalar, weights: tf.Variable[], random: Random, step: number): number {
  const starts = weights.map((weight) => weight.clone());
  const directions = weights.map(({ shape }) => random.uniformTensor(shape, -1, 1));
  const at = (t: number) =>
    tf.tidy(() => {
      weights.forEach((weight, i) => weight.assign(tf.add(starts[i]!, tf.mul(directions[i]!, t))));
      return readTensor(f()).values[0]!;
    });
  const numeric = fivePointDerivative(at, step);
  at(0);
  const [analytic, size] = tf.tidy(() => {
    const { grads } = tf.variableGrads(f, weights);
    const terms = weights.map((weight, i) => tf.mul(grads[weight.name] ?? 0, directions[i]!));
    const sums = (each: (x: tf.Tensor) => tf.Tensor) =>
      terms.reduce((sum, term) => sum + readTensor(tf.sum(each(term))).values[0]!, 0);
    return [sums((term) => term), sums(tf.abs)];
  });
  tf.dispose([starts, directions]);
  return Math.abs(analytic - numeric) / size;
}
