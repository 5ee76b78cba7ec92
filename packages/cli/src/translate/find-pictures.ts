import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
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

/** What is to be done, and what is done already. */
export interface FoundPictures {
  readonly tasks: readonly PictureTask[];
  /** Results that were there, of pictures that are left out for it. */
  readonly existing: readonly string[];
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
 * @throws UsageError if there is no picture, two would become one file, results would lie among what is read, or the output is named
 * like what it will not be.
 * @throws GanError if a result is there already and may be neither overwritten nor kept.
 */
export async function findPictures(command: string, options: TranslateOptions): Promise<FoundPictures> {
  const { input, output, format } = options;
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
  await checkOutput(command, options, isFolder);
  const tasks = inputs.map((path) =>
    taskFor(path, isFolder ? relative(input, path) : undefined, output, format),
  );
  return checkTasks(command, tasks, options);
}

/** @throws UsageError if the output is a file where it has to be a folder, or is named for another format than it will have. */
async function checkOutput(
  command: string,
  { output, format }: TranslateOptions,
  isFolder: boolean,
): Promise<void> {
  const found = await stat(output).catch(() => undefined);
  if (found?.isDirectory()) return;
  const named = codecsByName[extname(output).toLowerCase()];
  if (isFolder && found !== undefined) {
    throw new UsageError(
      `${command}: expected --output to be a folder for the pictures of a folder, got the file ${output}. Choose another name.`,
    );
  }
  if (isFolder || !isPictureName(basename(output)) || (named !== undefined && (format ?? named) === named))
    return;
  const got = named === undefined ? `${output}, which is not written` : `${output} with --format ${format}`;
  throw new UsageError(
    `${command}: expected --output to end as its format does (.png, .jpg, .webp or .tif), got ${got}. Rename it, or give a folder.`,
  );
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

async function checkTasks(
  command: string,
  tasks: readonly PictureTask[],
  { force, skipExisting }: TranslateOptions,
): Promise<FoundPictures> {
  const existing = new Set<string>();
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
    if (skipExisting && (await isFile(output))) existing.add(output);
    else await refuseOverwriting(command, { out: output, force }, ', or keep it with --skip-existing');
  }
  return { tasks: tasks.filter(({ output }) => !existing.has(output)), existing: [...existing] };
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;
