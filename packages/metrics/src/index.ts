export * from './images/index.js';
export * from './judgement/index.js';
