import { basename, isAbsolute } from 'node:path';
import { quotePath } from '../run/quote-path.js';
import type { RunReading } from '../report/read-run.js';
import type { Exhibit } from './exhibit.js';

/** Options with a value, and without, that change nothing of what a run computes up to its last step. */
const withValue = ['--steps', '--minutes', '--out', '--sample-every', '--checkpoint-every', '--keep'];
const withoutValue = ['--force', '--quiet', '--json', '--verbose'];

/** Options that a sitting may have without computing anything else than one long sitting. */
const ofSittings = ['--resume', '--steps', '--minutes', '--quiet', '--json', '--verbose'];

/**
 * The command, or commands, that make a run again. Where its sittings only went further, one command trains as many steps:
 * time that a machine takes repeats nothing, steps do. No path of the machine it was made on is left in them.
 */
export function repeatCommands({ label, record, step }: RunReading): string[] {
  const sittings = record.resumed.map(({ commandLine }) => commandLine);
  const isPlain = sittings
    .flat()
    .every((word) => !word.startsWith('--') || ofSittings.includes(word.split('=')[0]!));
  // A schedule runs over the steps that were asked for.
  if (!isPlain || record.rates.schedule !== 'constant')
    return [record.commandLine, ...sittings].map((words) => line(words, record.dataset.name));
  const words = [
    ...dropped(record.commandLine, withValue, withoutValue),
    '--steps',
    String(step),
    '--out',
    `runs/${label}`,
  ];
  return [line(words, record.dataset.name)];
}

/** The commands that measured a run, each once, of this run alone; none where options were typed before what they measure. */
export function evaluateCommands({ run, results }: Exhibit): string[] {
  const lines = results.flatMap(({ commandLine = [] }) => {
    const start = commandLine.indexOf('evaluate') + 1;
    const end = commandLine.findIndex((word, i) => i >= start && word.startsWith('--'));
    if (start === 0 || end <= start) return [];
    const options = dropped(commandLine.slice(end), ['--out', '--table', '--neighbours'], withoutValue);
    return [line(['gan', 'evaluate', `runs/${run.label}`, ...options], run.record.dataset.name)];
  });
  return [...new Set(lines)];
}

/** Words without some options and their values, given as `--name value` or `--name=value`. */
const dropped = (words: readonly string[], valued: readonly string[], flags: readonly string[]) =>
  words.filter(
    (word, i) =>
      !valued.includes(words[i - 1] ?? '') && !valued.includes(word.split('=')[0]!) && !flags.includes(word),
  );

const line = (words: readonly string[], dataset: string) =>
  words.map((word, i) => quotePath(portable(word, words[i - 1], dataset))).join(' ');

/** A word without the folders of a machine. */
function portable(word: string, before: string | undefined, dataset: string): string {
  if (!isAbsolute(word)) return word;
  return before === '--data-dir' ? `data/${dataset}` : basename(word);
}
