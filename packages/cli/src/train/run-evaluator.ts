import {
  Random,
  type Callback,
  type Dataset,
  type FeatureExtractor,
  type Gan,
  type Metric,
  type Trainer,
} from '@gan/core';
import { evaluate, gatherStatistics, type SideStatistics } from '@gan/metrics';
import { UsageError } from '../errors.js';
import { checkRequirements, checkShapes } from '../evaluate/check-sources.js';
import { chooseExtractor } from '../evaluate/extractors.js';
import { knownModes } from '../evaluate/known-modes.js';
import { chooseMetrics } from '../evaluate/metric-choice.js';
import type { StageReporter } from '../progress/stage-progress.js';
import type { RunRecord } from '../run/record.js';
import { sourceOfDataset } from '../sources/dataset-source.js';
import { labelClasses, labelsOf } from '../sources/label-drawer.js';
import { sourceOfGan } from '../sources/run-source.js';
import { entryOf, type SampleSource } from '../sources/sample-source.js';
import type { Plan } from './plan.js';

/** What a run is evaluated with while it trains. */
export interface RunEvaluator {
  readonly callback: Callback;
  dispose(): void;
}

interface Evaluated {
  readonly gan: Gan;
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly progress: StageReporter;
}

/**
 * A callback that measures samples of the averaged generator (the trained one where no average is kept) against the
 * training data every so many steps and at the last one. It draws from a random source of its own, so that a run trains
 * the same weights with it and without.
 *
 * @throws GanError before anything is trained if the metrics cannot be had of this model and data.
 */
export async function runEvaluator(
  evaluation: NonNullable<RunRecord['evaluation']>,
  of: Evaluated,
): Promise<RunEvaluator> {
  const { gan, dataset, plan } = of;
  const choice = chooseMetrics(evaluation.metrics);
  if (choice.comparesPairs) {
    throw new UsageError(
      `train: expected metrics of sets with --evaluate, got ${evaluation.metrics.join(', ')}, which compare pairs. Measure the run by \`gan evaluate\`.`,
    );
  }
  const real = sourceOfDataset(dataset, plan.dataset.name, plan.dataset.options);
  const numClasses = labelClasses(gan);
  const drawLabels = numClasses === undefined ? undefined : labelsOf(dataset, numClasses);
  let trainer: Trainer | undefined;
  const fake = sourceOfGan(gan, gan.name, { drawLabels, during: (body) => trainer!.withAverages(body) });
  checkShapes([real, fake], {});
  const modes = choice.countsModes ? await knownModes(real, {}) : undefined;
  const metrics = choice.build(modes);
  checkRequirements(metrics, [fake], real);
  const extractor = await chooseExtractor({ ...evaluation, prefix: '--evaluate-' }, metrics, [real]);
  const measure = measurer({ ...of, metrics, real, fake, extractor, samples: evaluation.samples });
  return {
    callback: {
      name: 'evaluation',
      // Read before the first step, so that what is wrong with it is not found after an hour.
      onTrainBegin: () => measure.gather(),
      async onStepEnd(current, { step }) {
        if (step % evaluation.every !== 0 && step !== plan.steps) return;
        trainer = current;
        await current.recordEvaluation(await measure.evaluate());
      },
    },
    dispose: () => {
      extractor?.dispose?.();
      modes?.dispose?.();
    },
  };
}

interface Measured extends Evaluated {
  readonly metrics: readonly Metric[];
  readonly real: SampleSource;
  readonly fake: SampleSource;
  readonly extractor: FeatureExtractor | undefined;
  readonly samples: number;
}

/** Reads the real side once, and samples anew, from the same latents, as often as it is asked to. */
function measurer({ metrics, real, fake, extractor, samples, plan, progress }: Measured) {
  const random = Random.fromSeed(plan.seed).fork('evaluation');
  const counts = { real: Math.min(samples, real.size ?? samples), fake: samples };
  const options = {
    metrics,
    ...(extractor && { extractor }),
    ...(fake.generator && { generator: fake.generator }),
    entry: entryOf(real.shape),
    reference: real.name,
    seed: plan.seed,
    expected: counts,
  };
  let statistics: SideStatistics | undefined;
  return {
    async gather(): Promise<void> {
      if (metrics.every((metric) => metric.statistics.real === undefined)) return;
      const stream = real.stream({ count: counts.real, random: random.fork('real') });
      const onProgress = reporting(progress, 'evaluation, real');
      statistics ??= await gatherStatistics('real', stream, { ...options, onProgress });
      progress.stop();
    },
    async evaluate() {
      const stream = fake.stream({ count: counts.fake, random: random.fork('fake') });
      const onProgress = reporting(progress, 'evaluation');
      const results = await evaluate({ ...options, real: statistics, fake: stream, onProgress });
      progress.stop();
      return results;
    },
  };
}

const reporting =
  (progress: StageReporter, stage: string) =>
  ({ done, total }: { readonly done: number; readonly total?: number }) =>
    progress.report({ stage, done, total });
