import * as tf from '@tensorflow/tfjs';
import manifest from '../../package.json' with { type: 'json' };

/** What computed a value: this package, TensorFlow.js and its backend. */
export const versions = (): Record<string, string> => ({
  [manifest.name]: manifest.version,
  '@tensorflow/tfjs': tf.version.tfjs,
  backend: tf.getBackend(),
});
