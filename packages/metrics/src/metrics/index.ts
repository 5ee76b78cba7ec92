export { inceptionScore, inceptionScoreOf } from './inception-score.js';
export { fid, frechetDistance, gaussian, type Gaussian } from './fid.js';
export { fidInfinity } from './fid-infinity.js';
export { kernelDistance, kid } from './kid.js';
export { coverage, density, precision, recall } from './precision-recall.js';
export { type Shrinkage } from './shrinkage.js';
