import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import { runPaths } from '../../run/run-folder.js';
import type { StudyView } from '../exchange.js';
import { parseJson } from '../../parse-json.js';

const imageId = z.string().regex(/^[0-9a-f]{16}$/);

/** Where images come from: real data, or a run's generator. */
const source = z.object({
  /** `real`, or the name of a run. */
  name: z.string(),
  /** Whatever says more exactly which images these are. */
  origin: z.record(z.string(), z.json()),
  images: z.array(imageId),
  /** Further images, for practice alone. */
  practice: z.array(imageId),
});

/** A study as `study.json` keeps it: images, where each came from, and how judges are asked. The key to the answers. */
const studySchema = z.object({
  format: z.literal(1),
  id: z.string(),
  protocol: z.enum(['infinity', 'time', 'preference']),
  seed: z.union([z.number(), z.string()]),
  width: z.int(),
  height: z.int(),
  blocks: z.int(),
  trialsPerBlock: z.int(),
  /** Real and generated; or, for preferences, the runs, the one that is judged first. */
  sources: z.array(source).min(2),
  masks: z.array(imageId),
  createdAt: z.string(),
});

export type Study = z.output<typeof studySchema>;

/** Paths of a study's parts. */
export const studyPaths = (folder: string) => ({
  record: join(folder, 'study.json'),
  images: join(folder, 'images'),
  judges: join(folder, 'judges'),
});

export async function writeStudy(folder: string, study: Study): Promise<void> {
  await replaceFile(studyPaths(folder).record, `${JSON.stringify(study, null, 2)}\n`);
}

/** The study in a folder; undefined where there is none. @throws GanError for one that is damaged. */
export async function readStudy(folder: string): Promise<Study | undefined> {
  const { record } = studyPaths(folder);
  const text = await readFile(record, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const result = studySchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new GanError(
    `judge: expected a study in ${record}, got one that is damaged or of another version. Restore it, or move its folder away to begin anew.`,
  );
}

/** Folders of all studies of a run, in order of their names. */
export async function listStudies(run: string): Promise<string[]> {
  const names = await readdir(runPaths(run).judgements).catch(() => []);
  return names.sort().map((name) => join(runPaths(run).judgements, name));
}

/** What judges may know of a study. */
export function viewOf({
  id,
  protocol,
  width,
  height,
  blocks,
  trialsPerBlock,
  masks,
  sources,
}: Study): StudyView {
  const practice =
    protocol === 'preference'
      ? sources[0]!.practice.map((image, i) => ({ images: [image, sources[1]!.practice[i]!] }))
      : sources[0]!.practice.flatMap((image, i) => [
          { images: [sources[1]!.practice[i]!], truth: 'generated' as const },
          { images: [image], truth: 'real' as const },
        ]);
  return { id, protocol, width, height, blocks, trialsPerBlock, masks, practice };
}
