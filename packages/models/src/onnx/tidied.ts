import * as tf from '@tensorflow/tfjs';

/** `tf.tidy` for bodies that return no tensors but something of their own. */
export function tidied<T>(body: () => T): T {
  let result: T | undefined;
  tf.tidy(() => void (result = body()));
  return result as T;
}
