import { GanError } from '@gan/core';
import type { JudgedResult } from '@gan/metrics';
import { recordOf, type EvaluationRecord } from '../../evaluate/evaluation-record.js';
import { appendToRun } from '../../evaluate/result-file.js';
import { runPaths } from '../../run/run-folder.js';
import { note, print, printJson, type Io } from '../../io.js';
import { readRecord } from '../../run/record.js';
import { readJudges } from '../answers/judge-files.js';
import type { JudgeRecord } from '../exchange.js';
import type { JudgeOptions } from '../judge-options.js';
import { listStudies, readStudy, studyPaths, type Study } from '../study/study.js';
import { resultLines } from './result-lines.js';
import { resultsOf } from './results-of.js';

/** A study with what became of it. */
interface Judged {
  readonly study: Study;
  readonly judges: readonly JudgeRecord[];
  readonly result: JudgedResult | undefined;
}

/** `gan judge RUN --results`: what people have said of a run so far, study by study. */
export async function showResults(
  { run, json, record, protocol }: JudgeOptions,
  commandLine: readonly string[],
  io: Io,
): Promise<void> {
  await readRecord(run);
  const all = (await readAll(run)).filter(
    ({ study }) => protocol === undefined || study.protocol === protocol,
  );
  if (all.length === 0) {
    throw new GanError(
      `judge: expected answers in ${run}, got none yet. Ask people first: \`gan judge ${run}\`.`,
    );
  }
  const records = all.flatMap((judged) => toRecord(run, judged, commandLine));
  if (record) {
    await appendToRun(run, records);
    note(io, `Recorded in ${runPaths(run).evaluations}`);
  }
  if (json) printJson(io, records);
  else for (const judged of all) lines(judged).forEach((line) => print(io, line));
}

async function readAll(run: string): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const folder of await listStudies(run)) {
    const study = await readStudy(folder);
    if (study === undefined) continue;
    const judges = (await readJudges(studyPaths(folder).judges)).map((file) => file.record);
    all.push({ study, judges, result: resultsOf(study, judges) });
  }
  return all;
}

/** A line of `evaluations.jsonl`: the result of a metric, and of what. */
function toRecord(
  run: string,
  { study, result }: Judged,
  commandLine: readonly string[],
): EvaluationRecord[] {
  if (result === undefined) return [];
  const isPreference = study.protocol === 'preference';
  const [first, ...others] = study.sources;
  const judged = isPreference ? first! : others[0]!;
  const { dataset, folder } = first!.origin;
  const { step } = judged.origin;
  return [
    recordOf(result, {
      source: run,
      against: isPreference ? others.map(({ name }) => name).join(', ') : String(dataset ?? folder),
      origins: { study: study.id },
      ...(typeof step === 'number' && { step }),
      commandLine: [...commandLine],
      at: new Date().toISOString(),
    }),
  ];
}

function lines({ study, judges, result }: Judged): string[] {
  const asked = study.blocks * study.trialsPerBlock;
  const done = judges.filter(({ answers }) => answers.length === asked).length;
  const answers = judges.reduce((sum, { answers: own }) => sum + own.length, 0);
  const state = `${study.id}: ${answers} answers of ${judges.length} judges, ${done} of them to the end`;
  if (result !== undefined) return [state, ...resultLines(result)];
  const lacking = study.protocol === 'time' ? 'no judge has finished a block' : 'nobody has answered';
  return [state, `  Too little yet: ${lacking}.`];
}
