export { moments, covariance, type Moments } from './moments.js';
export { classEntropies, type ClassEntropies } from './class-entropies.js';
