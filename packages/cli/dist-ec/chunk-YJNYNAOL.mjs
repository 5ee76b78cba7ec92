import {
  CheckpointError,
  ConfigError,
  NumericError,
  Random,
  ShapeError,
  adam,
  disposeBatch,
  forwardAll,
  initializers,
  loadForeignWeights,
  namedWeights,
  readWeights
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/metrics/src/extractors/compact-classifier.ts
import * as tf from "@tensorflow/tfjs";
function compactClassifier(options) {
  const { random, classes = 10, featureDim = 64 } = options;
  const draw = initializers(random);
  const conv = (name, filters2, strides = 1) => tf.layers.conv2d({
    name,
    filters: filters2,
    kernelSize: 3,
    strides,
    activation: "relu",
    kernelInitializer: draw.heNormal()
  });
  const images = tf.input({ name: "images", shape: [28, 28, 1] });
  let x = conv("conv1", 16).apply(images);
  x = conv("conv2", 32, 2).apply(x);
  x = conv("conv3", 64).apply(x);
  x = tf.layers.maxPooling2d({ name: "pool", poolSize: 2 }).apply(x);
  x = tf.layers.flatten({ name: "flat" }).apply(x);
  const features = tf.layers.dense({ name: "features", units: featureDim, activation: "relu", kernelInitializer: draw.heNormal() }).apply(x);
  const logits = tf.layers.dense({ name: "logits", units: classes, kernelInitializer: draw.glorotUniform() }).apply(features);
  return tf.model({ name: "compact-classifier", inputs: images, outputs: [features, logits] });
}

// ../evaluate-cli/packages/metrics/src/extractors/int8-weights.ts
import * as tf2 from "@tensorflow/tfjs";
function unpackInt8Weights(network, packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const parts = namedWeights({ network }).map(({ variable }) => ({ variable, ...countsOf(variable) }));
  const floatCount = parts.reduce((sum5, { floats }) => sum5 + floats, 0);
  const expected = parts.reduce((sum5, { integers }) => sum5 + integers, 4 * floatCount);
  if (bytes.length !== expected) {
    throw new CheckpointError(
      `unpackInt8Weights: expected ${expected} bytes for this network, got ${bytes.length}. Use the network they were packed from.`
    );
  }
  const view = new DataView(bytes.buffer);
  let [float, integer] = [0, 4 * floatCount];
  for (const { variable, floats, integers } of parts) {
    const read = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(4 * (float + i), true));
    const small = new Int8Array(bytes.buffer, integer, integers);
    const values = integers === 0 ? read : Float32Array.from(small, (value, i) => value * read[i % floats]);
    tf2.tidy(() => variable.assign(tf2.tensor(values, variable.shape)));
    [float, integer] = [float + floats, integer + integers];
  }
}
var countsOf = ({ shape, size }) => shape.length < 2 ? { floats: size, integers: 0 } : { floats: shape.at(-1), integers: size };

// ../evaluate-cli/packages/metrics/src/extractors/layers-model-extractor.ts
import * as tf7 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/extractors/prepare-images.ts
import * as tf6 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/images/channels.ts
import * as tf3 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/images/require-images.ts
function requireImages(images, caller) {
  if (images.rank === 4) return images;
  throw new ShapeError(
    `${caller}: expected images [N, H, W, C], got [${images.shape.join(", ")}]. Add the missing axes with reshape.`
  );
}

// ../evaluate-cli/packages/metrics/src/images/channels.ts
function greyToRgb(images) {
  const pixels = requireImages(images, "greyToRgb");
  requireGreyOrRgb(pixels, "greyToRgb");
  return pixels.shape[3] === 3 ? pixels.clone() : tf3.tile(pixels, [1, 1, 1, 3]);
}
function rgbToGrey(images) {
  const pixels = requireImages(images, "rgbToGrey");
  requireGreyOrRgb(pixels, "rgbToGrey");
  if (pixels.shape[3] === 1) return pixels.clone();
  return tf3.tidy(() => tf3.sum(tf3.mul(pixels, [0.299, 0.587, 0.114]), 3, true));
}
function requireGreyOrRgb({ shape }, caller) {
  if (shape[3] === 1 || shape[3] === 3) return;
  throw new ShapeError(
    `${caller}: expected images of 1 or 3 channels, got [${shape.join(", ")}]. Drop transparency, or take stacked images channel by channel.`
  );
}

// ../evaluate-cli/packages/metrics/src/images/resize-images.ts
import * as tf4 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/images/resize-filters.ts
var resizeFilters = {
  box: { support: 0.5, weight: (x) => x > -0.5 && x <= 0.5 ? 1 : 0 },
  bilinear: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: { support: 2, weight: (x) => keys(Math.abs(x)) },
  lanczos: { support: 3, weight: (x) => Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0 }
};
function keys(x) {
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}
var sinc = (x) => x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);

// ../evaluate-cli/packages/metrics/src/images/resampling-matrix.ts
function resamplingMatrix(size, target, filter) {
  for (const pixels of [size, target]) {
    if (Number.isInteger(pixels) && pixels > 0) continue;
    throw new ConfigError(
      `resamplingMatrix: expected whole numbers of pixels above 0, got ${size} and ${target}. Check the sizes.`
    );
  }
  const matrix = new Float32Array(target * size);
  const weigh = filter === "bilinear-pytorch" || filter === "bilinear-tensorflow1" ? twoNeighbours : windowed;
  for (let i = 0; i < target; i++) weigh(matrix.subarray(i * size, (i + 1) * size), i, size / target, filter);
  return matrix;
}
function windowed(row, i, scale, filter) {
  const { support, weight } = resizeFilters[filter];
  const stretch = Math.max(scale, 1);
  const centre = (i + 0.5) * scale;
  const from = Math.max(0, Math.trunc(centre - support * stretch + 0.5));
  const to = Math.min(row.length, Math.trunc(centre + support * stretch + 0.5));
  const weights = Array.from({ length: to - from }, (_, k2) => weight((k2 + from - centre + 0.5) / stretch));
  const sum5 = weights.reduce((total, w) => total + w, 0);
  weights.forEach((w, k2) => row[from + k2] = w / sum5);
}
function twoNeighbours(row, i, scale, filter) {
  const { fround } = Math;
  const centred2 = fround(fround(scale) * (i + 0.5) - 0.5);
  const position = filter === "bilinear-pytorch" ? Math.max(0, centred2) : fround(fround(scale) * i);
  const lower = Math.min(Math.floor(position), row.length - 1);
  const upper = Math.min(lower + 1, row.length - 1);
  row[lower] += 1 - (position - lower);
  row[upper] += position - lower;
}

// ../evaluate-cli/packages/metrics/src/images/resize-images.ts
function resizeImages(images, [height, width], { filter = "bicubic" } = {}) {
  const { shape } = requireImages(images, "resizeImages");
  if (!filters.has(filter)) {
    throw new ConfigError(
      `resizeImages: expected one of ${[...filters].join(", ")}, got '${String(filter)}'. Leave it out for bicubic.`
    );
  }
  return tf4.tidy(() => {
    if (shape[1] === height && shape[2] === width) return images.clone();
    const rows = alongFirst(images.transpose([1, 2, 0, 3]), height, filter);
    const both = alongFirst(rows.transpose([1, 0, 2, 3]), width, filter);
    return both.transpose([2, 1, 0, 3]);
  });
}
var filters = /* @__PURE__ */ new Set([
  "box",
  "bilinear",
  "bicubic",
  "lanczos",
  "bilinear-pytorch",
  "bilinear-tensorflow1"
]);
function alongFirst(x, target, filter) {
  const [size = 0, ...rest] = x.shape;
  const matrix = tf4.tensor2d(resamplingMatrix(size, target, filter), [target, size]);
  return tf4.matMul(matrix, x.reshape([size, -1])).reshape([target, ...rest]);
}

// ../evaluate-cli/packages/metrics/src/images/to-bytes.ts
import * as tf5 from "@tensorflow/tfjs";
function toBytes(images, [low, high] = [-1, 1]) {
  return tf5.tidy(
    () => images.sub(low).mul(255 / (high - low)).clipByValue(0, 255).round()
  );
}

// ../evaluate-cli/packages/metrics/src/extractors/prepare-images.ts
function prepareImages(samples, { size, channels, filter, range: range2, quantise }) {
  return tf6.tidy(() => {
    const images = requireImages(samples, "prepareImages");
    const bytes = quantise ? toBytes(images, range2) : tf6.mul(tf6.sub(images, range2[0]), 255 / (range2[1] - range2[0]));
    const coloured = channels === 3 ? greyToRgb(bytes) : rgbToGrey(bytes);
    return tf6.clipByValue(resizeImages(coloured, size, { filter }), 0, 255);
  });
}
var describeInput = ({ size, channels, filter, range: range2, quantise }) => ({
  size: [...size],
  channels,
  resize: filter,
  range: [...range2],
  quantised: quantise ? "8 bits, but for feature maps" : "no"
});

// ../evaluate-cli/packages/metrics/src/extractors/layers-model-extractor.ts
function layersModelExtractor(model6, options) {
  const { name, layer = model6.layers.at(-2)?.name ?? "", mapLayers = [], classes, protocol } = options;
  if (model6.inputs.length !== 1) throw refuse("a model with one input", `${model6.inputs.length}`);
  const input4 = imageInput(model6, options);
  const [low, high] = options.inputRange ?? [-1, 1];
  const prepare = (samples, wanted = input4) => wanted === void 0 ? samples : prepareImages(samples, wanted).mul((high - low) / 255).add(low);
  const unrounded = input4 && { ...input4, quantise: false };
  const outputs = [layer, ...mapLayers].map((name2) => outputOf(model6, name2));
  const view = (wanted) => tf7.model({ inputs: model6.inputs, outputs: wanted });
  const run = (part, samples, wanted = input4) => forwardAll(part, { samples: prepare(samples, wanted) });
  const toFeatures = view(outputs.slice(0, 1));
  const toBoth = classes && view([outputs[0], model6.outputs.at(-1)]);
  const toMaps = mapLayers.length > 0 && view(outputs.slice(1));
  const both = (part, samples) => {
    const [features, last] = run(part, samples);
    return { features: flat(features), probabilities: classes === "logits" ? tf7.softmax(last) : last };
  };
  return {
    name,
    featureDim: outputs[0].shape.at(-1),
    protocol: {
      extractor: name,
      layer,
      ...input4 && { input: { ...describeInput(input4), values: [low, high] } },
      ...protocol
    },
    features: (samples) => tf7.tidy(() => flat(run(toFeatures, samples)[0])),
    ...toBoth && {
      probabilities: (samples) => tf7.tidy(() => both(toBoth, samples).probabilities),
      featuresAndProbabilities: (samples) => tf7.tidy(() => both(toBoth, samples))
    },
    ...toMaps && {
      featureMaps: (samples) => tf7.tidy(() => run(toMaps, samples, unrounded))
    }
  };
}
function imageInput(model6, options) {
  const { shape } = model6.inputs[0];
  if (shape.length !== 4) return void 0;
  const [, height, width, channels] = shape;
  const size = options.size ?? (height != null && width != null ? [height, width] : void 0);
  if (size === void 0) throw refuse("a size for images", "a model that takes any");
  if (channels !== 1 && channels !== 3) throw refuse("a model of images with 1 or 3 channels", `${channels}`);
  const { filter = "bicubic", quantise = true } = options;
  return { size, channels, filter, range: [-1, 1], quantise };
}
function outputOf(model6, name) {
  const layer = model6.layers.find((layer2) => layer2.name === name);
  if (layer === void 0)
    throw refuse(`one of the layers ${model6.layers.map(({ name: name2 }) => name2).join(", ")}`, `'${name}'`);
  return Array.isArray(layer.output) ? layer.output[0] : layer.output;
}
function flat(output) {
  const axes = output.shape.map((_, axis) => axis).slice(1, -1);
  return axes.length === 0 ? output.clone() : tf7.mean(output, axes);
}
var refuse = (expected, got) => new ConfigError(`layersModelExtractor: expected ${expected}, got ${got}. Check the model and the options.`);

// ../evaluate-cli/packages/metrics/src/extractors/embedded-extractor.ts
function embeddedExtractor(name, { accuracy, weights }, { filter = "bicubic" }) {
  const network = compactClassifier({ random: Random.fromSeed(0) });
  unpackInt8Weights(network, weights);
  const extractor = layersModelExtractor(network, {
    ...{
      name,
      layer: "features",
      mapLayers: ["conv1", "conv2", "conv3"],
      classes: "logits",
      inputRange: [0, 1],
      filter
    },
    protocol: {
      extractor: `${name}, embedded in @gan/metrics`,
      accuracy,
      comparable: "only with figures of the same extractor; not with published figures, which use Inception"
    }
  });
  return { ...extractor, dispose: () => network.dispose() };
}

// ../evaluate-cli/packages/metrics/src/extractors/digits-extractor.ts
async function digitsExtractor(options = {}) {
  return embeddedExtractor("digits", await import("./digits-AARHGGZP.mjs"), options);
}

// ../evaluate-cli/packages/metrics/src/extractors/fashion-extractor.ts
async function fashionExtractor(options = {}) {
  return embeddedExtractor("fashion", await import("./fashion-NBHSTV3K.mjs"), options);
}

// ../evaluate-cli/packages/metrics/src/extractors/inception/inception-extractor.ts
import * as tf11 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/extractors/inception/inception-input.ts
import * as tf8 from "@tensorflow/tfjs";
var inceptionModes = {
  clean: { filter: "bicubic", centre: 128, half: 128 },
  "legacy-pytorch": { filter: "bilinear-pytorch", centre: 127.5, half: 127.5 },
  "legacy-tensorflow": { filter: "bilinear-tensorflow1", centre: 128, half: 128 }
};
function inceptionInput(samples, mode, quantise = true) {
  const { centre, half: half2 } = inceptionModes[mode];
  const input4 = { ...imageInput2(mode), quantise };
  return tf8.tidy(() => tf8.div(tf8.sub(prepareImages(samples, input4), centre), half2));
}
var describeInceptionInput = (mode) => ({
  ...describeInput(imageInput2(mode)),
  values: `(byte - ${inceptionModes[mode].centre}) / ${inceptionModes[mode].half}`
});
var imageInput2 = (mode) => ({
  size: [299, 299],
  channels: 3,
  filter: inceptionModes[mode].filter,
  range: [-1, 1],
  quantise: true
});

// ../evaluate-cli/packages/metrics/src/extractors/inception/inception-v3.ts
import * as tf10 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/src/extractors/inception/blocks.ts
import * as tf9 from "@tensorflow/tfjs";
function convolve(x, name, [filters2, kernel, strides = 1], padding = strides === 1 ? "same" : "valid") {
  const kernelSize = typeof kernel === "number" ? kernel : [...kernel];
  const layers5 = [
    // Zeros, because a file of weights follows: drawing 22 million numbers takes seconds.
    tf9.layers.conv2d({
      ...{ name: `${name}.conv`, filters: filters2, kernelSize, strides, padding },
      ...{ useBias: false, kernelInitializer: "zeros" }
    }),
    tf9.layers.batchNormalization({ name: `${name}.bn`, epsilon: 1e-3 }),
    tf9.layers.reLU({ name: `${name}.relu` })
  ];
  return layers5.reduce((y, layer) => layer.apply(y), x);
}
var shrink = (x, name) => tf9.layers.maxPooling2d({ name, poolSize: 3, strides: 2 }).apply(x);
var blockA = (x, name, pooled2) => join(name, [
  convolve(x, `${name}.branch1x1`, [64, 1]),
  chain(x, `${name}.branch5x5`, [
    [48, 1],
    [64, 5]
  ]),
  chain(x, `${name}.branch3x3dbl`, [
    [64, 1],
    [96, 3],
    [96, 3]
  ]),
  pool(x, name, pooled2)
]);
var blockB = (x, name) => join(name, [
  convolve(x, `${name}.branch3x3`, [384, 3, 2]),
  chain(x, `${name}.branch3x3dbl`, [
    [64, 1],
    [96, 3],
    [96, 3, 2]
  ]),
  shrink(x, `${name}.max`)
]);
var blockC = (x, name, width) => join(name, [
  convolve(x, `${name}.branch1x1`, [192, 1]),
  chain(x, `${name}.branch7x7`, [
    [width, 1],
    [width, [1, 7]],
    [192, [7, 1]]
  ]),
  chain(x, `${name}.branch7x7dbl`, [
    [width, 1],
    [width, [7, 1]],
    [width, [1, 7]],
    [width, [7, 1]],
    [192, [1, 7]]
  ]),
  pool(x, name, 192)
]);
var blockD = (x, name) => join(name, [
  chain(x, `${name}.branch3x3`, [
    [192, 1],
    [320, 3, 2]
  ]),
  chain(x, `${name}.branch7x7x3`, [
    [192, 1],
    [192, [1, 7]],
    [192, [7, 1]],
    [192, 3, 2]
  ]),
  shrink(x, `${name}.max`)
]);
function blockE(x, name, pooling) {
  const fork = (y, branch) => [
    convolve(y, `${name}.${branch}a`, [384, [1, 3]]),
    convolve(y, `${name}.${branch}b`, [384, [3, 1]])
  ];
  const single = convolve(x, `${name}.branch3x3_1`, [384, 1]);
  const double = chain(x, `${name}.branch3x3dbl`, [
    [448, 1],
    [384, 3]
  ]);
  return join(name, [
    convolve(x, `${name}.branch1x1`, [320, 1]),
    ...fork(single, "branch3x3_2"),
    ...fork(double, "branch3x3dbl_3"),
    pool(x, name, 192, pooling)
  ]);
}
var chain = (x, name, steps) => steps.reduce((y, step, i) => convolve(y, `${name}_${i + 1}`, step), x);
function pool(x, name, filters2, pooling = "average") {
  const make = pooling === "max" ? tf9.layers.maxPooling2d : tf9.layers.averagePooling2d;
  const pooled2 = make({ name: `${name}.${pooling}`, poolSize: 3, strides: 1, padding: "same" }).apply(x);
  return convolve(pooled2, `${name}.branch_pool`, [filters2, 1]);
}
var join = (name, branches) => tf9.layers.concatenate({ name, axis: 3 }).apply(branches);

// ../evaluate-cli/packages/metrics/src/extractors/inception/inception-v3.ts
var inceptionTaps = {
  64: "MaxPool_1",
  192: "MaxPool_2",
  768: "Mixed_6e",
  2048: "Mixed_7c"
};
function inceptionV3(weights, source = "the file") {
  const network = build();
  try {
    loadForeignWeights(network, weights, { source });
  } catch (error) {
    network.dispose();
    throw error;
  }
  return network;
}
function build() {
  const images = tf10.input({ name: "images", shape: [null, null, 3] });
  let x = stem(images);
  x = blockA(x, "Mixed_5b", 32);
  x = blockA(x, "Mixed_5c", 64);
  x = blockA(x, "Mixed_5d", 64);
  x = blockB(x, "Mixed_6a");
  x = blockC(x, "Mixed_6b", 128);
  x = blockC(x, "Mixed_6c", 160);
  x = blockC(x, "Mixed_6d", 160);
  x = blockC(x, "Mixed_6e", 192);
  x = blockD(x, "Mixed_7a");
  x = blockE(x, "Mixed_7b", "average");
  x = blockE(x, "Mixed_7c", "max");
  const features = tf10.layers.globalAveragePooling2d({ name: "AvgPool" }).apply(x);
  const logits = tf10.layers.dense({ name: "fc", units: 1008, kernelInitializer: "zeros" }).apply(features);
  return tf10.model({ name: "inception-v3", inputs: images, outputs: [features, logits] });
}
function stem(images) {
  let x = convolve(images, "Conv2d_1a_3x3", [32, 3, 2]);
  x = convolve(x, "Conv2d_2a_3x3", [32, 3], "valid");
  x = convolve(x, "Conv2d_2b_3x3", [64, 3]);
  x = shrink(x, inceptionTaps[64]);
  x = convolve(x, "Conv2d_3b_1x1", [80, 1]);
  x = convolve(x, "Conv2d_4a_3x3", [192, 3], "valid");
  return shrink(x, inceptionTaps[192]);
}

// ../evaluate-cli/packages/metrics/src/extractors/inception/inception-extractor.ts
function inceptionExtractor(options) {
  const { weights, source = "the file", mode = "clean", features: featureDim = 2048 } = options;
  if (!Object.hasOwn(inceptionModes, mode)) throw unknown("mode", Object.keys(inceptionModes), mode);
  if (!Object.hasOwn(inceptionTaps, featureDim))
    throw unknown("features", Object.keys(inceptionTaps), featureDim);
  const network = inceptionV3(readWeights(weights, source), source);
  const at = (...depths) => viewOf(network, depths);
  const [atFeatures, atEnd, atAll] = [at(featureDim), at(2048), at(64, 192, 768, 2048)];
  const atBoth = featureDim === 2048 ? atEnd : at(featureDim, 2048);
  const maps = (view, samples, quantise = true) => forwardAll(view, { images: inceptionInput(samples, mode, quantise) });
  const kernel = network.getLayer("fc").getWeights()[0];
  const probabilities = (last) => tf11.softmax(tf11.matMul(pooled(last), kernel));
  return {
    name: featureDim === 2048 ? `inception-fid-${mode}` : `inception-fid-${mode}-${featureDim}`,
    featureDim,
    protocol: {
      extractor: "Inception-v3 of FID (2015-12-05)",
      weights: source,
      mode,
      features: featureDim,
      input: describeInceptionInput(mode)
    },
    features: (samples) => tf11.tidy(() => pooled(maps(atFeatures, samples)[0])),
    probabilities: (samples) => tf11.tidy(() => probabilities(maps(atEnd, samples)[0])),
    featuresAndProbabilities: (samples) => tf11.tidy(() => {
      const found = maps(atBoth, samples);
      return { features: pooled(found[0]), probabilities: probabilities(found.at(-1)) };
    }),
    featureMaps: (samples) => tf11.tidy(() => maps(atAll, samples, false)),
    dispose: () => network.dispose()
  };
}
function viewOf(network, depths) {
  const outputs = depths.map((depth) => network.getLayer(inceptionTaps[depth]).output);
  return tf11.model({ inputs: network.inputs, outputs });
}
var pooled = (maps) => tf11.mean(maps, [1, 2]);
var unknown = (option, known, got) => new ConfigError(
  `inceptionExtractor: expected ${option} to be one of ${known.join(", ")}, got ${String(got)}. Leave it out for FID's usual choice.`
);

// ../evaluate-cli/packages/metrics/src/metrics/classification-accuracy.ts
import { z } from "zod";

// ../evaluate-cli/packages/metrics/src/engine/define-metric.ts
function defineMetric(recipe) {
  const { name, higherIsBetter, build: build2 } = recipe;
  return {
    ...recipe,
    create(given) {
      const settings6 = parseSettings(name, recipe.settings, given ?? {});
      return { name, higherIsBetter, settings: settings6, ...build2(settings6) };
    }
  };
}
function parseSettings(name, schema, given) {
  const result = schema.strict().safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const names2 = Object.keys(schema.shape).join(", ") || "none";
  if (issue.code === "unrecognized_keys") {
    throw new ConfigError(
      `${name}: expected settings among ${names2}, got '${issue.keys.join(", ")}'. Correct the name.`
    );
  }
  const value = given[issue.path[0]];
  throw new ConfigError(
    `${name}: expected a valid '${issue.path.join(".")}', got ${JSON.stringify(value)}. ${issue.message}.`
  );
}

// ../evaluate-cli/packages/metrics/src/statistics/kept-images.ts
import * as tf12 from "@tensorflow/tfjs";
var keptImages = (limit, { labels = false } = {}) => ({
  name: `images:${limit}${labels ? ":labelled" : ""}`,
  reads: labels ? ["labels"] : [],
  start: (random) => new Reservoir(limit, labels, random)
});
var Reservoir = class {
  constructor(limit, labelled, random) {
    this.limit = limit;
    this.labelled = labelled;
    this.random = random;
  }
  limit;
  labelled;
  random;
  images = [];
  labels = [];
  shape = [];
  seen = 0;
  async add({ count, samples, labels }) {
    this.checkShape(samples);
    const bytes = tf12.tidy(() => toBytes(samples));
    const values = await bytes.data();
    bytes.dispose();
    const size = values.length / count;
    for (let i = 0; i < count; i++) {
      const place = this.placeOfNext();
      if (place === void 0) continue;
      this.images[place] = Uint8Array.from(values.subarray(i * size, (i + 1) * size));
      if (labels) this.labels[place] = labels[i];
    }
  }
  placeOfNext() {
    const place = this.seen < this.limit ? this.seen : this.random.integer(this.seen + 1);
    this.seen++;
    return place < this.limit ? place : void 0;
  }
  checkShape({ shape }) {
    const [, ...image] = shape;
    if (this.seen === 0) this.shape = image;
    if (image.length === 3 && image.join() === this.shape.join()) return;
    throw new ConfigError(
      `keptImages: expected images [N, H, W, C] of one size, got [${shape.join(", ")}]${this.seen === 0 ? "" : ` after [${this.shape.join(", ")}]`}. Resize them first.`
    );
  }
  finish() {
    const { images, shape } = this;
    const values = new Uint8Array(images.length * tf12.util.sizeFromShape([...shape]));
    images.forEach((image, i) => values.set(image, i * image.length));
    return {
      count: images.length,
      shape,
      values,
      ...this.labelled && { labels: Int32Array.from(this.labels) }
    };
  }
};
function imageTensor({ shape, values }, indices) {
  const size = tf12.util.sizeFromShape([...shape]);
  const pixels = new Float32Array(indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i] * size;
    for (let j = 0; j < size; j++) pixels[i * size + j] = values[from + j] / 127.5 - 1;
  }
  return tf12.tensor4d(pixels, [indices.length, ...shape]);
}
var range = (from, to) => Int32Array.from({ length: to - from }, (_, i) => from + i);

// ../evaluate-cli/packages/metrics/src/metrics/small-classifier.ts
import * as tf13 from "@tensorflow/tfjs";
function smallClassifier(shape, classes, random) {
  const draw = initializers(random);
  const images = tf13.input({ shape: [...shape] });
  let x = images;
  let filters2 = 32;
  for (let side2 = Math.min(shape[0], shape[1]); side2 > 4; side2 = Math.ceil(side2 / 2)) {
    const kernelInitializer = draw.heNormal();
    const layer = tf13.layers.conv2d({
      ...{ filters: filters2, kernelSize: 3, strides: 2, padding: "same", activation: "relu", kernelInitializer }
    });
    x = layer.apply(x);
    filters2 = Math.min(128, 2 * filters2);
  }
  x = tf13.layers.flatten().apply(x);
  const dense = (units, kernelInitializer, activation) => tf13.layers.dense({ units, activation, kernelInitializer });
  x = dense(128, draw.heNormal(), "relu").apply(x);
  return tf13.model({
    inputs: images,
    outputs: dense(classes, draw.glorotUniform()).apply(x)
  });
}
async function trainClassifier(model6, images, random, { epochs, batchSize, learningRate, progress }) {
  const optimizer = adam({ learningRate, beta1: 0.9 });
  const weights = namedWeights({ model: model6 });
  const variables = weights.map(({ variable }) => variable);
  const perEpoch = Math.ceil(images.count / batchSize);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.permutation(images.count);
    for (let batch = 0; batch < perEpoch; batch++) {
      const step = epoch * perEpoch + batch;
      const indices = order.subarray(batch * batchSize, (batch + 1) * batchSize);
      const { value, grads } = tf13.variableGrads(() => loss(model6, images, indices), variables);
      const gradients = weights.map(({ variable }) => grads[variable.name]);
      optimizer.apply(weights, gradients, { step, imagesSeen: step * batchSize });
      await value.data();
      tf13.dispose([value, grads]);
      progress(step + 1, epochs * perEpoch);
    }
  }
  optimizer.dispose();
}
function loss(model6, images, indices) {
  const logits = model6.apply(imageTensor(images, indices), { training: true });
  const labels = Int32Array.from(indices, (index) => images.labels[index]);
  return tf13.losses.softmaxCrossEntropy(tf13.oneHot(tf13.tensor1d(labels, "int32"), logits.shape[1]), logits);
}
async function classify(model6, images) {
  const found = new Int32Array(images.count);
  const block6 = 256;
  for (let start = 0; start < images.count; start += block6) {
    const indices = range(start, Math.min(images.count, start + block6));
    const classes = tf13.tidy(() => tf13.argMax(model6.apply(imageTensor(images, indices)), 1));
    found.set(await classes.data(), start);
    classes.dispose();
  }
  return found;
}

// ../evaluate-cli/packages/metrics/src/metrics/classification-accuracy.ts
var settings = z.object({
  images: z.int().min(2).default(1e4).describe("Most images of each side: generated to train on, real to test on"),
  epochs: z.int().min(1).default(4).describe("Times the classifier sees each generated image"),
  batchSize: z.int().min(1).default(64).describe("Images in a training step"),
  learningRate: z.number().gt(0).default(1e-3).describe("Learning rate of Adam")
});
var classificationAccuracy = defineMetric({
  name: "cas",
  title: "Classification accuracy score",
  summary: "accuracy on real images of a classifier trained on generated ones",
  paper: "https://arxiv.org/abs/1905.10887",
  higherIsBetter: true,
  settings,
  build(options) {
    const images = keptImages(options.images, { labels: true });
    return {
      statistics: { real: [images], fake: [images] },
      value: (inputs) => trainAndTest(inputs, inputs.real.get(images), inputs.fake.get(images), options)
    };
  }
});
async function trainAndTest({ random, progress }, real, fake, options) {
  check(real, fake);
  const classes = 1 + [real, fake].reduce((most, { labels }) => labels.reduce((a, b) => Math.max(a, b), most), 0);
  const model6 = smallClassifier(fake.shape, classes, random.fork("weights"));
  try {
    await trainClassifier(model6, fake, random.fork("order"), { ...options, progress });
    const found = await classify(model6, real);
    const { accuracy, perClass } = accuracies(found, real.labels, classes);
    return {
      value: accuracy,
      error: Math.sqrt(accuracy * (1 - accuracy) / real.count),
      counts: { real: real.count, fake: fake.count },
      details: { perClass }
    };
  } finally {
    model6.dispose();
  }
}
function check(real, fake) {
  const known = new Set(fake.labels);
  if (real.shape.join() === fake.shape.join() && known.size > 1) return;
  throw new ConfigError(
    `cas: expected generated images of two classes or more and of the size of the real ones, got ${known.size} class(es) of ${fake.shape.join("x")} against ${real.shape.join("x")}. Give the labels that images were generated for.`
  );
}
function accuracies(found, labels, classes) {
  const [right, total] = [new Array(classes).fill(0), new Array(classes).fill(0)];
  labels.forEach((label, i) => {
    total[label]++;
    if (found[i] === label) right[label]++;
  });
  const accuracy = right.reduce((sum5, count) => sum5 + count, 0) / labels.length;
  return {
    accuracy,
    perClass: right.map((count, label) => total[label] === 0 ? null : count / total[label])
  };
}

// ../evaluate-cli/packages/metrics/src/metrics/fid.ts
import { z as z3 } from "zod";

// ../evaluate-cli/packages/metrics/src/linear-algebra/pivoted-cholesky.ts
function pivotedCholesky({ size, values }) {
  const diagonal = Float64Array.from({ length: size }, (_, i) => values[i * size + i]);
  const tolerance = size * Number.EPSILON * diagonal.reduce((largest, x) => Math.max(largest, x), 0);
  const factor = new Float64Array(size * size);
  let rank = 0;
  for (; rank < size; rank++) {
    const pivot = indexOfLargest(diagonal);
    if (!(diagonal[pivot] > tolerance)) break;
    eliminate(factor, values, diagonal, rank, pivot);
  }
  return { values: factor.subarray(0, rank * size), count: rank, width: size };
}
function eliminate(factor, values, diagonal, rank, pivot) {
  const size = diagonal.length;
  const row = factor.subarray(rank * size, (rank + 1) * size);
  row.set(values.subarray(pivot * size, (pivot + 1) * size));
  for (let k2 = 0; k2 < rank; k2++) subtract(row, factor.subarray(k2 * size, (k2 + 1) * size), pivot);
  const root = Math.sqrt(diagonal[pivot]);
  for (let j = 0; j < size; j++) {
    const entry = diagonal[j] === -Infinity ? 0 : row[j] / root;
    row[j] = entry;
    diagonal[j] -= entry * entry;
  }
  row[pivot] = root;
  diagonal[pivot] = -Infinity;
}
function subtract(row, earlier, pivot) {
  const factor = earlier[pivot];
  for (let j = 0; j < row.length; j++) row[j] -= factor * earlier[j];
}
function indexOfLargest(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

// ../evaluate-cli/packages/metrics/src/linear-algebra/square-matrix.ts
function trace({ size, values }) {
  let sum5 = 0;
  for (let i = 0; i < size; i++) sum5 += values[i * size + i];
  return sum5;
}
function scaleAndShift({ size, values }, scale, shift) {
  const result = values.map((value) => scale * value);
  for (let i = 0; i < size; i++) result[i * size + i] += shift;
  return { size, values: result };
}

// ../evaluate-cli/packages/metrics/src/linear-algebra/row-products.ts
var panel = 256;
function addRowProducts(sums, a, b, lowerOnly = false) {
  for (let from = 0; from < a.width; from += panel) {
    const to = Math.min(a.width, from + panel);
    for (let i = 0; i < a.count; i += 4) {
      const end = lowerOnly ? Math.min(b.count, i + 4) : b.count;
      const wholeRows = i + 4 <= a.count;
      let j = 0;
      if (wholeRows) for (; j + 2 <= end; j += 2) addTile(sums, a, b, i, j, from, to);
      addRest(sums, a, b, [i, Math.min(i + 4, a.count)], [j, end], from, to);
    }
  }
}
function addTile(sums, a, b, i, j, from, to) {
  const [x, y] = [a.values, b.values];
  const [i0, i1, i2, i3] = [i * a.width, (i + 1) * a.width, (i + 2) * a.width, (i + 3) * a.width];
  const [j0, j1] = [j * b.width, (j + 1) * b.width];
  let [s00, s01, s10, s11, s20, s21, s30, s31] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k2 = from; k2 < to; k2++) {
    const [p, q, r, s] = [x[i0 + k2], x[i1 + k2], x[i2 + k2], x[i3 + k2]];
    const [u, v] = [y[j0 + k2], y[j1 + k2]];
    s00 += p * u;
    s01 += p * v;
    s10 += q * u;
    s11 += q * v;
    s20 += r * u;
    s21 += r * v;
    s30 += s * u;
    s31 += s * v;
  }
  const at = i * b.count + j;
  sums[at] += s00;
  sums[at + 1] += s01;
  sums[at + b.count] += s10;
  sums[at + b.count + 1] += s11;
  sums[at + 2 * b.count] += s20;
  sums[at + 2 * b.count + 1] += s21;
  sums[at + 3 * b.count] += s30;
  sums[at + 3 * b.count + 1] += s31;
}
function addRest(sums, a, b, rows, columns, from, to) {
  for (let i = rows[0]; i < rows[1]; i++) {
    for (let j = columns[0]; j < columns[1]; j++) {
      let sum5 = 0;
      for (let k2 = from; k2 < to; k2++) sum5 += a.values[i * a.width + k2] * b.values[j * b.width + k2];
      sums[i * b.count + j] += sum5;
    }
  }
}

// ../evaluate-cli/packages/metrics/src/linear-algebra/tridiagonalise.ts
function tridiagonalise(matrix) {
  const { size } = matrix;
  const work = matrix.values.slice();
  const diagonal = new Float64Array(size);
  const offDiagonal = new Float64Array(size);
  const product = new Float64Array(size);
  for (let i = size - 1; i > 0; i--) {
    diagonal[i] = work[i * size + i];
    const row = work.subarray(i * size, i * size + i);
    const reflection = reflect(row);
    offDiagonal[i - 1] = reflection.entry;
    if (reflection.half !== 0) applyBothSides(work, size, row, reflection.half, product);
  }
  if (size > 0) diagonal[0] = work[0];
  return { diagonal, offDiagonal };
}
function reflect(row) {
  const last = row.length - 1;
  let scale = 0;
  for (let k2 = 0; k2 < last; k2++) scale += Math.abs(row[k2]);
  if (scale === 0) return { entry: row[last], half: 0 };
  scale += Math.abs(row[last]);
  let squares = 0;
  for (let k2 = 0; k2 <= last; k2++) {
    row[k2] /= scale;
    squares += row[k2] * row[k2];
  }
  const pivot = row[last];
  const root = pivot > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  row[last] = pivot - root;
  return { entry: scale * root, half: squares - pivot * root };
}
function applyBothSides(work, size, u, half2, p) {
  const count = u.length;
  multiply(work, size, u, p);
  let overlap = 0;
  for (let j = 0; j < count; j++) {
    p[j] /= half2;
    overlap += p[j] * u[j];
  }
  for (let j = 0; j < count; j++) p[j] -= overlap / (2 * half2) * u[j];
  for (let j = 0; j < count; j++) {
    const row = work.subarray(j * size, j * size + j + 1);
    const [uj, pj] = [u[j], p[j]];
    for (let k2 = 0; k2 <= j; k2++) row[k2] -= uj * p[k2] + pj * u[k2];
  }
}
function multiply(work, size, u, p) {
  p.fill(0);
  for (let j = 0; j < u.length; j++) {
    const row = work.subarray(j * size, j * size + j);
    const uj = u[j];
    let sum5 = 0;
    for (let k2 = 0; k2 < j; k2++) {
      const entry = row[k2];
      sum5 += entry * u[k2];
      p[k2] += entry * uj;
    }
    p[j] += sum5 + work[j * size + j] * uj;
  }
}

// ../evaluate-cli/packages/metrics/src/linear-algebra/symmetric-eigenvalues.ts
var patience = 60;
function symmetricEigenvalues(matrix) {
  if (!matrix.values.every(Number.isFinite)) {
    throw new NumericError(
      "symmetricEigenvalues: expected finite entries, got NaN or infinity. Look for features that are not finite.",
      0,
      "matrix"
    );
  }
  const { diagonal, offDiagonal } = tridiagonalise(matrix);
  iterate({ diagonal, offDiagonal });
  return diagonal.sort();
}
function iterate({ diagonal, offDiagonal }) {
  const size = diagonal.length;
  for (let first = 0; first < size; first++) {
    for (let tries = 0; ; tries++) {
      const last = blockEnd(diagonal, offDiagonal, first);
      if (last === first) break;
      if (tries === patience) {
        throw new NumericError(
          `symmetricEigenvalues: expected convergence in ${patience} iterations, got none for eigenvalue ${first}. Scale the matrix.`,
          tries,
          "eigenvalue"
        );
      }
      sweep(diagonal, offDiagonal, first, last);
    }
  }
}
function blockEnd(diagonal, offDiagonal, first) {
  let last = first;
  for (; last + 1 < diagonal.length; last++) {
    const scale = Math.abs(diagonal[last]) + Math.abs(diagonal[last + 1]);
    if (Math.abs(offDiagonal[last]) <= Number.EPSILON * scale) break;
  }
  return last;
}
function sweep(diagonal, offDiagonal, first, last) {
  const half2 = (diagonal[first + 1] - diagonal[first]) / (2 * offDiagonal[first]);
  const reach2 = half2 + Math.sign(half2 || 1) * Math.hypot(half2, 1);
  let g = diagonal[last] - diagonal[first] + offDiagonal[first] / reach2;
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * offDiagonal[i];
    const b = cosine * offDiagonal[i];
    const radius = Math.hypot(f, g);
    offDiagonal[i + 1] = radius;
    if (radius === 0) {
      diagonal[i + 1] -= shift;
      offDiagonal[last] = 0;
      return;
    }
    sine = f / radius;
    cosine = g / radius;
    g = diagonal[i + 1] - shift;
    const r = (diagonal[i] - g) * sine + 2 * cosine * b;
    shift = sine * r;
    diagonal[i + 1] = g + shift;
    g = cosine * r - b;
  }
  diagonal[first] -= shift;
  offDiagonal[first] = g;
  offDiagonal[last] = 0;
}

// ../evaluate-cli/packages/metrics/src/linear-algebra/trace-of-root.ts
function traceOfRoot(factor, b) {
  const half2 = new Float64Array(factor.count * b.size);
  addRowProducts(half2, factor, { values: b.values, count: b.size, width: b.size });
  const product = new Float64Array(factor.count * factor.count);
  addRowProducts(product, { values: half2, count: factor.count, width: b.size }, factor, true);
  const eigenvalues = symmetricEigenvalues({ size: factor.count, values: product });
  return eigenvalues.reduce((sum5, value) => sum5 + Math.sqrt(Math.max(0, value)), 0);
}

// ../evaluate-cli/packages/metrics/src/statistics/moments.ts
var moments = {
  name: "moments",
  reads: ["features"],
  start: () => new MomentsAccumulator()
};
var MomentsAccumulator = class {
  count = 0;
  mean = new Float64Array(0);
  scatter = new Float64Array(0);
  add({ count, features }) {
    const { width } = features;
    if (this.count === 0) {
      this.mean = new Float64Array(width);
      this.scatter = new Float64Array(width * width);
    }
    const mean6 = meanOf(features, count);
    const columns = { values: centredColumns(features, mean6, count), count: width, width: count };
    addRowProducts(this.scatter, columns, columns, true);
    this.merge(mean6, count);
  }
  finish() {
    const { count, mean: mean6, scatter } = this;
    const width = mean6.length;
    for (let i = 0; i < width; i++) {
      for (let j = i + 1; j < width; j++) scatter[i * width + j] = scatter[j * width + i];
    }
    return { count, mean: mean6, scatter };
  }
  /** Accounts for the distance between the mean so far and that of a batch. */
  merge(mean6, count) {
    const total = this.count + count;
    const difference = mean6.map((value, j) => value - this.mean[j]);
    const weight = this.count * count / total;
    const width = mean6.length;
    for (let i = 0; i < width; i++) {
      const factor = weight * difference[i];
      if (factor === 0) continue;
      for (let j = 0; j <= i; j++) this.scatter[i * width + j] += factor * difference[j];
    }
    this.mean.forEach((value, j) => this.mean[j] = value + difference[j] * count / total);
    this.count = total;
  }
};
function meanOf({ values, width }, count) {
  const mean6 = new Float64Array(width);
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) mean6[j] += values[i * width + j];
  return mean6.map((sum5) => sum5 / count);
}
function centredColumns({ values, width }, mean6, count) {
  const columns = new Float64Array(width * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < width; j++) columns[j * count + i] = values[i * width + j] - mean6[j];
  }
  return columns;
}
function covariance({ count, mean: mean6, scatter }) {
  return { size: mean6.length, values: scatter.map((sum5) => sum5 / (count - 1)) };
}
var block = 1024;
function momentsOf({ count, width, values }) {
  const accumulator = new MomentsAccumulator();
  for (let start = 0; start < count; start += block) {
    const size = Math.min(block, count - start);
    const part = { values: values.subarray(start * width, (start + size) * width), width };
    accumulator.add({ count: size, features: part });
  }
  return accumulator.finish();
}

// ../evaluate-cli/packages/metrics/src/metrics/shrinkage.ts
import { z as z2 } from "zod";
var shrinkageSetting = z2.union([z2.literal("none"), z2.literal("oas"), z2.number().gt(0).max(1)]).default("none").describe("Weight of the scaled identity in each covariance: 'none', 'oas', or a number in (0, 1]");
function shrunkenCovariance(moments2, shrinkage) {
  const matrix = covariance(moments2);
  if (shrinkage === "none") return matrix;
  const weight = shrinkage === "oas" ? oasWeight(matrix, moments2.count) : shrinkage;
  return scaleAndShift(matrix, 1 - weight, weight * trace(matrix) / matrix.size);
}
function oasWeight(matrix, count) {
  const { size, values } = matrix;
  const squares = values.reduce((sum5, value) => sum5 + value * value, 0);
  const squareOfTrace = trace(matrix) ** 2;
  const numerator = (1 - 2 / size) * squares + squareOfTrace;
  const denominator = (count + 1 - 2 / size) * (squares - squareOfTrace / size);
  return denominator > 0 ? Math.min(1, numerator / denominator) : 1;
}

// ../evaluate-cli/packages/metrics/src/metrics/fid.ts
var fid = defineMetric({
  name: "fid",
  title: "Fr\xE9chet inception distance",
  summary: "distance of means and covariances of features",
  paper: "https://arxiv.org/abs/1706.08500",
  higherIsBetter: false,
  settings: z3.object({ shrinkage: shrinkageSetting }),
  build: ({ shrinkage }) => ({
    statistics: { real: [moments], fake: [moments] },
    minimumSamples: (featureDim) => minimumForCovariance(featureDim, shrinkage),
    value: ({ real, fake }) => ({
      value: frechetDistance(
        gaussian(real.get(moments), shrinkage),
        gaussian(fake.get(moments), shrinkage)
      )
    })
  })
});
var minimumForCovariance = (featureDim, shrinkage) => shrinkage === "none" ? Math.max(2, featureDim) : 2;
var gaussian = (of, shrinkage = "none") => ({
  mean: of.mean,
  covariance: shrunkenCovariance(of, shrinkage)
});
function frechetDistance(a, b) {
  const means = a.mean.reduce((sum5, value, i) => sum5 + (value - b.mean[i]) ** 2, 0);
  const root = traceOfRoot(a.factor ?? pivotedCholesky(a.covariance), b.covariance);
  return means + trace(a.covariance) + trace(b.covariance) - 2 * root;
}

// ../evaluate-cli/packages/metrics/src/metrics/fid-infinity.ts
import { z as z4 } from "zod";

// ../evaluate-cli/packages/metrics/src/statistics/feature-rows.ts
var featureRows = {
  name: "features",
  reads: ["features"],
  start: () => new RowsAccumulator()
};
var RowsAccumulator = class {
  parts = [];
  width = 0;
  add({ features }) {
    this.width = features.width;
    this.parts.push(features.values);
  }
  finish() {
    const values = new Float32Array(this.parts.reduce((sum5, part) => sum5 + part.length, 0));
    let at = 0;
    for (let part = this.parts.shift(); part !== void 0; part = this.parts.shift()) {
      values.set(part, at);
      at += part.length;
    }
    return { count: this.width === 0 ? 0 : values.length / this.width, width: this.width, values };
  }
};
function selectRows({ width, values }, indices) {
  const selected = new Float32Array(indices.length * width);
  indices.forEach((index, i) => selected.set(values.subarray(index * width, (index + 1) * width), i * width));
  return { count: indices.length, width, values: selected };
}

// ../evaluate-cli/packages/metrics/src/metrics/fit-line.ts
function fitLine(x, y) {
  const count = x.length;
  const mean6 = (values) => values.reduce((sum5, value) => sum5 + value, 0) / count;
  const [meanX, meanY] = [mean6(x), mean6(y)];
  const spread = x.reduce((sum5, value) => sum5 + (value - meanX) ** 2, 0);
  const slope = x.reduce((sum5, value, i) => sum5 + (value - meanX) * (y[i] - meanY), 0) / spread;
  const intercept = meanY - slope * meanX;
  const rest = y.reduce((sum5, value, i) => sum5 + (value - intercept - slope * x[i]) ** 2, 0) / (count - 2);
  return { slope, intercept, interceptError: Math.sqrt(rest * (1 / count + meanX ** 2 / spread)) };
}

// ../evaluate-cli/packages/metrics/src/metrics/fid-infinity.ts
var settings2 = z4.object({
  points: z4.int().min(3).default(15).describe("Sample counts at which the distance is computed"),
  smallest: z4.number().gt(0).lt(1).default(0.1).describe("Smallest of these counts, as a share of all samples; never below the number of features")
});
var fidInfinity = defineMetric({
  name: "fid-infinity",
  title: "Unbiased Fr\xE9chet inception distance",
  summary: "FID extrapolated to infinitely many samples",
  paper: "https://arxiv.org/abs/1911.07023",
  higherIsBetter: false,
  settings: settings2,
  build: (options) => ({
    statistics: { real: [moments], fake: [featureRows] },
    // Below twice as many samples as features, all sizes lie too close together for a line.
    minimumSamples: (featureDim) => Math.max(8, 2 * featureDim),
    value: (inputs) => extrapolate(inputs, options)
  })
});
async function extrapolate({ real, fake, random, progress }, { points, smallest }) {
  const reference = gaussian(real.get(moments));
  const known = { ...reference, factor: pivotedCholesky(reference.covariance) };
  const rows = fake.get(featureRows);
  const [inverse, distances] = [[], []];
  for (const [done, count] of sizes(rows, points, smallest).entries()) {
    const subset = selectRows(rows, random.permutation(rows.count).subarray(0, count));
    inverse.push(1 / count);
    distances.push(frechetDistance(known, gaussian(momentsOf(subset))));
    progress(done + 1, points);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { intercept, interceptError } = fitLine(inverse, distances);
  return { value: intercept, error: interceptError };
}
function sizes({ count, width }, points, smallest) {
  const first = Math.max(2, width, Math.round(smallest * count));
  return Array.from({ length: points }, (_, i) => Math.round(first + (count - first) * i / (points - 1)));
}

// ../evaluate-cli/packages/metrics/src/metrics/inception-score.ts
import { z as z5 } from "zod";

// ../evaluate-cli/packages/metrics/src/statistics/class-entropies.ts
var classEntropies = (splits) => ({
  name: `class-entropies:${splits}`,
  reads: ["probabilities"],
  start: (random) => new EntropyAccumulator(splits, random)
});
var EntropyAccumulator = class {
  constructor(splits, random) {
    this.splits = splits;
    this.random = random;
    this.counts = new Float64Array(splits);
    this.negativeEntropies = new Float64Array(splits);
  }
  splits;
  random;
  counts;
  negativeEntropies;
  probabilities = new Float64Array(0);
  order = new Int32Array(0);
  seen = 0;
  add({ count, probabilities }) {
    const { values, width } = probabilities;
    if (this.seen === 0) this.probabilities = new Float64Array(this.splits * width);
    for (let i = 0; i < count; i++) this.addSample(values.subarray(i * width, (i + 1) * width));
  }
  addSample(p) {
    const split2 = this.nextSplit();
    this.counts[split2] += 1;
    for (let c = 0; c < p.length; c++) {
      const value = p[c];
      this.probabilities[split2 * p.length + c] += value;
      if (value > 0) this.negativeEntropies[split2] += value * Math.log(value);
    }
  }
  nextSplit() {
    const at = this.seen++ % this.splits;
    if (at === 0) this.order = this.random.permutation(this.splits);
    return this.order[at];
  }
  finish() {
    const { splits, counts, probabilities, negativeEntropies } = this;
    return { splits, counts, probabilities, negativeEntropies };
  }
};

// ../evaluate-cli/packages/metrics/src/metrics/mean-and-deviation.ts
function meanAndDeviation(values) {
  const mean6 = values.reduce((sum5, value) => sum5 + value, 0) / values.length;
  const squares = values.reduce((sum5, value) => sum5 + (value - mean6) ** 2, 0);
  return { mean: mean6, deviation: Math.sqrt(squares / values.length) };
}

// ../evaluate-cli/packages/metrics/src/metrics/inception-score.ts
var inceptionScore = defineMetric({
  name: "is",
  title: "Inception Score",
  summary: "classes recognised surely and evenly, without a look at real samples",
  paper: "https://arxiv.org/abs/1606.03498",
  higherIsBetter: true,
  settings: z5.object({
    splits: z5.int().min(1).default(10).describe("Parts the samples are divided into, for the mean and its deviation")
  }),
  build({ splits }) {
    const entropies = classEntropies(splits);
    return {
      statistics: { fake: [entropies] },
      minimumSamples: () => splits,
      value: ({ fake }) => inceptionScoreOf(fake.get(entropies))
    };
  }
});
function inceptionScoreOf({
  splits,
  counts,
  probabilities,
  negativeEntropies
}) {
  const classes = probabilities.length / splits;
  const scores = Array.from(counts, (count, split2) => {
    const marginal = probabilities.subarray(split2 * classes, (split2 + 1) * classes);
    const divergence = marginal.reduce(
      (sum5, total) => total > 0 ? sum5 - total / count * Math.log(total / count) : sum5,
      negativeEntropies[split2] / count
    );
    return Math.exp(divergence);
  });
  const { mean: mean6, deviation } = meanAndDeviation(scores);
  return { value: mean6, error: deviation };
}

// ../evaluate-cli/packages/metrics/src/metrics/kid.ts
import * as tf14 from "@tensorflow/tfjs";
import { z as z6 } from "zod";
var settings3 = z6.object({
  subsets: z6.int().min(2).default(100).describe("Subsets the distance is averaged over"),
  subsetSize: z6.int().min(2).default(1e3).describe("Samples of each side in a subset")
});
var kid = defineMetric({
  name: "kid",
  title: "Kernel inception distance",
  summary: "unbiased distance of features under a cubic kernel, with its error",
  paper: "https://arxiv.org/abs/1801.01401",
  higherIsBetter: false,
  settings: settings3,
  build: (options) => ({
    statistics: { real: [featureRows], fake: [featureRows] },
    minimumSamples: () => options.subsetSize,
    value: (inputs) => overSubsets(inputs, options)
  })
});
async function overSubsets({ real, fake, random, progress }, { subsets, subsetSize }) {
  const [x, y] = [real.get(featureRows), fake.get(featureRows)];
  const values = [];
  for (let subset = 0; subset < subsets; subset++) {
    const draw = (rows) => selectRows(rows, drawIndices(rows.count, subsetSize, random));
    values.push(await kernelDistance(draw(x), draw(y)));
    progress(subset + 1, subsets);
  }
  const { mean: mean6, deviation } = meanAndDeviation(values);
  return { value: mean6, error: deviation / Math.sqrt(subsets) };
}
function drawIndices(total, count, random) {
  const order = Int32Array.from({ length: total }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(total - i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.slice(0, count);
}
async function kernelDistance(x, y) {
  const within = async (rows) => {
    const { total, diagonal } = await kernelSums(rows, rows);
    return (total - diagonal) / (rows.count * (rows.count - 1));
  };
  const across = (await kernelSums(x, y)).total / (x.count * y.count);
  return await within(x) + await within(y) - 2 * across;
}
async function kernelSums(x, y) {
  const products = tf14.tidy(
    () => tf14.matMul(
      tf14.tensor2d(x.values, [x.count, x.width]),
      tf14.tensor2d(y.values, [y.count, y.width]),
      false,
      true
    )
  );
  const values = await products.data();
  products.dispose();
  let total = 0;
  let diagonal = 0;
  for (let i = 0; i < values.length; i++) {
    const kernel = (values[i] / x.width + 1) ** 3;
    total += kernel;
    if (i % (y.count + 1) === 0) diagonal += kernel;
  }
  return { total, diagonal };
}

// ../evaluate-cli/packages/metrics/src/metrics/lpips.ts
import { z as z8 } from "zod";

// ../evaluate-cli/packages/metrics/src/metrics/perceptual-distance.ts
import * as tf15 from "@tensorflow/tfjs";
import { z as z7 } from "zod";
var channelWeights = z7.union([z7.literal("uniform"), z7.array(z7.array(z7.number().min(0)).min(1)).min(1)]).default("uniform").describe("Weights of the channels of each feature map: 'uniform', or lists of learned ones");
var epsilon = 1e-10;
function perceptualDistance(a, b, weights = "uniform") {
  checkWeights(a, weights);
  return tf15.tidy(() => {
    const distances = a.map((maps, depth) => {
      const squares = tf15.squaredDifference(unitLength(maps), unitLength(b[depth]));
      const weighted = weights === "uniform" ? squares : tf15.mul(squares, tf15.tensor1d(weights[depth]));
      return tf15.mean(tf15.sum(weighted, 3), [1, 2]);
    });
    return tf15.addN(distances);
  });
}
var unitLength = (maps) => tf15.div(maps, tf15.add(tf15.norm(maps, 2, 3, true), epsilon));
function checkWeights(maps, weights) {
  if (weights === "uniform") return;
  const [expected, got] = [
    maps.map(({ shape }) => shape[3]).join(", "),
    weights.map(({ length }) => length).join(", ")
  ];
  if (expected === got) return;
  throw new ConfigError(
    `perceptualDistance: expected weights for maps of ${expected} channels, got ${got}. Use those of this extractor, or 'uniform'.`
  );
}

// ../evaluate-cli/packages/metrics/src/metrics/random-pairs.ts
import * as tf16 from "@tensorflow/tfjs";
var block2 = 32;
async function overRandomPairs(images, most, random, measure2, progress) {
  const order = random.permutation(images.count);
  const pairs = Math.min(most, Math.floor(images.count / 2));
  const values = [];
  for (let start = 0; start < pairs; start += block2) {
    const end = Math.min(pairs, start + block2);
    const result = tf16.tidy(
      () => measure2(
        imageTensor(images, order.subarray(start, end)),
        imageTensor(images, order.subarray(pairs + start, pairs + end))
      )
    );
    values.push(...await result.data());
    result.dispose();
    progress(end, pairs);
  }
  const { mean: mean6, deviation } = meanAndDeviation(values);
  return { value: mean6, error: deviation / Math.sqrt(pairs), counts: { fake: 2 * pairs } };
}

// ../evaluate-cli/packages/metrics/src/metrics/lpips.ts
var lpips = defineMetric({
  name: "lpips",
  title: "LPIPS of pairs",
  summary: "how much generated images differ from each other in feature maps",
  paper: "https://arxiv.org/abs/1801.03924",
  higherIsBetter: true,
  settings: z8.object({
    pairs: z8.int().min(2).default(1e3).describe("Random pairs of images compared"),
    weights: channelWeights
  }),
  build({ pairs, weights }) {
    const images = keptImages(2 * pairs);
    return {
      statistics: { fake: [images] },
      requires: ["featureMaps"],
      minimumSamples: () => 4,
      value({ fake, extractor, random, progress }) {
        const maps = (x) => extractor.featureMaps(x);
        const measure2 = (a, b) => perceptualDistance(maps(a), maps(b), weights);
        return overRandomPairs(fake.get(images), pairs, random, measure2, progress);
      }
    };
  }
});

// ../evaluate-cli/packages/metrics/src/metrics/ms-ssim.ts
import { z as z9 } from "zod";

// ../evaluate-cli/packages/metrics/src/metrics/structural-similarity.ts
import * as tf17 from "@tensorflow/tfjs";
var scaleWeights = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];
var window = 11;
var sigma = 1.5;
var [c1, c2] = [(0.01 * 2) ** 2, (0.03 * 2) ** 2];
function msSsim(a, b) {
  return tf17.tidy(() => {
    const factors = [];
    let [x, y] = [a, b];
    for (const [scale, weight] of scaleWeights.entries()) {
      const { luminance, structure } = ssimTerms(x, y);
      const terms = scale === scaleWeights.length - 1 ? tf17.mul(luminance, structure) : structure;
      factors.push(tf17.pow(tf17.relu(tf17.mean(terms, [1, 2, 3])), weight));
      [x, y] = [halve(x), halve(y)];
    }
    return factors.reduce((product, factor) => tf17.mul(product, factor));
  });
}
var halve = (images) => tf17.avgPool(images, 2, 2, "same");
function ssimTerms(x, y) {
  const blur2 = blurFor(x);
  const [meanX, meanY] = [blur2(x), blur2(y)];
  const [xx, yy, xy] = [tf17.square(meanX), tf17.square(meanY), tf17.mul(meanX, meanY)];
  const variances = tf17.sub(tf17.add(blur2(tf17.square(x)), blur2(tf17.square(y))), tf17.add(xx, yy));
  const covariance2 = tf17.sub(blur2(tf17.mul(x, y)), xy);
  const ratio = (numerator, denominator, constant) => tf17.div(tf17.add(tf17.mul(numerator, 2), constant), tf17.add(denominator, constant));
  return { luminance: ratio(xy, tf17.add(xx, yy), c1), structure: ratio(covariance2, variances, c2) };
}
function blurFor({ shape: [, height, width, channels] }) {
  const size = Math.min(window, height, width);
  const taps2 = gaussianTaps(size, sigma * size / window);
  const kernel = (shape) => tf17.tile(tf17.reshape(tf17.tensor1d(taps2), [...shape, 1, 1]), [1, 1, channels, 1]);
  const [rows, columns] = [kernel([size, 1]), kernel([1, size])];
  return (images) => tf17.depthwiseConv2d(tf17.depthwiseConv2d(images, rows, 1, "valid"), columns, 1, "valid");
}
function gaussianTaps(size, deviation) {
  const taps2 = Array.from(
    { length: size },
    (_, i) => Math.exp(-(((i - (size - 1) / 2) / deviation) ** 2) / 2)
  );
  const sum5 = taps2.reduce((total, tap) => total + tap, 0);
  return taps2.map((tap) => tap / sum5);
}

// ../evaluate-cli/packages/metrics/src/metrics/ms-ssim.ts
var msSsimDiversity = defineMetric({
  name: "ms-ssim",
  title: "MS-SSIM of pairs",
  summary: "how alike generated images are to each other",
  paper: "https://arxiv.org/abs/1610.09585",
  higherIsBetter: false,
  settings: z9.object({ pairs: z9.int().min(2).default(1e3).describe("Random pairs of images compared") }),
  build({ pairs }) {
    const images = keptImages(2 * pairs);
    return {
      statistics: { fake: [images] },
      minimumSamples: () => 4,
      value: ({ fake, random, progress }) => overRandomPairs(fake.get(images), pairs, random, msSsim, progress)
    };
  }
});

// ../evaluate-cli/packages/metrics/src/metrics/perceptual-path-length.ts
import * as tf19 from "@tensorflow/tfjs";
import { z as z10 } from "zod";

// ../evaluate-cli/packages/metrics/src/metrics/interpolation.ts
import * as tf18 from "@tensorflow/tfjs";
var collinear = 1e-6;
function interpolate(a, b, t, along) {
  return tf18.tidy(() => {
    const straight = tf18.add(a, tf18.mul(tf18.sub(b, a), t));
    if (along === "linear") return straight;
    const cosine = tf18.div(
      tf18.sum(tf18.mul(a, b), 1, true),
      tf18.maximum(tf18.mul(tf18.norm(a, 2, 1, true), tf18.norm(b, 2, 1, true)), collinear)
    );
    const angle = tf18.acos(tf18.clipByValue(cosine, -1, 1));
    const sine = tf18.sin(angle);
    const safe = tf18.maximum(sine, collinear);
    const round = tf18.add(
      tf18.mul(a, tf18.div(tf18.sin(tf18.mul(tf18.sub(1, t), angle)), safe)),
      tf18.mul(b, tf18.div(tf18.sin(tf18.mul(t, angle)), safe))
    );
    const bent = tf18.cast(tf18.greater(sine, collinear), "float32");
    return tf18.add(tf18.mul(round, bent), tf18.mul(straight, tf18.sub(1, bent)));
  });
}

// ../evaluate-cli/packages/metrics/src/metrics/perceptual-path-length.ts
var settings4 = z10.object({
  samples: z10.int().min(2).default(1e3).describe("Steps measured; papers take 50,000 or more"),
  epsilon: z10.number().gt(0).max(0.1).default(1e-4).describe("Length of a step"),
  interpolation: z10.enum(["spherical", "linear"]).default("spherical").describe("spherical for normal latents, linear for style vectors"),
  sampling: z10.enum(["full", "end"]).default("full").describe("full: steps anywhere on the way between two points; end: steps that leave a point"),
  weights: channelWeights
});
var perceptualPathLength = defineMetric({
  name: "ppl",
  title: "Perceptual path length",
  summary: "how much images change for a small step in latent space",
  paper: "https://arxiv.org/abs/1812.04948",
  higherIsBetter: false,
  settings: settings4,
  build: (options) => ({
    statistics: {},
    requires: ["generator", "featureMaps"],
    value: (inputs) => pathLength(inputs, options)
  })
});
var block3 = 16;
async function pathLength(inputs, options) {
  const lengths = [];
  while (lengths.length < options.samples) {
    const count = Math.min(block3, options.samples - lengths.length);
    const step = tf19.tidy(() => stepLengths(inputs, options, count));
    lengths.push(...await step.data());
    step.dispose();
    inputs.progress(lengths.length, options.samples);
  }
  const { mean: mean6, deviation } = meanAndDeviation(withoutExtremes(lengths));
  return { value: mean6, error: deviation / Math.sqrt(lengths.length), counts: { fake: options.samples } };
}
function stepLengths({ generator, extractor, random }, { epsilon: epsilon2, interpolation, sampling, weights }, count) {
  const [a, b] = [generator.latents(count, random), generator.latents(count, random)];
  const t = sampling === "end" ? tf19.zeros([count, 1]) : random.uniformTensor([count, 1]);
  const maps = (at) => extractor.featureMaps(generator.generate(interpolate(a, b, at, interpolation)));
  return tf19.div(perceptualDistance(maps(t), maps(tf19.add(t, epsilon2)), weights), epsilon2 ** 2);
}
function withoutExtremes(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return sorted.slice(Math.floor(0.01 * last), Math.ceil(0.99 * last) + 1);
}

// ../evaluate-cli/packages/metrics/src/metrics/precision-recall.ts
import { z as z11 } from "zod";

// ../evaluate-cli/packages/metrics/src/neighbours/distance-blocks.ts
import * as tf20 from "@tensorflow/tfjs";
var entriesPerBlock = 4 * 2 ** 20;
var rounding = 2e-6;
async function* distanceBlocks(a, b) {
  const centre = meanRow(b);
  const centredB = centred(b, centre);
  const squaresB = squaredLengths(centredB);
  const others = tf20.tensor2d(centredB.values, [b.count, b.width]);
  try {
    const size = Math.max(1, Math.floor(entriesPerBlock / b.count));
    for (let start = 0; start < a.count; start += size) {
      const rows = Math.min(size, a.count - start);
      const part = centred(slice(a, start, rows), centre);
      const products = tf20.tidy(
        () => tf20.matMul(tf20.tensor2d(part.values, [rows, a.width]), others, false, true)
      );
      const squares = Float32Array.from(await products.data());
      products.dispose();
      toDistances(squares, squaredLengths(part), squaresB);
      yield { start, rows, squares };
    }
  } finally {
    others.dispose();
  }
}
function toDistances(products, a, b) {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const lengths = a[i] + b[j];
      const square2 = lengths - 2 * products[i * b.length + j];
      products[i * b.length + j] = square2 > rounding * lengths ? square2 : 0;
    }
  }
}
var slice = ({ width, values }, start, count) => ({
  count,
  width,
  values: values.subarray(start * width, (start + count) * width)
});
function meanRow({ count, width, values }) {
  const mean6 = new Float64Array(width);
  for (let at = 0; at < values.length; at++) mean6[at % width] += values[at] / count;
  return mean6;
}
var centred = ({ count, width, values }, centre) => ({
  count,
  width,
  values: values.map((value, at) => value - centre[at % width])
});
function squaredLengths({ count, width, values }) {
  return Float64Array.from(
    { length: count },
    (_, i) => values.subarray(i * width, (i + 1) * width).reduce((sum5, value) => sum5 + value * value, 0)
  );
}

// ../evaluate-cli/packages/metrics/src/neighbours/radii.ts
async function neighbourSquares(rows, most, progress) {
  const nearest2 = new Float32Array(rows.count * most).fill(Infinity);
  for await (const { start, rows: count, squares } of distanceBlocks(rows, rows)) {
    for (let i = 0; i < count; i++) {
      const own = nearest2.subarray((start + i) * most, (start + i + 1) * most);
      const others = squares.subarray(i * rows.count, (i + 1) * rows.count);
      keepSmallest(own, others, start + i);
    }
    progress(start + count, rows.count);
  }
  return nearest2;
}
function keepSmallest(kept, values, excluded) {
  const last = kept.length - 1;
  for (let j = 0; j < values.length; j++) {
    const value = values[j];
    if (value >= kept[last] || j === excluded) continue;
    let at = last;
    for (; at > 0 && kept[at - 1] > value; at--) kept[at] = kept[at - 1];
    kept[at] = value;
  }
}

// ../evaluate-cli/packages/metrics/src/neighbours/manifolds.ts
var shared = 10;
async function manifolds(inputs, k2) {
  const of = async (side2) => {
    const rows = inputs[side2].get(featureRows);
    const most = Math.max(k2, Math.min(shared, rows.count - 1));
    const squares = await inputs.shared(
      `neighbours:${side2}:${most}`,
      () => neighbourSquares(rows, most, inputs.progress)
    );
    return {
      rows,
      squaredRadii: Float32Array.from({ length: rows.count }, (_, i) => squares[i * most + k2 - 1])
    };
  };
  return { real: await of("real"), fake: await of("fake") };
}
function containment(inputs, k2) {
  return inputs.shared(`containment:${k2}`, async () => {
    const { real, fake } = await manifolds(inputs, k2);
    return compareManifolds(real, fake, k2, inputs.progress);
  });
}
async function compareManifolds(real, fake, k2, progress) {
  const reals = real.rows.count;
  const [recalled, covered] = [new Uint8Array(reals), new Uint8Array(reals)];
  let [precise, balls] = [0, 0];
  for await (const { start, rows, squares } of distanceBlocks(fake.rows, real.rows)) {
    for (let i = 0; i < rows; i++) {
      const radius = fake.squaredRadii[start + i];
      let inside = 0;
      for (let j = 0; j < reals; j++) {
        const square2 = squares[i * reals + j];
        if (square2 <= radius) recalled[j] = 1;
        if (square2 > real.squaredRadii[j]) continue;
        inside = 1;
        if (square2 === real.squaredRadii[j]) continue;
        balls++;
        covered[j] = 1;
      }
      precise += inside;
    }
    progress(start + rows, fake.rows.count);
  }
  const share = (flags) => flags.reduce((sum5, flag) => sum5 + flag, 0) / reals;
  return {
    precision: precise / fake.rows.count,
    recall: share(recalled),
    density: balls / (k2 * fake.rows.count),
    coverage: share(covered)
  };
}

// ../evaluate-cli/packages/metrics/src/metrics/precision-recall.ts
var k = (neighbours) => z11.object({
  k: z11.int().min(1).default(neighbours).describe("Neighbours that the ball around a sample reaches to")
});
var containmentMetric = ({ neighbours, ...recipe }) => defineMetric({
  ...recipe,
  higherIsBetter: true,
  settings: k(neighbours),
  build: (settings6) => ({
    statistics: { real: [featureRows], fake: [featureRows] },
    minimumSamples: () => settings6.k + 1,
    value: async (inputs) => ({ value: (await containment(inputs, settings6.k))[recipe.name] })
  })
});
var improved = "https://arxiv.org/abs/1904.06991";
var reliable = "https://arxiv.org/abs/2002.09797";
var precision = containmentMetric({
  name: "precision",
  title: "Improved precision",
  summary: "share of generated samples near real ones",
  paper: improved,
  neighbours: 3
});
var recall = containmentMetric({
  name: "recall",
  title: "Improved recall",
  summary: "share of real samples near generated ones",
  paper: improved,
  neighbours: 3
});
var density = containmentMetric({
  name: "density",
  title: "Density",
  summary: "real neighbourhoods that generated samples lie in",
  paper: reliable,
  neighbours: 5
});
var coverage = containmentMetric({
  name: "coverage",
  title: "Coverage",
  summary: "share of real samples with a generated one near",
  paper: reliable,
  neighbours: 5
});

// ../evaluate-cli/packages/metrics/src/metrics/sliced-wasserstein.ts
import * as tf23 from "@tensorflow/tfjs";
import { z as z12 } from "zod";

// ../evaluate-cli/packages/metrics/src/metrics/laplacian-pyramid.ts
import * as tf21 from "@tensorflow/tfjs";
var taps = [1, 4, 6, 4, 1].map((tap) => tap / 16);
function pyramidSides(height, width, smallest) {
  const sides = [[height, width]];
  for (let [h, w] = [half(height), half(width)]; Math.min(h, w) >= smallest; [h, w] = [half(h), half(w)]) {
    sides.push([h, w]);
  }
  return sides;
}
var half = (side2) => Math.ceil(side2 / 2);
function laplacianLevel(images, level, levels) {
  return tf21.tidy(() => {
    let fine = images;
    for (let i = 0; i < level; i++) fine = down(fine);
    return level === levels - 1 ? fine.clone() : tf21.sub(fine, up(down(fine), fine.shape));
  });
}
var down = (images) => everySecond(blur(images));
var everySecond = (images) => tf21.stridedSlice(images, [0, 0, 0, 0], images.shape, [1, 2, 2, 1]);
function up(images, [count, height, width, channels]) {
  const [, h, w] = images.shape;
  const zeros2 = tf21.zerosLike(images);
  const wide = tf21.reshape(tf21.stack([images, zeros2], 3), [count, h, 2 * w, channels]);
  const tall = tf21.reshape(tf21.stack([wide, tf21.zerosLike(wide)], 2), [count, 2 * h, 2 * w, channels]);
  const cut = tf21.slice(tall, [0, 0, 0, 0], [count, height, width, channels]);
  return tf21.mul(blur(cut), 4);
}
function blur(images) {
  const channels = images.shape[3];
  const kernel = (shape) => tf21.tile(tf21.reshape(tf21.tensor1d(taps), [...shape, 1, 1]), [1, 1, channels, 1]);
  const padded = tf21.mirrorPad(images, [[0, 0], [2, 2], [2, 2], [0, 0]], "reflect");
  return tf21.depthwiseConv2d(
    tf21.depthwiseConv2d(padded, kernel([5, 1]), 1, "valid"),
    kernel([1, 5]),
    1,
    "valid"
  );
}

// ../evaluate-cli/packages/metrics/src/metrics/sliced-distance.ts
import * as tf22 from "@tensorflow/tfjs";
var block4 = 16;
async function slicedDistance(a, b, directions, random, progress = () => void 0) {
  normaliseChannels(a);
  normaliseChannels(b);
  const [x, y] = [a, b].map(({ values, count, width }) => tf22.tensor2d(values, [count, width]));
  try {
    let sum5 = 0;
    for (let done = 0; done < directions; done += block4) {
      const count = Math.min(block4, directions - done);
      const units = unitVectors(count, a.width, random);
      const [p, q] = [await project(units, x), await project(units, y)];
      units.dispose();
      for (let i = 0; i < count; i++) sum5 += sortedDifference(p, q, i * a.count, (i + 1) * a.count);
      progress((done + count) / directions);
    }
    return sum5 / directions;
  } finally {
    tf22.dispose([x, y]);
  }
}
function normaliseChannels({ values, channels }) {
  for (let channel = 0; channel < channels; channel++) {
    let [sum5, squares, count] = [0, 0, 0];
    for (let at = channel; at < values.length; at += channels, count++) sum5 += values[at];
    const mean6 = sum5 / count;
    for (let at = channel; at < values.length; at += channels) squares += (values[at] - mean6) ** 2;
    const deviation = Math.sqrt(squares / count) || 1;
    for (let at = channel; at < values.length; at += channels) values[at] = (values[at] - mean6) / deviation;
  }
}
function unitVectors(count, width, random) {
  return tf22.tidy(() => {
    const normals = random.normalTensor([count, width]);
    return tf22.div(normals, tf22.norm(normals, 2, 1, true));
  });
}
async function project(units, vectors) {
  const products = tf22.matMul(units, vectors, false, true);
  const values = Float32Array.from(await products.data());
  products.dispose();
  return values;
}
function sortedDifference(p, q, from, to) {
  const [a, b] = [p.subarray(from, to).sort(), q.subarray(from, to).sort()];
  let sum5 = 0;
  for (let i = 0; i < a.length; i++) sum5 += Math.abs(a[i] - b[i]);
  return sum5 / a.length;
}

// ../evaluate-cli/packages/metrics/src/metrics/sliced-wasserstein.ts
var settings5 = z12.object({
  images: z12.int().min(1).default(2048).describe("Images of each side; the code of the paper takes 8192"),
  patches: z12.int().min(1).default(128).describe("Patches cut out of each level of an image"),
  directions: z12.int().min(1).default(512).describe("Random directions that descriptors are projected on")
});
var [patchSide, smallestLevel] = [7, 16];
var slicedWasserstein = defineMetric({
  name: "swd",
  title: "Sliced Wasserstein distance",
  summary: "distance of patches of images at each scale",
  paper: "https://arxiv.org/abs/1710.10196",
  higherIsBetter: false,
  settings: settings5,
  build(options) {
    const images = keptImages(options.images);
    return {
      statistics: { real: [images], fake: [images] },
      value: (inputs) => overLevels(inputs, inputs.real.get(images), inputs.fake.get(images), options)
    };
  }
});
async function overLevels({ random, progress }, real, fake, options) {
  const [height, width] = checkShapes(real, fake);
  const sides = pyramidSides(height, width, smallestLevel);
  const count = Math.min(real.count, fake.count);
  const levels = {};
  for (const [level, [h, w]] of sides.entries()) {
    const describe = (images) => describeLevel(images, { count, level, levels: sides.length, patches: options.patches }, random);
    const [a, b] = [await describe(real), await describe(fake)];
    const advance = (share) => progress(level + share, sides.length);
    levels[`${h}x${w}`] = 1e3 * await slicedDistance(a, b, options.directions, random, advance);
  }
  const values = Object.values(levels);
  const value = values.reduce((sum5, each) => sum5 + each, 0) / values.length;
  return { value, counts: { real: count, fake: count }, details: { levels } };
}
function checkShapes(real, fake) {
  const [a, b] = [real.shape.join("x"), fake.shape.join("x")];
  const [height = 0, width = 0] = real.shape;
  if (a === b && Math.min(height, width) >= patchSide) return [height, width];
  throw new ConfigError(
    `swd: expected real and generated images of one size, ${patchSide} pixels or more, got ${a} and ${b}. Resize them first.`
  );
}
var block5 = 64;
async function describeLevel(images, plan, random) {
  const channels = images.shape[2];
  const width = patchSide * patchSide * channels;
  const values = new Float32Array(plan.count * plan.patches * width);
  for (let start = 0; start < plan.count; start += block5) {
    const indices = range(start, Math.min(plan.count, start + block5));
    const level = tf23.tidy(() => laplacianLevel(imageTensor(images, indices), plan.level, plan.levels));
    const pixels = await level.data();
    const [, height, side2] = level.shape;
    level.dispose();
    for (let patch = 0; patch < indices.length * plan.patches; patch++) {
      const image = Math.floor(patch / plan.patches);
      const top = random.integer(height - patchSide + 1);
      const left = random.integer(side2 - patchSide + 1);
      for (let row = 0; row < patchSide; row++) {
        const from = ((image * height + top + row) * side2 + left) * channels;
        const to = (start * plan.patches + patch) * width + row * patchSide * channels;
        values.set(pixels.subarray(from, from + patchSide * channels), to);
      }
    }
  }
  return { count: plan.count * plan.patches, width, channels, values };
}

// ../evaluate-cli/packages/metrics/src/catalog.ts
var definitions = [
  inceptionScore,
  fid,
  fidInfinity,
  kid,
  precision,
  recall,
  density,
  coverage,
  slicedWasserstein,
  msSsimDiversity,
  lpips,
  perceptualPathLength,
  classificationAccuracy
];
var metricCatalog = new Map(
  definitions.map((definition) => [definition.name, definition])
);
function findMetric(name) {
  const found = metricCatalog.get(name);
  if (found !== void 0) return found;
  throw new ConfigError(
    `findMetric: expected one of ${[...metricCatalog.keys()].join(", ")}, got '${name}'. Correct the name.`
  );
}
function metricsByName(names2, settings6 = {}) {
  const stray = Object.keys(settings6).find((name) => !names2.includes(name));
  if (stray !== void 0) {
    throw new ConfigError(
      `metricsByName: expected settings for ${names2.join(", ")}, got some for '${stray}'. Ask for it too, or leave them out.`
    );
  }
  return names2.map((name) => findMetric(name).create(settings6[name]));
}

// ../evaluate-cli/packages/metrics/src/engine/first-difference.ts
function firstDifference(a, b, path = "") {
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) {
    return Object.is(a, b) ? void 0 : { path, a: show(a), b: show(b) };
  }
  for (const key of [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const difference = firstDifference(a[key], b[key], path === "" ? key : `${path}.${key}`);
    if (difference !== void 0) return difference;
  }
  return void 0;
}
var isRecord = (value) => typeof value === "object" && value !== null;
var show = (value) => value === void 0 ? "nothing" : JSON.stringify(value);

// ../evaluate-cli/packages/metrics/src/engine/observe.ts
import * as tf24 from "@tensorflow/tfjs";
async function observe(plan, batch, seen) {
  const raw = entryOf(plan, batch, plan.entry);
  const samples = plan.preparation.apply(raw);
  try {
    const count = samples.shape[0];
    await requireFiniteSamples(plan, raw, seen);
    const extracted = extract(plan, samples);
    const features = extracted.features && await readRows(extracted.features);
    const probabilities = extracted.probabilities && await readRows(extracted.probabilities);
    if (features) requireFiniteRows(plan, "features", features, seen);
    if (probabilities) requireFiniteRows(plan, "probabilities", probabilities, seen);
    const labels = plan.reads.has("labels") ? await readLabels(plan, batch) : void 0;
    return { count, samples, features, probabilities, labels };
  } catch (error) {
    samples.dispose();
    throw error;
  }
}
function entryOf({ side: side2, entry }, batch, name) {
  const tensor2 = batch[name];
  if (tensor2 !== void 0 && tensor2.rank > 0 && tensor2.shape[0] > 0) return tensor2;
  const found = tensor2 === void 0 ? Object.keys(batch).join(", ") || "nothing" : "an empty tensor";
  throw new ConfigError(
    `evaluate: expected batches of ${side2} samples with '${name}' [N, ...], got ${found}. ` + (name === entry ? "Name the entry to measure, e.g. { entry: 'points' }." : "Use samples with labels.")
  );
}
function extract({ reads, extractor }, samples) {
  const [features, probabilities] = [reads.has("features"), reads.has("probabilities")];
  if (features && probabilities && extractor?.featuresAndProbabilities) {
    return tf24.tidy(() => extractor.featuresAndProbabilities(samples));
  }
  return {
    features: features ? tf24.tidy(() => extractor.features(samples)) : void 0,
    probabilities: probabilities ? tf24.tidy(() => extractor.probabilities(samples)) : void 0
  };
}
async function readRows(tensor2) {
  try {
    return { values: await tensor2.data(), width: tensor2.shape[1] };
  } finally {
    tensor2.dispose();
  }
}
var readLabels = async (plan, batch) => Int32Array.from(await entryOf(plan, batch, "labels").data());
async function requireFiniteSamples({ side: side2 }, samples, seen) {
  const sum5 = tf24.tidy(() => tf24.sum(tf24.mul(samples, 0)));
  const [value] = await sum5.data();
  sum5.dispose();
  if (value !== 0)
    throw notFinite(side2, "samples", `among samples ${seen} to ${seen + samples.shape[0] - 1}`);
}
function requireFiniteRows({ side: side2 }, what, { values, width }, seen) {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw notFinite(side2, what, `${values[at]} for sample ${seen + Math.floor(at / width)}`);
}
var notFinite = (side2, what, found) => new NumericError(
  `evaluate: expected finite ${what} of the ${side2} samples, got NaN or infinity: ${found}. Look at the samples, the range the extractor expects, and its weights.`,
  0,
  what
);

// ../evaluate-cli/packages/metrics/src/engine/side-statistics.ts
async function gatherSide(options) {
  const { side: side2, statistics, seed, total, onProgress } = options;
  const random = Random.fromSeed(seed).fork(side2);
  const accumulators = statistics.map((statistic) => statistic.start(random.fork(statistic.name)));
  const plan = {
    ...options,
    reads: new Set(statistics.flatMap((statistic) => statistic.reads))
  };
  let count = 0;
  for await (const batch of options.samples) {
    try {
      const observation = await observe(plan, batch, count);
      try {
        for (const accumulator of accumulators) await accumulator.add(observation);
      } finally {
        observation.samples.dispose();
      }
      count += observation.count;
    } finally {
      disposeBatch(batch);
    }
    onProgress?.({ stage: side2, done: count, total });
  }
  const data = statistics.map(({ name }, i) => [name, accumulators[i].finish()]);
  return { count, source: sourceOf(options), reference: options.reference, data: Object.fromEntries(data) };
}
function sourceOf({
  extractor,
  preparation
}) {
  return {
    ...extractor && { extractor: extractor.name },
    ...extractor?.protocol && { extraction: extractor.protocol },
    codec: preparation.name
  };
}
function gathered({ count, data }) {
  return {
    count,
    get({ name }) {
      const found = data[name];
      if (found !== void 0) return found;
      throw new ConfigError(
        `Gathered.get: expected one of ${Object.keys(data).join(", ") || "no statistics"}, got '${name}'. Name the statistic among those of the metric.`
      );
    }
  };
}
function distinct(statistics) {
  return [...new Map(statistics.map((statistic) => [statistic.name, statistic])).values()];
}

// ../evaluate-cli/packages/metrics/src/engine/checks.ts
var bothSides = ["real", "fake"];
function checkInputs(options, sides = bothSides) {
  const { metrics, expected = {} } = options;
  const names2 = metrics.map(({ name }) => name);
  if (names2.length === 0 || new Set(names2).size < names2.length) {
    throw new ConfigError(
      `evaluate: expected metrics, each once, got ${names2.join(", ") || "none"}. Use e.g. metricsByName(['fid', 'kid']).`
    );
  }
  for (const metric of metrics) {
    for (const side2 of sides) checkSide(metric, side2, options);
    if (sides === bothSides) checkRequirements(metric, options);
    checkCounts(metric, options, expected);
  }
}
function checkSide(metric, side2, options) {
  const statistics = metric.statistics[side2] ?? [];
  if (statistics.length === 0) return;
  if (options[side2] === void 0) {
    throw needs(metric, `${side2} samples`, "none", `Pass { ${side2} }, a stream or gathered statistics`);
  }
  const reads = new Set(statistics.flatMap((statistic) => statistic.reads));
  const { extractor } = options;
  if ((reads.has("features") || reads.has("probabilities")) && extractor === void 0) {
    throw needs(metric, "a feature extractor", "none", "Pass { extractor }");
  }
  if (reads.has("probabilities") && extractor?.probabilities === void 0) {
    throw needs(
      metric,
      "an extractor with class probabilities",
      `'${extractor.name}'`,
      "Take one that classifies, or leave this metric out"
    );
  }
}
function checkRequirements(metric, { extractor, generator }) {
  if (metric.requires?.includes("generator") && generator === void 0) {
    throw needs(metric, "a generator", "none", "Pass { generator }: latents and what becomes of them");
  }
  if (metric.requires?.includes("featureMaps") && extractor?.featureMaps === void 0) {
    const found = extractor === void 0 ? "none" : `'${extractor.name}'`;
    throw needs(metric, "an extractor with feature maps", found, "Take a convolutional one");
  }
}
function checkCounts(metric, { extractor }, counts) {
  const minimum = metric.minimumSamples?.(extractor?.featureDim ?? 0) ?? 1;
  for (const side2 of bothSides) {
    const count = counts[side2];
    if (metric.statistics[side2] === void 0 || count === void 0 || count >= minimum) continue;
    throw needs(
      metric,
      `${minimum} or more ${side2} samples`,
      count,
      `Measure more${metric.settings?.["shrinkage"] === void 0 ? "" : ", or shrink the covariances: { shrinkage: 'oas' }"}`
    );
  }
}
function checkCached(options, side2, cached, statistics) {
  const difference = firstDifference(cached.source, sourceOf(options));
  if (difference !== void 0) {
    throw new ConfigError(
      `evaluate: expected ${side2} statistics of the same extractor and codec, got ${difference.path} ${difference.a} against ${difference.b}. Gather them anew.`
    );
  }
  const missing = statistics.filter(({ name }) => !(name in cached.data)).map(({ name }) => name);
  if (missing.length === 0) return;
  throw new ConfigError(
    `evaluate: expected ${side2} statistics with ${missing.join(", ")}, got ${Object.keys(cached.data).join(", ")}. Gather them anew for these metrics.`
  );
}
var needs = (metric, expected, got, advice) => new ConfigError(`evaluate: expected ${expected} for ${metric.name}, got ${got}. ${advice}.`);

// ../evaluate-cli/packages/metrics/src/engine/preparation.ts
import * as tf25 from "@tensorflow/tfjs";
var eightBits = {
  name: "uint8",
  apply: (images) => tf25.tidy(() => tf25.sub(tf25.div(toBytes(images), 127.5), 1))
};
var unprepared = { name: "none", apply: (samples) => samples.clone() };

// ../evaluate-cli/packages/metrics/src/engine/versions.ts
import * as tf26 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/metrics/package.json
var package_default = {
  name: "@gan/metrics",
  version: "0.1.0",
  description: "Evaluation of generative models for TensorFlow.js: FID, IS and their kin",
  license: "MIT",
  type: "module",
  sideEffects: false,
  exports: {
    "./package.json": "./package.json",
    ".": {
      "@gan/source": "./src/index.ts",
      import: {
        types: "./dist/index.d.ts",
        default: "./dist/index.js"
      },
      require: {
        types: "./dist/index.d.cts",
        default: "./dist/index.cjs"
      }
    },
    "./judgement": {
      "@gan/source": "./src/judgement/index.ts",
      import: {
        types: "./dist/judgement.d.ts",
        default: "./dist/judgement.js"
      },
      require: {
        types: "./dist/judgement.d.cts",
        default: "./dist/judgement.cjs"
      }
    }
  },
  files: [
    "dist",
    "src",
    "!src/**/*.test.ts"
  ],
  engines: {
    node: ">=20"
  },
  scripts: {
    build: "tsup",
    typecheck: "tsc --noEmit -p .",
    "lint:package": "publint --strict && attw --pack . --profile node16"
  },
  dependencies: {
    "@gan/core": "workspace:^",
    zod: "^4.6.7"
  },
  publishConfig: {
    access: "public",
    provenance: true
  },
  peerDependencies: {
    "@tensorflow/tfjs": "^4.22.0"
  },
  devDependencies: {
    "@gan/datasets": "workspace:*",
    "@tensorflow/tfjs": "catalog:",
    "ml-matrix": "6.15.1"
  },
  keywords: [
    "gan",
    "tensorflow.js",
    "generative-adversarial-network",
    "typescript"
  ]
};

// ../evaluate-cli/packages/metrics/src/engine/versions.ts
var versions = () => ({
  [package_default.name]: package_default.version,
  "@tensorflow/tfjs": tf26.version.tfjs,
  backend: tf26.getBackend()
});

// ../evaluate-cli/packages/metrics/src/engine/measure.ts
async function measure(options, sides) {
  const shared2 = memo();
  const results = [];
  for (const metric of options.metrics) {
    const { name } = metric;
    const found = await metric.value({
      real: sides.real && gathered(sides.real),
      fake: sides.fake && gathered(sides.fake),
      extractor: options.extractor,
      generator: options.generator,
      random: Random.fromSeed(options.seed).fork(`metric:${name}`),
      shared: shared2,
      progress: (done, total) => options.onProgress?.({ stage: name, done, total })
    });
    results.push(record(metric, found, options, sides));
  }
  return results;
}
function record(metric, { value, error, counts, details }, options, sides) {
  const { name, higherIsBetter } = metric;
  return {
    metric: name,
    value,
    ...error !== void 0 && { error },
    higherIsBetter,
    counts: counts ?? countsOf2(metric, sides),
    ...details && { details },
    protocol: protocolOf(metric, options, sides.real)
  };
}
function countsOf2({ statistics }, sides) {
  return {
    ...statistics.real && sides.real && { real: sides.real.count },
    ...statistics.fake && sides.fake && { fake: sides.fake.count }
  };
}
function protocolOf({ settings: settings6, statistics, requires }, options, real) {
  const all = [...statistics.real ?? [], ...statistics.fake ?? []];
  const extracts = requires?.includes("featureMaps") || all.some(({ reads }) => reads.some((reading) => reading !== "labels"));
  const { codec, ...extractor } = sourceOf(options);
  const prepared = all.length > 0 ? codec : unprepared.name;
  const reference = statistics.real && (real?.reference ?? options.reference);
  return {
    ...extracts && extractor,
    codec: prepared,
    ...reference !== void 0 && { reference },
    ...settings6 && { settings: settings6 },
    seed: options.seed,
    versions: versions()
  };
}
function memo() {
  const known = /* @__PURE__ */ new Map();
  return (name, compute) => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name);
  };
}

// ../evaluate-cli/packages/metrics/src/engine/evaluate.ts
async function evaluate(given) {
  const options = complete(given);
  checkInputs(options);
  const real = await side(options, "real");
  const fake = await side(options, "fake");
  for (const metric of options.metrics)
    checkCounts(metric, options, { real: real?.count, fake: fake?.count });
  return measure(options, { real, fake });
}
async function gatherStatistics(which, samples, options) {
  const whole = complete({ ...options, [which]: samples });
  checkInputs(whole, [which]);
  return await side(whole, which);
}
var complete = (options) => ({
  seed: 0,
  entry: "images",
  preparation: (options.entry ?? "images") === "images" ? eightBits : unprepared,
  ...options
});
async function side(options, which) {
  const statistics = distinct(options.metrics.flatMap((metric) => metric.statistics[which] ?? []));
  const samples = options[which];
  if (statistics.length === 0 || samples === void 0) return void 0;
  if (!(Symbol.asyncIterator in samples)) {
    checkCached(options, which, samples, statistics);
    return samples;
  }
  const { reference, expected } = options;
  return gatherSide({
    ...options,
    side: which,
    samples,
    statistics,
    total: expected?.[which],
    reference: which === "real" ? reference : void 0
  });
}

// ../evaluate-cli/packages/metrics/src/engine/compare-results.ts
var free = ["seed", "versions"];
function incomparable(a, b) {
  if (a.metric !== b.metric) return [`metric: ${a.metric} against ${b.metric}`];
  const reasons = differences("counts", a.counts, b.counts);
  return [...reasons, ...differences("", fixed(a.protocol), fixed(b.protocol))];
}
var comparable = (a, b) => incomparable(a, b).length === 0;
var fixed = (protocol) => Object.fromEntries(Object.entries(protocol).filter(([key]) => !free.some((name) => name === key)));
function differences(prefix, a, b) {
  return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((key) => {
    const difference = firstDifference(a[key], b[key], prefix === "" ? key : `${prefix}.${key}`);
    return difference === void 0 ? [] : [`${difference.path}: ${difference.a} against ${difference.b}`];
  });
}
function compareResults(first, second) {
  const reasons = incomparable(first, second);
  if (reasons.length > 0) {
    throw new ConfigError(
      `compareResults: expected values measured alike, got ${reasons.join("; ")}. Measure both in the same way.`
    );
  }
  const difference = second.value - first.value;
  const errors = [first.error, second.error].filter((error2) => error2 !== void 0);
  const error = errors.length > 0 ? Math.hypot(...errors) : void 0;
  const clear = Math.abs(difference) > 2 * (error ?? 0) && first.higherIsBetter !== void 0;
  const secondWins = difference > 0 === first.higherIsBetter;
  return {
    metric: first.metric,
    difference,
    ...error !== void 0 && { error },
    better: !clear ? "neither" : secondWins ? "second" : "first"
  };
}

// ../evaluate-cli/packages/metrics/src/judgement/agreement.ts
function krippendorffAlpha(ratings) {
  const items = /* @__PURE__ */ new Map();
  for (const { item, answer } of ratings) items.set(item, [...items.get(item) ?? [], answer]);
  const pairable = [...items.values()].filter((answers) => answers.length > 1);
  const total = pairable.reduce((sum5, answers) => sum5 + answers.length, 0);
  const observed = pairable.reduce((sum5, answers) => sum5 + unequalPairs(answers) / (answers.length - 1), 0) / total;
  const expected = unequalPairs(pairable.flat()) / (total * (total - 1));
  return 1 - observed / expected;
}
function unequalPairs(answers) {
  const counts = /* @__PURE__ */ new Map();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts.values()].reduce((sum5, count) => sum5 + count * (answers.length - count), 0);
}

// ../evaluate-cli/packages/metrics/src/judgement/bootstrap.ts
function bootstrapInterval(units, statistic, { random, iterations = 1e4, confidence = 0.95 }) {
  if (units.length === 0) throw refuse2("one unit or more", "none", "Collect answers first");
  if (!Number.isInteger(iterations) || iterations < 1)
    throw refuse2("iterations of 1 or more", iterations, "Pass e.g. 10000");
  if (!(confidence > 0 && confidence < 1))
    throw refuse2("a confidence within (0, 1)", confidence, "Pass e.g. 0.95");
  const values = [];
  for (let i = 0; i < iterations; i++) {
    const value = statistic(units.map(() => units[random.integer(units.length)]));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return {
    low: quantile(values, (1 - confidence) / 2),
    high: quantile(values, (1 + confidence) / 2),
    confidence,
    standardDeviation: standardDeviation(values)
  };
}
function quantile(sorted, share) {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low = NaN, high = low] = [sorted[below], sorted[below + 1]];
  return low + (place - below) * (high - low);
}
function standardDeviation(values) {
  const mean6 = values.reduce((sum5, value) => sum5 + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum5, value) => sum5 + (value - mean6) ** 2, 0) / values.length);
}
var refuse2 = (expected, actual, advice) => new ConfigError(`bootstrapInterval: expected ${expected}, got ${String(actual)}. ${advice}.`);

// ../evaluate-cli/packages/metrics/src/judgement/error-rates.ts
function errorRates(judgements) {
  const rateOf = (kind) => {
    const asked = judgements.filter(({ truth }) => kind === void 0 || truth === kind);
    return asked.filter(({ truth, answer }) => truth !== answer).length / asked.length;
  };
  return { overall: rateOf(), generated: rateOf("generated"), real: rateOf("real") };
}

// ../evaluate-cli/packages/metrics/src/judgement/measured.ts
function intervalOf(judges, unit, statistic, options) {
  return judges.length > 1 ? { ...bootstrapInterval(judges, (drawn) => statistic(drawn.flat()), options), resampled: "judges" } : { ...bootstrapInterval(judges.flat(), statistic, options), resampled: unit };
}
function agreementOf(ratings) {
  const agreement = krippendorffAlpha(ratings);
  return Number.isNaN(agreement) ? {} : { agreement };
}

// ../evaluate-cli/packages/metrics/src/judgement/judgement.ts
function byJudge(answers) {
  const judges = /* @__PURE__ */ new Map();
  for (const answer of answers) {
    const own = judges.get(answer.judge);
    if (own) own.push(answer);
    else judges.set(answer.judge, [answer]);
  }
  return [...judges.values()];
}

// ../evaluate-cli/packages/metrics/src/judgement/staircase.ts
var hypeStaircase = {
  start: 500,
  shortest: 100,
  longest: 1e3,
  increase: 30,
  decrease: 10
};
function nextExposure(exposure, isCorrect, { shortest, longest, increase, decrease } = hypeStaircase) {
  const wanted = isCorrect ? exposure - decrease : exposure + increase;
  return Math.min(longest, Math.max(shortest, wanted));
}
function staircase(correct, options = hypeStaircase) {
  const exposures = [options.start];
  for (const isCorrect of correct) exposures.push(nextExposure(exposures.at(-1), isCorrect, options));
  return exposures;
}
function modalExposure(exposures) {
  const counts = /* @__PURE__ */ new Map();
  for (const exposure of exposures) counts.set(exposure, (counts.get(exposure) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([exposure]) => exposure);
  return modes.reduce((sum5, exposure) => sum5 + exposure, 0) / modes.length;
}

// ../evaluate-cli/packages/metrics/src/judgement/hype.ts
function hypeInfinity(judgements, bootstrap, protocol = {}) {
  const judges = byJudge(judgements);
  const interval = intervalOf(judges.map(tallies), "answers", shareWrong, bootstrap);
  const { overall, generated, real } = errorRates(judgements);
  const counts = countKinds(judgements);
  return {
    metric: "hype-infinity",
    higherIsBetter: true,
    value: overall,
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, ...counts },
    details: {
      ...counts.generated > 0 && { generatedError: generated },
      ...counts.real > 0 && { realError: real },
      ...agreementOf(judgements.map(({ judge, image, answer }) => ({ judge, item: image, answer })))
    },
    protocol
  };
}
function hypeTime(judgements, bootstrap, protocol = {}) {
  const judges = byJudge(judgements);
  const values = judges.map(thresholds);
  const interval = judges.length > 1 ? intervalOf(
    values.map((own) => [mean5(own)]),
    "blocks",
    mean5,
    bootstrap
  ) : intervalOf(values, "blocks", mean5, bootstrap);
  const { overall, generated, real } = errorRates(judgements);
  return {
    metric: "hype-time",
    higherIsBetter: true,
    value: mean5(values.map(mean5)),
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, blocks: values.flat().length, ...countKinds(judgements) },
    details: {
      accuracy: 1 - overall,
      generatedError: generated,
      realError: real,
      ...agreementOf(judgements.map(({ judge, image, answer }) => ({ judge, item: image, answer })))
    },
    protocol: { unit: "ms", ...protocol }
  };
}
function thresholds(judgements) {
  const blocks = /* @__PURE__ */ new Map();
  for (const { block: block6, exposure } of judgements) blocks.set(block6, [...blocks.get(block6) ?? [], exposure]);
  return [...blocks.values()].map(modalExposure);
}
var tallies = (judgements) => judgements.map(({ truth, answer }) => truth === answer ? 0 : 1);
var mean5 = (values) => values.reduce((sum5, value) => sum5 + value, 0) / values.length;
var shareWrong = mean5;
var countKinds = (judgements) => ({
  real: judgements.filter(({ truth }) => truth === "real").length,
  generated: judgements.filter(({ truth }) => truth === "generated").length
});

// ../evaluate-cli/packages/metrics/src/judgement/preference.ts
function winRate(choices, name) {
  const own = choices.filter(({ winner, loser }) => winner === name || loser === name);
  return own.filter(({ winner }) => winner === name).length / own.length;
}
function bradleyTerry(choices) {
  const names2 = [...new Set(choices.flatMap(({ winner, loser }) => [winner, loser]))];
  const wins = countWins(choices, names2);
  let strengths = names2.map(() => 1 / names2.length);
  for (let i = 0; i < mostIterations; i++) {
    const next = improve(strengths, wins);
    const change = Math.max(...next.map((strength, j) => Math.abs(strength - strengths[j])));
    strengths = next;
    if (change < 1e-12) break;
  }
  return Object.fromEntries(names2.map((name, i) => [name, strengths[i]]));
}
var mostIterations = 1e4;
function countWins(choices, names2) {
  const place = new Map(names2.map((name, i) => [name, i]));
  const wins = names2.map(() => names2.map(() => 0));
  for (const { winner, loser } of choices) wins[place.get(winner)][place.get(loser)] += 1;
  return wins.map((row, i) => row.map((count, j) => count + (count + wins[j][i] > 0 ? 0.5 : 0)));
}
function improve(strengths, wins) {
  const next = strengths.map((own, i) => {
    const won = wins[i].reduce((sum5, count) => sum5 + count, 0);
    const met = strengths.map((other, j) => (wins[i][j] + wins[j][i]) / (own + other));
    return won / met.reduce((sum5, share) => sum5 + share, 0);
  });
  const total = next.reduce((sum5, strength) => sum5 + strength, 0);
  return next.map((strength) => strength / total);
}

// ../evaluate-cli/packages/metrics/src/judgement/preferred.ts
function preference(choices, name, bootstrap, protocol = {}) {
  const own = choices.filter(({ winner, loser }) => winner === name || loser === name);
  if (own.length === 0) {
    throw new ConfigError(
      `preference: expected choices with '${name}' among them, got ${choices.length} without. Collect some first.`
    );
  }
  const judges = byJudge(own);
  const interval = intervalOf(judges, "answers", (drawn) => winRate(drawn, name), bootstrap);
  const strengths = Object.entries(bradleyTerry(choices));
  return {
    metric: "preference",
    higherIsBetter: true,
    value: winRate(own, name),
    error: interval.standardDeviation,
    interval,
    counts: { judges: judges.length, pairs: own.length },
    details: {
      ...agreementOf(choices.map(({ judge, pair, winner }) => ({ judge, item: pair, answer: winner }))),
      ...Object.fromEntries(strengths.map(([source, strength]) => [`strength ${source}`, strength]))
    },
    protocol
  };
}

// ../evaluate-cli/packages/metrics/src/modes/gaussian-modes.ts
var reach = 3;
function gaussianModes({ centers, standardDeviation: standardDeviation2 }) {
  return {
    modes: centers.length,
    protocol: { modes: "gaussian", standardDeviation: standardDeviation2, reach },
    async assign(samples) {
      if (samples.shape.length !== 2 || samples.shape[1] !== 2) {
        throw new ShapeError(
          `gaussianModes: expected points [N, 2], got [${samples.shape.join(", ")}]. Use a model of points of the plane.`
        );
      }
      const points = await samples.data();
      return Int32Array.from(
        { length: samples.shape[0] },
        (_, i) => nearest(points[2 * i], points[2 * i + 1], centers, reach * standardDeviation2)
      );
    }
  };
}
function nearest(x, y, centers, bound) {
  let best = -1;
  let distance = bound;
  for (let mode = 0; mode < centers.length; mode++) {
    const [centerX, centerY] = centers[mode];
    const here = Math.hypot(x - centerX, y - centerY);
    if (here < distance) [best, distance] = [mode, here];
  }
  return best;
}

// ../evaluate-cli/packages/metrics/src/modes/mode-histogram.ts
function countModes(assigned, modes) {
  const counts = new Array(modes).fill(0);
  for (let i = 0; i < assigned.length; i++) {
    const mode = assigned[i];
    if (mode === -1) continue;
    if (!Number.isInteger(mode) || mode < 0 || mode >= modes) {
      throw new ConfigError(
        `countModes: expected modes from 0 to ${modes - 1}, or -1 for none, got ${mode}. Pass the right number of modes.`
      );
    }
    counts[mode]++;
  }
  return { counts, total: assigned.length };
}
function modeCoverage({ counts, total }) {
  const belonging = counts.reduce((sum5, count) => sum5 + count, 0);
  const uniform = counts.map(() => 1 / counts.length);
  const shares = counts.map((count) => count / belonging);
  const middle = shares.map((share, i) => (share + uniform[i]) / 2);
  return {
    found: counts.filter((count) => count > 0).length,
    modes: counts.length,
    highQuality: total === 0 ? NaN : belonging / total,
    reverseKl: kl(shares, uniform),
    jensenShannon: (kl(shares, middle) + kl(uniform, middle)) / 2
  };
}
var kl = (p, q) => p.reduce((sum5, share, i) => share === 0 ? sum5 : sum5 + share * Math.log(share / q[i]), 0);

// ../evaluate-cli/packages/metrics/src/modes/mode-metric.ts
var names = {
  found: "modesFound",
  highQuality: "highQualityShare",
  reverseKl: "reverseKl",
  jensenShannon: "modeJensenShannon"
};
function modeMetric(modes, measure2 = "found") {
  const histogram = modeHistogram(modes);
  return {
    name: names[measure2],
    higherIsBetter: measure2 === "found" || measure2 === "highQuality",
    settings: { ...modes.protocol, count: modes.modes },
    statistics: { fake: [histogram] },
    value: ({ fake }) => ({ value: modeCoverage(fake.get(histogram))[measure2] }),
    cover: (samples) => cover(modes, names[measure2], samples)
  };
}
function modeHistogram(modes) {
  return {
    name: `mode-histogram:${JSON.stringify({ ...modes.protocol, count: modes.modes })}`,
    reads: [],
    start() {
      let sum5 = { counts: new Array(modes.modes).fill(0), total: 0 };
      return {
        async add({ samples }) {
          const { counts, total } = countModes(await modes.assign(samples), modes.modes);
          sum5 = { counts: sum5.counts.map((count, i) => count + counts[i]), total: sum5.total + total };
        },
        finish: () => sum5
      };
    }
  };
}
async function cover(modes, name, samples) {
  const assigned = [];
  for await (const batch of samples) {
    try {
      for (const mode of Array.from(await modes.assign(batch))) assigned.push(mode);
    } finally {
      batch.dispose();
    }
  }
  if (assigned.length === 0) {
    throw new ConfigError(`${name}: expected samples, got none. Draw 2,500 or more.`);
  }
  const histogram = countModes(assigned, modes.modes);
  return { ...histogram, ...modeCoverage(histogram) };
}

// ../evaluate-cli/packages/metrics/src/modes/stacked-modes.ts
import * as tf27 from "@tensorflow/tfjs";
function stackedModes(classifier, classes = 10) {
  return {
    modes: classes ** 3,
    protocol: { modes: "stacked", classifier: classifier.name },
    async assign(samples) {
      if (samples.shape.length !== 4 || samples.shape[3] !== 3) {
        throw new ShapeError(
          `stackedModes: expected images [N, H, W, 3], got [${samples.shape.join(", ")}]. Use a model of stacked digits.`
        );
      }
      const [red, green, blue] = await Promise.all(
        tf27.tidy(() => tf27.split(samples, 3, 3).map((images) => tf27.argMax(classifier.probabilities(images), 1))).map(readAndDispose)
      );
      return red.map((digit, i) => (digit * classes + green[i]) * classes + blue[i]);
    }
  };
}
async function readAndDispose(tensor2) {
  try {
    return await tensor2.data();
  } finally {
    tensor2.dispose();
  }
}

export {
  greyToRgb,
  rgbToGrey,
  resizeImages,
  layersModelExtractor,
  digitsExtractor,
  fashionExtractor,
  inceptionExtractor,
  staircase,
  hypeInfinity,
  hypeTime,
  preference,
  gaussianModes,
  modeMetric,
  stackedModes,
  metricCatalog,
  metricsByName,
  eightBits,
  evaluate,
  gatherStatistics,
  incomparable,
  comparable,
  compareResults
};
