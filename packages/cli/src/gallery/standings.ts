import { GanError } from '@gan/core';
import { incomparable } from '@gan/metrics';
import { compareSubjects } from '../compare/compare-subjects.js';
import { resultOf, type Exhibit } from './exhibit.js';

/** How an exhibit stands to the baseline by FID; no standing where there is no baseline on its data. */
export type Standing = 'baseline' | 'better' | 'level' | 'worse' | 'none';

/** The exhibits of one data set, the best first. */
export interface Standings {
  readonly dataset: string;
  readonly rows: readonly { readonly exhibit: Exhibit; readonly standing: Standing }[];
}

/**
 * Exhibits by data set, ordered by FID, each beside the baseline: level where the difference is within twice its error, if that is known.
 *
 * @param baseline the model that others are held against.
 * @throws GanError if FIDs on one data set were not measured in the same way.
 */
export function standingsOf(exhibits: readonly Exhibit[], baseline: string): Standings[] {
  const names = [...new Set(exhibits.map(({ run }) => run.record.dataset.name))];
  return names.map((dataset) => {
    const own = exhibits
      .filter(({ run }) => run.record.dataset.name === dataset)
      .sort((a, b) => fidOf(a).value - fidOf(b).value);
    checkComparable(own);
    const held = own.find(({ run }) => run.record.model === baseline);
    return { dataset, rows: own.map((exhibit) => ({ exhibit, standing: standing(exhibit, held) })) };
  });
}

const fidOf = (exhibit: Exhibit) => resultOf(exhibit, 'fid')!;

function standing(exhibit: Exhibit, baseline: Exhibit | undefined): Standing {
  if (baseline === undefined) return 'none';
  if (exhibit === baseline) return 'baseline';
  const subjects = [baseline, exhibit].map(({ run, results }) => ({ name: run.label, records: results }));
  const { better, beyondErrors } = compareSubjects(subjects, ['fid'])[0]!;
  if (better === 'neither' || beyondErrors === false) return 'level';
  return better === 'second' ? 'better' : 'worse';
}

function checkComparable([first, ...others]: readonly Exhibit[]): void {
  for (const other of others) {
    const reasons = incomparable(fidOf(first!), fidOf(other));
    if (reasons.length === 0) continue;
    throw new GanError(
      `gallery: expected FIDs that can be compared, got ${first!.run.label} and ${other.run.label}: ${reasons.join('; ')}. Measure all runs by one \`gan evaluate\`.`,
    );
  }
}
