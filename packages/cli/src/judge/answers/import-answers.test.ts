import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { toyAnswer, toyStudy } from '../../testing/toy-study.js';
import type { JudgeRecord } from '../exchange.js';
import { trialsOf } from '../study/orders.js';
import { importAnswers, readSavedAnswers } from './import-answers.js';
import { readJudges } from './judge-files.js';
import { kindOf } from './truth.js';

const inFolder = temporaryFolder();
const study = toyStudy();

function saved(judge: string, count: number, order = 0): JudgeRecord {
  const trials = trialsOf(study, order);
  const answers = trials.slice(0, count).map((images, i) => toyAnswer(i, images, 'real'));
  return { format: 1, study: 'toy', judge, order, answers };
}

const take = (...records: JudgeRecord[]) =>
  importAnswers(
    study,
    inFolder('study'),
    records.map((record) => ({ file: 'answers.json', record })),
  );
const kept = async () =>
  (await readJudges(inFolder('study', 'judges'))).map(({ record }) => [record.judge, record.answers.length]);

describe('importAnswers', () => {
  it('takes what is new, once', async () => {
    expect(await take(saved('Ann', 2))).toEqual([
      { file: 'answers.json', judge: 'Ann', answers: 2, added: 2 },
    ]);
    expect(await take(saved('Ann', 2))).toMatchObject([{ added: 0, answers: 2 }]);
    expect(await take(saved('Ann', 5), saved('Bob', 1, 1))).toMatchObject([
      { added: 3, answers: 5 },
      { added: 1 },
    ]);
    expect(await take(saved('Ann', 3))).toMatchObject([{ added: 0, answers: 5 }]);
    expect(await kept()).toEqual([
      ['Ann', 5],
      ['Bob', 1],
    ]);
  });

  it('keeps two of one name apart', async () => {
    const other = {
      ...saved('Ann', 3),
      answers: saved('Ann', 3).answers.map((a) => ({ ...a, at: 'later' })),
    };
    expect(await take(saved('Ann', 2), other)).toMatchObject([
      { judge: 'Ann' },
      { judge: 'Ann 2', added: 3 },
    ]);
    expect(await take(other)).toMatchObject([{ judge: 'Ann 2', added: 0 }]);
  });

  it('refuses what the study would not have asked, before anything is written', async () => {
    const [first, second] = saved('Ann', 2).answers as [JudgeRecord['answers'][0], JudgeRecord['answers'][0]];
    const changed = (answers: JudgeRecord['answers']) =>
      take(saved('Bob', 1), { ...saved('Ann', 0), answers });
    await expect(changed([second, first])).rejects.toThrow(/asked as answer 1, got something else/);
    await expect(changed([first, { ...second, answer: 'left' }])).rejects.toThrow(/asked as answer 2/);
    await expect(changed([{ ...first, exposure: 300 }])).rejects.toThrow(/asked as answer 1/);
    await expect(take({ ...saved('Ann', 1), study: 'another' })).rejects.toThrow(
      /answers to the study toy, got another/,
    );
    expect(await kept()).toEqual([]);
  });

  it('replays the staircase of timed answers', async () => {
    const timed = toyStudy({ protocol: 'time' });
    const trials = trialsOf(timed, 0);
    const answers = (exposures: number[]) =>
      exposures.map((ms, i) => toyAnswer(i, trials[i]!, kindOf(timed, trials[i]![0]!), ms));
    const of = (exposures: number[]) =>
      importAnswers(timed, inFolder('study'), [
        { file: 'a.json', record: { ...saved('Ann', 0), answers: answers(exposures) } },
      ]);
    await expect(of([500, 530])).rejects.toThrow(/asked as answer 2/);
    expect(await of([500, 490])).toMatchObject([{ added: 2 }]);
  });
});

describe('readSavedAnswers', () => {
  it('reads what a page saved and nothing else', async () => {
    await mkdir(inFolder('files'));
    const path = inFolder('files', 'a.json');
    await writeFile(path, JSON.stringify(saved('Ann', 2)));
    expect(await readSavedAnswers(path)).toEqual(saved('Ann', 2));
    await expect(readSavedAnswers(inFolder('none'))).rejects.toThrow(/got nothing that can be read/);
    for (const text of ['', '{}', JSON.stringify({ ...saved('Ann', 1), judge: '../../etc' })]) {
      await writeFile(path, text);
      await expect(readSavedAnswers(path)).rejects.toThrow(/got something else/);
    }
  });
});
