import type { Stroke } from './glyph.js';

/** A pen's path: points `x0, y0, x1, y1, ...` joined by straight lines. */
export type Path = Float64Array;

/** Straight pieces a span between two points is cut into. */
const pieces = 4;

/**
 * The smooth path through a stroke's points: a uniform Catmull-Rom spline, broken at corners (points given twice).
 *
 * Source: Catmull & Rom 1974, "A class of local interpolating splines".
 */
export function smooth(stroke: Stroke): Path {
  const count = stroke.length / 2;
  const path = [stroke[0]!, stroke[1]!];
  for (let start = 0; start < count - 1;) {
    let end = start + 1;
    while (end < count - 1 && !isSame(stroke, end, end + 1)) end++;
    for (let i = start; i < end; i++) addSpan(path, stroke, i, start, end);
    start = end < count - 1 ? end + 1 : end;
  }
  return Float64Array.from(path);
}

function isSame(stroke: Stroke, i: number, j: number): boolean {
  return stroke[2 * i] === stroke[2 * j] && stroke[2 * i + 1] === stroke[2 * j + 1];
}

/** Adds the pieces from point i to i + 1; neighbours beyond `first` and `last` are mirrored from the ends. */
function addSpan(path: number[], stroke: Stroke, i: number, first: number, last: number): void {
  const at = (k: number, axis: number): number => {
    if (k < first) return 2 * stroke[2 * first + axis]! - stroke[2 * first + 2 + axis]!;
    if (k > last) return 2 * stroke[2 * last + axis]! - stroke[2 * last - 2 + axis]!;
    return stroke[2 * k + axis]!;
  };
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    for (const axis of [0, 1]) {
      path.push(catmullRom(at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis), t));
    }
  }
}

function catmullRom(before: number, from: number, to: number, after: number, t: number): number {
  const slope = (to - before) / 2;
  const curve = before - 2.5 * from + 2 * to - after / 2;
  const twist = (after - before) / 2 + 1.5 * (from - to);
  return from + t * (slope + t * (curve + t * twist));
}
