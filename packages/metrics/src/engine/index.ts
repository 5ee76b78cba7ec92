export { evaluate, gatherStatistics, type EvaluationOptions, type Side } from './evaluate.js';
export type { GatheringProgress, SideStatistics, StatisticsSource } from './side-statistics.js';
export { eightBits, unprepared, type Preparation } from './preparation.js';
export { defineMetric, type BuiltMetric, type MetricDefinition, type MetricRecipe } from './define-metric.js';
export { comparable, compareResults, incomparable, type Comparison } from './compare-results.js';
export { decodeStatistics, encodeStatistics } from './statistics-file.js';
export { readsFeatures } from './reads-features.js';
