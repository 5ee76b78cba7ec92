import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import type { Cell } from './lab-plan.js';

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

const frame = z.object({
  step: z.int().positive(),
  /** Values of the samples in NHWC order or `x, y, x, y, ...`; images as numbers of 0 to 255. */
  values: z.array(z.number()),
  /** `[N, ...]` */
  shape: z.array(z.int().positive()),
});
export type Frame = z.output<typeof frame>;

/** A finished cell, as its file keeps it. */
const cellResult = z.object({
  format: z.literal(1),
  remedy: z.string(),
  seed: z.int(),
  model: z.string(),
  config: jsonObject,
  batchSize: z.int().positive(),
  /** Generator updates done; fewer than planned where the time was up. */
  steps: z.int().positive(),
  /** Time spent in steps. */
  seconds: z.number(),
  /** Samples judged at the end. */
  judged: z.int().positive(),
  found: z.int(),
  modes: z.int(),
  highQuality: z.number(),
  /** Null where no sample belonged to a mode. */
  reverseKl: z.number().nullable(),
  jensenShannon: z.number().nullable(),
  /** Samples over training, the last ones those of the end. */
  frames: z.array(frame),
  backend: z.string(),
});
export type CellResult = z.output<typeof cellResult>;

const cellsFolder = (lab: string) => join(lab, 'cells');
export const cellName = ({ remedy, seed }: Cell) => `${remedy}-${seed}`;

/** Keeps a finished cell. @throws GanError if it cannot be written. */
export const writeCell = (lab: string, result: CellResult) =>
  replaceFile(join(cellsFolder(lab), `${cellName(result)}.json`), `${JSON.stringify(result)}\n`);

/** The finished ones among some cells; a damaged file counts as none. */
export async function readCells(lab: string, cells: readonly Cell[]): Promise<CellResult[]> {
  const present = new Set(await readdir(cellsFolder(lab)).catch(() => []));
  const found: CellResult[] = [];
  for (const cell of cells) {
    const file = `${cellName(cell)}.json`;
    const result = present.has(file) ? await readCell(join(cellsFolder(lab), file)) : undefined;
    if (result !== undefined) found.push(result);
  }
  return found;
}

async function readCell(path: string): Promise<CellResult | undefined> {
  try {
    return cellResult.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
