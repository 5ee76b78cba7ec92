import { appendFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { EvaluationRecord } from '../evaluate/evaluation-record.js';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const inFolder = temporaryFolder();

const record = (changes: Partial<EvaluationRecord> = {}): EvaluationRecord => ({
  metric: 'fid',
  value: 20,
  error: 1,
  higherIsBetter: false,
  counts: { real: 1000, fake: 1000 },
  protocol: { extractor: 'digits', codec: 'uint8', seed: 0 },
  source: 'a',
  ...changes,
});

async function results(name: string, ...records: EvaluationRecord[]): Promise<string> {
  await writeFile(inFolder(name), JSON.stringify({ format: 1, records }));
  return inFolder(name);
}

describe('gan compare', () => {
  it('says which is better, and whether the difference is beyond the errors', async () => {
    const a = await results(
      'a.json',
      record(),
      record({ metric: 'is', value: 5, higherIsBetter: true, error: undefined }),
    );
    const b = await results(
      'b.json',
      record({ source: 'b', value: 12 }),
      record({ metric: 'is', source: 'b', value: 6, higherIsBetter: true, error: undefined }),
    );
    const c = await results('c.json', record({ source: 'c', value: 19 }));
    expect(
      (await expectGan('compare', a, b, c)).split('\n').map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      ['b against a'],
      ['metric', 'a', 'b', 'difference', 'which says'],
      ['fid', '20.0 ± 1.0', '12.0 ± 1.0', '-8.0 ± 1.4', 'b is better'],
      ['is', '5.000', '6.000', '+1.000', 'b is better; no error is known'],
      ['c against a'],
      ['metric', 'a', 'c', 'difference', 'which says'],
      ['fid', '20.0 ± 1.0', '19.0 ± 1.0', '-1.0 ± 1.4', 'nothing: within twice its error'],
      [''],
    ]);
    const json = JSON.parse(await expectGan('compare', a, b, '--metrics', 'fid', '--json')) as unknown[];
    expect(json).toMatchObject([
      { metric: 'fid', first: 'a', second: 'b', difference: -8, better: 'second', beyondErrors: true },
    ]);
    expect(json).toHaveLength(1);
  });

  it('tells two measurements of one thing apart by their files', async () => {
    const before = await results('before.json', record());
    const after = await results('after.json', record({ value: 12 }));
    const lines = (await expectGan('compare', before, after)).split('\n');
    expect(lines[0]).toBe(`a (${after}) against a (${before})`);
    expect(lines[2]).toContain(`a (${after}) is better`);
  });

  it.each([
    [
      'features',
      { protocol: { extractor: 'fashion', codec: 'uint8', seed: 0 } },
      /extractor: "digits" against "fashion"/,
    ],
    ['counts', { counts: { real: 1000, fake: 500 } }, /counts.fake: 1000 against 500/],
    ['codecs', { protocol: { extractor: 'digits', codec: 'bicubic to 28x28, uint8', seed: 0 } }, /codec/],
  ])('refuses values of different %s, saying why', async (_what, changes, message) => {
    const a = await results('a.json', record());
    const b = await results('b.json', record({ source: 'b', ...changes }));
    const ended = await runGan('compare', a, b);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    expect(ended.stderr).toMatch(
      /^gan: compare: expected values that can be compared, got fid of a and b: [^\n]*\n$/,
    );
  });

  it('takes of a run the newest results that can be compared, along the way or afterwards', async () => {
    for (const name of ['one', 'two'])
      await expectGan('train', ...tinyRun, '--steps', '2', '--quiet', '--out', inFolder(name));
    const add = (name: string, file: string, ...records: EvaluationRecord[]) =>
      appendFile(inFolder(name, file), records.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await add('one', 'metrics.jsonl', record({ value: 70 }));
    await add('one', 'evaluations.jsonl', record({ value: 50 }));
    await add('two', 'metrics.jsonl', record({ value: 80 }), record({ value: 30 }));
    await add('two', 'evaluations.jsonl', record({ value: 1, counts: { real: 9, fake: 9 } }));
    const [found] = JSON.parse(await expectGan('compare', inFolder('one'), inFolder('two'), '--json')) as [
      { difference: number },
    ];
    expect(found.difference).toBe(-20);
  });

  it('refuses what holds no results, nothing to compare with, and metrics that only one has', async () => {
    const refuse = async (words: string[], code: number, message: RegExp) =>
      expect(await runGan('compare', ...words)).toMatchObject({
        code,
        stdout: '',
        stderr: expect.stringMatching(message),
      });
    const a = await results('a.json', record());
    await refuse([a], 2, /two runs or results or more, got a alone/);
    await refuse([a, inFolder('none')], 1, /at .*none, got nothing/);
    await writeFile(inFolder('other.json'), '{"format":2}');
    await refuse([a, inFolder('other.json')], 1, /results of `gan evaluate --out` in .*other.json/);
    await refuse([a, await results('empty.json')], 1, /expected results in .*empty.json, got none/);
    await refuse(
      [a, await results('b.json', record({ metric: 'is', source: 'b' }))],
      1,
      /a metric of both a and b, got fid and is/,
    );
  });
});
