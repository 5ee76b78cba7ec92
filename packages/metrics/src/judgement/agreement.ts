/** What one judge said of one thing. */
export interface Rating {
  readonly judge: string;
  /** What was judged: an image, a pair. */
  readonly item: string;
  readonly answer: string;
}

/**
 * Krippendorff's alpha for nominal answers: how far judges agree beyond chance. 1 is perfect, 0 what chance gives, below 0
 * they disagree on purpose. `alpha = 1 - D_observed / D_expected`, from the coincidences of answers within each item
 * (Krippendorff 2004, "Reliability in content analysis: some common misconceptions and recommendations", Human
 * Communication Research 30:411-433; Hayes and Krippendorff 2007).
 *
 * Taken rather than Fleiss' kappa because it allows any number of judges to each item, so that judges who stopped half-way
 * or saw other images need not be left out; on complete data the two differ by a factor of `(nN - 1) / nN` in `1 - alpha`.
 *
 * @returns NaN where it says nothing: no item has two answers, or all answers are the same.
 */
export function krippendorffAlpha(ratings: readonly Rating[]): number {
  const items = new Map<string, string[]>();
  for (const { item, answer } of ratings) items.set(item, [...(items.get(item) ?? []), answer]);
  const pairable = [...items.values()].filter((answers) => answers.length > 1);
  const total = pairable.reduce((sum, answers) => sum + answers.length, 0);
  const observed =
    pairable.reduce((sum, answers) => sum + unequalPairs(answers) / (answers.length - 1), 0) / total;
  const expected = unequalPairs(pairable.flat()) / (total * (total - 1));
  return 1 - observed / expected;
}

/** Ordered pairs of different places with different answers. */
function unequalPairs(answers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * (answers.length - count), 0);
}
