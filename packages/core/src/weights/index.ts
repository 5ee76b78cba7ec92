export { packInt8Weights, unpackInt8Weights } from './int8-weights.js';
export {
  foreignWeights,
  loadForeignWeights,
  type LoadForeignWeightsOptions,
} from './load-foreign-weights.js';
export { fromPyTorchLayout, pyTorchName, toPyTorchLayout, transposeTensor } from './pytorch-layout.js';
export { readPyTorchCheckpoint } from './pytorch/read-pytorch-checkpoint.js';
export { readWeights } from './read-weights.js';
export {
  addedAxisLayout,
  droppedAxisLayout,
  flattenedMapLayout,
  flippedLayout,
  foreignWeight,
  layouts,
  pyTorchLayout,
  sameLayout,
  scaledLayout,
  transposedLayout,
  type ForeignWeight,
  type WeightLayout,
  type WeightMapping,
} from './weight-layout.js';
