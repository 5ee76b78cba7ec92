import { backendNames } from '@gan/core';
import { datasets } from '@gan/datasets/node';
import * as losses from '@gan/losses';
import { metricCatalog, modeMeasures } from '@gan/metrics';
import { catalog } from '@gan/models';
import { typedOptions } from '../dataset.js';
import { exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { table } from '../table.js';

/** What `gan list --json` prints. */
export interface Listing {
  readonly models: readonly {
    readonly name: string;
    readonly title: string;
    readonly summary: string;
    readonly paper: string;
    readonly presets: readonly { readonly name: string; readonly description: string }[];
  }[];
  readonly datasets: readonly {
    readonly name: string;
    readonly description: string;
    readonly options: readonly string[];
  }[];
  readonly metrics: readonly {
    readonly name: string;
    readonly summary: string;
    readonly paper: string;
    /** Names of what `--set <metric>.<setting>` of `gan evaluate` sets. */
    readonly settings: readonly string[];
  }[];
  /** Functions of `@gan/losses` that make a loss. */
  readonly losses: readonly string[];
  /** Functions of `@gan/losses` that make a penalty or a rule for weights. */
  readonly regularizers: readonly string[];
  readonly backends: readonly string[];
}

/** `gan list`. @returns the code to end with. */
export async function list({ json }: { readonly json: boolean }, io: Io): Promise<number> {
  const listing = collect();
  if (json) printJson(io, listing);
  else lines(listing).forEach((line) => print(io, line));
  return exitCodes.success;
}

function collect(): Listing {
  const factories = Object.entries(losses).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  return {
    models: [...catalog.values()].map(({ name, title, summary, paper, presets }) => ({
      name,
      title,
      summary,
      paper,
      presets: Object.entries(presets).map(([key, { description }]) => ({ name: key, description })),
    })),
    datasets: Object.entries(datasets).map(([name, entry]) => ({
      name,
      description: entry.description,
      options: typedOptions(entry),
    })),
    metrics: [
      ...[...metricCatalog.values()].map(({ name, summary, paper, settings }) => ({
        name,
        summary,
        paper,
        settings: Object.keys(settings.shape),
      })),
      ...Object.values(modeMeasures).map(({ name, summary, paper }) => ({
        name,
        summary,
        paper,
        settings: [],
      })),
    ],
    losses: factories.filter((name) => name.endsWith('Loss')),
    regularizers: factories.filter((name) => /(Penalty|Clipping)$/.test(name)),
    backends: backendNames,
  };
}

function lines(listing: Listing): string[] {
  const { models, datasets: sets, metrics, losses: lossNames, regularizers, backends } = listing;
  return [
    'Models, with their presets:',
    ...models.flatMap(({ name, summary, presets }) => [
      `  ${name}: ${summary}`,
      ...table(
        presets.map((preset) => [preset.name, preset.description]),
        '    ',
      ),
    ]),
    '',
    'Data sets:',
    ...table(sets.map(({ name, description }) => [name, description])),
    '',
    'Metrics, for `gan evaluate` and `gan train --evaluate`, with their settings:',
    ...table(metrics.map(({ name, summary, settings }) => [name, summary, settings.join(', ')])),
    '',
    `Losses (@gan/losses): ${lossNames.join(', ')}`,
    `Regularizers (@gan/losses): ${regularizers.join(', ') || 'none'}`,
    `Backends: ${backends.join(', ')} (see \`gan doctor\`)`,
  ];
}
