export { krippendorffAlpha, type Rating } from './agreement.js';
export { bootstrapInterval, type BootstrapInterval, type BootstrapOptions } from './bootstrap.js';
export { errorRates, type ErrorRates } from './error-rates.js';
export { hypeInfinity, hypeTime, type TimedJudgement } from './hype.js';
export type { Judgement, Kind } from './judgement.js';
export type { JudgedResult } from './measured.js';
export { bradleyTerry, winRate, type Choice } from './preference.js';
export { preference } from './preferred.js';
export {
  hypeStaircase,
  modalExposure,
  nextExposure,
  restingAccuracy,
  staircase,
  type StaircaseOptions,
} from './staircase.js';
