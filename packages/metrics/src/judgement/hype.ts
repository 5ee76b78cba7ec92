import type { MetricResult } from '@gan/core';
import { agreementOf, intervalOf, type JudgedResult } from './measured.js';
import type { BootstrapOptions } from './bootstrap.js';
import { errorRates } from './error-rates.js';
import { byJudge, type Judgement } from './judgement.js';
import { modalExposure } from './staircase.js';

/**
 * HYPE_infinity (Zhou et al. 2019, section 2.2): the share of images that people take for the wrong thing when they may look
 * as long as they like, in [0, 1]. 0.5 is guessing. Higher is better for a generator.
 *
 * `details` has the error rates `generatedError` and `realError`, and `agreement`, Krippendorff's alpha.
 *
 * @param protocol what must agree before two values may be compared.
 * @throws ConfigError if there are no answers.
 */
export function hypeInfinity(
  judgements: readonly Judgement[],
  bootstrap: BootstrapOptions,
  protocol: MetricResult['protocol'] = {},
): JudgedResult {
  const judges = byJudge(judgements);
  const interval = intervalOf(judges.map(tallies), 'answers', shareWrong, bootstrap);
  const { overall, generated, real } = errorRates(judgements);
  const counts = countKinds(judgements);
  return {
    metric: 'hype-infinity',
    higherIsBetter: true,
    value: overall,
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, ...counts },
    details: {
      ...(counts.generated > 0 && { generatedError: generated }),
      ...(counts.real > 0 && { realError: real }),
      ...agreementOf(judgements.map(({ judge, image, answer }) => ({ judge, item: image, answer }))),
    },
    protocol,
  };
}

/** An image that was shown for a time, in milliseconds, and what was said of it. */
export interface TimedJudgement extends Judgement {
  readonly exposure: number;
  /** Which staircase of the judge it belongs to. */
  readonly block: number;
}

/**
 * HYPE_time (Zhou et al. 2019, section 2.1): how long people must see an image to tell real from generated, in milliseconds:
 * the exposure that each block shows most often, averaged over the blocks of a judge and then over judges. Higher is better
 * for a generator.
 *
 * `details` has `accuracy`, the error rates, and `agreement`, Krippendorff's alpha over images seen at whatever exposure.
 *
 * @param judgements of complete blocks: a staircase that has not yet come to rest says nothing.
 * @throws ConfigError if there are none.
 */
export function hypeTime(
  judgements: readonly TimedJudgement[],
  bootstrap: BootstrapOptions,
  protocol: MetricResult['protocol'] = {},
): JudgedResult {
  const judges = byJudge(judgements);
  // A judge's value counts once, however many blocks it comes from.
  const values = judges.map(thresholds);
  const interval =
    judges.length > 1
      ? intervalOf(
          values.map((own) => [mean(own)]),
          'blocks',
          mean,
          bootstrap,
        )
      : intervalOf(values, 'blocks', mean, bootstrap);
  const { overall, generated, real } = errorRates(judgements);
  return {
    metric: 'hype-time',
    higherIsBetter: true,
    value: mean(values.map(mean)),
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, blocks: values.flat().length, ...countKinds(judgements) },
    details: {
      accuracy: 1 - overall,
      generatedError: generated,
      realError: real,
      ...agreementOf(judgements.map(({ judge, image, answer }) => ({ judge, item: image, answer }))),
    },
    protocol: { unit: 'ms', ...protocol },
  };
}

/** The modal exposure of each of a judge's blocks. */
function thresholds(judgements: readonly TimedJudgement[]): number[] {
  const blocks = new Map<number, number[]>();
  for (const { block, exposure } of judgements) blocks.set(block, [...(blocks.get(block) ?? []), exposure]);
  return [...blocks.values()].map(modalExposure);
}

/** 1 for a wrong answer, 0 for a right one: all that resampling needs to add up. */
const tallies = (judgements: readonly Judgement[]) =>
  judgements.map(({ truth, answer }) => (truth === answer ? 0 : 1));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareWrong: (wrong: readonly number[]) => number = mean;

const countKinds = (judgements: readonly Judgement[]) => ({
  real: judgements.filter(({ truth }) => truth === 'real').length,
  generated: judgements.filter(({ truth }) => truth === 'generated').length,
});
