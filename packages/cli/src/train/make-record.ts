import type { Dataset } from '@gan/core';
import type { RunRecord } from '../run/record.js';
import { packageVersions } from '../run/versions.js';
import type { Request } from './request.js';

/** What `config.json` says of a run that is ready to train. */
export function makeRecord(
  { plan, record, commandLine }: Request,
  dataset: Dataset,
  {
    config,
    initFrom,
    perceptual,
    imported,
    backend,
  }: Pick<RunRecord, 'config' | 'initFrom' | 'perceptual' | 'imported' | 'backend'>,
): RunRecord {
  const { preset, seed, batchSize, steps, minutes, averaging } = plan;
  const { guard, sampleEvery, checkpointEvery, keep } = plan;
  return {
    format: 1,
    model: plan.definition.name,
    preset,
    config,
    dataset: { ...plan.dataset, size: dataset.size },
    seed,
    batchSize,
    steps,
    minutes,
    averaging,
    rates: plan.rates,
    guard,
    earlyStopping: plan.earlyStopping,
    evaluation: plan.evaluation,
    initFrom,
    perceptual,
    imported,
    sampleEvery,
    checkpointEvery,
    keep,
    backend,
    versions: packageVersions(),
    commandLine: [...(record?.commandLine ?? commandLine)],
    startedAt: record?.startedAt ?? new Date().toISOString(),
    resumed: record?.resumed ?? [],
    troubles: record?.troubles ?? [],
  };
}
