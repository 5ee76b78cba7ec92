import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { DatasetError } from '@gan/core';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { isNetpbm, parseNetpbm } from '../formats/netpbm.js';
import type { Fit, Picture, PictureFormat } from '../pictures/picture.js';
import { fromDisplayP3 } from './display-p3.js';
import { loadSharp } from './load-sharp.js';

/** What an image file is turned into. */
export interface ImageFormat {
  readonly height: number;
  readonly width: number;
  /** 3 for red, green and blue; 1 for grey. */
  readonly channels: 1 | 3;
  /** How an image of other proportions is fitted: cut to `cover`, with bars to `contain`, or stretched to `fill`. */
  readonly fit: Fit;
  /** Colour of bars and behind transparent pixels. */
  readonly background: string;
}

/**
 * Decodes an image file into bytes `[height, width, channels]`, turned as its EXIF orientation says.
 *
 * @throws DatasetError naming the file if it cannot be decoded, or sharp is not installed.
 */
export async function decodeImage(path: string, format: ImageFormat): Promise<Uint8Array> {
  const { channels, background, ...size } = format;
  return (await decodePicture(path, path, { channels, background, size })).pixels;
}

/**
 * Decodes a picture: whatever sharp reads (JPEG, also in CMYK, PNG, also with 16 bits, WebP, AVIF, GIF, TIFF) and PGM and
 * PPM, turned as its EXIF orientation says.
 *
 * @param input the path of a file, or its content.
 * @param name for the error message.
 * @throws DatasetError naming the file if it cannot be decoded, or sharp is not installed.
 */
export async function decodePicture(
  input: string | Uint8Array,
  name: string,
  { channels, background, size, half, exact = false }: PictureFormat,
): Promise<Picture> {
  const { image, refuse } = await openImage(input, name, 'decodeImage', { ignoreIcc: exact });
  try {
    const header = await image.metadata();
    image.rotate();
    if (half) image.extract(halfOf(header.autoOrient, half));
    if (size) image.resize({ ...size, background });
    image.flatten({ background });
    if (exact && header.depth === 'ushort') {
      const { pixels, ...shape } = await deepPixels(image);
      return { ...shape, channels: 3, pixels: numbersOf(pixels) };
    }
    const colours = hasDeepProfile(header) ? await fromProfile(image) : image;
    const { data, info } = await colours
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { height: info.height, width: info.width, channels, pixels: data };
  } catch (cause) {
    throw refuse(cause);
  }
}

/** Whether sharp has brought an image's colours to Display P3, by the profile of the file. */
export const hasDeepProfile = ({ space, icc }: Metadata): boolean => space === 'rgb16' && icc !== undefined;

async function deepPixels(image: Sharp) {
  const { data, info } = await image
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
  return { height: info.height, width: info.width, pixels };
}

async function fromProfile(image: Sharp): Promise<Sharp> {
  const sharp = await loadSharp();
  const { pixels, ...size } = await deepPixels(image);
  return sharp(fromDisplayP3(pixels, 3), { raw: { ...size, channels: 3 } });
}

/** Values of 16 bits that fit into 8, as numbers of classes do. */
function numbersOf(values: Uint16Array): Uint8Array {
  const large = values.find((value) => value > 255);
  if (large === undefined) return Uint8Array.from(values);
  throw new Error(`the value ${large}, which is no number of a class`);
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
 * @param name for the error message. @default the path
 * @throws DatasetError naming the file if it is no image, or sharp is not installed.
 */
export async function imageHeader(input: string | Uint8Array, name = String(input)): Promise<ImageHeader> {
  const { image, refuse, codec } = await openImage(input, name, 'imageHeader');
  try {
    const { autoOrient, space, format } = await image.metadata();
    const isGrey = space === 'b-w' || space === 'grey16';
    return { ...autoOrient, channels: isGrey ? 1 : 3, codec: codec ?? format };
  } catch (cause) {
    throw refuse(cause);
  }
}

const netpbmNames = new Set(['.pgm', '.ppm', '.pnm']);

/** The prebuilt sharp reads no PGM, so those are read here. */
export async function openImage(
  input: string | Uint8Array,
  name: string,
  caller: string,
  options: SharpOptions = {},
): Promise<{ image: Sharp; codec?: string; refuse(cause: unknown): DatasetError }> {
  const sharp = await loadSharp();
  const refuse = (cause: unknown) => notAnImage(caller, name, cause);
  const isNamedSo = typeof input === 'string' && netpbmNames.has(extname(input).toLowerCase());
  const bytes = isNamedSo
    ? await readFile(input).catch((error: unknown) => Promise.reject(refuse(error)))
    : input;
  if (typeof bytes === 'string' || !isNetpbm(bytes)) {
    try {
      return { image: sharp(bytes, options), refuse };
    } catch (cause) {
      throw refuse(cause); // Of no bytes at all.
    }
  }
  const { height, width, channels, pixels } = parseNetpbm(bytes, name);
  const raw = { height, width, channels: channels as 1 | 3 };
  return { image: sharp(pixels, { raw }), codec: channels === 1 ? 'pgm' : 'ppm', refuse };
}

function halfOf({ height, width }: { height: number; width: number }, half: 'left' | 'right') {
  if (width % 2 !== 0) {
    throw new Error(`${width} pixels across, which makes no two halves`);
  }
  return { top: 0, left: half === 'left' ? 0 : width / 2, width: width / 2, height };
}

function notAnImage(caller: string, name: string, cause: unknown): DatasetError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatasetError(
    `${caller}: expected an image in ${name}, got "${reason}". Remove or mend the file.`,
    { cause },
  );
}
