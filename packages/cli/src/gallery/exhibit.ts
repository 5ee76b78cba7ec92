import { GanError } from '@gan/core';
import type { NetworkInfo } from '@gan/models';
import type { EvaluationRecord } from '../evaluate/evaluation-record.js';
import { describeBuilt } from '../info/describe-model.js';
import type { RunReading } from '../report/read-run.js';

/** A run as the gallery shows it. */
export interface Exhibit {
  readonly run: RunReading;
  readonly networks: readonly NetworkInfo[];
  /** What was measured of its last weights: of each metric the newest result. */
  readonly results: readonly EvaluationRecord[];
}

/** Completes what is known of a run. @throws GanError if its FID was never measured. */
export async function readExhibit(run: RunReading): Promise<Exhibit> {
  const newest = new Map(
    run.evaluations.filter(({ step }) => step === run.step).map((record) => [record.metric, record]),
  );
  if (!newest.has('fid')) {
    throw new GanError(
      `gallery: expected an FID of ${run.label} at its last step, ${run.step}, got none. Measure it: gan evaluate ${run.label} --metrics fid,kid,is,precision,recall.`,
    );
  }
  const { networks } = await describeBuilt(run.record.model, run.record.config);
  return { run, networks, results: [...newest.values()] };
}

/** A metric of an exhibit. */
export const resultOf = ({ results }: Exhibit, metric: string): EvaluationRecord | undefined =>
  results.find((result) => result.metric === metric);
