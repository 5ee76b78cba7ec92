import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { lockRun, replaceFile, type RunLock } from '@gan/core/node';
import { z } from 'zod';
import { packageVersions } from '../run/versions.js';
import { labPlan, type LabPlan } from './lab-plan.js';

const contents = {
  record: 'lab.json',
  cells: 'cells',
  table: 'table.md',
  csv: 'table.csv',
  json: 'table.json',
  svg: 'samples.svg',
  png: 'samples.png',
} as const;

const labRecord = z.object({
  format: z.literal(1),
  plan: labPlan,
  versions: z.record(z.string(), z.string()),
  /** What was typed, the first time and whenever it went on. */
  commandLines: z.array(z.array(z.string())),
  startedAt: z.iso.datetime(),
});
export type LabRecord = z.output<typeof labRecord>;

export type LabPaths = Readonly<Record<keyof typeof contents, string>>;

/** Where the parts of a laboratory lie. */
export const labPaths = (folder: string): LabPaths =>
  Object.fromEntries(
    Object.entries(contents).map(([part, name]) => [part, join(folder, name)]),
  ) as unknown as LabPaths;

/**
 * Takes the folder of a new laboratory.
 *
 * @throws GanError if there is something in it and `force` is not given, which removes the parts of an old laboratory.
 */
export async function beginLab(
  folder: string,
  plan: LabPlan,
  { commandLine, force }: { readonly commandLine: readonly string[]; readonly force: boolean },
): Promise<RunLock> {
  await mkdir(folder, { recursive: true });
  const lock = await lockRun(folder);
  try {
    const names = (await readdir(folder)).filter((name) => name !== '.lock');
    if (names.length > 0 && force && !names.includes(contents.record)) {
      throw new GanError(
        `modes: expected a laboratory to replace in ${folder}, got ${names.length} entries (${names[0]}) and no ${contents.record}. ` +
          'Choose another --out, or empty it.',
      );
    }
    if (names.length > 0 && !force) {
      throw new GanError(
        `modes: expected ${folder} to be empty, got ${names.length} entries (${names[0]}). ` +
          'Choose another --out, go on with --resume, or replace the laboratory in it with --force.',
      );
    }
    for (const path of Object.values(labPaths(folder))) await rm(path, { recursive: true, force: true });
    const startedAt = new Date().toISOString();
    const versions = packageVersions();
    await writeLab(folder, { format: 1, plan, versions, commandLines: [[...commandLine]], startedAt });
    return lock;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Takes the folder of a laboratory that shall go on, and adds what was typed to its record. */
export async function resumeLab(folder: string, commandLine: readonly string[]): Promise<RunLock> {
  const record = await readLab(folder);
  const lock = await lockRun(folder);
  await writeLab(folder, { ...record, commandLines: [...record.commandLines, [...commandLine]] });
  return lock;
}

/** @throws GanError if there is no laboratory, or its record is damaged. */
export async function readLab(folder: string): Promise<LabRecord> {
  const path = labPaths(folder).record;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new GanError(
      `modes: expected the folder of a laboratory at ${folder}, got no lab.json there. Check the path, or start one with \`gan modes --out\`.`,
    );
  });
  try {
    return labRecord.parse(JSON.parse(text));
  } catch (cause) {
    throw new GanError(
      `modes: expected the record of a laboratory in ${path}, got one that is damaged or of another version. Start a new one.`,
      { cause },
    );
  }
}

const writeLab = (folder: string, record: LabRecord) =>
  replaceFile(labPaths(folder).record, `${JSON.stringify(record, null, 2)}\n`);
