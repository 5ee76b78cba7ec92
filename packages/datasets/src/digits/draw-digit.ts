import type { Random } from '@gan/core';
import { alphabet } from './alphabet.js';
import { centreMass } from './centre-mass.js';
import { distort, pose, trim, wobble } from './distort.js';
import { boxSide, centre, fitBox } from './fit.js';
import type { Glyph } from './glyph.js';
import { rasterize, type Pen } from './rasterize.js';
import { smooth, type Path } from './spline.js';
import type { DigitStyle } from './style.js';

/** Widest and narrowest pen in pixels: beyond, digits close up or break. */
const penLimits = [1, 6.5] as const;

/**
 * Draws one handwritten digit, white on black, into 28 x 28 bytes: a way of writing it is chosen, its points wobble,
 * the strokes become smooth, lean, turn and bend, and the ink is scaled and centred as in MNIST.
 */
export function drawDigit(digit: number, style: DigitStyle, random: Random, pixels: Uint8Array): void {
  const { strokes, pen } = choose(alphabet[digit]!, random);
  const paths = strokes.map((stroke) =>
    trim(smooth(wobble(stroke, style.wobble, random)), style.trim, random),
  );
  pose(paths, style, random);
  distort(paths, style.elastic, random);
  const width = penWidth(style, pen, random);
  fitBox(paths, random.normal(boxSide, style.scale), width);
  const shift = [
    random.uniform(-style.shift, style.shift),
    random.uniform(-style.shift, style.shift),
  ] as const;
  centre(paths, shift);
  const pens = paths.map((path) => press(path, width, style, random));
  rasterize(paths, pens, pixels);
  centreMass(pixels, shift);
}

function choose(glyphs: readonly Glyph[], random: Random): Glyph {
  const total = glyphs.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.uniform(0, total);
  return glyphs.find(({ weight }) => (left -= weight) < 0) ?? glyphs.at(-1)!;
}

function penWidth(style: DigitStyle, pen: number, random: Random): number {
  const width = style.penWidth * pen * Math.exp(random.normal(0, style.penWidthSpread));
  return Math.min(Math.max(width, penLimits[0]), penLimits[1]);
}

/** Half the pen's width along a path: pressed more towards one end, and a little rough everywhere. */
function press(path: Path, width: number, { pressure, roughness }: DigitStyle, random: Random): Pen {
  const points = path.length / 2;
  const [start, end] = [random.normal(0, pressure), random.normal(0, pressure)];
  return Float64Array.from({ length: points }, (_, i) => {
    const pressed = start + ((end - start) * i) / points;
    return (width / 2) * Math.exp(pressed + random.normal(0, roughness));
  });
}
