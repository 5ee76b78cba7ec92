export * from './extractors/index.js';
export * from './images/index.js';
export * from './judgement/index.js';
export * from './modes/index.js';
export { metricCatalog, findMetric, metricsByName } from './catalog.js';
export * from './engine/index.js';
export * from './metrics/index.js';
export * from './neighbours/index.js';
export * from './statistics/index.js';
