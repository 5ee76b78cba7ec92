import { describeConformance } from './describe-conformance.js';
import { convolutions } from './convolutions.js';

describeConformance('convolutions on wasm', convolutions);
