import { ConfigError, type Schedule } from '@gan/core';

/** Share of the run in which there is noise. */
const noisyShare = 0.7;
/** What the deviation has fallen to, as a share of the first, when the noise ends. */
const lastShare = 1 / 40;

/**
 * A deviation that falls exponentially from `instanceNoise` to a fortieth of it over the first 70 % of the run, and is
 * zero from then on: at first the data are one blur, of which nothing can be missed, and which then falls apart into its
 * modes. Our choice of schedule.
 *
 * @throws ConfigError if the length of the run is not known.
 */
export function fallingNoise({
  instanceNoise,
  decaySteps,
}: {
  readonly instanceNoise: number;
  readonly decaySteps: number;
}): Exclude<Schedule, number> {
  if (decaySteps === 0) {
    throw new ConfigError(
      `instanceNoise: expected decaySteps to say how long the run is, got 0. Set it to the number of steps.`,
    );
  }
  return ({ step }) => {
    const share = step / (noisyShare * decaySteps);
    return share >= 1 ? 0 : instanceNoise * lastShare ** share;
  };
}
