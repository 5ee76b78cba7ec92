import { z } from 'zod';
import { exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { assignments } from '../options/fields.js';
import { describeModel, modelLines } from './describe-model.js';
import { describeRun, runLines } from './describe-run.js';

/** What `gan info` may be given. */
export const infoOptions = z.object({
  model: z.string().optional(),
  preset: z.string().optional(),
  set: assignments.optional(),
  run: z.string().min(1, 'It must be a folder').optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type InfoOptions = z.output<typeof infoOptions>;

/** `gan info`: describes a model or a run. @returns the code to end with. */
export async function info(options: InfoOptions, io: Io): Promise<number> {
  const { model, run, preset, set } = options;
  if ((model === undefined) === (run === undefined)) {
    throw new UsageError(
      `info: expected a model or --run, got ${model === undefined ? 'neither' : 'both'}. See \`gan list\` for models.`,
    );
  }
  if (run !== undefined) {
    if (preset !== undefined || set !== undefined) {
      throw new UsageError(
        'info: expected no --preset or --set with --run, which has its own. Leave them out.',
      );
    }
    const described = await describeRun(run);
    if (options.json) printJson(io, described);
    else runLines(described).forEach((line) => print(io, line));
    return exitCodes.success;
  }
  const described = await describeModel(model!, preset, set);
  if (options.json) printJson(io, described);
  else modelLines(described).forEach((line) => print(io, line));
  return exitCodes.success;
}
