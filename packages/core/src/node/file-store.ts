import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeSafetensors, encodeSafetensors } from '../checkpoints/safetensors.js';
import { CheckpointError } from '../errors.js';
import type { Checkpoint, CheckpointEntry, CheckpointStore } from '../types/checkpoint.js';

const format = 1;
const manifestName = 'checkpoint.json';
const tensorsName = 'tensors.safetensors';
const unfinished = '.unfinished-';

interface Manifest extends Omit<Checkpoint, 'tensors'> {
  readonly format: number;
  readonly tensorsSha256: string;
  /** Of this manifest without this entry. */
  readonly sha256: string;
}

/**
 * Keeps checkpoints as folders `step-00001000/` with a manifest and a safetensors file.
 *
 * A checkpoint is written to a temporary folder, flushed to disk and renamed, so that one which is listed is whole
 * unless the disk itself damaged it, and both files carry a SHA-256 that is checked on loading.
 */
export function fileStore(folder: string): CheckpointStore {
  return {
    save: (checkpoint) => save(folder, checkpoint),
    list: () => list(folder),
    load: (entry) => load(folder, entry),
    remove: async ({ id }) => rm(join(folder, id), { recursive: true, force: true }),
  };
}

async function save(folder: string, checkpoint: Checkpoint): Promise<CheckpointEntry> {
  const id = `step-${String(checkpoint.step).padStart(8, '0')}`;
  const temporary = join(folder, `${unfinished}${id}`);
  try {
    await mkdir(folder, { recursive: true });
    await removeUnfinished(folder);
    await mkdir(temporary);
    await writeParts(temporary, checkpoint);
    await rm(join(folder, id), { recursive: true, force: true });
    await rename(temporary, join(folder, id));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw cannotWrite(folder, error);
  }
  await flushFolder(folder);
  return { id, step: checkpoint.step };
}

async function writeParts(folder: string, { tensors, ...rest }: Checkpoint): Promise<void> {
  const pieces = encodeSafetensors(tensors);
  await writeFlushed(join(folder, tensorsName), pieces);
  const manifest = { format, ...rest, tensorsSha256: digest(pieces) };
  const sealed = { ...manifest, sha256: digestJson(manifest) };
  await writeFlushed(join(folder, manifestName), [new TextEncoder().encode(JSON.stringify(sealed))]);
  await flushFolder(folder);
}

async function list(folder: string): Promise<CheckpointEntry[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^step-\d+$/.test(name))
    .map((id) => ({ id, step: Number(id.slice('step-'.length)) }))
    .sort((a, b) => a.step - b.step);
}

async function load(folder: string, { id }: CheckpointEntry): Promise<Checkpoint> {
  const path = join(folder, id);
  const { tensorsSha256, format: _, ...rest } = await readManifest(path);
  const bytes = await readPart(path, tensorsName);
  if (digest(piecesOf(bytes)) !== tensorsSha256)
    throw damaged(path, `${tensorsName} does not match its checksum`);
  return { ...rest, tensors: decodeSafetensors(bytes, join(path, tensorsName)) };
}

async function readManifest(path: string): Promise<Omit<Manifest, 'sha256'>> {
  const text = new TextDecoder().decode(await readPart(path, manifestName));
  const { sha256, ...manifest } = parseManifest(path, text);
  if (manifest.format !== format)
    throw damaged(path, `format ${manifest.format} where this version reads ${format}`);
  if (digestJson(manifest) !== sha256) throw damaged(path, `${manifestName} does not match its checksum`);
  return manifest;
}

function parseManifest(path: string, text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw damaged(path, `${manifestName} is not JSON`, cause);
  }
}

/** Bytes read and hashed at a time: Node does neither with more than 2 GiB. */
const pieceSize = 2 ** 26;

const piecesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, i) =>
    bytes.subarray(i * pieceSize, (i + 1) * pieceSize),
  );

async function readPart(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(join(path, name), 'r');
    try {
      const bytes = new Uint8Array((await file.stat()).size);
      for (const piece of piecesOf(bytes)) await readWhole(file, piece);
      return bytes;
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw damaged(path, `${name} cannot be read`, cause);
  }
}

async function readWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length;) {
    const { bytesRead } = await file.read(piece, done, piece.length - done);
    if (bytesRead === 0) throw new Error('it ends early');
    done += bytesRead;
  }
}

async function writeFlushed(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename or a new file durable; Windows has no such call for folders and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function digest(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

const digestJson = (value: object) => digest([new TextEncoder().encode(JSON.stringify(value))]);

const damaged = (path: string, found: string, cause?: unknown) =>
  new CheckpointError(
    `fileStore.load: expected a whole checkpoint in ${path}, but ${found}. Resume from the one before it.`,
    { cause },
  );

const cannotWrite = (folder: string, cause: unknown) =>
  new CheckpointError(
    `fileStore.save: expected to write a checkpoint into ${folder}, got: ${(cause as Error).message}. ` +
      `Earlier checkpoints are untouched; free some space or choose another folder.`,
    { cause },
  );
