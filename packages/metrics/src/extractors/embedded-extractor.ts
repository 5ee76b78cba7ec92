import { Random, unpackInt8Weights, type FeatureExtractor, type ResizeFilter } from '@gan/core';
import { compactClassifier } from './compact-classifier.js';
import { layersModelExtractor } from './layers-model-extractor.js';

/** Options of the embedded extractors. */
export interface EmbeddedExtractorOptions {
  /** How images that are not 28x28 get there. @default 'bicubic', antialiased */
  readonly filter?: ResizeFilter;
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
  const extractor = layersModelExtractor(network, {
    ...{
      name,
      layer: 'features',
      mapLayers: ['conv1', 'conv2', 'conv3'],
      classes: 'logits',
      inputRange: [0, 1],
      filter,
    },
    protocol: {
      extractor: `${name}, embedded in @gan/metrics`,
      accuracy,
      comparable: 'only with figures of the same extractor; not with published figures, which use Inception',
    },
  });
  return { ...(extractor as ClassifierExtractor), dispose: () => network.dispose() };
}
