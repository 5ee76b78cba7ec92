import { appendFile, readFile } from 'node:fs/promises';
import { GanError } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import { parseJson } from '../parse-json.js';
import { runPaths } from '../run/run-folder.js';
import { evaluationRecord, type EvaluationRecord } from './evaluation-record.js';

/** What `gan evaluate --out` writes. */
const resultFile = z.object({ format: z.literal(1), records: z.array(evaluationRecord) });

/** Writes records for programs to read, and for `gan compare`. */
export const writeResults = (path: string, records: readonly EvaluationRecord[]): Promise<void> =>
  replaceFile(path, `${JSON.stringify({ format: 1, records }, null, 2)}\n`);

/** Reads a file of {@link writeResults}. @throws GanError if there is none or it is another. */
export async function readResults(path: string): Promise<EvaluationRecord[]> {
  const text = await readFile(path, 'utf8');
  const result = resultFile.safeParse(parseJson(text));
  if (result.success) return result.data.records;
  const [issue] = result.error.issues;
  throw new GanError(
    `compare: expected results of \`gan evaluate --out\` in ${path}, got another file (${issue!.path.join('.') || 'its whole'}: ${issue!.message}). Check the name.`,
  );
}

/** Adds records to those of a run, in one piece. */
export const appendToRun = (run: string, records: readonly EvaluationRecord[]): Promise<void> =>
  appendFile(runPaths(run).evaluations, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
