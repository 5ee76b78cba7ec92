import * as tf from '@tensorflow/tfjs';

/**
 * The length of all tensors taken together, `sqrt(Σ x²)`, e.g. the global norm of a player's gradients. One scalar,
 * owned by the caller; nothing is read back from the device. 0 for no tensors.
 */
export function globalNorm(tensors: readonly tf.Tensor[]): tf.Scalar {
  return tf.tidy(() => {
    const squares = tensors.map((tensor) => tf.sum(tf.square(tensor)));
    return tf.sqrt(squares.length > 0 ? tf.addN(squares) : tf.scalar(0)) as tf.Scalar;
  });
}
