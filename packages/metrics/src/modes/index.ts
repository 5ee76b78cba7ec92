export { gaussianModes, type GaussianModes } from './gaussian-modes.js';
export { countModes, modeCoverage, type ModeCoverage, type ModeHistogram } from './mode-histogram.js';
export { modeMetric, type ModeAssignment, type ModeMeasure, type ModeMetric } from './mode-metric.js';
export { stackedModes, type ImageClassifier } from './stacked-modes.js';
