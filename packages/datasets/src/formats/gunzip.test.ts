import { DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../test/idx-bytes.js';
import { gunzip } from './gunzip.js';

const plain = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) >> 7);

describe('gunzip', () => {
  it('unpacks into an array of the exact size', async () => {
    const unpacked = await gunzip(gzip(plain), 'file');
    expect(Buffer.compare(unpacked, plain)).toBe(0);
    expect(unpacked.buffer.byteLength).toBe(plain.length);
  });

  it('returns what is not gzip as it is', async () => {
    expect(await gunzip(plain, 'file')).toBe(plain);
  });

  it('unpacks what its last bytes understate', async () => {
    // Two gzip files in one: the size at the end is the second one's, as the format allows.
    const both = new Uint8Array([...gzip(plain), ...gzip(plain.subarray(0, 10))]);
    const unpacked = await gunzip(both, 'file').catch((error: unknown) => error);
    // A platform may read the second part or refuse it, but never drop it in silence.
    if (unpacked instanceof Uint8Array) expect(unpacked.length).toBe(plain.length + 10);
    else expect(DatasetError.isInstance(unpacked)).toBe(true);
  });

  it.each([20, 1000, -1])('refuses a file cut at %i, naming it', async (end) => {
    const cut = gzip(plain).slice(0, end);
    await expect(gunzip(cut, 'numbers.gz')).rejects.toThrow(/whole gzip file in numbers\.gz/);
    await expect(gunzip(cut, 'numbers.gz')).rejects.toThrow(DatasetError);
  });

  it('refuses damaged content', async () => {
    const damaged = gzip(plain);
    damaged[damaged.length >> 1]! ^= 0xff;
    await expect(gunzip(damaged, 'numbers.gz')).rejects.toThrow(/damaged/);
  });
});
