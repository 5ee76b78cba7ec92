import type { MetricResult } from '@gan/core';
import { krippendorffAlpha, type Rating } from './agreement.js';
import { bootstrapInterval, type BootstrapInterval, type BootstrapOptions } from './bootstrap.js';

/** What people's judgement comes to: a result like any other metric's, and how sure of it one may be. */
export interface JudgedResult extends MetricResult {
  readonly higherIsBetter: boolean;
  /** Bootstrap interval of `value`; `error` is its standard deviation. */
  readonly interval: BootstrapInterval & {
    /** What was resampled: judges where there are two or more, else the answers (or blocks) of the one there is. */
    readonly resampled: 'judges' | 'answers' | 'blocks';
  };
  /** Further numbers: error rates by kind, agreement, strengths. Absent where there were too few answers for one. */
  readonly details: Readonly<Record<string, number>>;
}

/**
 * The interval of a value by resampling judges, as Zhou et al. 2019, section 3. One judge alone has nobody to be exchanged
 * for: there the answers are resampled (ours), which says how far other images might have moved the value, not other people.
 */
export function intervalOf<Answer>(
  judges: readonly (readonly Answer[])[],
  unit: 'answers' | 'blocks',
  statistic: (answers: readonly Answer[]) => number,
  options: BootstrapOptions,
): JudgedResult['interval'] {
  return judges.length > 1
    ? { ...bootstrapInterval(judges, (drawn) => statistic(drawn.flat()), options), resampled: 'judges' }
    : { ...bootstrapInterval(judges.flat(), statistic, options), resampled: unit };
}

/** Agreement as an entry of `details`, where there is any to speak of. */
export function agreementOf(ratings: readonly Rating[]): { agreement?: number } {
  const agreement = krippendorffAlpha(ratings);
  return Number.isNaN(agreement) ? {} : { agreement };
}
