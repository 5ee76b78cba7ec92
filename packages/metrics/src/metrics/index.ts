export { inceptionScore, inceptionScoreOf } from './inception-score.js';
export { fid, frechetDistance, gaussian, type Gaussian } from './fid.js';
export { type Shrinkage } from './shrinkage.js';
