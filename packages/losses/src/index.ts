export { minimaxLoss, type MinimaxLossOptions } from './minimax.js';
export { nonSaturatingLoss, type NonSaturatingLossOptions } from './non-saturating.js';
export { leastSquaresLoss, type LeastSquaresLossOptions } from './least-squares.js';
export { wassersteinLoss, type WassersteinLossOptions } from './wasserstein.js';
export { hingeLoss, type HingeLossOptions } from './hinge.js';
export { relativisticLoss } from './relativistic.js';
export { relativisticAverageLoss } from './relativistic-average.js';
export type { RelativisticForm, RelativisticLossOptions } from './relativistic-comparison.js';
export { l1Loss } from './l1.js';
export { l2Loss } from './l2.js';
export type { Distance, ReconstructionLoss } from './reconstruction.js';
export { cycleConsistencyLoss } from './cycle-consistency.js';
export { identityLoss } from './identity.js';
export { perceptualLoss, type FeatureMaps, type PerceptualLossOptions } from './perceptual.js';
export {
  featureMatchingLoss,
  type FeatureMatchingLoss,
  type FeatureMatchingLossOptions,
} from './feature-matching.js';
export { auxiliaryClassifierLoss, type ClassificationLoss } from './auxiliary-classifier.js';
export { domainClassificationLoss, type DomainClassificationLossOptions } from './domain-classification.js';
export {
  mutualInformationLoss,
  type CodePart,
  type MutualInformationLoss,
  type MutualInformationLossOptions,
} from './mutual-information.js';
export {
  modeSeekingLoss,
  type ModeSeekingLoss,
  type ModeSeekingLossOptions,
  type SamplePair,
} from './mode-seeking.js';
export type { LossOptions, Reduction, SmoothableLossOptions } from './options.js';
export * from './regularizers/index.js';
export * from './augment/index.js';
export { clipGradients, withGradientClipping, type GradientClippingOptions } from './gradient-clipping.js';
