import { describeConformance } from './describe-conformance.js';
import { layout } from './layout.js';

describeConformance('layout on wasm', layout);
