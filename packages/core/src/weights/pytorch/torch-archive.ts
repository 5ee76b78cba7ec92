import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ByteCursor } from './byte-cursor.js';
import { unpickle, type PickleHost } from './unpickle.js';

/** The parts of a file of `torch.save`. */
export interface TorchArchive {
  /** What was saved, with references to storages in it. */
  readonly content: unknown;
  /** The bytes of a storage, where the file has them. */
  data(key: string): Uint8Array | undefined;
}

/** Throws, with what was found instead and what to do about it. */
export type Fail = (found: string, advice?: string) => never;

/**
 * Opens the zip that `torch.save` has written since PyTorch 1.6: `<name>/data.pkl`, `<name>/data/<key>`, all stored without
 * compression, so that nothing in it can be larger than the file.
 */
export function openTorchArchive(bytes: Uint8Array, host: PickleHost, fail: Fail): TorchArchive {
  const entries = unzip(bytes, fail).entries;
  const main = entries.filter(({ name }) => /^[^/]+\/data\.pkl$/.test(name)).map(({ name }) => name);
  if (main.length !== 1) return fail('a zip without data.pkl');
  const folder = main[0]!.slice(0, -'data.pkl'.length);
  if (entries.some(({ name }) => name.startsWith(`${folder}code/`)))
    return fail('a TorchScript program', ofTorchScript);
  checkSizes(entries, bytes.length, fail);
  const { files } = unzip(bytes, fail, true);
  const order = files[`${folder}byteorder`];
  if (order !== undefined && new TextDecoder().decode(order) !== 'little')
    return fail('big-endian numbers', littleEndian);
  const content = unpickle(new ByteCursor(files[main[0]!]!, fail), host);
  return { content, data: (key) => files[`${folder}data/${key}`] };
}

/** A line of a zip's table of contents takes at least as many. */
const bytesPerEntry = 46;

/** The zip's table of contents, and what it holds if asked. */
function unzip(bytes: Uint8Array, fail: Fail, unpack = false) {
  const entries: UnzipFileInfo[] = [];
  const filter = (entry: UnzipFileInfo) => {
    entries.push(entry);
    if (entries.length > bytes.length / bytesPerEntry) throw new Error('more entries than bytes for them');
    return unpack;
  };
  try {
    return { files: unzipSync(bytes, { filter }), entries };
  } catch (error) {
    return fail(error instanceof Error ? `a damaged zip (${error.message})` : 'a damaged zip');
  }
}

/** Compressed entries, or entries that share their bytes, could unpack to far more than the file holds. */
function checkSizes(entries: readonly UnzipFileInfo[], most: number, fail: Fail): void {
  const packed = entries.find(
    ({ compression, size, originalSize }) => compression !== 0 || size !== originalSize,
  );
  if (packed !== undefined) fail(`a zip whose '${packed.name}' is compressed`);
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) fail('a zip whose entries overlap');
}

/** What to do about a file of another kind of machine. */
export const littleEndian = `Write it again on a little-endian machine: torch.save(torch.load(old), new).`;
const ofTorchScript = `Save its weights alone: torch.save(torch.jit.load(old).state_dict(), new).`;
