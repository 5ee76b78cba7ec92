import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach } from 'vitest';

/** A folder that is new for every test and gone after it. */
export function temporaryFolder() {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'pictures-'));
  });
  afterEach(() => rm(path, { recursive: true }));
  return {
    get path() {
      return path;
    },
    /** Writes a file, with its folders. */
    async write(name: string, content: string | Uint8Array): Promise<string> {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    /** Writes a PNG of bytes, row by row. */
    async png(name: string, width: number, channels: 1 | 3 | 4, bytes: ArrayLike<number>): Promise<string> {
      return this.write(name, await pngOf(width, channels, bytes));
    },
  };
}

/** A PNG of bytes, row by row. */
export function pngOf(width: number, channels: 1 | 3 | 4, bytes: ArrayLike<number>): Promise<Buffer> {
  const raw = { width, height: bytes.length / width / channels, channels };
  const image = sharp(Uint8Array.from(bytes), { raw });
  return (channels === 1 ? image.toColourspace('b-w') : image).png().toBuffer();
}
