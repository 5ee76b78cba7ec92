import { StridedTensor } from './torch-globals.js';

const mostLevels = 64;
const mostValues = 1_000_000;
const mostLetters = 1000;

/**
 * The tensors within dictionaries and lists, with their keys joined by dots. A single tensor is called `tensor`.
 *
 * Pickles may refer to one list many times, or to a list within itself; bounds on depth, number and length of names keep
 * such files from taking forever.
 */
export function flattenTensors(content: unknown, fail: (found: string) => never): [string, StridedTensor][] {
  const found = new Map<string, StridedTensor>();
  let values = 0;
  const visit = (value: unknown, name: string, levels: number): void => {
    if (++values > mostValues) fail(`more than ${mostValues} values`);
    if (levels > mostLevels) fail(`dictionaries nested more than ${mostLevels} deep`);
    if (value instanceof StridedTensor) {
      if (found.has(name)) fail(`two tensors named '${name}'`);
      found.set(name || 'tensor', value);
      return;
    }
    for (const [key, item] of entriesOf(value)) {
      if (typeof key !== 'string' && typeof key !== 'number') fail('a key that is neither text nor number');
      const inner = name === '' ? String(key) : `${name}.${String(key)}`;
      if (inner.length > mostLetters) fail(`a name of more than ${mostLetters} letters`);
      visit(item, inner, levels + 1);
    }
  };
  visit(content, '', 0);
  return [...found];
}

function entriesOf(value: unknown): Iterable<readonly [unknown, unknown]> {
  if (value instanceof Map) return value as Map<unknown, unknown>;
  return Array.isArray(value) ? value.entries() : [];
}
