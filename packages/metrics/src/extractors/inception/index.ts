export { inceptionExtractor, type InceptionExtractorOptions } from './inception-extractor.js';
export { type InceptionMode } from './inception-input.js';
export { inceptionTaps, inceptionV3, type InceptionTap } from './inception-v3.js';
