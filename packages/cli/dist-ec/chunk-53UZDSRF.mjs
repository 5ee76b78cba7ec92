import {
  CheckpointError,
  ConfigError,
  GanError,
  decodeSafetensors,
  downloadTensor,
  encodeSafetensors
} from "./chunk-HIEZLZGN.mjs";

// packages/core/src/node/replace-file.ts
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
async function replaceFile(path, content) {
  const unfinished2 = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(unfinished2, content);
    await rename(unfinished2, path);
  } catch (error) {
    await rm(unfinished2, { force: true }).catch(() => void 0);
    throw cannotWrite("replaceFile", path, error);
  }
}
function cannotWrite(caller, path, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GanError(
    `${caller}: expected to write ${path}, got: ${reason}. What was kept before is untouched; free some space or check the permissions, then resume.`,
    { cause }
  );
}
async function writeFlushed(path, content) {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

// packages/core/src/node/file-store.ts
import { createHash } from "node:crypto";
import { mkdir as mkdir2, open as open2, readFile, readdir, rename as rename2, rm as rm2 } from "node:fs/promises";
import { join } from "node:path";
var format = 1;
var manifestName = "checkpoint.json";
var tensorsName = "tensors.safetensors";
var unfinished = ".unfinished-";
function fileStore(folder) {
  return {
    save: (checkpoint) => save(folder, checkpoint),
    list: () => list(folder),
    load: (entry) => load(folder, entry),
    remove: async ({ id }) => rm2(join(folder, id), { recursive: true, force: true })
  };
}
async function save(folder, checkpoint) {
  const id = `step-${String(checkpoint.step).padStart(8, "0")}`;
  const temporary = join(folder, `${unfinished}${id}`);
  try {
    await mkdir2(folder, { recursive: true });
    await removeUnfinished(folder);
    await mkdir2(temporary);
    await writeParts(temporary, checkpoint);
    await rm2(join(folder, id), { recursive: true, force: true });
    await rename2(temporary, join(folder, id));
  } catch (error) {
    await rm2(temporary, { recursive: true, force: true }).catch(() => void 0);
    throw cannotWrite2(folder, error);
  }
  await flushFolder(folder);
  return { id, step: checkpoint.step };
}
async function writeParts(folder, { tensors, ...rest }) {
  const pieces = encodeSafetensors(tensors);
  await writeFlushed2(join(folder, tensorsName), pieces);
  const manifest = { format, ...rest, tensorsSha256: digest(pieces) };
  const sealed = { ...manifest, sha256: digestJson(manifest) };
  await writeFlushed2(join(folder, manifestName), [new TextEncoder().encode(JSON.stringify(sealed))]);
  await flushFolder(folder);
}
async function list(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^step-\d+$/.test(name)).map((id) => ({ id, step: Number(id.slice("step-".length)) })).sort((a, b) => a.step - b.step);
}
async function load(folder, { id }) {
  const path = join(folder, id);
  const { tensorsSha256, format: _, ...rest } = await readManifest(path);
  const bytes = await readPart(path, tensorsName);
  if (digest([bytes]) !== tensorsSha256) throw damaged(path, `${tensorsName} does not match its checksum`);
  return { ...rest, tensors: decodeSafetensors(bytes, join(path, tensorsName)) };
}
async function readManifest(path) {
  const text = new TextDecoder().decode(await readPart(path, manifestName));
  const { sha256, ...manifest } = parseManifest(path, text);
  if (manifest.format !== format)
    throw damaged(path, `format ${manifest.format} where this version reads ${format}`);
  if (digestJson(manifest) !== sha256) throw damaged(path, `${manifestName} does not match its checksum`);
  return manifest;
}
function parseManifest(path, text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(path, `${manifestName} is not JSON`, cause);
  }
}
async function readPart(path, name) {
  try {
    return await readFile(join(path, name));
  } catch (cause) {
    throw damaged(path, `${name} cannot be read`, cause);
  }
}
async function writeFlushed2(path, pieces) {
  const file = await open2(path, "wx");
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function flushFolder(path) {
  if (process.platform === "win32") return;
  const handle = await open2(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
async function removeUnfinished(folder) {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm2(join(folder, name), { recursive: true, force: true });
  }
}
function digest(pieces) {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
var digestJson = (value) => digest([new TextEncoder().encode(JSON.stringify(value))]);
var damaged = (path, found, cause) => new CheckpointError(
  `fileStore.load: expected a whole checkpoint in ${path}, but ${found}. Resume from the one before it.`,
  { cause }
);
var cannotWrite2 = (folder, cause) => new CheckpointError(
  `fileStore.save: expected to write a checkpoint into ${folder}, got: ${cause.message}. Earlier checkpoints are untouched; free some space or choose another folder.`,
  { cause }
);

// packages/core/src/node/jsonl-logger.ts
import { open as open3 } from "node:fs/promises";
function jsonlLogger(path) {
  let file;
  const close = async () => {
    await file?.close();
    file = void 0;
  };
  const rewrite = async (trainer) => {
    await close();
    await replaceFile(path, allLines(trainer));
    file = await open3(path, "a");
  };
  const append = (lines) => file?.appendFile(lines).catch((error) => {
    throw cannotWrite("jsonlLogger", path, error);
  });
  return {
    name: "jsonl-logger",
    onTrainBegin: rewrite,
    onGoBack: rewrite,
    onStepEnd: (_trainer, logs) => append(toLine(logs)),
    onEvaluation: (_trainer, evaluation) => append(toLines(evaluation)),
    onTrainEnd: close
  };
}
function flattenLogs({
  step,
  imagesSeen,
  stepMilliseconds,
  metrics
}) {
  return { step, imagesSeen, ...metrics, stepMilliseconds };
}
var toLine = (logs) => `${JSON.stringify(flattenLogs(logs))}
`;
var toLines = ({ step, imagesSeen, results }) => results.map((result) => `${JSON.stringify({ step, imagesSeen, ...result })}
`).join("");
function allLines({ history, evaluations }) {
  const after = /* @__PURE__ */ new Map();
  for (const evaluation of evaluations)
    after.set(evaluation.step, (after.get(evaluation.step) ?? "") + toLines(evaluation));
  const steps = history.map((logs) => toLine(logs) + (after.get(logs.step) ?? ""));
  return [after.get(0) ?? "", ...steps].join("");
}

// packages/core/src/node/model-files.ts
import { mkdir as mkdir3, readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
import * as tf from "@tensorflow/tfjs";
var topologyName = "model.json";
var weightsName = "weights.bin";
async function captureModel(model) {
  const captured = model.weights.map(async (weight) => ({
    name: weight.originalName,
    ...await downloadTensor(weight.read())
  }));
  const weights = await Promise.all(captured);
  return {
    modelTopology: model.toJSON(null, false),
    format: "layers-model",
    generatedBy: `TensorFlow.js tfjs-layers v${tf.version_layers}`,
    convertedBy: null,
    weightSpecs: weights.map(({ name, shape, dtype }) => ({ name, shape: [...shape], dtype })),
    weightData: joinBytes(weights.map(({ values }) => values))
  };
}
async function writeModel(folder, artifacts) {
  const { weightData, weightSpecs, ...rest } = artifacts;
  const bytes = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  const manifest = { ...rest, weightsManifest: [{ paths: [weightsName], weights: weightSpecs }] };
  await mkdir3(folder, { recursive: true });
  await replaceFile(join2(folder, weightsName), bytes);
  await replaceFile(join2(folder, topologyName), JSON.stringify(manifest));
}
function modelFiles(folder) {
  return {
    load: () => readModel(folder),
    async save(artifacts) {
      await writeModel(folder, artifacts);
      return { modelArtifactsInfo: { dateSaved: /* @__PURE__ */ new Date(), modelTopologyType: "JSON" } };
    }
  };
}
async function readModel(folder) {
  const text = new TextDecoder().decode(await readPart2(folder, topologyName));
  const { weightsManifest, ...rest } = parse(folder, text);
  const files = weightsManifest.flatMap(({ paths }) => paths);
  const parts = await Promise.all(files.map((name) => readPart2(folder, name)));
  return {
    ...rest,
    weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
    weightData: joinBytes(parts)
  };
}
function parse(folder, text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(folder, `a ${topologyName} that is not JSON`, cause);
  }
}
async function readPart2(folder, name) {
  try {
    return await readFile2(join2(folder, name));
  } catch (cause) {
    throw unreadable(folder, `no readable ${name}`, cause);
  }
}
var unreadable = (folder, found, cause) => new CheckpointError(
  `modelFiles: expected a model of TensorFlow.js in ${folder}, got ${found}. Check the path, or write the model again.`,
  { cause }
);
function joinBytes(parts) {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    joined.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return joined.buffer;
}

// packages/core/src/node/run-lock.ts
import { readFile as readFile3, rm as rm3, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join as join3 } from "node:path";
async function lockRun(folder) {
  const path = join3(folder, ".lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await tryCreate(path)) return { release: () => rm3(path, { force: true }) };
    const holder = await readHolder(path);
    if (holder !== void 0 && isAlive(holder)) throw inUse(folder, holder);
    await rm3(path, { force: true });
  }
  throw new ConfigError(
    `lockRun: expected to lock ${folder}, but other processes keep taking it. Try again when they are done.`
  );
}
async function tryCreate(path) {
  try {
    await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname() }), {
      flag: "wx"
    });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
async function readHolder(path) {
  try {
    return JSON.parse(await readFile3(path, "utf8"));
  } catch {
    return void 0;
  }
}
function isAlive({ pid, host }) {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
var inUse = (folder, { pid, host }) => new ConfigError(
  `lockRun: expected ${folder} to be free, but process ${pid} on ${host} is using it. Wait for it, stop it, or choose another --out.`
);

export {
  fileStore,
  replaceFile,
  jsonlLogger,
  flattenLogs,
  captureModel,
  writeModel,
  modelFiles,
  lockRun
};
