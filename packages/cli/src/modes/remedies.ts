import type { JsonObject } from '@gan/core';
import type { LabDataset, Setting } from './settings.js';

/** What is trained in the name of a remedy. */
export interface Training {
  readonly model: string;
  readonly config: JsonObject;
  /** Real examples that the discriminator judges together. */
  readonly packing: number;
  /** Replaces the setting's batch. */
  readonly batch?: number;
}

/** Something done against mode collapse, or nothing (`gan`). */
export interface Remedy {
  readonly name: string;
  readonly description: string;
  readonly paper: string;
  /** How it is trained in a setting; undefined where it cannot be. */
  readonly train: (setting: Setting, dataset: LabDataset, steps: number) => Training | undefined;
}

const pacganPaper = 'https://arxiv.org/abs/1712.04086';

/** A remedy that is an option of `remedy-gan`. */
function option(
  name: string,
  description: string,
  paper: string,
  config: JsonObject & { readonly packing?: number },
): Remedy {
  return {
    ...{ name, description, paper },
    train: ({ base, source }, _dataset, steps) => ({
      model: 'remedy-gan',
      config: { ...base, ...(source === 'ours' && { decaySteps: steps }), ...config },
      packing: config.packing ?? 1,
    }),
  };
}

/** About half the distance of neighbouring modes; of images, half the distance of black and white. */
const firstNoise: Readonly<Record<LabDataset, number>> = {
  ...{ ring: 0.3, grid: 1 },
  ...{ 'stacked-digits': 0.5, 'stacked-mnist': 0.5 },
};

const isPlane = (dataset: LabDataset) => dataset === 'ring' || dataset === 'grid';

/** WGAN-GP in the form its own preset for the data has; in a setting of ours, of that setting's size and pace. */
function wganGp({ base, source }: Setting, dataset: LabDataset, steps: number): Training {
  const shared = { model: 'wgan-gp', packing: 1 } as const;
  if (!isPlane(dataset)) {
    return { ...shared, config: { form: 'convolutional', imageShape: [28, 28, 3], baseFilters: 8 } };
  }
  const points = { form: 'points', latentDim: 2, penaltyWeight: 0.1 };
  if (source !== 'ours') return { ...shared, config: points, batch: 256 };
  const { generatorUnits, discriminatorUnits: criticUnits, learningRate } = base;
  const own = { generatorUnits, criticUnits, learningRate, decaySteps: steps };
  return { ...shared, config: { ...points, ...own } };
}

/** Every remedy, in the order of lists and tables. */
export const remedies: readonly Remedy[] = [
  option('gan', 'no remedy: the non-saturating game', 'https://arxiv.org/abs/1406.2661', {}),
  {
    name: 'wgan-gp',
    description: 'a critic held to slopes of 1, on networks of its own outside the small setting',
    paper: 'https://arxiv.org/abs/1704.00028',
    train: wganGp,
  },
  ...[2, 3, 4].map((packing) =>
    option(`pacgan${packing}`, `packing: D judges ${packing} samples at once`, pacganPaper, { packing }),
  ),
  option('gman3', 'three discriminators, mixed with strictness 1', 'https://arxiv.org/abs/1611.01673', {
    discriminators: 3,
    strictness: 1,
  }),
  {
    name: 'd2gan',
    description: 'two discriminators with opposite tastes, networks and batches of its paper',
    paper: 'https://arxiv.org/abs/1709.03831',
    train: (_setting, dataset) =>
      isPlane(dataset) ? { model: 'd2gan', config: {}, packing: 1, batch: 512 } : undefined,
  },
  ...[1, 5, 10].map((unrolledSteps) =>
    option(
      `unrolled${unrolledSteps}`,
      `G looks ${unrolledSteps} update${unrolledSteps === 1 ? '' : 's'} of D ahead`,
      'https://arxiv.org/abs/1611.02163',
      { unrolledSteps },
    ),
  ),
  option(
    'minibatch-discrimination',
    'D sees how close the examples of a batch are',
    'https://arxiv.org/abs/1606.03498',
    {
      comparison: 'discrimination',
    },
  ),
  option(
    'minibatch-deviation',
    'D sees how much the examples of a batch differ',
    'https://arxiv.org/abs/1710.10196',
    {
      comparison: 'deviation',
    },
  ),
  option(
    'mode-seeking',
    'different latents should give different samples',
    'https://arxiv.org/abs/1903.05628',
    {
      modeSeeking: 1,
    },
  ),
  option(
    'relativistic',
    'pairs: real ones should look more real than fakes',
    'https://arxiv.org/abs/1807.00734',
    {
      loss: 'relativistic',
    },
  ),
  option(
    'r3gan',
    'relativistic pairs with zero-centred gradient penalties',
    'https://arxiv.org/abs/2501.05441',
    {
      loss: 'relativistic',
      zeroCentredPenalty: 0.05,
    },
  ),
  {
    name: 'instance-noise',
    description: 'D sees everything through noise that falls to none',
    paper: 'https://arxiv.org/abs/1610.04490',
    train: ({ base }, dataset, steps) => ({
      model: 'remedy-gan',
      config: { ...base, decaySteps: steps, instanceNoise: firstNoise[dataset] },
      packing: 1,
    }),
  },
];

/** A remedy by name, if there is one. */
export const findRemedy = (name: string): Remedy | undefined =>
  remedies.find((remedy) => remedy.name === name);
