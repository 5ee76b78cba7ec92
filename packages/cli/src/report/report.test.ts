import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readRuns, type RunReading } from './read-run.js';

const inFolder = temporaryFolder();

const train = (name: string, ...words: string[]) =>
  expectGan('train', ...tinyRun, '--steps', '4', '--quiet', '--out', inFolder(name), ...words);

const report = async (...words: string[]) => {
  const stdout = await expectGan('report', ...words, '--out', inFolder('page.html'), '--force');
  return { stdout, page: await readFile(inFolder('page.html'), 'utf8') };
};

const evaluation = (value: number, step: number) => ({
  metric: 'fid',
  value,
  error: 0.52,
  higherIsBetter: false,
  counts: { real: 1000, fake: 1000 },
  protocol: { extractor: 'digits', seed: 0 },
  step,
});

describe('gan report', () => {
  it('writes one page of a run that asks for no other file', async () => {
    await train('run');
    const { page, stdout } = await report(inFolder('run'));
    expect(stdout).toMatch(/page.html: a run, \d+ KiB\n$/);
    for (const id of ['runs', 'metrics', 'samples', 'curves', 'settings', 'commands'])
      expect(page).toContain(`<h2 id="${id}">`);
    expect([...page.matchAll(/\bsrc="([^"]{0,22})/g)].map(([, start]) => start)).toEqual(
      // Before the first step, at the four steps (each a tenth or more of all), and the last.
      Array.from({ length: 6 }, () => 'data:image/png;base64,'),
    );
    expect([...page.matchAll(/\b(?:href|action|data)="(?!#)/g)]).toEqual([]);
    expect([...page.matchAll(/url\((?!#)/g)]).toEqual([]);
    expect(page.match(/aria-label="Chart of losses: [^"]*generator from [\d.]+ at step 1 to/)).not.toBeNull();
    // Names of clipping paths are unique on the page, or one drawing would be cut by another's.
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sets runs side by side, with what tells them apart', async () => {
    await train('one');
    await train('two', '--seed', '5', '--set', 'learningRate=0.001');
    const { page } = await report(inFolder('one'), inFolder('two'));
    const different = /<caption>\s*Settings in which the runs differ[\s\S]*?<\/table>/.exec(page)![0];
    expect([...different.matchAll(/<th scope="row">([^<]*)</g)].map(([, name]) => name)).toEqual([
      'seed',
      'config.learningRate',
    ]);
    expect(page).toMatch(/Chart of losses: generator: one from [\d.]+ at step 1 to [^"]*; two from/);
  });

  it('shows evaluations with errors and counts, and a curve where a metric was taken twice', async () => {
    await train('run');
    const lines = [
      evaluation(31.234, 2),
      evaluation(12.345, 4),
      { ...evaluation(3, 4), metric: 'is', error: undefined },
    ];
    await writeFile(
      inFolder('run', 'evaluations.jsonl'),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    );
    const { page } = await report(inFolder('run'));
    expect(page).toMatch(/fid \(lower is better\)[\s\S]*?31\.23 ± 0\.52/);
    expect(page).toContain('12.35 ± 0.52');
    expect(page).toMatch(/1000 real/);
    expect(page).toContain('Chart of fid: run from 31.23 at step 2 to 12.35 at step 4.');
    expect(page).not.toContain('Chart of is:');
  });

  it('shows what is written in a run as text', async () => {
    const evil = `"><script>alert(1)</script>`;
    await train('run', '--seed', evil);
    await writeFile(
      inFolder('run', 'evaluations.jsonl'),
      `${JSON.stringify({ ...evaluation(1, 1), against: evil })}\n`,
    );
    const { page } = await report(inFolder('run'), '--title', evil);
    expect(page).not.toContain('<script>alert');
    expect(page.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(4);
  });

  it('works for a run in progress, and passes over what is damaged, saying so', async () => {
    await train('run', '--sample-every', '2');
    const record = JSON.parse(await readFile(inFolder('run', 'config.json'), 'utf8')) as object;
    await writeFile(inFolder('run', 'config.json'), JSON.stringify({ ...record, steps: 100 }));
    await appendFile(inFolder('run', 'metrics.jsonl'), 'null\n{"step":5,"generatorLo');
    await truncate(inFolder('run', 'samples', 'step-00000002.png'), 100);
    const { page, stdout } = await report(inFolder('run'));
    expect(page).toContain('4 of 100');
    expect(page).toContain('unfinished');
    for (const text of [page, stdout]) {
      expect(text).toContain('2 damaged lines of metrics.jsonl passed over');
      expect(text).toContain('1 damaged pictures passed over');
    }
    await writeFile(inFolder('run', 'metrics.jsonl'), '');
    expect((await report(inFolder('run'))).page).toContain('No step was logged yet.');
  });

  it('does not take an evaluation that gave no number for a step', async () => {
    await train('run');
    const [before] = (await readRuns([inFolder('run')])) as [RunReading];
    const none = { ...evaluation(NaN, 4), imagesSeen: 999 };
    await appendFile(inFolder('run', 'metrics.jsonl'), `${JSON.stringify(none)}\n`);
    const problems = ['1 evaluations gave no number and are passed over'];
    expect(await readRuns([inFolder('run')])).toEqual([{ ...before, withoutNumber: 1, problems }]);
  });

  it('refuses what is no run, a run named twice, and to overwrite', async () => {
    expect(await runGan('report', inFolder('none'), '--out', inFolder('page.html'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/expected the folder of a run at .*none/),
    });
    await train('run');
    expect(
      await runGan('report', inFolder('run'), inFolder('run', '.'), '--out', inFolder('p')),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/expected every run once/),
    });
    await writeFile(inFolder('page.html'), 'mine');
    expect(await runGan('report', inFolder('run'), '--out', inFolder('page.html'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing at .*page.html, got a file.*--force/),
    });
    expect(await readFile(inFolder('page.html'), 'utf8')).toBe('mine');
    expect(await runGan('report', '--out', inFolder('p'))).toMatchObject({ code: 2 });
  });
});
