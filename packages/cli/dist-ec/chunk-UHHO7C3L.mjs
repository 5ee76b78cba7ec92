import {
  lockRun,
  replaceFile
} from "./chunk-53UZDSRF.mjs";
import {
  GanError
} from "./chunk-HIEZLZGN.mjs";

// packages/cli/src/run/run-folder.ts
import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
var contents = {
  record: "config.json",
  metrics: "metrics.jsonl",
  samples: "samples",
  checkpoints: "checkpoints",
  best: "best",
  evaluations: "evaluations.jsonl",
  generator: "generator",
  curvesSvg: "curves.svg",
  curvesPng: "curves.png"
};
var lockName = ".lock";
function runPaths(folder) {
  const entries = Object.entries(contents).map(([part, name]) => [part, join(folder, name)]);
  return Object.fromEntries(entries);
}
var RunFolder = class _RunFolder {
  constructor(folder, mode, lock, made) {
    this.folder = folder;
    this.mode = mode;
    this.lock = lock;
    this.made = made;
    this.paths = runPaths(folder);
    this.begun = mode === "resume";
  }
  folder;
  mode;
  lock;
  made;
  paths;
  /** Whether there is something in it worth keeping. */
  begun;
  /**
   * Takes a folder. Nothing in it is touched before {@link begin}.
   *
   * @throws ConfigError if another process holds it.
   * @throws GanError if a new run would overwrite something, or there is no run to go on with.
   */
  static async open(folder, mode) {
    await checkContents(folder, mode);
    const made = await mkdir(folder, { recursive: true }) !== void 0;
    const lock = await lockRun(folder);
    const run = new _RunFolder(folder, mode, lock, made);
    try {
      await checkContents(folder, mode);
      return run;
    } catch (error) {
      await run.close();
      throw error;
    }
  }
  /** Makes room for a new run, once nothing can be wrong with it any more: removes the parts of the old one, no more. */
  async begin() {
    if (this.mode === "replace")
      for (const path of Object.values(this.paths)) await rm(path, { recursive: true, force: true });
    this.begun = true;
  }
  /** Lets go of the folder, and of an empty one that was made for nothing. */
  async close() {
    await this.lock.release();
    if (this.made && !this.begun) await rmdir(this.folder).catch(() => void 0);
  }
};
async function checkContents(folder, mode) {
  const names = (await readNames(folder)).filter((name) => name !== lockName);
  if (mode === "resume" && !names.includes(contents.record)) throw noRun(folder);
  if (mode === "new" && names.length > 0) {
    throw new GanError(
      `train: expected ${folder} to be empty, got ${names.length} entries (${names[0]}). Choose another --out, go on with --resume, or replace the run in it with --force.`
    );
  }
}
async function readNames(folder) {
  const found = await stat(folder).catch(() => void 0);
  if (found === void 0) return [];
  if (found.isDirectory()) return readdir(folder);
  throw new GanError(`train: expected a folder at ${folder}, got a file. Choose another path.`);
}
var noRun = (folder) => new GanError(
  `run: expected the folder of a run at ${folder}, got no ${contents.record} there. Check the path, or start a run with \`gan train --out\`.`
);

// packages/cli/src/run/record.ts
import { readFile } from "node:fs/promises";
import { z } from "zod";
var format = 1;
var guardModes = ["off", "stop", "rollback"];
var defaultRetries = 3;
var jsonObject = z.record(z.string(), z.json());
var runRecord = z.object({
  format: z.literal(format),
  model: z.string(),
  preset: z.string(),
  /** The whole configuration of the model. */
  config: jsonObject,
  dataset: z.object({
    name: z.string(),
    options: jsonObject,
    size: z.int().positive()
  }),
  seed: z.union([z.number(), z.string()]),
  batchSize: z.int().positive(),
  /** Generator updates of the whole run; more after a run was extended. */
  steps: z.int().positive(),
  /** Half-life of the generator's average, in images; null where none is kept. */
  averaging: z.object({ halfLife: z.number().positive(), rampUp: z.number().positive().optional() }).nullable(),
  /** What is done about training that has gone wrong, see `trainingGuard` of `@gan/core`. */
  guard: z.object({ mode: z.enum(guardModes), retries: z.int().positive() }).default({ mode: "stop", retries: defaultRetries }),
  /** When to end before the last step, see `earlyStopping` of `@gan/core`; null for never. */
  earlyStopping: z.object({
    metric: z.string(),
    patience: z.int().positive(),
    minDelta: z.number().min(0),
    mode: z.enum(["min", "max"])
  }).nullable().default(null),
  /** How samples are measured along the way; null for never. */
  evaluation: z.object({
    every: z.int().positive(),
    metrics: z.array(z.string()).min(1),
    samples: z.int().min(2),
    extractor: z.string(),
    /** File of the extractor's weights, where it has none of its own. */
    weights: z.string().optional()
  }).nullable().default(null),
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
      at: z.iso.datetime()
    })
  ),
  /** Every time the guard found training to have gone wrong, and what it did. */
  troubles: z.array(
    z.object({
      step: z.int().min(0),
      since: z.int().min(0),
      name: z.string(),
      backTo: z.int().min(0).nullable(),
      goesOn: z.boolean(),
      message: z.string()
    })
  ).default([])
});
async function writeRecord(folder, record) {
  await replaceFile(runPaths(folder).record, `${JSON.stringify(record, null, 2)}
`);
}
async function readRecord(folder) {
  const { record: path } = runPaths(folder);
  const text = await readFile(path, "utf8").catch(() => {
    throw noRun(folder);
  });
  const result = runRecord.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const problem = `${issue.path.join(".") || "its whole"}: ${issue.message}`;
  throw new GanError(
    `run: expected the record of a run in ${path}, got one that is damaged or of another version (${problem}). Restore it, or start a new run.`
  );
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

export {
  runPaths,
  RunFolder,
  guardModes,
  defaultRetries,
  writeRecord,
  readRecord
};
