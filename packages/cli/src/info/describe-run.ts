import { fileStore } from '@gan/core/node';
import { noData } from '../dataset.js';
import { readRecord, type RunRecord } from '../run/record.js';
import { runPaths } from '../run/run-folder.js';
import { table } from '../table.js';
import { describeBuilt, networkTable, translationLines, type ModelInfo } from './describe-model.js';
import { lastNumbers } from './last-numbers.js';

/** What `gan info --run FOLDER --json` prints: the run's record, its networks, and how far it is. */
export interface RunInfo extends RunRecord, Pick<ModelInfo, 'networks' | 'translations'> {
  readonly run: string;
  /** Step of the newest checkpoint; 0 where there is none yet. */
  readonly step: number;
  /** Steps of all checkpoints. */
  readonly checkpoints: readonly number[];
  /** The last line of `metrics.jsonl`; null before the first step. */
  readonly metrics: Readonly<Record<string, number>> | null;
}

/** @throws GanError if there is no run in the folder. */
export async function describeRun(folder: string): Promise<RunInfo> {
  const record = await readRecord(folder);
  const paths = runPaths(folder);
  const checkpoints = (await fileStore(paths.checkpoints).list()).map(({ step }) => step);
  return {
    run: folder,
    ...record,
    ...(await describeBuilt(record.model, record.config)),
    step: checkpoints.at(-1) ?? 0,
    checkpoints,
    metrics: await lastNumbers(paths.metrics),
  };
}

/** {@link RunInfo} for people. */
export function runLines(info: RunInfo): string[] {
  const { dataset, metrics } = info;
  const numbers = Object.entries(metrics ?? {}).map(([name, value]) => [name, String(value)]);
  return [
    `${info.run}: ${info.model} (${info.preset}) ${dataset.name === noData ? 'without data' : `on ${dataset.name}, ${dataset.size} examples`}`,
    ...table([
      ['saved', `step ${info.step} of ${info.steps}`],
      ...(info.minutes === null
        ? []
        : [['ends after', `${info.minutes} minutes of processor time`] as const]),
      ['checkpoints', info.checkpoints.join(', ') || 'none'],
      ['seed', String(info.seed)],
      ['batch size', String(info.batchSize)],
      ['average', info.averaging === null ? 'none' : `half-life ${info.averaging.halfLife} images`],
      ['backend', info.backend.summary],
      ['started', info.startedAt],
      ['command', info.commandLine.join(' ')],
      ...importedRows(info),
      ['config', JSON.stringify(info.config)],
    ]),
    '',
    'Networks:',
    ...networkTable(info.networks),
    ...translationLines(info.translations),
    ...(numbers.length === 0 ? [] : ['', 'Last step:', ...table(numbers)]),
  ];
}

const importedRows = ({ imported }: RunRecord) =>
  Object.entries(imported?.files ?? {}).map(
    ([file, networks]) => ['weights', `${networks.join(', ')} from ${file} (${imported!.names})`] as const,
  );
