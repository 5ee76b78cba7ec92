import type * as tf from '@tensorflow/tfjs';
import type { TranslateOptions } from './translate.js';
import { translatePixels } from './translate-pixels.js';

/** {@link translatePixels} for what `getImageData` of a canvas gives and `putImageData` takes. Needs a browser (`ImageData`). */
export async function translateImageData(
  network: tf.LayersModel,
  { width, height, data }: ImageData,
  options: TranslateOptions = {},
): Promise<ImageData> {
  const result = await translatePixels(network, { width, height, channels: 4, data }, options);
  return new ImageData(asRgba(result), result.width, result.height);
}

/** The canvas knows no grey. */
function asRgba({ width, height, channels, data }: Awaited<ReturnType<typeof translatePixels>>) {
  if (channels === 4) return data as Uint8ClampedArray<ArrayBuffer>;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; to < rgba.length; from += 2, to += 4) {
    rgba.fill(data[from]!, to, to + 3);
    rgba[to + 3] = data[from + 1]!;
  }
  return rgba;
}

/** How {@link translateBlob} works. */
export interface TranslateBlobOptions extends TranslateOptions {
  /** What the result is encoded as, where the browser can. @default 'image/png' */
  readonly type?: string;
  /** 0 to 1, for formats that lose something. @default the browser's */
  readonly quality?: number;
}

/**
 * A picture file to a picture file, in a browser: decoded by `createImageBitmap` (turned as its EXIF orientation says, in
 * sRGB, 8 bits), translated, and encoded by an `OffscreenCanvas`. In Node use `decodePicture` and `encodePicture` of
 * `@gan/datasets/node`.
 *
 * @throws as {@link translatePixels} does, and as the browser where it cannot decode the file.
 */
export async function translateBlob(
  network: tf.LayersModel,
  picture: Blob,
  options: TranslateBlobOptions = {},
): Promise<Blob> {
  const { type = 'image/png', quality, ...rest } = options;
  const bitmap = await createImageBitmap(picture, { premultiplyAlpha: 'none' });
  const source = contextOf(bitmap.width, bitmap.height);
  source.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { width, height } = source.canvas;
  const result = await translateImageData(network, source.getImageData(0, 0, width, height), rest);
  const target = contextOf(result.width, result.height);
  target.putImageData(result, 0, 0);
  return target.canvas.convertToBlob({ type, quality });
}

const contextOf = (width: number, height: number) =>
  new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
