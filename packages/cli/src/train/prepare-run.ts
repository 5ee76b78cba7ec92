import {
  describeTranslations,
  earlyStopping,
  Random,
  Trainer,
  type Callback,
  type Dataset,
  type Gan,
} from '@gan/core';
import { fileStore, jsonlLogger } from '@gan/core/node';
import { reportForRecord, startBackend } from '../backend.js';
import { openDataset } from '../dataset.js';
import { asUsage } from '../errors.js';
import { progressBar } from '../progress/progress-bar.js';
import { progressLines } from '../progress/progress-lines.js';
import { stageReporter } from '../progress/stage-progress.js';
import type { RunRecord } from '../run/record.js';
import type { RunFolder } from '../run/run-folder.js';
import { bestCheckpoint } from './best-checkpoint.js';
import { checkMemory } from './check-memory.js';
import { generatorFiles } from './generator-files.js';
import { makeRecord } from './make-record.js';
import { rateFactors } from './rate-factors.js';
import { chooseFeatures } from './perceptual.js';
import { runGuard } from './run-guard.js';
import { runEvaluator, type RunEvaluator } from './run-evaluator.js';
import type { Request } from './request.js';
import { sampleSheets } from './sample-sheets.js';
import { beginning } from './start-from.js';
import { TimeBudget } from './time-budget.js';

/** A run that is ready to train. */
export interface PreparedRun {
  readonly trainer: Trainer;
  readonly dataset: Dataset;
  /** What `config.json` will say. */
  readonly record: RunRecord;
  dispose(): Promise<void>;
}

/**
 * Loads the data, starts the backend and builds networks and trainer, without writing anything.
 *
 * @param run where the run will be kept; without it nothing is.
 */
export async function prepareRun(request: Request, run?: RunFolder): Promise<PreparedRun> {
  const { plan, options, interruption, importing, io } = request;
  const dataset = importing?.dataset ?? (await openDataset(plan.dataset, { signal: interruption.signal }));
  const config = plan.configure(dataset);
  const backend = await startBackend({ backend: options.backend, blas: options.blas });
  const given = options.perceptual ?? request.record?.perceptual?.path;
  // What was trained elsewhere needs them only once it is trained on.
  const perceptual = importing
    ? undefined
    : await chooseFeatures(config, given, request.record?.perceptual ?? null);
  // An import takes no step; features lie on the backend that computes, and would be fetched from there.
  if (importing === undefined && perceptual === undefined)
    await checkMemory({ ...plan, config, averages: plan.averaging !== null, backend: backend.name }, io);
  const random = Random.fromSeed(plan.seed).fork('weights');
  const gan = asUsage(() => plan.definition.restore(config, random, { perceptual: perceptual?.features }));
  // With what the data say of attributes, which a saved generator then knows by name.
  describeTranslations(gan, dataset.spec);
  let evaluator: RunEvaluator | undefined;
  const dispose = () => {
    evaluator?.dispose();
    gan.dispose();
    perceptual?.features.dispose();
  };
  try {
    const initFrom = await beginning(request, gan, run?.paths.checkpoints);
    const imported = (await importing?.fill(gan)) ?? request.record?.imported ?? null;
    evaluator = await evaluatorOf(request, gan, dataset);
    const trainer = asUsage(
      () =>
        new Trainer({
          gan,
          dataset,
          batchSize: plan.batchSize,
          seed: plan.seed,
          averaging: plan.averaging ?? undefined,
          rateFactors: rateFactors(plan.rates, gan),
          callbacks: run && callbacksOf(request, run, { dataset, evaluator }),
          checkpoints: run && {
            store: fileStore(run.paths.checkpoints),
            every: plan.checkpointEvery,
            keep: plan.keep,
          },
        }),
    );
    return {
      trainer,
      dataset,
      record: makeRecord(request, dataset, {
        config,
        initFrom,
        perceptual: perceptual?.record ?? null,
        imported,
        backend: reportForRecord(backend),
      }),
      async dispose() {
        await trainer.dispose();
        dispose();
      },
    };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** Checks what evaluations need, also where nothing will be trained. */
async function evaluatorOf(
  { plan, options: { quiet }, io }: Request,
  gan: Gan,
  dataset: Dataset,
): Promise<RunEvaluator | undefined> {
  if (plan.evaluation === null) return undefined;
  // Lines of its own would drown those of the steps.
  const progress = stageReporter(io, quiet || io.stderr.isTTY !== true);
  return runEvaluator(plan.evaluation, { gan, dataset, plan, progress });
}

function callbacksOf(
  { plan, options, io }: Request,
  run: RunFolder,
  { dataset, evaluator }: { readonly dataset: Dataset; readonly evaluator: RunEvaluator | undefined },
): Callback[] {
  const { paths } = run;
  const budget = plan.minutes === null ? undefined : new TimeBudget(plan.minutes);
  const progress = io.stderr.isTTY ? progressBar : progressLines;
  return [
    // First, so that a step that went wrong is neither logged nor drawn.
    runGuard(plan.guard, run.folder, io),
    jsonlLogger(paths.metrics),
    sampleSheets(paths.samples, plan.sampleEvery, { seed: plan.seed, dataset }),
    generatorFiles(paths.generator),
    ...(evaluator === undefined ? [] : [evaluator.callback]),
    ...(plan.earlyStopping === null ? [] : [earlyStopping(plan.earlyStopping)]),
    // Last of these, so that what it keeps holds what they know.
    ...(evaluator === undefined ? [] : [bestCheckpoint(paths.best)]),
    ...(budget === undefined ? [] : [budget]),
    ...(options.quiet ? [] : [progress(io.stderr, plan.steps, budget)]),
  ];
}
