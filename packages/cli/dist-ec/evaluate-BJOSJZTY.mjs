import {
  batchSize,
  checkShapes,
  chooseExtractor,
  chooseIndices,
  chooseMetrics,
  datasetSource,
  inBatches,
  namesDataset,
  preparationFor,
  preparedShape,
  runSource,
  sampleCounts,
  sourceOfDataset,
  stageReporter
} from "./chunk-5NHYZ725.mjs";
import {
  parseNpy
} from "./chunk-GU7GZJ4P.mjs";
import {
  openDataset
} from "./chunk-RO56J2EP.mjs";
import {
  datasets,
  decodeImage,
  gunzip,
  imageHeader,
  listImages,
  parseIdx
} from "./chunk-FM7FVG5S.mjs";
import "./chunk-EQFDAUB2.mjs";
import {
  encodePng,
  isImageShape,
  sheet
} from "./chunk-JH35CYCI.mjs";
import {
  refuseOverwriting
} from "./chunk-HLJTLYA7.mjs";
import {
  appendToRun,
  writeResults
} from "./chunk-WZ7AKE52.mjs";
import {
  evaluate,
  gatherStatistics,
  resizeImages
} from "./chunk-YJNYNAOL.mjs";
import {
  recordOf
} from "./chunk-NSOKE4RA.mjs";
import {
  withError
} from "./chunk-P5AOHKCZ.mjs";
import "./chunk-A2YBPPSG.mjs";
import {
  readRecord
} from "./chunk-4VSWRRJD.mjs";
import {
  modelFiles,
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
  exitCodes,
  note,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  DatasetError,
  GanError,
  Random,
  disposeBatch
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/sources/open-source.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";

// ../evaluate-cli/packages/cli/src/sources/array-source.ts
import { readFile } from "node:fs/promises";
import * as tf from "@tensorflow/tfjs";
var isArrayFile = (path) => /\.npy$|\.idx$|ubyte$|\.gz$/.test(path);
async function arraySource(path, request) {
  const bytes = new Uint8Array(await readFile(path));
  const { shape, values, range } = path.endsWith(".npy") ? readNpy(bytes, path, request.range) : await readIdx(bytes, path);
  const [size, ...image] = shape;
  const length = tf.util.sizeFromShape(image);
  const [low, high] = range;
  const scale = 2 / (high - low);
  return {
    name: path,
    kind: "file",
    shape: image,
    size,
    origin: { file: path, size, range: [low, high] },
    stream: (stream) => inBatches(chooseIndices(size, stream), (indices) => {
      const pixels = new Float32Array(indices.length * length);
      indices.forEach((index, i) => {
        for (let j = 0; j < length; j++)
          pixels[i * length + j] = (values[index * length + j] - low) * scale - 1;
      });
      return { images: tf.tensor4d(pixels, [indices.length, ...image]) };
    }),
    dispose: () => void 0
  };
}
async function readIdx(bytes, path) {
  const { shape, values } = parseIdx(await gunzip(bytes, path), 3, path);
  return { shape: imageShape(shape, path), values, range: [0, 255] };
}
function readNpy(bytes, path, given) {
  const { shape: sizes, values } = parseNpy(bytes, path);
  const shape = imageShape(sizes, path);
  if (values instanceof Uint8Array) return { shape, values, range: given ?? [0, 255] };
  const found = extremes(values, path);
  return { shape, values, range: given ?? guessRange(found, path) };
}
function imageShape(shape, path) {
  const [count = 0, height = 0, width = 0, channels = 1] = shape;
  const isImages = shape.length === 3 || shape.length === 4 && (channels === 1 || channels === 3);
  if (isImages && shape.every((size) => size > 0)) return [count, height, width, channels];
  throw new DatasetError(
    `evaluate: expected images [N, H, W], [N, H, W, 1] or [N, H, W, 3] in ${path}, got [${shape.join(", ")}]. Transpose or split the array.`
  );
}
function extremes(values, path) {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const [i, value] of values.entries()) {
    if (!Number.isFinite(value)) {
      throw new DatasetError(
        `evaluate: expected finite numbers in ${path}, got ${value} at place ${i}. Mend the file.`
      );
    }
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, highest];
}
function guessRange([lowest, highest], path) {
  if (lowest < 0 && lowest >= -1 && highest <= 1) return [-1, 1];
  throw new UsageError(
    `evaluate: expected numbers between -1 and 1, some below 0, in ${path}, got ${lowest} to ${highest}. Say what is black and what white, e.g. --range 0,1 or --range 0,255.`
  );
}

// ../evaluate-cli/packages/cli/src/sources/folder-source.ts
import * as tf2 from "@tensorflow/tfjs";
var together = 64;
async function folderSource(folder, request) {
  const { paths } = await listImages(folder);
  const files = await readHeaders(paths, request);
  const [first] = files;
  if (first === void 0) {
    throw new DatasetError(
      `evaluate: expected images in ${folder}, got ${paths.length} damaged ones. Check how they were written.`
    );
  }
  const channels = files.every((file) => file.channels === 1) ? 1 : 3;
  const shape = [...request.resize ?? commonSize(folder, files), channels];
  return {
    name: folder,
    kind: "folder",
    shape,
    size: files.length,
    origin: { folder, size: files.length, codec: codecsOf(files) },
    stream: (stream) => inBatches(
      chooseIndices(files.length, stream),
      (indices) => readBatch(
        Array.from(indices, (index) => files[index]),
        shape,
        request
      )
    ),
    dispose: () => void 0
  };
}
async function readHeaders(paths, request) {
  const files = [];
  for (let start = 0; start < paths.length; start += together) {
    const read = paths.slice(start, start + together).map((path) => unlessCorrupt(request, async () => ({ path, ...await imageHeader(path) })));
    for (const file of await Promise.all(read)) if (file !== void 0) files.push(file);
  }
  return files;
}
async function unlessCorrupt({ skipCorrupt, io }, read) {
  try {
    return await read();
  } catch (error) {
    if (!DatasetError.isInstance(error)) throw error;
    if (!skipCorrupt) {
      throw new DatasetError(`${error.message} Or pass it over by --skip-corrupt.`, { cause: error });
    }
    note(io, `Skipping a damaged image: ${error.message}`);
    return void 0;
  }
}
function commonSize(folder, files) {
  const { height, width, path } = files[0];
  const other = files.find((file) => file.height !== height || file.width !== width);
  if (other === void 0) return [height, width];
  throw new DatasetError(
    `evaluate: expected images of one size in ${folder}, got ${height}x${width} (${path}) and ${other.height}x${other.width} (${other.path}). Bring them to one with --resize ${height}x${width}.`
  );
}
var codecsOf = (files) => [...new Set(files.map(({ codec }) => codec))].sort().join(", ");
async function readBatch(files, [height, width, channels], request) {
  const decoded = await Promise.all(
    files.map(
      (file) => unlessCorrupt(request, async () => ({ file, pixels: await decode(file, channels) }))
    )
  );
  const whole = decoded.flatMap((entry) => entry === void 0 ? [] : [entry]);
  if (whole.length === 0) return void 0;
  const images = tf2.tidy(() => {
    const parts = whole.map(({ file, pixels }) => {
      const image = tf2.tensor4d(Float32Array.from(pixels), [1, file.height, file.width, channels]);
      return resizeImages(image, [height, width]).clipByValue(0, 255).div(127.5).sub(1);
    });
    return tf2.concat(parts);
  });
  return { images };
}
var decode = ({ path, height, width }, channels) => decodeImage(path, { height, width, channels, fit: "fill", background: "#fff" });

// ../evaluate-cli/packages/cli/src/sources/generator-source.ts
import * as tf3 from "@tensorflow/tfjs";
async function generatorSource(folder) {
  const model = await tf3.loadLayersModel(modelFiles(folder));
  try {
    const generator = latentGenerator(model, folder);
    return {
      name: folder,
      kind: "generator",
      shape: model.outputs[0].shape.slice(1),
      origin: { model: model.name, latents: "standard normal" },
      generator,
      stream: (options) => generate(generator, options),
      dispose: () => model.dispose()
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}
function latentGenerator(model, folder) {
  const [latentDim] = model.inputs[0].shape.slice(1);
  const takes = model.inputs.map(({ name, shape }) => `${name} [${shape.join(", ")}]`).join(", ");
  const isVector = model.inputs.length === 1 && model.inputs[0].shape.length === 2;
  if (!isVector || typeof latentDim !== "number" || !isImageShape(model.outputs[0].shape.slice(1))) {
    throw new GanError(
      `evaluate: expected a generator of images from one vector in ${folder}, got ${takes} to [${model.outputs[0].shape.join(", ")}]. Name its run's folder instead.`
    );
  }
  return {
    latents: (count, random) => random.normalTensor([count, latentDim]),
    generate: (latents) => model.predict(latents)
  };
}
async function* generate(generator, { count, random }) {
  const source = random.fork("latents");
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const images = tf3.tidy(() => generator.generate(generator.latents(size, source)));
    yield { images };
  }
}

// ../evaluate-cli/packages/cli/src/sources/open-source.ts
async function openSource(words, request) {
  const found = await stat(words).catch(() => void 0);
  if (found?.isDirectory()) {
    if (await exists(join(words, "config.json"))) return runSource(words, request);
    if (await exists(join(words, "model.json"))) return generatorSource(words);
    return folderSource(words, request);
  }
  if (found !== void 0 && isArrayFile(words)) return arraySource(words, request);
  if (found === void 0 && namesDataset(words)) return datasetSource(words, request);
  const got = found === void 0 ? `'${words}', which is nothing of these` : `the file ${words}`;
  throw new UsageError(
    `evaluate: expected a folder of a run, a saved generator or images, a .npy or idx file, or a data set among ${Object.keys(datasets).join(", ")}, got ${got}. Check the name.`
  );
}
var exists = (path) => stat(path).then(
  () => true,
  () => false
);

// ../evaluate-cli/packages/cli/src/sources/reference.ts
import { stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function openReference(against, sources, request) {
  if (against !== void 0) return openSource(against, request);
  const choices = [];
  for (const source of sources) choices.push(await datasetOfRun(source));
  const [first, ...others] = choices;
  const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (first === void 0 || !isOne) {
    throw new UsageError(
      `evaluate: expected --against, got none, and ${sources.join(", ")} ${isOne ? "tells" : "tell"} of no data they were all trained on. Name a data set, or a folder or file of real images.`
    );
  }
  const options = {
    ...first.options,
    ...request.data,
    ...request.dataDir !== void 0 && { dataDir: request.dataDir }
  };
  return sourceOfDataset(await openDataset({ name: first.name, options }), first.name, options);
}
async function datasetOfRun(folder) {
  const isRun = await stat2(join2(folder, "config.json")).then(
    () => true,
    () => false
  );
  if (!isRun) return void 0;
  const { name, options } = (await readRecord(folder)).dataset;
  return { name, options };
}

// ../evaluate-cli/packages/cli/src/evaluate/evaluate-sources.ts
async function* evaluateSources(of) {
  const { metrics, sources, reference, counts, seed, progress } = of;
  const random = Random.fromSeed(seed);
  const common = commonOptions(of);
  const wantsReal = metrics.some(({ statistics }) => statistics.real !== void 0);
  const real = wantsReal ? await gatherStatistics("real", reference.stream({ count: counts.real, random: random.fork("real") }), {
    ...common,
    onProgress: (state) => progress.report({ ...state, stage: reference.name })
  }) : void 0;
  for (const source of sources) {
    const results = await evaluate({
      ...common,
      real,
      fake: source.stream({ count: counts.fake, random: random.fork("fake") }),
      ...source.generator && { generator: source.generator },
      onProgress: (state) => progress.report({
        ...state,
        stage: state.stage === "fake" ? source.name : `${source.name}, ${state.stage}`
      })
    });
    yield { source, records: results.map((result) => recordOf(result, aboutOf(of, source))) };
  }
}
var commonOptions = ({
  metrics,
  extractor,
  reference,
  seed,
  counts,
  resize,
  channels
}) => ({
  metrics,
  ...extractor && { extractor },
  reference: reference.name,
  seed,
  preparation: preparationFor({ resize, channels }),
  expected: counts
});
function aboutOf({ reference, commandLine }, source) {
  const { step } = source.origin;
  return {
    source: source.name,
    against: reference.name,
    origins: { fake: source.origin, real: reference.origin },
    ...typeof step === "number" && { step },
    commandLine: [...commandLine],
    at: (/* @__PURE__ */ new Date()).toISOString()
  };
}

// ../evaluate-cli/packages/cli/src/evaluate/evaluation-table.ts
function evaluationTable(records) {
  const metrics = new Map(records.map(({ metric, higherIsBetter }) => [metric, higherIsBetter]));
  const sources = [...new Set(records.map(rowKey))];
  return {
    head: [
      "source",
      "step",
      ...[...metrics].map(
        ([name, higher]) => higher === void 0 ? name : `${name} ${higher ? "(higher is better)" : "(lower is better)"}`
      ),
      "samples"
    ],
    rows: sources.map((key) => {
      const own = records.filter((record) => rowKey(record) === key);
      return [
        own[0].source ?? "",
        String(own[0].step ?? ""),
        ...[...metrics.keys()].map((metric) => {
          const found = own.find((record) => record.metric === metric);
          return found === void 0 ? "" : withError(found);
        }),
        countsOf(own)
      ];
    })
  };
}
var rowKey = ({ source, step }) => JSON.stringify([source, step]);
function countsOf(records) {
  const each = records.map(
    ({ counts }) => Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)).map(([side, count]) => `${count} ${side}`).join(", ")
  );
  return [...new Set(each)].join("; ");
}
var tableLines = ({ head, rows: rows2 }) => table([head, ...rows2]);
function markdownTable({ head, rows: rows2 }) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |
`;
  return [line(head), line(head.map(() => "---")), ...rows2.map(line)].join("");
}

// ../evaluate-cli/packages/cli/src/evaluate/neighbours-sheet.ts
import * as tf5 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/cli/src/evaluate/nearest.ts
import * as tf4 from "@tensorflow/tfjs";
async function nearestNeighbours(options) {
  const { among, prepare, rowsOf: rowsOf2, count, onProgress } = options;
  const queries = tf4.tidy(() => rowsOf2(prepare(options.queries)));
  const found = Array.from({ length: queries.shape[0] }, () => []);
  let seen = 0;
  try {
    for await (const batch of among) {
      try {
        const [images, distances] = tf4.tidy(() => {
          const prepared = prepare(batch.images);
          return [prepared, distancesOf(queries, rowsOf2(prepared))];
        });
        await keepNearest(found, images, distances, { count, seen });
        seen += images.shape[0];
        tf4.dispose([images, distances]);
      } finally {
        disposeBatch(batch);
      }
      onProgress?.(seen);
    }
  } finally {
    queries.dispose();
  }
  return found;
}
var distancesOf = (queries, rows2) => tf4.stack(
  tf4.unstack(queries).map((query) => tf4.sqrt(tf4.sum(tf4.square(tf4.sub(rows2, query)), 1)))
);
async function keepNearest(found, images, distances, { count, seen }) {
  const [pixels, values] = [await images.data(), await distances.data()];
  const rows2 = images.shape[0];
  const length = images.size / rows2;
  found.forEach((list, query) => {
    for (let row = 0; row < rows2; row++) {
      const distance = values[query * rows2 + row];
      if (list.length === count && distance >= list.at(-1).distance) continue;
      const own = Float32Array.from(pixels.subarray(row * length, (row + 1) * length));
      list.push({ distance, index: seen + row, pixels: own });
      list.sort((a, b) => a.distance - b.distance);
      list.length = Math.min(list.length, count);
    }
  });
}

// ../evaluate-cli/packages/cli/src/evaluate/neighbours-sheet.ts
var [rows, neighbours] = [10, 6];
async function drawNeighbours(path, request) {
  const { source, reference, options, progress } = request;
  const { apply: prepare } = preparationFor(options);
  const random = Random.fromSeed(options.seed);
  const queries = await firstImages(source, random.fork("fake"));
  try {
    const size = reference.size ?? options.againstSamples ?? options.samples ?? 1e4;
    const found = await nearestNeighbours({
      queries,
      among: reference.stream({ count: size, random: random.fork("real") }),
      count: neighbours,
      prepare,
      rowsOf: rowsOf(request),
      onProgress: (done) => progress.report({ stage: `neighbours in ${reference.name}`, done, total: size })
    });
    const samples = tf5.tidy(() => prepare(queries));
    const pixels = await samples.data();
    samples.dispose();
    const shape = preparedShape(source.shape, options);
    const picture = sheet(
      { values: layOut(pixels, found), shape: [found.length * (neighbours + 2), ...shape] },
      { rows: found.length, columns: neighbours + 2 }
    );
    await replaceFile(path, await encodePng(picture));
  } finally {
    queries.dispose();
  }
}
var rowsOf = ({ options, extractor }) => (images) => options.neighboursBy === "features" && extractor !== void 0 ? extractor.features(images) : tf5.reshape(images, [images.shape[0], -1]);
async function firstImages(source, random) {
  const count = Math.min(rows, source.size ?? rows);
  const parts = [];
  for await (const { images, labels } of source.stream({ count, random })) {
    parts.push(images);
    labels?.dispose();
  }
  return tf5.tidy(() => {
    const all = tf5.concat(parts);
    parts.forEach((part) => part.dispose());
    return all;
  });
}
function layOut(samples, found) {
  const length = samples.length / found.length;
  const columns = neighbours + 2;
  const values = new Float32Array(found.length * columns * length).fill(1);
  found.forEach((list, row) => {
    values.set(samples.subarray(row * length, (row + 1) * length), row * columns * length);
    list.forEach(({ pixels }, i) => values.set(pixels, (row * columns + 2 + i) * length));
  });
  return values;
}

// ../evaluate-cli/packages/cli/src/evaluate/evaluate.ts
async function evaluateCommand(options, commandLine, io) {
  const metrics = chooseMetrics(options.metrics, options.set);
  for (const out of [options.out, options.table, options.neighbours])
    if (out !== void 0) await refuseOverwriting("evaluate", { out, force: options.force });
  await startBackend({ backend: options.backend, blas: options.blas });
  const opened = [];
  const keep = (resource) => {
    if (resource !== void 0) opened.push(resource);
    return resource;
  };
  try {
    const sources = [];
    for (const words of options.sources) sources.push(keep(await openSource(words, { ...options, io })));
    const reference = keep(await openReference(options.against, options.sources, { ...options, io }));
    checkShapes([reference, ...sources], options);
    const extractor = keep(await chooseExtractor(options, metrics, [reference, ...sources]));
    await measure({ metrics, sources, reference, extractor }, options, commandLine, io);
  } finally {
    for (const resource of opened) resource.dispose?.();
  }
  return exitCodes.success;
}
async function measure(prepared, options, commandLine, io) {
  const { sources, reference } = prepared;
  const counts = sampleCounts(sources, reference, options);
  const progress = stageReporter(io, options.quiet);
  const records = [];
  try {
    for await (const own of evaluateSources({ ...options, ...prepared, counts, commandLine, progress })) {
      records.push(...own.records);
      if (own.source.kind === "run") await appendToRun(own.source.name, own.records);
    }
    if (options.neighbours !== void 0)
      await drawNeighbours(options.neighbours, { ...prepared, source: sources[0], options, progress });
  } finally {
    progress.stop();
  }
  await tell(records, options, io);
}
async function tell(records, options, io) {
  const table2 = evaluationTable(records);
  if (options.out !== void 0) await writeResults(options.out, records);
  if (options.table !== void 0) await replaceFile(options.table, markdownTable(table2));
  if (options.json) printJson(io, records);
  else {
    tableLines(table2).forEach((line) => print(io, line));
    const [{ against, protocol }] = records;
    print(io, `against ${against}, features ${String(protocol.extractor ?? "none")}, seed ${options.seed}`);
    const { comparable } = Object(protocol.extraction);
    if (typeof comparable === "string") print(io, `comparable ${comparable}`);
  }
  const files = [options.out, options.table, options.neighbours].filter((file) => file !== void 0);
  if (files.length > 0) note(io, `Written: ${files.join(", ")}`);
}
export {
  evaluateCommand
};
