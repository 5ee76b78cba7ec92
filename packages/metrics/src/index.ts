export * from './judgement/index.js';
