/**
 * Operations that are one kernel each on a backend with ours, and composed of tfjs' own elsewhere. This entry brings no
 * backend with it.
 */
export { modulate } from './modulation/modulate.js';
export type { ModulateOptions } from './modulation/modulate.js';
export { normalise } from './normalisation/normalise.js';
export type { Normalised, NormaliseOptions } from './normalisation/normalise.js';
