#!/usr/bin/env node
import {
  ownVersion
} from "./chunk-W65EO75U.mjs";
import {
  UsageError,
  describeError,
  exitCodeOf,
  exitCodes,
  note
} from "./chunk-7VOABCUN.mjs";
import "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/run-cli.ts
import { CommanderError } from "commander";

// ../evaluate-cli/packages/cli/src/program.ts
import { Command } from "commander";

// ../evaluate-cli/packages/cli/src/options/common.ts
var append = (value, list = []) => [...list, value];
var withBackend = (command) => command.option("--backend <name>", "auto, wasm, cpu, webgpu or tensorflow (default: auto)").option("--blas <library>", "system BLAS of the wasm backend: auto, off or a path (default: auto)");
var withSet = (command) => command.option(
  "--set <key=value>",
  "an option of the model, e.g. latentDim=64; may be repeated (see `gan info`)",
  append
);
var withCommon = (command) => command.option("--json", "print the result as JSON").option("--verbose", "print the stack of an error");
var withExamples = (command, examples10) => command.addHelpText("after", `
Examples:
${examples10.map((line) => `  $ ${line}`).join("\n")}`);

// ../evaluate-cli/packages/cli/src/options/parse-options.ts
function parseOptions(command, schema, given) {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const [key] = issue.path;
  if (key === void 0) throw new UsageError(`${command}: ${issue.message}`);
  const value = given[String(key)];
  const got = value === void 0 ? "none" : `'${String(value)}'`;
  throw new UsageError(
    `${command}: expected a valid --${toFlag(String(key))}, got ${got}. ${issue.message}. See \`gan ${command} --help\`.`
  );
}
var toFlag = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// ../evaluate-cli/packages/cli/src/commands/compare.ts
var examples = [
  "gan compare runs/dense runs/dcgan",
  "gan compare before.json after.json --metrics fid",
  "gan compare results.json --json"
];
var registerCompare = (program, run) => {
  const command = program.command("compare").description("compare what was measured of runs or in files of results with the first of them").argument("<paths...>", "folders of runs, or files of `gan evaluate --out`").option("--metrics <names>", "compare these only, separated by commas");
  command.addHelpText(
    "after",
    "\nEnds with code 1 where values cannot be compared: other features, counts, codecs or settings."
  );
  withExamples(withCommon(command), examples);
  run(command, async (io, _commandLine, given, paths) => {
    const { compare, compareOptions } = await import("./compare-SZT4IXYV.mjs");
    return compare(parseOptions("compare", compareOptions, { ...given, paths }), io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/doctor.ts
var registerDoctor = (program, run) => {
  const command = program.command("doctor").description("report backends, versions and speed, and what to install to go faster");
  withExamples(withCommon(withBackend(command)), [
    "gan doctor",
    "gan doctor --blas off",
    "gan doctor --json"
  ]);
  run(command, async (io, _commandLine, given) => {
    const { doctor, doctorOptions } = await import("./doctor-TFABDFGF.mjs");
    return doctor(parseOptions("doctor", doctorOptions, given), io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/evaluate.ts
var examples2 = [
  "gan evaluate runs/first --metrics fid,is --samples 5000",
  "gan evaluate runs/dense runs/dcgan --against mnist:test --data-dir data/mnist --table table.md",
  "gan evaluate samples/ --against photos/ --resize 28x28 --channels 1 --extractor digits --out results.json",
  "gan evaluate photos/ --against others/ --extractor inception --weights pt_inception-2015-12-05-6726825d.pth",
  "gan evaluate runs/first --neighbours neighbours.png"
];
var notes = `
A source is the folder of a run, of a saved generator (model.json) or of images, a .npy or idx file, or a data set
(mnist, mnist:test). Without --against, runs are measured against the data they were trained on. Results of runs are
kept in their evaluations.jsonl. Values of different extractors, counts or codecs do not compare: see \`gan compare\`.
Inception resizes as clean-fid does; inception-legacy-pytorch and inception-legacy-tensorflow as pytorch-fid and
torch-fidelity.`;
var registerEvaluate = (program, run) => {
  const command = program.command("evaluate").description("measure samples of runs, generators, files or data sets against others").argument("<sources...>", "what to measure").option("--against <source>", "what to measure against (default: the data a run was trained on)");
  addMetricOptions(command);
  addSourceOptions(command);
  addOutputs(command);
  withCommon(withBackend(command).option("--quiet", "print no progress"));
  command.addHelpText("after", notes);
  withExamples(command, examples2);
  run(command, async (io, commandLine, given, sources) => {
    const [{ evaluateCommand }, { evaluateOptions }] = await Promise.all([
      import("./evaluate-BJOSJZTY.mjs"),
      import("./evaluate-options-DBBXD6QV.mjs")
    ]);
    return evaluateCommand(parseOptions("evaluate", evaluateOptions, { ...given, sources }), commandLine, io);
  });
};
var addMetricOptions = (command) => command.option("--metrics <names>", "which, separated by commas (default: fid,is)").option(
  "--set <metric.setting=value>",
  "a setting of a metric, e.g. fid.shrinkage=oas; may be repeated",
  append
).option("--samples <count>", "images of each source (default: as many as all have, at most 10000)").option("--against-samples <count>", "images to measure against (default: as many as --samples)").option(
  "--extractor <name>",
  "features: auto, digits, fashion, inception, or a model's folder (default: auto, by the data)"
).option(
  "--extractor-set <key=value>",
  "an option of a model's folder: layer, classes, inputRange, size, mapLayers; may be repeated",
  append
).option("--weights <file>", "for inception, the file of its weights: .pth or .safetensors").option("--seed <seed>", "number or word that decides latents and choices (default: 0)");
var addSourceOptions = (command) => command.option("--checkpoint <step>", "for runs, the checkpoint of this step, or best (default: the newest)").option("--labels <prior>", "classes of conditional models: as in the data, or uniform (default: data)").option("--resize <height>x<width>", "bring all images to this size, as Pillow does (bicubic)").option("--channels <count>", "bring all images to 1 channel (grey) or 3").option("--range <low,high>", "what is black and white in .npy files of other numbers than bytes").option("--skip-corrupt", "pass over images that cannot be decoded, naming them").option("--data-dir <folder>", "folder with a data set's files").option("--data <key=value>", "an option of the data sets, e.g. size=5000; may be repeated", append);
var addOutputs = (command) => command.option("--out <file>", "write the results as JSON").option("--table <file>", "write the results as a Markdown table").option("--neighbours <file>", "draw samples of the first source with their nearest real images (PNG)").option("--neighbours-by <rows>", "what is near: pixels or features (default: pixels)").option("--force", "overwrite these files");

// ../evaluate-cli/packages/cli/src/commands/info.ts
var examples3 = [
  "gan info gan",
  "gan info gan --preset original-2014 --json",
  "gan info gan --set imageShape=[32,32,3]",
  "gan info --run runs/first"
];
var registerInfo = (program, run) => {
  const command = program.command("info").description("describe a model (networks, parameters, options, presets) or a run").argument("[model]", "which model (see `gan list`)").option("--preset <name>", "a published configuration (default: the model's first)").option("--run <folder>", "describe this run instead");
  withExamples(withCommon(withSet(command)), examples3);
  run(command, async (io, _commandLine, given, model) => {
    const { info, infoOptions } = await import("./info-7M6UQVF3.mjs");
    return info(parseOptions("info", infoOptions, { ...given, model }), io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/judge.ts
var examples4 = [
  "gan judge runs/first",
  "gan judge runs/first --protocol time --blocks 1",
  "gan judge runs/first --against runs/second --images 40",
  "gan judge runs/first --export page",
  "gan judge runs/first --import answers-of-ann.json",
  "gan judge runs/first --results --record"
];
var notes2 = `
Protocols: infinity shows images one at a time for as long as one likes, time for a moment that a staircase adapts (both
after HYPE, Zhou et al. 2019); preference shows two side by side. A judge who comes back under the same name goes on where
he or she stopped. The same options open the same study again. Ctrl-C ends the server; every answer is kept by then.
Answers lie in RUN/judgements.`;
var registerJudge = (program, run) => {
  const command = program.command("judge").description("ask people whether images look real, or which run looks better").argument("<run>", "folder of the run to judge").option(
    "--protocol <name>",
    "infinity, time or preference (default: infinity; preference with --against)"
  ).option("--against <folder>", "a run to compare with; may be repeated", append);
  addImageOptions(command);
  addTaskOptions(command);
  withCommon(withBackend(command));
  command.addHelpText("after", notes2);
  withExamples(command, examples4);
  run(command, async (io, commandLine, given, folder) => {
    const [{ judge }, { judgeOptions }] = await Promise.all([
      import("./judge-ZCF2HVOO.mjs"),
      import("./judge-options-UGWW7OYB.mjs")
    ]);
    return judge(parseOptions("judge", judgeOptions, { ...given, run: folder }), commandLine, io);
  });
};
var addImageOptions = (command) => command.option("--real <source>", "real images: a data set or a folder of files (default: the run's data set)").option("--data-dir <folder>", "folder with the data set's files").option("--images <count>", "images (or pairs) a judge sees in a block (default: 100; 150 for time)").option("--blocks <count>", "blocks of the protocol time (default: 3)").option(
  "--pool <count>",
  "images of each kind among which a judge's are drawn (default: all see the same)"
).option("--checkpoint <step>", "the checkpoint of this step (default: the newest)").option("--seed <seed>", "number or word that decides images and orders (default: 0)");
var addTaskOptions = (command) => command.option("--host <address>", "address to listen on (default: 127.0.0.1, this machine alone)").option("--port <port>", "port to listen on; 0 for any (default: 8417)").option("--export <folder>", "write the page as static files instead").option("--import <file>", "take answers in that an exported page saved; may be repeated", append).option("--results", "print error rates, thresholds or preferences with intervals and agreement").option("--record", "with --results: add them to evaluations.jsonl of the run");

// ../evaluate-cli/packages/cli/src/commands/list.ts
var registerList = (program, run) => {
  const command = program.command("list").description("list models with their presets, data sets, losses and backends");
  withExamples(withCommon(command), ["gan list", "gan list --json"]);
  run(command, async (io, _commandLine, { json }) => {
    const { list } = await import("./list-XYLOMMYW.mjs");
    return list({ json: json === true }, io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/modes.ts
import { Option } from "commander";
var examples5 = [
  "gan modes --dataset ring --remedies gan,pacgan2 --setting small --seeds 3 --quick --out labs/ring",
  "gan modes --dataset grid --out labs/grid",
  "gan modes --resume labs/grid",
  "gan modes --dataset stacked-mnist --data-dir data/mnist --remedies gan,pacgan2,pacgan4 --seeds 1 --minutes 60 --out labs/stacked",
  "gan modes --list-remedies"
];
var notes3 = `
The folder holds table.md, table.csv and table.json (modes found, share of high-quality samples, reverse KL, beside the
published figures), samples.svg and samples.png (every remedy over training), lab.json (versions, settings, commands) and
cells/, a file for each remedy and seed. A laboratory that was stopped or killed goes on with --resume, without repeating
what is finished.`;
var registerModes = (program, run) => {
  const command = program.command("modes").description("compare remedies against mode collapse on data whose modes are known").option("--dataset <name>", "ring, grid, stacked-mnist, or stacked-digits, which needs no files");
  addPlanOptions(command);
  withBackend(command).option("--jobs <count>", "cells trained at once, each on one thread (default: one for each core)").option("--out <folder>", "folder of the new laboratory").option("--resume <folder>", "go on with the laboratory in this folder").option("--force", "replace the laboratory in --out").option("--list-remedies", "print remedies and settings").option("--dry-run", "print what would be trained and write nothing").option("--quiet", "print no progress").addOption(new Option("--cell <name>").hideHelp());
  withCommon(command);
  command.addHelpText("after", notes3);
  withExamples(command, examples5);
  run(command, async (io, commandLine, given) => {
    const [{ modes }, { modesOptions }] = await Promise.all([
      import("./modes-RLLK5XFP.mjs"),
      import("./modes-options-NDKJNQCM.mjs")
    ]);
    return modes(parseOptions("modes", modesOptions, given), commandLine, io);
  });
};
var addPlanOptions = (command) => command.option("--data-dir <folder>", "folder with the data set's files (default: download them once)").option("--setting <name>", "networks and budget: published, or see --list-remedies (default: published)").option("--remedies <list>", "names separated by commas (default: all)").option("--seeds <count>", "trainings of each remedy, with seeds from 1 (default: 10)").option("--quick", "a tenth of the budget").option("--steps <count>", "generator updates of each training (default: the setting's)").option("--minutes <count>", "end a training after this time, though steps remain").option("--samples <count>", "samples judged at the end of a training (default: the setting's)").option("--batch-size <count>", "real examples in a batch (default: the setting's, times the packing)");

// ../evaluate-cli/packages/cli/src/commands/report.ts
var examples6 = [
  "gan report runs/first --out first.html",
  'gan report runs/dense runs/dcgan --title "Dense against convolutional" --out runs.html'
];
var registerReport = (program, run) => {
  const command = program.command("report").description("write a page about runs: curves, samples, metrics, settings").argument("<runs...>", "folders of runs, finished or not").option("--out <file>", "page to write, one HTML file that needs no other").option("--title <words>", "heading of the page (default: names of the runs)").option("--force", "overwrite the page");
  withExamples(withCommon(command), examples6);
  run(command, async (io, _commandLine, given, runs) => {
    const { report, reportOptions } = await import("./report-PU4WOO5E.mjs");
    return report(parseOptions("report", reportOptions, { ...given, runs }), io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/sample.ts
var examples7 = [
  "gan sample --run runs/first --grid 10x10 --seed 7 --out samples.png",
  "gan sample --run runs/first --checkpoint 1000 --out early.png",
  "gan sample --run runs/conditional --classes 0,3 --grid 2x8 --out zeros-and-threes.png"
];
var registerSample = (program, run) => {
  const command = program.command("sample").description("draw samples from a run as a PNG picture").option("--run <folder>", "folder of the run").option("--out <file>", "picture to write").option("--grid <rows>x<columns>", "how many samples (default: 10x10; 2000 for points of the plane)").option("--seed <seed>", "number or word that decides the latents (default: 0)").option(
    "--checkpoint <step>",
    "the checkpoint of this step, or best (default: the newest whole one, else generator/)"
  ).option("--classes <list>", "classes to draw in turn, for models with class labels").option("--force", "overwrite the picture");
  withExamples(withCommon(withBackend(command)), examples7);
  run(command, async (io, _commandLine, given) => {
    const [{ drawFromRun }, { sampleOptions }] = await Promise.all([
      import("./draw-from-run-XXKUPLMS.mjs"),
      import("./sample-options-4YLMDLXX.mjs")
    ]);
    return drawFromRun(parseOptions("sample", sampleOptions, given), io);
  });
};

// ../evaluate-cli/packages/cli/src/commands/train.ts
var examples8 = [
  "gan train --model gan --steps 1500 --out runs/first",
  "gan train --model gan --dataset mnist --data-dir data/mnist --steps 10000 --batch-size 128 --seed 1 --out runs/mnist",
  "gan train --model gan --preset small --set latentDim=64 --ema-half-life 10000 --out runs/small",
  "gan train --resume runs/first --steps 3000",
  "gan train --model dcgan --dataset mnist --guard rollback --guard-retries 5 --out runs/careful",
  "gan train --model gan --preset original-2014 --dry-run"
];
var notes4 = `
Ctrl-C (or SIGTERM) finishes the step, saves, and ends with exit code 130 (143); a second one quits at once. A run that
was stopped or killed goes on with --resume and ends with the same weights as one that was never interrupted.
When numbers are no longer finite, gradients vanish or explode, or the discriminator has won for good, the run goes back to
its last good checkpoint and ends with code 1; --guard rollback goes on from there with half the learning rates.
The folder holds config.json, metrics.jsonl, samples/, checkpoints/, generator/ (for tf.loadLayersModel) and curves.*.`;
var registerTrain = (program, run) => {
  const command = program.command("train").description("train a model, or go on with a run").option("--model <name>", "which model (see `gan list`)").option("--preset <name>", "a published configuration (default: the model's first)");
  addDataOptions(withSet(command));
  addScheduleOptions(command);
  withBackend(command).option("--dry-run", "print the resolved configuration and write nothing").option("--quiet", "print no progress");
  withCommon(command);
  command.addHelpText("after", notes4);
  withExamples(command, examples8);
  run(command, async (io, commandLine, given) => {
    const [{ train }, { trainOptions }] = await Promise.all([
      import("./train-M4AMCXFU.mjs"),
      import("./train-options-MLRTY36N.mjs")
    ]);
    return train(parseOptions("train", trainOptions, given), commandLine, io);
  });
};
var addDataOptions = (command) => command.option("--dataset <name>", "which data set (default: digits, which needs no files)").option("--data-dir <folder>", "folder with the data set's files (default: download them once)").option(
  "--data <key=value>",
  "an option of the data set, e.g. split=test or verify=true; may be repeated",
  append
);
var addScheduleOptions = (command) => command.option("--steps <count>", "generator updates of the whole run (default: the preset's)").option("--batch-size <count>", "real examples in a batch (default: the preset's)").option("--seed <seed>", "number or word that decides every random choice (default: 0)").option("--ema-half-life <images>", "average the generator with this half-life; 0 for none").option("--out <folder>", "folder of the new run").option("--resume <folder>", "go on with the run in this folder; --steps may ask for more").option("--force", "replace the run in --out").option("--early-stopping <metric>", "stop once this number has not improved for --patience values").option("--patience <count>", "values without improvement (default: 5)").option("--min-delta <amount>", "what counts as an improvement (default: 0)").option("--higher-is-better", "of the number watched by --early-stopping").option(
  "--evaluate <metrics>",
  "measure samples along the way, e.g. fid,kid; best/ keeps the best by the first"
).option("--evaluate-every <steps>", "steps between evaluations (default: a tenth of all)").option("--evaluate-samples <count>", "samples of each side in one (default: 2000)").option("--evaluate-extractor <name>", "features, as in `gan evaluate` (default: auto, by the data)").option("--evaluate-weights <file>", "weights of the extractor, for inception").option("--guard <mode>", "what to do when training goes wrong: off, stop or rollback (default: stop)").option("--guard-retries <count>", "with --guard rollback: how often to go on (default: 3)").option("--sample-every <steps>", "steps between sample sheets (default: a tenth of all)").option("--checkpoint-every <steps>", "steps between checkpoints (default: a tenth of all, at most 1000)").option("--keep <count>", "newest checkpoints to keep (default: 3)");

// ../evaluate-cli/packages/cli/src/program.ts
var examples9 = [
  "gan train --model gan --steps 1500 --out runs/first",
  "gan sample --run runs/first --grid 10x10 --out samples.png",
  "gan evaluate runs/first --metrics fid,is --samples 5000",
  "gan report runs/first --out report.html",
  "gan info gan --preset article",
  "gan doctor"
];
var commands = [
  registerTrain,
  registerSample,
  registerEvaluate,
  registerJudge,
  registerCompare,
  registerReport,
  registerInfo,
  registerList,
  registerModes,
  registerDoctor
];
function createProgram(argv, io, onExit) {
  const program = new Command("gan").description("Train, sample, evaluate and inspect generative adversarial networks on TensorFlow.js.").version(ownVersion()).exitOverride().configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: (text) => void io.stderr.write(text),
    outputError: () => void 0,
    getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 120)
  });
  withExamples(program, examples9);
  const run = (command, action) => setAction(command, action, argv, io, onExit);
  for (const register of commands) register(program, run);
  return program;
}
function setAction(command, action, argv, io, onExit) {
  command.allowExcessArguments(false).action(async () => {
    onExit(
      await action(io, ["gan", ...argv], command.opts(), ...command.processedArgs)
    );
  });
}

// ../evaluate-cli/packages/cli/src/run-cli.ts
async function runCli(argv, io) {
  let code = exitCodes.success;
  try {
    if (argv.length === 0) {
      createProgram(argv, io, () => void 0).outputHelp({ error: true });
      return exitCodes.usage;
    }
    await createProgram(argv, io, (ended) => code = ended).parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error, argv, io);
    note(io, describeError(error, argv.includes("--verbose")));
    return exitCodeOf(error);
  }
}
function endOfParsing({ exitCode, message }, argv, io) {
  if (exitCode === 0) return exitCodes.success;
  const problem = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  const command = argv[0] !== void 0 && /^\w+$/.test(argv[0]) && !/command/.test(problem) ? ` ${argv[0]}` : "";
  note(io, `gan: ${problem}. See \`gan${command} --help\`.`);
  return exitCodes.usage;
}

// ../evaluate-cli/packages/cli/src/main.ts
var { stdout, stderr } = process;
stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  stderr.write(`${describeError(error, false)}
`);
  process.exit(exitCodes.failure);
});
stderr.on("error", () => process.exit(exitCodes.failure));
process.exitCode = await runCli(process.argv.slice(2), { stdout, stderr, signals: process });
