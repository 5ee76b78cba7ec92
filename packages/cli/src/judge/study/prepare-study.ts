import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { Random } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { note, type Io } from '../../io.js';
import { encodePng } from '../../pictures/png.js';
import type { Picture } from '../../pictures/sheet.js';
import { readRecord } from '../../run/record.js';
import { runPaths } from '../../run/run-folder.js';
import type { JudgeOptions } from '../judge-options.js';
import { designOf, type Design } from './design.js';
import { generatedSource } from './generated-source.js';
import { mask } from './masks.js';
import { realSource } from './real-source.js';
import type { Drawn, Source } from './source.js';
import { readStudy, studyPaths, writeStudy, type Study } from './study.js';

/** Masks to choose four from. */
const maskCount = 12;

/** A study that is ready to be shown, and where it is kept. */
export interface PreparedStudy {
  readonly study: Study;
  readonly folder: string;
}

/**
 * The study that the options describe: the one that is there already, or a new one, for which images are drawn and written
 * into the run's folder. `study.json` comes last, so a study that is there is whole.
 */
export async function prepareStudy(options: JudgeOptions, io: Io): Promise<PreparedStudy> {
  const design = designOf(options);
  const sources = await sourcesOf(design, options, io);
  const id = idOf(design, options, sources);
  const folder = join(runPaths(options.run).judgements, id);
  const found = await readStudy(folder);
  if (found !== undefined) return { study: found, folder };
  const drawn = await drawAll(sources, design, io);
  const study = await writeImages(folder, { id, design, options, sources, drawn });
  await writeStudy(folder, study);
  return { study, folder };
}

/** Real and generated ones; or runs, the judged one first. */
async function sourcesOf({ protocol }: Design, options: JudgeOptions, io: Io): Promise<Source[]> {
  if (protocol !== 'preference') {
    const generated = await generatedSource(options.run, 'generated', options, io);
    return [await realSource(await readRecord(options.run), options), generated];
  }
  const folders = [options.run, ...options.against];
  const names = folders.map((folder) => basename(resolve(folder)));
  const isClear = new Set(names).size === names.length;
  return Promise.all(
    folders.map((folder, i) => generatedSource(folder, isClear ? names[i]! : folder, options, io)),
  );
}

function idOf(design: Design, { seed }: JudgeOptions, sources: readonly Source[]): string {
  const settings = JSON.stringify([design, seed, sources.map(({ name, origin }) => [name, origin])]);
  return `${design.protocol}-${createHash('sha256').update(settings).digest('hex').slice(0, 8)}`;
}

/** Generated images first: their size is what real ones are brought to. */
async function drawAll(sources: readonly Source[], { pool, practice }: Design, io: Io): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const source of [...sources].reverse()) {
    note(io, `Drawing ${pool + practice} images: ${source.name}`);
    drawn.unshift(await source.draw(pool + practice, drawn[0]?.spec));
  }
  return drawn;
}

interface Parts {
  readonly id: string;
  readonly design: Design;
  readonly options: JudgeOptions;
  readonly sources: readonly Source[];
  readonly drawn: readonly Drawn[];
}

async function writeImages(folder: string, { id, design, options, sources, drawn }: Parts): Promise<Study> {
  const { protocol, blocks, trialsPerBlock, pool } = design;
  const random = Random.fromSeed(options.seed).fork(`judge:${id}`);
  const write = async (picture: Picture) => {
    const name = Array.from({ length: 2 }, () => (random.int32() >>> 0).toString(16).padStart(8, '0')).join(
      '',
    );
    await replaceFile(join(studyPaths(folder).images, `${name}.png`), await encodePng(picture, 0));
    return name;
  };
  const images: string[][] = [];
  for (const { pictures } of drawn) images.push(await inTurn(pictures, write));
  const all = drawn.flatMap(({ pictures }) => pictures);
  const masks = protocol === 'time' ? Array.from({ length: maskCount }, () => mask(all, random)) : [];
  const { width, height } = all[0]!;
  return {
    format: 1,
    id,
    protocol,
    seed: options.seed,
    width,
    height,
    blocks,
    trialsPerBlock,
    sources: sources.map(({ name, origin }, i) => ({
      name,
      origin: origin as Study['sources'][number]['origin'],
      images: images[i]!.slice(0, pool),
      practice: images[i]!.slice(pool),
    })),
    masks: await inTurn(masks, write),
    createdAt: new Date().toISOString(),
  };
}

async function inTurn<From, To>(items: readonly From[], body: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const item of items) results.push(await body(item));
  return results;
}
