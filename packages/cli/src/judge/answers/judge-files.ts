import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import type { JudgeRecord } from '../exchange.js';
import { parseJson } from '../../parse-json.js';
import { judgeRecord } from './judge-record.js';

/** Names of judges' files are numbers: nothing that a judge types becomes part of a path. */
const fileName = (number: number) => `judge-${String(number).padStart(4, '0')}.json`;
const fileNumber = (name: string) => Number(/^judge-(\d{4,})\.json$/.exec(name)?.[1] ?? NaN);

/** A judge's record and the number of its file. */
export interface JudgeFile {
  readonly number: number;
  readonly record: JudgeRecord;
}

/**
 * All judges of a study, in the order they came.
 *
 * @param folder of the judges' files; it need not be there.
 * @throws GanError for a file that is damaged.
 */
export async function readJudges(folder: string): Promise<JudgeFile[]> {
  const names = await readdir(folder).catch(() => []);
  const numbers = names.map(fileNumber).filter((number) => !Number.isNaN(number));
  return Promise.all(numbers.sort((a, b) => a - b).map((number) => readJudge(folder, number)));
}

async function readJudge(folder: string, number: number): Promise<JudgeFile> {
  const path = join(folder, fileName(number));
  const text = await readFile(path, 'utf8');
  const result = judgeRecord.safeParse(parseJson(text));
  if (result.success) return { number, record: result.data };
  throw new GanError(
    `judge: expected a judge's answers in ${path}, got a file that is damaged or of another version. Restore it, or move it away.`,
  );
}

/** Writes a judge's file whole or not at all. @throws GanError if it cannot be written; the old one stays. */
export const writeJudge = (folder: string, { number, record }: JudgeFile): Promise<void> =>
  replaceFile(join(folder, fileName(number)), `${JSON.stringify(record)}\n`);

/** Removes what a process that was killed in the middle of writing has left behind. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((other) => other.endsWith('.part'))) await rm(join(folder, name));
}
