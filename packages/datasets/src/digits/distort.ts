import type { Random } from '@gan/core';
import type { Stroke } from './glyph.js';
import type { Path } from './spline.js';
import type { DigitStyle } from './style.js';

const radians = Math.PI / 180;

/** Points along each side of the lattice the elastic field hangs on. */
const latticeSide = 6;

/** Distance of lattice points: smoothing as wide as the Gaussian of 4 pixels in Simard et al. 2003. */
const latticeSpacing = 0.35;

/** Spread of the sum of a cubic B-spline's weights on normals, both axes: makes the field's spread 1. */
const latticeGain = 1 / 0.48;

/** The points of a stroke, each moved a little; a corner's two stay together. Percent become shares of 1. */
export function wobble(stroke: Stroke, spread: number, random: Random): number[] {
  const moved: number[] = [];
  for (let i = 0; i < stroke.length; i += 2) {
    const [x, y] = [stroke[i]!, stroke[i + 1]!];
    const corner = i > 0 && x === stroke[i - 2] && y === stroke[i - 1];
    if (corner) moved.push(moved[i - 2]!, moved[i - 1]!);
    else moved.push(x / 100 + random.normal(0, spread), y / 100 + random.normal(0, spread));
  }
  return moved;
}

/** A path without a random share of its points at either end: how far a stroke reaches is never the same. */
export function trim(path: Path, greatest: number, random: Random): Path {
  const points = path.length / 2;
  const [first, last] = [0, 1].map(() => Math.round(random.uniform(0, greatest) * points)) as [
    number,
    number,
  ];
  return path.slice(2 * first, 2 * (points - last));
}

/** Sets proportions, slants, rotates and widens paths in place, around the middle of the digit. */
export function pose(paths: readonly Path[], style: DigitStyle, random: Random): void {
  const power = Math.exp(random.normal(0, style.proportion));
  const taper = random.normal(0, style.taper);
  const shear = Math.tan(clamp(random.normal(style.slant, style.slantSpread), 50) * radians);
  const turn = random.normal(0, style.rotation) * radians;
  const width = Math.exp(random.normal(0, style.aspect));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      const y = Math.max(path[i + 1]!, 0) ** power - 0.5;
      const x = (path[i]! - 0.5) * width * (1 - taper * y) - y * shear;
      path[i] = 0.5 + x * cos - y * sin;
      path[i + 1] = 0.5 + x * sin + y * cos;
    }
  }
}

/**
 * Elastic distortion in place: a smooth random field moves every point of the paths.
 *
 * Source: Simard, Steinkraus & Platt 2003, "Best practices for convolutional neural networks", section 2. Their field
 * of noise smoothed by a Gaussian is drawn here as normals on a lattice smoothed by a cubic B-spline of the same
 * width, and moves the pen instead of the finished pixels, so that lines stay sharp.
 */
export function distort(paths: readonly Path[], spread: number, random: Random): void {
  const field = random.fillNormal(new Float32Array(2 * latticeSide ** 2), 0, spread * latticeGain);
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = [path[i]!, path[i + 1]!];
      path[i] = x + fieldAt(field, 0, x, y);
      path[i + 1] = y + fieldAt(field, latticeSide ** 2, x, y);
    }
  }
}

/** The field's value at a point: 4 x 4 lattice points weighted by cubic B-splines. */
function fieldAt(field: Float32Array, offset: number, x: number, y: number): number {
  const [u, v] = [latticePlace(x), latticePlace(y)];
  const [column, row] = [Math.floor(u), Math.floor(v)];
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const weight = bSpline(v - row - j + 1);
    for (let i = 0; i < 4; i++) {
      const at = offset + (row - 1 + j) * latticeSide + column - 1 + i;
      sum += weight * bSpline(u - column - i + 1) * field[at]!;
    }
  }
  return sum;
}

/** Where a coordinate lies on the lattice, kept where four lattice points surround it. */
function latticePlace(coordinate: number): number {
  const place = (coordinate - 0.5) / latticeSpacing + (latticeSide - 1) / 2;
  return Math.min(Math.max(place, 1), latticeSide - 2 - 1e-9);
}

/** The cubic B-spline, not 0 between -2 and 2. */
function bSpline(t: number): number {
  const distance = Math.abs(t);
  if (distance < 1) return 2 / 3 + distance * distance * (distance / 2 - 1);
  return distance < 2 ? (2 - distance) ** 3 / 6 : 0;
}

function clamp(value: number, limit: number): number {
  return Math.min(Math.max(value, -limit), limit);
}
