import { basename, dirname, extname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import { exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { readRuns } from '../report/read-run.js';
import { galleryPage } from './gallery-page.js';
import { readExhibit, type Exhibit } from './exhibit.js';
import { checkNotes, parseNotes, type Notes } from './notes.js';
import { drawPictures } from './pictures.js';
import { standingsOf } from './standings.js';

/** What `gan gallery` may be given. */
export const galleryOptions = z.object({
  runs: z.array(z.string().min(1, 'It must be a folder')),
  out: z.string('It is needed: the page to write').regex(/\.md$/, 'It must be a file that ends in .md'),
  title: z.string().min(1, 'It must be some words').default('Gallery'),
  notes: z.string().min(1, 'It must be a file').optional(),
  baseline: z.string().min(1, 'It must be the name of a model').default('dcgan'),
  force: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type GalleryOptions = z.output<typeof galleryOptions>;

/**
 * `gan gallery`: a page of runs in Markdown, ordered by FID, with small pictures in a folder beside it that is named after
 * the page. Everything is read, checked and drawn before anything is written.
 *
 * @returns the code to end with.
 */
export async function gallery(options: GalleryOptions, io: Io): Promise<number> {
  const { out, title, baseline, runs: folders } = options;
  await refuseOverwriting('gallery', options);
  const notes = await readNotes(options.notes);
  const readings = await readRuns(folders);
  checkNotes(
    notes,
    readings.map(({ label }) => label),
  );
  const exhibits: Exhibit[] = [];
  for (const reading of readings) exhibits.push(await readExhibit(reading));
  const standings = standingsOf(exhibits, baseline);
  const folder = basename(out, extname(out));
  const pictures = await drawPictures(exhibits);
  const text = galleryPage({ title, notes, standings, pictures, folder, baseline });
  for (const { name, bytes } of pictures) await replaceFile(join(dirname(out), folder, name), bytes);
  await replaceFile(out, text);
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes.length, Buffer.byteLength(text));
  if (options.json)
    printJson(io, { page: out, bytes, pictures: pictures.map(({ name }) => join(folder, name)) });
  else
    print(io, `${out}: ${folders.length} runs, ${pictures.length} pictures, ${Math.ceil(bytes / 1024)} KiB`);
  return exitCodes.success;
}

async function readNotes(path: string | undefined): Promise<Notes> {
  if (path === undefined) return parseNotes('');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`gallery: expected a file of notes at ${path}, got: ${reason}. Check --notes.`);
  });
  return parseNotes(text);
}
