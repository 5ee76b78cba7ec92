import { extname, join } from 'node:path';
import { replaceFile } from '@gan/core/node';
import { UsageError } from '../errors.js';
import { joinFrames } from './apng.js';
import { encodePng } from './png.js';
import type { Picture } from './sheet.js';

/** What moving pictures are written as. */
export type AnimationFormat = 'gif' | 'webp' | 'apng' | 'sprites' | 'frames';

const formats: Readonly<Record<string, AnimationFormat>> = {
  '.gif': 'gif',
  '.webp': 'webp',
  '.png': 'apng',
  '.apng': 'apng',
  '': 'frames',
};

/**
 * The format that a name asks for: `.gif`, `.webp`, `.png` or `.apng` (animated PNG), a folder of PNG files where it has no
 * ending. @throws UsageError for others.
 */
export function animationFormat(out: string, sprites: boolean): AnimationFormat {
  const ending = extname(out).toLowerCase();
  if (sprites && ending === '.png') return 'sprites';
  const format = formats[ending];
  if (format !== undefined && !sprites) return format;
  throw new UsageError(
    sprites
      ? `sample: expected --sprite with a .png file, got '${out}'. Change its ending.`
      : `sample: expected moving pictures in a .gif, .webp, .png or .apng file, or in a folder (no ending), got '${out}'. Change its ending.`,
  );
}

/** Columns of a sheet of sprites: as near to a square as can be. */
export const spriteColumns = (frames: number): number => Math.ceil(Math.sqrt(frames));

/**
 * Writes pictures of one size, one after the other, to be shown without end.
 *
 * GIF (256 colours a frame) and WebP (lossless) are encoded by sharp. Sprites are frames beside and below each other, row by
 * row, in {@link spriteColumns} columns without gaps; `frames` is a folder of `0000.png`, `0001.png` and so on.
 */
export async function writeAnimation(
  out: string,
  format: AnimationFormat,
  frames: readonly Picture[],
  framesPerSecond: number,
): Promise<void> {
  const milliseconds = Math.round(1000 / framesPerSecond);
  switch (format) {
    case 'frames':
      for (const [i, frame] of frames.entries())
        await replaceFile(join(out, `${String(i).padStart(4, '0')}.png`), await encodePng(frame));
      return;
    case 'sprites':
      return replaceFile(out, await encodePng(sprites(frames)));
    case 'apng': {
      const pictures: Uint8Array[] = [];
      for (const frame of frames) pictures.push(await encodePng(frame));
      return replaceFile(out, joinFrames(pictures, milliseconds));
    }
    default:
      return replaceFile(out, await encodePages(frames, format, milliseconds));
  }
}

async function encodePages(
  frames: readonly Picture[],
  format: 'gif' | 'webp',
  milliseconds: number,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels } = frames[0]!;
  const raw = { width, height: height * frames.length, channels, pageHeight: height };
  const timing = { loop: 0, delay: frames.map(() => milliseconds) };
  const pages = sharp(Buffer.concat(frames.map(({ bytes }) => bytes)), { raw, limitInputPixels: false });
  return (format === 'gif' ? pages.gif(timing) : pages.webp({ ...timing, lossless: true })).toBuffer();
}

function sprites(frames: readonly Picture[]): Picture {
  const { width, height, channels } = frames[0]!;
  const columns = spriteColumns(frames.length);
  const rows = Math.ceil(frames.length / columns);
  const bytes = new Uint8Array(columns * width * rows * height * channels).fill(255);
  frames.forEach((frame, i) => {
    const [left, top] = [(i % columns) * width, Math.floor(i / columns) * height];
    for (let y = 0; y < height; y++) {
      const row = frame.bytes.subarray(y * width * channels, (y + 1) * width * channels);
      bytes.set(row, ((top + y) * columns * width + left) * channels);
    }
  });
  return { width: columns * width, height: rows * height, channels, bytes };
}
