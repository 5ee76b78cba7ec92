import { z } from 'zod';
import { judgeName, type JudgeRecord } from '../exchange.js';

const answer = z.enum(['real', 'generated', 'left', 'right']);
const milliseconds = z.number().min(0).max(86_400_000);
const trial = z.int().min(0).max(1_000_000);

/** What the page sends when an answer is given. */
export const givenAnswer = z.strictObject({
  judge: z.string().regex(judgeName),
  trial,
  answer,
  milliseconds,
  shown: milliseconds.optional(),
});

/** What the page sends when a judge begins or comes back; without a name one is made up. */
export const arrival = z.strictObject({ judge: z.string().regex(judgeName).optional() });

/** A judge's file. */
export const judgeRecord: z.ZodType<JudgeRecord> = z.object({
  format: z.literal(1),
  study: z.string(),
  judge: z.string().regex(judgeName),
  order: z.int().min(0).max(1_000_000),
  answers: z
    .array(
      z.object({
        trial,
        images: z.array(z.string()),
        answer,
        milliseconds,
        shown: milliseconds.optional(),
        exposure: milliseconds.optional(),
        at: z.string(),
      }),
    )
    .max(1_000_000),
});
