export { adam, type AdamOptions } from './adam.js';
export { momentum, type MomentumOptions } from './momentum.js';
export { rmsProp, type RmsPropOptions } from './rms-prop.js';
export {
  cosineDecay,
  cosineRestarts,
  exponentialDecay,
  linearDecay,
  milestoneDecay,
  scheduleValue,
  stepDecay,
  warmUp,
} from './schedule.js';
export { SlotOptimizer } from './slot-optimizer.js';
