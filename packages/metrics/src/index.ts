export * from './images/index.js';
export * from './judgement/index.js';
export * from './modes/index.js';
