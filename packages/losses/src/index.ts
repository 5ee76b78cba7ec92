export { minimaxLoss, type MinimaxLossOptions } from './minimax.js';
export { nonSaturatingLoss, type NonSaturatingLossOptions } from './non-saturating.js';
export type { LossOptions, Reduction, SmoothableLossOptions } from './options.js';
