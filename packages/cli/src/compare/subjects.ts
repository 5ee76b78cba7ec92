import { stat } from 'node:fs/promises';
import { GanError } from '@gan/core';
import { addRecord, type EvaluationRecord } from '../evaluate/evaluation-record.js';
import { readResults } from '../evaluate/result-file.js';
import { readJsonLines } from '../run/json-lines.js';
import { readRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';

/** Something that was measured, and all that is known of it, the newest last. */
export interface Subject {
  readonly name: string;
  readonly records: readonly EvaluationRecord[];
}

/** What was measured, according to a file of results (each source and step in it) or a run. @throws GanError if nothing was. */
export async function readSubjects(path: string): Promise<Subject[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new GanError(
      `compare: expected a file of results or the folder of a run at ${path}, got nothing. Check the path.`,
    );
  }
  const subjects = found.isDirectory() ? [await subjectOfRun(path)] : group(await readResults(path), path);
  if (subjects.some(({ records }) => records.length > 0)) return subjects;
  throw new GanError(
    `compare: expected results in ${path}, got none. Measure it first: gan evaluate ${path}.`,
  );
}

/** What was measured along the way, then what `gan evaluate` found afterwards. */
async function subjectOfRun(folder: string): Promise<Subject> {
  await readRecord(folder);
  const { metrics, evaluations } = runPaths(folder);
  const records: EvaluationRecord[] = [];
  for (const path of [metrics, evaluations]) await readJsonLines(path, (value) => addRecord(records, value));
  return { name: folder, records };
}

function group(records: readonly EvaluationRecord[], path: string): Subject[] {
  const groups = new Map<string, EvaluationRecord[]>();
  for (const record of records) {
    const { source = path, step } = record;
    const name = step === undefined ? source : `${source}, step ${step}`;
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return [...groups].map(([name, own]) => ({ name, records: own }));
}
