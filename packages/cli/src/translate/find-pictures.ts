import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { isPictureName, type PixelCodec } from '@gan/datasets/node';
import { UsageError } from '../errors.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import type { TranslateOptions } from './translate-options.js';

/** A picture to read, and where its result goes. */
export interface PictureTask {
  readonly input: string;
  readonly output: string;
  readonly codec: PixelCodec;
}

/** Formats that are written as they were read; the others become PNG. */
const codecsByName: Readonly<Record<string, PixelCodec>> = {
  ...{ '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp', '.tif': 'tiff', '.tiff': 'tiff' },
};

/**
 * The pictures that are asked for, in alphabetical order, subfolders too, each with the file of its result: of the same
 * name and format below the output folder, unless another format is asked for. For a single picture the output may
 * itself be the name of a picture.
 *
 * @throws UsageError if there is no picture, two would become one file, or results would lie among what is read.
 * @throws GanError if a result is there already and may not be overwritten.
 */
export async function findPictures(
  command: string,
  { input, output, format, force }: TranslateOptions,
): Promise<PictureTask[]> {
  const found = await stat(input).catch(() => undefined);
  const inputs = found?.isDirectory() ? await picturesBelow(input) : found === undefined ? [] : [input];
  if (inputs.length === 0) {
    const got = found === undefined ? 'nothing of that name' : 'a folder without any';
    throw new UsageError(
      `${command}: expected a picture or a folder of them at ${input}, got ${got}. Pictures are told by their ending, e.g. .png or .jpg.`,
    );
  }
  const isFolder = found!.isDirectory();
  if (isFolder) refuseWithin(command, input, output);
  const tasks = inputs.map((path) =>
    taskFor(path, isFolder ? relative(input, path) : undefined, output, format),
  );
  await checkTasks(command, tasks, force);
  return tasks;
}

async function picturesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter(isPictureName)
    .sort()
    .map((name) => join(folder, name));
}

function taskFor(input: string, below: string | undefined, output: string, format?: PixelCodec): PictureTask {
  const wanted = codecsByName[extname(output).toLowerCase()];
  if (below === undefined && wanted !== undefined) return { input, output, codec: format ?? wanted };
  const name = below ?? input.split(sep).at(-1)!;
  const own = codecsByName[extname(name).toLowerCase()];
  const codec = format ?? own ?? 'png';
  const renamed =
    codec === own ? name : `${name.slice(0, -extname(name).length || undefined)}.${suffixes[codec]}`;
  return { input, output: join(output, renamed), codec };
}

const suffixes: Readonly<Record<PixelCodec, string>> = {
  ...{ png: 'png', jpeg: 'jpg', webp: 'webp', tiff: 'tif' },
};

function refuseWithin(command: string, input: string, output: string): void {
  const way = relative(resolve(input), resolve(output));
  if (way.startsWith('..') || resolve(input, way) !== resolve(output) || /^([a-z]:|[\\/])/i.test(way)) return;
  throw new UsageError(
    `${command}: expected --output outside of ${input}, got ${output}, whose pictures would be taken for more input. Choose another folder.`,
  );
}

async function checkTasks(command: string, tasks: readonly PictureTask[], force: boolean): Promise<void> {
  const taken = new Map<string, string>();
  for (const { input, output } of tasks) {
    const other = taken.get(output);
    if (other !== undefined) {
      throw new UsageError(
        `${command}: expected a file for each picture, got ${output} for ${other} and ${input}. Leave --format out, or rename one.`,
      );
    }
    taken.set(output, input);
    if (resolve(input) === resolve(output)) {
      throw new UsageError(
        `${command}: expected another file than ${input} to write to, got itself. Choose another folder.`,
      );
    }
    await refuseOverwriting(command, { out: output, force });
  }
}
