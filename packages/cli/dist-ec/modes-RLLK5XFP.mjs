import {
  Interruption
} from "./chunk-BVYLON4D.mjs";
import {
  labDatasets,
  settings
} from "./chunk-C6B2W5G5.mjs";
import {
  duration
} from "./chunk-QXZT7LOR.mjs";
import {
  chartFonts,
  renderSvg
} from "./chunk-YPZR2QMI.mjs";
import {
  packageVersions
} from "./chunk-W65EO75U.mjs";
import "./chunk-GU7GZJ4P.mjs";
import {
  checkDataset,
  openDataset
} from "./chunk-RO56J2EP.mjs";
import {
  grid,
  ring
} from "./chunk-FM7FVG5S.mjs";
import {
  encodePng,
  sheet
} from "./chunk-JH35CYCI.mjs";
import {
  digitsExtractor,
  gaussianModes,
  modeMetric,
  stackedModes
} from "./chunk-YJNYNAOL.mjs";
import "./chunk-P5AOHKCZ.mjs";
import {
  findModel
} from "./chunk-A2YBPPSG.mjs";
import {
  lockRun,
  replaceFile
} from "./chunk-A77DSB3Q.mjs";
import {
  startBackend
} from "./chunk-5GKPVQVJ.mjs";
import {
  table
} from "./chunk-2O7VJIOU.mjs";
import {
  UsageError,
  asUsage,
  exitCodes,
  note,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  GanError,
  Random,
  Trainer,
  sample
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/modes/lab-folder.ts
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z as z2 } from "zod";

// ../evaluate-cli/packages/cli/src/modes/lab-plan.ts
import { availableParallelism } from "node:os";
import { z } from "zod";

// ../evaluate-cli/packages/cli/src/modes/remedies.ts
var pacganPaper = "https://arxiv.org/abs/1712.04086";
function option(name, description, paper2, config) {
  return {
    ...{ name, description, paper: paper2 },
    train: ({ base, source }, _dataset, steps) => ({
      model: "remedy-gan",
      config: { ...base, ...source === "ours" && { decaySteps: steps }, ...config },
      packing: config.packing ?? 1
    })
  };
}
var firstNoise = {
  ...{ ring: 0.3, grid: 1 },
  ...{ "stacked-digits": 0.5, "stacked-mnist": 0.5 }
};
var isPlane = (dataset) => dataset === "ring" || dataset === "grid";
function wganGp({ base, source }, dataset, steps) {
  const shared = { model: "wgan-gp", packing: 1 };
  if (!isPlane(dataset)) {
    return { ...shared, config: { form: "convolutional", imageShape: [28, 28, 3], baseFilters: 8 } };
  }
  const points = { form: "points", latentDim: 2, penaltyWeight: 0.1 };
  if (source !== "ours") return { ...shared, config: points, batch: 256 };
  const { generatorUnits, discriminatorUnits: criticUnits, learningRate } = base;
  const own = { generatorUnits, criticUnits, learningRate, decaySteps: steps };
  return { ...shared, config: { ...points, ...own } };
}
var remedies = [
  option("gan", "no remedy: the non-saturating game", "https://arxiv.org/abs/1406.2661", {}),
  {
    name: "wgan-gp",
    description: "a critic held to slopes of 1, on networks of its own outside the small setting",
    paper: "https://arxiv.org/abs/1704.00028",
    train: wganGp
  },
  ...[2, 3, 4].map(
    (packing) => option(`pacgan${packing}`, `packing: D judges ${packing} samples at once`, pacganPaper, { packing })
  ),
  option("gman3", "three discriminators, mixed with strictness 1", "https://arxiv.org/abs/1611.01673", {
    discriminators: 3,
    strictness: 1
  }),
  {
    name: "d2gan",
    description: "two discriminators with opposite tastes, networks and batches of its paper",
    paper: "https://arxiv.org/abs/1709.03831",
    train: (_setting, dataset) => isPlane(dataset) ? { model: "d2gan", config: {}, packing: 1, batch: 512 } : void 0
  },
  ...[1, 5, 10].map(
    (unrolledSteps) => option(
      `unrolled${unrolledSteps}`,
      `G looks ${unrolledSteps} update${unrolledSteps === 1 ? "" : "s"} of D ahead`,
      "https://arxiv.org/abs/1611.02163",
      { unrolledSteps }
    )
  ),
  option(
    "minibatch-discrimination",
    "D sees how close the examples of a batch are",
    "https://arxiv.org/abs/1606.03498",
    {
      comparison: "discrimination"
    }
  ),
  option(
    "minibatch-deviation",
    "D sees how much the examples of a batch differ",
    "https://arxiv.org/abs/1710.10196",
    {
      comparison: "deviation"
    }
  ),
  option(
    "mode-seeking",
    "different latents should give different samples",
    "https://arxiv.org/abs/1903.05628",
    {
      modeSeeking: 1
    }
  ),
  option(
    "relativistic",
    "pairs: real ones should look more real than fakes",
    "https://arxiv.org/abs/1807.00734",
    {
      loss: "relativistic"
    }
  ),
  option(
    "r3gan",
    "relativistic pairs with zero-centred gradient penalties",
    "https://arxiv.org/abs/2501.05441",
    {
      loss: "relativistic",
      zeroCentredPenalty: 0.05
    }
  ),
  {
    name: "instance-noise",
    description: "D sees everything through noise that falls to none",
    paper: "https://arxiv.org/abs/1610.04490",
    train: ({ base }, dataset, steps) => ({
      model: "remedy-gan",
      config: { ...base, decaySteps: steps, instanceNoise: firstNoise[dataset] },
      packing: 1
    })
  }
];
var findRemedy = (name) => remedies.find((remedy) => remedy.name === name);

// ../evaluate-cli/packages/cli/src/modes/lab-plan.ts
var labPlan = z.object({
  dataset: z.enum(labDatasets),
  /** Folder with the data set's files, where it was given. */
  dataDir: z.string().optional(),
  setting: z.string(),
  remedies: z.array(z.string()).min(1),
  /** Cells of a remedy have seeds 1 to this. */
  seeds: z.int().positive(),
  /** Generator updates of a cell. */
  steps: z.int().positive(),
  /** Minutes of training after which a cell ends before its last step. */
  minutes: z.number().positive().optional(),
  /** Real examples in a batch, where it is not the setting's. */
  batchSize: z.int().positive().optional(),
  /** Samples judged at the end of a cell. */
  samples: z.int().positive(),
  backend: z.string(),
  blas: z.string().optional()
});
var quickShare = 10;
var defaultSeeds = 10;
function planLab(options) {
  const { dataset, quick, minutes, batchSize, dataDir, blas } = options;
  if (dataset === void 0) {
    throw new UsageError(
      `modes: expected --dataset, got none. Name one of ${labDatasets.join(", ")}, or go on with --resume.`
    );
  }
  const [name, setting] = chooseSetting(dataset, options.setting);
  const budget = quick ? Math.ceil(setting.steps / quickShare) : setting.steps;
  const plan = {
    dataset,
    ...dataDir !== void 0 && { dataDir },
    setting: name,
    remedies: options.remedies ?? remediesFor(dataset, setting),
    seeds: options.seeds ?? defaultSeeds,
    steps: options.steps ?? budget,
    ...minutes !== void 0 && { minutes },
    ...batchSize !== void 0 && { batchSize },
    samples: options.samples ?? setting.judged,
    backend: options.backend ?? "auto",
    ...blas !== void 0 && { blas }
  };
  for (const remedy of plan.remedies) checkRemedy(plan, remedy);
  return plan;
}
function trainingOf(plan, name) {
  const setting = settingOf(plan);
  const training = findRemedy(name)?.train(setting, plan.dataset, plan.steps);
  if (training === void 0) {
    throw new UsageError(
      `modes: expected remedies among ${remediesFor(plan.dataset, setting).join(", ")} for ${plan.dataset}, got '${name}'. See \`gan modes --list-remedies\`.`
    );
  }
  const { packing, batch = setting.batch } = training;
  const batchSize = plan.batchSize ?? batch * packing;
  if (batchSize % packing !== 0) {
    const lower = batchSize - batchSize % packing;
    throw new UsageError(
      `modes: expected a --batch-size divisible by the packing of ${name}, ${packing}, got ${batchSize}. Use ${lower === 0 ? packing : lower}, or leave it out for ${batch} packs of ${packing}.`
    );
  }
  return { ...training, batchSize };
}
var settingOf = ({ dataset, setting }) => settings[dataset][setting];
var cellsOf = ({ remedies: names, seeds }) => Array.from({ length: seeds }, (_, i) => names.map((remedy) => ({ remedy, seed: i + 1 }))).flat();
var jobsOf = ({ jobs }, cells) => Math.max(1, Math.min(jobs ?? availableParallelism(), cells));
function chooseSetting(dataset, name) {
  const known = settings[dataset];
  const chosen = name ?? Object.keys(known)[0];
  if (Object.hasOwn(known, chosen)) return [chosen, known[chosen]];
  throw new UsageError(
    `modes: expected --setting among ${Object.keys(known).join(", ")} for ${dataset}, got '${chosen}'. See \`gan modes --list-remedies\`.`
  );
}
var remediesFor = (dataset, setting) => remedies.filter(({ train }) => train(setting, dataset, 1) !== void 0).map(({ name }) => name);
function checkRemedy(plan, name) {
  const { model, config } = trainingOf(plan, name);
  asUsage(() => findModel(model).configure({ config }));
}

// ../evaluate-cli/packages/cli/src/modes/lab-folder.ts
var contents = {
  record: "lab.json",
  cells: "cells",
  table: "table.md",
  csv: "table.csv",
  json: "table.json",
  svg: "samples.svg",
  png: "samples.png"
};
var labRecord = z2.object({
  format: z2.literal(1),
  plan: labPlan,
  versions: z2.record(z2.string(), z2.string()),
  /** What was typed, the first time and whenever it went on. */
  commandLines: z2.array(z2.array(z2.string())),
  startedAt: z2.iso.datetime()
});
var labPaths = (folder) => Object.fromEntries(
  Object.entries(contents).map(([part, name]) => [part, join(folder, name)])
);
async function beginLab(folder, plan, { commandLine, force }) {
  await mkdir(folder, { recursive: true });
  const lock = await lockRun(folder);
  try {
    const names = (await readdir(folder)).filter((name) => name !== ".lock");
    if (names.length > 0 && !force) {
      throw new GanError(
        `modes: expected ${folder} to be empty, got ${names.length} entries (${names[0]}). Choose another --out, go on with --resume, or replace the laboratory in it with --force.`
      );
    }
    for (const path of Object.values(labPaths(folder))) await rm(path, { recursive: true, force: true });
    const startedAt = (/* @__PURE__ */ new Date()).toISOString();
    const versions = packageVersions();
    await writeLab(folder, { format: 1, plan, versions, commandLines: [[...commandLine]], startedAt });
    return lock;
  } catch (error) {
    await lock.release();
    throw error;
  }
}
async function resumeLab(folder, commandLine) {
  const record = await readLab(folder);
  const lock = await lockRun(folder);
  await writeLab(folder, { ...record, commandLines: [...record.commandLines, [...commandLine]] });
  return lock;
}
async function readLab(folder) {
  const path = labPaths(folder).record;
  const text2 = await readFile(path, "utf8").catch(() => {
    throw new GanError(
      `modes: expected the folder of a laboratory at ${folder}, got no lab.json there. Check the path, or start one with \`gan modes --out\`.`
    );
  });
  try {
    return labRecord.parse(JSON.parse(text2));
  } catch (cause) {
    throw new GanError(
      `modes: expected the record of a laboratory in ${path}, got one that is damaged or of another version. Start a new one.`,
      { cause }
    );
  }
}
var writeLab = (folder, record) => replaceFile(labPaths(folder).record, `${JSON.stringify(record, null, 2)}
`);

// ../evaluate-cli/packages/cli/src/modes/list-remedies.ts
function listRemedies({ json }, io) {
  const listed = remedies.map(({ name, description, paper: paper2 }) => ({ name, description, paper: paper2 }));
  if (json) {
    printJson(io, { remedies: listed, settings });
    return exitCodes.success;
  }
  print(io, "Remedies:");
  for (const line of table(listed.map(({ name, description, paper: paper2 }) => [name, description, paper2])))
    print(io, line);
  print(io, "\nSettings of each data set, the first by default:");
  const rows = labDatasets.flatMap(
    (dataset) => Object.entries(settings[dataset]).map(([name, { description, steps }]) => [
      dataset,
      name,
      `${steps} steps`,
      description
    ])
  );
  for (const line of table(rows)) print(io, line);
  return exitCodes.success;
}

// ../evaluate-cli/packages/cli/src/modes/cell-result.ts
import { readFile as readFile2, readdir as readdir2 } from "node:fs/promises";
import { join as join2 } from "node:path";
import { z as z3 } from "zod";
var jsonObject = z3.record(z3.string(), z3.json());
var frame = z3.object({
  step: z3.int().positive(),
  /** Values of the samples in NHWC order or `x, y, x, y, ...`; images as numbers of 0 to 255. */
  values: z3.array(z3.number()),
  /** `[N, ...]` */
  shape: z3.array(z3.int().positive())
});
var cellResult = z3.object({
  format: z3.literal(1),
  remedy: z3.string(),
  seed: z3.int(),
  model: z3.string(),
  config: jsonObject,
  batchSize: z3.int().positive(),
  /** Generator updates done; fewer than planned where the time was up. */
  steps: z3.int().positive(),
  /** Time spent in steps. */
  seconds: z3.number(),
  /** Samples judged at the end. */
  judged: z3.int().positive(),
  found: z3.int(),
  modes: z3.int(),
  highQuality: z3.number(),
  /** Null where no sample belonged to a mode. */
  reverseKl: z3.number().nullable(),
  jensenShannon: z3.number().nullable(),
  /** Samples over training, the last ones those of the end. */
  frames: z3.array(frame),
  backend: z3.string()
});
var cellsFolder = (lab) => join2(lab, "cells");
var cellName = ({ remedy, seed }) => `${remedy}-${seed}`;
var writeCell = (lab, result) => replaceFile(join2(cellsFolder(lab), `${cellName(result)}.json`), `${JSON.stringify(result)}
`);
async function readCells(lab, cells) {
  const present = new Set(await readdir2(cellsFolder(lab)).catch(() => []));
  const found = [];
  for (const cell of cells) {
    const file = `${cellName(cell)}.json`;
    const result = present.has(file) ? await readCell(join2(cellsFolder(lab), file)) : void 0;
    if (result !== void 0) found.push(result);
  }
  return found;
}
async function readCell(path) {
  try {
    return cellResult.safeParse(JSON.parse(await readFile2(path, "utf8"))).data;
  } catch {
    return void 0;
  }
}

// ../evaluate-cli/packages/cli/src/modes/cell-process.ts
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
var oneThread = { OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
var main = () => fileURLToPath(new URL("./main.js", import.meta.url));
function runCellProcess(folder, cell, { signal, onProgress }) {
  const args = ["modes", "--resume", folder, "--cell", cellName(cell)];
  const child = fork(main(), args, {
    env: { ...process.env, ...oneThread },
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  return settled(child, cell, { signal, onProgress });
}
function settled(child, cell, { signal, onProgress }) {
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text2) => said = (said + text2).slice(-4e3));
  child.on("message", (message) => onProgress(message.share));
  const stop = () => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, killedBy) => {
      signal.removeEventListener("abort", stop);
      if (code === 0 || signal.aborted) return resolve();
      const last = said.trim().split("\n").at(-1) || `the process ended with ${killedBy ?? code}`;
      reject(
        new GanError(
          `modes: expected ${cellName(cell)} to be trained, got: ${last.replace(/^gan: /, "").replace(/\.$/, "")}. Go on with \`gan modes --resume\` once it is mended.`
        )
      );
    });
  });
}

// ../evaluate-cli/packages/cli/src/modes/open-bench.ts
async function openBench(plan, signal) {
  const backend = plan.backend;
  const { summary } = await startBackend({ backend, blas: plan.blas, threads: 1 });
  if (plan.dataset === "ring" || plan.dataset === "grid") {
    const mixture = plan.dataset === "ring" ? ring() : grid();
    return { dataset: mixture, modes: gaussianModes(mixture), backend: summary, dispose: () => void 0 };
  }
  return { ...await openStackedDigits(plan, signal), backend: summary };
}
async function openStackedDigits({ dataset, dataDir }, signal) {
  const options = dataDir === void 0 ? {} : { dataDir };
  const loaded = await openDataset({ name: dataset, options }, signal);
  const classifier = await digitsExtractor();
  return { dataset: loaded, modes: stackedModes(classifier), dispose: () => classifier.dispose() };
}

// ../evaluate-cli/packages/cli/src/modes/frames.ts
var frameShares = [0.02, 0.1, 0.25, 0.5, 1];
var framed = { points: 400, images: 16 };
var Budget = class {
  constructor(steps, minutes = Infinity) {
    this.steps = steps;
    this.minutes = minutes;
  }
  steps;
  minutes;
  seconds = 0;
  /** Share of the budget that is spent after some step, 1 at its end. */
  spent(step) {
    return Math.min(1, Math.max(step / this.steps, this.seconds / (60 * this.minutes)));
  }
};
var Frames = class {
  constructor(budget, seed, onProgress) {
    this.budget = budget;
    this.seed = seed;
    this.onProgress = onProgress;
  }
  budget;
  seed;
  onProgress;
  name = "frames";
  frames = [];
  next = 0;
  async onStepEnd(trainer, logs) {
    this.budget.seconds += logs.stepMilliseconds / 1e3;
    trainer.history.length = 0;
    const share = this.budget.spent(logs.step);
    this.onProgress(share);
    if (share >= frameShares[this.next]) {
      this.frames.push(await this.draw(trainer));
      while (this.next < frameShares.length && share >= frameShares[this.next]) this.next++;
    }
    if (share >= 1) trainer.stop("budget");
  }
  async draw(trainer) {
    const isImage = trainer.gan.sample.shape.length === 3;
    const count = isImage ? framed.images : framed.points;
    const samples = trainer.withAverages(() => sample(trainer.gan, { count, seed: `${this.seed}/frame` }));
    try {
      return { step: trainer.step, shape: samples.shape, values: await compact(samples, isImage) };
    } finally {
      samples.dispose();
    }
  }
};
async function compact(samples, isImage) {
  const values = await samples.data();
  return Array.from(values, (value) => {
    if (isImage) return Math.round(Math.min(255, Math.max(0, (value + 1) * 127.5))) || 0;
    return Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : 1e9;
  });
}

// ../evaluate-cli/packages/cli/src/modes/run-cell.ts
var judgedAtOnce = 256;
async function runCell(options) {
  const { plan, cell, bench, folder, signal, onProgress } = options;
  const { model, config, batchSize } = trainingOf(plan, cell.remedy);
  const random = Random.fromSeed(cell.seed).fork("weights");
  const gan = findModel(model).create({ config, random });
  const budget = new Budget(plan.steps, plan.minutes);
  const frames = new Frames(budget, cell.seed, onProgress);
  const trainer = new Trainer({
    gan,
    dataset: bench.dataset,
    batchSize,
    seed: cell.seed,
    callbacks: [frames]
  });
  try {
    await trainer.train({ steps: plan.steps, signal });
    if (budget.spent(trainer.step) < 1) return void 0;
    const { counts: _counts, total, ...coverage } = await judge(gan, cell.seed, plan.samples, bench);
    const result = {
      format: 1,
      ...cell,
      ...{ model, config: gan.config, batchSize, backend: bench.backend },
      ...{ steps: trainer.step, seconds: budget.seconds, judged: total },
      ...coverage,
      reverseKl: finite(coverage.reverseKl),
      jensenShannon: finite(coverage.jensenShannon),
      frames: frames.frames
    };
    await writeCell(folder, result);
    return result;
  } finally {
    await trainer.dispose();
    gan.dispose();
  }
}
var finite = (value) => Number.isFinite(value) ? value : null;
function judge(gan, seed, count, { modes: modes2 }) {
  async function* samples() {
    for (let drawn = 0; drawn < count; drawn += judgedAtOnce) {
      const size = Math.min(judgedAtOnce, count - drawn);
      yield sample(gan, { count: size, seed: `${seed}/judged/${drawn}`, batchSize: size });
    }
  }
  return modeMetric(modes2).cover(samples());
}

// ../evaluate-cli/packages/cli/src/modes/run-cells.ts
async function runCells(options) {
  if (options.cells.length === 0) return;
  if (options.jobs === 1) return runHere(options);
  const { folder, cells, jobs, signal, onProgress } = options;
  await inParallel(
    cells,
    jobs,
    signal,
    (cell) => runCellProcess(folder, cell, { signal, onProgress: (share) => onProgress(cell, share) })
  );
}
async function runHere({ folder, plan, cells, signal, onProgress }) {
  const bench = await openBench(plan, signal);
  try {
    for (const cell of cells) {
      if (signal.aborted) return;
      await runCell({ folder, plan, cell, bench, signal, onProgress: (share) => onProgress(cell, share) });
    }
  } finally {
    bench.dispose();
  }
}
async function runNamedCell({ folder, plan, cells, signal }, name) {
  const wanted = cells.filter((cell) => cellName(cell) === name);
  let told = 0;
  const onProgress = (_cell, share) => {
    if (performance.now() - told < 250 && share < 1) return;
    told = performance.now();
    process.send?.({ share });
  };
  await runHere({ folder, plan, cells: wanted, jobs: 1, signal, onProgress });
}
async function inParallel(items, width, signal, work) {
  const queue = [...items];
  const failures = [];
  const worker = async () => {
    while (queue.length > 0 && failures.length === 0 && !signal.aborted) {
      await work(queue.shift()).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
}

// ../evaluate-cli/packages/cli/src/modes/lab-progress.ts
import { Presets, SingleBar } from "cli-progress";
var silentProgress = { update: () => void 0, stop: () => void 0 };
function labProgress(output, total) {
  const shares = /* @__PURE__ */ new Map();
  const started = performance.now();
  const done = () => [...shares.values()].reduce((sum, share) => sum + share, 0);
  const left = () => duration((performance.now() - started) / 1e3 / done() * (total - done()));
  const running = () => [...shares].filter(([, share]) => share < 1).map(([name]) => name);
  const bar = output.isTTY === true ? makeBar(output) : void 0;
  bar?.start(total, 0, { left: "?", running: "starting" });
  return {
    update(cell, share) {
      const name = cellName(cell);
      const before = shares.get(name);
      shares.set(name, share);
      if (bar !== void 0) bar.update(done(), { left: left(), running: running().join(", ") });
      else if (share >= 1 && before !== 1) {
        const finished = [...shares.values()].filter((other) => other >= 1).length;
        output.write(`${finished}/${total} cells  ${name} done  ${left()} left
`);
      } else if (before === void 0) output.write(`${name} begins
`);
    },
    stop: () => bar?.stop()
  };
}
var makeBar = (output) => new SingleBar(
  {
    format: "{bar} {percentage}% of {total} cells  {left} left  {running}",
    stream: output,
    ...{ barsize: 20, fps: 5, hideCursor: false }
  },
  Presets.shades_classic
);

// ../evaluate-cli/packages/cli/src/modes/published.ts
var row = (modes2, e1, quality, e2, kl, e3) => ({
  modes: { mean: modes2, error: e1 },
  highQuality: { mean: quality / 100, error: e2 / 100 },
  reverseKl: { mean: kl, error: e3 }
});
var short = (modes2, e1, kl, e2) => ({
  modes: { mean: modes2, error: e1 },
  reverseKl: { mean: kl, error: e2 }
});
var paper = "Lin et al. 2018, https://arxiv.org/abs/1712.04086";
var ring2 = {
  source: `${paper}, table 1, ten trials`,
  figures: {
    gan: row(6.3, 0.5, 98.2, 0.2, 0.45, 0.09),
    pacgan2: row(7.9, 0.1, 95.6, 2, 0.07, 0.03),
    pacgan3: row(7.8, 0.1, 97.7, 0.3, 0.1, 0.02),
    pacgan4: row(7.8, 0.1, 95.9, 1.4, 0.07, 0.02)
  }
};
var grid2 = {
  source: `${paper}, table 1, ten trials`,
  figures: {
    gan: row(17.3, 0.8, 94.8, 0.7, 0.7, 0.07),
    pacgan2: row(23.8, 0.7, 91.3, 0.8, 0.13, 0.04),
    pacgan3: row(24.6, 0.4, 94.2, 0.4, 0.06, 0.02),
    pacgan4: row(24.8, 0.2, 93.6, 0.6, 0.04, 0.01)
  }
};
var quarter = {
  source: `${paper}, table 3 (fifty trials; unrolled from Metz et al. 2017, https://arxiv.org/abs/1611.02163)`,
  figures: {
    gan: short(78.5, 17.56, 5.21, 0.19),
    pacgan2: short(484.5, 32.99, 2.61, 0.22),
    pacgan3: short(601.3, 32.18, 2, 0.17),
    pacgan4: short(667.4, 29, 1.81, 0.15),
    unrolled1: short(65.4, 34.75, 5.91, 0.14),
    unrolled5: short(236.4, 63.3, 4.67, 0.43),
    unrolled10: short(327.2, 74.67, 4.66, 0.46)
  }
};
var half = {
  source: quarter.source,
  figures: {
    gan: short(487.7, 34.59, 2.24, 0.15),
    pacgan2: short(840.7, 15.92, 1, 0.05),
    pacgan3: short(866.6, 12.1, 0.9, 0.04),
    pacgan4: short(820.2, 25.5, 1.15, 0.14),
    unrolled1: short(523.6, 55.77, 2.44, 0.26),
    unrolled5: short(732, 44.98, 1.66, 0.09),
    unrolled10: short(817.4, 37.91, 1.43, 0.12)
  }
};
function publishedTable(dataset, setting) {
  if (dataset === "ring") return ring2;
  if (dataset === "grid") return grid2;
  return setting === "half" ? half : quarter;
}

// ../evaluate-cli/packages/cli/src/modes/summary.ts
function summarise(plan, cells) {
  const { figures } = publishedTable(plan.dataset, plan.setting);
  return plan.remedies.flatMap((remedy) => {
    const own = cells.filter((cell) => cell.remedy === remedy);
    return own.length === 0 ? [] : [{ ...summariseRemedy(remedy, own), published: figures[remedy] }];
  });
}
function summariseRemedy(remedy, cells) {
  const of = (value) => figure(cells.map(value));
  const ofAll = (value) => {
    const values = cells.map(value);
    return values.every((each) => each !== null) ? figure(values) : null;
  };
  const [steps, seconds] = [of((cell) => cell.steps).mean, of((cell) => cell.seconds).mean];
  return {
    remedy,
    seeds: cells.length,
    modes: of(({ found }) => found),
    fewestModes: Math.min(...cells.map(({ found }) => found)),
    highQuality: of((cell) => cell.highQuality),
    lowestHighQuality: Math.min(...cells.map((cell) => cell.highQuality)),
    reverseKl: ofAll((cell) => cell.reverseKl),
    jensenShannon: ofAll((cell) => cell.jensenShannon),
    ...{ steps, seconds, millisecondsPerStep: 1e3 * seconds / steps }
  };
}
function figure(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, error: 0 };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
var ranking = (rows) => [...rows].sort(
  (a, b) => b.modes.mean - a.modes.mean || (a.reverseKl?.mean ?? Infinity) - (b.reverseKl?.mean ?? Infinity)
).map(({ name }) => name);

// ../evaluate-cli/packages/cli/src/modes/tables.ts
var unknown = "-";
var measured = (figure2, seeds, digits, factor = 1) => {
  if (figure2 === null) return unknown;
  const mean = (factor * figure2.mean).toFixed(digits);
  return seeds < 2 ? mean : `${mean} \xB1 ${(factor * figure2.error).toFixed(digits)}`;
};
var published = (figure2, digits, factor = 1) => figure2 === void 0 ? unknown : measured(figure2, 2, digits, factor);
var headings = (modes2) => [
  "remedy",
  "seeds",
  `modes of ${modes2}`,
  "fewest",
  "high quality %",
  "reverse KL",
  "JSD",
  "time of a seed",
  "ms a step",
  "modes (published)",
  "high quality % (published)",
  "reverse KL (published)"
];
function tableRows(summaries, modes2) {
  return [
    headings(modes2),
    ...summaries.map((row2) => [
      row2.remedy,
      String(row2.seeds),
      measured(row2.modes, row2.seeds, modes2 > 100 ? 1 : 2),
      String(row2.fewestModes),
      measured(row2.highQuality, row2.seeds, 1, 100),
      measured(row2.reverseKl, row2.seeds, 3),
      measured(row2.jensenShannon, row2.seeds, 3),
      duration(row2.seconds),
      row2.millisecondsPerStep.toFixed(2),
      published(row2.published?.modes, 1),
      published(row2.published?.highQuality, 1, 100),
      published(row2.published?.reverseKl, 2)
    ])
  ];
}
function rankLines(summaries) {
  const both = summaries.filter(({ published: figures }) => figures !== void 0);
  if (both.length < 2) return [];
  const ours = ranking(both.map(({ remedy: name, modes: modes2, reverseKl }) => ({ name, modes: modes2, reverseKl })));
  const theirs = ranking(both.map(({ remedy: name, published: figures }) => ({ name, ...figures })));
  return [
    `Order by modes, measured: ${ours.join(", ")}.`,
    `Order by modes, published: ${theirs.join(", ")}.`
  ];
}
function notes({ dataset, setting, steps, minutes, samples }, backend) {
  const { description, source, steps: whole } = settingOf({ dataset, setting });
  const budget = `${steps} steps a seed${steps === whole ? "" : ` (the whole budget is ${whole})`}`;
  const limit = minutes === void 0 ? "" : `, or ${minutes} minutes of training if they pass first`;
  const { source: paper2 } = publishedTable(dataset, setting);
  return [
    `Data set ${dataset}; setting '${setting}': ${description}.`,
    `Budget: ${budget}${limit}; ${samples} samples judged a seed. \xB1 is the standard error over seeds.`,
    `Backend: ${backend}, one thread a seed.`,
    `Published figures: ${paper2}.${source === "ours" ? " They were made with other networks and a larger budget." : ""} '${unknown}': not published.`
  ];
}
function markdown({ plan, commandLines }, summaries, { modes: modes2, backend }) {
  const [head, ...rows] = tableRows(summaries, modes2);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    `# Modes of ${plan.dataset}`,
    "",
    ...notes(plan, backend).map((note2) => `- ${note2}`),
    "",
    line(head),
    line(head.map((_, i) => i === 0 ? "---" : "--:")),
    ...rows.map(line),
    "",
    ...rankLines(summaries).map((order) => `- ${order}`),
    "",
    "Commands:",
    "",
    "```sh",
    ...commandLines.map((words) => words.join(" ")),
    "```",
    ""
  ].join("\n");
}
function csv(summaries) {
  const columns = ["modes", "highQuality", "reverseKl", "jensenShannon"];
  const head = ["remedy", "seeds", "steps", "seconds", ...columns.flatMap((name) => [name, `${name}Error`])];
  const rows = summaries.map((row2) => [
    row2.remedy,
    row2.seeds,
    row2.steps,
    row2.seconds,
    ...columns.flatMap((name) => [row2[name]?.mean ?? "", row2[name]?.error ?? ""])
  ]);
  return `${[head, ...rows].map((cells) => cells.join(",")).join("\n")}
`;
}

// ../evaluate-cli/packages/cli/src/pictures/matrix.ts
var gap = 10;
var captionHeight = 14;
var titleHeight = 34;
var characterWidth = 7.2;
function matrix({ title, rows, side: side2 }) {
  const labelWidth = gap + characterWidth * Math.max(...rows.map(({ label }) => label.length));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const pitch = { x: side2 + gap, y: side2 + gap + captionHeight };
  const width = Math.ceil(Math.max(labelWidth + columns * pitch.x + gap, title.length * characterWidth));
  const height = titleHeight + rows.length * pitch.y;
  const drawn = rows.flatMap(({ label, cells }, row2) => {
    const top = titleHeight + row2 * pitch.y + captionHeight;
    return [
      text(label, { x: gap, y: top + side2 / 2, size: 12 }),
      ...cells.map((cell, column) => drawCell(cell, labelWidth + column * pitch.x, top, side2))
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${chartFonts}">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    text(title, { x: gap, y: 20, size: 13, bold: true }),
    ...drawn,
    "</svg>"
  ].join("\n");
}
function drawCell({ caption, content }, x, y, side2) {
  return [
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">`,
    text(caption, { x: 0, y: -3, size: 9 }),
    content,
    `<rect width="${side2}" height="${side2}" fill="none" stroke="#cccccc"/>`,
    "</g>"
  ].join("");
}
function text(words, { x, y, size, bold = false }) {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="bold"' : ""} fill="#333333">${escaped}</text>`;
}

// ../evaluate-cli/packages/cli/src/modes/lab-picture.ts
var side = 132;
var margin = 0.3;
async function labPicture(plan, cells) {
  const shown = plan.remedies.flatMap((remedy) => cells.find((cell) => cell.remedy === remedy) ?? []);
  const draw = drawerFor(plan);
  const rows = await Promise.all(
    shown.map(async ({ remedy, seed, frames }) => ({
      label: remedy,
      cells: await Promise.all(
        frames.map(async (frame2) => ({
          caption: `seed ${seed}, step ${frame2.step}`,
          content: await draw(frame2)
        }))
      )
    }))
  );
  const svg = matrix({ title: `Samples on ${plan.dataset} over training (${plan.setting})`, rows, side });
  return { svg, png: await renderSvg(svg) };
}
function drawerFor({ dataset }) {
  if (dataset !== "ring" && dataset !== "grid") return drawImages;
  const { centers } = dataset === "ring" ? ring({ size: 1 }) : grid({ size: 1 });
  return (frame2) => drawPoints(frame2, centers);
}
function drawPoints({ values }, centers) {
  const extent = Math.max(...centers.flat().map(Math.abs)) * (1 + margin);
  const place = (value) => ((value / extent + 1) / 2 * side).toFixed(1);
  const modes2 = centers.map(
    ([x, y]) => `<circle cx="${place(x)}" cy="${place(-y)}" r="4" fill="none" stroke="#b0b0b0"/>`
  );
  const dots = [];
  for (let i = 0; i < values.length; i += 2) {
    const [x, y] = [values[i], -values[i + 1]];
    if (Math.max(Math.abs(x), Math.abs(y)) <= extent) dots.push(`M${place(x)} ${place(y)}h0`);
  }
  const path = `<path d="${dots.join("")}" stroke="#1f5fa8" stroke-width="1.8" stroke-linecap="round" stroke-opacity="0.6"/>`;
  return `${modes2.join("")}${path}`;
}
async function drawImages({ values, shape }) {
  const columns = Math.ceil(Math.sqrt(shape[0]));
  const layout = { rows: Math.ceil(shape[0] / columns), columns, gap: 1, scale: 1 };
  const png = await encodePng(sheet({ values, shape, range: [0, 255] }, layout));
  const data = Buffer.from(png).toString("base64");
  return `<image width="${side}" height="${side}" href="data:image/png;base64,${data}"/>`;
}

// ../evaluate-cli/packages/cli/src/modes/write-lab.ts
async function writeLabFiles(folder, cells) {
  const record = await readLab(folder);
  const summaries = summarise(record.plan, cells);
  const [{ modes: modes2, backend }] = cells;
  const paths = labPaths(folder);
  await replaceFile(paths.table, markdown(record, summaries, { modes: modes2, backend }));
  await replaceFile(paths.csv, csv(summaries));
  await replaceFile(paths.json, `${JSON.stringify({ ...record, summaries }, null, 2)}
`);
  const { svg, png } = await labPicture(record.plan, cells);
  await replaceFile(paths.svg, svg);
  await replaceFile(paths.png, png);
  return summaries;
}

// ../evaluate-cli/packages/cli/src/modes/run-lab.ts
async function runLab(lab) {
  const { folder, plan, options, io } = lab;
  const all = cellsOf(plan);
  const cells = without(all, await readCells(folder, all));
  const jobs = jobsOf(options, cells.length);
  if (!options.quiet) {
    const done = all.length - cells.length;
    note(
      io,
      `${all.length} cells of ${plan.steps} steps in ${folder}, ${done} of them done, ${jobs} at a time.`
    );
  }
  const interruption = new Interruption(io);
  const progress = options.quiet ? silentProgress : labProgress(io.stderr, cells.length);
  try {
    const onProgress = (cell, share) => progress.update(cell, share);
    await runCells({ folder, plan, cells, jobs, signal: interruption.signal, onProgress });
  } finally {
    progress.stop();
    interruption.close();
  }
  return report(lab, interruption.exitCode);
}
var without = (all, finished) => all.filter(({ remedy, seed }) => !finished.some((cell) => cell.remedy === remedy && cell.seed === seed));
async function report(lab, interrupted) {
  const { folder, plan, io } = lab;
  const all = cellsOf(plan);
  const cells = await readCells(folder, all);
  if (cells.length > 0) await printResults(lab, cells, cells.length === all.length);
  if (cells.length === all.length) return exitCodes.success;
  note(
    io,
    `Stopped with ${cells.length} of ${all.length} cells done. Go on with: gan modes --resume ${folder}`
  );
  return interrupted ?? exitCodes.failure;
}
async function printResults({ folder, plan, options, io }, cells, complete) {
  const summaries = await writeLabFiles(folder, cells);
  if (options.json) return printJson(io, { lab: folder, complete, plan, summaries });
  const { modes: modes2, backend } = cells[0];
  const paths = labPaths(folder);
  const lines = [
    ...table(tableRows(summaries, modes2)),
    ...rankLines(summaries),
    ...notes(plan, backend),
    `Table: ${paths.table}`,
    `Picture: ${paths.png}`
  ];
  for (const line of lines) print(io, line);
}

// ../evaluate-cli/packages/cli/src/modes/show-plan.ts
function showPlan(plan, { json }, io) {
  const trainings = plan.remedies.map((remedy) => ({ remedy, ...trainingOf(plan, remedy) }));
  if (json) {
    printJson(io, { plan, trainings });
    return exitCodes.success;
  }
  print(io, `${plan.dataset}, setting '${plan.setting}': ${settingOf(plan).description}`);
  print(io, `${plan.seeds} seeds of ${plan.steps} steps for each remedy:`);
  const rows = trainings.map(({ remedy, model, batchSize, config }) => [
    remedy,
    model,
    `batches of ${batchSize}`,
    JSON.stringify(config)
  ]);
  for (const line of table(rows)) print(io, line);
  return exitCodes.success;
}

// ../evaluate-cli/packages/cli/src/modes/modes.ts
async function modes(options, commandLine, io) {
  if (options.listRemedies) return listRemedies(options, io);
  if (options.cell !== void 0) return oneCell(options, options.cell, io);
  if (options.resume !== void 0) return resume(options, commandLine, io);
  const plan = planLab(options);
  const { dataset, dataDir } = plan;
  checkDataset({ name: dataset, options: dataDir === void 0 ? {} : { dataDir } });
  if (options.dryRun) return showPlan(plan, options, io);
  const folder = options.out;
  if (folder === void 0) {
    throw new UsageError(
      "modes: expected --out, got none. Name a folder for the new laboratory, or go on with one by --resume."
    );
  }
  const lock = await beginLab(folder, plan, { commandLine, force: options.force });
  return runLab({ folder, plan, options, io }).finally(() => lock.release());
}
var decided = [
  ...[
    "dataset",
    "dataDir",
    "setting",
    "remedies",
    "seeds",
    "quick",
    "steps",
    "minutes",
    "batchSize"
  ],
  ...["samples", "backend", "blas", "out", "force", "dryRun"]
];
async function resume(options, commandLine, io) {
  const folder = options.resume;
  const given = decided.find((name) => options[name] !== void 0 && options[name] !== false);
  if (given !== void 0) {
    throw new UsageError(
      `modes: expected --resume without what was decided when the laboratory began, got ${given} too. Leave it out, or start another with --out.`
    );
  }
  const lock = await resumeLab(folder, commandLine);
  try {
    const { plan } = await readLab(folder);
    return await runLab({ folder, plan, options, io });
  } finally {
    await lock.release();
  }
}
async function oneCell({ resume: folder }, name, io) {
  if (folder === void 0) {
    throw new UsageError("modes: expected --resume beside --cell, got none. Leave --cell to the laboratory.");
  }
  const { plan } = await readLab(folder);
  const interruption = new Interruption(io);
  try {
    await runNamedCell({ folder, plan, cells: cellsOf(plan), signal: interruption.signal }, name);
    return interruption.exitCode ?? exitCodes.success;
  } finally {
    interruption.close();
  }
}
export {
  modes
};
