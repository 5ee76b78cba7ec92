/** Where two records first differ, and what each has there, as JSON. */
export interface Difference {
  /** Keys from the outside in, joined by dots. */
  readonly path: string;
  readonly a: string;
  readonly b: string;
}

/** The first entry in which two JSON values differ; entries that are undefined count as missing. */
export function firstDifference(a: unknown, b: unknown, path = ''): Difference | undefined {
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) {
    return Object.is(a, b) ? undefined : { path, a: show(a), b: show(b) };
  }
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const difference = firstDifference(a[key], b[key], path === '' ? key : `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
