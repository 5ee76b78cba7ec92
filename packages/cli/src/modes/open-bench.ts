import type { Dataset } from '@gan/core';
import { ring, grid } from '@gan/datasets';
import { digitsExtractor, gaussianModes, stackedModes, type ModeAssignment } from '@gan/metrics';
import { startBackend } from '../backend.js';
import { openDataset } from '../dataset.js';
import type { LabPlan } from './lab-plan.js';
import type { Bench } from './run-cell.js';

/**
 * Starts the backend on one thread, so that a cell gives the same bits whatever runs beside it, and loads data and what tells
 * its modes apart.
 *
 * @throws DatasetError if the data cannot be had.
 */
export async function openBench(plan: LabPlan, signal?: AbortSignal): Promise<Bench> {
  const backend = plan.backend as 'auto';
  const { summary } = await startBackend({ backend, blas: plan.blas, threads: 1 });
  if (plan.dataset === 'ring' || plan.dataset === 'grid') {
    const mixture = plan.dataset === 'ring' ? ring() : grid();
    return { dataset: mixture, modes: gaussianModes(mixture), backend: summary, dispose: () => undefined };
  }
  return { ...(await openStackedDigits(plan, signal)), backend: summary };
}

async function openStackedDigits(
  { dataset, dataDir }: LabPlan,
  signal?: AbortSignal,
): Promise<{ dataset: Dataset; modes: ModeAssignment; dispose(): void }> {
  const options = dataDir === undefined ? {} : { dataDir };
  const loaded = await openDataset({ name: dataset, options }, { signal });
  const classifier = await digitsExtractor();
  return { dataset: loaded, modes: stackedModes(classifier), dispose: () => classifier.dispose() };
}
