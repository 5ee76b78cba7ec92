import { unzipSync, type UnzipFileInfo } from 'fflate';

/** The parts of a file of `torch.save`. */
export interface TorchArchive {
  readonly pickle: Uint8Array;
  /** The file `data/<key>`, where there is one. */
  data(key: string): Uint8Array | undefined;
}

/**
 * Opens the zip that `torch.save` has written since PyTorch 1.6: `<name>/data.pkl`, `<name>/data/<key>`, all stored without
 * compression, so that nothing in it can be larger than the file.
 *
 * @param fail throws, with what was found instead and what to do about it.
 */
export function openTorchArchive(
  bytes: Uint8Array,
  fail: (found: string, advice?: string) => never,
): TorchArchive {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail(...otherFormat(bytes));
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
    return fail('big-endian numbers', again);
  return { pickle: files[main[0]!]!, data: (key) => files[`${folder}data/${key}`] };
}

/** A line of a zip's table of contents takes at least as many. */
const bytesPerEntry = 46;

/** The zip's table of contents, and what it holds if asked. */
function unzip(bytes: Uint8Array, fail: (found: string) => never, unpack = false) {
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
function checkSizes(entries: readonly UnzipFileInfo[], most: number, fail: (found: string) => never): void {
  const packed = entries.find(
    ({ compression, size, originalSize }) => compression !== 0 || size !== originalSize,
  );
  if (packed !== undefined) fail(`a zip whose '${packed.name}' is compressed`);
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) fail('a zip whose entries overlap');
}

const again = `Write it again with torch.save(torch.load(old, weights_only=True), new).`;
const ofTorchScript = `Save its weights alone: torch.save(torch.jit.load(old).state_dict(), new).`;

/** What a file is that is no zip, and how to convert it. */
function otherFormat(bytes: Uint8Array): [found: string, advice?: string] {
  if (bytes[0] === 0x80 && bytes[1] === 2) return ['the format from before PyTorch 1.6', again];
  return ['a file of another format'];
}
