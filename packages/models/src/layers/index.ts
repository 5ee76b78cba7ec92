/**
 * The layers that TensorFlow.js lacks. Importing this module registers them, after which `tf.loadLayersModel`
 * loads any generator saved by this toolkit.
 */
export {
  batchStatisticsNormalization,
  BatchStatisticsNormalization,
  type BatchStatisticsNormalizationArgs,
} from './batch-statistics-normalization.js';
export {
  channelLayerNormalization,
  ChannelLayerNormalization,
  type ChannelLayerNormalizationArgs,
} from './channel-layer-normalization.js';
export { conditionalSum, ConditionalSum } from './conditional-sum.js';
export { conditionMaps, ConditionMaps } from './condition-maps.js';
export { equalizedConv2d, EqualizedConv2D, type EqualizedConv2DArgs } from './equalized-conv2d.js';
export { equalizedDense, EqualizedDense, type EqualizedDenseArgs } from './equalized-dense.js';
export { EqualizedLayer, type EqualizedActivation, type EqualizedArgs } from './equalized-layer.js';
export { firFilter, FirFilter, type FirFilterArgs } from './fir-filter.js';
export { GrowingDiscriminator, type GrowingDiscriminatorArgs } from './growing-discriminator.js';
export { GrowingGenerator, type GeneratorLayer, type GrowingGeneratorArgs } from './growing-generator.js';
export { copyGrowth, GrowingLayer, type GrowingArgs, type Growth } from './growing-layer.js';
export { firUpsample, FirUpsample } from './fir-upsample.js';
export {
  instanceNormalization,
  InstanceNormalization,
  type InstanceNormalizationArgs,
} from './instance-normalization.js';
export { leadingCrop, LeadingCrop } from './leading-crop.js';
export { learnedConstant, LearnedConstant, type LearnedConstantArgs } from './learned-constant.js';
export { modulatedConv2d, ModulatedConv2D, type ModulatedConv2DArgs } from './modulated-conv2d.js';
export { StyleBroadcast, type StyleBroadcastArgs } from './style-broadcast.js';
export { StyleEpilogue, type StyleEpilogueArgs } from './style-epilogue.js';
export { StyleSynthesis } from './style-synthesis.js';
export { bilinearUpsampling, BilinearUpsampling } from './bilinear-upsampling.js';
export { pixelShuffle, PixelShuffle, type PixelShuffleArgs } from './pixel-shuffle.js';
export { pixelUnshuffle, PixelUnshuffle } from './pixel-unshuffle.js';
export { reflectionPadding, ReflectionPadding, type ReflectionPaddingArgs } from './reflection-padding.js';
export { pixelNorm, PixelNorm } from './pixel-norm.js';
export { ProganGenerator } from './progan-generator.js';
export { dropout, Dropout, type DropoutArgs } from './dropout.js';
export { featureModulation, FeatureModulation, type FeatureModulationArgs } from './feature-modulation.js';
export { blend, Blend } from './blend.js';
export { gatedSum, GatedSum } from './gated-sum.js';
export { scaledSum, ScaledSum, type ScaledSumArgs } from './scaled-sum.js';
export { featureSlice, FeatureSlice, type FeatureSliceArgs } from './feature-slice.js';
export { sine, Sine } from './sine.js';
export { spatialAttention, SpatialAttention } from './spatial-attention.js';
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
