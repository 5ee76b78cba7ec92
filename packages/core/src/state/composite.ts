import type { JsonObject } from '../types/json.js';
import type { State, Stateful, TensorData } from '../types/state.js';

/** Parts by the names their states have in the whole. */
export type StatefulParts = ReadonlyMap<string, Stateful>;

/** Those of some objects that have a state, each named by `prefix` and its own name. */
export function statefulAmong(
  prefix: string,
  objects: readonly (Partial<Stateful> & { readonly name: string })[],
): [string, Stateful][] {
  return objects.flatMap((object) => (isStateful(object) ? [[`${prefix}/${object.name}`, object]] : []));
}

/** Whether an object can save its state and take it back. */
export const isStateful = (value: Partial<Stateful>): value is Stateful =>
  value.getState !== undefined && value.setState !== undefined;

/** The states of all parts as one: small values under the part's name, tensors under `<part>/<tensor>`. */
export async function gatherStates(parts: StatefulParts): Promise<Required<State>> {
  const json: Record<string, JsonObject> = {};
  const tensors: Record<string, TensorData> = {};
  for (const [name, part] of parts) {
    const state = await part.getState();
    json[name] = state.json ?? {};
    for (const [key, data] of Object.entries(state.tensors ?? {})) tensors[`${name}/${key}`] = data;
  }
  return { json, tensors };
}

/** Gives every part its share of a state from {@link gatherStates}; parts the state knows nothing of stay as they are. */
export async function spreadStates(parts: StatefulParts, { json = {}, tensors = {} }: State): Promise<void> {
  for (const [name, part] of parts) {
    const own = json[name] as JsonObject | undefined;
    if (own !== undefined) await part.setState({ json: own, tensors: withPrefix(tensors, `${name}/`) });
  }
}

/** The tensors whose names start with `prefix`, under what follows it. */
export function withPrefix(
  tensors: Readonly<Record<string, TensorData>>,
  prefix: string,
): Record<string, TensorData> {
  const entries = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length), data]));
}
