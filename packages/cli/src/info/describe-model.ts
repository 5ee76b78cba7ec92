import { Random, withoutValues, type Gan, type JsonObject } from '@gan/core';
import { describeNetworks, findModel, type NetworkInfo } from '@gan/models';
import { asUsage } from '../errors.js';
import { startBackend } from '../backend.js';
import { table } from '../table.js';
import { describeOptions, type OptionInfo } from './describe-options.js';

/** What `gan info MODEL --json` prints. */
export interface ModelInfo {
  readonly model: string;
  readonly preset: string;
  readonly networks: readonly NetworkInfo[];
  /** How it turns pictures into pictures; null for a model that draws samples. */
  readonly translations: Gan['translations'] | null;
  readonly title: string;
  readonly summary: string;
  readonly paper: string;
  readonly config: JsonObject;
  readonly options: readonly OptionInfo[];
  readonly presets: readonly { readonly name: string; readonly description: string }[];
  /** Published implementations whose weights `gan import` takes. */
  readonly weights: readonly { readonly names: string; readonly source: string; readonly files: string }[];
}

/**
 * Builds a model's networks, without training them, and describes them.
 *
 * @throws UsageError for a model, preset or option there is not.
 */
export async function describeModel(name: string, preset?: string, set?: JsonObject): Promise<ModelInfo> {
  const definition = asUsage(() => findModel(name));
  const config = asUsage(() => definition.configure({ preset, config: set })) as JsonObject;
  return {
    model: name,
    preset: preset ?? Object.keys(definition.presets)[0]!,
    ...(await describeBuilt(name, config)),
    title: definition.title,
    summary: definition.summary,
    paper: definition.paper,
    config,
    options: describeOptions(definition.config),
    presets: Object.entries(definition.presets).map(([key, { description }]) => ({ name: key, description })),
    weights: (definition.foreign ?? []).map(({ name: names, source, files }) => ({ names, source, files })),
  };
}

/** What a configuration builds, built for a moment and without drawing weights. */
export async function describeBuilt(
  model: string,
  config: JsonObject,
): Promise<Pick<ModelInfo, 'networks' | 'translations'>> {
  // The one that costs no start and has no limit of 4 GB: nothing is computed.
  await startBackend({ backend: 'cpu' });
  const gan = asUsage(() => withoutValues(() => findModel(model).restore(config, Random.fromSeed(0))));
  try {
    return { networks: describeNetworks(gan), translations: gan.translations ?? null };
  } finally {
    gan.dispose();
  }
}

/** {@link ModelInfo} for people. */
export function modelLines(info: ModelInfo): string[] {
  return [
    `${info.title}: ${info.summary}`,
    info.paper,
    '',
    `Networks of preset ${info.preset}:`,
    ...networkTable(info.networks),
    ...translationLines(info.translations),
    '',
    'Options (--set):',
    ...table(
      info.options.map((option) => [
        option.name,
        option.type,
        valueOf(info.config, option),
        option.description,
      ]),
    ),
    '',
    'Presets:',
    ...table(info.presets.map(({ name, description }) => [name, description])),
    ...(info.weights.length === 0 ? [] : ['', 'Published weights (gan import --names):']),
    ...info.weights.flatMap(({ names, source, files }) => [`  ${names}  ${source}`, `    ${files}`]),
  ];
}

/** Networks with their parameters and shapes, a line each. */
export function networkTable(networks: readonly NetworkInfo[]): string[] {
  return table(
    networks.map(({ name, trainableParameters, inputs, outputs }) => [
      name,
      `${trainableParameters.toLocaleString('en')} parameters`,
      `${shapes(inputs)} -> ${shapes(outputs)}`,
    ]),
  );
}

/** Ways from pictures to pictures, a line each. */
export function translationLines(translations: ModelInfo['translations']): string[] {
  if (translations === null || translations === undefined) return [];
  const ways = Object.entries(translations).map(([name, { network, from, to, factor = 1, multiple = 1 }]) => [
    name,
    `${from} -> ${to}`,
    network,
    factor === 1 ? 'size kept' : `${factor} times as large`,
    multiple === 1 ? 'any sides' : `sides multiples of ${multiple}`,
  ]);
  return ['', 'Pictures from pictures:', ...table(ways)];
}

const valueOf = (config: JsonObject, { name }: OptionInfo) => JSON.stringify(config[name]) ?? '-';

const shapes = (tensors: NetworkInfo['inputs']) =>
  Object.entries(tensors)
    .map(([name, shape]) => `${name} [${shape.map((size, axis) => size ?? varying(axis, shape)).join(', ')}]`)
    .join(', ');

/** What an axis of varying length is called: the batch, the sides of pictures, or a length. */
const varying = (axis: number, { length: rank }: readonly unknown[]) =>
  (rank === 4 ? ['N', 'H', 'W'][axis] : undefined) ?? (axis === 0 ? 'N' : 'L');
