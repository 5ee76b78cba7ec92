import {
  Interruption
} from "./chunk-BVYLON4D.mjs";
import {
  curves,
  equilibriumValue,
  meansOf
} from "./chunk-QDWJ6SV7.mjs";
import {
  duration,
  evaluationText,
  rate,
  recentSeconds,
  shortNumbers
} from "./chunk-QXZT7LOR.mjs";
import {
  drawSamples,
  pictureKind,
  scatterPoints
} from "./chunk-422MZUQY.mjs";
import {
  drawChart
} from "./chunk-YPZR2QMI.mjs";
import {
  packageVersions
} from "./chunk-W65EO75U.mjs";
import {
  checkShapes,
  chooseExtractor,
  chooseMetrics,
  labelClasses,
  labelsOf,
  sourceOfDataset,
  sourceOfGan,
  stageReporter
} from "./chunk-5NHYZ725.mjs";
import {
  checkDataset,
  openDataset
} from "./chunk-RO56J2EP.mjs";
import "./chunk-FM7FVG5S.mjs";
import {
  bestCheckpoint,
  conditionsFor,
  generatorFiles,
  needsOnlyLabels,
  writeGenerators
} from "./chunk-EQFDAUB2.mjs";
import "./chunk-JH35CYCI.mjs";
import {
  evaluate,
  gatherStatistics,
  metricCatalog
} from "./chunk-YJNYNAOL.mjs";
import "./chunk-P5AOHKCZ.mjs";
import {
  findModel
} from "./chunk-A2YBPPSG.mjs";
import {
  RunFolder,
  defaultRetries,
  readRecord,
  writeRecord
} from "./chunk-4VSWRRJD.mjs";
import {
  fileStore,
  flattenLogs,
  jsonlLogger,
  replaceFile
} from "./chunk-A77DSB3Q.mjs";
import {
  reportForRecord,
  startBackend
} from "./chunk-5GKPVQVJ.mjs";
import {
  UsageError,
  asUsage,
  note,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  Random,
  Trainer,
  disposeBatch,
  earlyStopping,
  loadLatest,
  nanGuard,
  sample,
  trainingGuard
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/train/plan-changes.ts
var defaultPatience = 5;
var defaultEvaluationSamples = 2e3;
function evaluationOf(options, { before, steps }) {
  const { evaluate: evaluate2, evaluateEvery, evaluateSamples, evaluateExtractor, evaluateWeights } = options;
  const given = [evaluate2, evaluateEvery, evaluateSamples, evaluateExtractor, evaluateWeights];
  const weights = evaluateWeights ?? before?.weights;
  if (before === null && given.every((option) => option === void 0)) return null;
  const metrics = evaluate2 ?? before?.metrics ?? ["fid"];
  chooseMetrics(metrics);
  return {
    every: evaluateEvery ?? before?.every ?? tenthOf(steps),
    metrics,
    samples: evaluateSamples ?? before?.samples ?? defaultEvaluationSamples,
    extractor: evaluateExtractor ?? before?.extractor ?? "auto",
    ...weights !== void 0 && { weights }
  };
}
function earlyStoppingOf({ earlyStopping: metric, patience, minDelta, higherIsBetter }, before, evaluation) {
  const details = Object.entries({ patience, "min-delta": minDelta, "higher-is-better": higherIsBetter });
  const given = details.find(([, value]) => value !== void 0);
  if (metric === void 0 && before === null && given !== void 0) {
    throw new UsageError(
      `train: expected --early-stopping with --${given[0]}, got none. Name the number to watch, e.g. generatorLoss.`
    );
  }
  if (metric === void 0 && before === null) return null;
  if (metric !== void 0) checkWatched(metric, evaluation);
  const isHigherBetter = higherIsBetter ?? metricCatalog.get(metric ?? before.metric)?.higherIsBetter;
  const mode = isHigherBetter === void 0 ? before?.mode ?? "min" : isHigherBetter ? "max" : "min";
  return {
    metric: metric ?? before.metric,
    patience: patience ?? before?.patience ?? defaultPatience,
    minDelta: minDelta ?? before?.minDelta ?? 0,
    mode
  };
}
function checkWatched(metric, evaluation) {
  if (!metricCatalog.has(metric) || evaluation?.metrics.includes(metric)) return;
  throw new UsageError(
    `train: expected --evaluate with --early-stopping ${metric}, got ${evaluation === null ? "none" : `--evaluate ${evaluation.metrics.join(",")}`}. Have it evaluated, too.`
  );
}
function guardOf({ guard, guardRetries }, before) {
  const mode = guard ?? before.mode;
  if (guardRetries !== void 0 && mode !== "rollback") {
    throw new UsageError(
      `train: expected --guard rollback with --guard-retries, got --guard ${mode}. Only a run that goes back to a checkpoint is tried again.`
    );
  }
  return { mode, retries: guardRetries ?? before.retries };
}
var tenthOf = (steps) => Math.max(1, Math.round(steps / 10));

// ../evaluate-cli/packages/cli/src/train/plan.ts
var defaultDataset = "digits";
var defaultSeed = 0;
var defaultKeep = 3;
function planNewRun(options) {
  if (options.model === void 0) {
    throw new UsageError(
      "train: expected --model, got none. Name a model of `gan list`, or go on with a run by --resume."
    );
  }
  const definition = asUsage(() => findModel(options.model));
  const { training } = asUsage(() => definition.preset(options.preset));
  const preset = options.preset ?? Object.keys(definition.presets)[0];
  const configure = (dataset) => asUsage(() => definition.configure({ preset, config: options.set, data: dataset?.spec }));
  configure();
  const steps = options.steps ?? training.steps;
  const evaluation = evaluationOf(options, { before: null, steps });
  const halfLife = options.emaHalfLife ?? training.averagingHalfLife ?? 0;
  return {
    definition,
    preset,
    dataset: { name: options.dataset ?? defaultDataset, options: datasetOptions(options) },
    seed: options.seed ?? defaultSeed,
    batchSize: options.batchSize ?? training.batchSize,
    steps,
    averaging: halfLife > 0 ? { halfLife, rampUp: options.emaHalfLife === void 0 ? training.averagingRampUp : void 0 } : null,
    guard: guardOf(options, { mode: "stop", retries: defaultRetries }),
    earlyStopping: earlyStoppingOf(options, null, evaluation),
    evaluation,
    sampleEvery: options.sampleEvery ?? tenthOf(steps),
    checkpointEvery: options.checkpointEvery ?? Math.min(1e3, tenthOf(steps)),
    keep: options.keep ?? defaultKeep,
    configure
  };
}
function planResumedRun(record, options) {
  refuseConflicts(record, options);
  const { model, config, preset, seed, batchSize, averaging } = record;
  const steps = options.steps ?? record.steps;
  const evaluation = evaluationOf(options, { before: record.evaluation, steps });
  return {
    definition: asUsage(() => findModel(model)),
    preset,
    dataset: {
      name: record.dataset.name,
      options: { ...record.dataset.options, ...datasetOptions(options) }
    },
    seed,
    batchSize,
    averaging,
    steps,
    guard: guardOf(options, record.guard),
    earlyStopping: earlyStoppingOf(options, record.earlyStopping, evaluation),
    evaluation,
    sampleEvery: options.sampleEvery ?? record.sampleEvery,
    checkpointEvery: options.checkpointEvery ?? record.checkpointEvery,
    keep: options.keep ?? record.keep,
    configure: () => config
  };
}
var datasetOptions = ({ data, dataDir }) => ({
  ...data,
  ...dataDir !== void 0 && { dataDir }
});
function refuseConflicts(record, options) {
  const { config, dataset, averaging } = record;
  check("model", options.model, record.model);
  check("preset", options.preset, record.preset);
  check("dataset", options.dataset, dataset.name);
  check("seed", options.seed, record.seed);
  check("batch-size", options.batchSize, record.batchSize);
  check("ema-half-life", options.emaHalfLife, averaging?.halfLife ?? 0);
  for (const [key, value] of Object.entries(options.set ?? {})) check(`set ${key}`, value, config[key]);
  for (const [key, value] of Object.entries(options.data ?? {}))
    check(`data ${key}`, value, dataset.options[key]);
}
function check(option, given, recorded) {
  if (given === void 0 || JSON.stringify(given) === JSON.stringify(recorded)) return;
  const was = recorded === void 0 ? "none" : JSON.stringify(recorded);
  throw new UsageError(
    `train: expected --${option} as the run was started with, ${was}, got ${JSON.stringify(given)}. Leave it out, or start a new run with --out.`
  );
}

// ../evaluate-cli/packages/cli/src/progress/progress-bar.ts
import { Presets, SingleBar } from "cli-progress";
var format = "{bar} {value}/{total}  {left} left  {rate} step/s  {numbers}";
function progressBar(output, total) {
  const bar = new SingleBar(
    // The cursor stays, so that a process killed in the middle leaves the terminal as it was.
    { format, stream: output, barsize: 20, fps: 5, hideCursor: false },
    Presets.shades_classic
  );
  return {
    name: "progress-bar",
    onTrainBegin: ({ step }) => bar.start(total, step, { rate: "-", numbers: "starting", left: "?" }),
    onStepEnd: (trainer, logs) => bar.update(logs.step, { ...speed(trainer, total), numbers: shortNumbers(logs) }),
    // Over the bar, which is drawn anew below.
    onEvaluation: (_trainer, evaluation) => void output.write(`\r\x1B[K${evaluationText(evaluation)}
`),
    onTrainEnd: () => bar.stop()
  };
}
function speed({ history, step }, total) {
  const seconds = recentSeconds(history);
  return { rate: rate(1 / seconds), left: duration((total - step) * seconds) };
}

// ../evaluate-cli/packages/cli/src/progress/progress-lines.ts
var longestSilence = 6e4;
function progressLines(output, total) {
  let spokenAt = 0;
  let tenth = -1;
  return {
    name: "progress-lines",
    onStepEnd({ history }, logs) {
      const now = performance.now();
      const reached = Math.floor(10 * logs.step / total);
      if (reached <= tenth && now - spokenAt < longestSilence) return;
      [spokenAt, tenth] = [now, reached];
      const seconds = recentSeconds(history);
      const left = duration((total - logs.step) * seconds);
      output.write(
        `step ${logs.step}/${total}  ${rate(1 / seconds)} step/s  ${shortNumbers(logs)}  ${left} left
`
      );
    },
    onEvaluation: (_trainer, evaluation) => void output.write(`${evaluationText(evaluation)}
`)
  };
}

// ../evaluate-cli/packages/cli/src/train/finish-run.ts
import { join as join2 } from "node:path";

// ../evaluate-cli/packages/cli/src/train/sample-sheets.ts
import { join } from "node:path";
var canDraw = ({ gan }) => pictureKind(gan.sample) !== void 0 && needsOnlyLabels(gan);
function sampleSheets(folder, interval, options) {
  const draw = (trainer) => {
    const name = `step-${String(trainer.step).padStart(8, "0")}.png`;
    return drawSheet(trainer, join(folder, name), 5, options);
  };
  return {
    name: "sample-sheets",
    onTrainBegin: (trainer) => trainer.step === 0 && canDraw(trainer) ? draw(trainer) : void 0,
    onStepEnd: (trainer, { step }) => step % interval === 0 && canDraw(trainer) ? draw(trainer) : void 0
  };
}
async function drawSheet(trainer, path, side, { seed, dataset }) {
  const { gan, step } = trainer;
  const isScatter = pictureKind(gan.sample) === "scatter";
  const count = isScatter ? scatterPoints : side * side;
  const conditions = conditionsFor(gan, count);
  const samples = trainer.withAverages(() => sample(gan, { count, seed: `${seed}/sheet`, conditions }));
  try {
    const real = isScatter ? await realPoints(dataset) : void 0;
    const layout = { rows: side, columns: side, title: `${gan.name}, step ${step}` };
    await replaceFile(path, await drawSamples({ samples, spec: gan.sample, real, ...layout }));
  } finally {
    samples.dispose();
    disposeBatch(conditions);
  }
}
async function realPoints(dataset) {
  const indices = Int32Array.from({ length: Math.min(scatterPoints, dataset.size) }, (_, i) => i);
  const batch = await dataset.gather(indices, Random.fromSeed(0));
  const points = await batch.points?.data();
  disposeBatch(batch);
  return points;
}

// ../evaluate-cli/packages/cli/src/train/finish-run.ts
var finalSheet = (samples) => join2(samples, "final.png");
async function finishRun({ paths }, { trainer, record }, seed, dataset) {
  await writeGenerators(trainer, paths.generator);
  if (canDraw(trainer)) await drawSheet(trainer, finalSheet(paths.samples), 10, { seed, dataset });
  const title = `${record.model} (${record.preset}) on ${record.dataset.name}, batches of ${record.batchSize}, seed ${seed}`;
  const { svg, png } = await drawChart(curves(title, trainer.history.map(flattenLogs)));
  await replaceFile(paths.curvesSvg, svg);
  await replaceFile(paths.curvesPng, png);
}

// ../evaluate-cli/packages/cli/src/train/run-summary.ts
var lastSteps = 100;
function summariseRun({ folder, paths }, { trainer, record }, { isComplete }) {
  const metrics = meansOf(trainer.history.slice(-lastSteps).map(flattenLogs));
  const { model, preset, dataset, seed, steps, backend } = record;
  const milliseconds = trainer.history.reduce((sum, { stepMilliseconds }) => sum + stepMilliseconds, 0);
  return {
    run: folder,
    model,
    preset,
    dataset: dataset.name,
    seed,
    step: trainer.step,
    steps,
    imagesSeen: trainer.imagesSeen,
    complete: isComplete,
    stoppedEarly: isComplete && trainer.step < steps ? trainer.stopReason ?? null : null,
    backend: backend.summary,
    trainingSeconds: milliseconds / 1e3,
    metrics,
    valueAboveEquilibrium: metrics.value === void 0 ? null : metrics.value - equilibriumValue,
    files: {
      generator: paths.generator,
      checkpoints: paths.checkpoints,
      metrics: paths.metrics,
      picture: isComplete && canDraw(trainer) ? finalSheet(paths.samples) : null,
      curves: isComplete ? paths.curvesPng : null
    }
  };
}
function describeSummary(summary) {
  const { step, steps, complete, metrics, files, run, trainingSeconds } = summary;
  if (!complete) {
    return [
      `Stopped after step ${step} of ${steps}; everything is saved. Go on with: gan train --resume ${quotePath(run)}`
    ];
  }
  const numbers = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  return [
    ...summary.stoppedEarly === null ? [] : [`Stopped early, at step ${step} of ${steps}: ${summary.stoppedEarly}.`],
    `Done: ${step} steps, ${summary.imagesSeen} images, ${duration(trainingSeconds)} of training.`,
    ...numbers.length > 0 ? [`Means of the last ${Math.min(step, lastSteps)} steps: ${numbers.join(", ")}.`] : [],
    ...summary.valueAboveEquilibrium === null ? [] : [
      `V is ${summary.valueAboveEquilibrium.toFixed(4)} above -log 4 (${equilibriumValue.toFixed(4)}), its value where D can only guess.`
    ],
    `Generator: ${files.generator}`,
    ...files.curves === null ? [] : [`Curves: ${files.curves}`],
    ...files.picture === null ? [] : [`Picture: ${files.picture}`]
  ];
}
var quotePath = (path) => /[^\w@%+=:,./\\-]/.test(path) ? JSON.stringify(path) : path;

// ../evaluate-cli/packages/cli/src/train/run-guard.ts
function runGuard({ mode, retries }, folder, io) {
  if (mode === "off") return nanGuard();
  return trainingGuard({
    retries: mode === "rollback" ? retries : 0,
    async onTrouble(trouble) {
      const record = await readRecord(folder);
      await writeRecord(folder, { ...record, troubles: [...record.troubles, trouble] });
      if (trouble.goesOn) note(io, trouble.message);
      else if (trouble.backTo !== null && mode === "stop")
        note(
          io,
          `To go on with lower learning rates: gan train --resume ${quotePath(folder)} --guard rollback`
        );
    }
  });
}

// ../evaluate-cli/packages/cli/src/train/run-evaluator.ts
async function runEvaluator(evaluation, of) {
  const { gan, dataset, plan } = of;
  const metrics = chooseMetrics(evaluation.metrics);
  const real = sourceOfDataset(dataset, plan.dataset.name, plan.dataset.options);
  const numClasses = labelClasses(gan);
  const drawLabels = numClasses === void 0 ? void 0 : labelsOf(dataset, numClasses);
  let trainer;
  const fake = sourceOfGan(gan, gan.name, { drawLabels, during: (body) => trainer.withAverages(body) });
  checkShapes([real, fake], {});
  const extractor = await chooseExtractor(evaluation, metrics, [real]);
  const measure = measurer({ ...of, metrics, real, fake, extractor, samples: evaluation.samples });
  return {
    callback: {
      name: "evaluation",
      // Read before the first step, so that what is wrong with it is not found after an hour.
      onTrainBegin: () => measure.gather(),
      async onStepEnd(current, { step }) {
        if (step % evaluation.every !== 0 && step !== plan.steps) return;
        trainer = current;
        await current.recordEvaluation(await measure.evaluate());
      }
    },
    dispose: () => extractor?.dispose?.()
  };
}
function measurer({ metrics, real, fake, extractor, samples, plan, progress }) {
  const random = Random.fromSeed(plan.seed).fork("evaluation");
  const counts = { real: Math.min(samples, real.size ?? samples), fake: samples };
  const options = {
    metrics,
    ...extractor && { extractor },
    ...fake.generator && { generator: fake.generator },
    reference: real.name,
    seed: plan.seed,
    expected: counts
  };
  let statistics;
  return {
    async gather() {
      if (metrics.every((metric) => metric.statistics.real === void 0)) return;
      const stream = real.stream({ count: counts.real, random: random.fork("real") });
      const onProgress = reporting(progress, "evaluation, real");
      statistics ??= await gatherStatistics("real", stream, { ...options, onProgress });
      progress.stop();
    },
    async evaluate() {
      const stream = fake.stream({ count: counts.fake, random: random.fork("fake") });
      const onProgress = reporting(progress, "evaluation");
      const results = await evaluate({ ...options, real: statistics, fake: stream, onProgress });
      progress.stop();
      return results;
    }
  };
}
var reporting = (progress, stage) => ({ done, total }) => progress.report({ stage, done, total });

// ../evaluate-cli/packages/cli/src/train/prepare-run.ts
async function prepareRun(request, run) {
  const { plan, options, interruption } = request;
  const dataset = await openDataset(plan.dataset, interruption.signal);
  const config = plan.configure(dataset);
  const backend = await startBackend({ backend: options.backend, blas: options.blas });
  const gan = asUsage(() => plan.definition.restore(config, Random.fromSeed(plan.seed).fork("weights")));
  let evaluator;
  try {
    evaluator = await evaluatorOf(request, gan, dataset);
    const trainer = asUsage(
      () => new Trainer({
        gan,
        dataset,
        batchSize: plan.batchSize,
        seed: plan.seed,
        averaging: plan.averaging ?? void 0,
        callbacks: run && callbacksOf(request, run, { dataset, evaluator }),
        checkpoints: run && {
          store: fileStore(run.paths.checkpoints),
          every: plan.checkpointEvery,
          keep: plan.keep
        }
      })
    );
    return {
      trainer,
      dataset,
      record: makeRecord(request, dataset, { config, backend: reportForRecord(backend) }),
      async dispose() {
        await trainer.dispose();
        evaluator?.dispose();
        gan.dispose();
      }
    };
  } catch (error) {
    evaluator?.dispose();
    gan.dispose();
    throw error;
  }
}
async function evaluatorOf({ plan, options: { quiet }, io }, gan, dataset) {
  if (plan.evaluation === null) return void 0;
  const progress = stageReporter(io, quiet || io.stderr.isTTY !== true);
  return runEvaluator(plan.evaluation, { gan, dataset, plan, progress });
}
function callbacksOf({ plan, options, io }, run, { dataset, evaluator }) {
  const { paths } = run;
  const progress = io.stderr.isTTY ? progressBar : progressLines;
  return [
    // First, so that a step that went wrong is neither logged nor drawn.
    runGuard(plan.guard, run.folder, io),
    jsonlLogger(paths.metrics),
    sampleSheets(paths.samples, plan.sampleEvery, { seed: plan.seed, dataset }),
    generatorFiles(paths.generator),
    ...evaluator === void 0 ? [] : [evaluator.callback],
    ...plan.earlyStopping === null ? [] : [earlyStopping(plan.earlyStopping)],
    // Last of these, so that what it keeps holds what they know.
    ...evaluator === void 0 ? [] : [bestCheckpoint(paths.best)],
    ...options.quiet ? [] : [progress(io.stderr, plan.steps)]
  ];
}
function makeRecord({ plan, record, commandLine }, dataset, { config, backend }) {
  const { preset, seed, batchSize, steps, averaging, guard, sampleEvery, checkpointEvery, keep } = plan;
  return {
    format: 1,
    model: plan.definition.name,
    preset,
    config,
    dataset: { ...plan.dataset, size: dataset.size },
    seed,
    batchSize,
    steps,
    averaging,
    guard,
    earlyStopping: plan.earlyStopping,
    evaluation: plan.evaluation,
    sampleEvery,
    checkpointEvery,
    keep,
    backend,
    versions: packageVersions(),
    commandLine: [...record?.commandLine ?? commandLine],
    startedAt: record?.startedAt ?? (/* @__PURE__ */ new Date()).toISOString(),
    resumed: record?.resumed ?? [],
    troubles: record?.troubles ?? []
  };
}

// ../evaluate-cli/packages/cli/src/train/run-training.ts
async function runTraining(request, run, prepared) {
  const { plan, options, io, interruption } = request;
  const { trainer, dataset } = prepared;
  if (request.record !== void 0) await goBackToCheckpoint(request, run, trainer);
  await run.begin();
  await writeRecord(run.folder, recordWithResumption(request, prepared));
  announce(request, run, prepared);
  await trainer.train({ steps: plan.steps, signal: interruption.signal });
  const isComplete = trainer.step >= plan.steps || !interruption.signal.aborted;
  if (isComplete) await finishRun(run, prepared, plan.seed, dataset);
  const summary = summariseRun(run, prepared, { isComplete });
  if (options.json) printJson(io, summary);
  else for (const line of describeSummary(summary)) print(io, line);
  return isComplete ? 0 : interruption.exitCode ?? 0;
}
async function goBackToCheckpoint({ plan, io }, run, trainer) {
  const store = fileStore(run.paths.checkpoints);
  if ((await store.list()).length === 0) return;
  const checkpoint = await loadLatest(
    store,
    (entry, { message }) => note(io, `Passing over ${entry.id}: ${message}`)
  );
  if (plan.steps < checkpoint.step) {
    throw new UsageError(
      `train: expected --steps of at least ${checkpoint.step}, where the run stands, got ${plan.steps}. Leave it out, or ask for more.`
    );
  }
  await trainer.restore(checkpoint);
}
function recordWithResumption({ record, commandLine }, prepared) {
  if (record === void 0) return prepared.record;
  const resumption = {
    step: prepared.trainer.step,
    commandLine: [...commandLine],
    backend: prepared.record.backend.summary,
    at: (/* @__PURE__ */ new Date()).toISOString()
  };
  return { ...prepared.record, resumed: [...record.resumed, resumption] };
}
function announce({ plan, options, io, record }, run, prepared) {
  if (options.quiet) return;
  const { trainer, dataset, record: now } = prepared;
  note(io, now.backend.summary);
  const start = trainer.step === 0 ? "" : ` from step ${trainer.step}`;
  note(
    io,
    `Training ${plan.definition.name} (${plan.preset}) on ${dataset.name}, ${dataset.size} examples, seed ${plan.seed},${start} to step ${plan.steps}, in ${run.folder}`
  );
  if (record !== void 0 && record.backend.name !== now.backend.name) {
    note(
      io,
      `The run was started on ${record.backend.name}: on ${now.backend.name} it will not give the same bits.`
    );
  }
}

// ../evaluate-cli/packages/cli/src/train/train.ts
async function train(options, commandLine, io) {
  const { folder, mode } = placeOf(options);
  const record = mode === "resume" ? await readRecord(folder) : void 0;
  const plan = record === void 0 ? planNewRun(options) : planResumedRun(record, options);
  checkDataset(plan.dataset);
  const interruption = new Interruption(io);
  try {
    const request = { plan, record, options, commandLine, io, interruption };
    if (options.dryRun) return await showPlan(request, folder);
    return await inFolder(request, folder, mode);
  } catch (error) {
    if (isAbort(error) && interruption.exitCode !== void 0) return interruption.exitCode;
    throw error;
  } finally {
    interruption.close();
  }
}
async function inFolder(request, folder, mode) {
  const run = await RunFolder.open(folder, mode);
  try {
    const prepared = await prepareRun(request, run);
    try {
      return await runTraining(request, run, prepared);
    } finally {
      await prepared.dispose();
    }
  } finally {
    await run.close();
  }
}
var isAbort = (error) => error instanceof Error && error.name === "AbortError";
function placeOf({ out, resume, force, dryRun }) {
  if (out !== void 0 && resume !== void 0) {
    throw new UsageError(
      "train: expected --out or --resume, got both. A resumed run stays in its folder: leave --out away."
    );
  }
  if (force && resume !== void 0) {
    throw new UsageError("train: expected no --force with --resume, got both. Leave --force away.");
  }
  if (resume !== void 0) return { folder: resume, mode: "resume" };
  if (out === void 0 && !dryRun) {
    throw new UsageError(
      "train: expected --out, got none. Name a folder for the run, or one to go on with by --resume."
    );
  }
  return { folder: out, mode: force ? "replace" : "new" };
}
async function showPlan(request, folder) {
  const prepared = await prepareRun(request);
  try {
    const { format: _, commandLine: __, startedAt: ___, ...shown } = prepared.record;
    printJson(request.io, { run: folder ?? null, ...shown });
  } finally {
    await prepared.dispose();
  }
  return 0;
}
export {
  train
};
