import { DatasetError, Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { range } from '../../test/read-batch.js';
import { ExampleReader } from './example-reader.js';
import type { ReadingOptions } from './reading-options.js';

const size = 100;
const labels = range(0, size).map((i) => i % 4);

function readerOf(bad: readonly number[], options: ReadingOptions = {}) {
  const warnings: string[] = [];
  const read = async (index: number) => {
    if (bad.includes(index)) throw new DatasetError(`expected a picture in ${index}.png`);
    return `picture ${index}`;
  };
  const source = { name: 'set', size, labels, read };
  const onWarning = (message: string) => void warnings.push(message);
  return { reader: new ExampleReader(source, { onWarning, ...options }), warnings };
}

const random = () => Random.fromSeed(5);

describe('ExampleReader', () => {
  it('reads in order, and puts another of the class in the place of a damaged one', async () => {
    const { reader, warnings } = readerOf([2]);
    const examples = await reader.read(Int32Array.of(7, 2, 2), random());
    expect(examples[0]).toEqual({ index: 7, value: 'picture 7' });
    for (const { index, value } of examples.slice(1)) {
      expect(index).not.toBe(2);
      expect(labels[index]).toBe(labels[2]);
      expect(value).toBe(`picture ${index}`);
    }
    expect(examples[1]!.index).not.toBe(examples[2]!.index);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^set: another example is drawn .* expected a picture in 2\.png/);
  });

  it('draws the same substitute, whatever is known of other damage', async () => {
    const bad = [2, 6, 10, 14, 18];
    const fresh = readerOf(bad).reader;
    const experienced = readerOf(bad).reader;
    for (const index of bad) await experienced.read(Int32Array.of(index), random());
    const places = Int32Array.from({ length: 40 }, () => 2);
    expect(await fresh.read(places, random())).toEqual(await experienced.read(places, random()));
  });

  it('ends when too many are damaged, or when told to', async () => {
    const bad = [1, 2, 3, 4, 5, 6];
    const { reader, warnings } = readerOf(bad);
    await expect(reader.read(Int32Array.from(bad), random())).rejects.toThrow(
      /set: expected at most 5 % damaged examples, got 6 of 100\. The last: .*png/,
    );
    expect(warnings).toHaveLength(5);
    await expect(
      readerOf(bad, { maxCorrupt: 0.06 }).reader.read(Int32Array.from(bad), random()),
    ).resolves.toHaveLength(6);
    const strict = readerOf([3], { onCorrupt: 'fail' }).reader;
    await expect(strict.read(Int32Array.of(3), random())).rejects.toThrow(/3\.png/);
  });

  it('ends when nothing of the class is left', async () => {
    const bad = range(0, size).filter((i) => i % 4 === 1);
    const { reader } = readerOf(bad, { maxCorrupt: 1 });
    await expect(reader.read(Int32Array.of(1), random())).rejects.toThrow(
      /in place of number 1, got damaged/,
    );
  });

  it('does not hide errors of the program', async () => {
    const source = { name: 'set', size, read: () => Promise.reject(new TypeError('a mistake')) };
    await expect(new ExampleReader(source, {}).read(Int32Array.of(0), random())).rejects.toThrow(TypeError);
  });
});
