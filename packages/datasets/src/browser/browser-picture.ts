import { DatasetError } from '@gan/core';
import type { Picture, PictureFile, PictureFormat } from '../pictures/picture.js';
import { toGrey } from '../pictures/transforms.js';

/** A picture a browser can read: a chosen file, any bytes, or an address. */
export type BrowserInput = Blob | string | URL;

/**
 * A picture for a browser's own decoder (`createImageBitmap`), turned as its EXIF orientation says. What the browser reads is
 * read: JPEG, PNG, WebP, AVIF and GIF.
 *
 * @param name for messages. @default the file's path or name, or the address
 */
export function browserPicture(input: BrowserInput, name = nameOf(input)): PictureFile {
  const bitmap = (exact = false) => bitmapOf(input, name, exact);
  return {
    name,
    key: input instanceof Blob ? name : name.slice(name.lastIndexOf('/') + 1),
    async decode(format) {
      const image = await bitmap(format.exact);
      try {
        return draw(image, format, name);
      } finally {
        image.close();
      }
    },
    async measure() {
      const image = await bitmap();
      const { height, width } = image;
      image.close();
      return { height, width };
    },
  };
}

function nameOf(input: BrowserInput): string {
  if (!(input instanceof Blob)) return String(input);
  if (!(input instanceof File)) return 'a Blob';
  return input.webkitRelativePath || input.name;
}

async function bitmapOf(input: BrowserInput, name: string, exact: boolean): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(input instanceof Blob ? input : await download(input), {
      imageOrientation: 'from-image',
      colorSpaceConversion: exact ? 'none' : 'default',
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `browserPicture: expected an image in ${name}, got "${reason}". Remove or mend the file.`,
      { cause },
    );
  }
}

async function download(address: string | URL): Promise<Blob> {
  const response = await fetch(address);
  if (response.ok) return response.blob();
  throw new Error(`status ${response.status}`);
}

/** Draws a bitmap at the size asked for and reads its pixels back. */
function draw(
  image: ImageBitmap,
  { channels, background, size, half }: PictureFormat,
  name: string,
): Picture {
  if (half && image.width % 2 !== 0) {
    throw new DatasetError(
      `browserPicture: expected two halves in ${name}, got ${image.width} pixels across. Remove the file.`,
    );
  }
  const whole = half ? image.width / 2 : image.width;
  const from = { left: half === 'right' ? whole : 0, width: whole, height: image.height };
  const { height, width } = size ?? from;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = size !== undefined;
  context.imageSmoothingQuality = 'high';
  const scale = scaleOf(from, size);
  const [drawnWidth, drawnHeight] = [from.width * scale.x, from.height * scale.y];
  const [x, y] = [(width - drawnWidth) / 2, (height - drawnHeight) / 2];
  context.drawImage(image, from.left, 0, from.width, from.height, x, y, drawnWidth, drawnHeight);
  const { data } = context.getImageData(0, 0, width, height);
  const picture = { height, width, channels: 3, pixels: withoutAlpha(data) };
  return channels === 3 ? picture : toGrey(picture);
}

/** How much larger the picture is drawn, along both sides. */
function scaleOf(from: { height: number; width: number }, size: PictureFormat['size']) {
  if (!size) return { x: 1, y: 1 };
  const [x, y] = [size.width / from.width, size.height / from.height];
  if (size.fit === 'fill') return { x, y };
  const both = size.fit === 'cover' ? Math.max(x, y) : Math.min(x, y);
  return { x: both, y: both };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array((rgba.length / 4) * 3);
  for (let i = 0, j = 0; i < rgba.length; i += 4) {
    pixels[j++] = rgba[i]!;
    pixels[j++] = rgba[i + 1]!;
    pixels[j++] = rgba[i + 2]!;
  }
  return pixels;
}
