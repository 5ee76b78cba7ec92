import {
  describeNetworks,
  findModel
} from "./chunk-A2YBPPSG.mjs";
import {
  readRecord,
  runPaths
} from "./chunk-4VSWRRJD.mjs";
import {
  fileStore
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
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  assignments
} from "./chunk-CEZAD425.mjs";
import {
  Random
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/info/info.ts
import { z as z2 } from "zod";

// ../evaluate-cli/packages/cli/src/info/describe-options.ts
import { z } from "zod";
function describeOptions(schema) {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, value]) => {
    const property = value;
    return {
      name,
      type: describeType(property),
      default: property.default,
      description: property.description ?? ""
    };
  });
}
function describeType(property) {
  const { type = "any", items, prefixItems, anyOf } = property;
  if (property.enum !== void 0) return property.enum.join(" | ");
  if (property.const !== void 0) return JSON.stringify(property.const);
  if (anyOf !== void 0) return anyOf.map(describeType).join(" | ");
  if (prefixItems !== void 0) return `[${prefixItems.map(describeType).join(", ")}]`;
  if (items !== void 0) return `list of ${describeType(items)}`;
  return `${type}${describeRange(property)}`;
}
function describeRange(property) {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = property;
  const ends = [
    minimum !== void 0 && minimum > Number.MIN_SAFE_INTEGER && `>= ${minimum}`,
    exclusiveMinimum !== void 0 && `> ${exclusiveMinimum}`,
    maximum !== void 0 && maximum < Number.MAX_SAFE_INTEGER && `<= ${maximum}`,
    exclusiveMaximum !== void 0 && `< ${exclusiveMaximum}`
  ].filter((end) => end !== false);
  return ends.length === 0 ? "" : ` ${ends.join(", ")}`;
}

// ../evaluate-cli/packages/cli/src/info/describe-model.ts
async function describeModel(name, preset, set) {
  const definition = asUsage(() => findModel(name));
  const config = asUsage(() => definition.configure({ preset, config: set }));
  return {
    model: name,
    preset: preset ?? Object.keys(definition.presets)[0],
    networks: await networksOf(name, config),
    title: definition.title,
    summary: definition.summary,
    paper: definition.paper,
    config,
    options: describeOptions(definition.config),
    presets: Object.entries(definition.presets).map(([key, { description }]) => ({ name: key, description }))
  };
}
async function networksOf(model, config) {
  await startBackend({ backend: "cpu" });
  const gan = asUsage(() => findModel(model).restore(config, Random.fromSeed(0)));
  try {
    return describeNetworks(gan);
  } finally {
    gan.dispose();
  }
}
function modelLines(info2) {
  return [
    `${info2.title}: ${info2.summary}`,
    info2.paper,
    "",
    `Networks of preset ${info2.preset}:`,
    ...networkTable(info2.networks),
    "",
    "Options (--set):",
    ...table(
      info2.options.map((option) => [
        option.name,
        option.type,
        valueOf(info2.config, option),
        option.description
      ])
    ),
    "",
    "Presets:",
    ...table(info2.presets.map(({ name, description }) => [name, description]))
  ];
}
function networkTable(networks) {
  return table(
    networks.map(({ name, trainableParameters, inputs, outputs }) => [
      name,
      `${trainableParameters.toLocaleString("en")} parameters`,
      `${shapes(inputs)} -> ${shapes(outputs)}`
    ])
  );
}
var valueOf = (config, { name }) => JSON.stringify(config[name]) ?? "-";
var shapes = (tensors) => Object.entries(tensors).map(([name, shape]) => `${name} [${shape.map((size) => size ?? "N").join(", ")}]`).join(", ");

// ../evaluate-cli/packages/cli/src/info/last-numbers.ts
import { open } from "node:fs/promises";
var tailBytes = 64 * 1024;
async function lastNumbers(path) {
  const file = await open(path, "r").catch(() => void 0);
  if (file === void 0) return null;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    const lines = buffer.toString("utf8").split("\n").slice(buffer.length < size ? 1 : 0, -1);
    const step = lines.map((line) => JSON.parse(line)).findLast((entry) => !("metric" in entry));
    return step === void 0 ? null : step;
  } finally {
    await file.close();
  }
}

// ../evaluate-cli/packages/cli/src/info/describe-run.ts
async function describeRun(folder) {
  const record = await readRecord(folder);
  const paths = runPaths(folder);
  const checkpoints = (await fileStore(paths.checkpoints).list()).map(({ step }) => step);
  return {
    run: folder,
    ...record,
    networks: await networksOf(record.model, record.config),
    step: checkpoints.at(-1) ?? 0,
    checkpoints,
    metrics: await lastNumbers(paths.metrics)
  };
}
function runLines(info2) {
  const { dataset, metrics } = info2;
  const numbers = Object.entries(metrics ?? {}).map(([name, value]) => [name, String(value)]);
  return [
    `${info2.run}: ${info2.model} (${info2.preset}) on ${dataset.name}, ${dataset.size} examples`,
    ...table([
      ["saved", `step ${info2.step} of ${info2.steps}`],
      ["checkpoints", info2.checkpoints.join(", ") || "none"],
      ["seed", String(info2.seed)],
      ["batch size", String(info2.batchSize)],
      ["average", info2.averaging === null ? "none" : `half-life ${info2.averaging.halfLife} images`],
      ["backend", info2.backend.summary],
      ["started", info2.startedAt],
      ["command", info2.commandLine.join(" ")],
      ["config", JSON.stringify(info2.config)]
    ]),
    "",
    "Networks:",
    ...networkTable(info2.networks),
    ...numbers.length === 0 ? [] : ["", "Last step:", ...table(numbers)]
  ];
}

// ../evaluate-cli/packages/cli/src/info/info.ts
var infoOptions = z2.object({
  model: z2.string().optional(),
  preset: z2.string().optional(),
  set: assignments.optional(),
  run: z2.string().min(1, "It must be a folder").optional(),
  json: z2.boolean().default(false),
  verbose: z2.boolean().default(false)
});
async function info(options, io) {
  const { model, run, preset, set } = options;
  if (model === void 0 === (run === void 0)) {
    throw new UsageError(
      `info: expected a model or --run, got ${model === void 0 ? "neither" : "both"}. See \`gan list\` for models.`
    );
  }
  if (run !== void 0) {
    if (preset !== void 0 || set !== void 0) {
      throw new UsageError(
        "info: expected no --preset or --set with --run, which has its own. Leave them out."
      );
    }
    const described2 = await describeRun(run);
    if (options.json) printJson(io, described2);
    else runLines(described2).forEach((line) => print(io, line));
    return exitCodes.success;
  }
  const described = await describeModel(model, preset, set);
  if (options.json) printJson(io, described);
  else modelLines(described).forEach((line) => print(io, line));
  return exitCodes.success;
}
export {
  info,
  infoOptions
};
