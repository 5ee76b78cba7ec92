import { describe, expect, it } from 'vitest';
import { toyAnswer, toyStudy } from '../../testing/toy-study.js';
import { isRight, kindOf } from '../answers/truth.js';
import type { JudgeRecord } from '../exchange.js';
import { trialsOf } from '../study/orders.js';
import type { Study } from '../study/study.js';
import { resultLines } from './result-lines.js';
import { resultsOf } from './results-of.js';

/** A judge who answers as `say` has it. */
function judge(
  study: Study,
  name: string,
  say: (images: readonly string[], i: number) => JudgeRecord['answers'][number]['answer'],
  count = Infinity,
  exposure?: (i: number) => number,
): JudgeRecord {
  const answers = trialsOf(study, 0)
    .slice(0, count)
    .map((images, i) => toyAnswer(i, images, say(images, i), exposure?.(i)));
  return { format: 1, study: study.id, judge: name, order: 0, answers };
}

describe('resultsOf', () => {
  it('gives error rates and agreement of all judges', () => {
    const study = toyStudy({ pool: 3 });
    const perfect = judge(study, 'Ann', ([image]) => kindOf(study, image!));
    const deceived = judge(study, 'Bob', () => 'real');
    const result = resultsOf(study, [perfect, deceived])!;
    expect(result).toMatchObject({
      metric: 'hype-infinity',
      value: 3 / 12,
      details: { generatedError: 0.5, realError: 0 },
      counts: { judges: 2, real: 6, generated: 6 },
      interval: { low: 0, high: 0.5, resampled: 'judges' },
      protocol: { protocol: 'infinity', trialsPerBlock: 6, real: { dataset: 'toy' } },
    });
    expect(resultsOf(study, [perfect, deceived])).toEqual(result);
    expect(resultLines(result).join('\n')).toMatch(
      /value +25\.0 %[^]*interval +0\.0 % to 50\.0 %, resampling judges/,
    );
  });

  it('leaves out blocks that were not finished', () => {
    const study = toyStudy({ protocol: 'time', blocks: 2, trialsPerBlock: 4, pool: 4 });
    const say = ([image]: readonly string[]) => kindOf(study, image!);
    const exposures = (i: number) => 500 - 10 * (i % 4 === 3 ? 2 : i % 4);
    expect(resultsOf(study, [judge(study, 'Ann', say, 3, exposures)])).toBeUndefined();
    const result = resultsOf(study, [judge(study, 'Ann', say, 7, exposures)])!;
    expect(result).toMatchObject({
      metric: 'hype-time',
      value: 480,
      counts: { blocks: 1 },
      details: { accuracy: 1 },
    });
    expect(resultLines(result)[1]).toMatch(/value +480\.0 ms/);
  });

  it('counts how often the judged run was chosen, from whichever side', () => {
    const study = toyStudy({ protocol: 'preference', names: ['new', 'old'], pool: 8, trialsPerBlock: 8 });
    const likesNew = judge(study, 'Ann', ([left]) =>
      study.sources[0]!.images.includes(left!) ? 'left' : 'right',
    );
    const likesOld = judge(
      study,
      'Bob',
      ([left]) => (study.sources[0]!.images.includes(left!) ? 'right' : 'left'),
      4,
    );
    expect(resultsOf(study, [likesNew, likesOld])).toMatchObject({
      metric: 'preference',
      value: 8 / 12,
      details: { 'strength new': expect.closeTo(8.5 / 13, 6) as number },
      protocol: { runs: ['new', 'old'] },
    });
  });

  it('says nothing without answers', () => {
    for (const protocol of ['infinity', 'time', 'preference'] as const)
      expect(resultsOf(toyStudy({ protocol }), [])).toBeUndefined();
  });
});

it('isRight compares with the key', () => {
  const study = toyStudy();
  const [real, generated] = study.sources.map(({ images }) => [images[0]!]);
  expect(isRight(study, { images: real!, answer: 'real' })).toBe(true);
  expect(isRight(study, { images: generated!, answer: 'real' })).toBe(false);
});
