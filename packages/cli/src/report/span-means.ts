import type { Point, StepNumbers } from '../pictures/summarise.js';
import { addNumbers, meansOfSums, type Sums } from '../pictures/summarise.js';

interface Span {
  /** The last step in it. */
  step: number;
  lines: number;
  readonly sums: Sums;
}

/**
 * Means of a run's numbers over equal spans of steps, taken line by line in room that does not grow with the run: where
 * there are twice as many spans as wanted, each two become one.
 */
export class SpanMeans {
  private spans: Span[] = [];
  /** Lines in a full span. */
  private size = 1;

  /** @param limit the fewest spans of a long run; there may be twice as many. */
  constructor(private readonly limit = 400) {}

  add(numbers: StepNumbers): void {
    const step = numbers.step!;
    const last = this.spans.at(-1);
    if (last === undefined || last.lines === this.size) {
      if (this.spans.length === 2 * this.limit) this.halve();
      this.spans.push({ step, lines: 1, sums: addNumbers(new Map(), numbers) });
      return;
    }
    last.step = step;
    last.lines++;
    addNumbers(last.sums, numbers);
  }

  points(): Point[] {
    return this.spans.flatMap(({ step, sums }) =>
      Object.entries(meansOfSums(sums)).map(([name, value]) => ({ step, name, value })),
    );
  }

  private halve(): void {
    this.size *= 2;
    this.spans = Array.from({ length: this.limit }, (_, i) =>
      merge(this.spans[2 * i]!, this.spans[2 * i + 1]!),
    );
  }
}

function merge(first: Span, second: Span): Span {
  const sums: Sums = new Map(first.sums);
  for (const [name, { sum, count }] of second.sums) {
    const before = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: before.sum + sum, count: before.count + count });
  }
  return { step: second.step, lines: first.lines + second.lines, sums };
}
