export { requireImages } from './require-images.js';
export { resamplingMatrix } from './resampling-matrix.js';
export { type ResizeFilter } from './resize-filters.js';
export { resizeImages, type ResizeOptions } from './resize-images.js';
