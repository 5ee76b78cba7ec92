export { resamplingMatrix, resizeImages, type ResizeFilter, type ResizeOptions } from '@gan/core';
export { greyToRgb, rgbToGrey } from './channels.js';
export { toBytes, type ValueRange } from './to-bytes.js';
