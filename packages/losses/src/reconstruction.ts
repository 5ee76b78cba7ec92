import * as tf from '@tensorflow/tfjs';
import { ConfigError, ShapeError } from '@gan/core';
import { type LossOptions, makeReduce } from './options.js';

/** How two tensors are compared, element by element. */
export type Distance = 'l1' | 'l2';

/**
 * A loss that compares an output with what it should be. Both `[N, ...]` of one shape.
 * Allocates one scalar, owned by the caller; inputs are not disposed.
 */
export type ReconstructionLoss = (target: tf.Tensor, output: tf.Tensor) => tf.Scalar;

const distances: Readonly<Record<Distance, (target: tf.Tensor, output: tf.Tensor) => tf.Tensor>> = {
  l1: (target, output) => tf.abs(tf.sub(target, output)),
  l2: (target, output) => tf.square(tf.sub(target, output)),
};

/** The elementwise distance of a name. @throws ConfigError if there is none. */
export function distanceOf(owner: string, distance: Distance) {
  const found = distances[distance];
  if (found !== undefined) return found;
  throw new ConfigError(
    `${owner}: expected distance 'l1' or 'l2', got '${String(distance)}'. Name one of them.`,
  );
}

/** A {@link ReconstructionLoss} that checks its inputs. */
export function reconstruction(owner: string, distance: Distance, options: LossOptions): ReconstructionLoss {
  const reduce = makeReduce(owner, options);
  const terms = distanceOf(owner, distance);
  return (target, output) => {
    if (!tf.util.arraysEqual(target.shape, output.shape)) {
      throw new ShapeError(
        `${owner}: expected target and output of one shape, got [${target.shape}] and [${output.shape}]. ` +
          'Compare an example with its own reconstruction.',
      );
    }
    return tf.tidy(() => reduce(terms(target, output)));
  };
}
