import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DatasetError, type Batch } from '@gan/core';
import { decodeImage, imageHeader, isPictureName } from '@gan/datasets/node';
import * as tf from '@tensorflow/tfjs';
import { note } from '../../io.js';
import type { SourceRequest } from '../../sources/source-request.js';
import type { PairSource } from './pair-source.js';

/** Two pictures of one name. */
interface FilePair {
  readonly image: string;
  readonly target: string;
}

/**
 * Pictures of two folders that have the same names, whatever their endings, subfolders too. Sizes may differ from pair to
 * pair. What is transparent is white; grey beside colour counts as colour.
 *
 * @throws DatasetError if there are none, or one has no partner; while it is read, if one is damaged (and these are not to be
 *   skipped) or the two of a pair have different sizes.
 */
export async function folderPairs(
  folder: string,
  against: string,
  request: SourceRequest,
): Promise<PairSource> {
  const pairs = match(folder, against, await picturesIn(folder), await picturesIn(against));
  return {
    ...{ name: folder, kind: 'folder', against, size: pairs.length, factor: 1 },
    companions: new Set(['targets'] as const),
    origins: {
      fake: { folder, size: pairs.length },
      real: { folder: against, size: pairs.length },
    },
    async *stream(count) {
      for (const pair of pairs.slice(0, count)) {
        const batch = await readPair(pair, request);
        if (batch !== undefined) yield batch;
      }
    },
    dispose: () => undefined,
  };
}

/** Paths below a folder by what pictures are called without their ending. */
async function picturesIn(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder, { recursive: true })).filter(isPictureName).sort();
  const byName = new Map<string, string>();
  for (const entry of entries) {
    const name = entry.slice(0, entry.length - extname(entry).length);
    const other = byName.get(name);
    if (other !== undefined) {
      throw new DatasetError(
        `evaluate: expected one picture of each name in ${folder}, got ${other} and ${entry}. Take one of them out.`,
      );
    }
    byName.set(name, entry);
  }
  return byName;
}

function match(
  folder: string,
  against: string,
  images: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string>,
): FilePair[] {
  const alone = [
    ...[...images].filter(([name]) => !targets.has(name)).map(([, path]) => join(folder, path)),
    ...[...targets].filter(([name]) => !images.has(name)).map(([, path]) => join(against, path)),
  ];
  if (images.size === 0 || alone.length > 0) {
    const got =
      images.size === 0
        ? `no picture in ${folder}`
        : `none for ${alone.length} of them: ${alone.slice(0, 5).join(', ')}`;
    throw new DatasetError(
      `evaluate: expected pictures in ${folder}, each with one of its name in ${against}, got ${got}. Add the partners, or take these out.`,
    );
  }
  return [...images].map(([name, path]) => ({
    image: join(folder, path),
    target: join(against, targets.get(name)!),
  }));
}

async function readPair(
  { image, target }: FilePair,
  { skipCorrupt, resize, io }: SourceRequest,
): Promise<Batch | undefined> {
  try {
    const [own, other] = [await imageHeader(image), await imageHeader(target)];
    if (resize === undefined && (own.height !== other.height || own.width !== other.width)) {
      throw new UnequalSizes(
        `evaluate: expected ${image} and ${target} of one size, got ${own.height}x${own.width} and ${other.height}x${other.width}. Cut or enlarge one of them, or bring all to one size with --resize.`,
      );
    }
    const channels = own.channels === 1 && other.channels === 1 ? 1 : 3;
    const [images, targets] = [await decode(image, own, channels), await decode(target, other, channels)];
    return { images, targets };
  } catch (error) {
    if (!DatasetError.isInstance(error) || error instanceof UnequalSizes) throw error;
    if (!skipCorrupt)
      throw new DatasetError(`${error.message} Or pass it over by --skip-corrupt.`, { cause: error });
    note(io, `Skipping a damaged image: ${error.message}`);
    return undefined;
  }
}

class UnequalSizes extends DatasetError {}

async function decode(
  path: string,
  { height, width }: { readonly height: number; readonly width: number },
  channels: 1 | 3,
): Promise<tf.Tensor4D> {
  const bytes = await decodeImage(path, { height, width, channels, fit: 'fill', background: '#fff' });
  const pixels = Float32Array.from(bytes, (byte) => byte / 127.5 - 1);
  return tf.tensor4d(pixels, [1, height, width, channels]);
}
