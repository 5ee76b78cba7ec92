import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The most sheets of a run that are shown: a page of a hundred would be slow to load and tell no more. */
const mostSheets = 24;

/** A sheet of samples, as an address that holds it. */
export interface Sheet {
  readonly step: number;
  readonly address: string;
}

/** The sheets of a run. */
export interface Sheets {
  /** Ordered by step. */
  readonly steps: readonly Sheet[];
  /** The large one of a complete run. */
  readonly final?: string;
  /** How many could not be used. */
  readonly damaged: number;
}

/** Reads the sheets of `samples/`: the first, the last and others evenly between. */
export async function readSheets(folder: string): Promise<Sheets> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = names
    .flatMap((name) => {
      const step = /^step-(\d+)\.png$/.exec(name)?.[1];
      return step === undefined ? [] : [{ name, step: Number(step) }];
    })
    .sort((a, b) => a.step - b.step);
  const read = await Promise.all(
    spread(found, mostSheets).map(async ({ name, step }) => ({
      step,
      address: await pictureAddress(join(folder, name)),
    })),
  );
  const steps = read.flatMap(({ step, address }) => (address === undefined ? [] : [{ step, address }]));
  const final = names.includes('final.png') ? await pictureAddress(join(folder, 'final.png')) : undefined;
  const isFinalDamaged = names.includes('final.png') && final === undefined;
  return { steps, final, damaged: read.length - steps.length + (isFinalDamaged ? 1 : 0) };
}

/** At most `count` of a list: its ends, and others evenly between. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);
}

/** A PNG file as an address that holds it; undefined for a file that is not a whole one. */
async function pictureAddress(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  const isWhole = bytes.subarray(-8, -4).toString('latin1') === 'IEND';
  return isPng && isWhole ? `data:image/png;base64,${bytes.toString('base64')}` : undefined;
}
