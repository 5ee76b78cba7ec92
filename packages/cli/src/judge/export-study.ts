import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import type { ExportedStudy } from './exchange.js';
import { readPage } from './server/page-files.js';
import { loadImages } from './study/load-images.js';
import { trialsOf } from './study/orders.js';
import type { PreparedStudy } from './study/prepare-study.js';
import { viewOf, type Study } from './study/study.js';

/** Orders that an exported page carries; a judge's name picks one. */
const orderCount = 32;

/** Writes a study as a page of static files, which works from any web server or from a folder. @returns how many files. */
export async function exportStudy({ study, folder }: PreparedStudy, out: string): Promise<number> {
  await refuseOverwriting(out);
  const [page, images] = await Promise.all([readPage(), loadImages(folder, study)]);
  for (const [id, bytes] of images) await replaceFile(join(out, 'images', `${id}.png`), bytes);
  const files = {
    'page.css': page.css,
    'page.js': page.script,
    'study.js': `window.ganStudy = ${JSON.stringify(exported(study))};\n`,
    'index.html': page.html.replace('<!-- study -->', '<script src="study.js" defer></script>'),
  };
  for (const [name, content] of Object.entries(files)) await replaceFile(join(out, name), content);
  return images.size + Object.keys(files).length;
}

function exported(study: Study): ExportedStudy {
  return {
    view: viewOf(study),
    orders: Array.from({ length: orderCount }, (_, order) => trialsOf(study, order)),
    ...(study.protocol === 'time' && { real: study.sources[0]!.images }),
  };
}

async function refuseOverwriting(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new GanError(
      `judge: expected a folder for the page at ${out}, got: ${error.message}. Choose another --export.`,
    );
  });
  if (names.length === 0) return;
  throw new GanError(
    `judge: expected ${out} to be empty, got ${names.length} entries (${names[0]}). Choose another --export, or empty it.`,
  );
}
