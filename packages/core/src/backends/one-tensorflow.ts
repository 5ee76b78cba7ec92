import * as tf from '@tensorflow/tfjs';
import { BackendError } from '../errors.js';

const key = Symbol.for('@gan/core.tensorflow');

/**
 * Checks that every part of the application shares one copy of TensorFlow.js. Two copies share an engine but not
 * their classes, so tensors of one are strangers to the other and training fails in ways that explain nothing.
 *
 * @throws BackendError that says how to mend it.
 */
export function assertOneTensorflow(): void {
  const known: unknown = Reflect.get(globalThis, key);
  if (known === undefined) Reflect.set(globalThis, key, tf.Tensor);
  else if (known !== tf.Tensor)
    throw twoCopies('two copies of @gan/core, each with a TensorFlow.js of its own');
  if (!(tf.backend() instanceof tf.KernelBackend)) {
    throw twoCopies(`a '${tf.getBackend()}' backend that was made for another copy`);
  }
}

const twoCopies = (found: string) =>
  new BackendError(
    `selectBackend: expected one copy of TensorFlow.js, got ${found}. ` +
      `Run \`npm ls @tensorflow/tfjs @tensorflow/tfjs-core\`, ask for one version of them all in package.json, then \`npm dedupe\`.`,
  );
