export { applyLinear, type LinearMap } from './apply-linear.js';
export { logSoftmax } from './log-softmax.js';
export { registerSecondOrderGradients } from './register.js';
export { isRecording, stopGradient } from './tape.js';
