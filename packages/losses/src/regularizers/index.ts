export { consistencyPenalty, type ConsistencyPenaltyOptions, type ExampleTransform } from './consistency.js';
export { driftPenalty, type DriftPenaltyOptions } from './drift.js';
export {
  draganPenalty,
  gradientPenalty,
  type DraganPenaltyOptions,
  type GradientPenaltyOptions,
} from './gradient-penalty.js';
export { leCamPenalty, type LeCamPenaltyOptions } from './lecam.js';
export { modeSeekingPenalty, type ModeSeekingPenaltyOptions } from './mode-seeking-penalty.js';
export { orthogonalPenalty, type OrthogonalPenaltyOptions } from './orthogonal.js';
export { pathLengthPenalty, type PathLengthPenaltyOptions } from './path-length.js';
export type { PenaltyOptions } from './penalty-options.js';
export { weightClipping, type WeightClippingOptions } from './weight-clipping.js';
export { r1Penalty, r2Penalty, type ZeroCenteredPenaltyOptions } from './zero-centered-penalty.js';
