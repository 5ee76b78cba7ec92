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

/** A feature extractor that also tells classes apart, shows its depths, and whose weights are its own to free. */
export type ClassifierExtractor = FeatureExtractor &
  Required<
    Pick<
      FeatureExtractor,
      'protocol' | 'probabilities' | 'featuresAndProbabilities' | 'featureMaps' | 'dispose'
    >
  >;

/**
 * An extractor of 64 features and ten probabilities from packed weights of a {@link compactClassifier}; feature maps are
 * those of its three convolutions.
 */
export function embeddedExtractor(
  name: string,
  { accuracy, weights }: { readonly accuracy: number; readonly weights: string },
  { filter = 'bicubic' }: EmbeddedExtractorOptions,
): ClassifierExtractor {
  const network = compactClassifier({ random: Random.fromSeed(0) });
  unpackInt8Weights(network, weights);
  const convolutions = ['conv1', 'conv2', 'conv3'].map(
    (layer) => network.getLayer(layer).output as tf.SymbolicTensor,
  );
  const maps = tf.model({ inputs: network.inputs, outputs: convolutions });
  const input: ImageInput = { size: [28, 28], channels: 1, filter, range: [-1, 1], quantise: true };
  const run = (samples: tf.Tensor, through = network) =>
    forwardAll(through, { images: tf.div(prepareImages(samples, input), 255) });
  const both = (samples: tf.Tensor) => {
    const [features, logits] = run(samples) as [tf.Tensor2D, tf.Tensor2D];
    return { features, probabilities: tf.softmax(logits) };
  };
  return {
    name,
    featureDim: 64,
    protocol: {
      extractor: `${name}, embedded in @gan/metrics`,
      accuracy,
      input: describeInput(input),
      comparable: `only with figures of the same extractor; not with published figures, which use Inception`,
    },
    features: (samples) => tf.tidy(() => both(samples).features),
    probabilities: (samples) => tf.tidy(() => both(samples).probabilities),
    featuresAndProbabilities: (samples) => tf.tidy(() => both(samples)),
    featureMaps: (samples) => tf.tidy(() => run(samples, maps) as tf.Tensor4D[]),
    // The two networks share their layers.
    dispose: () => network.dispose(),
  };
}
