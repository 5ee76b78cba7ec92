import { Random, forwardAll, type FeatureExtractor } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { compactClassifier } from './compact-classifier.js';
import { unpackInt8Weights } from './int8-weights.js';
import { describeInput, prepareImages, type ImageInput } from './prepare-images.js';

/** Options of the embedded extractors. */
export interface EmbeddedExtractorOptions {
  /** How images that are not 28x28 get there. @default 'bicubic', antialiased */
  readonly filter?: ImageInput['filter'];
}

/** A feature extractor that also tells classes apart and whose weights are its own to free. */
export interface ClassifierExtractor extends FeatureExtractor {
  readonly protocol: NonNullable<FeatureExtractor['protocol']>;
  /** Softmax over the classes, `[N, numClasses]`; owned by the caller. */
  probabilities(samples: tf.Tensor): tf.Tensor2D;
  dispose(): void;
}

/** An extractor of 64 features and ten probabilities from packed weights of a {@link compactClassifier}. */
export function embeddedExtractor(
  name: string,
  { accuracy, weights }: { readonly accuracy: number; readonly weights: string },
  { filter = 'bicubic' }: EmbeddedExtractorOptions,
): ClassifierExtractor {
  const network = compactClassifier({ random: Random.fromSeed(0) });
  unpackInt8Weights(network, weights);
  const input: ImageInput = { size: [28, 28], channels: 1, filter, range: [-1, 1], quantise: true };
  const run = (samples: tf.Tensor) =>
    forwardAll(network, { images: tf.div(prepareImages(samples, input), 255) });
  return {
    name,
    featureDim: 64,
    protocol: {
      extractor: `${name}, embedded in @gan/metrics`,
      accuracy,
      input: describeInput(input),
      comparable: `only with figures of the same extractor; not with published figures, which use Inception`,
    },
    features: (samples) => tf.tidy(() => run(samples)[0] as tf.Tensor2D),
    probabilities: (samples) => tf.tidy(() => tf.softmax(run(samples)[1] as tf.Tensor2D)),
    dispose: () => network.dispose(),
  };
}
