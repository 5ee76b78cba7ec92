import {
  copyGrowth
} from "./chunk-E3VGF4F5.mjs";
import {
  runPaths
} from "./chunk-UHHO7C3L.mjs";
import {
  captureModel,
  fileStore,
  modelFiles,
  replaceFile,
  writeModel
} from "./chunk-53UZDSRF.mjs";
import {
  UsageError,
  note
} from "./chunk-LZ6Z64UE.mjs";
import {
  CheckpointError,
  GanError,
  loadLatest,
  namedWeights,
  toTensor
} from "./chunk-HIEZLZGN.mjs";

// packages/cli/src/conditions.ts
import * as tf from "@tensorflow/tfjs";
function conditionNames({ networks, averaged }) {
  return networks[averaged[0]].inputNames.slice(1);
}
var needsOnlyLabels = (gan) => conditionNames(gan).every((name) => name === "labels");
function conditionsFor(gan, count, classes) {
  const names = conditionNames(gan);
  if (names.length === 0) {
    if (classes === void 0) return {};
    throw new UsageError(
      `sample: expected no --classes for '${gan.name}', which has no conditions. Leave them out.`
    );
  }
  if (!needsOnlyLabels(gan)) {
    throw new GanError(
      `sample: expected '${gan.name}' to need latents and labels only, got inputs ${names.join(", ")}. Load generator/ and feed them yourself.`
    );
  }
  const numClasses = gan.inputs.labels?.numClasses ?? 0;
  const chosen = classes ?? Array.from({ length: numClasses }, (_, i) => i);
  const strange = chosen.find((label) => label >= numClasses);
  if (strange !== void 0 || chosen.length === 0) {
    throw new UsageError(
      `sample: expected classes below ${numClasses}, the number '${gan.name}' knows, got ${strange ?? "none"}.`
    );
  }
  const labels = Int32Array.from({ length: count }, (_, i) => chosen[i % chosen.length]);
  return { labels: tf.tensor1d(labels, "int32") };
}

// packages/cli/src/sample/load-weights.ts
import * as tf2 from "@tensorflow/tfjs";

// packages/cli/src/train/best-checkpoint.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
var bestRecord = z.object({
  metric: z.string(),
  value: z.number(),
  error: z.number().optional(),
  step: z.int().min(0)
});
var recordPath = (folder) => join(folder, "best.json");
async function readBest(folder) {
  const text = await readFile(recordPath(folder), "utf8").catch(() => "");
  try {
    return bestRecord.parse(JSON.parse(text));
  } catch {
    return void 0;
  }
}
function bestCheckpoint(folder) {
  const store = fileStore(folder);
  let best;
  return {
    name: "best-checkpoint",
    async onTrainBegin() {
      best = await readBest(folder);
    },
    async onEvaluation(trainer, { step, results: [result] }) {
      if (result === void 0 || !isBetter(result, best)) return;
      const entry = await store.save(await trainer.capture());
      const { metric, value, error } = result;
      best = { metric, value, ...error !== void 0 && { error }, step };
      await replaceFile(recordPath(folder), `${JSON.stringify(best, null, 2)}
`);
      for (const other of await store.list()) if (other.id !== entry.id) await store.remove(other);
    }
  };
}
function isBetter({ metric, value, higherIsBetter }, best) {
  if (!Number.isFinite(value)) return false;
  if (best === void 0 || best.metric !== metric) return true;
  return higherIsBetter ? value > best.value : value < best.value;
}

// packages/cli/src/train/generator-files.ts
import { join as join2 } from "node:path";
var generatorFolder = (folder, name, averaged) => averaged.length === 1 ? folder : join2(folder, name);
function generatorFiles(folder) {
  const write = (trainer) => writeGenerators(trainer, folder);
  return { name: "generator-files", onCheckpoint: write, onGoBack: write };
}
async function writeGenerators(trainer, folder) {
  const { averaged, networks } = trainer.gan;
  const captured = trainer.withAverages(() => averaged.map((name) => captureModel(networks[name])));
  for (const [i, name] of averaged.entries())
    await writeModel(generatorFolder(folder, name, averaged), await captured[i]);
}

// packages/cli/src/sample/load-weights.ts
async function loadWeights(gan, folder, wanted, io) {
  const { checkpoints, best, generator } = runPaths(folder);
  if (wanted === "best") {
    const checkpoint2 = await bestOf(best, folder);
    await fromCheckpoint(gan, checkpoint2);
    return { from: `best checkpoint, of step ${checkpoint2.step}`, step: checkpoint2.step };
  }
  const store = fileStore(checkpoints);
  const checkpoint = wanted === void 0 ? await newest(store, io) : await checkpointOf(store, wanted);
  if (checkpoint === void 0) return fromModelFiles(gan, generator);
  await fromCheckpoint(gan, checkpoint);
  return { from: `checkpoint of step ${checkpoint.step}`, step: checkpoint.step };
}
async function bestOf(best, folder) {
  const record = await readBest(best);
  if (record !== void 0) return checkpointOf(fileStore(best), record.step);
  throw new UsageError(
    `sample: expected a best checkpoint in ${folder}, got none: the run was not evaluated as it trained. Leave --checkpoint out, or train with --evaluate.`
  );
}
async function newest(store, io) {
  if ((await store.list()).length === 0) return void 0;
  return loadLatest(store, (entry, { message }) => note(io, `Passing over ${entry.id}: ${message}`));
}
async function checkpointOf(store, step) {
  const entries = await store.list();
  const entry = entries.find((other) => other.step === step);
  if (entry !== void 0) return store.load(entry);
  const steps = entries.map((other) => other.step).join(", ");
  throw new UsageError(
    `sample: expected --checkpoint to be one of ${steps || "(none is kept)"}, got ${step}. Leave it out for the newest.`
  );
}
async function fromCheckpoint(gan, { tensors, state }) {
  const json = state.parts.gan;
  await gan.setState?.({ json, tensors: withPrefix(tensors, "gan/") });
  assignWeights(gan, (name) => tensors[`average/${name}`] ?? tensors[`network/${name}`]);
}
async function fromModelFiles(gan, folder) {
  for (const name of gan.averaged) {
    const model = await tf2.loadLayersModel(modelFiles(generatorFolder(folder, name, gan.averaged)));
    const saved = new Map(namedWeights({ [name]: model }).map((weight) => [weight.name, weight.variable]));
    tf2.tidy(() => {
      for (const { name: weight, variable } of namedWeights(gan.networks, [name]))
        variable.assign(checked(weight, variable, saved.get(weight)));
    });
    copyGrowth(model, gan.networks[name]);
    model.dispose();
  }
  return { from: "generator" };
}
function assignWeights(gan, find) {
  tf2.tidy(() => {
    for (const { name, variable } of namedWeights(gan.networks, gan.averaged)) {
      const data = find(name);
      variable.assign(checked(name, variable, data && toTensor(data)));
    }
  });
}
function checked(name, { shape }, found) {
  if (found !== void 0 && tf2.util.arraysEqual(found.shape, shape)) return found;
  throw new CheckpointError(
    `sample: expected weight '${name}' of shape [${shape.join(", ")}], got ${found === void 0 ? "none" : `[${found.shape.join(", ")}]`}. The weights belong to another model than config.json.`
  );
}
function withPrefix(tensors, prefix) {
  const own = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, data]) => [name.slice(prefix.length), data]));
}

export {
  needsOnlyLabels,
  conditionsFor,
  bestCheckpoint,
  generatorFiles,
  writeGenerators,
  loadWeights
};
