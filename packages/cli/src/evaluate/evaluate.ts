import type { FeatureExtractor, Metric } from '@gan/core';
import { startBackend } from '../backend.js';
import { exitCodes, UsageError } from '../errors.js';
import { note, type Io } from '../io.js';
import { stageReporter, type StageReporter } from '../progress/stage-progress.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { openSource } from '../sources/open-source.js';
import { openReference } from '../sources/reference.js';
import type { SampleSource } from '../sources/sample-source.js';
import { checkImageOptions, checkRequirements, checkShapes, sampleCounts } from './check-sources.js';
import type { EvaluateOptions } from './evaluate-options.js';
import type { EvaluationRecord } from './evaluation-record.js';
import { evaluateSources } from './evaluate-sources.js';
import { checkFeaturesAreRead, chooseExtractor } from './extractors.js';
import { knownModes } from './known-modes.js';
import { chooseMetrics, type MetricChoice } from './metric-choice.js';
import { drawNeighbours } from './neighbours-sheet.js';
import { evaluatePairs } from './pairs/evaluate-pairs.js';
import { appendToRun } from './result-file.js';
import { tellResults } from './tell-results.js';

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
  if (options.direction !== undefined && !choice.comparesPairs) {
    throw new UsageError(
      `evaluate: expected --direction only with metrics of pairs, got it with ${options.metrics.join(', ')}. Leave it out.`,
    );
  }
  if (options.neighboursBy !== undefined && options.neighbours === undefined) {
    throw new UsageError(
      'evaluate: expected --neighbours-by only with --neighbours, got it alone. Name the picture to draw, e.g. --neighbours neighbours.png.',
    );
  }
  for (const out of [options.out, options.table, options.neighbours])
    if (out !== undefined) await refuseOverwriting('evaluate', { out, force: options.force });
  const { name, summary } = await startBackend({ backend: options.backend, blas: options.blas });
  // Explains a long wait.
  if (name === 'cpu' && !options.quiet) note(io, summary);
  const work = choice.comparesPairs ? measurePairs : measureSets(choice);
  const records = await work(options, commandLine, io);
  await tellResults(records, options, io);
  return exitCodes.success;
}

type Work = (
  options: EvaluateOptions,
  commandLine: readonly string[],
  io: Io,
) => Promise<readonly EvaluationRecord[]>;

const measurePairs: Work = (options, commandLine, io) =>
  withProgress(options, io, async (progress, keep) => {
    for await (const own of evaluatePairs(options, commandLine, { io, progress })) await keep(own);
  });

const measureSets =
  (choice: MetricChoice): Work =>
  async (options, commandLine, io) => {
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
      return await measure({ metrics, sources, reference, extractor }, options, commandLine, io);
    } finally {
      for (const resource of opened) resource.dispose?.();
    }
  };

function measure(
  prepared: Prepared,
  options: EvaluateOptions,
  commandLine: readonly string[],
  io: Io,
): Promise<readonly EvaluationRecord[]> {
  const { sources, reference } = prepared;
  const counts = sampleCounts(sources, reference, options);
  return withProgress(options, io, async (progress, keep) => {
    for await (const own of evaluateSources({ ...options, ...prepared, counts, commandLine, progress }))
      await keep(own);
    if (options.neighbours !== undefined)
      await drawNeighbours(options.neighbours, { ...prepared, source: sources[0]!, options, progress });
  });
}

/** What was found of one source. */
interface Found {
  readonly source: Pick<SampleSource, 'name' | 'kind'>;
  readonly records: readonly EvaluationRecord[];
}

/** All records of some work, which are kept with the runs they are of as soon as they are there. */
async function withProgress(
  { quiet }: EvaluateOptions,
  io: Io,
  work: (progress: StageReporter, keep: (found: Found) => Promise<void>) => Promise<void>,
): Promise<readonly EvaluationRecord[]> {
  const progress = stageReporter(io, quiet);
  const records: EvaluationRecord[] = [];
  try {
    await work(progress, async (found) => {
      records.push(...found.records);
      if (found.source.kind === 'run') await appendToRun(found.source.name, found.records);
    });
  } finally {
    progress.stop();
  }
  return records;
}
