import { StridedTensor } from './torch-globals.js';

const mostLevels = 64;
const mostValues = 1_000_000;

/**
 * The tensors within dictionaries and lists, with their keys joined by dots. A single tensor is called `tensor`.
 *
 * Pickles may refer to one list many times, or to a list within itself; bounds on depth and number keep such files
 * from taking forever.
 */
export function flattenTensors(content: unknown, fail: (found: string) => never): [string, StridedTensor][] {
  const found = new Map<string, StridedTensor>();
  let values = 0;
  const visit = (value: unknown, path: readonly string[]): void => {
    if (++values > mostValues) fail(`more than ${mostValues} values`);
    if (path.length > mostLevels) fail(`dictionaries nested more than ${mostLevels} deep`);
    if (value instanceof StridedTensor) {
      const name = path.join('.') || 'tensor';
      if (found.has(name)) fail(`two tensors named '${name}'`);
      found.set(name, value);
      return;
    }
    for (const [key, item] of entriesOf(value)) visit(item, [...path, String(key)]);
  };
  visit(content, []);
  return [...found];
}

function entriesOf(value: unknown): Iterable<readonly [unknown, unknown]> {
  if (value instanceof Map) return value as Map<unknown, unknown>;
  return Array.isArray(value) ? value.entries() : [];
}
