import { readFileSync, writeFileSync } from 'node:fs';
import type { Results } from '../results.js';
import { mainRatios } from './ratios.js';

const begin = '<!-- ratios: written by `pnpm bench --write-readme` -->';
const end = '<!-- end of ratios -->';

/** Replaces the ratios in the README, where the times of one machine have no place. */
export function updateReadme(path: URL, results: Results): void {
  const text = readFileSync(path, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined)
    throw new Error(`updateReadme: expected the marks ${begin} and ${end}, found none.`);
  const { machine, variants, date, threads } = results;
  const ran = variants
    .filter(({ available }) => available)
    .map(({ title, summary }) => `- ${title}: ${summary}`);
  const heading = `${date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, Node ${machine.node}${threads === undefined ? '' : `, ${threads} thread(s)`}.\n\n${ran.join('\n')}`;
  writeFileSync(path, `${before}${begin}\n\n${heading}\n\n${mainRatios(results)}\n\n${end}${after}`);
}
