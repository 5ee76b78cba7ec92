import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetError, type Pixels } from '@gan/core';
import type { Sharp } from 'sharp';
import { hasDeepProfile, openImage } from './decode-image.js';
import { fromDisplayP3, toDisplayP3 } from './display-p3.js';
import { loadSharp } from './load-sharp.js';

/** A picture of a file, as it is shown: turned as its EXIF orientation says. */
export interface FilePixels extends Pixels {
  /** Its colour profile, where it has one; the pixels are in sRGB all the same. */
  readonly icc?: Uint8Array;
  /** E.g. `png` or `jpeg`. */
  readonly codec: string;
}

/**
 * Decodes a picture file into pixels: grey or RGB, with alpha where there is any, in 16 bits where the file has as many, else
 * in 8. Colours are brought to sRGB by the file's own profile, which is what networks are trained on. Of animations
 * the first frame is taken.
 *
 * @param input the path of a file, or its content.
 * @param name for the error message. @default the path
 * @throws DatasetError naming the file if it cannot be decoded, or sharp is not installed.
 */
export async function readPixels(
  input: string | Uint8Array,
  name = typeof input === 'string' ? input : 'bytes',
): Promise<FilePixels> {
  const { image, codec, refuse } = await openImage(input, name, 'readPixels', { limitInputPixels: false });
  try {
    const header = await image.autoOrient().metadata();
    const { space, depth, icc, format, hasAlpha } = header;
    const isGrey = space === 'b-w' || space === 'grey16';
    const isDeep = depth === 'ushort';
    // Of grey and alpha in bytes only the grey would be handed out.
    const isSpread = isGrey && hasAlpha && !isDeep;
    const { data, info } = await image
      .toColourspace(isGrey && !isSpread ? (isDeep ? 'grey16' : 'b-w') : isDeep ? 'rgb16' : 'srgb')
      .raw({ depth: isDeep ? 'ushort' : 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const isColour = space === 'srgb' || space === 'rgb16';
    const channels = isSpread ? 2 : (info.channels as Pixels['channels']);
    const numbers = isSpread ? everyOther(data) : numbersOf(data, isDeep);
    const isInP3 =
      numbers instanceof Uint16Array && (channels === 3 || channels === 4) && hasDeepProfile(header);
    return {
      ...{ width: info.width, height: info.height, codec: codec ?? format },
      ...{ channels, data: isInP3 ? fromDisplayP3(numbers, channels) : numbers },
      ...(icc && isColour && { icc }),
    };
  } catch (cause) {
    throw refuse(cause);
  }
}

/** Red and alpha of RGBA. */
const everyOther = (rgba: Uint8Array) =>
  Uint8Array.from({ length: rgba.length / 2 }, (_, i) => rgba[4 * (i >> 1) + 3 * (i & 1)]!);

const numbersOf = (bytes: Buffer, isDeep: boolean) =>
  isDeep
    ? new Uint16Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      )
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What {@link encodePixels} can write. */
export const pixelCodecs = ['png', 'jpeg', 'webp', 'tiff'] as const;

export type PixelCodec = (typeof pixelCodecs)[number];

/** Pixels that a side may have; PNG and TIFF hold more than memory does. */
const longestSide: Partial<Record<PixelCodec, number>> = { jpeg: 65_500, webp: 16_383 };

/**
 * Says before work starts whether a format holds pictures of a size.
 *
 * @throws DatasetError if it does not.
 */
export function checkPictureSize(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  codec: PixelCodec,
): void {
  const most = longestSide[codec];
  if (most === undefined || Math.max(width, height) <= most) return;
  throw new DatasetError(
    `encodePixels: expected sides of at most ${most} pixels, which ${codec} can hold, got ${width}x${height}. Take png or tiff.`,
  );
}

/** How {@link encodePixels} works. */
export interface EncodePixelsOptions {
  /** PNG and TIFF lose nothing and keep 16 bits; JPEG shows white behind what is transparent. @default 'png' */
  readonly codec?: PixelCodec;
  /** 1 to 100, of JPEG and WebP. @default 95 */
  readonly quality?: number;
  /** A colour profile that colours are brought to and that is written into the file. @default sRGB, none is written */
  readonly icc?: Uint8Array;
}

/**
 * Encodes pixels (in sRGB) as a picture file.
 *
 * @throws DatasetError if they cannot be encoded, or sharp is not installed.
 */
export async function encodePixels(
  { data, width, height, channels }: Pixels,
  { codec = 'png', quality = 95, icc }: EncodePixelsOptions = {},
): Promise<Uint8Array> {
  checkPictureSize({ width, height }, codec);
  const sharp = await loadSharp();
  const isDeep = data instanceof Uint16Array && (codec === 'png' || codec === 'tiff');
  const isWide = data instanceof Uint16Array && icc !== undefined && (channels === 3 || channels === 4);
  const image = sharp(isWide ? toDisplayP3(data, channels) : data, {
    ...{ raw: { width, height, channels }, limitInputPixels: false },
  });
  image.toColourspace(channels < 3 ? (isDeep ? 'grey16' : 'b-w') : isDeep ? 'rgb16' : 'srgb');
  if (codec === 'jpeg') image.flatten({ background: '#fff' });
  try {
    const encode = () => written(image, codec, quality).toBuffer();
    return icc === undefined || channels < 3 ? await encode() : await withProfile(image, icc, encode);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `encodePixels: expected to write ${width}x${height} pixels as ${codec}, got "${reason}". Take another format.`,
      { cause },
    );
  }
}

function written(image: Sharp, codec: PixelCodec, quality: number): Sharp {
  if (codec === 'jpeg') return image.jpeg({ quality, chromaSubsampling: '4:4:4' });
  if (codec === 'webp') return image.webp({ quality });
  if (codec === 'tiff') return image.tiff({ compression: 'deflate', predictor: 'horizontal' });
  return image.png();
}

/** sharp takes profiles from files alone. */
async function withProfile<T>(image: Sharp, icc: Uint8Array, encode: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gan-icc-'));
  try {
    const path = join(folder, 'profile.icc');
    await writeFile(path, icc);
    image.withIccProfile(path);
    return await encode();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
