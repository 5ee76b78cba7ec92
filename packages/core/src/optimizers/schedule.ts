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

/**
 * Half a cosine from `initial` to `floor` over `decaySteps`, then `floor`:
 * `floor + (initial - floor) (1 + cos(π min(1, step / decaySteps))) / 2`.
 *
 * Source: Loshchilov & Hutter 2017 (SGDR), https://arxiv.org/abs/1608.03983, equation 5, without restarts.
 */
export const cosineDecay =
  (initial: number, decaySteps: number, floor = 0): Schedule =>
  ({ step }) =>
    floor + ((initial - floor) * (1 + Math.cos(Math.PI * Math.min(1, step / decaySteps)))) / 2;

/**
 * {@link cosineDecay} over and over: from `initial` to `floor` in every `period` steps, then from `initial` again.
 *
 * Source: Loshchilov & Hutter 2017 (SGDR), https://arxiv.org/abs/1608.03983, equation 5, with periods of one length.
 */
export const cosineRestarts = (initial: number, period: number, floor = 0): Schedule => {
  const once = cosineDecay(initial, period, floor);
  return ({ step, imagesSeen }) => scheduleValue(once, { step: step % period, imagesSeen });
};

/** `initial * rate ** n` once `n` of the `milestones` have been reached, in steps: drops at times of one's choosing. */
export const milestoneDecay =
  (initial: number, rate: number, milestones: readonly number[]): Schedule =>
  ({ step }) =>
    initial * rate ** milestones.filter((milestone) => step >= milestone).length;

/** `initial * rate ** floor(step / interval)`: a drop by the factor `rate` after every `interval` steps. */
export const stepDecay =
  (initial: number, rate: number, interval: number): Schedule =>
  ({ step }) =>
    initial * rate ** Math.floor(step / interval);

/**
 * Rises in a straight line over the first `steps` steps, from `1 / steps` of the schedule's value to all of it, and leaves
 * the schedule as it is from there on.
 *
 * Source: Goyal et al. 2017, https://arxiv.org/abs/1706.02677, section 2.2, gradual warm-up.
 *
 * @example
 * const optimizer = adam({ learningRate: warmUp(cosineDecay(2e-4, 50_000), 500) });
 */
export const warmUp =
  (schedule: Schedule, steps: number): Schedule =>
  (progress) =>
    scheduleValue(schedule, progress) * Math.min(1, (progress.step + 1) / steps);
