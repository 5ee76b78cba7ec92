export { registerSecondOrderGradients } from './register.js';
export { stopGradient } from './tape.js';
export { logSoftmax } from './log-softmax.js';
