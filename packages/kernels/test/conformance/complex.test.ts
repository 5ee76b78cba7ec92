import { describeConformance } from './describe-conformance.js';
import { complex } from './complex.js';

describeConformance('complex on wasm', complex);
