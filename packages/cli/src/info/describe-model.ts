import { Random, withoutValues, type JsonObject } from '@gan/core';
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
  readonly title: string;
  readonly summary: string;
  readonly paper: string;
  readonly config: JsonObject;
  readonly options: readonly OptionInfo[];
  readonly presets: readonly { readonly name: string; readonly description: string }[];
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
    networks: await networksOf(name, config),
    title: definition.title,
    summary: definition.summary,
    paper: definition.paper,
    config,
    options: describeOptions(definition.config),
    presets: Object.entries(definition.presets).map(([key, { description }]) => ({ name: key, description })),
  };
}

/** Networks of a configuration, built for a moment and without drawing their weights. */
export async function networksOf(model: string, config: JsonObject): Promise<NetworkInfo[]> {
  // The one that costs no start and has no limit of 4 GB: nothing is computed.
  await startBackend({ backend: 'cpu' });
  const gan = asUsage(() => withoutValues(() => findModel(model).restore(config, Random.fromSeed(0))));
  try {
    return describeNetworks(gan);
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

const valueOf = (config: JsonObject, { name }: OptionInfo) => JSON.stringify(config[name]) ?? '-';

const shapes = (tensors: NetworkInfo['inputs']) =>
  Object.entries(tensors)
    .map(([name, shape]) => `${name} [${shape.map((size) => size ?? 'N').join(', ')}]`)
    .join(', ');
