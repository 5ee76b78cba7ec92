export { canMixClasses, withClassMixtures } from './class-mixtures.js';
export { moveAlong, type LatentDirections } from './directions.js';
export { ganspace, type GanSpaceOptions } from './ganspace.js';
export {
  hasLatentVectors,
  latentSpace,
  type LatentSpace,
  type PointOptions,
  type SpaceName,
} from './latent-space.js';
export { latentWalk, type LatentWalk, type LatentWalkOptions } from './latent-walk.js';
export { pyramidDistance, type PictureDistance } from './picture-distance.js';
export { project, projectedImage, type ProjectOptions } from './project.js';
export { type Projection, type ProjectionStep } from './projection-search.js';
export { sefa, type SefaOptions } from './sefa.js';
export {
  styleBand,
  styleMixingTable,
  type LayerRange,
  type StyleBand,
  type StyleMixingOptions,
} from './style-mixing.js';
export { styleNetworks, type StyleNetworks } from './style-networks.js';
