import { describeConformance } from './describe-conformance.js';
import { images } from './images.js';

describeConformance('images on wasm', images);
