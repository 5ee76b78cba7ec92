import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const floats = async (...path: string[]) => {
  const bytes = await readFile(inFolder(...path, 'weights.bin'));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

const train = (seed: string) =>
  expectGan('train', ...tinyRun, '--steps', '2', '--seed', seed, '--quiet', '--out', inFolder(seed));

describe('gan interpolate', () => {
  it('writes the networks of two runs, mixed', async () => {
    await train('1');
    await train('2');
    const words = ['interpolate', inFolder('1'), inFolder('2'), '--out', inFolder('mixed')];
    const stdout = await expectGan(...words, '--alpha', '0.25');
    expect(stdout).toBe(
      `${inFolder('mixed')}: generator, 0.25 of ${inFolder('2')} and 0.75 of ${inFolder('1')}\n`,
    );
    const [first, second, mixed] = [
      await floats('1', 'generator'),
      await floats('2', 'generator'),
      await floats('mixed'),
    ];
    mixed.forEach((value, i) => expect(value).toBeCloseTo(0.75 * first[i]! + 0.25 * second[i]!, 6));
    expect(mixed).not.toEqual(first);

    const again = await runGan(...words);
    expect(again.stderr).toMatch(/interpolate: expected \S+ to be empty, got 2 entries .*--force/);
    await expectGan(...words, '--force', '--alpha', '1');
    expect(await floats('mixed')).toEqual(second);
    await writeFile(inFolder('mixed', 'notes.txt'), 'kept');
    expect((await runGan(...words, '--force')).stderr).toMatch(/got 3 entries \(notes.txt\).* or empty it/);
  });

  it('refuses networks that differ, and alphas beyond 1', async () => {
    await train('1');
    const words = ['--set', 'latentDim=5', '--steps', '1', '--quiet', '--out', inFolder('other')];
    await expectGan('train', ...tinyRun, ...words);
    const ended = await runGan('interpolate', inFolder('1'), inFolder('other'), '--out', inFolder('none'));
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/expected networks with the same weights, got .*\[4, 8\] and \[5, 8\]/);
    const beyond = await runGan(
      'interpolate',
      inFolder('1'),
      inFolder('2'),
      '--out',
      inFolder('none'),
      '--alpha',
      '2',
    );
    expect(beyond.stderr).toContain('alpha');
  });
});
