import type { Kind } from '@gan/metrics/judgement';
import type { KeptAnswer } from '../exchange.js';
import type { Study } from '../study/study.js';

const keys = new WeakMap<Study, ReadonlyMap<string, number>>();

/** Which of the study's sources an image is of; undefined for a strange one. */
export function sourceOf(study: Study, image: string): number | undefined {
  let key = keys.get(study);
  if (key === undefined) {
    key = new Map(study.sources.flatMap(({ images }, source) => images.map((id) => [id, source] as const)));
    keys.set(study, key);
  }
  return key.get(image);
}

/** What an image of a study about reality is. */
export const kindOf = (study: Study, image: string): Kind =>
  sourceOf(study, image) === 0 ? 'real' : 'generated';

/** Whether an image was told from the other kind. */
export const isRight = (study: Study, { images, answer }: Pick<KeptAnswer, 'images' | 'answer'>): boolean =>
  kindOf(study, images[0]!) === answer;
