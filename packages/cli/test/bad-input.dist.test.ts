import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../src/testing/temporary-folder.js';
import { killRunning, runGan, runGanInShell } from './gan-process.js';

// Many processes one after the other: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const inFolder = temporaryFolder();
afterEach(killRunning);

/** An idx file of unsigned bytes, all zero. */
function idx(shape: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * shape.length + shape.reduce((product, size) => product * size, 1));
  bytes.writeUInt32BE(0x0800 + shape.length, 0);
  shape.forEach((size, axis) => bytes.writeUInt32BE(size, 4 + 4 * axis));
  return bytes;
}

const goodImages = () => gzipSync(idx([8, 28, 28]));
const goodLabels = () => gzipSync(idx([8]));

/** Writes a data set's two files and asks for a run on it. */
async function trainOn(images: Buffer, labels: Buffer, ...words: string[]) {
  await mkdir(inFolder('data'), { recursive: true });
  await writeFile(inFolder('data', 'train-images-idx3-ubyte.gz'), images);
  await writeFile(inFolder('data', 'train-labels-idx1-ubyte.gz'), labels);
  const data = ['--dataset', 'mnist', '--data-dir', inFolder('data')];
  return runGan(
    'train',
    '--model',
    'gan',
    ...data,
    '--batch-size',
    '4',
    '--steps',
    '1',
    '--out',
    inFolder('run'),
    ...words,
  );
}

describe('bad input', () => {
  it.each([
    [
      'a wrong magic number',
      () => gzipSync(Buffer.from('not an idx file')),
      goodLabels,
      [],
      /magic number 0x00000803 .*train-images/,
    ],
    [
      'a truncated gzip file',
      () => goodImages().subarray(0, 30),
      goodLabels,
      [],
      /whole gzip file in .*train-images.* cut short or damaged/,
    ],
    ['labels and images of different counts', goodImages, () => gzipSync(idx([7])), [], /8 .*7|7 .*8/],
    [
      'a wrong checksum',
      goodImages,
      goodLabels,
      ['--data', 'verify=true'],
      /expected sha256 [0-9a-f]{64} of .*got [0-9a-f]{64}/,
    ],
  ])('%s ends at once with one line and leaves nothing', async (_what, images, labels, words, message) => {
    const { code, stdout, stderr } = await trainOn(images(), labels(), ...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^gan: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(existsSync(inFolder('run'))).toBe(false);
  });

  it('has code 2 where there is no such option, preset or backend', async () => {
    const ends = await Promise.all([
      runGan('train', '--modell', 'gan'),
      runGan('info', 'gan', '--preset', 'huge'),
      runGan('doctor', '--backend', 'cuda'),
    ]);
    for (const { code, stdout, stderr } of ends) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^gan: [^\n]+\n$/);
    }
  });

  it.skipIf(process.platform === 'win32')('is no error where a reader has seen enough', async () => {
    const { code, stderr } = await runGanInShell('set -o pipefail; exec() { "$@" | head -n 1; }', 'list');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
