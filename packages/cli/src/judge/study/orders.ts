import { Random } from '@gan/core';
import type { Trial } from '../exchange.js';
import type { Study } from './study.js';

/**
 * What a judge sees, and in which order: decided by the study's seed and the number of the order, so that a judge who comes
 * back finds the same. Every block is half real and half generated (Zhou et al. 2019, section 2), drawn without repeats
 * from all images of the study; pairs take each side as often as chance will have it.
 */
export function trialsOf(study: Study, order: number): Trial[] {
  const random = Random.fromSeed(study.seed).fork(`judge:order:${order}`);
  return study.protocol === 'preference' ? pairs(study, random) : blocks(study, random);
}

function blocks({ sources, blocks: count, trialsPerBlock }: Study, random: Random): Trial[] {
  const half = trialsPerBlock / 2;
  const drawn = sources.slice(0, 2).map(({ images }) => shuffled(images, random));
  return Array.from({ length: count }, (_, block) =>
    shuffled(
      drawn.flatMap((images) => images.slice(block * half, (block + 1) * half)),
      random,
    ).map((image) => [image]),
  ).flat();
}

/** Every two runs in turn; the images of a pair have the same number, and so the same class where there are classes. */
function pairs({ sources, trialsPerBlock }: Study, random: Random): Trial[] {
  const couples = sources.flatMap((_, i) => sources.slice(i + 1).map((__, j) => [i, i + 1 + j] as const));
  const numbers = random.permutation(sources[0]!.images.length).slice(0, trialsPerBlock);
  const trials = Array.from(numbers, (number, i) => {
    const couple = couples[i % couples.length]!;
    const images = couple.map((source) => sources[source]!.images[number]!);
    return random.int32() < 0 ? images.reverse() : images;
  });
  return shuffled(trials, random);
}

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  Array.from(random.permutation(items.length), (i) => items[i]!);
