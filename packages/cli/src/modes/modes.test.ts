import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readCells } from './cell-result.js';
import { remedies } from './remedies.js';
import type { RemedySummary } from './summary.js';

const inFolder = temporaryFolder();

const tiny = [
  ...['modes', '--dataset', 'ring', '--setting', 'small', '--jobs', '1'],
  ...['--batch-size', '12', '--samples', '100', '--quiet'],
];
const lab = (...more: string[]) => [...tiny, '--steps', '4', '--out', inFolder('lab'), ...more];

describe('gan modes', () => {
  it('trains every remedy on every seed, and keeps tables and a picture of all of them', async () => {
    const stdout = await expectGan(...lab('--remedies', 'pacgan2,gman3', '--seeds', '2'));
    expect(stdout).toMatch(/remedy +seeds +modes of 8.*modes \(published\)/);
    expect(stdout).toMatch(/Published figures: Lin et al\. 2018.*table 1/);
    const markdown = await readFile(inFolder('lab', 'table.md'), 'utf8');
    expect(markdown).toMatch(/\| pacgan2 \| 2 \|.*\| 7\.9 ± 0\.1 \| 95\.6 ± 2\.0 \| 0\.07 ± 0\.03 \|/);
    expect(markdown).toMatch(/\| gman3 \| 2 \|.*\| - \| - \| - \|/);
    expect(markdown).toContain('gan modes --dataset ring');
    const { plan, versions, summaries } = JSON.parse(
      await readFile(inFolder('lab', 'table.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(plan).toMatchObject({
      dataset: 'ring',
      seeds: 2,
      steps: 4,
      remedies: ['pacgan2', 'gman3'],
    });
    expect(versions).toHaveProperty('@gan/cli');
    expect(summaries).toHaveLength(2);
    const svg = await readFile(inFolder('lab', 'samples.svg'), 'utf8');
    expect(svg.match(/seed 1, step/g)).toHaveLength(2 * 3); // At one, two and four steps: the first shares fall on one step.
    expect((await stat(inFolder('lab', 'samples.png'))).size).toBeGreaterThan(1000);
  });

  it('has every remedy there is, where none is named', async () => {
    const stdout = await expectGan(
      ...tiny,
      '--seeds',
      '1',
      '--steps',
      '1',
      '--out',
      inFolder('lab'),
      '--json',
    );
    const { complete, summaries } = JSON.parse(stdout) as { complete: boolean; summaries: RemedySummary[] };
    expect(complete).toBe(true);
    expect(summaries.map(({ remedy }) => remedy)).toEqual(remedies.map(({ name }) => name));
    for (const { highQuality } of summaries) expect(highQuality.mean).toBeGreaterThanOrEqual(0);
  });

  it('goes on where it was killed, without repeating what is finished, and gives the same', async () => {
    await expectGan(...lab('--remedies', 'gan,mode-seeking', '--seeds', '1'));
    const cells = [
      { remedy: 'gan', seed: 1 },
      { remedy: 'mode-seeking', seed: 1 },
    ];
    const before = await readCells(inFolder('lab'), cells);
    const kept = await stat(inFolder('lab', 'cells', 'gan-1.json'));
    // As a kill leaves it: one cell missing, or half a file.
    await writeFile(inFolder('lab', 'cells', 'mode-seeking-1.json'), '{"format":1,');
    await rm(inFolder('lab', 'table.md'));
    await expectGan('modes', '--resume', inFolder('lab'), '--jobs', '1', '--quiet');
    expect((await stat(inFolder('lab', 'cells', 'gan-1.json'))).mtimeMs).toBe(kept.mtimeMs);
    const numbers = (results: typeof before) => results.map(({ seconds: _seconds, ...result }) => result);
    expect(numbers(await readCells(inFolder('lab'), cells))).toEqual(numbers(before));
    expect(await readFile(inFolder('lab', 'table.md'), 'utf8')).toContain('--resume');
  });

  it('ends a cell when its time is up, and says so', async () => {
    await expectGan(
      ...tiny,
      '--remedies',
      'gan',
      '--seeds',
      '1',
      '--minutes',
      '0.001',
      '--out',
      inFolder('lab'),
    );
    const [cell] = await readCells(inFolder('lab'), [{ remedy: 'gan', seed: 1 }]);
    expect(cell!.steps).toBeLessThan(100_000);
    expect(cell!.seconds).toBeGreaterThanOrEqual(0.06);
    expect(await readFile(inFolder('lab', 'table.md'), 'utf8')).toContain(
      'or 0.001 minutes of processor time',
    );
  });

  it('tells the modes of stacked digits apart by the digits classifier', async () => {
    const options = ['--dataset', 'stacked-digits', '--remedies', 'pacgan2', '--seeds', '1'];
    const place = ['--batch-size', '4', '--samples', '40', '--steps', '2', '--out', inFolder('lab')];
    await expectGan('modes', ...options, ...place, '--jobs', '1', '--quiet');
    const [cell] = await readCells(inFolder('lab'), [{ remedy: 'pacgan2', seed: 1 }]);
    expect(cell).toMatchObject({ modes: 1000, judged: 40, highQuality: 1, model: 'remedy-gan' });
    expect(cell!.frames.at(-1)!.shape).toEqual([16, 28, 28, 3]);
    expect(await readFile(inFolder('lab', 'samples.svg'), 'utf8')).toContain('data:image/png;base64,');
  });

  it('shows what it would do, and what there is', async () => {
    const plan = await expectGan(...lab('--remedies', 'pacgan3', '--seeds', '1', '--dry-run'));
    expect(plan).toMatch(/pacgan3 +remedy-gan +batches of 12 .*"packing":3/);
    expect(existsSync(inFolder('lab'))).toBe(false);
    const list = await expectGan('modes', '--list-remedies');
    expect(list).toMatch(/pacgan4 .*1712\.04086/);
    expect(list).toMatch(/grid +small +100000 steps/);
    const quick = await expectGan('modes', '--dataset', 'grid', '--quick', '--dry-run');
    expect(quick).toContain('10 seeds of 40000 steps');
    expect(quick).toMatch(/pacgan4 .*batches of 400 /);
  });

  it.each([
    [
      'an unknown remedy',
      ['--remedies', 'gan,pakgan2'],
      /expected remedies among gan, wgan-gp, .*got 'pakgan2'/,
    ],
    [
      'a packing that does not divide the batch',
      ['--remedies', 'pacgan3', '--batch-size', '100'],
      /--batch-size divisible by the packing of pacgan3, 3, got 100\. Use 99/,
    ],
    [
      'a remedy that is not there for the data',
      ['--dataset', 'stacked-digits', '--setting', 'half', '--remedies', 'd2gan'],
      /for stacked-digits, got 'd2gan'/,
    ],
    ['an unknown setting', ['--setting', 'tiny'], /--setting among published, small for ring, got 'tiny'/],
    [
      'an unknown data set',
      ['--dataset', 'mnist'],
      /valid --dataset, got 'mnist'\. It must be one of ring, grid/,
    ],
    ['minutes that are none', ['--minutes', '0'], /valid --minutes, got '0'/],
    [
      'an option of the data that it does not take',
      ['--data-dir', 'x'],
      /expected options of data set 'ring'/,
    ],
  ])('refuses %s before it writes anything', async (_what, options, message) => {
    const { code, stderr } = await runGan(...lab(...options));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(inFolder('lab'))).toBe(false);
  });

  it('refuses to start without a place, in a full one, or with other options than before', async () => {
    expect((await runGan(...tiny)).stderr).toMatch(/expected --out, got none/);
    await writeFile(inFolder('note.txt'), '');
    const full = await runGan(...tiny, '--out', inFolder());
    expect([full.code, full.stderr]).toEqual([
      1,
      expect.stringMatching(/to be empty, got 1 entries \(note\.txt\)/),
    ]);
    expect((await runGan('modes', '--resume', inFolder('none'))).stderr).toMatch(/got no lab\.json there/);
    expect((await runGan('modes', '--resume', 'x', '--quick')).stderr).toMatch(/got quick too/);
  });
});
