export { compactClassifier, type CompactClassifierOptions } from './compact-classifier.js';
export { digitsExtractor } from './digits-extractor.js';
export { type ClassifierExtractor, type EmbeddedExtractorOptions } from './embedded-extractor.js';
export { fashionExtractor } from './fashion-extractor.js';
export * from './inception/index.js';
export { packInt8Weights, unpackInt8Weights } from '@gan/core';
export { layersModelExtractor, type LayersModelExtractorOptions } from './layers-model-extractor.js';
