export { moments, momentsOf, covariance, type Moments } from './moments.js';
export { classEntropies, type ClassEntropies } from './class-entropies.js';
export { featureRows, type FeatureRows } from './feature-rows.js';
export { keptImages, type KeptImages } from './kept-images.js';
