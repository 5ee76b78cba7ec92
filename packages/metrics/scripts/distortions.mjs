// Ways to make grey images worse, by levels: what a measure of images should notice.

/**
 * @typedef {object} Picture
 * @property {Float32Array} pixels one image, row by row, in [-1, 1]
 * @property {number} side its height and width
 * @property {import('@gan/core').Random} random source of every random choice
 */

const clip = (value) => Math.max(-1, Math.min(1, value));

/** Adds normal noise of a standard deviation. */
const noise = ({ pixels, random }, deviation) =>
  pixels.map((value) => clip(value + random.normal(0, deviation)));

/** Makes each pixel black or white with a probability. */
const saltAndPepper = ({ pixels, random }, share) =>
  pixels.map((value) => (random.uniform() < share ? (random.uniform() < 0.5 ? -1 : 1) : value));

/** Blurs with a Gaussian of a standard deviation in pixels; outside is black. */
function blur({ pixels, side }, deviation) {
  const reach = Math.ceil(3 * deviation);
  const taps = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-(((i - reach) / deviation) ** 2) / 2),
  );
  const sum = taps.reduce((total, tap) => total + tap, 0);
  const along = (from, step, line) =>
    from.map((_, at) => {
      const place = Math.floor(at / step) % side;
      return taps.reduce((total, tap, i) => {
        const other = place + i - reach;
        const value = other < 0 || other >= side ? -1 : from[at + (i - reach) * step];
        return total + (tap / sum) * value;
      }, line);
    });
  return along(along(pixels, 1, 0), side, 0);
}

/** Turns the image about its middle, by `angle` radians there and less towards the edge. */
function swirl({ pixels, side }, angle) {
  const middle = (side - 1) / 2;
  return pixels.map((_, at) => {
    const [y, x] = [Math.floor(at / side) - middle, (at % side) - middle];
    const turn = angle * Math.exp(-Math.hypot(x, y) / (side / 4));
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return interpolated(pixels, side, middle + sin * x + cos * y, middle + cos * x - sin * y);
  });
}

function interpolated(pixels, side, y, x) {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const at = (row, column) =>
    row < 0 || column < 0 || row >= side || column >= side ? -1 : pixels[row * side + column];
  const mix = (a, b, share) => a + (b - a) * share;
  return mix(
    mix(at(top, left), at(top, left + 1), x - left),
    mix(at(top + 1, left), at(top + 1, left + 1), x - left),
    y - top,
  );
}

/** Every distortion with rising levels, and what a level means. */
export const distortions = [
  { name: 'noise', unit: 'standard deviation', levels: [0.1, 0.2, 0.4, 0.8], apply: noise },
  { name: 'blur', unit: 'standard deviation in pixels', levels: [0.5, 1, 1.5, 2.5], apply: blur },
  { name: 'salt and pepper', unit: 'share of pixels', levels: [0.01, 0.03, 0.1, 0.3], apply: saltAndPepper },
  { name: 'swirl', unit: 'radians', levels: [0.5, 1, 1.5, 2.5], apply: swirl },
];

/** How many of the ten digits are left at each level of dropping classes. */
export const classesLeft = [9, 7, 5, 2];
