import { ConfigError, holdStill, type Batch, type Gan, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { drawLabels } from './labels.js';

export interface StandingStatisticsOptions {
  /** Batches to average over. @default 16 */
  readonly batches?: number;
  /** Samples in a batch. @default 64 */
  readonly batchSize?: number;
  /** Where latents and labels come from. */
  readonly random: Random;
  /** As samples are to be truncated. @default not at all */
  readonly truncation?: number;
  /** Called after each batch. */
  readonly onBatch?: (done: number, total: number) => void;
}

/**
 * Standing statistics: replaces the moving means and variances of a GAN's batch normalisation by the averages over
 * several batches of samples, made with the weights as they are and, where asked, truncated. Labels are drawn uniformly.
 *
 * Samples then depend neither on their neighbours nor on how long the moving averages remember. Changes these
 * statistics of the networks named in `gan.averaged` for good, and nothing else.
 *
 * Source: Brock et al. 2019 (BigGAN), https://arxiv.org/abs/1809.11096, appendix C.
 *
 * @throws ConfigError if the counts are below 1, or there is no batch normalisation.
 */
export function collectStandingStatistics(gan: Gan, options: StandingStatisticsOptions): void {
  const { batches = 16, batchSize = 64 } = options;
  if (!(batches >= 1 && batchSize >= 1)) {
    throw new ConfigError(
      `collectStandingStatistics: expected at least one batch of one sample, got ${batches} of ${batchSize}. Leave them out for 16 of 64.`,
    );
  }
  const statistics = movingStatistics(gan);
  if (statistics.length === 0) {
    throw new ConfigError(
      `collectStandingStatistics: expected a generator with batch normalisation, got '${gan.name}', which has none. Use its samples as they are.`,
    );
  }
  tf.tidy(() => {
    let sums = statistics.map(({ weight }) => tf.zerosLike(weight.read()));
    holdStill(gan.networks, gan.averaged, () => {
      for (let i = 0; i < batches; i++) {
        const now = statisticsOfBatch(gan, statistics, options);
        sums = sums.map((sum, j) => tf.add(sum, now[j]!));
        options.onBatch?.(i + 1, batches);
      }
    });
    statistics.forEach(({ weight }, j) => weight.write(tf.div(sums[j]!, batches)));
  });
}

interface MovingStatistic {
  readonly weight: tf.LayerVariable;
  /** The share of the past that it keeps. */
  readonly momentum: number;
}

/** The moving means and variances of a GAN's batch normalisation; none where it has none. */
export const batchStatistics = (gan: Gan): tf.LayerVariable[] =>
  movingStatistics(gan).map(({ weight }) => weight);

function movingStatistics(gan: Gan): MovingStatistic[] {
  return gan.averaged
    .flatMap((name) => gan.networks[name]!.layers)
    .filter((layer) => layer.getClassName() === 'BatchNormalization')
    .flatMap((layer) => {
      const momentum = layer.getConfig()['momentum'] as number;
      const moving = layer.weights.filter(({ originalName }) =>
        /\/moving_(mean|variance)$/.test(originalName),
      );
      return moving.map((weight) => ({ weight, momentum }));
    });
}

function statisticsOfBatch(
  gan: Gan,
  statistics: readonly MovingStatistic[],
  { batchSize = 64, random, truncation }: StandingStatisticsOptions,
): tf.Tensor[] {
  return tf.tidy(() => {
    statistics.forEach(({ weight }) => weight.write(tf.zerosLike(weight.read())));
    const numClasses = gan.inputs['labels']?.numClasses;
    const conditions: Batch =
      numClasses === undefined ? {} : { labels: drawLabels(batchSize, numClasses, random) };
    const feeds = gan.latents(batchSize, random, conditions);
    gan.generate({ feeds, training: true, random, truncation });
    // From 0, an average that keeps the share `momentum` of the past is `1 - momentum` times the new value.
    return statistics.map(({ weight, momentum }) => tf.div(weight.read(), 1 - momentum));
  });
}
