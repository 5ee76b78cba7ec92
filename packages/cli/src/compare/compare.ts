import { z } from 'zod';
import { exitCodes, UsageError } from '../errors.js';
import { withError } from '../evaluate/with-error.js';
import { print, printJson, type Io } from '../io.js';
import { list } from '../options/fields.js';
import { table } from '../table.js';
import { compareSubjects, type MetricComparison } from './compare-subjects.js';
import { readSubjects, type Subject } from './subjects.js';

/** What `gan compare` may be given. */
export const compareOptions = z.object({
  paths: z.array(z.string().min(1, 'It must be a file or a folder')),
  metrics: list.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type CompareOptions = z.output<typeof compareOptions>;

/** `gan compare`: what was measured of several things beside what was of the first. @returns the code to end with. */
export async function compare({ paths, metrics, json }: CompareOptions, io: Io): Promise<number> {
  const found = [];
  for (const path of paths)
    found.push(...(await readSubjects(path)).map((subject) => ({ ...subject, path })));
  const subjects = toldApart(found);
  if (subjects.length < 2) {
    throw new UsageError(
      `compare: expected two runs or results or more, got ${subjects.map(({ name }) => name).join(', ')} alone. Name another.`,
    );
  }
  const comparisons = compareSubjects(subjects, metrics);
  if (json) printJson(io, comparisons);
  else lines(comparisons).forEach((line) => print(io, line));
  return exitCodes.success;
}

/** Subjects of one name, the same folder measured twice say, are named by their files as well, or by their place. */
function toldApart(subjects: readonly (Subject & { readonly path: string })[]): Subject[] {
  const isRepeated = (name: string, all: readonly { readonly name: string }[]) =>
    all.filter((subject) => subject.name === name).length > 1;
  const byFile = subjects.map(({ name, path, records }) => ({
    name: isRepeated(name, subjects) ? `${name} (${path})` : name,
    records,
  }));
  return byFile.map(({ name, records }, i) => ({
    name: isRepeated(name, byFile) ? `${name}, number ${i + 1}` : name,
    records,
  }));
}

function lines(comparisons: readonly MetricComparison[]): string[] {
  const seconds = [...new Set(comparisons.map(({ second }) => second))];
  return seconds.flatMap((second) => {
    const own = comparisons.filter((comparison) => comparison.second === second);
    return [
      `${second} against ${own[0]!.first}`,
      ...table([
        ['metric', own[0]!.first, second, 'difference', 'which says'],
        ...own.map((comparison) => [
          comparison.metric,
          ...comparison.values.map(withError),
          signed(comparison),
          verdict(comparison),
        ]),
      ]),
    ];
  });
}

const signed = ({ difference, error }: MetricComparison) =>
  `${difference > 0 ? '+' : ''}${withError({ value: difference, error })}`;

function verdict({ better, beyondErrors, first, second }: MetricComparison): string {
  if (beyondErrors === false) return 'nothing: within twice its error';
  const winner =
    better === 'neither' ? 'neither is better' : `${better === 'first' ? first : second} is better`;
  return beyondErrors === null ? `${winner}; no error is known` : winner;
}
