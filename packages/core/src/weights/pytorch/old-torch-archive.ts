import { bytesPer } from '../number-types.js';
import { ByteCursor } from './byte-cursor.js';
import { littleEndian, type Fail, type TorchArchive } from './torch-archive.js';
import { Storage } from './torch-globals.js';
import { unpickle, type PickleHost } from './unpickle.js';

/** What PyTorch begins with, as the nearest double. */
const magicNumber = Number(0x1950a86a20f9469cfc6cn);

/**
 * Opens what `torch.save` wrote before PyTorch 1.6, as many published weights are: pickles of a magic number, a version,
 * facts on the machine, what was saved and the keys of its storages, then each storage as a count and its numbers.
 */
export function openOldTorchArchive(bytes: Uint8Array, host: PickleHost, fail: Fail): TorchArchive {
  const cursor = new ByteCursor(bytes, fail);
  if (bytes[0] !== 0x80 || unpickle(cursor, host) !== magicNumber) return fail('a file of another format');
  if (unpickle(cursor, host) !== 1001) return fail('an old format of another version');
  const machine = unpickle(cursor, host);
  if (!(machine instanceof Map) || machine.get('little_endian') !== true) {
    return fail('big-endian numbers', littleEndian);
  }
  const storages = new Map<string, Storage>();
  const remember = (id: unknown) => {
    const storage = host.persistent(id);
    if (storage instanceof Storage) storages.set(storage.key, storage);
    return storage;
  };
  const content = unpickle(cursor, { ...host, persistent: remember });
  const keys = unpickle(cursor, host);
  const data = new Map<string, Uint8Array>();
  for (const key of Array.isArray(keys) ? (keys as unknown[]) : []) {
    const storage = storages.get(key as string) ?? fail('a storage that nothing refers to');
    data.set(storage.key, cursor.take(cursor.integer(8) * bytesPer[storage.type]));
  }
  return { content, data: (key) => data.get(key) };
}
