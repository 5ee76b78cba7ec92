import { DatasetError } from '@gan/core';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.js';
import type { PictureFormat } from '../pictures/picture.js';
import { decodePicture, imageHeader } from './decode-image.js';

const folder = temporaryFolder();
const colour: PictureFormat = { channels: 3, background: '#fff' };
const grey: PictureFormat = { channels: 1, background: '#fff' };

/** Left red, right blue. */
const twoColours = () => {
  const pixels = Uint8Array.from({ length: 32 * 16 * 3 }, (_, i) => {
    const [x, channel] = [Math.floor(i / 3) % 32, i % 3];
    return channel === (x < 16 ? 0 : 2) ? 255 : 0;
  });
  return sharp(pixels, { raw: { width: 32, height: 16, channels: 3 } });
};

async function decode(image: Sharp, format: PictureFormat) {
  return decodePicture(await image.toBuffer(), 'picture', format);
}

/** Colour of the pixel in the middle of each half. */
const halves = ({ width, pixels }: { width: number; pixels: Uint8Array }, channels = 3) =>
  [0.25, 0.75].map((part) => {
    const at = (width * 4 + Math.floor(width * part)) * channels;
    return [...pixels.subarray(at, at + channels)];
  });

describe('decodePicture', () => {
  it.each([
    ['PNG', () => twoColours().png(), 0],
    ['JPEG', () => twoColours().jpeg(), 3],
    ['progressive JPEG', () => twoColours().jpeg({ progressive: true }), 3],
    ['WebP', () => twoColours().webp({ lossless: true }), 0],
    ['PNG of 16 bits', () => twoColours().toColourspace('rgb16').png(), 0],
    ['PNG with a palette', () => twoColours().png({ palette: true }), 3],
    // Inks hold other colours than screens: the profile decides how far off they are.
    ['JPEG in CMYK', () => twoColours().toColourspace('cmyk').jpeg(), 60],
  ] as const)('reads %s', async (_, make, tolerance) => {
    const picture = await decode(make(), colour);
    expect(picture).toMatchObject({ height: 16, width: 32, channels: 3 });
    const off = halves(picture).map(([red, green, blue], i) =>
      Math.max(Math.abs(red! - (i ? 0 : 255)), green!, Math.abs(blue! - (i ? 255 : 0))),
    );
    if (tolerance < 60) expect(Math.max(...off)).toBeLessThanOrEqual(tolerance);
    else {
      const [[red, , blue], [otherRed, , otherBlue]] = halves(picture) as [number[], number[]];
      expect(red! - blue!).toBeGreaterThan(100);
      expect(otherBlue! - otherRed!).toBeGreaterThan(60);
    }
  });

  it('turns as EXIF says, and measures what is shown', async () => {
    const image = await twoColours().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await decodePicture(image, 'turned', colour)).toMatchObject({ height: 32, width: 16 });
    expect(await imageHeader(image, 'turned')).toMatchObject({ height: 32, width: 16, codec: 'jpeg' });
  });

  it('composes transparent pixels, grey ones too', async () => {
    const clear = sharp(Uint8Array.of(200, 0, 200, 255), { raw: { width: 2, height: 1, channels: 2 } }).png();
    const bytes = await clear.toBuffer();
    expect([...(await decodePicture(bytes, 'clear', grey)).pixels]).toEqual([255, 200]);
    const onBlack = await decodePicture(bytes, 'clear', { ...colour, background: '#000' });
    expect([...onBlack.pixels]).toEqual([0, 0, 0, 200, 200, 200]);
  });

  it('cuts the half that is asked for before it resizes', async () => {
    const size = { height: 4, width: 4, fit: 'fill' } as const;
    const [left, right] = await Promise.all(
      (['left', 'right'] as const).map((half) => decode(twoColours().png(), { ...colour, size, half })),
    );
    // Not mixed at the seam.
    expect([...left!.pixels]).toEqual(Array.from({ length: 16 }, () => [255, 0, 0]).flat());
    expect([...right!.pixels]).toEqual(Array.from({ length: 16 }, () => [0, 0, 255]).flat());
    const odd = sharp(new Uint8Array(3), { raw: { width: 3, height: 1, channels: 1 } }).png();
    await expect(decode(odd, { ...grey, half: 'left' })).rejects.toThrow(
      /3 pixels across, which makes no two halves/,
    );
  });

  it('reads PGM and PPM, with comments and up to 16 bits', async () => {
    const pgm = await folder.write('a.pgm', Buffer.from('P5 # a comment\n2 1\n255\n\x07\x09', 'latin1'));
    expect([...(await decodePicture(pgm, pgm, grey)).pixels]).toEqual([7, 9]);
    expect(await imageHeader(pgm)).toEqual({ height: 1, width: 2, channels: 1, codec: 'pgm' });
    const ppm = Buffer.from('P6\n1 1\n255\n\x01\x02\x03', 'latin1');
    expect([...(await decodePicture(ppm, 'b.ppm', colour)).pixels]).toEqual([1, 2, 3]);
    const wide = Buffer.from('P5\n1 1\n65535\n\x80\x00', 'latin1');
    expect([...(await decodePicture(wide, 'c.pgm', grey)).pixels]).toEqual([128]);
  });

  it.each([
    ['cut short', 'P5 2 2 255\n\x01', /expected 2x2 pixels in bad\.pgm, got 1 bytes/],
    ['without a size', 'P5 two 2 255\n\x01', /got '0' as number 0/],
  ])('names a PGM file that is %s', async (_, content, message) => {
    const failure = decodePicture(Buffer.from(content, 'latin1'), 'bad.pgm', grey);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(DatasetError);
  });

  it('brings colours of 16 bits to sRGB by their profile, as those of 8', async () => {
    for (const profile of ['srgb', 'p3']) {
      const tagged = await twoColours().withIccProfile(profile).png().toBuffer();
      const deep = await sharp(tagged).keepIccProfile().toColourspace('rgb16').png().toBuffer();
      expect((await sharp(deep).metadata()).depth).toBe('ushort');
      for (const format of [colour, grey]) {
        const [a, b] = await Promise.all([tagged, deep].map((file) => decodePicture(file, 'tagged', format)));
        expect(Math.max(...a!.pixels.map((value, i) => Math.abs(value - b!.pixels[i]!)))).toBeLessThan(12);
      }
    }
  });

  it('names a file of no bytes', async () => {
    const failure = decodePicture(new Uint8Array(), 'empty.png', colour);
    await expect(failure).rejects.toThrow(/an image in empty\.png/);
    await expect(failure).rejects.toThrow(DatasetError);
    const pgm = await folder.write('empty.pgm', '');
    await expect(imageHeader(pgm)).rejects.toThrow(DatasetError);
  });

  it('names a JPEG that is cut short', async () => {
    const whole = await twoColours().jpeg().toBuffer();
    await expect(decodePicture(whole.subarray(0, whole.length - 60), 'cut.jpg', colour)).rejects.toThrow(
      /cut\.jpg/,
    );
  });
});
