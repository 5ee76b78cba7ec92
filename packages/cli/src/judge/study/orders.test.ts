import { describe, expect, it } from 'vitest';
import { toyStudy } from '../../testing/toy-study.js';
import { trialsOf } from './orders.js';

describe('trialsOf', () => {
  it('makes every block half real and half generated, and repeats no image', () => {
    const study = toyStudy({ pool: 20, blocks: 3, trialsPerBlock: 10, protocol: 'time' });
    const images = trialsOf(study, 0).map(([image]) => image!);
    const real = study.sources[0]!.images;
    expect(images).toHaveLength(30);
    expect(new Set(images).size).toBe(30);
    for (const block of [0, 1, 2])
      expect(images.slice(block * 10, (block + 1) * 10).filter((image) => real.includes(image))).toHaveLength(
        5,
      );
  });

  it('is the same for the same number, and another for others', () => {
    const study = toyStudy();
    expect(trialsOf(study, 3)).toEqual(trialsOf(study, 3));
    expect(trialsOf(study, 3)).not.toEqual(trialsOf(study, 4));
    // All see the same images where there are no more.
    expect(trialsOf(study, 3).flat().sort()).toHaveLength(6);
    const whole = toyStudy({ pool: 3 });
    expect(trialsOf(whole, 3).flat().sort()).toEqual(trialsOf(whole, 4).flat().sort());
  });

  it('pairs every two runs as often, image by image, on either side', () => {
    const study = toyStudy({ protocol: 'preference', names: ['a', 'b', 'c'], pool: 60, trialsPerBlock: 60 });
    const trials = trialsOf(study, 0);
    const sourceOf = (image: string) => study.sources.findIndex(({ images }) => images.includes(image));
    const numberOf = (image: string) => study.sources[sourceOf(image)]!.images.indexOf(image);
    const couples = trials.map((images) => images.map(sourceOf).sort().join());
    for (const couple of ['0,1', '0,2', '1,2'])
      expect(couples.filter((other) => other === couple)).toHaveLength(20);
    for (const [left, right] of trials) expect(numberOf(left!)).toBe(numberOf(right!));
    const first = trials.filter(([left, right]) => sourceOf(left!) < sourceOf(right!)).length;
    expect(first).toBeGreaterThan(15);
    expect(first).toBeLessThan(45);
  });
});
