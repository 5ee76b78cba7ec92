import { describeConformance } from './describe-conformance.js';
import { indexing } from './indexing.js';

describeConformance('indexing on wasm', indexing);
