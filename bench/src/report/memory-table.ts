import type { Results } from '../results.js';
import { table } from './table.js';

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

/** Resident memory of DCGAN steps at batch 64: peak, and growth from the first tenth to the end. */
export function memoryTables({ memory, variants }: Results): string[] {
  const rows = Object.entries(memory).map(([name, { runs, startBytes, peakBytes, samples }]) => {
    const [first, last] = [samples[0]!, samples.at(-1)!];
    return [
      variants.find((variant) => variant.name === name)!.title,
      String(runs),
      megabytes(startBytes),
      megabytes(peakBytes),
      megabytes(last.residentBytes - first.residentBytes),
      String(last.tensors - first.tensors),
    ];
  });
  if (rows.length === 0) return [];
  const header = ['', 'steps', 'MB before', 'MB at the peak', 'MB grown since a tenth', 'tensors grown'];
  return [`## Memory of the DCGAN step, batch 64\n\n${table(header, rows)}`];
}
