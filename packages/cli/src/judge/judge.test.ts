import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectGan, runGan, textSink, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readJudges, writeJudge } from './answers/judge-files.js';
import { kindOf } from './answers/truth.js';
import { judgeOptions } from './judge-options.js';
import { trialsOf } from './study/orders.js';
import { prepareStudy } from './study/prepare-study.js';
import { studyPaths } from './study/study.js';

const inFolder = temporaryFolder();

const train = async (name: string, seed = 1) => {
  await expectGan(
    'train',
    ...tinyRun,
    '--steps',
    '2',
    '--seed',
    `${seed}`,
    '--out',
    inFolder(name),
    '--quiet',
  );
  return inFolder(name);
};
const prepare = (run: string, given: Record<string, unknown> = {}) =>
  prepareStudy(judgeOptions.parse({ run, images: '4', ...given }), {
    stdout: textSink(),
    stderr: textSink(),
  });

describe('prepareStudy', () => {
  it('keeps images of which nothing but their looks tells what they are', async () => {
    const { study, folder } = await prepare(await train('run'));
    expect(study).toMatchObject({
      protocol: 'infinity',
      trialsPerBlock: 4,
      width: 28,
      height: 28,
      masks: [],
    });
    const [real, generated] = study.sources;
    expect([real!.images.length, generated!.images.length, real!.practice.length]).toEqual([2, 2, 2]);
    const names = await readdir(studyPaths(folder).images);
    expect(names).toHaveLength(8);
    const files = names.map((name) => join(studyPaths(folder).images, name));
    expect(new Set(await Promise.all(files.map(async (file) => (await stat(file)).size))).size).toBe(1);
    const { format, exif, space } = await sharp(files[0]!).metadata();
    expect({ format, exif, space }).toEqual({
      format: 'png',
      exif: undefined,
      space: expect.any(String) as string,
    });
  });

  it('opens the same study for the same options, another for others', async () => {
    const run = await train('run');
    const first = await prepare(run);
    const { mtimeMs } = await stat(studyPaths(first.folder).record);
    expect(await prepare(run)).toEqual(first);
    expect((await stat(studyPaths(first.folder).record)).mtimeMs).toBe(mtimeMs);
    const others = [await prepare(run, { seed: '1' }), await prepare(run, { images: '6' })];
    expect(new Set([first, ...others].map(({ study }) => study.id)).size).toBe(3);
  });

  it('shows runs side by side under their names, and masks after timed images', async () => {
    const [one, two] = [await train('one'), await train('two', 2)];
    const { study } = await prepare(one, { against: [two] });
    expect(study.sources.map(({ name, images }) => [name, images.length])).toEqual([
      ['one', 4],
      ['two', 4],
    ]);
    expect((await prepare(one, { protocol: 'time', blocks: '1' })).study.masks).toHaveLength(12);
  });

  it('takes real images from a folder, at the size of the generated ones', async () => {
    const run = await train('run');
    await mkdir(inFolder('photos'));
    for (let i = 0; i < 4; i++) {
      const background = { r: 200, g: 20 * i, b: 30 };
      const photo = sharp({ create: { width: 40 + i, height: 50, channels: 3, background } });
      await photo.jpeg().toFile(inFolder('photos', `${i}.jpg`));
    }
    const { study } = await prepare(run, { real: inFolder('photos') });
    expect(study).toMatchObject({ width: 28, height: 28 });
    await expect(prepare(run, { real: inFolder('photos'), images: '10' })).rejects.toThrow(
      /at least 7 real images, got the 4 of 'image-folder'/,
    );
    await expect(prepare(run, { real: 'photograhs' })).rejects.toThrow(/expected --real to be a folder/);
    await expect(prepare(run, { real: 'ring' })).rejects.toThrow(/'ring'/);
  });
});

describe('gan judge', () => {
  it('tells what people said, and records it where it is asked to', async () => {
    const run = await train('run');
    expect((await runGan('judge', run, '--results')).stderr).toMatch(/expected answers in .*, got none yet/);
    const { study, folder } = await prepare(run);
    expect(await expectGan('judge', run, '--results')).toMatch(
      /0 answers of 0 judges.*\n.*nobody has answered/,
    );
    const answers = trialsOf(study, 0).map((images, trial) => {
      const answer = trial === 0 ? ('real' as const) : kindOf(study, images[0]!);
      return { trial, images, answer, milliseconds: 900, at: '2026-01-01T00:00:00.000Z' };
    });
    await writeJudge(studyPaths(folder).judges, {
      number: 0,
      record: { format: 1, study: study.id, judge: 'Ann', order: 0, answers },
    });
    const [record] = JSON.parse(await expectGan('judge', run, '--results', '--record', '--json')) as [object];
    expect(record).toMatchObject({
      metric: 'hype-infinity',
      higherIsBetter: true,
      counts: { judges: 1, real: 2, generated: 2 },
      source: run,
      against: 'digits',
      step: 2,
      origins: { study: study.id },
      interval: { resampled: 'answers' },
    });
    const kept = await readFile(inFolder('run', 'evaluations.jsonl'), 'utf8');
    expect(kept.split('\n').length).toBe(2);
    expect(JSON.parse(kept)).toMatchObject({
      metric: 'hype-infinity',
      commandLine: ['gan', 'judge', run, '--results', '--record', '--json'],
    });
  });

  it('takes saved answers in, and no others', async () => {
    const run = await train('run');
    const { study, folder } = await prepare(run);
    const answers = trialsOf(study, 7).map((images, trial) => ({
      ...{ trial, images, answer: 'real', milliseconds: 900, at: '2026-01-01T00:00:00.000Z' },
    }));
    const saved = { format: 1, study: study.id, judge: 'Guest abcde', order: 7, answers };
    await writeFile(inFolder('saved.json'), JSON.stringify(saved));
    expect(await expectGan('judge', run, '--import', inFolder('saved.json'))).toMatch(
      /4 new answers, 4 of Guest abcde/,
    );
    expect(await readJudges(studyPaths(folder).judges)).toMatchObject([
      { record: { judge: 'Guest abcde', order: 7 } },
    ]);
    await writeFile(inFolder('strange.json'), JSON.stringify({ ...saved, study: '../..' }));
    expect(await runGan('judge', run, '--import', inFolder('strange.json'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /answers to a study of .*, got some of '..\/..', which is not there/,
      ) as string,
    });
  });

  it.each([
    [['--results', '--export', 'x'], /expected one thing to do, got --export and --results/],
    [['--record'], /expected --results with --record/],
    [['--port', '70000'], /valid --port, got '70000'/],
    [['--protocol', 'fast'], /must be one of infinity, time, preference/],
  ])('refuses %j', async (args, message) => {
    expect(await runGan('judge', inFolder('run'), ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message) as string,
    });
  });
});
