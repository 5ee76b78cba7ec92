import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { animationFormat, writeAnimation } from './animation.js';
import type { Picture } from './sheet.js';

const inFolder = temporaryFolder();

/** Five frames of 6 x 4, each of one colour. */
const frames = (channels: 1 | 3): Picture[] =>
  Array.from({ length: 5 }, (_, i) => ({
    ...{ width: 6, height: 4, channels },
    bytes: new Uint8Array(24 * channels).fill(40 * i),
  }));

describe('animationFormat', () => {
  it('goes by the ending', () => {
    expect(
      ['a.gif', 'a.WEBP', 'a.png', 'a.apng', 'folder'].map((out) => animationFormat(out, false)),
    ).toEqual(['gif', 'webp', 'apng', 'apng', 'frames']);
    expect(animationFormat('a.png', true)).toBe('sprites');
    expect(() => animationFormat('a.mp4', false)).toThrow(/\.gif, \.webp.*got 'a.mp4'/);
    expect(() => animationFormat('a.gif', true)).toThrow(/--sprite with a .png file/);
  });
});

describe('writeAnimation', () => {
  it.each([
    ['gif', 1],
    ['gif', 3],
    ['webp', 1],
    ['webp', 3],
  ] as const)('writes frames that come back (%s, %d channels)', async (format, channels) => {
    const out = inFolder(`a.${format}`);
    await writeAnimation(out, format, frames(channels), 20);
    const image = sharp(out, { animated: true });
    expect(await image.metadata()).toMatchObject({ pages: 5, pageHeight: 4, width: 6, loop: 0 });
    expect((await image.metadata()).delay).toEqual([50, 50, 50, 50, 50]);
    const bytes = await image.removeAlpha().toColourspace('b-w').raw().toBuffer();
    for (let i = 0; i < 5; i++) expect(Math.abs(bytes[i * 24]! - 40 * i)).toBeLessThanOrEqual(3);
  });

  it('writes animated PNG: the first frame to all, the others in chunks whose checksums hold', async () => {
    await writeAnimation(inFolder('a.png'), 'apng', frames(3), 10);
    const bytes = await readFile(inFolder('a.png'));
    const first = await sharp(bytes).raw().toBuffer();
    expect([first.length, first[0]]).toEqual([72, 0]);
    const chunks = chunksOf(bytes);
    expect(chunks.map(({ type }) => type).filter((type) => !/pHYs/.test(type))).toEqual([
      ...['IHDR', 'acTL', 'fcTL', 'IDAT'],
      ...Array.from({ length: 4 }, () => ['fcTL', 'fdAT']).flat(),
      'IEND',
    ]);
    const numbers = chunks
      .filter(({ type }) => /fcTL|fdAT/.test(type))
      .map(({ data }) => data.readUInt32BE(0));
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const control = chunks.find(({ type }) => type === 'fcTL')!.data;
    expect([control.readUInt16BE(20), control.readUInt16BE(22)]).toEqual([100, 1000]);
    // A later frame is a picture of its own, with the first one's header and its data.
    const header = bytes.subarray(0, 33);
    const data = chunks.filter(({ type }) => type === 'fdAT')[2]!.data.subarray(4);
    const end = bytes.subarray(-12);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const unchecked = Buffer.concat([header, length, Buffer.from('IDAT'), data, Buffer.alloc(4), end]);
    const third = await sharp(unchecked, { failOn: 'none' }).raw().toBuffer();
    expect(third[0]).toBe(120);
  });

  it('writes sprites in rows, and a folder of pictures', async () => {
    await writeAnimation(inFolder('a.png'), 'sprites', frames(1), 20);
    const { data, info } = await sharp(inFolder('a.png')).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 18, height: 8 });
    const at = (x: number, y: number) => data[(y * 18 + x) * info.channels];
    expect([at(0, 0), at(7, 3), at(0, 4), at(17, 7)]).toEqual([0, 40, 120, 255]);
    await writeAnimation(inFolder('frames'), 'frames', frames(1), 20);
    expect(await readdir(inFolder('frames'))).toEqual([0, 1, 2, 3, 4].map((i) => `000${i}.png`));
  });
});

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.push({ type: named.subarray(0, 4).toString('latin1'), data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** CRC-32 bit by bit, as its definition has it. */
function crc32(bytes: Buffer): number {
  let c = ~0;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}
