import type { Pixels } from '@gan/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePixels, pixelCodecs, readPixels } from './pixel-files.js';

const numbers = (count: number, step: number, most = 256) =>
  Array.from({ length: count }, (_, i) => (i * step) % most);
const pixels = (channels: Pixels['channels'], most = 256): Pixels => {
  const values = numbers(6 * 4 * channels, most > 256 ? 2003 : 31, most);
  return {
    width: 6,
    height: 4,
    channels,
    data: most > 256 ? Uint16Array.from(values) : Uint8Array.from(values),
  };
};

describe('readPixels and encodePixels', () => {
  it.each([1, 2, 3, 4] as const)(
    'give back what PNG and TIFF hold, %d channels, 8 and 16 bits',
    async (channels) => {
      for (const most of [256, 65536]) {
        for (const codec of ['png', 'tiff'] as const) {
          const original = pixels(channels, most);
          const found = await readPixels(await encodePixels(original, { codec }));
          expect(found).toEqual({ ...original, codec });
        }
      }
    },
  );

  it.each(pixelCodecs)('write %s of that size, near the colours', async (codec) => {
    const grey: Pixels = { width: 9, height: 7, channels: 3, data: new Uint8Array(189).fill(77) };
    const found = await readPixels(await encodePixels(grey, { codec }));
    expect(found).toMatchObject({ width: 9, height: 7, channels: 3, codec });
    expect(Math.max(...found.data.map((value) => Math.abs(value - 77)))).toBeLessThanOrEqual(2);
  });

  it('turn a photo as its EXIF orientation says', async () => {
    const turned = await sharp(pixels(3).data, { raw: { width: 6, height: 4, channels: 3 } })
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    expect(await readPixels(turned)).toMatchObject({ width: 4, height: 6, codec: 'png' });
  });

  it('read colours of another profile as sRGB and write them in it again', async () => {
    const wide = await sharp(pixels(3).data, { raw: { width: 6, height: 4, channels: 3 } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const found = await readPixels(wide);
    expect(found.icc?.length).toBeGreaterThan(100);
    const again = await encodePixels(found, { icc: found.icc! });
    const device = (file: Uint8Array) => sharp(file).keepIccProfile().raw().toBuffer();
    const [before, after] = [await device(wide), await device(again)];
    expect(Math.max(...before.map((value, i) => Math.abs(value - after[i]!)))).toBeLessThanOrEqual(1);
    expect((await sharp(again).metadata()).icc).toEqual(Buffer.from(found.icc!));
  });

  it('keep colours of 16 bits what they are, to the eye, whatever their profile', async () => {
    for (const profile of ['srgb', 'p3']) {
      const tagged = await sharp(pixels(3).data, { raw: { width: 6, height: 4, channels: 3 } })
        .withIccProfile(profile)
        .png()
        .toBuffer();
      const deep = await sharp(tagged).keepIccProfile().toColourspace('rgb16').png().toBuffer();
      const [shallow, found] = [await readPixels(tagged), await readPixels(deep)];
      const off = (a: ArrayLike<number>, b: ArrayLike<number>, scale: number) =>
        Math.max(...Array.from(a, (value, i) => Math.abs(value / scale - b[i]!)));
      expect(found.data).toBeInstanceOf(Uint16Array);
      expect(off(found.data, shallow.data, 257)).toBeLessThan(12);
      const again = await readPixels(await encodePixels(found, { icc: found.icc! }));
      expect(off(again.data, found.data, 1)).toBeLessThan(12 * 257);
      const bytes = await readPixels(await encodePixels(found, { codec: 'webp', quality: 100, icc: found.icc! })); // prettier-ignore
      expect(bytes.data).toBeInstanceOf(Uint8Array);
    }
  });

  it('show white behind what is transparent in JPEG', async () => {
    const clear: Pixels = { width: 8, height: 8, channels: 4, data: new Uint8Array(256) };
    const { data, channels } = await readPixels(await encodePixels(clear, { codec: 'jpeg' }));
    expect([channels, Math.min(...data)]).toEqual([3, 255]);
  });

  it('read PGM, which is written as another format', async () => {
    const pgm = Buffer.concat([Buffer.from('P5 3 1 255\n'), Buffer.from([7, 8, 9])]);
    expect(await readPixels(pgm, 'a.pgm')).toEqual({ width: 3, height: 1, channels: 1, codec: 'pgm', data: Uint8Array.of(7, 8, 9) }); // prettier-ignore
  });

  it('name the file that is none', async () => {
    await expect(readPixels(new Uint8Array([1, 2, 3]), 'photo.png')).rejects.toThrow(/an image in photo.png/);
    const cut = (await encodePixels(pixels(3))).slice(0, 60);
    await expect(readPixels(cut, 'cut.png')).rejects.toThrow(/an image in cut.png/);
  });
});
