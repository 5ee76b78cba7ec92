import { describeConformance } from './describe-conformance.js';
import { elementwise } from './elementwise.js';

describeConformance('elementwise on wasm', elementwise);
