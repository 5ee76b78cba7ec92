import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkTranslation } from '@gan/core';
import { GanError } from '@gan/core';
import { UsageError } from '../errors.js';
import { parseJson } from '../parse-json.js';
import { readRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';
import type { TranslateOptions } from './translate-options.js';

/** Which command asks: each has its own kind of models. */
export type TranslateCommand = 'translate' | 'upscale';

/** A saved network and the way it goes. */
export interface FoundNetwork {
  /** Its folder, with `model.json`. */
  readonly folder: string;
  /** What people call it: a run and its model, or a folder. */
  readonly name: string;
  readonly direction?: string;
  /** Undefined for models of elsewhere, which do not say. */
  readonly way?: NetworkTranslation;
}

/**
 * The network of a run or a folder that goes the way that is asked for. Only what `model.json` says is looked at.
 *
 * @throws UsageError if it is of another kind, or knows no such direction.
 */
export async function findNetwork(
  command: TranslateCommand,
  options: TranslateOptions,
): Promise<FoundNetwork> {
  const { run, modelDir, direction } = options;
  const model = run === undefined ? undefined : (await readRecord(run)).model;
  const folder = run === undefined ? modelDir! : runPaths(run).generator;
  const name = model === undefined ? folder : `${run} (${model})`;
  const ways = await waysOf(folder);
  if (ways.length === 0) {
    if (model !== undefined)
      throw ofAnotherKind(command, `'${model}', which draws pictures from latents`, '`gan sample`');
    if (direction !== undefined) {
      throw new UsageError(
        `${command}: expected no --direction for ${name}, which states none, got '${direction}'. Leave it out.`,
      );
    }
    return { folder, name };
  }
  const found = direction === undefined ? ways[0] : ways.find((way) => way.direction === direction);
  if (found === undefined) {
    throw new UsageError(
      `${command}: expected --direction to be one of ${ways.map((way) => way.direction).join(', ')}, got '${direction}'. Leave it out for the first.`,
    );
  }
  const { factor = 1 } = found.way;
  if (command === 'upscale' && factor === 1) {
    throw ofAnotherKind(command, `${name}, which keeps the size of pictures`, '`gan translate`');
  }
  if (command === 'translate' && factor !== 1) {
    throw ofAnotherKind(command, `${name}, which enlarges them ${factor}-fold`, '`gan upscale`');
  }
  if (options.factor !== undefined && options.factor !== factor) {
    throw new UsageError(
      `${command}: expected --factor ${factor}, which is what ${name} enlarges by, got ${options.factor}. Leave it out, or train another.`,
    );
  }
  return { ...found, name };
}

const kinds = { translate: 'turns pictures into others of their size', upscale: 'enlarges pictures' };

const ofAnotherKind = (command: TranslateCommand, got: string, other: string) =>
  new UsageError(`${command}: expected a model that ${kinds[command]}, got ${got}. Use ${other}.`);

type Way = Required<Omit<FoundNetwork, 'name'>>;

/** What the networks of a folder say of themselves: one in the folder itself, or one in each subfolder. */
async function waysOf(folder: string): Promise<Way[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  const ways: Way[] = [];
  let models = 0;
  for (const place of [folder, ...below.sort()]) {
    const text = await readFile(join(place, 'model.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    models++;
    for (const [direction, way] of Object.entries(translationsIn(text)))
      ways.push({ folder: place, direction, way });
  }
  if (models > 0) return ways.sort((a, b) => a.direction.localeCompare(b.direction));
  throw new GanError(
    `translate: expected a saved network in ${folder}, got no model.json. Check the name, or let the run reach its first checkpoint.`,
  );
}

const translationsIn = (text: string) =>
  (
    parseJson(text) as
      { userDefinedMetadata?: { translations?: Record<string, NetworkTranslation> } } | undefined
  )?.userDefinedMetadata?.translations ?? {};
