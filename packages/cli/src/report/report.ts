import { resolve } from 'node:path';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import { exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { page } from './page.js';
import { readRuns, type RunReading } from './read-run.js';

/** What `gan report` may be given. */
export const reportOptions = z.object({
  runs: z.array(z.string().min(1, 'It must be a folder')),
  out: z.string('It is needed: the page to write').min(1, 'It must be a file'),
  title: z.string().min(1, 'It must be some words').optional(),
  force: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type ReportOptions = z.output<typeof reportOptions>;

/** `gan report`: everything known of some runs on one page. @returns the code to end with. */
export async function report(options: ReportOptions, io: Io): Promise<number> {
  const { out, title } = options;
  checkFolders(options.runs);
  await refuseOverwriting('report', options);
  const runs = await readRuns(options.runs);
  const text = await page(title ?? titleOf(runs), runs);
  await replaceFile(out, text);
  const bytes = Buffer.byteLength(text);
  const problems = runs.flatMap(({ folder, problems: own }) => own.map((problem) => `${folder}: ${problem}`));
  if (options.json) printJson(io, { page: out, bytes, runs: runs.map(({ folder }) => folder), problems });
  else {
    problems.forEach((problem) => print(io, problem));
    print(
      io,
      `${out}: ${runs.length === 1 ? 'a run' : `${runs.length} runs`}, ${Math.ceil(bytes / 1024)} KiB`,
    );
  }
  return exitCodes.success;
}

const titleOf = (runs: readonly RunReading[]) => runs.map(({ label }) => label).join(', ');

function checkFolders(folders: readonly string[]): void {
  const paths = folders.map((folder) => resolve(folder));
  const twice = folders.find((_, i) => paths.indexOf(paths[i]!) !== i);
  if (twice === undefined) return;
  throw new UsageError(`report: expected every run once, got '${twice}' twice. Leave one of them out.`);
}
