/**
 * The layers that TensorFlow.js lacks. Importing this module registers them, after which `tf.loadLayersModel`
 * loads any generator saved by this toolkit.
 */
export {
  channelLayerNormalization,
  ChannelLayerNormalization,
  type ChannelLayerNormalizationArgs,
} from './channel-layer-normalization.js';
export { dropout, Dropout, type DropoutArgs } from './dropout.js';
export { featureModulation, FeatureModulation } from './feature-modulation.js';
export { globalSumPooling, GlobalSumPooling } from './global-sum-pooling.js';
export {
  spectralNormalization,
  SpectralNormalization,
  type SpectralNormalizationArgs,
} from './spectral-normalization.js';
export {
  minibatchDiscrimination,
  MinibatchDiscrimination,
  type MinibatchDiscriminationArgs,
} from './minibatch-discrimination.js';
export {
  minibatchStandardDeviation,
  MinibatchStandardDeviation,
  type MinibatchStandardDeviationArgs,
} from './minibatch-standard-deviation.js';
