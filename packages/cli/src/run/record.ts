import { readFile } from 'node:fs/promises';
import { GanError, type JsonObject } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { z } from 'zod';
import { parseJson } from '../parse-json.js';
import { noRun, runPaths } from './run-folder.js';

const format = 1;

/** What `gan train` may do about training that has gone wrong: nothing, end it, or go on from a good checkpoint. */
export const guardModes = ['off', 'stop', 'rollback'] as const;

/** How learning rates may change over a run. */
export const rateSchedules = ['constant', 'linear', 'cosine'] as const;

/** How often a run goes on after trouble unless the user says otherwise. */
export const defaultRetries = 3;

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** What a run was started with, as `config.json` keeps it: enough to build it again. */
const runRecord = z.object({
  format: z.literal(format),
  model: z.string(),
  preset: z.string(),
  /** The whole configuration of the model. */
  config: jsonObject,
  dataset: z.object({
    name: z.string(),
    options: jsonObject,
    size: z.int().positive(),
  }),
  seed: z.union([z.number(), z.string()]),
  batchSize: z.int().positive(),
  /** Generator updates of the whole run; more after a run was extended. */
  steps: z.int().positive(),
  /** Minutes of processor time of its steps after which it ends, though steps remain; null for no such end. */
  minutes: z.number().positive().nullable().default(null),
  /** Half-life of the generator's average, in images; null where none is kept. */
  averaging: z
    .object({ halfLife: z.number().positive(), rampUp: z.number().positive().optional() })
    .nullable(),
  /** Factors on the learning rates of the model's optimisers; the schedule runs over `steps`. */
  rates: z
    .object({
      discriminator: z.number().positive(),
      schedule: z.enum(rateSchedules),
      warmUp: z.int().min(0),
      steps: z.int().positive(),
    })
    .default({ discriminator: 1, schedule: 'constant', warmUp: 0, steps: 1 }),
  /** What is done about training that has gone wrong, see `trainingGuard` of `@gan/core`. */
  guard: z
    .object({ mode: z.enum(guardModes), retries: z.int().positive() })
    .default({ mode: 'stop', retries: defaultRetries }),
  /** When to end before the last step, see `earlyStopping` of `@gan/core`; null for never. */
  earlyStopping: z
    .object({
      metric: z.string(),
      patience: z.int().positive(),
      minDelta: z.number().min(0),
      mode: z.enum(['min', 'max']),
    })
    .nullable()
    .default(null),
  /** How samples are measured along the way; null for never. */
  evaluation: z
    .object({
      every: z.int().positive(),
      metrics: z.array(z.string()).min(1),
      samples: z.int().min(2),
      extractor: z.string(),
      /** File of the extractor's weights, where it has none of its own. */
      weights: z.string().optional(),
    })
    .nullable()
    .default(null),
  /** The run whose weights it began with, at which step, and which networks took them; null for weights drawn anew. */
  initFrom: z
    .object({ run: z.string(), step: z.int().min(0), networks: z.array(z.string()) })
    .nullable()
    .default(null),
  /** File of the features in which a loss compares pictures, where they do not come along; null for none. */
  perceptual: z.object({ path: z.string(), sha256: z.string() }).nullable().default(null),
  /** Where the weights it began with come from, if they were not drawn. */
  imported: z
    .object({
      /** Whose names the files have. */
      names: z.string(),
      /** Networks by file. */
      files: z.record(z.string(), z.array(z.string())),
    })
    .nullable()
    .default(null),
  sampleEvery: z.int().positive(),
  checkpointEvery: z.int().positive(),
  keep: z.int().positive(),
  backend: z.looseObject({ name: z.string(), tfjs: z.string(), summary: z.string() }),
  versions: z.record(z.string(), z.string()),
  commandLine: z.array(z.string()),
  startedAt: z.iso.datetime(),
  /** Every time the run went on, and where. */
  resumed: z.array(
    z.object({
      step: z.int().min(0),
      commandLine: z.array(z.string()),
      backend: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** Every time the guard found training to have gone wrong, and what it did. */
  troubles: z
    .array(
      z.object({
        step: z.int().min(0),
        since: z.int().min(0),
        name: z.string(),
        backTo: z.int().min(0).nullable(),
        goesOn: z.boolean(),
        message: z.string(),
      }),
    )
    .default([]),
});

export type RunRecord = z.output<typeof runRecord>;

/** Writes the record of a run. @throws GanError if it cannot be written; the old one stays. */
export async function writeRecord(folder: string, record: RunRecord): Promise<void> {
  await replaceFile(runPaths(folder).record, `${JSON.stringify(record, null, 2)}\n`);
}

/** Reads the record of a run. @throws GanError if there is none, or it is not one. */
export async function readRecord(folder: string): Promise<RunRecord> {
  const { record: path } = runPaths(folder);
  const text = await readFile(path, 'utf8').catch(() => {
    throw noRun(folder);
  });
  const result = runRecord.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const problem = `${issue!.path.join('.') || 'its whole'}: ${issue!.message}`;
  throw new GanError(
    `run: expected the record of a run in ${path}, got one that is damaged or of another version (${problem}). Restore it, or start a new run.`,
  );
}
