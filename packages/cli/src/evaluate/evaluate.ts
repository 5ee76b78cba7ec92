import type { FeatureExtractor, Metric } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { startBackend } from '../backend.js';
import { exitCodes } from '../errors.js';
import { note, print, printJson, type Io } from '../io.js';
import { stageReporter } from '../progress/stage-progress.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { openSource } from '../sources/open-source.js';
import { openReference } from '../sources/reference.js';
import type { SampleSource } from '../sources/sample-source.js';
import { checkImageOptions, checkRequirements, checkShapes, sampleCounts } from './check-sources.js';
import type { EvaluateOptions } from './evaluate-options.js';
import type { EvaluationRecord } from './evaluation-record.js';
import { evaluateSources } from './evaluate-sources.js';
import { evaluationTable, markdownTable, tableLines } from './evaluation-table.js';
import { checkFeaturesAreRead, chooseExtractor } from './extractors.js';
import { knownModes } from './known-modes.js';
import { chooseMetrics } from './metric-choice.js';
import { drawNeighbours } from './neighbours-sheet.js';
import { appendToRun, writeResults } from './result-file.js';

/** Everything an evaluation is made with, checked. */
interface Prepared {
  readonly metrics: readonly Metric[];
  readonly sources: readonly SampleSource[];
  readonly reference: SampleSource;
  readonly extractor: FeatureExtractor | undefined;
}

/**
 * `gan evaluate`: measures samples of some sources against those of another. Everything that can be wrong with the
 * request is found before the first image is looked at.
 *
 * @returns the code to end with.
 */
export async function evaluateCommand(
  options: EvaluateOptions,
  commandLine: readonly string[],
  io: Io,
): Promise<number> {
  const choice = chooseMetrics(options.metrics, options.set);
  for (const out of [options.out, options.table, options.neighbours])
    if (out !== undefined) await refuseOverwriting('evaluate', { out, force: options.force });
  const { name, summary } = await startBackend({ backend: options.backend, blas: options.blas });
  // Explains a long wait.
  if (name === 'cpu' && !options.quiet) note(io, summary);
  const opened: { dispose?(): void }[] = [];
  const keep = <T extends { dispose?(): void } | undefined>(resource: T): T => {
    if (resource !== undefined) opened.push(resource);
    return resource;
  };
  try {
    const sources: SampleSource[] = [];
    for (const words of options.sources) sources.push(keep(await openSource(words, { ...options, io })));
    const reference = keep(await openReference(options.against, options.sources, { ...options, io }));
    checkShapes([reference, ...sources], options);
    checkImageOptions(reference, options);
    const modes = choice.countsModes ? keep(await knownModes(reference, options)) : undefined;
    const metrics = choice.build(modes);
    checkRequirements(metrics, sources, reference);
    checkFeaturesAreRead(options, metrics);
    const extractor = keep(await chooseExtractor(options, metrics, [reference, ...sources]));
    await measure({ metrics, sources, reference, extractor }, options, commandLine, io);
  } finally {
    for (const resource of opened) resource.dispose?.();
  }
  return exitCodes.success;
}

async function measure(
  prepared: Prepared,
  options: EvaluateOptions,
  commandLine: readonly string[],
  io: Io,
): Promise<void> {
  const { sources, reference } = prepared;
  const counts = sampleCounts(sources, reference, options);
  const progress = stageReporter(io, options.quiet);
  const records: EvaluationRecord[] = [];
  try {
    for await (const own of evaluateSources({ ...options, ...prepared, counts, commandLine, progress })) {
      records.push(...own.records);
      if (own.source.kind === 'run') await appendToRun(own.source.name, own.records);
    }
    if (options.neighbours !== undefined)
      await drawNeighbours(options.neighbours, { ...prepared, source: sources[0]!, options, progress });
  } finally {
    progress.stop();
  }
  await tell(records, options, io);
}

/** Writes and prints what was found. */
async function tell(records: readonly EvaluationRecord[], options: EvaluateOptions, io: Io): Promise<void> {
  const table = evaluationTable(records);
  if (options.out !== undefined) await writeResults(options.out, records);
  if (options.table !== undefined) await replaceFile(options.table, markdownTable(table));
  if (options.json) printJson(io, records);
  else {
    tableLines(table).forEach((line) => print(io, line));
    protocolLines(records, options).forEach((line) => print(io, line));
  }
  const files = [options.out, options.table, options.neighbours].filter((file) => file !== undefined);
  if (files.length > 0) note(io, `Written: ${files.join(', ')}`);
}

/** What all records have in common: what they were measured against, and by which features, if any metric read some. */
function protocolLines(records: readonly EvaluationRecord[], { seed }: EvaluateOptions): string[] {
  const [first] = records as [EvaluationRecord];
  const { protocol } = records.find(({ protocol: { extractor } }) => extractor !== undefined) ?? first;
  const { comparable } = Object(protocol.extraction) as { comparable?: unknown };
  return [
    `against ${first.against}, features ${String(protocol.extractor ?? 'none')}, seed ${seed}`,
    ...(typeof comparable === 'string' ? [`comparable ${comparable}`] : []),
  ];
}
