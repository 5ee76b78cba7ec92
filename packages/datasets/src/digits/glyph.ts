/**
 * One pen stroke as points `x0, y0, x1, y1, ...` the pen passes through smoothly, in percent of the digit's box, y
 * downwards. A point given twice is a corner: the pen stops there and sets off in a new direction.
 */
export type Stroke = readonly number[];

/** One way of writing a digit. */
export interface Glyph {
  /** How often it is written so, relative to the digit's other ways. */
  readonly weight: number;
  /** Width of the pen for it, relative to the style's. */
  readonly pen: number;
  readonly strokes: readonly Stroke[];
}

/** The ways of writing each of the ten digits. */
export type Alphabet = readonly (readonly Glyph[])[];
