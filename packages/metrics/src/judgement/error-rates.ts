import type { Judgement, Kind } from './judgement.js';

/** How often judges were wrong, as fractions in [0, 1]; NaN where nothing was judged. */
export interface ErrorRates {
  /** Of all images: the HYPE_infinity score. 0.5 is guessing; more, and generated images look more real than real ones. */
  readonly overall: number;
  /** Of generated images, those taken for real: how often the generator deceives. */
  readonly generated: number;
  /** Of real images, those taken for generated. */
  readonly real: number;
}

/**
 * Error rates over all answers, whoever gave them (Zhou et al. 2019, section 2.2): wrong answers over answers, and the
 * same for generated and for real images alone.
 *
 * @example
 * ```ts
 * const rates = errorRates([
 *   { truth: 'real', answer: 'real' },
 *   { truth: 'generated', answer: 'real' },
 * ]);
 * const deceived = rates.generated; // 1
 * ```
 */
export function errorRates(judgements: readonly Pick<Judgement, 'truth' | 'answer'>[]): ErrorRates {
  const rateOf = (kind?: Kind) => {
    const asked = judgements.filter(({ truth }) => kind === undefined || truth === kind);
    return asked.filter(({ truth, answer }) => truth !== answer).length / asked.length;
  };
  return { overall: rateOf(), generated: rateOf('generated'), real: rateOf('real') };
}
