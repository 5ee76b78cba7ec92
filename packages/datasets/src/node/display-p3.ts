/** From red, green and blue of linear light to those of another space; rows give the results. */
type Matrix = readonly (readonly [number, number, number])[];

// CSS Color Module Level 4, https://www.w3.org/TR/css-color-4/#color-conversion-code.
const p3FromSrgb: Matrix = [
  [0.8224621, 0.177538, 0],
  [0.0331941, 0.9668058, 0],
  [0.0170827, 0.0723974, 0.9105199],
];
const srgbFromP3: Matrix = [
  [1.2249401, -0.2249404, 0],
  [-0.0420569, 1.0420571, 0],
  [-0.0196376, -0.0786361, 1.0982735],
];

/**
 * Three or four channels of sRGB, in [0, 65535], as Display P3; alpha stays. Where colours of 16 bits go from or to a profile, sharp takes
 * Display P3 for the space between, and sRGB for those of 8. Both have one curve and one white, so that a matrix leads over.
 */
export const toDisplayP3 = (pixels: Uint16Array, channels: 3 | 4) => converted(pixels, channels, p3FromSrgb);

/** And back; what lies beyond sRGB is cut to it. */
export const fromDisplayP3 = (pixels: Uint16Array, channels: 3 | 4) =>
  converted(pixels, channels, srgbFromP3);

function converted(pixels: Uint16Array, channels: 3 | 4, matrix: Matrix): Uint16Array {
  const result = pixels.slice();
  for (let i = 0; i < pixels.length; i += channels) {
    const [red, green, blue] = [linear(pixels[i]!), linear(pixels[i + 1]!), linear(pixels[i + 2]!)];
    for (const [c, [r, g, b]] of matrix.entries()) result[i + c] = encoded(r * red + g * green + b * blue);
  }
  return result;
}

function linear(value: number): number {
  const share = value / 65535;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  const share = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(65535 * Math.min(1, Math.max(0, share)));
}
