export type { BatchCursor } from './batch-cursor.js';
export type { Remainder } from './batch-plan.js';
export { BatchStream, type BatchStreamOptions } from './batch-stream.js';
export { disposeBatch } from './dispose-batch.js';
export { filterClasses, type FilterClassesOptions } from './filter-classes.js';
export { deriveDataset } from './derive-dataset.js';
export { isLabelled, requireLabels, type LabelledDataset } from './labelled-dataset.js';
export { mapRange } from './map-range.js';
export { subset, take } from './subset.js';
