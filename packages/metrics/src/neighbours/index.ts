export {
  nearestTrainingNeighbours,
  type NearestNeighboursOptions,
  type TrainingNeighbour,
} from './nearest-training-neighbours.js';
export { pixelExtractor } from './pixel-extractor.js';
