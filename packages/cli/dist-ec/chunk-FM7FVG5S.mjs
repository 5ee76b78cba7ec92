import {
  ConfigError,
  DatasetError,
  Random
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/datasets/src/catalogue.ts
async function loadFrom(catalogue, name, options = {}) {
  const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : void 0;
  if (!entry) {
    throw new ConfigError(
      `loadDataset: expected a data set among ${Object.keys(catalogue).join(", ")}, got ${name}. Choose one of them.`
    );
  }
  for (const [option, value] of Object.entries(options)) {
    if (value === void 0 || entry.options.some((own) => own === option)) continue;
    throw new ConfigError(
      `loadDataset: expected options of ${name} among ${entry.options.join(", ")}, got ${option}. Leave it out.`
    );
  }
  return entry.load(options);
}

// ../evaluate-cli/packages/datasets/src/digits/digit-names.ts
var digitNames = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

// ../evaluate-cli/packages/datasets/src/digits/digits.ts
import * as tf2 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/datasets/src/byte-images.ts
import * as tf from "@tensorflow/tfjs";

// ../evaluate-cli/packages/datasets/src/specs.ts
function imageSpec(shape, numClasses, classNames) {
  return {
    images: { shape, dtype: "float32", range: [-1, 1] },
    labels: { shape: [], dtype: "int32", numClasses, ...classNames && { classNames } }
  };
}
function pointSpec(modes) {
  return {
    points: { shape: [2], dtype: "float32" },
    labels: { shape: [], dtype: "int32", numClasses: modes }
  };
}

// ../evaluate-cli/packages/datasets/src/byte-images.ts
var normalised = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);
var ByteImages = class {
  /** @throws DatasetError if the counts of images and labels differ or a label names no class. */
  constructor(source) {
    this.source = source;
    const { name, labels, shape, classNames } = source;
    checkSource(source);
    this.name = name;
    this.size = labels.length;
    this.spec = imageSpec(shape, classNames.length, classNames);
  }
  source;
  name;
  size;
  spec;
  labelAt(index) {
    return this.source.labels[index];
  }
  gather(indices) {
    const { shape, pixels } = this.source;
    const length = tf.util.sizeFromShape([...shape]);
    checkIndices(this, indices);
    return {
      images: tf.tensor4d(normalise(pixels, indices, length), [indices.length, ...shape]),
      labels: tf.tensor1d(
        indices.map((index) => this.labelAt(index)),
        "int32"
      )
    };
  }
};
function normalise(pixels, indices, length) {
  const values = new Float32Array(indices.length * length);
  let next = 0;
  for (const index of indices) {
    const end = (index + 1) * length;
    for (let i = index * length; i < end; i++) values[next++] = normalised[pixels[i]];
  }
  return values;
}
function checkIndices(dataset, indices) {
  const bad = indices.find((index) => index < 0 || index >= dataset.size);
  if (bad === void 0) return;
  throw new DatasetError(
    `gather: expected indices from 0 to ${dataset.size - 1} of ${dataset.name}, got ${bad}. Check the sampler.`
  );
}
function checkSource({ name, shape, pixels, labels, classNames }) {
  const images = pixels.length / (shape[0] * shape[1] * shape[2]);
  if (images !== labels.length) {
    throw new DatasetError(
      `${name}: expected as many labels as images, got ${labels.length} labels and ${images} images. Take both files from the same release and split.`
    );
  }
  const bad = labels.findIndex((label) => label >= classNames.length);
  if (bad < 0) return;
  throw new DatasetError(
    `${name}: expected labels from 0 to ${classNames.length - 1}, got ${labels[bad]} at image ${bad}. Check that the label file belongs to this data set.`
  );
}

// ../evaluate-cli/packages/datasets/src/digits/alphabet.ts
var way = (weight, ...strokes) => ({ weight, pen: 1, strokes });
var narrow = (factor, glyphs) => glyphs.map((glyph) => ({
  ...glyph,
  strokes: glyph.strokes.map((stroke) => stroke.map((p, i) => i % 2 ? p : 50 + (p - 50) * factor))
}));
var heavy = (factor, glyphs) => glyphs.map((glyph) => ({ ...glyph, pen: glyph.pen * factor }));
var zero = [
  // Closed, begun and ended at the top.
  way(4, [55, 2, 32, 5, 12, 24, 5, 52, 14, 82, 40, 98, 68, 88, 86, 60, 84, 26, 66, 6, 48, 3]),
  // The end crosses over the beginning.
  way(2, [72, 0, 44, 6, 18, 26, 6, 56, 18, 88, 45, 98, 74, 84, 88, 50, 80, 20, 54, 6, 30, 12]),
  // Begun on the right, narrow.
  way(2, [62, 14, 46, 0, 28, 16, 18, 50, 24, 84, 44, 100, 62, 84, 70, 50, 66, 20, 52, 2]),
  // Left open at the top.
  way(1, [40, 3, 16, 22, 6, 54, 18, 88, 48, 98, 78, 80, 88, 46, 80, 18, 62, 6]),
  // The end runs past the beginning to the left, or curls into the ring.
  way(1, [70, 6, 40, 6, 14, 30, 6, 62, 22, 92, 52, 96, 80, 74, 88, 42, 72, 14, 44, 10, 22, 20]),
  // A pointed top, the end cut across it.
  way(1.5, [58, 4, 26, 22, 6, 60, 16, 94, 44, 98, 74, 76, 90, 40, 84, 8, 58, 8, 34, 24]),
  way(1.5, [56, 12, 30, 4, 8, 30, 10, 72, 34, 98, 70, 86, 88, 52, 78, 18, 50, 6, 36, 22, 62, 30]),
  way(1.2, [62, 2, 30, 8, 8, 36, 8, 70, 30, 96, 64, 92, 86, 62, 84, 28, 64, 14, 46, 22, 44, 36]),
  // The beginning sticks out at the upper right.
  way(2.5, [92, 0, 60, 8, 24, 18, 6, 50, 16, 86, 46, 98, 76, 80, 82, 44, 66, 18, 48, 12])
];
var one = [
  way(6, [50, 0, 50, 50, 50, 100]),
  way(6, [60, 0, 50, 50, 40, 100]),
  way(2, [62, 0, 48, 48, 44, 100]),
  // With a flag.
  way(1, [28, 26, 40, 16, 52, 0, 52, 0, 52, 50, 52, 100]),
  // With a flag and a base.
  way(0.5, [36, 12, 52, 0, 52, 0, 50, 50, 48, 98], [18, 98, 48, 98, 78, 99]),
  way(0.6, [20, 34, 44, 14, 60, 0, 60, 0, 50, 50, 40, 100]),
  way(0.7, [26, 24, 52, 0, 52, 0, 52, 50, 52, 97], [22, 99, 52, 97, 84, 96])
];
var two = [
  // Straight base, sharp corner.
  way(3, [8, 24, 26, 4, 56, 2, 76, 18, 72, 44, 44, 74, 8, 97, 8, 97, 50, 96, 92, 94]),
  // Loop at the bottom left.
  way(4, [8, 22, 28, 3, 60, 3, 76, 22, 66, 52, 38, 84, 16, 97, 5, 86, 18, 74, 42, 84, 68, 97, 94, 88]),
  // Wavy base.
  way(2, [10, 20, 30, 3, 62, 4, 76, 26, 60, 56, 32, 84, 8, 96, 8, 96, 30, 86, 60, 94, 92, 92]),
  // Wide, with a curl to begin and a large loop.
  way(1.5, [14, 34, 6, 20, 24, 4, 60, 2, 84, 20, 72, 52, 40, 82, 14, 92, 8, 76, 28, 70, 58, 88, 96, 96]),
  // A loop at the foot as large as the head.
  way(2, [16, 26, 30, 4, 62, 2, 80, 20, 66, 48, 36, 78, 12, 92, 4, 76, 24, 64, 50, 80, 76, 96, 96, 84]),
  way(1.5, [24, 30, 22, 8, 52, 0, 78, 14, 74, 44, 48, 74, 20, 84, 8, 96, 24, 98, 50, 84, 74, 90, 94, 98]),
  // Low and wide, like a Z.
  way(1, [8, 12, 36, 6, 72, 8, 72, 8, 46, 48, 8, 92, 8, 92, 50, 92, 96, 88]),
  // Upright, its neck curved like a swan's, the base short.
  way(1, [22, 22, 34, 2, 58, 4, 66, 28, 54, 62, 34, 94, 34, 94, 56, 92, 76, 96]),
  // Round corner.
  way(1.5, [14, 16, 40, 0, 70, 10, 72, 34, 50, 62, 22, 84, 18, 96, 46, 97, 90, 90])
];
var three = [
  way(4, [12, 12, 40, 0, 70, 10, 66, 34, 36, 47, 36, 47, 74, 58, 80, 80, 50, 99, 10, 90]),
  // The waist is smooth, or has a small loop.
  way(2, [12, 14, 42, 1, 70, 14, 58, 40, 34, 50, 30, 44, 48, 45, 76, 62, 70, 90, 38, 100, 8, 88]),
  // Flat top.
  way(1, [12, 5, 45, 4, 76, 4, 76, 4, 56, 26, 38, 42, 38, 42, 72, 52, 80, 76, 50, 99, 10, 90]),
  // The bowls lean to the left and run out.
  way(1, [24, 10, 50, 2, 66, 14, 50, 36, 28, 46, 28, 46, 58, 54, 64, 76, 44, 94, 22, 100]),
  // Lower bowl larger, its end curled up.
  way(1, [18, 16, 40, 2, 62, 12, 56, 32, 36, 40, 36, 40, 76, 48, 90, 70, 70, 94, 34, 98, 6, 84, 8, 74]),
  // Flat top, its lower end run out to the left.
  way(1.2, [6, 8, 40, 4, 78, 6, 78, 6, 50, 36, 50, 36, 74, 54, 70, 80, 40, 94, 0, 96]),
  // The waist deep, its tip drawn far to the left, or hardly there.
  way(1, [10, 18, 34, 2, 68, 8, 66, 32, 18, 52, 18, 52, 66, 52, 82, 74, 56, 98, 12, 94]),
  way(1, [14, 10, 48, 0, 76, 14, 64, 40, 60, 46, 78, 66, 70, 90, 40, 100, 8, 92]),
  // Upper bowl smaller.
  way(2, [20, 8, 46, 0, 64, 14, 54, 34, 34, 42, 34, 42, 70, 50, 84, 72, 62, 96, 28, 100, 6, 92])
];
var four = [
  // Open, with a separate downstroke.
  way(3, [20, 3, 14, 30, 8, 54, 8, 54, 45, 54, 92, 50], [74, 10, 68, 50, 62, 100]),
  // Open and round: a cup and a tail in one go.
  way(3, [14, 6, 12, 38, 30, 55, 60, 48, 80, 8, 80, 8, 72, 50, 66, 100]),
  // Open, its bar crossed by a long downstroke.
  way(1.5, [34, 6, 20, 32, 6, 60, 6, 60, 50, 58, 96, 56], [82, 0, 64, 44, 44, 100]),
  // Open and tall, the bar low or high.
  way(1, [22, 2, 18, 36, 14, 70, 14, 70, 50, 70, 86, 68], [76, 4, 74, 52, 72, 100]),
  way(1, [16, 2, 14, 20, 20, 36, 44, 40, 84, 34], [82, 2, 80, 50, 76, 100]),
  // In one go: down, a loop to the left, and across.
  way(0.7, [62, 4, 36, 30, 12, 58, 20, 66, 60, 58, 92, 52], [66, 40, 58, 70, 54, 100]),
  // Closed.
  way(1, [64, 0, 34, 32, 5, 62, 5, 62, 48, 62, 95, 60], [64, 0, 62, 50, 60, 100]),
  // Closed and leaning, the downstroke short of the top.
  way(0.7, [58, 2, 28, 30, 6, 56, 6, 56, 46, 58, 88, 52], [70, 22, 62, 62, 56, 100])
];
var five = [
  // The top bar apart.
  way(3, [30, 4, 24, 42, 24, 42, 50, 34, 80, 50, 78, 82, 45, 99, 8, 90], [30, 5, 56, 4, 88, 2]),
  // In one go, with corners.
  way(2, [88, 4, 60, 5, 34, 6, 34, 6, 26, 42, 26, 42, 54, 36, 80, 54, 74, 86, 42, 99, 6, 88]),
  // Its bowl almost closed, like a 6.
  way(1.2, [84, 4, 58, 6, 38, 8, 38, 8, 24, 44, 24, 44, 48, 42, 74, 58, 72, 84, 44, 98, 14, 88, 14, 72]),
  // Long neck, small bowl, and a bar that flies off.
  way(1.2, [46, 10, 38, 32, 32, 52, 32, 52, 54, 52, 66, 68, 56, 90, 28, 98, 6, 88], [46, 12, 70, 6, 98, 0]),
  // The bar long and apart from the neck, or gone.
  way(1, [28, 16, 22, 46, 22, 46, 46, 40, 70, 56, 66, 84, 38, 98, 6, 92], [36, 10, 66, 6, 98, 2]),
  way(0.6, [34, 2, 26, 40, 26, 40, 54, 38, 78, 58, 70, 88, 40, 100, 10, 92]),
  // Bent over forwards, low bowl.
  way(1, [96, 2, 66, 8, 46, 14, 46, 14, 36, 48, 36, 48, 58, 52, 70, 70, 54, 92, 24, 98, 0, 90]),
  // Short neck, wide bowl.
  way(1, [34, 6, 24, 28, 24, 28, 56, 26, 88, 46, 86, 76, 52, 98, 8, 94], [34, 6, 58, 4, 82, 2]),
  // Like an S.
  way(2, [88, 4, 52, 4, 30, 18, 32, 38, 60, 52, 78, 72, 66, 94, 36, 99, 8, 90])
];
var six = [
  way(4, [66, 0, 38, 20, 14, 56, 16, 88, 46, 99, 76, 84, 74, 60, 48, 53, 22, 68, 16, 84]),
  // Small bowl at the foot of a long stroke, or one that stands off to the right.
  way(1.2, [62, 0, 40, 32, 24, 66, 26, 92, 48, 98, 62, 82, 52, 70, 34, 82]),
  way(1, [40, 0, 18, 30, 6, 66, 20, 96, 60, 98, 92, 80, 84, 58, 54, 60, 34, 84]),
  // The bowl ends open inside.
  way(1, [56, 0, 28, 24, 8, 60, 18, 92, 52, 98, 84, 78, 72, 54, 44, 60, 40, 74]),
  // Straight downstroke, small bowl.
  way(3, [54, 0, 34, 34, 16, 70, 22, 96, 52, 99, 72, 82, 62, 62, 38, 66, 20, 84]),
  // Curled at the top.
  way(1.5, [80, 10, 60, 1, 34, 18, 12, 54, 16, 88, 46, 99, 76, 86, 76, 62, 50, 52, 22, 66, 14, 80])
];
var seven = [
  way(4, [6, 8, 46, 6, 88, 4, 88, 4, 66, 46, 46, 100]),
  // A hook on the left, hanging low, and a downstroke that starts with a corner.
  way(1.2, [10, 40, 14, 8, 14, 8, 50, 10, 84, 6, 84, 6, 78, 50, 72, 100]),
  // The hook and the downstroke side by side, like an n.
  way(1.2, [8, 46, 16, 12, 16, 12, 44, 16, 76, 4, 76, 4, 72, 40, 62, 100]),
  // With a bar, hooked.
  way(0.8, [10, 26, 14, 8, 14, 8, 50, 8, 84, 6, 84, 6, 62, 48, 50, 100], [26, 54, 54, 50, 88, 50]),
  // Slanted and flat.
  way(1.2, [4, 18, 44, 12, 94, 2, 94, 2, 66, 36, 34, 98]),
  // Upright and narrow.
  way(1.2, [28, 6, 50, 5, 70, 4, 70, 4, 64, 52, 60, 100]),
  // The downstroke bows to the left and ends to the right.
  way(0.6, [8, 12, 40, 6, 82, 8, 82, 8, 58, 40, 46, 74, 52, 100]),
  // A hook on the left.
  way(2, [8, 24, 10, 7, 10, 7, 50, 7, 88, 5, 88, 5, 62, 50, 46, 100]),
  // With a bar.
  way(1.5, [6, 9, 46, 7, 88, 4, 88, 4, 66, 46, 46, 100], [34, 52, 58, 50, 84, 47]),
  // Round shoulder.
  way(2, [6, 16, 30, 5, 68, 6, 84, 14, 68, 50, 52, 100])
];
var eight = [
  // From the top right, down through the middle and back up.
  way(4, [74, 14, 48, 0, 22, 16, 34, 38, 64, 58, 74, 82, 46, 100, 20, 84, 34, 60, 62, 40, 76, 16]),
  // Begun at the top, ended there.
  way(3, [54, 1, 28, 10, 30, 32, 56, 52, 70, 78, 48, 99, 22, 86, 34, 60, 62, 40, 72, 14, 50, 1]),
  // Left open at the top, the end higher than the beginning or lower.
  way(2, [70, 18, 44, 6, 22, 22, 36, 42, 60, 58, 66, 80, 42, 98, 20, 82, 34, 60, 60, 38, 84, 4]),
  way(1.5, [84, 6, 52, 2, 24, 16, 30, 38, 60, 54, 72, 78, 46, 99, 18, 86, 30, 62, 58, 44, 72, 28]),
  // Lower ring small, upper one wide.
  way(1.5, [76, 14, 46, 0, 14, 14, 22, 42, 54, 58, 62, 80, 44, 99, 28, 84, 42, 62, 78, 38, 84, 14, 64, 2]),
  // Upper ring small.
  way(1.5, [64, 10, 46, 1, 30, 12, 38, 28, 66, 48, 84, 74, 52, 99, 14, 82, 30, 52, 60, 30, 66, 12]),
  // An S crossed by a straight stroke back to the top.
  way(1.5, [72, 16, 48, 2, 26, 16, 34, 36, 60, 52, 72, 76, 50, 98, 24, 84, 40, 58, 62, 34, 80, 6]),
  // Begun in the middle.
  way(0.5, [50, 48, 26, 30, 34, 6, 60, 2, 74, 20, 54, 46, 28, 66, 26, 90, 52, 100, 74, 84, 66, 60, 46, 44]),
  // Low and wide.
  way(0.5, [82, 16, 52, 2, 16, 16, 26, 40, 66, 56, 88, 80, 50, 98, 10, 84, 30, 58, 70, 40, 86, 12]),
  // Narrow, the rings hardly open.
  way(0.5, [60, 10, 46, 0, 36, 14, 44, 38, 58, 62, 60, 84, 46, 100, 34, 84, 44, 60, 58, 34, 62, 12]),
  // Two rings.
  way(
    1,
    [50, 1, 28, 10, 26, 32, 50, 46, 74, 32, 72, 10, 50, 1],
    [50, 46, 22, 60, 20, 86, 50, 99, 80, 86, 76, 60, 50, 46]
  )
];
var nine = [
  // Straight tail.
  way(3, [78, 14, 50, 2, 18, 18, 14, 42, 40, 52, 70, 36, 80, 8, 80, 8, 76, 52, 70, 100]),
  // The loop runs on into the tail.
  way(3, [72, 12, 46, 1, 20, 18, 22, 42, 48, 48, 72, 26, 74, 10, 70, 52, 58, 100]),
  // A slanted, pointed loop whose tail goes straight on.
  way(3, [82, 2, 50, 6, 22, 26, 18, 48, 42, 50, 66, 28, 82, 2, 82, 2, 70, 50, 56, 100]),
  // The loop closed short of the top, the tail going on from its side.
  way(2, [66, 8, 40, 4, 20, 24, 24, 46, 50, 44, 70, 22, 66, 8, 74, 30, 72, 62, 66, 100]),
  // A full round loop, the tail short.
  way(1, [80, 30, 70, 6, 40, 0, 14, 22, 18, 54, 46, 62, 74, 48, 82, 22, 80, 60, 72, 100]),
  // Small loop, high up; or a large flat one.
  way(2, [66, 12, 48, 0, 28, 10, 26, 30, 44, 38, 64, 22, 70, 4, 70, 4, 66, 50, 60, 100]),
  way(1.5, [84, 12, 50, 2, 10, 22, 12, 46, 44, 48, 78, 28, 88, 12, 88, 12, 66, 54, 40, 100]),
  // The loop left open at the top.
  way(1.2, [50, 4, 24, 18, 16, 40, 38, 54, 66, 40, 82, 2, 82, 2, 76, 52, 68, 100]),
  // Begun inside at the right, the tail bowed.
  way(1, [74, 34, 76, 10, 46, 0, 18, 18, 20, 42, 48, 46, 74, 22, 74, 22, 74, 62, 58, 100]),
  // Curved tail.
  way(1.5, [76, 18, 50, 1, 20, 18, 20, 44, 46, 52, 74, 34, 80, 14, 78, 60, 62, 92, 26, 98])
];
var alphabet = [
  heavy(1.15, zero),
  heavy(1.15, one),
  two,
  three,
  narrow(0.88, four),
  five,
  narrow(0.86, six),
  narrow(0.87, seven),
  eight,
  narrow(0.78, nine)
];

// ../evaluate-cli/packages/datasets/src/digits/rasterize.ts
var side = 28;
var edge = 1.1;
function rasterize(paths, pens, pixels) {
  const depth = new Float32Array(side * side).fill(-edge);
  paths.forEach((path2, k) => {
    const pen = pens[k];
    for (let i = 0; i < path2.length - 2; i += 2) {
      drawPiece(depth, path2[i], path2[i + 1], path2[i + 2], path2[i + 3], pen[i / 2]);
    }
  });
  for (let i = 0; i < depth.length; i++) {
    pixels[i] = 255 * Math.min(Math.max(depth[i] / edge + 0.5, 0), 1) + 0.5;
  }
}
function drawPiece(depth, x0, y0, x1, y1, half) {
  const reach = half + edge / 2;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const inverse = 1 / (dx * dx + dy * dy || 1);
  const left = Math.max(Math.floor(Math.min(x0, x1) - reach), 0);
  const right = Math.min(Math.ceil(Math.max(x0, x1) + reach), side);
  const top = Math.max(Math.floor(Math.min(y0, y1) - reach), 0);
  const bottom = Math.min(Math.ceil(Math.max(y0, y1) + reach), side);
  for (let row = top; row < bottom; row++) {
    const py = row + 0.5 - y0;
    for (let column = left; column < right; column++) {
      const px = column + 0.5 - x0;
      const along = Math.min(Math.max((px * dx + py * dy) * inverse, 0), 1);
      const [ex, ey] = [px - along * dx, py - along * dy];
      const inside = half - Math.sqrt(ex * ex + ey * ey);
      const at = row * side + column;
      if (inside > depth[at]) depth[at] = inside;
    }
  }
}

// ../evaluate-cli/packages/datasets/src/digits/centre-mass.ts
function centreMass(pixels, shift) {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const ink = pixels[row * side + column];
      mass += ink;
      x += ink * (column + 0.5);
      y += ink * (row + 0.5);
    }
  }
  const right = Math.round(side / 2 + shift[0] - x / mass);
  const down = Math.round(side / 2 + shift[1] - y / mass);
  if (right !== 0 || down !== 0) translate(pixels, right, down);
}
function translate(pixels, right, down) {
  const before = pixels.slice();
  pixels.fill(0);
  for (let row = Math.max(down, 0); row < side + Math.min(down, 0); row++) {
    const from = (row - down) * side;
    const line = before.subarray(from + Math.max(-right, 0), from + side - Math.max(right, 0));
    pixels.set(line, row * side + Math.max(right, 0));
  }
}

// ../evaluate-cli/packages/datasets/src/digits/distort.ts
var radians = Math.PI / 180;
var latticeSide = 6;
var latticeSpacing = 0.35;
var latticeGain = 1 / 0.48;
function wobble(stroke, spread, random) {
  const moved = [];
  for (let i = 0; i < stroke.length; i += 2) {
    const [x, y] = [stroke[i], stroke[i + 1]];
    const corner = i > 0 && x === stroke[i - 2] && y === stroke[i - 1];
    if (corner) moved.push(moved[i - 2], moved[i - 1]);
    else moved.push(x / 100 + random.normal(0, spread), y / 100 + random.normal(0, spread));
  }
  return moved;
}
function trim(path2, greatest, random) {
  const points = path2.length / 2;
  const [first, last] = [0, 1].map(() => Math.round(random.uniform(0, greatest) * points));
  return path2.slice(2 * first, 2 * (points - last));
}
function pose(paths, style, random) {
  const power = Math.exp(random.normal(0, style.proportion));
  const taper = random.normal(0, style.taper);
  const shear = Math.tan(clamp(random.normal(style.slant, style.slantSpread), 50) * radians);
  const turn = random.normal(0, style.rotation) * radians;
  const width = Math.exp(random.normal(0, style.aspect));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (const path2 of paths) {
    for (let i = 0; i < path2.length; i += 2) {
      const y = Math.max(path2[i + 1], 0) ** power - 0.5;
      const x = (path2[i] - 0.5) * width * (1 - taper * y) - y * shear;
      path2[i] = 0.5 + x * cos - y * sin;
      path2[i + 1] = 0.5 + x * sin + y * cos;
    }
  }
}
function distort(paths, spread, random) {
  const field = random.fillNormal(new Float32Array(2 * latticeSide ** 2), 0, spread * latticeGain);
  for (const path2 of paths) {
    for (let i = 0; i < path2.length; i += 2) {
      const [x, y] = [path2[i], path2[i + 1]];
      path2[i] = x + fieldAt(field, 0, x, y);
      path2[i + 1] = y + fieldAt(field, latticeSide ** 2, x, y);
    }
  }
}
function fieldAt(field, offset, x, y) {
  const [u, v] = [latticePlace(x), latticePlace(y)];
  const [column, row] = [Math.floor(u), Math.floor(v)];
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const weight = bSpline(v - row - j + 1);
    for (let i = 0; i < 4; i++) {
      const at = offset + (row - 1 + j) * latticeSide + column - 1 + i;
      sum += weight * bSpline(u - column - i + 1) * field[at];
    }
  }
  return sum;
}
function latticePlace(coordinate) {
  const place = (coordinate - 0.5) / latticeSpacing + (latticeSide - 1) / 2;
  return Math.min(Math.max(place, 1), latticeSide - 2 - 1e-9);
}
function bSpline(t) {
  const distance = Math.abs(t);
  if (distance < 1) return 2 / 3 + distance * distance * (distance / 2 - 1);
  return distance < 2 ? (2 - distance) ** 3 / 6 : 0;
}
function clamp(value, limit) {
  return Math.min(Math.max(value, -limit), limit);
}

// ../evaluate-cli/packages/datasets/src/digits/fit.ts
var boxSide = 20;
function fitBox(paths, inkSide, penWidth2) {
  const extent = Math.max(...[0, 1].map((axis) => extentAlong(paths, axis)));
  const scale = (inkSide - penWidth2) / extent;
  for (const path2 of paths) for (let i = 0; i < path2.length; i++) path2[i] *= scale;
}
function centre(paths, shift) {
  let [mass, x, y] = [0, 0, 0];
  for (const path2 of paths) {
    for (let i = 0; i + 3 < path2.length; i += 2) {
      const length = Math.hypot(path2[i + 2] - path2[i], path2[i + 3] - path2[i + 1]);
      mass += length;
      x += length * (path2[i] + path2[i + 2]) / 2;
      y += length * (path2[i + 1] + path2[i + 3]) / 2;
    }
  }
  const move = [side / 2 - x / mass + shift[0], side / 2 - y / mass + shift[1]];
  for (const path2 of paths) for (let i = 0; i < path2.length; i++) path2[i] += move[i & 1];
}
function extentAlong(paths, axis) {
  let [low, high] = [Infinity, -Infinity];
  for (const path2 of paths) {
    for (let i = axis; i < path2.length; i += 2) {
      low = Math.min(low, path2[i]);
      high = Math.max(high, path2[i]);
    }
  }
  return high - low;
}

// ../evaluate-cli/packages/datasets/src/digits/spline.ts
var pieces = 4;
function smooth(stroke) {
  const count = stroke.length / 2;
  const path2 = [stroke[0], stroke[1]];
  for (let start = 0; start < count - 1; ) {
    let end = start + 1;
    while (end < count - 1 && !isSame(stroke, end, end + 1)) end++;
    for (let i = start; i < end; i++) addSpan(path2, stroke, i, start, end);
    start = end < count - 1 ? end + 1 : end;
  }
  return Float64Array.from(path2);
}
function isSame(stroke, i, j) {
  return stroke[2 * i] === stroke[2 * j] && stroke[2 * i + 1] === stroke[2 * j + 1];
}
function addSpan(path2, stroke, i, first, last) {
  const at = (k, axis) => {
    if (k < first) return 2 * stroke[2 * first + axis] - stroke[2 * first + 2 + axis];
    if (k > last) return 2 * stroke[2 * last + axis] - stroke[2 * last - 2 + axis];
    return stroke[2 * k + axis];
  };
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    for (const axis of [0, 1]) {
      path2.push(catmullRom(at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis), t));
    }
  }
}
function catmullRom(before, from, to, after, t) {
  const slope = (to - before) / 2;
  const curve = before - 2.5 * from + 2 * to - after / 2;
  const twist = (after - before) / 2 + 1.5 * (from - to);
  return from + t * (slope + t * (curve + t * twist));
}

// ../evaluate-cli/packages/datasets/src/digits/draw-digit.ts
var penLimits = [1, 6.5];
function drawDigit(digit, style, random, pixels) {
  const { strokes, pen } = choose(alphabet[digit], random);
  const paths = strokes.map(
    (stroke) => trim(smooth(wobble(stroke, style.wobble, random)), style.trim, random)
  );
  pose(paths, style, random);
  distort(paths, style.elastic, random);
  const width = penWidth(style, pen, random);
  fitBox(paths, random.normal(boxSide, style.scale), width);
  const shift = [
    random.uniform(-style.shift, style.shift),
    random.uniform(-style.shift, style.shift)
  ];
  centre(paths, shift);
  const pens = paths.map((path2) => press(path2, width, style, random));
  rasterize(paths, pens, pixels);
  centreMass(pixels, shift);
}
function choose(glyphs, random) {
  const total = glyphs.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.uniform(0, total);
  return glyphs.find(({ weight }) => (left -= weight) < 0) ?? glyphs.at(-1);
}
function penWidth(style, pen, random) {
  const width = style.penWidth * pen * Math.exp(random.normal(0, style.penWidthSpread));
  return Math.min(Math.max(width, penLimits[0]), penLimits[1]);
}
function press(path2, width, { pressure, roughness }, random) {
  const points = path2.length / 2;
  const [start, end] = [random.normal(0, pressure), random.normal(0, pressure)];
  return Float64Array.from({ length: points }, (_, i) => {
    const pressed = start + (end - start) * i / points;
    return width / 2 * Math.exp(pressed + random.normal(0, roughness));
  });
}

// ../evaluate-cli/packages/datasets/src/digits/style.ts
var defaultStyle = {
  penWidth: 2.2,
  penWidthSpread: 0.27,
  roughness: 0.1,
  pressure: 0.12,
  slant: 8,
  slantSpread: 13,
  rotation: 6,
  aspect: 0.22,
  proportion: 0.18,
  taper: 0.2,
  trim: 0.08,
  wobble: 0.045,
  elastic: 0.06,
  scale: 0.4,
  shift: 0.7
};
function completeStyle(style = {}) {
  for (const [name, value] of Object.entries(style)) {
    const least = name === "slant" ? -45 : 0;
    if (name in defaultStyle && Number.isFinite(value) && value >= least) continue;
    throw new ConfigError(
      `digits: expected style settings among ${Object.keys(defaultStyle).join(", ")}, each 0 or more, got ${name} = ${value}. Leave it out for the default.`
    );
  }
  return { ...defaultStyle, ...style };
}

// ../evaluate-cli/packages/datasets/src/digits/digits.ts
var imageBytes = side * side;
var blockSize = 1024;
function digits(options = {}) {
  const { size = 6e4, seed = 0, style, cacheBytes = 2 ** 26 } = options;
  if (!Number.isInteger(size) || size < 1) {
    throw new ConfigError(`digits: expected a size of 1 or more, got ${size}. Pass a whole number.`);
  }
  if (!(cacheBytes >= 0)) {
    throw new ConfigError(
      `digits: expected cacheBytes of 0 or more, got ${cacheBytes}. Pass a number of bytes.`
    );
  }
  return new Digits(size, Random.fromSeed(seed).fork("digits"), completeStyle(style), cacheBytes);
}
var Digits = class {
  constructor(size, random, style, cacheBytes) {
    this.size = size;
    this.random = random;
    this.style = style;
    this.maxBlocks = Math.floor(cacheBytes / (blockSize * imageBytes));
  }
  size;
  random;
  style;
  name = "digits";
  spec = imageSpec([side, side, 1], 10, digitNames);
  blocks = /* @__PURE__ */ new Map();
  maxBlocks;
  labelAt(index) {
    return this.random.fork(index).integer(10);
  }
  gather(indices) {
    checkIndices(this, indices);
    const pixels = new Uint8Array(indices.length * imageBytes);
    indices.forEach((index, i) => this.read(index, pixels.subarray(i * imageBytes, (i + 1) * imageBytes)));
    const places = indices.map((_, i) => i);
    const labels = indices.map((index) => this.labelAt(index));
    return {
      images: tf2.tensor4d(normalise(pixels, places, imageBytes), [indices.length, side, side, 1]),
      labels: tf2.tensor1d(labels, "int32")
    };
  }
  /** Copies example `index` to `target`, from the cache or freshly drawn. */
  read(index, target) {
    const block = this.blockOf(index);
    if (!block) return this.draw(index, target);
    const place = index % blockSize;
    const cached = block.pixels.subarray(place * imageBytes, (place + 1) * imageBytes);
    if (!block.drawn[place]) this.draw(index, cached);
    block.drawn[place] = 1;
    target.set(cached);
  }
  blockOf(index) {
    const key = Math.floor(index / blockSize);
    if (!this.blocks.has(key) && this.blocks.size < this.maxBlocks) {
      const examples = Math.min(blockSize, this.size - key * blockSize);
      this.blocks.set(key, {
        pixels: new Uint8Array(examples * imageBytes),
        drawn: new Uint8Array(examples)
      });
    }
    return this.blocks.get(key);
  }
  draw(index, pixels) {
    const random = this.random.fork(index);
    drawDigit(random.integer(10), this.style, random, pixels);
  }
};

// ../evaluate-cli/packages/datasets/src/synthetic/gaussian-mixture.ts
import * as tf3 from "@tensorflow/tfjs";
var GaussianMixture = class {
  name;
  size;
  spec;
  /** Means of the modes, for metrics that count modes. */
  centers;
  standardDeviation;
  points;
  labels;
  /** @throws ConfigError if the size or the deviation is out of range. */
  constructor({ name, centers, standardDeviation, size, seed }) {
    checkPositive(name, "size", size, Number.isInteger(size));
    checkPositive(name, "standardDeviation", standardDeviation, Number.isFinite(standardDeviation));
    const random = Random.fromSeed(seed).fork(name);
    this.name = name;
    this.size = size;
    this.centers = centers;
    this.standardDeviation = standardDeviation;
    this.spec = pointSpec(centers.length);
    this.labels = Int32Array.from({ length: size }, () => random.integer(centers.length));
    this.points = random.fillNormal(new Float32Array(2 * size), 0, standardDeviation);
    for (let i = 0; i < 2 * size; i++) this.points[i] += centers[this.labels[i >> 1]][i & 1];
  }
  labelAt(index) {
    return this.labels[index];
  }
  gather(indices) {
    checkIndices(this, indices);
    const points = new Float32Array(2 * indices.length);
    indices.forEach((index, i) => points.set(this.points.subarray(2 * index, 2 * index + 2), 2 * i));
    const labels = indices.map((index) => this.labelAt(index));
    return { points: tf3.tensor2d(points, [indices.length, 2]), labels: tf3.tensor1d(labels, "int32") };
  }
};
function checkPositive(name, option, value, fits) {
  if (fits && value > 0) return;
  throw new ConfigError(`${name}: expected a ${option} above 0, got ${value}. Leave it out for the default.`);
}

// ../evaluate-cli/packages/datasets/src/synthetic/grid.ts
function grid(options = {}) {
  const { modesPerSide = 5, spacing = 2, standardDeviation = 0.05, size = 1e5, seed = 0 } = options;
  if (!Number.isInteger(modesPerSide) || modesPerSide < 1) {
    throw new ConfigError(`grid: expected 1 or more modesPerSide, got ${modesPerSide}. Pass a whole number.`);
  }
  const at = (place) => (place - (modesPerSide - 1) / 2) * spacing;
  const centers = Array.from(
    { length: modesPerSide ** 2 },
    (_, mode) => [at(Math.floor(mode / modesPerSide)), at(mode % modesPerSide)]
  );
  return new GaussianMixture({ name: "grid", centers, standardDeviation, size, seed });
}

// ../evaluate-cli/packages/datasets/src/synthetic/ring.ts
function ring(options = {}) {
  const { modes = 8, radius = 1, standardDeviation = 0.01, size = 1e5, seed = 0 } = options;
  if (!Number.isInteger(modes) || modes < 1) {
    throw new ConfigError(`ring: expected 1 or more modes, got ${modes}. Pass a whole number.`);
  }
  const centers = Array.from({ length: modes }, (_, mode) => {
    const angle = 2 * Math.PI * mode / modes;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return new GaussianMixture({ name: "ring", centers, standardDeviation, size, seed });
}

// ../evaluate-cli/packages/datasets/src/synthetic/stacked.ts
import * as tf4 from "@tensorflow/tfjs";
function stacked(base, { size = 128e3, seed = 0 } = {}) {
  if (!Number.isInteger(size) || size < 1) {
    throw new ConfigError(`stacked: expected a size of 1 or more, got ${size}. Pass a whole number.`);
  }
  return new Stacked(base, size, Random.fromSeed(seed).fork("stacked"));
}
var Stacked = class {
  constructor(base, size, random) {
    this.base = base;
    this.size = size;
    this.random = random;
    const { images, labels } = base.spec;
    const [height, width, channels] = images?.shape ?? [];
    if (!images || !labels?.numClasses || channels !== 1) {
      throw new DatasetError(
        `stacked: expected grey images with class labels, got ${base.name} with images of [${images?.shape.join(", ") ?? ""}]. Use digits, mnist or fashion-mnist.`
      );
    }
    this.name = `stacked-${base.name}`;
    this.classes = labels.numClasses;
    this.spec = imageSpec([height, width, 3], this.classes ** 3);
  }
  base;
  size;
  random;
  name;
  spec;
  classes;
  labelAt(index) {
    return this.parts(index).reduce((label, part) => label * this.classes + this.base.labelAt(part), 0);
  }
  async gather(indices, random) {
    checkIndices(this, indices);
    const parts = Array.from(indices, (index) => this.parts(index));
    const channels = [];
    try {
      for (let channel = 0; channel < 3; channel++) {
        const chosen = Int32Array.from(parts, (part) => part[channel]);
        const { images, ...rest } = await this.base.gather(chosen, random.fork(channel));
        tf4.dispose(rest);
        channels.push(images);
      }
      const labels = indices.map((index) => this.labelAt(index));
      return { images: tf4.concat4d(channels, 3), labels: tf4.tensor1d(labels, "int32") };
    } finally {
      tf4.dispose(channels);
    }
  }
  /** The three examples underneath that make up example `index`. */
  parts(index) {
    const random = this.random.fork(index);
    return Array.from({ length: 3 }, () => random.integer(this.base.size));
  }
};

// ../evaluate-cli/packages/datasets/src/embedded.ts
var embeddedDatasets = {
  digits: {
    description: "drawn digits, 28x28 grey, laid out as MNIST; any number of them",
    spec: imageSpec([28, 28, 1], 10, digitNames),
    options: ["size", "seed"],
    load: async ({ size, seed }) => digits({ size, seed })
  },
  "stacked-digits": {
    description: "three drawn digits as red, green and blue, 28x28: 1000 modes",
    spec: imageSpec([28, 28, 3], 1e3),
    options: ["size", "seed"],
    load: async ({ size, seed }) => stacked(digits({ seed }), { size, seed })
  },
  ring: {
    description: "8 Gaussians on the unit circle",
    spec: pointSpec(8),
    options: ["size", "seed"],
    load: async ({ size, seed }) => ring({ size, seed })
  },
  grid: {
    description: "25 Gaussians on a 5x5 grid",
    spec: pointSpec(25),
    options: ["size", "seed"],
    load: async ({ size, seed }) => grid({ size, seed })
  }
};

// ../evaluate-cli/packages/datasets/src/formats/gunzip.ts
var greatestRatio = 1032;
function isGzip(bytes) {
  return bytes.length >= 2 && bytes[0] === 31 && bytes[1] === 139;
}
async function gunzip(bytes, file) {
  if (!isGzip(bytes)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await readAll(unpacked, expectedSize(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `gunzip: expected a whole gzip file in ${file}, got ${bytes.length} bytes that are cut short or damaged (${reason}). Fetch the file again.`,
      { cause }
    );
  }
}
function expectedSize(bytes) {
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  return size <= bytes.length * greatestRatio ? size : 0;
}
async function readAll(stream, expected) {
  let all = new Uint8Array(expected);
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > all.length) {
      const larger = new Uint8Array(Math.max(2 * all.length, length + part.value.length));
      larger.set(all.subarray(0, length));
      all = larger;
    }
    all.set(part.value, length);
    length += part.value.length;
  }
  return length === all.length ? all : all.slice(0, length);
}

// ../evaluate-cli/packages/datasets/src/formats/idx.ts
var unsignedByte = 8;
function parseIdx(bytes, axes, file) {
  const headerBytes = 4 + 4 * axes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkMagic(view, axes, file);
  if (bytes.length < headerBytes) throw wrongLength(file, headerBytes, bytes.length);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const expected = shape.reduce((product, size) => product * size, 1) + headerBytes;
  if (bytes.length !== expected) throw wrongLength(file, expected, bytes.length, shape);
  return { shape, values: bytes.subarray(headerBytes) };
}
function checkMagic(view, axes, file) {
  const expected = unsignedByte * 256 + axes;
  const actual = view.byteLength < 4 ? void 0 : view.getUint32(0);
  if (actual === expected) return;
  const found = actual === void 0 ? `${view.byteLength} bytes` : hex(actual);
  throw new DatasetError(
    `parseIdx: expected the magic number ${hex(expected)} (idx${axes}, unsigned bytes) in ${file}, got ${found}. Check that this is the right file, unpacked or gzip.`
  );
}
function wrongLength(file, expected, actual, shape) {
  const content = shape ? ` for ${shape.join(" x ")} values` : " of header";
  return new DatasetError(
    `parseIdx: expected ${expected} bytes${content} in ${file}, got ${actual}. The file is ${actual < expected ? "cut short" : "longer than its header says"}: fetch it again.`
  );
}
function hex(value) {
  return `0x${value.toString(16).padStart(8, "0")}`;
}

// ../evaluate-cli/packages/datasets/src/idx-images.ts
async function idxImages(description, files) {
  const [imageFile, labelFile] = await Promise.all([unpack(files.images), unpack(files.labels)]);
  const images = parseIdx(imageFile.bytes, 3, imageFile.name);
  const labels = parseIdx(labelFile.bytes, 1, labelFile.name);
  const [count, height, width] = images.shape;
  if (count === 0) {
    throw new DatasetError(
      `idxImages: expected images in ${imageFile.name}, got none. Check how it was made.`
    );
  }
  return new ByteImages({
    ...description,
    shape: [height, width, 1],
    pixels: images.values,
    labels: labels.values
  });
}
async function unpack(source) {
  const file = typeof source === "string" || source instanceof URL ? await fetchFile(source) : source;
  return { name: file.name, bytes: await gunzip(file.bytes, file.name) };
}
async function fetchFile(address) {
  const fail = (reason, cause) => new DatasetError(`idxImages: expected a file at ${address}, got ${reason}. Check the address.`, {
    cause
  });
  const response = await fetch(address).catch((cause) => {
    throw fail("no answer", cause);
  });
  if (!response.ok) throw fail(`status ${response.status}`);
  return { name: String(address), bytes: new Uint8Array(await response.arrayBuffer()) };
}

// ../evaluate-cli/packages/datasets/src/mnist.ts
var mnistDescription = {
  name: "mnist",
  classNames: digitNames
};
var fashionMnistDescription = {
  name: "fashion-mnist",
  classNames: [
    "t-shirt",
    "trouser",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot"
  ]
};

// ../evaluate-cli/packages/datasets/src/node/download.ts
import { join as join2 } from "node:path";

// ../evaluate-cli/packages/datasets/src/node/cache-directory.ts
import { join } from "node:path";

// ../evaluate-cli/node_modules/.pnpm/env-paths@4.0.0/node_modules/env-paths/index.js
import path from "node:path";
import os from "node:os";
import process2 from "node:process";

// ../evaluate-cli/node_modules/.pnpm/is-safe-filename@0.1.1/node_modules/is-safe-filename/index.js
var unsafeFilenameFixtures = Object.freeze([
  "",
  "   ",
  ".",
  "..",
  " .",
  ". ",
  " ..",
  ".. ",
  "../",
  "../foo",
  "foo/../bar",
  "foo/bar",
  "foo\\bar",
  "foo\0bar"
]);
function isSafeFilename(filename) {
  if (typeof filename !== "string") {
    return false;
  }
  const trimmed = filename.trim();
  return trimmed !== "" && trimmed !== "." && trimmed !== ".." && !filename.includes("/") && !filename.includes("\\") && !filename.includes("\0");
}
function assertSafeFilename(filename) {
  if (typeof filename !== "string") {
    throw new TypeError("Expected a string");
  }
  if (!isSafeFilename(filename)) {
    throw new Error(`Unsafe filename: ${JSON.stringify(filename)}`);
  }
}

// ../evaluate-cli/node_modules/.pnpm/env-paths@4.0.0/node_modules/env-paths/index.js
var homedir = os.homedir();
var tmpdir = os.tmpdir();
var { env } = process2;
var macos = (name) => {
  const library = path.join(homedir, "Library");
  return {
    data: path.join(library, "Application Support", name),
    config: path.join(library, "Preferences", name),
    cache: path.join(library, "Caches", name),
    log: path.join(library, "Logs", name),
    temp: path.join(tmpdir, name)
  };
};
var windows = (name) => {
  const appData = env.APPDATA || path.join(homedir, "AppData", "Roaming");
  const localAppData = env.LOCALAPPDATA || path.join(homedir, "AppData", "Local");
  return {
    // Data/config/cache/log are invented by me as Windows isn't opinionated about this
    data: path.join(localAppData, name, "Data"),
    config: path.join(appData, name, "Config"),
    cache: path.join(localAppData, name, "Cache"),
    log: path.join(localAppData, name, "Log"),
    temp: path.join(tmpdir, name)
  };
};
var linux = (name) => {
  const username = path.basename(homedir);
  return {
    data: path.join(env.XDG_DATA_HOME || path.join(homedir, ".local", "share"), name),
    config: path.join(env.XDG_CONFIG_HOME || path.join(homedir, ".config"), name),
    cache: path.join(env.XDG_CACHE_HOME || path.join(homedir, ".cache"), name),
    // https://wiki.debian.org/XDGBaseDirectorySpecification#state
    log: path.join(env.XDG_STATE_HOME || path.join(homedir, ".local", "state"), name),
    temp: path.join(tmpdir, username, name)
  };
};
function envPaths(name, { suffix = "nodejs" } = {}) {
  assertSafeFilename(name);
  if (suffix) {
    name += `-${suffix}`;
  }
  assertSafeFilename(name);
  if (process2.platform === "darwin") {
    return macos(name);
  }
  if (process2.platform === "win32") {
    return windows(name);
  }
  return linux(name);
}

// ../evaluate-cli/packages/datasets/src/node/cache-directory.ts
function cacheDirectory(name) {
  const root = process.env["GAN_CACHE_DIR"] ?? envPaths("gan", { suffix: "" }).cache;
  return join(root, "datasets", name);
}

// ../evaluate-cli/packages/datasets/src/node/checksum.ts
import { createHash } from "node:crypto";
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// ../evaluate-cli/packages/datasets/src/node/download-options.ts
function chooseMirrors(given, published) {
  if (given) return given;
  const fromEnvironment = (process.env["GAN_DATASETS_MIRRORS"] ?? "").split(/[\s,]+/).filter(Boolean);
  return fromEnvironment.length > 0 ? fromEnvironment : published;
}
function addressAt(mirror2, name, file) {
  const base = mirror2.replaceAll("{name}", name);
  return `${base.endsWith("/") ? base : `${base}/`}${file}`;
}

// ../evaluate-cli/packages/datasets/src/node/read-bytes.ts
import { readFile } from "node:fs/promises";
function isMissing(error) {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
async function readBytes(path2) {
  try {
    return await readFile(path2);
  } catch (cause) {
    if (isMissing(cause)) return void 0;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `readBytes: expected a readable file at ${path2}, got "${reason}". Check its permissions.`,
      {
        cause
      }
    );
  }
}

// ../evaluate-cli/packages/datasets/src/node/request.ts
import { setTimeout as sleep } from "node:timers/promises";

// ../evaluate-cli/node_modules/.pnpm/is-network-error@1.3.2/node_modules/is-network-error/index.js
var objectToString = Object.prototype.toString;
var isError = (value) => objectToString.call(value) === "[object Error]";
var errorMessages = /* @__PURE__ */ new Set([
  "network error",
  // Chrome
  "NetworkError when attempting to fetch resource.",
  // Firefox
  "The Internet connection appears to be offline.",
  // Safari 16
  "Network request failed",
  // `cross-fetch`
  "fetch failed",
  // Undici (Node.js)
  "terminated",
  // Undici (Node.js)
  " A network error occurred.",
  // Bun (WebKit)
  "Network connection lost"
  // Cloudflare Workers (fetch)
]);
function isNetworkError(error) {
  const isValid = error && isError(error) && error.name === "TypeError" && typeof error.message === "string";
  if (!isValid) {
    return false;
  }
  const { message, stack } = error;
  if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) {
    return stack === void 0 || "__sentry_captured__" in error;
  }
  if (message.startsWith("error sending request for url")) {
    return true;
  }
  if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) {
    return true;
  }
  return errorMessages.has(message);
}

// ../evaluate-cli/node_modules/.pnpm/p-retry@7.1.1/node_modules/p-retry/index.js
function validateRetries(retries) {
  if (typeof retries === "number") {
    if (retries < 0) {
      throw new TypeError("Expected `retries` to be a non-negative number.");
    }
    if (Number.isNaN(retries)) {
      throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
    }
  } else if (retries !== void 0) {
    throw new TypeError("Expected `retries` to be a number or Infinity.");
  }
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
  if (value === void 0) {
    return;
  }
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
  }
  if (!allowInfinity && !Number.isFinite(value)) {
    throw new TypeError(`Expected \`${name}\` to be a finite number.`);
  }
  if (value < min) {
    throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
  }
}
var AbortError = class extends Error {
  constructor(message) {
    super();
    if (message instanceof Error) {
      this.originalError = message;
      ({ message } = message);
    } else {
      this.originalError = new Error(message);
      this.originalError.stack = this.stack;
    }
    this.name = "AbortError";
    this.message = message;
  }
};
function calculateDelay(retriesConsumed, options) {
  const attempt = Math.max(1, retriesConsumed + 1);
  const random = options.randomize ? Math.random() + 1 : 1;
  let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
  timeout = Math.min(timeout, options.maxTimeout);
  return timeout;
}
function calculateRemainingTime(start, max) {
  if (!Number.isFinite(max)) {
    return max;
  }
  return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
  const normalizedError = error instanceof Error ? error : new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
  if (normalizedError instanceof AbortError) {
    throw normalizedError.originalError;
  }
  const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
  const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
  const context = Object.freeze({
    error: normalizedError,
    attemptNumber,
    retriesLeft,
    retriesConsumed
  });
  await options.onFailedAttempt(context);
  if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
    throw normalizedError;
  }
  const consumeRetry = await options.shouldConsumeRetry(context);
  const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
  if (remainingTime <= 0 || retriesLeft <= 0) {
    throw normalizedError;
  }
  if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
    if (consumeRetry) {
      throw normalizedError;
    }
    options.signal?.throwIfAborted();
    return false;
  }
  if (!await options.shouldRetry(context)) {
    throw normalizedError;
  }
  if (!consumeRetry) {
    options.signal?.throwIfAborted();
    return false;
  }
  const delayTime = calculateDelay(retriesConsumed, options);
  const finalDelay = Math.min(delayTime, remainingTime);
  options.signal?.throwIfAborted();
  if (finalDelay > 0) {
    await new Promise((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timeoutToken);
        options.signal?.removeEventListener("abort", onAbort);
        reject(options.signal.reason);
      };
      const timeoutToken = setTimeout(() => {
        options.signal?.removeEventListener("abort", onAbort);
        resolve();
      }, finalDelay);
      if (options.unref) {
        timeoutToken.unref?.();
      }
      options.signal?.addEventListener("abort", onAbort, { once: true });
    });
  }
  options.signal?.throwIfAborted();
  return true;
}
async function pRetry(input, options = {}) {
  options = { ...options };
  validateRetries(options.retries);
  if (Object.hasOwn(options, "forever")) {
    throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
  }
  options.retries ??= 10;
  options.factor ??= 2;
  options.minTimeout ??= 1e3;
  options.maxTimeout ??= Number.POSITIVE_INFINITY;
  options.maxRetryTime ??= Number.POSITIVE_INFINITY;
  options.randomize ??= false;
  options.onFailedAttempt ??= () => {
  };
  options.shouldRetry ??= () => true;
  options.shouldConsumeRetry ??= () => true;
  validateNumberOption("factor", options.factor, { min: 0, allowInfinity: false });
  validateNumberOption("minTimeout", options.minTimeout, { min: 0, allowInfinity: false });
  validateNumberOption("maxTimeout", options.maxTimeout, { min: 0, allowInfinity: true });
  validateNumberOption("maxRetryTime", options.maxRetryTime, { min: 0, allowInfinity: true });
  if (!(options.factor > 0)) {
    options.factor = 1;
  }
  options.signal?.throwIfAborted();
  let attemptNumber = 0;
  let retriesConsumed = 0;
  const startTime = performance.now();
  while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
    attemptNumber++;
    try {
      options.signal?.throwIfAborted();
      const result = await input(attemptNumber);
      options.signal?.throwIfAborted();
      return result;
    } catch (error) {
      if (await onAttemptFailure({
        error,
        attemptNumber,
        retriesConsumed,
        startTime,
        options
      })) {
        retriesConsumed++;
      }
    }
  }
  throw new Error("Retry attempts exhausted without throwing an error.");
}

// ../evaluate-cli/packages/datasets/src/node/http-failure.ts
var HttpFailure = class _HttpFailure extends Error {
  constructor(message, mayPass, waitAtLeast = 0, options) {
    super(message, options);
    this.mayPass = mayPass;
    this.waitAtLeast = waitAtLeast;
  }
  mayPass;
  waitAtLeast;
  /** The failure a response stands for: overload and server trouble may pass, a missing file does not. */
  static ofResponse(response) {
    const { status, headers } = response;
    const mayPass = status === 408 || status === 429 || status >= 500;
    return new _HttpFailure(`status ${status}`, mayPass, retryAfter(headers.get("retry-after")));
  }
};
function retryAfter(header) {
  if (header === null) return 0;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(header) - Date.now();
  return Math.min(Math.max(wait || 0, 0), 6e4);
}

// ../evaluate-cli/packages/datasets/src/node/request.ts
async function request(url, options) {
  const { retries = 3, retryDelay = 1e3, signal } = options;
  return pRetry(() => receive(url, options), {
    retries,
    signal,
    factor: 2,
    minTimeout: retryDelay,
    shouldRetry: ({ error }) => error instanceof HttpFailure && error.mayPass,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (error instanceof HttpFailure && error.waitAtLeast > 0 && retriesLeft > 0) {
        await sleep(error.waitAtLeast, void 0, { signal });
      }
    }
  });
}
async function receive(url, { signal, onProgress }) {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw HttpFailure.ofResponse(response);
    }
    const stated = Number(response.headers.get("content-length"));
    const totalBytes = stated > 0 ? stated : void 0;
    return await collect(response.body, (receivedBytes) => onProgress?.({ url, receivedBytes, totalBytes }));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof HttpFailure) throw error;
    throw new HttpFailure(reasonOf(error), true, 0, { cause: error });
  }
}
async function collect(body, report) {
  const parts = [];
  let received = 0;
  for await (const part of body) {
    parts.push(part);
    received += part.length;
    report(received);
  }
  return Buffer.concat(parts);
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

// ../evaluate-cli/packages/datasets/src/node/write-atomically.ts
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function writeAtomically(path2, bytes) {
  const unfinished = `${path2}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path2), { recursive: true });
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path2);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => void 0);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `writeAtomically: expected to keep ${bytes.length} bytes at ${path2}, got "${reason}". Free some space, or choose another folder with GAN_CACHE_DIR.`,
      { cause }
    );
  }
}

// ../evaluate-cli/packages/datasets/src/node/download.ts
async function download(publication, file, options = {}) {
  const path2 = join2(options.cacheDir ?? cacheDirectory(publication.name), file.name);
  const cached = await readBytes(path2);
  if (cached && sha256(cached) === file.sha256) return cached;
  const bytes = await fromMirrors(publication, file, options);
  await writeAtomically(path2, bytes);
  return bytes;
}
async function fromMirrors(publication, file, options) {
  const answers = [];
  for (const mirror2 of chooseMirrors(options.mirrors, publication.mirrors)) {
    const url = addressAt(mirror2, publication.name, file.name);
    try {
      const bytes = await request(url, options);
      const actual = sha256(bytes);
      if (actual === file.sha256) return bytes;
      answers.push(`${url} has another file: ${bytes.length} bytes with sha256 ${actual}`);
    } catch (error) {
      options.signal?.throwIfAborted();
      answers.push(`${url} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new DatasetError(
    `download: expected ${file.name} of ${publication.name} with sha256 ${file.sha256}, got no such file. ${answers.join("; ") || "No mirror was given"}. Name a mirror in GAN_DATASETS_MIRRORS, or fetch the files by hand and give their folder as dataDir.`
  );
}

// ../evaluate-cli/packages/datasets/src/node/idx-folder.ts
import { stat } from "node:fs/promises";
import { basename, join as join3 } from "node:path";
async function checkFolder(caller, path2) {
  const found = await stat(path2).catch((error) => {
    if (isMissing(error)) return void 0;
    throw error;
  });
  if (found?.isDirectory()) return;
  throw new DatasetError(
    `${caller}: expected a folder at ${path2}, got ${found ? "a file" : "nothing"}. Give the folder that holds the data files, or no dataDir to have them downloaded.`
  );
}
async function readIdxFile(folder, file, verify) {
  const names = verify ? [file.name] : namesOf(file.name);
  for (const name of names) {
    const path2 = join3(folder, name);
    const bytes = await readBytes(path2);
    if (!bytes) continue;
    if (verify) checkSum(path2, bytes, file.sha256);
    return { name: path2, bytes };
  }
  throw new DatasetError(
    `readIdxFile: expected ${names.join(" or ")} in ${folder}, got none of them. Put the file there, or give no dataDir to have it downloaded.`
  );
}
function namesOf(published) {
  const unpacked = basename(published, ".gz");
  const dotted = unpacked.replace("-idx", ".idx");
  return [published, unpacked, `${dotted}.gz`, dotted];
}
function checkSum(path2, bytes, expected) {
  const actual = sha256(bytes);
  if (actual === expected) return;
  throw new DatasetError(
    `readIdxFile: expected sha256 ${expected} of ${path2}, got ${actual}. Fetch the file again, or pass { verify: false } to use another set in the same format.`
  );
}

// ../evaluate-cli/packages/datasets/src/node/published-sets.ts
function filesOf(checksums) {
  const pair = (split, prefix) => ({
    images: { name: `${prefix}-images-idx3-ubyte.gz`, sha256: checksums[split][0] },
    labels: { name: `${prefix}-labels-idx1-ubyte.gz`, sha256: checksums[split][1] }
  });
  return { train: pair("train", "train"), test: pair("test", "t10k") };
}
var publishedMnist = {
  ...mnistDescription,
  mirrors: [
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "http://yann.lecun.com/exdb/mnist/"
  ],
  files: filesOf({
    train: [
      "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
      "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"
    ],
    test: [
      "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
      "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"
    ]
  })
};
var publishedFashionMnist = {
  ...fashionMnistDescription,
  mirrors: [
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/"
  ],
  files: filesOf({
    train: [
      "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
      "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"
    ],
    test: [
      "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
      "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"
    ]
  })
};

// ../evaluate-cli/packages/datasets/src/node/mnist.ts
function mnist(options = {}) {
  return load(publishedMnist, options);
}
function fashionMnist(options = {}) {
  return load(publishedFashionMnist, options);
}
async function load(set, options) {
  const { split = "train", dataDir } = options;
  checkOptions(set.name, options);
  if (dataDir !== void 0) await checkFolder(set.name, dataDir);
  const read = async (file) => {
    if (dataDir !== void 0) return readIdxFile(dataDir, file, options.verify ?? false);
    return { name: file.name, bytes: await download(set, file, options.download) };
  };
  const labels = await read(set.files[split].labels);
  const images = await read(set.files[split].images);
  return idxImages(set, { images, labels });
}
function checkOptions(name, { split = "train", dataDir, verify, download: download2 }) {
  if (split !== "train" && split !== "test") {
    throw new ConfigError(`${name}: expected split to be train or test, got ${String(split)}. Choose one.`);
  }
  const unused = dataDir === void 0 ? verify !== void 0 && "verify" : download2 && "download";
  if (!unused) return;
  throw new ConfigError(
    `${name}: expected ${unused} only ${dataDir === void 0 ? "with" : "without"} dataDir, got it ${dataDir === void 0 ? "alone" : "with both"}. Leave one of them out.`
  );
}

// ../evaluate-cli/packages/datasets/src/node/datasets.ts
var datasets = {
  ...embeddedDatasets,
  mnist: {
    description: "handwritten digits, 28x28 grey: 60,000 to train on, 10,000 to test",
    spec: imageSpec([28, 28, 1], 10, mnistDescription.classNames),
    options: ["dataDir", "split", "verify", "signal"],
    load: (options) => mnist(sourceOf(options))
  },
  "fashion-mnist": {
    description: "clothes, 28x28 grey: 60,000 to train on, 10,000 to test",
    spec: imageSpec([28, 28, 1], 10, fashionMnistDescription.classNames),
    options: ["dataDir", "split", "verify", "signal"],
    load: (options) => fashionMnist(sourceOf(options))
  },
  "stacked-mnist": {
    description: "three MNIST digits as red, green and blue, 28x28: 1000 modes",
    spec: imageSpec([28, 28, 3], 1e3),
    options: ["dataDir", "split", "verify", "signal", "size", "seed"],
    load: async ({ size, seed, ...source }) => stacked(await mnist(sourceOf(source)), { size, seed })
  }
};
function loadDataset(name, options = {}) {
  return loadFrom(datasets, name, options);
}
function sourceOf({ signal, ...options }) {
  const { dataDir, split, verify } = options;
  if (dataDir !== void 0 || !signal) return { dataDir, split, verify };
  return { split, verify, download: { signal } };
}

// ../evaluate-cli/packages/datasets/src/node/image-folder.ts
import * as tf5 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/datasets/src/node/decode-image.ts
async function decodeImage(path2, format) {
  const { height, width, channels, fit, background } = format;
  const sharp = await loadSharp();
  try {
    return await sharp(path2).rotate().resize({ width, height, fit, background }).flatten({ background }).toColourspace(channels === 1 ? "b-w" : "srgb").raw().toBuffer();
  } catch (cause) {
    throw notAnImage("decodeImage", path2, cause);
  }
}
function notAnImage(caller, path2, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatasetError(
    `${caller}: expected an image in ${path2}, got "${reason}". Remove or mend the file.`,
    { cause }
  );
}
async function imageHeader(path2) {
  const sharp = await loadSharp();
  try {
    const { autoOrient, space, format } = await sharp(path2).metadata();
    const isGrey = space === "b-w" || space === "grey16";
    return { ...autoOrient, channels: isGrey ? 1 : 3, codec: format };
  } catch (cause) {
    throw notAnImage("imageHeader", path2, cause);
  }
}
async function loadSharp() {
  try {
    return (await import("sharp")).default;
  } catch (cause) {
    throw new DatasetError(
      "decodeImage: expected the package sharp to decode images with, got none. Run `npm install sharp`.",
      { cause }
    );
  }
}

// ../evaluate-cli/packages/datasets/src/node/list-images.ts
import { readdir } from "node:fs/promises";
import { extname, join as join4 } from "node:path";
var extensions = /* @__PURE__ */ new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff"]);
async function listImages(folder) {
  await checkFolder("imageFolder", folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const direct = imagesAmong(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
  const classes = await classesOf(
    folder,
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  );
  if (direct.length > 0 === classes.length > 0) throw ambiguous(folder, direct.length);
  if (direct.length > 0) return { paths: direct.map((name) => join4(folder, name)), classNames: [] };
  return {
    paths: classes.flatMap(({ paths }) => paths),
    labels: Uint16Array.from(classes.flatMap(({ paths }, label) => paths.map(() => label))),
    classNames: classes.map(({ name }) => name)
  };
}
async function classesOf(folder, names) {
  const classes = [...names].sort().map(async (name) => {
    const below = imagesAmong(await readdir(join4(folder, name), { recursive: true }));
    return { name, paths: below.map((image) => join4(folder, name, image)) };
  });
  return (await Promise.all(classes)).filter(({ paths }) => paths.length > 0);
}
function imagesAmong(names) {
  return names.filter((name) => extensions.has(extname(name).toLowerCase())).sort();
}
function ambiguous(folder, direct) {
  const found = direct > 0 ? "both" : "none";
  return new DatasetError(
    `imageFolder: expected images in ${folder}, or in one subfolder per class, got ${found}. Images are files ending in ${[...extensions].join(", ")}.`
  );
}

// ../evaluate-cli/packages/datasets/src/node/image-folder.ts
async function imageFolder(options) {
  const {
    dataDir,
    flip = false,
    cacheBytes = 2 ** 26,
    channels = 3,
    fit = "cover",
    background = "#fff"
  } = options;
  const { height, width } = options;
  checkSize("height", height);
  checkSize("width", width);
  if (channels !== 1 && channels !== 3) {
    throw new ConfigError(
      `imageFolder: expected 1 or 3 channels, got ${String(channels)}. Choose grey or colour.`
    );
  }
  const images = await listImages(dataDir);
  const dataset = new ImageFolder(images, { height, width, channels, fit, background }, flip, cacheBytes);
  const { labels } = images;
  return labels ? Object.assign(dataset, { labelAt: (index) => labels[index] }) : dataset;
}
var ImageFolder = class {
  constructor(images, format, flip, cacheBytes) {
    this.images = images;
    this.format = format;
    this.flip = flip;
    this.cacheBytes = cacheBytes;
    const { height, width, channels } = format;
    const { classNames, labels } = images;
    this.size = images.paths.length;
    this.imageBytes = height * width * channels;
    this.spec = {
      images: { shape: [height, width, channels], dtype: "float32", range: [-1, 1] },
      ...labels && { labels: { shape: [], dtype: "int32", numClasses: classNames.length, classNames } }
    };
  }
  images;
  format;
  flip;
  cacheBytes;
  name = "image-folder";
  size;
  spec;
  decoded = /* @__PURE__ */ new Map();
  imageBytes;
  async gather(indices, random) {
    checkIndices(this, indices);
    const { height, width, channels } = this.format;
    const decoded = await Promise.all(Array.from(indices, (index) => this.decode(index)));
    const values = new Float32Array(indices.length * this.imageBytes);
    decoded.forEach((pixels, i) => {
      const image = normalise(pixels, Int32Array.of(0), this.imageBytes);
      if (this.flip && random.int32() < 0) mirror(image, width, channels);
      values.set(image, i * this.imageBytes);
    });
    const images = tf5.tensor4d(values, [indices.length, height, width, channels]);
    const { labels } = this.images;
    if (!labels) return { images };
    return {
      images,
      labels: tf5.tensor1d(
        Int32Array.from(indices, (index) => labels[index]),
        "int32"
      )
    };
  }
  async decode(index) {
    const kept = this.decoded.get(index);
    if (kept) return kept;
    const pixels = await decodeImage(this.images.paths[index], this.format);
    if ((this.decoded.size + 1) * this.imageBytes <= this.cacheBytes) this.decoded.set(index, pixels);
    return pixels;
  }
};
function mirror(image, width, channels) {
  const line = width * channels;
  for (let start = 0; start < image.length; start += line) {
    const before = image.slice(start, start + line);
    for (let x = 0; x < width; x++) {
      const from = (width - 1 - x) * channels;
      image.set(before.subarray(from, from + channels), start + x * channels);
    }
  }
}
function checkSize(name, value) {
  if (Number.isInteger(value) && value >= 1) return;
  throw new ConfigError(`imageFolder: expected ${name} to be 1 or more pixels, got ${value}. Pass e.g. 64.`);
}

export {
  grid,
  ring,
  gunzip,
  parseIdx,
  datasets,
  loadDataset,
  decodeImage,
  imageHeader,
  listImages,
  imageFolder
};
