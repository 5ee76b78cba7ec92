// Every exported function takes byte addresses in the backend's own memory and element counts; none of
// them allocates, keeps state between calls, or touches an address it was not given.
export * from './activation-gradients';
export * from './binary';
export * from './cast';
export * from './compare';
export * from './reduce-inner';
export * from './reduce-outer';
export * from './repeat';
export * from './select';
export { hasLarge } from './sine';
export * from './unary';
export * from './gemm';
export * from './columns';
export * from './bias';
export * from './optimisers';
export * from './batch-norm';
export * from './pool';
export * from './volume';
export * from './depthwise';
export * from './copy-box';
export * from './transpose';
export * from './resize-nearest';
export * from './random';
export * from './normalise';
export * from './modulate';
export * from './tap-rows';
