export { earlyStopping, type EarlyStoppingOptions } from './early-stopping.js';
export { every } from './every.js';
export type { GuardThresholds } from './findings.js';
export { nanGuard } from './nan-guard.js';
export { trainingGuard, type TrainingGuardOptions } from './training-guard.js';
