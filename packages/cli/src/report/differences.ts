import type { RunRecord } from '../run/record.js';

/** A setting and what it is in each run; undefined where a run has none. */
export interface Setting {
  readonly name: string;
  readonly values: readonly (string | undefined)[];
}

/** Every setting that decides what the runs compute, in the order of their records. */
export function settingsOf(records: readonly RunRecord[]): Setting[] {
  const flat = records.map((record) => new Map(flatten(settings(record))));
  const names = [...new Set(flat.flatMap((entries) => [...entries.keys()]))];
  return names.map((name) => ({ name, values: flat.map((entries) => entries.get(name)) }));
}

/** Whether not all runs have the same. */
export const differs = ({ values }: Setting) => values.some((value) => value !== values[0]);

/** Not when and by which words a run was started, but what it is. */
function settings({
  model,
  preset,
  config,
  dataset,
  seed,
  batchSize,
  steps,
  minutes,
  averaging,
  backend,
  versions,
}: RunRecord): Record<string, unknown> {
  return {
    model,
    preset,
    dataset,
    seed,
    batchSize,
    steps,
    minutes,
    averaging,
    config,
    backend: { summary: backend.summary },
    versions,
  };
}

/** Settings within settings as one list, under names such as `config.latentDim`; lists stay whole. */
function flatten(value: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, entry]): [string, string][] => {
    const name = `${prefix}${key}`;
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
      return flatten(entry as Record<string, unknown>, `${name}.`);
    return [[name, typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? 'none')]];
  });
}
