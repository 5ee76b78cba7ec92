export * from './errors.js';
export type * from './types/index.js';
export { Random, type RandomState, type Seed } from './random.js';
