export { checkLogits } from './check-logits.js';
export { checkRegularizers } from './check-regularizers.js';
export { createGan, type GanParts } from './create-gan.js';
export { fans, initializers, type Initializers } from './initializers.js';
export { withoutValues } from './without-values.js';
export { sample, type SampleOptions } from './sample.js';
