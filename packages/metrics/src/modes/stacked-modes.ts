import { ShapeError, type FeatureExtractor } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { ModeAssignment } from './mode-metric.js';

/** What tells the class of a grey image, `[N, H, W, 1]` in [-1, 1]: any extractor with class probabilities. */
export type ImageClassifier = Pick<FeatureExtractor, 'name'> &
  Required<Pick<FeatureExtractor, 'probabilities'>>;

/**
 * Says which classes the three colours of images show: mode `k² red + k green + blue` for k classes, the thousand
 * modes of Stacked MNIST. Every image belongs to some mode, so the share of high quality is always 1.
 *
 * Source: Metz et al. 2017, https://arxiv.org/abs/1611.02163, section 3.3.1. The figures depend on the classifier; those of
 * the papers were made with classifiers of their own. Images are `[N, H, W, 3]` in [-1, 1]; not disposed.
 *
 * @param classes how many classes the classifier tells apart.
 * @throws ShapeError (when called) for anything but images of three colours.
 */
export function stackedModes(classifier: ImageClassifier, classes = 10): ModeAssignment {
  return {
    modes: classes ** 3,
    protocol: { modes: 'stacked', classifier: classifier.name },
    async assign(samples) {
      if (samples.shape.length !== 4 || samples.shape[3] !== 3) {
        throw new ShapeError(
          `stackedModes: expected images [N, H, W, 3], got [${samples.shape.join(', ')}]. Use a model of stacked digits.`,
        );
      }
      const [red, green, blue] = await Promise.all(
        tf
          .tidy(() => tf.split(samples, 3, 3).map((images) => tf.argMax(classifier.probabilities(images), 1)))
          .map(readAndDispose),
      );
      return red!.map((digit, i) => (digit * classes + green![i]!) * classes + blue![i]!);
    },
  };
}

async function readAndDispose(tensor: tf.Tensor): Promise<Int32Array> {
  try {
    return (await tensor.data()) as Int32Array;
  } finally {
    tensor.dispose();
  }
}
