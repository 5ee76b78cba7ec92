import { exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { importAnswers, readSavedAnswers } from './answers/import-answers.js';
import { exportStudy } from './export-study.js';
import type { JudgeOptions } from './judge-options.js';
import { showResults } from './results/show-results.js';
import { serve, withStudy } from './serve.js';
import { prepareStudy } from './study/prepare-study.js';
import { listStudies, readStudy } from './study/study.js';

/** `gan judge`: asks people about a run, or tells what they said. @returns the code to end with. */
export async function judge(options: JudgeOptions, commandLine: readonly string[], io: Io): Promise<number> {
  checkTask(options);
  if (options.import.length > 0) await takeAnswers(options, io);
  else if (options.results) await showResults(options, commandLine, io);
  else if (options.export !== undefined) await writePage(options, options.export, io);
  else await serve(await prepareStudy(options, io), options, io);
  return exitCodes.success;
}

function checkTask({ export: out, import: files, results, record }: JudgeOptions): void {
  const tasks = [
    ...(out === undefined ? [] : ['--export']),
    ...(files.length > 0 ? ['--import'] : []),
    ...(results ? ['--results'] : []),
  ];
  if (tasks.length > 1) {
    throw new UsageError(`judge: expected one thing to do, got ${tasks.join(' and ')}. Give one at a time.`);
  }
  if (record && !results) {
    throw new UsageError('judge: expected --results with --record, got --record alone. Add --results.');
  }
}

async function writePage(options: JudgeOptions, out: string, io: Io): Promise<void> {
  const prepared = await prepareStudy(options, io);
  const files = await exportStudy(prepared, out);
  if (options.json) return printJson(io, { folder: out, study: prepared.study.id, files });
  print(io, `${out}: ${files} files. Open index.html, or put the folder on any web server.`);
  print(io, `Answers come back with: gan judge ${options.run} --import FILE`);
}

async function takeAnswers(options: JudgeOptions, io: Io): Promise<void> {
  const saved = await Promise.all(
    options.import.map(async (file) => ({ file, record: await readSavedAnswers(file) })),
  );
  const imported = [];
  for (const id of new Set(saved.map(({ record }) => record.study))) {
    const folder = await folderOf(options.run, id);
    const own = saved.filter(({ record }) => record.study === id);
    imported.push(...(await withStudy(folder.path, () => importAnswers(folder.study, folder.path, own))));
  }
  if (options.json) return printJson(io, imported);
  for (const { file, judge: name, answers, added } of imported)
    print(io, `${file}: ${added} new answers, ${answers} of ${name} in all`);
}

/** Found among the studies there are, by what each says of itself: the file's word for it leads to no folder. */
async function folderOf(run: string, id: string) {
  for (const path of await listStudies(run)) {
    const study = await readStudy(path);
    if (study?.id === id) return { path, study };
  }
  throw new UsageError(
    `judge: expected answers to a study of ${run}, got some of '${id}', which is not there. Import them into the run they belong to.`,
  );
}
