import { describeConformance } from './describe-conformance.js';
import { reductions } from './reductions.js';

describeConformance('reductions on wasm', reductions);
