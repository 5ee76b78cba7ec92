export { greyToRgb, rgbToGrey } from './channels.js';
export { resamplingMatrix } from './resampling-matrix.js';
export { type ResizeFilter } from './resize-filters.js';
export { resizeImages, type ResizeOptions } from './resize-images.js';
export { toBytes, type ValueRange } from './to-bytes.js';
