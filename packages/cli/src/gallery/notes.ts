import { UsageError } from '../errors.js';

/** What a person says of a gallery. */
export interface Notes {
  /** Said before everything else. */
  readonly introduction: string;
  /** Said of runs, by their label. */
  readonly ofRuns: ReadonlyMap<string, string>;
}

/** Notes from Markdown: what stands before the first `## label` is the introduction, what follows one is of that run. */
export function parseNotes(text: string): Notes {
  const [introduction = '', ...parts] = text.replaceAll('\r\n', '\n').split(/^## /m);
  const ofRuns = new Map<string, string>();
  for (const part of parts) {
    const [label = '', ...lines] = part.split('\n');
    ofRuns.set(label.trim(), lines.join('\n').trim());
  }
  return { introduction: introduction.trim(), ofRuns };
}

/** @throws UsageError for notes of a run that is not shown. */
export function checkNotes({ ofRuns }: Notes, labels: readonly string[]): void {
  const unknown = [...ofRuns.keys()].find((label) => !labels.includes(label));
  if (unknown === undefined) return;
  throw new UsageError(
    `gallery: expected notes under the names of runs, ${labels.join(', ')}, got '## ${unknown}'. Correct the heading, or name the run's folder.`,
  );
}
