import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './support/browser.js';
import { picturesInPage } from './support/in-page.js';
import type { PicturesRead } from './support/pictures-page.js';

const image = (width: number, channels: 1 | 3 | 4, bytes: readonly number[]) =>
  sharp(Uint8Array.from(bytes), { raw: { width, height: bytes.length / width / channels, channels } });

const [red, blue] = [
  [255, 0, 0],
  [0, 0, 255],
];

/** The pictures the page reads. */
async function writePictures(folder: string): Promise<void> {
  const put = async (name: string, picture: Sharp) =>
    writeFileSync(join(folder, name), await picture.toBuffer());
  const twoColours = Array.from({ length: 64 * 64 }, (_, i) => (i % 64 < 32 ? red : blue)).flat() as number[];
  // To be turned by a quarter, clockwise: the left, which is red, is the top then.
  await put('turned.jpg', image(64, 3, twoColours).withMetadata({ orientation: 6 }).jpeg());
  await put('clear.png', image(1, 4, [9, 9, 9, 0]).png());
  await put('map.png', image(2, 1, [1, 2, 3, 1]).toColourspace('b-w').png());
  await put(
    'map.webp',
    image(
      2,
      3,
      Array.from({ length: 12 }, () => 100),
    ).webp({ lossless: true }),
  );
  await put('halves.png', image(2, 3, [...red, ...blue] as number[]).png());
  writeFileSync(join(folder, 'bad.png'), 'no picture');
}

describe.skipIf(chromiumPath === undefined)('pictures in a browser', () => {
  let read: PicturesRead;
  beforeAll(async () => void (read = await picturesInPage(writePictures)), 300_000);

  it('come in classes from a folder, turned as EXIF says, on white', () => {
    expect(read.classNames).toEqual(['a', 'b']);
    const { images, labels } = read.folder;
    expect(labels!.values).toEqual([0, 1]);
    expect(images!.shape).toEqual([2, 2, 2, 3]);
    expect(images!.values.slice(0, 12)).toEqual(new Array<number>(12).fill(255));
    const [top, bottom] = [images!.values.slice(12, 15), images!.values.slice(18, 21)];
    expect(top[0]! - top[2]!).toBeGreaterThan(150);
    expect(bottom[2]! - bottom[0]!).toBeGreaterThan(150);
  });

  it('that are damaged are named, or replaced by others', () => {
    expect(read.failure).toMatch(/^DatasetError: browserPicture: expected an image in bad\.png/);
    expect(read.lenient).toEqual([1, 1, 1, 3]);
    expect(read.replaced).toEqual(new Array<number>(9).fill(255));
    expect(read.warnings).toHaveLength(1);
    expect(read.warnings[0]).toContain('bad.png');
  });

  it('make pairs of label maps that are not smoothed, of halves, and of grey and colour', () => {
    const { source, target } = read.pairs;
    expect([source!.shape, target!.shape]).toEqual([
      [1, 4, 4, 3],
      [1, 4, 4, 3],
    ]);
    const classes = Array.from({ length: 16 }, (_, i) => source!.values.slice(3 * i, 3 * i + 3).indexOf(1));
    expect(classes).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 0, 0, 2, 2, 0, 0]);
    expect(new Set(target!.values)).toEqual(new Set([100]));
    expect(read.halves).toEqual({
      source: { shape: [1, 1, 1, 3], values: blue },
      target: { shape: [1, 1, 1, 3], values: red },
    });
    expect(read.grey).toEqual({
      source: { shape: [1, 1, 2, 1], values: [76, 29] },
      target: { shape: [1, 1, 2, 3], values: [...red, ...blue] },
    });
  });

  it('leave no tensor behind', () => expect(read.tensors).toBe(0));
});
