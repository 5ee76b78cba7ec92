import { ConfigError, type BatchSpec, type Random, type TensorSpec } from '@gan/core';
import { z } from 'zod';
import { attributeGroups } from './blocks/attribute-groups.js';
import { starganDiscriminator } from './blocks/stargan-discriminator.js';
import { starganGenerator } from './blocks/stargan-generator.js';
import { checkSides } from './blocks/stargan-sides.js';
import { starganStep } from './blocks/stargan-step.js';
import {
  discriminatorFilters,
  fallingAdam,
  fallingSteps,
  holdSteps,
  pictures,
} from './blocks/translation-options.js';
import { defineGan } from './define-gan.js';
import { yunjey } from './foreign/stargan.js';
import { baseFilters, beta1, beta2, imageShape, learningRate, nCritic } from './options.js';

const named = (group: string, values: readonly string[]) => values.map((value) => `${group}=${value}`);
const genders = ['person', 'man', 'woman'];
const tones = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'];
/** Those of RaFD, in the order of its folders. */
const expressions = named('expression', [
  'angry',
  'contemptuous',
  'disgusted',
  'fearful',
  'happy',
  'neutral',
  'sad',
  'surprised',
]);

const config = z.object({
  imageShape: imageShape(128, 128, 3),
  attributes: z
    .array(z.string().min(1))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'Every attribute needs a name of its own')
    .default(['Black_Hair', 'Blond_Hair', 'Brown_Hair', 'Male', 'Young'])
    .describe(
      'Names of the attributes: neighbours called group=value exclude each other (softmax within the group), ' +
        'any other is one that a picture has or has not (binary cross entropy)',
    ),
  baseFilters: baseFilters(64),
  residualBlocks: z.int().min(0).default(6).describe('Residual blocks in the middle of the generator'),
  halvings: z
    .int()
    .min(0)
    .default(2)
    .describe('How often the generator halves the picture before the residual blocks, doubling its filters'),
  firstKernel: z.int().min(1).default(7).describe("Side of the generator's first kernel"),
  colourFeatures: z
    .int()
    .min(0)
    .default(0)
    .describe(
      'Features of the colour of each pixel, learned from waves over colours, that both networks see instead of the picture, ' +
        'by which tones that lie close are told apart sooner; ' +
        '0: none, as published',
    ),
  discriminatorFilters: discriminatorFilters(64),
  discriminatorLayers: z
    .int()
    .min(1)
    .default(6)
    .describe('Layers of the discriminator, each of which halves the picture'),
  statistics: z
    .enum(['instance', 'running'])
    .default('instance')
    .describe(
      "What the generator's maps are normalised by outside training: instance: their own mean and variance, as the published " +
        'code does, which never leaves training mode; running: averages kept in training, as its layers would in evaluation mode',
    ),
  output: z
    .enum(['picture', 'masked'])
    .default('picture')
    .describe(
      'What the generator draws: picture: all of it, as published; masked: also a mask of which pixels change, after GANimation',
    ),
  scores: z
    .enum(['shared', 'conditional'])
    .default('shared')
    .describe(
      'What the discriminator scores: shared: whether a picture is real, as published; conditional: whether it is a real one with its ' +
        'attributes, by a map of scores for each (a projection, as in StarGAN v2)',
    ),
  mismatchWeight: z
    .number()
    .min(0)
    .default(0)
    .describe(
      'Weight of real pictures with attributes that are not theirs, which conditional scores should tell from real ones as well; ' +
        '0: none, as published',
    ),
  classWeight: z.number().min(0).default(1).describe('Weight of recognising attributes'),
  cycleWeight: z
    .number()
    .min(0)
    .default(10)
    .describe('Weight of a picture being the same after a translation and back'),
  penaltyWeight: z.number().positive().default(10).describe('Weight of the gradient penalty'),
  smallestPart: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe(
      'Pictures are trained on in parts beside whole ones, enlarged from at least this share of a side, so that what changes is changed ' +
        'wherever it is; 1: whole ones alone, as published',
    ),
  nCritic: nCritic(5),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.5),
  beta2: beta2(0.999),
  holdSteps: holdSteps(20_000),
  decaySteps: fallingSteps(20_000),
});
type Config = z.output<typeof config>;

/**
 * StarGAN: one generator for all translations between domains, told the attributes that a picture is to have; the
 * discriminator recognises them as well. Source: Choi et al. 2018, https://arxiv.org/abs/1711.09020.
 *
 * Presets follow the published code: `celeba-128` with five attributes of faces, `rafd-128` with eight expressions. Several
 * groups of attributes that exclude each other are an extension: skin tone and gender, say, can be changed together.
 * So is `output: 'masked'`, which `small` has: the generator also draws a mask of which pixels change (Pumarola et al. 2018,
 * https://arxiv.org/abs/1807.09251), and leaves the others as they are. So are conditional scores, mismatches, features of colours, parts of
 * pictures, and another number of halvings, by which `small` learns tones of emoji in half an hour.
 * Batches hold `images` `[N, H, W, C]` in [-1, 1] and `attributes` `[N, A]`, float32 of 0 and 1. Sides must be multiples
 * of `2 ^ discriminatorLayers`; a trained generator takes pictures of any sides that are multiples of 4, or `2 ^ halvings`.
 *
 * The learning rate falls to nothing over the last half, as the paper says; the published code, which takes a thousandth of
 * that off, in effect keeps it. Its mode for two data sets with a mask is not offered.
 */
export const stargan = defineGan({
  name: 'stargan',
  title: 'StarGAN',
  summary: 'one generator that gives a picture the attributes it is told',
  paper: 'https://arxiv.org/abs/1711.09020',
  config,
  presets: {
    'celeba-128': {
      description: '128x128x3, five attributes that a face has or has not',
      training: { batchSize: 16, steps: 40_000 },
    },
    'rafd-128': {
      description: '128x128x3, eight expressions of which a face has one',
      config: { attributes: expressions },
      training: { batchSize: 16, steps: 40_000 },
    },
    small: {
      description: '32x32x3, a quarter of the width and a mask, gender and skin tone of emoji, for two cores',
      config: {
        imageShape: [32, 32, 3],
        attributes: [...named('gender', genders), ...named('tone', tones)],
        baseFilters: 16,
        residualBlocks: 4,
        halvings: 1,
        firstKernel: 3,
        colourFeatures: 32,
        discriminatorFilters: 32,
        discriminatorLayers: 4,
        output: 'masked',
        scores: 'conditional',
        mismatchWeight: 0.6,
        cycleWeight: 3,
        smallestPart: 0.25,
        nCritic: 2,
        learningRate: 1e-3,
        holdSteps: 600,
        decaySteps: 900,
      },
      training: { batchSize: 16, steps: 1_500, averagingHalfLife: 5_000, averagingRampUp: 0.05 },
    },
  },
  fit,
  foreign: [yunjey],
  build(options, random) {
    checkSides(options);
    checkMismatch(options);
    const images = pictures(options.imageShape);
    const attributes: TensorSpec = {
      shape: [options.attributes.length],
      dtype: 'float32',
      range: [0, 1],
      classNames: options.attributes,
    };
    return {
      networks: networks(options, random),
      optimizers: { generator: fallingAdam(options), discriminator: fallingAdam(options) },
      sample: images,
      inputs: { images, attributes },
      translations: {
        attributes: { network: 'generator', from: 'images', to: 'images', multiple: 2 ** options.halvings },
      },
      trainStep: starganStep({ ...options, groups: attributeGroups(options.attributes) }),
    };
  },
});

function checkMismatch({ scores, mismatchWeight }: Config): void {
  if (mismatchWeight === 0 || scores === 'conditional') return;
  throw new ConfigError(
    `stargan: expected mismatchWeight 0 for shared scores, which are the same whatever attributes a picture is said to have, got ${mismatchWeight}. ` +
      "Set scores to 'conditional', or leave mismatchWeight out.",
  );
}

const networks = (options: Config, random: Random) => ({
  generator: starganGenerator(options, random),
  discriminator: starganDiscriminator(options, random),
});

function fit({ images, attributes }: BatchSpec) {
  const count = attributes?.shape[0] ?? 0;
  const numbers = Array.from({ length: count }, (_, i) => `attribute-${i + 1}`);
  return {
    ...(images && { imageShape: images.shape }),
    ...(attributes && { attributes: attributes.classNames ?? numbers }),
  };
}
