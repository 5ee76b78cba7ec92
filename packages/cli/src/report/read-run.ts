import { resolve, sep } from 'node:path';
import { addRecord, type EvaluationRecord } from '../evaluate/evaluation-record.js';
import { meansOf, type Point, type StepNumbers } from '../pictures/summarise.js';
import { readJsonLines } from '../run/json-lines.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';
import { processorSeconds, shareDone } from '../run/spent.js';
import { readSheets, type Sheets } from './read-sheets.js';
import { SpanMeans } from './span-means.js';

/** Steps over which the numbers of the end are averaged. */
const lastSteps = 100;

/** Everything a report says about a run. */
export interface RunReading {
  readonly folder: string;
  /** Short and, among the runs of a report, its own. */
  readonly label: string;
  readonly record: RunRecord;
  /** The last step that was logged. */
  readonly step: number;
  readonly imagesSeen: number;
  readonly trainingSeconds: number;
  /** Processor time of its steps; 0 for a run of before it was kept. */
  readonly processorSeconds: number;
  /** Whether it has reached its last step, or spent its minutes. */
  readonly isComplete: boolean;
  /** Means over spans of steps. */
  readonly points: readonly Point[];
  /** Means over the last hundred steps. */
  readonly last: Readonly<Record<string, number>>;
  readonly evaluations: readonly EvaluationRecord[];
  readonly sheets: Sheets;
  /** What could not be read, for the reader of the report. */
  readonly problems: readonly string[];
}

/** Reads runs, finished or not. @throws GanError if a folder holds none. */
export async function readRuns(folders: readonly string[]): Promise<RunReading[]> {
  const labels = labelsOf(folders);
  return Promise.all(folders.map((folder, i) => readRun(folder, labels[i]!)));
}

async function readRun(folder: string, label: string): Promise<RunReading> {
  const record = await readRecord(folder);
  const paths = runPaths(folder);
  const history = await readHistory(paths.metrics);
  const evaluations = [...history.evaluations];
  const { damaged } = await readJsonLines(paths.evaluations, (value) => addRecord(evaluations, value));
  const sheets = await readSheets(paths.samples);
  return {
    folder,
    label,
    record,
    ...history,
    isComplete: shareDone(record, history.step, history.processorSeconds) >= 1,
    evaluations,
    sheets,
    problems: [
      ...problem(history.damaged, 'lines of metrics.jsonl'),
      ...(history.withoutNumber === 0
        ? []
        : [`${history.withoutNumber} evaluations gave no number and are passed over`]),
      ...problem(damaged, 'lines of evaluations.jsonl'),
      ...problem(sheets.damaged, 'pictures'),
    ],
  };
}

const problem = (count: number, what: string) =>
  count === 0 ? [] : [`${count} damaged ${what} passed over`];

async function readHistory(path: string) {
  const means = new SpanMeans();
  const evaluations: EvaluationRecord[] = [];
  let recent: StepNumbers[] = [];
  let [milliseconds, seconds] = [0, 0];
  let withoutNumber = 0;
  const { damaged } = await readJsonLines(path, (value) => {
    if (addRecord(evaluations, value)) return true;
    if (isWithoutNumber(value)) {
      withoutNumber++;
      return true;
    }
    const numbers = stepNumbers(value);
    if (numbers === undefined) return false;
    means.add(numbers);
    milliseconds += numbers.stepMilliseconds ?? 0;
    seconds += processorSeconds([numbers]);
    recent.push(numbers);
    if (recent.length === 2 * lastSteps) recent = recent.slice(lastSteps);
    return true;
  });
  const end = recent.at(-1);
  return {
    step: end?.step ?? 0,
    imagesSeen: end?.imagesSeen ?? 0,
    trainingSeconds: milliseconds / 1000,
    processorSeconds: seconds,
    points: means.points(),
    last: meansOf(recent.slice(-lastSteps)),
    evaluations,
    withoutNumber,
    damaged,
  };
}

/** The numbers of a line of `metrics.jsonl`; undefined where it is none. */
function stepNumbers(value: unknown): StepNumbers | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const numbers = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  const step = Object.fromEntries(numbers);
  return Number.isInteger(step.step) ? step : undefined;
}

/** Whether a line is an evaluation whose value was not a number, which JSON writes as null. */
function isWithoutNumber(line: unknown): boolean {
  const { metric, value } = Object(line) as { metric?: unknown; value?: unknown };
  return typeof metric === 'string' && value === null;
}

/** The last part of each path, with as many before it as tell runs apart; they name files too, hence dashes. */
function labelsOf(folders: readonly string[]): string[] {
  const paths = folders.map((folder) => resolve(folder).split(sep));
  const labelOf = (path: readonly string[], depth: number) => path.slice(-depth).filter(Boolean).join('-');
  return paths.map((path, i) => {
    const others = paths.filter((other, j) => j !== i && other.join() !== path.join());
    let depth = 1;
    while (depth < path.length && others.some((other) => labelOf(other, depth) === labelOf(path, depth)))
      depth++;
    return labelOf(path, depth).replaceAll(':', '');
  });
}
