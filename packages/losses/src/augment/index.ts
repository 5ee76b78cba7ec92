export {
  adaptiveAugmentation,
  type AdaptiveAugmentation,
  type AdaptiveAugmentationOptions,
} from './adaptive-augmentation.js';
export { AdaController, type AdaControllerOptions } from './ada-controller.js';
export { diffAugment, type DiffAugmentOperation, type DiffAugmentOptions } from './diff-augment.js';
export { flipAndShift, type FlipAndShiftOptions } from './flip-and-shift.js';
export { instanceNoise, type InstanceNoiseOptions } from './instance-noise.js';
