export { forward, forwardAll, type ForwardOptions } from './forward.js';
export { holdStill } from './hold-still.js';
export { withValues, withWeights } from './with-weights.js';
export { downloadTensor, downloadTensors, readTensor, toTensor } from './tensor-data.js';
export { countTrainableParameters, namedWeights, type WeightFilter } from './weights.js';
export { interpolateNetworks } from './interpolate-networks.js';
export { takeWeights } from './take-weights.js';
