import { forward, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Power iterations of a discriminator until its singular vectors stand still, as derivatives take them to do. */
export function converge(gan: Gan): void {
  for (let i = 0; i < 100; i++) {
    tf.tidy(() => {
      const images = tf.zeros([1, ...(gan.sample.shape as number[])]);
      const labels = tf.tensor1d([0], 'int32');
      forward(gan.networks.discriminator!, { images, labels }, { training: true });
    });
  }
}
