import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { toyStudy } from '../../testing/toy-study.js';
import { readJudges } from './judge-files.js';
import { Judges } from './judges.js';
import { kindOf } from './truth.js';

const inFolder = temporaryFolder();
const open = (study = toyStudy()) => Judges.open(study, inFolder('study'));
const given = (trial: number, answer: 'real' | 'generated' | 'left' = 'real') => ({
  trial,
  answer,
  milliseconds: 400,
});

describe('Judges', () => {
  it('keeps every answer, and lets a judge go on where he stopped', async () => {
    const judges = await open();
    const ann = await judges.join('Ann');
    expect(ann).toMatchObject({ judge: 'Ann', answered: 0, exposure: undefined });
    expect(await judges.answer('Ann', given(0))).toEqual({ judge: 'Ann', answered: 1 });
    await judges.answer('Ann', given(1, 'generated'));

    const again = await open();
    const back = await again.join('Ann');
    expect(back).toMatchObject({ answered: 2, trials: ann.trials });
    expect(again.records[0]!.answers).toMatchObject([
      { trial: 0, images: ann.trials[0], answer: 'real', milliseconds: 400 },
      { trial: 1, images: ann.trials[1], answer: 'generated' },
    ]);
  });

  it('gives judges orders of their own, and names to those who have none', async () => {
    const judges = await open();
    const [one, two] = [await judges.join(), await judges.join()];
    expect([one.judge, two.judge]).toEqual(['Judge 1', 'Judge 2']);
    expect(one.trials).not.toEqual(two.trials);
    expect(await readdir(inFolder('study', 'judges'))).toEqual(['judge-0000.json', 'judge-0001.json']);
  });

  it('takes answers in turn alone, and the last one twice if its acknowledgement was lost', async () => {
    const judges = await open();
    await judges.join('Ann');
    await judges.answer('Ann', given(0));
    expect(await judges.answer('Ann', given(0))).toMatchObject({ answered: 1 });
    for (const wrong of [given(0, 'generated'), given(2), given(7)])
      await expect(judges.answer('Ann', wrong)).rejects.toThrow('out of turn');
    expect(() => judges.answer('Ann', given(1, 'left'))).toThrow('not a choice');
    expect(() => judges.answer('Bob', given(0))).toThrow('unknown judge');
    for (let trial = 1; trial < 6; trial++) await judges.answer('Ann', given(trial));
    await expect(judges.answer('Ann', given(6))).rejects.toThrow('out of turn');
  });

  it('keeps all of many answers that come at once', async () => {
    const judges = await open(toyStudy({ pool: 40, trialsPerBlock: 60 }));
    const names = ['Ann', 'Bob', 'Cem', 'Dot'];
    await Promise.all(names.map((name) => judges.join(name)));
    await Promise.all(
      names.flatMap((name) => Array.from({ length: 25 }, (_, trial) => judges.answer(name, given(trial)))),
    );
    const files = await readJudges(inFolder('study', 'judges'));
    expect(files.map(({ record }) => record.answers.length)).toEqual([25, 25, 25, 25]);
  });

  it('tells right from wrong in the timed protocol, and shows by it how long the next image is seen', async () => {
    const study = toyStudy({ protocol: 'time', blocks: 2, trialsPerBlock: 3, pool: 6 });
    const judges = await open({ ...study, trialsPerBlock: 4 });
    const { trials, exposure } = await judges.join('Ann');
    expect(exposure).toBe(500);
    const seen = [];
    for (let trial = 0; trial < 8; trial++) {
      const truth = kindOf(study, trials[trial]![0]!);
      const answer = trial === 1 ? (truth === 'real' ? 'generated' : 'real') : truth;
      seen.push(await judges.answer('Ann', given(trial, answer)));
    }
    expect(seen.map((verdict) => verdict.isCorrect)).toEqual([true, false, ...Array<boolean>(6).fill(true)]);
    // Down 10, up 30, down 10; the second block begins anew; nothing after the last.
    expect(seen.map((verdict) => verdict.exposure)).toEqual([490, 520, 510, 500, 490, 480, 470, undefined]);
    expect(judges.records[0]!.answers.map((kept) => kept.exposure)).toEqual([
      500, 490, 520, 510, 500, 490, 480, 470,
    ]);
  });

  it('counts nothing as answered that could not be written', async () => {
    const judges = await open();
    await judges.join('Ann');
    // A file where the folder should be: nothing can be written there.
    await rm(inFolder('study', 'judges'), { recursive: true });
    await writeFile(inFolder('study', 'judges'), '');
    await expect(judges.answer('Ann', given(0))).rejects.toThrow(/expected to write/);
    await rm(inFolder('study', 'judges'));
    expect(await judges.answer('Ann', given(0))).toMatchObject({ answered: 1 });
  });

  it('clears what a killed process left half-written, and refuses a damaged file', async () => {
    await (await open()).join('Ann');
    const path = inFolder('study', 'judges', 'judge-0000.json');
    const whole = await readFile(path, 'utf8');
    await writeFile(`${path}.1234.part`, whole.slice(0, 20));
    expect((await open()).records).toHaveLength(1);
    expect(await readdir(inFolder('study', 'judges'))).toEqual(['judge-0000.json']);
    await writeFile(path, whole.slice(0, 20));
    await expect(open()).rejects.toThrow(/judge-0000.json, got a file that is damaged/);
  });
});
