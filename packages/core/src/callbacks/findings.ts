import { ConfigError } from '../errors.js';
import type { StepLogs } from '../training/history.js';

/** From where on numbers are a sign of trouble, and how long they must be so. */
export interface GuardThresholds {
  /** A player's gradients vanish below this norm. @default 1e-7 */
  readonly vanishedNorm?: number;
  /** A player's gradients explode above this norm. @default 1e6 */
  readonly explodedNorm?: number;
  /** Steps for which the norms must stay out of bounds. @default 500 */
  readonly gradientSteps?: number;
  /** A discriminator with a loss below this that is right about every example has won. @default 0.01 */
  readonly wonLoss?: number;
  /** Steps for which it must have won. @default 1000 */
  readonly wonSteps?: number;
}

/**
 * Defaults of ours. In 3000 steps of the presets `small` of `gan` and `pacgan` a discriminator was right about all of a
 * batch, with a loss below 0.1, for 61 steps at most, and never with one below 0.01.
 */
const defaults: Required<GuardThresholds> = {
  vanishedNorm: 1e-7,
  explodedNorm: 1e6,
  gradientSteps: 500,
  wonLoss: 0.01,
  wonSteps: 1000,
};

/** What was found about one thing that could be wrong at a step. */
export interface Finding {
  /** The same at every step that looks at this thing. */
  readonly name: string;
  /** What is wrong, with numbers; undefined where nothing is. */
  readonly wrong: string | undefined;
  /** What would be right. */
  readonly expected: string;
  /** Steps it must stay wrong without a break to be trouble. */
  readonly patience: number;
}

/** Finds what is wrong with the numbers of a step. Things that were not measured at this step are left out. */
export type Examine = (logs: StepLogs) => readonly Finding[];

/** @throws ConfigError unless every threshold is above 0 and the lower norm below the upper one. */
export function makeExamine(owner: string, given: GuardThresholds): Examine {
  const thresholds = { ...defaults, ...given };
  for (const [name, value] of Object.entries(thresholds)) {
    if (value > 0) continue;
    throw new ConfigError(`${owner}: expected ${name} above 0, got ${value}. Leave it out for the default.`);
  }
  const { vanishedNorm, explodedNorm } = thresholds;
  if (vanishedNorm >= explodedNorm) {
    throw new ConfigError(
      `${owner}: expected vanishedNorm below explodedNorm, got ${vanishedNorm} and ${explodedNorm}. Exchange them.`,
    );
  }
  return (logs) => [
    notFinite(logs),
    ...Object.entries(logs.metrics)
      .filter(([name]) => name.endsWith('GradientNorm'))
      .flatMap(([name, norm]) => gradients(name, norm, thresholds)),
    ...won(logs, thresholds),
  ];
}

function notFinite({ metrics }: StepLogs): Finding {
  const bad = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
  return {
    name: 'not finite',
    wrong: bad && `${bad[0]} = ${bad[1]}`,
    expected: 'every number to be finite',
    patience: 0,
  };
}

function gradients(name: string, norm: number, thresholds: Required<GuardThresholds>): Finding[] {
  const { vanishedNorm, explodedNorm, gradientSteps: patience } = thresholds;
  const seen = `${name} = ${norm.toPrecision(3)}`;
  return [
    {
      name: `vanished ${name}`,
      wrong: norm < vanishedNorm ? seen : undefined,
      expected: `gradients of a norm of ${vanishedNorm} or more`,
      patience,
    },
    {
      name: `exploded ${name}`,
      wrong: norm > explodedNorm ? seen : undefined,
      expected: `gradients of a norm of ${explodedNorm} or less`,
      patience,
    },
  ];
}

/** Nothing where the loss is not probabilistic: a critic's score has no end at which it has won. */
function won({ metrics }: StepLogs, thresholds: Required<GuardThresholds>): Finding[] {
  const { accuracyReal, accuracyFake, discriminatorLoss } = metrics;
  if (accuracyReal === undefined || accuracyFake === undefined || discriminatorLoss === undefined) return [];
  const hasWon = accuracyReal === 1 && accuracyFake === 1 && discriminatorLoss < thresholds.wonLoss;
  return [
    {
      name: 'discriminator won',
      wrong: hasWon
        ? `one that is right about all of them, discriminatorLoss = ${discriminatorLoss.toPrecision(3)}`
        : undefined,
      expected: 'a discriminator that mistakes some examples',
      patience: thresholds.wonSteps,
    },
  ];
}
