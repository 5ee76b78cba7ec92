import { ConfigError } from '@gan/core';

/** How often each mode was hit, and how often none was. */
export interface ModeHistogram {
  /** Samples that belong to each mode, `[modes]`. */
  readonly counts: readonly number[];
  /** All samples, those that belong to no mode included. */
  readonly total: number;
}

/** What mode coverage is summed up in. */
export interface ModeCoverage {
  /** Modes hit by at least one sample, 0 to {@link modes}. */
  readonly found: number;
  /** How many there are. */
  readonly modes: number;
  /** Share of the samples that belong to some mode, in [0, 1]. */
  readonly highQuality: number;
  /** `KL(generated ‖ uniform)` over the modes, in nats, 0 to `log modes`; not a number where no mode was hit. */
  readonly reverseKl: number;
  /** Jensen-Shannon divergence between the same two, in nats, 0 to `log 2`; not a number where no mode was hit. */
  readonly jensenShannon: number;
}

/**
 * Adds up to which mode each sample belongs.
 *
 * @param assigned mode of each sample, in `[0, modes)`; -1 for a sample that belongs to none.
 * @throws ConfigError if a number is no mode.
 */
export function countModes(assigned: ArrayLike<number>, modes: number): ModeHistogram {
  const counts = new Array<number>(modes).fill(0);
  for (let i = 0; i < assigned.length; i++) {
    const mode = assigned[i]!;
    if (mode === -1) continue;
    if (!Number.isInteger(mode) || mode < 0 || mode >= modes) {
      throw new ConfigError(
        `countModes: expected modes from 0 to ${modes - 1}, or -1 for none, got ${mode}. Pass the right number of modes.`,
      );
    }
    counts[mode]!++;
  }
  return { counts, total: assigned.length };
}

/**
 * Mode coverage of a histogram: with `p` the shares of the `K` modes among the samples that belong to one,
 * `found = #{p > 0}`, `reverse KL = Σ p log(K p)`, and the Jensen-Shannon divergence
 * `½ KL(p ‖ m) + ½ KL(u ‖ m)` with `m = (p + u) / 2`, `u = 1 / K`.
 *
 * Source: Lin et al. 2018 (PacGAN), https://arxiv.org/abs/1712.04086, section 4.1, after Srivastava et al. 2017
 * (VEEGAN), https://arxiv.org/abs/1705.07761; the Jensen-Shannon divergence is the one the authors' code logs.
 * With few samples both divergences come out too high: even uniform ones give a reverse KL of about `(K - 1) / 2N`.
 */
export function modeCoverage({ counts, total }: ModeHistogram): ModeCoverage {
  const belonging = counts.reduce((sum, count) => sum + count, 0);
  const uniform = counts.map(() => 1 / counts.length);
  const shares = counts.map((count) => count / belonging);
  const middle = shares.map((share, i) => (share + uniform[i]!) / 2);
  return {
    found: counts.filter((count) => count > 0).length,
    modes: counts.length,
    highQuality: total === 0 ? NaN : belonging / total,
    reverseKl: kl(shares, uniform),
    jensenShannon: (kl(shares, middle) + kl(uniform, middle)) / 2,
  };
}

/** `Σ p log(p / q)`, in nats, with `0 log 0 = 0`. */
const kl = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, share, i) => (share === 0 ? sum : sum + share * Math.log(share / q[i]!)), 0);
