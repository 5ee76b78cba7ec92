import {
  openDataset
} from "./chunk-RO56J2EP.mjs";
import {
  datasets
} from "./chunk-FM7FVG5S.mjs";
import {
  loadWeights,
  needsOnlyLabels
} from "./chunk-EQFDAUB2.mjs";
import {
  isImageShape
} from "./chunk-JH35CYCI.mjs";
import {
  digitsExtractor,
  eightBits,
  fashionExtractor,
  greyToRgb,
  inceptionExtractor,
  layersModelExtractor,
  metricsByName,
  resizeImages,
  rgbToGrey
} from "./chunk-YJNYNAOL.mjs";
import {
  findModel
} from "./chunk-A2YBPPSG.mjs";
import {
  readRecord
} from "./chunk-4VSWRRJD.mjs";
import {
  modelFiles
} from "./chunk-A77DSB3Q.mjs";
import {
  UsageError,
  asUsage
} from "./chunk-7VOABCUN.mjs";
import {
  ConfigError,
  GanError,
  Random,
  disposeBatch
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/progress/stage-progress.ts
import { Presets, SingleBar } from "cli-progress";
var longestSilence = 1e4;
function stageReporter({ stderr }, quiet) {
  if (quiet) return { report: () => void 0, stop: () => void 0 };
  return stderr.isTTY ? stageBar(stderr) : stageLines(stderr);
}
function stageBar(output) {
  const bar = new SingleBar(
    {
      format: "{bar} {value}/{total}  {stage}",
      stream: output,
      barsize: 20,
      fps: 5,
      hideCursor: false,
      clearOnComplete: true
    },
    Presets.shades_classic
  );
  let current;
  return {
    report({ stage, done, total = 0 }) {
      if (stage !== current) {
        if (current !== void 0) bar.stop();
        bar.start(total, done, { stage });
        current = stage;
      } else bar.update(done);
    },
    stop() {
      if (current !== void 0) bar.stop();
      current = void 0;
    }
  };
}
function stageLines(output) {
  let current;
  let spokenAt = 0;
  return {
    report({ stage, done, total }) {
      const now = performance.now();
      if (stage === current && done !== total && now - spokenAt < longestSilence) return;
      [current, spokenAt] = [stage, now];
      output.write(`${stage}: ${done}${total === void 0 ? "" : ` of ${total}`}
`);
    },
    stop: () => void 0
  };
}

// ../evaluate-cli/packages/cli/src/evaluate/preparation.ts
import * as tf from "@tensorflow/tfjs";
function preparationFor({ resize, channels }) {
  const names = [
    ...channels === void 0 ? [] : [channels === 1 ? "grey" : "colour"],
    ...resize === void 0 ? [] : [`bicubic to ${resize.join("x")}`],
    eightBits.name
  ];
  return {
    name: names.join(", "),
    apply: (images) => tf.tidy(() => {
      const coloured = channels === void 0 ? images : channels === 1 ? rgbToGrey(images) : greyToRgb(images);
      return eightBits.apply(resize === void 0 ? coloured : resizeImages(coloured, resize));
    })
  };
}
var preparedShape = ([height, width, channels], request) => [...request.resize ?? [height, width], request.channels ?? channels];

// ../evaluate-cli/packages/cli/src/evaluate/check-sources.ts
var usualSamples = 1e4;
function sampleCounts(sources, reference, { samples, againstSamples }) {
  const all = againstSamples === void 0 && samples === void 0 ? [...sources, reference] : sources;
  const fake = samples ?? Math.min(usualSamples, ...all.map(({ size = Infinity }) => size));
  const real = againstSamples ?? Math.min(fake, reference.size ?? fake);
  for (const source of sources) checkCount(source, fake, "--samples");
  checkCount(reference, real, "--against-samples");
  return { fake, real };
}
function checkCount({ name, size }, count, option) {
  if (count < 2) {
    throw new GanError(
      `evaluate: expected two images or more in ${name}, got ${size ?? count}. A single one has no distribution.`
    );
  }
  if (size === void 0 || size >= count) return;
  throw new GanError(
    `evaluate: expected ${count} images in ${name}, got ${size}. Ask for fewer by ${option}, or leave it out.`
  );
}
function checkShapes(sources, request) {
  const [first, ...others] = sources;
  const wanted = preparedShape(first.shape, request);
  for (const source of others) {
    const found = preparedShape(source.shape, request);
    if (found.every((side, i) => side === wanted[i])) continue;
    const sameSize = found[0] === wanted[0] && found[1] === wanted[1];
    const remedy = sameSize ? "--channels 1 (grey) or 3" : `--resize ${wanted[0]}x${wanted[1]}`;
    throw new GanError(
      `evaluate: expected images of one shape, got ${wanted.join("x")} of ${first.name} and ${found.join("x")} of ${source.name}. Bring both to one with ${remedy}.`
    );
  }
}

// ../evaluate-cli/packages/cli/src/evaluate/extractors.ts
import { readFile } from "node:fs/promises";

// ../evaluate-cli/packages/cli/src/evaluate/model-extractor.ts
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import * as tf2 from "@tensorflow/tfjs";
import { z } from "zod";

// ../evaluate-cli/packages/cli/src/evaluate/parse-extractor-options.ts
function parseExtractorOptions(extractor, schema, given = {}) {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const names = Object.keys(schema.shape).join(", ");
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : issue.path.join(".");
  throw new UsageError(
    `evaluate: expected --extractor-set of ${extractor} among ${names}, got ${key}=${JSON.stringify(given[key])}. ${issue.message}.`
  );
}

// ../evaluate-cli/packages/cli/src/evaluate/model-extractor.ts
var modelOptions = z.strictObject({
  layer: z.string().optional(),
  classes: z.enum(["logits", "probabilities"]).optional(),
  inputRange: z.tuple([z.number(), z.number()]).optional(),
  size: z.tuple([z.int().positive(), z.int().positive()]).optional(),
  mapLayers: z.array(z.string()).optional()
});
var folderOf = (path) => path.endsWith(".json") ? dirname(path) : path;
var isModelPath = (path) => existsSync(path) && existsSync(join(folderOf(path), "model.json"));
async function modelExtractor(path, given = {}) {
  const options = parseExtractorOptions("a model", modelOptions, given);
  const artifacts = await modelFiles(folderOf(path)).load();
  const bytes = new Uint8Array(tf2.io.CompositeArrayBuffer.join(artifacts.weightData));
  const digest = createHash("sha256").update(bytes).digest("hex");
  const model = await tf2.loadLayersModel(tf2.io.fromMemory(artifacts));
  try {
    const extractor = asUsage(
      () => layersModelExtractor(model, {
        ...options,
        name: `model-${digest.slice(0, 12)}`,
        protocol: { weightsSha256: digest }
      })
    );
    return { ...extractor, dispose: () => model.dispose() };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

// ../evaluate-cli/packages/cli/src/evaluate/extractors.ts
var inception = (mode) => ({
  suits: [],
  wantsWeights: true,
  load: async (file) => inceptionExtractor({ weights: await readWeightsFile(file), source: file, mode })
});
var named = {
  digits: { suits: ["mnist", "digits"], load: () => digitsExtractor() },
  fashion: { suits: ["fashion-mnist"], load: () => fashionExtractor() },
  inception: inception("clean"),
  "inception-legacy-pytorch": inception("legacy-pytorch"),
  "inception-legacy-tensorflow": inception("legacy-tensorflow")
};
var choices = Object.keys(named).join(", ");
async function chooseExtractor({ extractor, weights, extractorSet }, metrics, sources) {
  if (!metrics.some(readsFeatures)) return void 0;
  const name = extractor === "auto" ? suitable(sources) : extractor;
  const found = Object.hasOwn(named, name) ? named[name] : void 0;
  checkWeights(name, found, weights);
  if (found === void 0 && !isModelPath(name)) {
    throw new UsageError(
      `evaluate: expected --extractor auto, ${choices} or a folder with model.json, got '${name}'. Choose one of them.`
    );
  }
  if (found === void 0) return modelExtractor(name, extractorSet);
  if (extractorSet === void 0) return found.load(weights ?? "");
  throw new UsageError(
    `evaluate: expected --extractor-set only with a model as extractor, got it with ${name}. Leave it out.`
  );
}
function checkWeights(name, found, weights) {
  const wanted = found?.wantsWeights === true;
  if (wanted === (weights !== void 0)) return;
  throw new UsageError(
    wanted ? `evaluate: expected --weights FILE with --extractor ${name}, got none. Name the file of FID's weights, such as pt_inception-2015-12-05-6726825d.pth; it is not downloaded for you.` : `evaluate: expected --weights only with --extractor inception, got it with ${name}. Leave it out.`
  );
}
async function readWeightsFile(file) {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`evaluate: expected a file of weights at ${file}, got: ${reason}. Check --weights.`);
  }
}
var readsFeatures = ({ statistics, requires }) => requires?.includes("featureMaps") === true || [...statistics.real ?? [], ...statistics.fake ?? []].some(
  ({ reads }) => reads.some((reading) => reading !== "labels")
);
function suitable(sources) {
  const data = [...new Set(sources.flatMap(({ dataset }) => dataset ?? []))];
  const found = Object.entries(named).filter(([, { suits }]) => data.some((name) => suits.includes(name)));
  if (found.length === 1) return found[0][0];
  const seen = data.length === 0 ? "images of no known data set" : data.join(", ");
  throw new UsageError(
    `evaluate: expected data that tells which features suit it, got ${seen}. Choose --extractor ${choices}.`
  );
}

// ../evaluate-cli/packages/cli/src/evaluate/metric-choice.ts
function chooseMetrics(names, assignments = {}) {
  const settings = {};
  for (const [key, value] of Object.entries(assignments)) {
    const [, metric, setting] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
    if (metric === void 0 || setting === void 0) {
      throw new UsageError(
        `evaluate: expected --set METRIC.SETTING=VALUE, got '${key}'. Name the metric too, e.g. --set fid.shrinkage=oas.`
      );
    }
    settings[metric] = { ...settings[metric], [setting]: value };
  }
  return asUsage(() => metricsByName([...new Set(names)], settings));
}

// ../evaluate-cli/packages/cli/src/sources/sample-source.ts
var batchSize = 64;
function chooseIndices(size, { count, random }) {
  if (count >= size) return Int32Array.from({ length: size }, (_, i) => i);
  return random.fork("choice").permutation(size).subarray(0, count).sort();
}
async function* inBatches(indices, read) {
  for (let start = 0; start < indices.length; start += batchSize) {
    const batch = await read(indices.slice(start, start + batchSize));
    if (batch !== void 0) yield batch;
  }
}

// ../evaluate-cli/packages/cli/src/sources/dataset-source.ts
async function datasetSource(words, request) {
  const [name, split] = words.split(":");
  const options = {
    ...request.data,
    ...request.dataDir !== void 0 && takes(name, "dataDir") && { dataDir: request.dataDir },
    ...split !== void 0 && { split }
  };
  return sourceOfDataset(await openDataset({ name, options }), name, options);
}
var namesDataset = (words) => Object.hasOwn(datasets, words.split(":")[0]);
var takes = (name, option) => datasets[name]?.options.some((own) => own === option) ?? false;
function sourceOfDataset(dataset, name, options) {
  const { dataDir: _, ...identity } = options;
  return {
    name: nameOf(name, options),
    kind: "dataset",
    shape: imageShape(dataset),
    size: dataset.size,
    dataset: name,
    origin: { dataset: name, ...identity, size: dataset.size },
    stream: (stream) => inBatches(chooseIndices(dataset.size, stream), (indices) => gather(dataset, indices, stream.random)),
    dispose: () => void 0
  };
}
function nameOf(name, { split }) {
  return takes(name, "split") ? `${name}/${typeof split === "string" ? split : "train"}` : name;
}
function imageShape({ name, spec }) {
  const shape = spec.images?.shape;
  if (shape?.length === 3 && shape.every((side) => side !== null)) return shape;
  throw new GanError(
    `evaluate: expected a data set of images, got ${name} with ${Object.keys(spec).join(", ")}. Points of the plane are for \`gan modes\`.`
  );
}
async function gather(dataset, indices, random) {
  const { images, labels, ...others } = await dataset.gather(indices, random.fork(`reading/${indices[0]}`));
  disposeBatch(others);
  return { images, ...labels && { labels } };
}

// ../evaluate-cli/packages/cli/src/sources/run-source.ts
import * as tf4 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/cli/src/sources/label-drawer.ts
import * as tf3 from "@tensorflow/tfjs";
async function labelDrawer(gan, choice, prior) {
  const numClasses = labelClasses(gan);
  if (numClasses === void 0) return void 0;
  if (prior === "uniform") return uniformLabels(numClasses);
  return labelsOf(await openDataset({ name: choice.name, options: choice.options }), numClasses);
}
function labelsOf(dataset, numClasses) {
  const classes = dataset.spec.labels?.numClasses;
  if (classes !== numClasses) {
    throw new ConfigError(
      `evaluate: expected labels of ${numClasses} classes, as the model has, got ${classes ?? "none"} in ${dataset.name}. Use --labels uniform.`
    );
  }
  return (count, random) => draw(count, () => dataset.labelAt(random.integer(dataset.size)));
}
var uniformLabels = (numClasses) => (count, random) => draw(count, () => random.integer(numClasses));
var draw = (count, next) => tf3.tensor1d(Int32Array.from({ length: count }, next), "int32");
function labelClasses({ networks, averaged, inputs }) {
  const takesLabels = networks[averaged[0]].inputNames.slice(1).includes("labels");
  return takesLabels ? inputs.labels?.numClasses ?? 0 : void 0;
}

// ../evaluate-cli/packages/cli/src/sources/run-source.ts
async function runSource(folder, request) {
  const record = await readRecord(folder);
  const definition = asUsage(() => findModel(record.model));
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork("weights"));
  try {
    const { from, step } = await loadWeights(gan, folder, request.checkpoint, request.io);
    const drawLabels = await labelDrawer(gan, record.dataset, request.labels);
    return {
      ...sourceOfGan(gan, folder, { drawLabels }),
      dataset: record.dataset.name,
      origin: {
        model: record.model,
        weights: record.averaging === null ? "as trained" : "averaged",
        from,
        ...step !== void 0 && { step },
        ...drawLabels && { labels: request.labels }
      },
      dispose: () => gan.dispose()
    };
  } catch (error) {
    gan.dispose();
    throw error;
  }
}
function sourceOfGan(gan, name, options = {}) {
  checkImages(gan, name);
  const generator = options.drawLabels === void 0 ? latentGenerator(gan, options) : void 0;
  return {
    name,
    kind: "run",
    shape: gan.sample.shape,
    origin: { model: gan.name },
    ...generator && { generator },
    stream: (stream) => generate(gan, stream, options),
    dispose: () => void 0
  };
}
function checkImages(gan, name) {
  if (!isImageShape(gan.sample.shape)) {
    throw new GanError(
      `evaluate: expected ${name} to make images, got samples of shape [${gan.sample.shape.join(", ")}]. Points of the plane are for \`gan modes\`.`
    );
  }
  if (needsOnlyLabels(gan)) return;
  throw new GanError(
    `evaluate: expected ${name} to need latents and labels only, got '${gan.name}', which needs more. Save its outputs as images and evaluate their folder.`
  );
}
var asTheyAre = (body) => body();
async function* generate(gan, { count, random }, { drawLabels, during = asTheyAre }) {
  const [latents, noise, labels] = ["latents", "noise", "labels"].map((part) => random.fork(part));
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const conditions = drawLabels === void 0 ? {} : { labels: drawLabels(size, labels) };
    const images = during(
      () => tf4.tidy(() => gan.generate({ feeds: gan.latents(size, latents, conditions), random: noise }))
    );
    yield { images: toRange(gan, images), ...conditions };
  }
}
function toRange({ sample: { range = [-1, 1] } }, images) {
  const [low, high] = range;
  if (low === -1 && high === 1) return images;
  return tf4.tidy(() => {
    const scaled = images.sub(low).mul(2 / (high - low)).sub(1);
    images.dispose();
    return scaled;
  });
}
function latentGenerator(gan, { during = asTheyAre }) {
  const probe = gan.latents(1, Random.fromSeed(0));
  const entries = Object.entries(probe);
  const isVector = entries.length === 1 && entries[0][1].rank === 2;
  const name = entries[0]?.[0];
  disposeBatch(probe);
  if (!isVector || name === void 0) return void 0;
  return {
    latents: (count, random) => gan.latents(count, random)[name],
    // Noise inputs get the same noise at every point: distances must come from the latents alone.
    generate: (latents) => during(() => gan.generate({ feeds: { [name]: latents }, random: Random.fromSeed(0) }))
  };
}

export {
  stageReporter,
  batchSize,
  chooseIndices,
  inBatches,
  datasetSource,
  namesDataset,
  sourceOfDataset,
  labelsOf,
  labelClasses,
  runSource,
  sourceOfGan,
  preparationFor,
  preparedShape,
  sampleCounts,
  checkShapes,
  chooseExtractor,
  chooseMetrics
};
