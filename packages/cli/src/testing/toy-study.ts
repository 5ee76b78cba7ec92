import type { JudgeRecord } from '../judge/exchange.js';
import type { Study } from '../judge/study/study.js';

const id = (source: number, image: number) => `${source}${image}`.padStart(16, '0');

/** A study without files: `pool` images of each source, ids that tell a test where they come from, one practice image. */
export function toyStudy(
  settings: Partial<Study> & { readonly pool?: number; readonly names?: string[] } = {},
): Study {
  const { pool = 6, names = ['real', 'generated'], ...given } = settings;
  return {
    format: 1,
    id: 'toy',
    protocol: 'infinity',
    seed: 4,
    width: 2,
    height: 2,
    blocks: 1,
    trialsPerBlock: 6,
    sources: names.map((name, source) => ({
      name,
      origin: { dataset: 'toy', step: 5 },
      images: Array.from({ length: pool }, (_, image) => id(source + 1, 100 + image)),
      practice: [id(source + 1, 999)],
    })),
    masks: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    ...given,
  };
}

/** An answer as a judge's file has it. */
export const toyAnswer = (
  trial: number,
  images: readonly string[],
  answer: JudgeRecord['answers'][number]['answer'],
  exposure?: number,
) => ({ trial, images, answer, milliseconds: 700, exposure, at: `2026-01-01T00:00:0${trial % 10}.000Z` });
