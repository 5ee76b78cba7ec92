export { checkGradients } from './check-gradients.js';
export type { GradientCheck, GradientCheckOptions, TensorFunction } from './check-gradients.js';
export { expectClose, type Numbers, type Tolerance } from './expect-close.js';
export { expectNoLeak, type LeakOptions } from './expect-no-leak.js';
export { fivePointDerivative, numericalGradient } from './numerical-gradient.js';
export { gradientCases, spacedTensor, type GradientCase } from './gradient-cases.js';
