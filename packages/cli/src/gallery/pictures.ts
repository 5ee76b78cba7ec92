import { readFile } from 'node:fs/promises';
import { GanError } from '@gan/core';
import { drawChart } from '../pictures/chart.js';
import { curvesOf } from '../pictures/curves.js';
import type { Picture } from '../pictures/sheet.js';
import { finalSheet } from '../train/finish-run.js';
import { runPaths } from '../run/run-folder.js';
import type { Exhibit } from './exhibit.js';

/** A picture beside the page. */
export interface GalleryPicture {
  readonly label: string;
  readonly kind: 'samples' | 'curves';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The longest side of a sheet in pixels: ten small images in a row at their own size. */
const largestSheet = 400;
/** Colours of a sheet, of a chart: few, since a page of many runs is loaded at once. */
const colours = { samples: 32, curves: 16 } as const;

/** The last sheet and the curves of every run, small. @throws GanError for a run that left no sheet. */
export async function drawPictures(exhibits: readonly Exhibit[]): Promise<GalleryPicture[]> {
  const pictures: GalleryPicture[] = [];
  for (const exhibit of exhibits) {
    const { label } = exhibit.run;
    const drawn = { samples: await samplesOf(exhibit), curves: await curvesPicture(exhibit) };
    for (const [kind, bytes] of Object.entries(drawn) as ['samples' | 'curves', Uint8Array][])
      pictures.push({ label, kind, name: `${label}-${kind}.png`, bytes: await fewColours(bytes, kind) });
  }
  return pictures;
}

async function samplesOf({ run }: Exhibit): Promise<Uint8Array> {
  const path = finalSheet(runPaths(run.folder).samples);
  return readFile(path).catch(() => {
    throw new GanError(
      `gallery: expected the last sheet of ${run.label}, samples/final.png, got none. Let the run come to its end: gan train --resume ${run.label}.`,
    );
  });
}

async function curvesPicture({ run }: Exhibit): Promise<Uint8Array> {
  const { model, preset, dataset } = run.record;
  return (await drawChart(curvesOf(`${model} (${preset}) on ${dataset.name}`, run.points), 1)).png;
}

async function fewColours(png: Uint8Array, kind: GalleryPicture['kind']): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const side = kind === 'samples' ? Math.max(1, Math.ceil(Math.max(width, height) / largestSheet)) : 1;
  const small = shrink({ bytes: data, width, height, channels: channels as Picture['channels'] }, side);
  return sharp(small.bytes, { raw: small })
    .png({ palette: true, colours: colours[kind], dither: 0, effort: 10 })
    .toBuffer();
}

/** Means of squares of `side` pixels: exact where a sheet shows every pixel as such a square, as it does small images. */
function shrink({ bytes, width, height, channels }: Picture, side: number): Picture {
  const small = { width: Math.floor(width / side), height: Math.floor(height / side), channels };
  const means = new Uint8Array(small.width * small.height * channels);
  for (let i = 0; i < means.length; i++) {
    const [pixel, channel] = [Math.floor(i / channels), i % channels];
    const [top, left] = [Math.floor(pixel / small.width) * side, (pixel % small.width) * side];
    let sum = 0;
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++) sum += bytes[(y * width + x) * channels + channel]!;
    means[i] = Math.round(sum / side ** 2);
  }
  return { ...small, bytes: means };
}
