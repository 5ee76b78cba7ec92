import type { BatchSpec, Gan, GanParts, JsonObject, Random } from '@gan/core';
import { ConfigError, createGan } from '@gan/core';
import type { z } from 'zod';
import type { ForeignFormat } from './foreign/foreign-format.js';
import type { PerceptualFeatures } from './perceptual/perceptual-features.js';

/** A named configuration of a model. */
export interface Preset<Config> {
  /** One line for lists. */
  readonly description: string;
  /** Where it departs from the defaults of the schema. */
  readonly config?: Partial<Config>;
  /** What it is trained with unless the user says otherwise. */
  readonly training: TrainingDefaults;
}

/** Recommended lengths and sizes of a run. */
export interface TrainingDefaults {
  readonly batchSize: number;
  /** Generator updates of a whole run. */
  readonly steps: number;
  /** Half-life of the generator's average, in images; none if left out. */
  readonly averagingHalfLife?: number;
  /** Early on the half-life is at most this share of the images seen; no such bound if left out. */
  readonly averagingRampUp?: number;
}

/** What a model is trained with that no configuration can hold. */
export interface Resources {
  /**
   * Features to compare pictures in, for models whose configuration asks for some that do not come with the package.
   * Needed for training only. They stay the caller's.
   */
  readonly perceptual?: PerceptualFeatures;
}

/** What {@link GanDefinition.build} returns: everything but the name and the configuration. */
export type BuiltParts = Omit<GanParts, 'name' | 'config'>;

export interface GanRecipe<Schema extends z.ZodObject> {
  /** Name in the catalogue and on the command line, e.g. `wgan-gp`. */
  readonly name: string;
  /** Name for people, e.g. `WGAN with gradient penalty`. */
  readonly title: string;
  /** One line: what defines it. */
  readonly summary: string;
  /** Link to the paper. */
  readonly paper: string;
  /** Every option with its type, range, default and description. */
  readonly config: Schema;
  /** Named configurations; the first is the default one. */
  readonly presets: Readonly<Record<string, Preset<z.output<Schema>>>>;
  /** Builds networks, optimisers and the loss; every random choice comes from `random`. */
  readonly build: (config: z.output<Schema>, random: Random, resources: Resources) => BuiltParts;
  /**
   * What a data set decides about the configuration, unless the user does. Given only the options the schema has.
   * @default the shape of `images` as `imageShape`, the classes of `labels` as `numClasses`
   */
  readonly fit?: (data: BatchSpec) => JsonObject;
  /** Forms in which weights of this model are published, for `importWeights`. @default none */
  readonly foreign?: readonly ForeignFormat<z.output<Schema>>[];
}

/** Choices a model is created with. */
export interface CreateOptions extends Resources {
  /** @default the first preset */
  readonly preset?: string;
  /** Options that replace those of the preset. */
  readonly config?: JsonObject;
  /** Where the weights come from. */
  readonly random: Random;
  /** Spec of the data set to be trained on: decides image shape and number of classes where `config` does not. */
  readonly data?: BatchSpec;
}

/** A model of the catalogue: its options, its presets, and how it is made. */
export interface GanDefinition<Schema extends z.ZodObject = z.ZodObject> extends Omit<
  GanRecipe<Schema>,
  'fit'
> {
  /**
   * The whole configuration that follows from a preset, a data set and the user's own options, in rising order.
   * @throws ConfigError naming the option, the rule and what was given.
   */
  configure(options?: Omit<CreateOptions, 'random' | keyof Resources>): z.output<Schema>;
  /** Builds the GAN; the caller disposes of it. @throws ConfigError as {@link configure} does. */
  create(options: CreateOptions): Gan;
  /** Builds it from a configuration that is whole already, e.g. one kept in a run's record. */
  restore(config: JsonObject, random: Random, resources?: Resources): Gan;
  /** A preset by name. @throws ConfigError listing the presets there are. */
  preset(name?: string): Preset<z.output<Schema>>;
}

/**
 * Defines a GAN: the one call that a file in this folder makes. Options are typed and checked by the schema, presets
 * name published configurations, and `build` returns the parts that {@link createGan} puts together.
 *
 * @throws ConfigError at once if a preset does not fit the schema.
 */
export function defineGan<Schema extends z.ZodObject>(recipe: GanRecipe<Schema>): GanDefinition<Schema> {
  const { name, presets, config: schema, fit = fitImages } = recipe;
  const findPreset = (wanted = Object.keys(presets)[0]!) => {
    const found = presets[wanted];
    if (found !== undefined) return found;
    throw new ConfigError(
      `${name}: expected one of the presets ${Object.keys(presets).join(', ')}, got '${wanted}'. Run \`gan info ${name}\`.`,
    );
  };
  const parse = (config: unknown) => parseConfig(name, schema, config);
  const create = (config: z.output<Schema>, random: Random, resources: Resources = {}) =>
    createGan({ name, config: config as JsonObject, ...recipe.build(config, random, resources) });
  const definition: GanDefinition<Schema> = {
    ...recipe,
    preset: findPreset,
    configure({ preset, config, data } = {}) {
      const fitted = data === undefined ? {} : pick(fit(data), Object.keys(schema.shape));
      return parse({ ...findPreset(preset).config, ...fitted, ...config });
    },
    create: ({ random, perceptual, ...options }) =>
      create(definition.configure(options), random, { perceptual }),
    restore: (config, random, resources) => create(parse(config), random, resources),
  };
  for (const preset of Object.keys(presets)) definition.configure({ preset });
  return definition;
}

function parseConfig<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  config: unknown,
): z.output<Schema> {
  const result = schema.strict().safeParse(config);
  if (result.success) return result.data as z.output<Schema>;
  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    throw new ConfigError(
      `${name}: expected options among ${Object.keys(schema.shape).join(', ')}, got '${issue.keys.join(', ')}'. Run \`gan info ${name}\`.`,
    );
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    config,
  );
  throw new ConfigError(
    `${name}: expected a valid '${issue.path.join('.')}', got ${JSON.stringify(value)}. ${issue.message}.`,
  );
}

function fitImages({ images, labels }: BatchSpec): JsonObject {
  return {
    ...(images && { imageShape: images.shape }),
    ...(labels?.numClasses && { numClasses: labels.numClasses }),
  };
}

function pick(record: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
