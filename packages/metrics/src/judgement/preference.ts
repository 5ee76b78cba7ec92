/** One forced choice: which of two images, and so which of two sources, a judge took for the more real one. */
export interface Choice {
  readonly judge: string;
  /** Names the pair: the same for every judge who saw it. */
  readonly pair: string;
  readonly winner: string;
  readonly loser: string;
}

/** The share of its choices that `name` won, in [0, 1]; NaN where it was in none. */
export function winRate(choices: readonly Pick<Choice, 'winner' | 'loser'>[], name: string): number {
  const own = choices.filter(({ winner, loser }) => winner === name || loser === name);
  return own.filter(({ winner }) => winner === name).length / own.length;
}

/**
 * Strengths under the model of Bradley and Terry (1952), in which `i` is preferred to `j` with probability
 * `strength_i / (strength_i + strength_j)`: what win rates become when there are more than two to choose from. Found by
 * the minorisation-maximisation of Hunter (2004, equation 3).
 *
 * Every two that met get half a win each way beforehand (ours): without it one that never lost would have no finite
 * strength.
 *
 * @returns a strength for everyone in `choices`, adding up to 1, in the order they first appear.
 * @example
 * ```ts
 * const choices = [
 *   { winner: 'a', loser: 'b' },
 *   { winner: 'a', loser: 'b' },
 *   { winner: 'b', loser: 'a' },
 * ];
 * const strengths = bradleyTerry(choices); // { a: 0.625, b: 0.375 }
 * ```
 */
export function bradleyTerry(choices: readonly Pick<Choice, 'winner' | 'loser'>[]): Record<string, number> {
  const names = [...new Set(choices.flatMap(({ winner, loser }) => [winner, loser]))];
  const wins = countWins(choices, names);
  let strengths = names.map(() => 1 / names.length);
  for (let i = 0; i < mostIterations; i++) {
    const next = improve(strengths, wins);
    const change = Math.max(...next.map((strength, j) => Math.abs(strength - strengths[j]!)));
    strengths = next;
    if (change < 1e-12) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, strengths[i]!]));
}

const mostIterations = 10_000;

/** `[i][j]`: how often i won against j. */
function countWins(
  choices: readonly Pick<Choice, 'winner' | 'loser'>[],
  names: readonly string[],
): number[][] {
  const place = new Map(names.map((name, i) => [name, i]));
  const wins = names.map(() => names.map(() => 0));
  for (const { winner, loser } of choices) wins[place.get(winner)!]![place.get(loser)!]! += 1;
  return wins.map((row, i) => row.map((count, j) => count + (count + wins[j]![i]! > 0 ? 0.5 : 0)));
}

function improve(strengths: readonly number[], wins: readonly (readonly number[])[]): number[] {
  const next = strengths.map((own, i) => {
    const won = wins[i]!.reduce((sum, count) => sum + count, 0);
    const met = strengths.map((other, j) => (wins[i]![j]! + wins[j]![i]!) / (own + other));
    return won / met.reduce((sum, share) => sum + share, 0);
  });
  const total = next.reduce((sum, strength) => sum + strength, 0);
  return next.map((strength) => strength / total);
}
