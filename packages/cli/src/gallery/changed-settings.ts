import { findModel } from '@gan/models';
import type { RunRecord } from '../run/record.js';

/** Options of a model that are not as its preset has them, as `name=value`: set by the user, or fitted to the data. */
export function changedSettings({ model, preset, config }: RunRecord): string[] {
  const usual = findModel(model).configure({ preset }) as Readonly<Record<string, unknown>>;
  return Object.entries(config)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
}
