/** How exposure times move from one image to the next, all in milliseconds. */
export interface StaircaseOptions {
  /** Exposure of the first image of a block. */
  readonly start: number;
  /** No exposure is shorter. */
  readonly shortest: number;
  /** No exposure is longer. */
  readonly longest: number;
  /** Added after a wrong answer. */
  readonly increase: number;
  /** Taken away after a right answer. */
  readonly decrease: number;
}

/**
 * The staircase of HYPE_time (Zhou et al. 2019, section 2.1): it begins at 500 ms and stays within 100 and 1000 ms.
 *
 * The section states steps of 10 and 30 ms, "3-up/1-down", and that they lead to an accuracy of 75 %. A weighted up-down
 * staircase (Kaernbach 1991) comes to rest where `decrease * accuracy = increase * (1 - accuracy)`, which is 75 % for 30 ms
 * up and 10 ms down; the other way round, as the sentence reads word for word, it would be 25 %, below guessing. We follow
 * the accuracy: 30 ms more after a wrong answer, 10 ms less after a right one.
 */
export const hypeStaircase: StaircaseOptions = {
  start: 500,
  shortest: 100,
  longest: 1000,
  increase: 30,
  decrease: 10,
};

/** The exposure of the next image, in milliseconds, after one shown for `exposure` was judged rightly or not. */
export function nextExposure(
  exposure: number,
  isCorrect: boolean,
  { shortest, longest, increase, decrease }: StaircaseOptions = hypeStaircase,
): number {
  const wanted = isCorrect ? exposure - decrease : exposure + increase;
  return Math.min(longest, Math.max(shortest, wanted));
}

/**
 * The exposures of a block whose images were judged rightly or not, in the order they were shown.
 *
 * @returns one more than there are answers: the last is the exposure of the image to come.
 * @example
 * ```ts
 * const exposures = staircase([true, true, false]); // [500, 490, 480, 510]
 * ```
 */
export function staircase(correct: readonly boolean[], options: StaircaseOptions = hypeStaircase): number[] {
  const exposures = [options.start];
  for (const isCorrect of correct) exposures.push(nextExposure(exposures.at(-1)!, isCorrect, options));
  return exposures;
}

/** The accuracy at which a staircase neither rises nor falls: `increase / (increase + decrease)`. */
export const restingAccuracy = ({ increase, decrease }: StaircaseOptions = hypeStaircase): number =>
  increase / (increase + decrease);

/**
 * The exposure that a block shows most often, in milliseconds: the perceptual threshold HYPE_time takes from it
 * (Zhou et al. 2019, section 2.1). Where several are shown equally often, which the paper leaves open, their mean.
 *
 * @returns NaN for no exposures.
 */
export function modalExposure(exposures: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const exposure of exposures) counts.set(exposure, (counts.get(exposure) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([exposure]) => exposure);
  return modes.reduce((sum, exposure) => sum + exposure, 0) / modes.length;
}
