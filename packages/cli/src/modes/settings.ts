import type { JsonObject } from '@gan/core';

/** What a laboratory is about: a data set whose modes are known. */
export const labDatasets = ['ring', 'grid', 'stacked-digits', 'stacked-mnist'] as const;
export type LabDataset = (typeof labDatasets)[number];

/** What every remedy of a comparison shares. */
export interface Setting {
  readonly description: string;
  /** Whose networks, budget and figures these are. */
  readonly source: 'PacGAN' | 'ours';
  /** Configuration of `remedy-gan` that remedies are added to. */
  readonly base: JsonObject;
  /** Packs of real examples in a batch: with a packing of m, m times as many examples. */
  readonly batch: number;
  /** Generator updates of the whole budget. */
  readonly steps: number;
  /** Samples that are judged at the end. */
  readonly judged: number;
}

const points = { form: 'maxout', latentDim: 2, learningRate: 1e-4, beta1: 0.8 };
const small = {
  form: 'plain',
  latentDim: 2,
  generatorUnits: [64, 64],
  discriminatorUnits: [64, 64],
  learningRate: 1.5e-3,
  beta1: 0.5,
};
const images = {
  form: 'stacked-digits',
  latentDim: 256,
  learningRate: 1e-4,
  discriminatorRate: 2,
  beta1: 0.5,
  beta2: 0.99,
};

/** @param biasSpread see `remedy-gan`. */
const plane = (biasSpread: number): Readonly<Record<string, Setting>> => ({
  published: {
    description: "PacGAN's networks and budget: G 4 x 400, D 3 x 200 maxout of 5, batches of 100",
    source: 'PacGAN',
    ...{ base: points, batch: 100, steps: 400_000, judged: 2500 },
  },
  small: {
    description: 'ours: G and D 2 x 64, batches of 256, learning rate to zero over the second half',
    source: 'ours',
    ...{ base: { ...small, biasSpread }, batch: 256, steps: 100_000, judged: 2500 },
  },
});

const stacked: Readonly<Record<string, Setting>> = {
  published: {
    description: "Unrolled GAN's networks and budget as PacGAN has them, D a quarter the size of G",
    source: 'PacGAN',
    ...{ base: { ...images, discriminatorFilters: 2 }, batch: 128, steps: 500_000, judged: 25_600 },
  },
  half: {
    description: 'the same with D half the size of G',
    source: 'PacGAN',
    ...{ base: { ...images, discriminatorFilters: 4 }, batch: 128, steps: 500_000, judged: 25_600 },
  },
};

/** Settings of each data set by name; the first is the default one. */
export const settings: Readonly<Record<LabDataset, Readonly<Record<string, Setting>>>> = {
  ring: plane(0),
  grid: plane(3),
  'stacked-digits': stacked,
  'stacked-mnist': stacked,
};
