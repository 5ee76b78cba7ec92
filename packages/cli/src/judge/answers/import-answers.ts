import { readFile } from 'node:fs/promises';
import { GanError } from '@gan/core';
import type { JudgeRecord } from '../exchange.js';
import { exposureOf } from '../exposure-of.js';
import { parseJson } from '../../parse-json.js';
import { trialsOf } from '../study/orders.js';
import { studyPaths, type Study } from '../study/study.js';
import { readJudges, removeUnfinished, writeJudge, type JudgeFile } from './judge-files.js';
import { judgeRecord } from './judge-record.js';
import { isRight } from './truth.js';

/** What became of an imported file. */
export interface Imported {
  readonly file: string;
  /** The name the judge has here: with a number where another of that name was here first. */
  readonly judge: string;
  /** Answers of the judge, old and new. */
  readonly answers: number;
  /** How many of them were not here before. */
  readonly added: number;
}

/** Reads what an exported page has saved. @throws GanError if it is something else. */
export async function readSavedAnswers(file: string): Promise<JudgeRecord> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw refuse(file, 'a file of answers', 'nothing that can be read', 'Check the path');
  const result = judgeRecord.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw refuse(file, 'answers that an exported page saved', 'something else', 'Use the file as it was saved');
}

/**
 * Takes the answers of exported pages into a study. A file that was taken before changes nothing; a later one of the same
 * judge adds what is new.
 *
 * @throws GanError if an answer is not what this study would have asked; nothing of that file is taken then.
 */
export async function importAnswers(
  study: Study,
  folder: string,
  files: readonly { readonly file: string; readonly record: JudgeRecord }[],
): Promise<Imported[]> {
  for (const { file, record } of files) checkAnswers(study, file, record);
  const judges = studyPaths(folder).judges;
  await removeUnfinished(judges);
  const all = await readJudges(judges);
  const imported: Imported[] = [];
  for (const { file, record } of files) {
    const old = findPlace(all, record);
    const added = Math.max(0, record.answers.length - old.record.answers.length);
    const merged = { ...old, record: added > 0 ? { ...record, judge: old.record.judge } : old.record };
    if (added > 0) {
      await writeJudge(judges, merged);
      all.splice(all.includes(old) ? all.indexOf(old) : all.length, 1, merged);
    }
    imported.push({ file, judge: merged.record.judge, answers: merged.record.answers.length, added });
  }
  return imported;
}

/** The file of the same judge; else a new one, under a name that is free. */
function findPlace(all: readonly JudgeFile[], record: JudgeRecord): JudgeFile {
  for (let number = 1; ; number++) {
    const judge = number === 1 ? record.judge : `${record.judge.slice(0, 34).trimEnd()} ${number}`;
    const found = all.find((other) => other.record.judge === judge);
    if (found === undefined) {
      const free = Math.max(-1, ...all.map((other) => other.number)) + 1;
      return { number: free, record: { ...record, judge, answers: [] } };
    }
    if (isSameJudge(found.record, record)) return found;
  }
}

/** Whether one is how far the other had come. */
function isSameJudge(one: JudgeRecord, other: JudgeRecord): boolean {
  if (one.order !== other.order) return false;
  const common = Math.min(one.answers.length, other.answers.length);
  return one.answers
    .slice(0, common)
    .every(({ answer, at }, i) => answer === other.answers[i]!.answer && at === other.answers[i]!.at);
}

function checkAnswers(study: Study, file: string, { study: id, order, answers }: JudgeRecord): void {
  if (id !== study.id) {
    throw refuse(file, `answers to the study ${study.id}`, id, 'Import them into the run they belong to');
  }
  const trials = trialsOf(study, order);
  const correct: boolean[] = [];
  answers.forEach((answer, i) => {
    const asked = trials[i]?.join() === answer.images.join() && answer.trial === i;
    const exposure = exposureOf(study, correct);
    const isChoice =
      (study.protocol === 'preference') === (answer.answer === 'left' || answer.answer === 'right');
    if (!asked || !isChoice || answer.exposure !== exposure) {
      throw refuse(
        file,
        `what the study asked as answer ${i + 1}`,
        'something else',
        'The file was changed; leave it out',
      );
    }
    correct.push(isRight(study, answer));
  });
}

const refuse = (file: string, expected: string, actual: string, advice: string) =>
  new GanError(`judge: expected ${file} to hold ${expected}, got ${actual}. ${advice}.`);
