export { cpuCorrections } from './cpu/index.js';
export { gradientCorrections } from './gradients/index.js';
export { storeComplex } from './complex/complex-data.js';
export { wasmCompleteness } from './wasm-completeness.js';
export { differentiateComplex } from './complex/differentiate.js';
