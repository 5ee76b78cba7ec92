import { adam, ConfigError, linearDecay, type Schedule } from '@gan/core';
import { instanceNoise, nonSaturatingLoss, r1Penalty, r2Penalty, relativisticLoss } from '@gan/losses';
import { z } from 'zod';
import { gmanStep, mixings } from './blocks/gman-step.js';
import { comparisons } from './blocks/head.js';
import { fallingNoise } from './blocks/falling-noise.js';
import { modeSeeking } from './blocks/mode-seeking.js';
import { buildRemedyNetworks, remedyForms } from './blocks/remedy-networks.js';
import { unrolledStep } from './blocks/unrolled-step.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { beta1, latentDim, learningRate, maxoutPieces, units } from './options.js';

const count = (what: string, least: number, standard: number) =>
  z.int().min(least).max(64).default(standard).describe(what);
const weight = (what: string) => z.number().min(0).default(0).describe(what);

const config = z.object({
  form: z
    .enum(remedyForms)
    .default('maxout')
    .describe("maxout: PacGAN's networks of points; plain: small ones; stacked-digits: 28x28x3"),
  packing: count('Samples the discriminator judges together; 1 is no packing', 1, 1),
  discriminators: count('Discriminators, mixed as GMAN does; 1 is the ordinary game', 1, 1),
  mixing: z.enum(mixings).default('arithmetic').describe('Mean of what several discriminators say'),
  strictness: weight('Lambda of GMAN: 0 is the plain mean, larger ones heed the strictest'),
  unrolledSteps: count('Discriminator updates the generator looks ahead', 0, 0),
  unrolledLearningRate: z.number().positive().default(1e-2).describe('Step size of the updates looked ahead'),
  comparison: z
    .enum(comparisons)
    .default('none')
    .describe('How D compares the examples of a batch: minibatch discrimination, or their deviation'),
  modeSeeking: weight('Weight of the mode-seeking loss'),
  loss: z.enum(['non-saturating', 'relativistic']).default('non-saturating').describe('The adversarial loss'),
  zeroCentredPenalty: weight('Weight of the zero-centred gradient penalties R1 and R2'),
  instanceNoise: weight(
    'Deviation of the noise D sees everything through at first; it falls to none over most of decaySteps',
  ),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], 'generator of points'),
  discriminatorUnits: units([200, 200, 200], 'discriminator of points'),
  maxoutPieces: maxoutPieces(5),
  biasSpread: weight(
    'Deviation of the first biases of plain networks: 0 for points around the origin, else about as far as they reach',
  ),
  discriminatorFilters: count('Filters of the first layer of the discriminator of images', 1, 2),
  learningRate: learningRate(1e-4),
  discriminatorRate: z.number().positive().default(1).describe("D's learning rate, as a multiple of G's"),
  decaySteps: z
    .int()
    .min(0)
    .default(0)
    .describe(
      'Length of the run if the learning rate shall fall to zero over its second half; 0 for a constant one',
    ),
  beta1: beta1(0.8),
  beta2: z.number().min(0).lt(1).default(0.999).describe("Decay of Adam's second moment"),
});
export type RemedyConfig = z.output<typeof config>;

/**
 * One small GAN with every remedy against mode collapse as an option, so that remedies can be compared on the same
 * networks: packing, several discriminators, unrolling, minibatch discrimination, minibatch standard deviation, mode
 * seeking, relativistic pairs with zero-centred gradient penalties, instance noise.
 *
 * Networks: those of PacGAN for the plane (Lin et al. 2018, https://arxiv.org/abs/1712.04086), those of Unrolled GAN with a
 * small discriminator for stacked digits (Metz et al. 2017, https://arxiv.org/abs/1611.02163), and small ones of ours for the plane.
 * Relativistic pairs with both penalties: Huang et al. 2024 (R3GAN), https://arxiv.org/abs/2501.05441.
 * Points are `[N, 2]`; images `[N, 28, 28, 3]` in [-1, 1].
 */
export const remedyGan = defineGan({
  name: 'remedy-gan',
  title: 'GAN with remedies',
  summary: 'one small GAN with every remedy against mode collapse as an option, to compare them',
  paper: 'https://arxiv.org/abs/1712.04086',
  config,
  presets: {
    toy: {
      description: "ring and grid of PacGAN: the paper's networks, no remedy",
      training: { batchSize: 100, steps: 400_000 },
    },
    'stacked-quarter': {
      description: 'stacked digits, Unrolled-GAN setting: D a quarter the size of G, no remedy',
      config: { ...stackedDigits(), discriminatorFilters: 2 },
      training: { batchSize: 128, steps: 500_000 },
    },
    'stacked-half': {
      description: 'the same with D half the size of G',
      config: { ...stackedDigits(), discriminatorFilters: 4 },
      training: { batchSize: 128, steps: 500_000 },
    },
    small: {
      description: 'the plane with small networks of ours, no remedy',
      config: {
        form: 'plain',
        generatorUnits: [64, 64],
        discriminatorUnits: [64, 64],
        learningRate: 1.5e-3,
        beta1: 0.5,
        decaySteps: 10_000,
      },
      training: { batchSize: 256, steps: 10_000 },
    },
  },
  build(options, random) {
    checkRemedies(options);
    const examples = options.form === 'stacked-digits' ? 'images' : 'points';
    const { generator, discriminators } = buildRemedyNetworks(options, random);
    const names = Object.keys(discriminators);
    const players = ['generator', ...names];
    return {
      networks: { generator, ...discriminators },
      optimizers: Object.fromEntries(players.map((name) => [name, optimizer(options, name)])),
      players: Object.fromEntries(players.map((name) => [name, [name]])),
      ...(examples === 'points' && { sample: { shape: [2], dtype: 'float32' } }),
      examples,
      ...game(options, names, examples),
    };
  },
});

function stackedDigits() {
  return {
    form: 'stacked-digits',
    latentDim: 256,
    learningRate: 1e-4,
    discriminatorRate: 2,
    beta1: 0.5,
    beta2: 0.99,
  } as const;
}

/** The loss or the step, with what is added to them. */
function game(
  options: RemedyConfig,
  discriminators: readonly string[],
  examples: string,
): Partial<BuiltParts> {
  const loss = options.loss === 'relativistic' ? relativisticLoss() : nonSaturatingLoss();
  if (options.discriminators > 1) {
    return { trainStep: gmanStep({ ...options, objective: 'modified', discriminators, examples }) };
  }
  if (options.unrolledSteps > 0) return { trainStep: unrolledStep({ ...options, loss, examples }) };
  const penalty = options.zeroCentredPenalty;
  return {
    loss,
    packing: options.packing,
    ...(options.instanceNoise > 0 && {
      augmentation: instanceNoise({ standardDeviation: fallingNoise(options) }),
    }),
    regularizers: [
      ...(options.modeSeeking > 0 ? [modeSeeking(options.modeSeeking)] : []),
      ...(penalty > 0 ? [r1Penalty({ weight: penalty }), r2Penalty({ weight: penalty })] : []),
    ],
  };
}

function optimizer(options: RemedyConfig, player: string) {
  const { learningRate: base, discriminatorRate, decaySteps, beta1: first, beta2 } = options;
  const rate = player === 'generator' ? base : base * discriminatorRate;
  const half = decaySteps / 2;
  // One step more than the run has, so that its last step still learns something.
  const schedule: Schedule = decaySteps === 0 ? rate : linearDecay(rate, half, half + 1);
  return adam({ learningRate: schedule, beta1: first, beta2 });
}

/** @throws ConfigError for remedies that cannot go together. */
function checkRemedies(options: RemedyConfig): void {
  const {
    packing,
    discriminators,
    unrolledSteps,
    modeSeeking: diversity,
    loss,
    zeroCentredPenalty,
    instanceNoise: noise,
  } = options;
  const steps = [
    packing > 1 && 'packing',
    discriminators > 1 && 'discriminators',
    unrolledSteps > 0 && 'unrolledSteps',
  ];
  const others = [
    diversity > 0 && 'modeSeeking',
    zeroCentredPenalty > 0 && 'zeroCentredPenalty',
    loss === 'relativistic' && 'loss relativistic',
    noise > 0 && 'instanceNoise',
  ];
  const chosen = steps.filter((name) => name !== false);
  const beside = others.filter((name) => name !== false);
  const ownStep = discriminators > 1 || unrolledSteps > 0;
  const clash =
    chosen.length > 1 || (ownStep && beside.length > 0) || (packing > 1 && (diversity > 0 || noise > 0));
  if (!clash) return;
  throw new ConfigError(
    `remedy-gan: expected remedies that go together, got ${[...chosen, ...beside].join(', ')}. ` +
      'Take one of packing, discriminators and unrolledSteps; loss and penalties go with packing alone, modeSeeking and instanceNoise with none of the three.',
  );
}
