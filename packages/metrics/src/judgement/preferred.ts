import { ConfigError, type MetricResult } from '@gan/core';
import { agreementOf, intervalOf, type JudgedResult } from './measured.js';
import type { BootstrapOptions } from './bootstrap.js';
import { byJudge } from './judgement.js';
import { bradleyTerry, winRate, type Choice } from './preference.js';

/**
 * How often people prefer what `name` made to what others made, side by side, in [0, 1]; 0.5 is no preference. The forced
 * choice between two images is common practice; the numbers are ours.
 *
 * `details` has `agreement`, Krippendorff's alpha, and, for every source, its Bradley-Terry strength as `strength NAME`.
 *
 * @param protocol what must agree before two values may be compared.
 * @throws ConfigError if `name` is in none of the choices.
 */
export function preference(
  choices: readonly Choice[],
  name: string,
  bootstrap: BootstrapOptions,
  protocol: MetricResult['protocol'] = {},
): JudgedResult {
  const own = choices.filter(({ winner, loser }) => winner === name || loser === name);
  if (own.length === 0) {
    throw new ConfigError(
      `preference: expected choices with '${name}' among them, got ${choices.length} without. Collect some first.`,
    );
  }
  const judges = byJudge(own);
  const interval = intervalOf(judges, 'answers', (drawn) => winRate(drawn, name), bootstrap);
  const strengths = Object.entries(bradleyTerry(choices));
  return {
    metric: 'preference',
    higherIsBetter: true,
    value: winRate(own, name),
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, pairs: own.length },
    details: {
      ...agreementOf(choices.map(({ judge, pair, winner }) => ({ judge, item: pair, answer: winner }))),
      ...Object.fromEntries(strengths.map(([source, strength]) => [`strength ${source}`, strength])),
    },
    protocol,
  };
}
