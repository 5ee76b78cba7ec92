export {
  loadForeignWeights,
  type ForeignWeight,
  type LoadForeignWeightsOptions,
  type WeightMapping,
} from './load-foreign-weights.js';
export { fromPyTorchLayout, pyTorchName, transposeTensor } from './pytorch-layout.js';
export { readPyTorchCheckpoint } from './pytorch/read-pytorch-checkpoint.js';
export { readWeights } from './read-weights.js';
