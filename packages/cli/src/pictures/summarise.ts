/** The numbers of one step: `step` and anything else, as in a line of `metrics.jsonl`. */
export type StepNumbers = Readonly<Record<string, number>>;

/** One number over a span of steps that ends with `step`. */
export interface Point {
  readonly step: number;
  readonly name: string;
  readonly value: number;
}

/** What means are made of: sums and counts of every number by name. */
export type Sums = Map<string, { readonly sum: number; readonly count: number }>;

/** Numbers that tell how far or how fast, not how well. */
const progress = new Set(['step', 'imagesSeen', 'stepMilliseconds', 'processorMilliseconds']);

/** Means of every number over at most `spans` equal spans of steps; numbers a span lacks are left out of it. */
export function summarise(history: readonly StepNumbers[], spans = 400): Point[] {
  const size = Math.max(1, Math.ceil(history.length / spans));
  const points: Point[] = [];
  for (let start = 0; start < history.length; start += size) {
    const span = history.slice(start, start + size);
    const step = span.at(-1)!.step!;
    for (const [name, value] of Object.entries(meansOf(span))) points.push({ step, name, value });
  }
  return points;
}

/** The mean of every number over some steps. */
export function meansOf(span: readonly StepNumbers[]): Record<string, number> {
  const sums: Sums = new Map();
  for (const numbers of span) addNumbers(sums, numbers);
  return meansOfSums(sums);
}

/** Adds the numbers of a step to sums, but for those that tell how far or how fast. Returns the sums. */
export function addNumbers(sums: Sums, numbers: StepNumbers): Sums {
  for (const [name, value] of Object.entries(numbers)) {
    if (progress.has(name)) continue;
    const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: sum + value, count: count + 1 });
  }
  return sums;
}

/** The means of sums. */
export const meansOfSums = (sums: Sums): Record<string, number> =>
  Object.fromEntries([...sums].map(([name, { sum, count }]) => [name, sum / count]));
