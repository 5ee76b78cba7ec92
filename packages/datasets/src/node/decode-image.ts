import { DatasetError } from '@gan/core';

/** What an image file is turned into. */
export interface ImageFormat {
  readonly height: number;
  readonly width: number;
  /** 3 for red, green and blue; 1 for grey. */
  readonly channels: 1 | 3;
  /** How an image of other proportions is fitted: cut to `cover`, with bars to `contain`, or stretched to `fill`. */
  readonly fit: 'cover' | 'contain' | 'fill';
  /** Colour of bars and behind transparent pixels. */
  readonly background: string;
}

/**
 * Decodes an image file into bytes `[height, width, channels]`, turned as its EXIF orientation says.
 *
 * @throws DatasetError naming the file if it cannot be decoded, or sharp is not installed.
 */
export async function decodeImage(path: string, format: ImageFormat): Promise<Uint8Array> {
  const { height, width, channels, fit, background } = format;
  const sharp = await loadSharp();
  try {
    return await sharp(path)
      .rotate()
      .resize({ width, height, fit, background })
      .flatten({ background })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer();
  } catch (cause) {
    throw notAnImage('decodeImage', path, cause);
  }
}

function notAnImage(caller: string, path: string, cause: unknown): DatasetError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatasetError(
    `${caller}: expected an image in ${path}, got "${reason}". Remove or mend the file.`,
    { cause },
  );
}

/** What a file says of its image. */
export interface ImageHeader {
  /** Height and width as it is shown, turned as its EXIF orientation says. */
  readonly height: number;
  readonly width: number;
  /** 1 for grey images, 3 for all others. */
  readonly channels: 1 | 3;
  /** E.g. `png` or `jpeg`. */
  readonly codec: string;
}

/**
 * Reads the header of an image file; its pixels are not looked at.
 *
 * @throws DatasetError naming the file if it is no image, or sharp is not installed.
 */
export async function imageHeader(path: string): Promise<ImageHeader> {
  const sharp = await loadSharp();
  try {
    const { autoOrient, space, format } = await sharp(path).metadata();
    const isGrey = space === 'b-w' || space === 'grey16';
    return { ...autoOrient, channels: isGrey ? 1 : 3, codec: format };
  } catch (cause) {
    throw notAnImage('imageHeader', path, cause);
  }
}

/** Loaded when first needed: who uses no image files need not install it. */
async function loadSharp() {
  try {
    return (await import('sharp')).default;
  } catch (cause) {
    throw new DatasetError(
      'decodeImage: expected the package sharp to decode images with, got none. Run `npm install sharp`.',
      { cause },
    );
  }
}
