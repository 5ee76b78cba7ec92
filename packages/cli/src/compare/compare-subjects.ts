import { GanError } from '@gan/core';
import { comparable, compareResults, incomparable } from '@gan/metrics';
import type { EvaluationRecord } from '../evaluate/evaluation-record.js';
import type { Subject } from './subjects.js';

/** A metric of two subjects. */
export interface MetricComparison {
  readonly metric: string;
  readonly first: string;
  readonly second: string;
  readonly values: readonly [EvaluationRecord, EvaluationRecord];
  /** Second value less the first. */
  readonly difference: number;
  /** Standard deviation of the difference, where the values have errors. */
  readonly error?: number;
  readonly better: 'first' | 'second' | 'neither';
  /** Whether the difference is more than twice its error; null where no error is known. */
  readonly beyondErrors: boolean | null;
}

/**
 * Compares every subject with the first, in all metrics that both have; of several records of a metric the newest that
 * can be compared with the first's is taken.
 *
 * @param only the metrics to compare. @default all
 * @throws GanError with every reason why records cannot be compared, or if they have no metric in common.
 */
export function compareSubjects(
  [first, ...others]: readonly Subject[],
  only?: readonly string[],
): MetricComparison[] {
  const comparisons: MetricComparison[] = [];
  const reasons: string[] = [];
  for (const other of others) {
    const metrics = metricsOf(first!).filter(
      (metric) => metricsOf(other).includes(metric) && (only?.includes(metric) ?? true),
    );
    if (metrics.length === 0) throw nothingInCommon(first!, other, only);
    for (const metric of metrics) {
      const a = newest(first!, metric);
      const b = newest(other, metric, (record) => comparable(a, record)) ?? newest(other, metric);
      const differences = incomparable(a, b);
      if (differences.length > 0)
        reasons.push(`${metric} of ${first!.name} and ${other.name}: ${differences.join('; ')}`);
      else comparisons.push(compare([first!, a], [other, b]));
    }
  }
  if (reasons.length === 0) return comparisons;
  throw new GanError(
    `compare: expected values that can be compared, got ${reasons.join('. Also ')}. Measure both in the same way, by one \`gan evaluate\`.`,
  );
}

function compare(
  [first, a]: readonly [Subject, EvaluationRecord],
  [second, b]: readonly [Subject, EvaluationRecord],
): MetricComparison {
  const { metric, difference, error, better } = compareResults(a, b);
  return {
    metric,
    first: first.name,
    second: second.name,
    values: [a, b],
    difference,
    ...(error !== undefined && { error }),
    better,
    beyondErrors: error === undefined ? null : Math.abs(difference) > 2 * error,
  };
}

const metricsOf = ({ records }: Subject) => [...new Set(records.map(({ metric }) => metric))];

function newest(subject: Subject, metric: string): EvaluationRecord;
function newest(
  subject: Subject,
  metric: string,
  wanted: (record: EvaluationRecord) => boolean,
): EvaluationRecord | undefined;
function newest(
  { records }: Subject,
  metric: string,
  wanted: (record: EvaluationRecord) => boolean = () => true,
): EvaluationRecord | undefined {
  return records.findLast((record) => record.metric === metric && wanted(record));
}

function nothingInCommon(first: Subject, other: Subject, only: readonly string[] | undefined): GanError {
  const wanted = only === undefined ? 'a metric' : only.join(' or ');
  return new GanError(
    `compare: expected ${wanted} of both ${first.name} and ${other.name}, got ${metricsOf(first).join(', ')} and ${metricsOf(other).join(', ')}. Measure both in the same way.`,
  );
}
