import type { Picture } from './picture.js';

/** The part of a picture that is `height` by `width` pixels from `top` and `left` on. */
export function crop(picture: Picture, top: number, left: number, height: number, width: number): Picture {
  const { channels, pixels } = picture;
  if (height === picture.height && width === picture.width) return picture;
  const cut = new Uint8Array(height * width * channels);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * channels;
    cut.set(pixels.subarray(start, start + width * channels), y * width * channels);
  }
  return { height, width, channels, pixels: cut };
}

/** Left and right swapped. */
export const mirror = (picture: Picture): Picture =>
  remap(picture, picture.height, picture.width, (y, x) => (y + 1) * picture.width - 1 - x);

/** Turned by a quarter, anticlockwise. */
export const turn = (picture: Picture): Picture =>
  remap(picture, picture.width, picture.height, (y, x) => (x + 1) * picture.width - 1 - y);

/** At another size, every pixel a copy of the nearest one: for values that must not be mixed. */
export function resizeNearest(picture: Picture, height: number, width: number): Picture {
  const rows = nearest(picture.height, height);
  const columns = nearest(picture.width, width);
  return remap(picture, height, width, (y, x) => rows[y]! * picture.width + columns[x]!);
}

/** A colour picture in grey, with the weights of ITU-R BT.601 in whole numbers, as Pillow's mode `L`. */
export function toGrey({ height, width, pixels }: Picture): Picture {
  const grey = new Uint8Array(height * width);
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    grey[i] = (pixels[j]! * 19595 + pixels[j + 1]! * 38470 + pixels[j + 2]! * 7471 + 0x8000) >> 16;
  }
  return { height, width, channels: 1, pixels: grey };
}

const nearest = (size: number, target: number) =>
  Int32Array.from({ length: target }, (_, i) => Math.floor(((i + 0.5) * size) / target));

/** A picture whose pixel at `y`, `x` is the one with number `at(y, x)` of another. */
function remap(
  { channels, pixels }: Picture,
  height: number,
  width: number,
  at: (y: number, x: number) => number,
): Picture {
  const moved = new Uint8Array(height * width * channels);
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = at(y, x) * channels;
      for (let channel = 0; channel < channels; channel++) moved[next++] = pixels[from + channel]!;
    }
  }
  return { height, width, channels, pixels: moved };
}
