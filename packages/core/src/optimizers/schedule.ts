import type { Progress, Schedule } from '../types/optimizer.js';

/** The value of a schedule at some progress. */
export const scheduleValue = (schedule: Schedule, progress: Progress): number =>
  typeof schedule === 'number' ? schedule : schedule(progress);

/**
 * Constant for `holdSteps`, then linear to zero over `decaySteps`.
 *
 * Source: Zhu et al. 2017 (CycleGAN), appendix 7.1: 100 epochs held, 100 decayed.
 */
export const linearDecay =
  (initial: number, holdSteps: number, decaySteps: number): Schedule =>
  ({ step }) =>
    initial * Math.min(1, Math.max(0, 1 - (step - holdSteps) / decaySteps));

/** `initial * rate ** (step / decaySteps)`, never below `floor`. */
export const exponentialDecay =
  (initial: number, rate: number, decaySteps: number, floor = 0): Schedule =>
  ({ step }) =>
    Math.max(floor, initial * rate ** (step / decaySteps));
