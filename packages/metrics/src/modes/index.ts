export { gaussianModes, type GaussianModes } from './gaussian-modes.js';
export { countModes, modeCoverage, type ModeCoverage, type ModeHistogram } from './mode-histogram.js';
export { modeMeasures, type ModeMeasure, type ModeMeasureDescription } from './mode-measures.js';
export { modeMetric, type ModeAssignment, type ModeMetric } from './mode-metric.js';
export { stackedModes, type ImageClassifier } from './stacked-modes.js';
