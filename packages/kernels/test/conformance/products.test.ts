import { describeConformance } from './describe-conformance.js';
import { products } from './products.js';

describeConformance('products on wasm', products);
