import { z } from 'zod';
import { exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { backend, blas } from '../options/fields.js';
import { diagnose } from './diagnose.js';
import { diagnosisLines } from './diagnosis-lines.js';

/** What `gan doctor` may be given. */
export const doctorOptions = z.object({
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

/** `gan doctor`. @returns 0, or 1 where no backend works. */
export async function doctor({ json, ...wanted }: z.output<typeof doctorOptions>, io: Io): Promise<number> {
  const diagnosis = await diagnose(wanted);
  if (json) printJson(io, diagnosis);
  else diagnosisLines(diagnosis).forEach((line) => print(io, line));
  return diagnosis.chosen === null ? exitCodes.failure : exitCodes.success;
}
