/** Processor time of steps, in seconds; 0 for those of before it was kept. */
export const processorSeconds = (steps: readonly { readonly processorMilliseconds?: number }[]): number =>
  steps.reduce((sum, { processorMilliseconds = 0 }) => sum + processorMilliseconds, 0) / 1000;

/** How far a run is to go: generator updates, and minutes of processor time where these end it, too. */
export interface Goal {
  readonly steps: number;
  readonly minutes: number | null;
}

/** Share of a run's way that is behind it, 1 at its end; whichever end it is nearer to. */
export const shareDone = ({ steps, minutes }: Goal, step: number, seconds: number): number =>
  Math.min(1, Math.max(step / steps, minutes === null ? 0 : seconds / (60 * minutes)));
