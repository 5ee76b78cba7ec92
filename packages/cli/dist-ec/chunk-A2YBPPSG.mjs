import {
  CheckpointError,
  ConfigError,
  Random,
  ShapeError,
  adam,
  applyLinear,
  countTrainableParameters,
  createGan,
  downloadTensor,
  drawFakes,
  exponentialDecay,
  forward,
  forwardAll,
  globalNorm,
  holdStill,
  initializers,
  judgement,
  linearDecay,
  logSoftmax,
  momentum,
  namedWeights,
  rmsProp,
  scheduleValue,
  stopGradient,
  toTensor,
  withWeights
} from "./chunk-LUTQMUPU.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/losses/src/index.ts
var src_exports = {};
__export(src_exports, {
  AdaController: () => AdaController,
  adaptiveAugmentation: () => adaptiveAugmentation,
  auxiliaryClassifierLoss: () => auxiliaryClassifierLoss,
  clipGradients: () => clipGradients,
  consistencyPenalty: () => consistencyPenalty,
  cycleConsistencyLoss: () => cycleConsistencyLoss,
  diffAugment: () => diffAugment,
  domainClassificationLoss: () => domainClassificationLoss,
  draganPenalty: () => draganPenalty,
  driftPenalty: () => driftPenalty,
  featureMatchingLoss: () => featureMatchingLoss,
  flipAndShift: () => flipAndShift,
  gradientPenalty: () => gradientPenalty,
  hingeLoss: () => hingeLoss,
  identityLoss: () => identityLoss,
  instanceNoise: () => instanceNoise,
  l1Loss: () => l1Loss,
  l2Loss: () => l2Loss,
  leCamPenalty: () => leCamPenalty,
  leastSquaresLoss: () => leastSquaresLoss,
  minimaxLoss: () => minimaxLoss,
  modeSeekingLoss: () => modeSeekingLoss,
  modeSeekingPenalty: () => modeSeekingPenalty,
  mutualInformationLoss: () => mutualInformationLoss,
  nonSaturatingLoss: () => nonSaturatingLoss,
  orthogonalPenalty: () => orthogonalPenalty,
  pathLengthPenalty: () => pathLengthPenalty,
  perceptualLoss: () => perceptualLoss,
  r1Penalty: () => r1Penalty,
  r2Penalty: () => r2Penalty,
  relativisticAverageLoss: () => relativisticAverageLoss,
  relativisticLoss: () => relativisticLoss,
  wassersteinLoss: () => wassersteinLoss,
  weightClipping: () => weightClipping,
  withGradientClipping: () => withGradientClipping
});

// ../evaluate-cli/packages/losses/src/minimax.ts
import * as tf2 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/additive-loss.ts
import * as tf from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/options.ts
function makeReduce(owner, { weight: weight2 = 1, reduction = "mean" }) {
  requireFinite(owner, "weight", weight2);
  const scale = (value) => weight2 === 1 ? value : value.mul(weight2);
  switch (reduction) {
    case "mean":
      return (terms) => scale(terms.mean());
    case "sum":
      return (terms) => scale(terms.sum());
    case "batch-mean":
      return (terms) => scale(terms.sum().div(terms.shape[0] ?? 1));
    default:
      throw new ConfigError(
        `${owner}: expected reduction 'mean', 'sum' or 'batch-mean', got '${String(reduction)}'. Name one of the three.`
      );
  }
}
function requireFinite(owner, option, value, minimum = -Infinity) {
  if (Number.isFinite(value) && value >= minimum) return;
  const range = minimum === -Infinity ? "a finite number" : `a finite number of ${minimum} or more`;
  throw new ConfigError(`${owner}: expected ${option} to be ${range}, got ${value}. Correct the option.`);
}
function requireSmoothing(owner, value) {
  if (value >= 0 && value < 0.5) return;
  throw new ConfigError(
    `${owner}: expected labelSmoothing in [0, 0.5), got ${value}. Pass e.g. 0.1 to train towards labels of 0.9.`
  );
}

// ../evaluate-cli/packages/losses/src/additive-loss.ts
function additiveLoss(owner, terms, options) {
  const reduce = makeReduce(owner, options);
  const smoothing = options.labelSmoothing ?? 0;
  requireSmoothing(owner, smoothing);
  const real = (logits) => smoothing === 0 ? terms.real(logits) : terms.real(logits).mul(1 - smoothing).add(terms.fake(logits).mul(smoothing));
  return {
    name: terms.name,
    probabilistic: terms.probabilistic,
    discriminator(realLogits, fakeLogits) {
      requireSameExampleShape(owner, realLogits, fakeLogits);
      return tf.tidy(() => reduce(real(realLogits)).add(reduce(terms.fake(fakeLogits))));
    },
    generator: (fakeLogits) => tf.tidy(() => reduce(terms.generator(fakeLogits)))
  };
}
function requireSameExampleShape(owner, real, fake) {
  if (tf.util.arraysEqual(real.shape.slice(1), fake.shape.slice(1))) return;
  throw new ShapeError(
    `${owner}: expected real and fake logits of one shape per example, got [${real.shape}] and [${fake.shape}]. Feed both through the same discriminator.`
  );
}

// ../evaluate-cli/packages/losses/src/minimax.ts
function minimaxLoss(options = {}) {
  return additiveLoss(
    "minimaxLoss",
    {
      name: "minimax",
      probabilistic: true,
      real: (logits) => tf2.softplus(logits.neg()),
      fake: (logits) => tf2.softplus(logits),
      generator: (logits) => tf2.softplus(logits).neg()
    },
    options
  );
}

// ../evaluate-cli/packages/losses/src/non-saturating.ts
import * as tf3 from "@tensorflow/tfjs";
function nonSaturatingLoss(options = {}) {
  return additiveLoss(
    "nonSaturatingLoss",
    {
      name: "non-saturating",
      probabilistic: true,
      real: (logits) => tf3.softplus(logits.neg()),
      fake: (logits) => tf3.softplus(logits),
      generator: (logits) => tf3.softplus(logits.neg())
    },
    options
  );
}

// ../evaluate-cli/packages/losses/src/least-squares.ts
import * as tf4 from "@tensorflow/tfjs";
function leastSquaresLoss(options = {}) {
  const { realTarget = 1, fakeTarget = 0, generatorTarget = realTarget } = options;
  for (const [name, target] of Object.entries({ realTarget, fakeTarget, generatorTarget })) {
    requireFinite("leastSquaresLoss", name, target);
  }
  return additiveLoss(
    "leastSquaresLoss",
    {
      name: "least-squares",
      probabilistic: false,
      real: (scores) => tf4.square(tf4.sub(scores, realTarget)),
      fake: (scores) => tf4.square(tf4.sub(scores, fakeTarget)),
      generator: (scores) => tf4.square(tf4.sub(scores, generatorTarget))
    },
    options
  );
}

// ../evaluate-cli/packages/losses/src/wasserstein.ts
import * as tf5 from "@tensorflow/tfjs";
function wassersteinLoss(options = {}) {
  return additiveLoss(
    "wassersteinLoss",
    {
      name: "wasserstein",
      probabilistic: false,
      real: (scores) => tf5.neg(scores),
      fake: (scores) => scores,
      generator: (scores) => tf5.neg(scores)
    },
    options
  );
}

// ../evaluate-cli/packages/losses/src/hinge.ts
import * as tf6 from "@tensorflow/tfjs";
function hingeLoss(options = {}) {
  return additiveLoss(
    "hingeLoss",
    {
      name: "hinge",
      probabilistic: false,
      real: (scores) => tf6.relu(tf6.sub(1, scores)),
      fake: (scores) => tf6.relu(tf6.add(scores, 1)),
      generator: (scores) => tf6.neg(scores)
    },
    options
  );
}

// ../evaluate-cli/packages/losses/src/relativistic.ts
import * as tf8 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/relativistic-comparison.ts
import * as tf7 from "@tensorflow/tfjs";
var margins = {
  standard: (margin) => tf7.softplus(tf7.neg(margin)),
  hinge: (margin) => tf7.relu(tf7.sub(1, margin))
};
function relativistic(owner, name, options, compare) {
  const reduce = makeReduce(owner, options);
  const { form = "standard" } = options;
  const margin = margins[form];
  if (margin === void 0) {
    throw new ConfigError(`${owner}: expected form 'standard' or 'hinge', got '${String(form)}'. Name one.`);
  }
  const loss = (winners, losers) => {
    requireSameShape(owner, winners, losers);
    return tf7.tidy(() => compare(winners, losers, reduce, margin));
  };
  return {
    name: form === "standard" ? name : `${name}-${form}`,
    probabilistic: false,
    generatorNeedsReal: true,
    discriminator: (realLogits, fakeLogits) => loss(realLogits, fakeLogits),
    generator: (fakeLogits, realLogits) => loss(fakeLogits, realLogits)
  };
}
function requireSameShape(owner, a, b) {
  if (b !== void 0 && tf7.util.arraysEqual(a.shape, b.shape)) return;
  throw new ShapeError(
    `${owner}: expected real and fake logits of one shape, got [${a.shape}] and ${b ? `[${b.shape}]` : "none"}. Pass the logits of as many real examples as generated ones.`
  );
}

// ../evaluate-cli/packages/losses/src/relativistic.ts
function relativisticLoss(options = {}) {
  return relativistic(
    "relativisticLoss",
    "relativistic",
    options,
    (winners, losers, reduce, margin) => reduce(margin(tf8.sub(winners, losers)))
  );
}

// ../evaluate-cli/packages/losses/src/relativistic-average.ts
import * as tf9 from "@tensorflow/tfjs";
function relativisticAverageLoss(options = {}) {
  return relativistic(
    "relativisticAverageLoss",
    "relativistic-average",
    options,
    (winners, losers, reduce, margin) => {
      const above = reduce(margin(tf9.sub(winners, tf9.mean(losers))));
      return tf9.add(above, reduce(margin(tf9.sub(tf9.mean(winners), losers))));
    }
  );
}

// ../evaluate-cli/packages/losses/src/reconstruction.ts
import * as tf10 from "@tensorflow/tfjs";
var distances = {
  l1: (target, output) => tf10.abs(tf10.sub(target, output)),
  l2: (target, output) => tf10.square(tf10.sub(target, output))
};
function distanceOf(owner, distance) {
  const found = distances[distance];
  if (found !== void 0) return found;
  throw new ConfigError(
    `${owner}: expected distance 'l1' or 'l2', got '${String(distance)}'. Name one of them.`
  );
}
function reconstruction(owner, distance, options) {
  const reduce = makeReduce(owner, options);
  const terms = distanceOf(owner, distance);
  return (target, output) => {
    if (!tf10.util.arraysEqual(target.shape, output.shape)) {
      throw new ShapeError(
        `${owner}: expected target and output of one shape, got [${target.shape}] and [${output.shape}]. Compare an example with its own reconstruction.`
      );
    }
    return tf10.tidy(() => reduce(terms(target, output)));
  };
}

// ../evaluate-cli/packages/losses/src/l1.ts
function l1Loss(options = {}) {
  return reconstruction("l1Loss", "l1", options);
}

// ../evaluate-cli/packages/losses/src/l2.ts
function l2Loss(options = {}) {
  return reconstruction("l2Loss", "l2", options);
}

// ../evaluate-cli/packages/losses/src/cycle-consistency.ts
function cycleConsistencyLoss(options = {}) {
  return reconstruction("cycleConsistencyLoss", "l1", { weight: 10, ...options });
}

// ../evaluate-cli/packages/losses/src/identity.ts
function identityLoss(options = {}) {
  return reconstruction("identityLoss", "l1", { weight: 5, ...options });
}

// ../evaluate-cli/packages/losses/src/perceptual.ts
import * as tf11 from "@tensorflow/tfjs";
function perceptualLoss(options) {
  const { extractor, layerWeights, distance = "l2" } = options;
  const reduce = makeReduce("perceptualLoss", options);
  const terms = distanceOf("perceptualLoss", distance);
  const maps = typeof extractor === "function" ? extractor : (samples) => [extractor.features(samples)];
  return (target, output) => tf11.tidy(() => {
    const expected = maps(target);
    const actual = maps(output);
    const weights = layerWeights ?? expected.map(() => 1);
    requireWeights(weights, expected);
    const layers37 = expected.map(
      (features, i) => tf11.mul(reduce(terms(stopGradient(features), actual[i])), weights[i])
    );
    return tf11.addN(layers37);
  });
}
function requireWeights(weights, layers37) {
  if (weights.length === layers37.length) return;
  throw new ConfigError(
    `perceptualLoss: expected ${layers37.length} layerWeights, one for each layer of the extractor, got ${weights.length}. Leave them out to count every layer once.`
  );
}

// ../evaluate-cli/packages/losses/src/feature-matching.ts
import * as tf12 from "@tensorflow/tfjs";
function featureMatchingLoss(options = {}) {
  const owner = "featureMatchingLoss";
  const { compare = "batch-mean" } = options;
  if (compare !== "batch-mean" && compare !== "pairs") {
    throw new ConfigError(
      `${owner}: expected compare 'batch-mean' or 'pairs', got '${String(compare)}'. Name one.`
    );
  }
  const reduce = makeReduce(owner, options);
  const terms = distanceOf(owner, options.distance ?? (compare === "pairs" ? "l1" : "l2"));
  const view = (features) => compare === "pairs" ? features : tf12.mean(features, 0, true);
  return (realFeatures, fakeFeatures) => {
    requireSameLayers(owner, realFeatures, fakeFeatures, compare === "pairs" ? 0 : 1);
    return tf12.tidy(() => {
      const layers37 = realFeatures.map(
        (real, i) => reduce(terms(stopGradient(view(real)), view(fakeFeatures[i])))
      );
      return tf12.addN(layers37);
    });
  };
}
function requireSameLayers(owner, real, fake, fromAxis) {
  const shapes2 = (features) => features.map(({ shape }) => `[${shape.slice(fromAxis)}]`).join(" ");
  if (real.length > 0 && shapes2(real) === shapes2(fake)) return;
  throw new ShapeError(
    `${owner}: expected features of the same layers, got ${shapes2(real) || "none"} and ${shapes2(fake) || "none"}. Take both from the same layers of one network.`
  );
}

// ../evaluate-cli/packages/losses/src/auxiliary-classifier.ts
import * as tf14 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/classification.ts
import * as tf13 from "@tensorflow/tfjs";
function classTerms(owner, logits, labels) {
  if (logits.rank !== 2 || labels.rank !== 1 || logits.shape[0] !== labels.shape[0]) {
    throw new ShapeError(
      `${owner}: expected class logits [N, numClasses] and labels [N], got [${logits.shape}] and [${labels.shape}]. Pass one row of logits and one class number for each example.`
    );
  }
  const chosen = tf13.oneHot(tf13.cast(labels, "int32"), logits.shape[1]);
  return tf13.neg(tf13.sum(tf13.mul(chosen, logSoftmax(logits)), 1));
}
function attributeTerms(owner, logits, attributes) {
  if (!tf13.util.arraysEqual(logits.shape, attributes.shape)) {
    throw new ShapeError(
      `${owner}: expected one logit for each attribute, got [${logits.shape}] and [${attributes.shape}]. Pass both as [N, numAttributes].`
    );
  }
  return tf13.sub(tf13.softplus(logits), tf13.mul(logits, tf13.cast(attributes, "float32")));
}

// ../evaluate-cli/packages/losses/src/auxiliary-classifier.ts
function auxiliaryClassifierLoss(options = {}) {
  const reduce = makeReduce("auxiliaryClassifierLoss", options);
  return (logits, labels) => tf14.tidy(() => reduce(classTerms("auxiliaryClassifierLoss", logits, labels)));
}

// ../evaluate-cli/packages/losses/src/domain-classification.ts
import * as tf15 from "@tensorflow/tfjs";
function domainClassificationLoss(options = {}) {
  const owner = "domainClassificationLoss";
  const { domains = "attributes" } = options;
  if (domains !== "attributes" && domains !== "classes") {
    throw new ConfigError(
      `${owner}: expected domains 'attributes' or 'classes', got '${String(domains)}'. Name one.`
    );
  }
  const reduce = makeReduce(owner, { reduction: "batch-mean", ...options });
  const terms = domains === "attributes" ? attributeTerms : classTerms;
  return (logits, labels) => tf15.tidy(() => reduce(terms(owner, logits, labels)));
}

// ../evaluate-cli/packages/losses/src/mutual-information.ts
import * as tf16 from "@tensorflow/tfjs";
var predictionSize = (part) => part.kind === "continuous" && part.learnedScale ? 2 * part.size : part.size;
var sumOf = (sizes2) => sizes2.reduce((sum12, size) => sum12 + size, 0);
function mutualInformationLoss(options) {
  const { code: parts } = options;
  if (parts.length === 0 || parts.some(({ size }) => !Number.isInteger(size) || size < 1)) {
    throw new ConfigError(
      `mutualInformationLoss: expected parts with a size of 1 or more, got ${JSON.stringify(parts)}. Pass e.g. { code: [{ kind: 'categorical', size: 10 }] }.`
    );
  }
  const reduce = makeReduce("mutualInformationLoss", options);
  const codeSizes = parts.map(({ size }) => size);
  const predictionSizes = parts.map(predictionSize);
  return (code, prediction) => {
    requireWidths(code, sumOf(codeSizes), prediction, sumOf(predictionSizes));
    return tf16.tidy(() => {
      const codes = tf16.split(code, codeSizes, 1);
      const predictions = tf16.split(prediction, predictionSizes, 1);
      const missing = parts.map((part, i) => uncertainty(part, codes[i], predictions[i]));
      return reduce(tf16.addN(missing));
    });
  };
}
var largestLogScale = 20;
function uncertainty(part, code, prediction) {
  if (part.kind === "categorical") {
    const surprise2 = tf16.neg(tf16.sum(tf16.mul(code, logSoftmax(prediction)), 1));
    return tf16.sub(surprise2, Math.log(part.size));
  }
  const mean22 = tf16.slice(prediction, [0, 0], [-1, part.size]);
  const logScale = part.learnedScale ? tf16.clipByValue(tf16.slice(prediction, [0, part.size], [-1, part.size]), -largestLogScale, largestLogScale) : tf16.zerosLike(mean22);
  const deviation3 = tf16.mul(tf16.sub(code, mean22), tf16.exp(tf16.neg(logScale)));
  const surprise = tf16.add(tf16.add(tf16.mul(tf16.square(deviation3), 0.5), logScale), 0.5 * Math.log(2 * Math.PI));
  return tf16.sum(tf16.sub(surprise, Math.log(2)), 1);
}
function requireWidths(code, codeDim, prediction, predictionDim) {
  if (code.rank === 2 && code.shape[1] === codeDim && prediction.rank === 2 && prediction.shape[1] === predictionDim) {
    return;
  }
  throw new ShapeError(
    `mutualInformationLoss: expected a code [N, ${codeDim}] and a prediction [N, ${predictionDim}], got [${code.shape}] and [${prediction.shape}]. Make the widths those of the code's parts.`
  );
}

// ../evaluate-cli/packages/losses/src/mode-seeking.ts
import * as tf17 from "@tensorflow/tfjs";
function modeSeekingLoss({
  weight: weight2 = 1,
  epsilon = 1e-5
} = {}) {
  requireFinite("modeSeekingLoss", "weight", weight2);
  requireFinite("modeSeekingLoss", "epsilon", epsilon, 0);
  return ({ samples, latents }) => {
    requirePair("samples", samples);
    requirePair("latents", latents);
    return tf17.tidy(() => {
      const spread = ([a, b]) => tf17.mean(tf17.abs(tf17.sub(a, b)));
      const ratio = tf17.div(spread(samples), spread(latents));
      return tf17.div(weight2, tf17.add(ratio, epsilon));
    });
  };
}
function requirePair(what, [a, b]) {
  if (tf17.util.arraysEqual(a.shape, b.shape)) return;
  throw new ShapeError(
    `modeSeekingLoss: expected two ${what} of one shape, got [${a.shape}] and [${b.shape}]. Draw two latents for each condition.`
  );
}

// ../evaluate-cli/packages/losses/src/regularizers/consistency.ts
import * as tf18 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/regularizers/penalty-options.ts
function requirePenaltyOptions(owner, { weight: weight2 = 0, every = 1 }) {
  requireFinite(owner, "weight", weight2, 0);
  if (Number.isInteger(every) && every >= 1) return;
  throw new ConfigError(
    `${owner}: expected 'every' to be a whole number of 1 or more, got ${every}. Pass e.g. 16 for every 16th step.`
  );
}

// ../evaluate-cli/packages/losses/src/regularizers/consistency.ts
function consistencyPenalty(options) {
  const { transform: transform2, realWeight = 10, fakeWeight = 10, every = 1 } = options;
  requirePenaltyOptions("consistencyPenalty", { every });
  requireFinite("consistencyPenalty", "realWeight", realWeight, 0);
  requireFinite("consistencyPenalty", "fakeWeight", fakeWeight, 0);
  return {
    name: "consistencyPenalty",
    player: "discriminator",
    every,
    penalty: ({ real, fake, realLogits, fakeLogits, discriminate, random }) => tf18.tidy(() => {
      const change = (examples, logits, weight2) => {
        if (weight2 === 0) return tf18.scalar(0);
        const changed = discriminate(transform2(examples, random));
        const difference = tf18.sub(logits ?? discriminate(examples), changed);
        return tf18.mul(tf18.mean(tf18.square(difference)), weight2);
      };
      return tf18.add(change(real, realLogits, realWeight), change(fake, fakeLogits, fakeWeight));
    })
  };
}

// ../evaluate-cli/packages/losses/src/regularizers/drift.ts
import * as tf19 from "@tensorflow/tfjs";
function driftPenalty({ weight: weight2 = 1e-3, every = 1 } = {}) {
  requirePenaltyOptions("driftPenalty", { weight: weight2, every });
  return {
    name: "driftPenalty",
    player: "discriminator",
    every,
    penalty: ({ real, realLogits, discriminate }) => tf19.tidy(() => tf19.mul(tf19.mean(tf19.square(realLogits ?? discriminate(real))), weight2))
  };
}

// ../evaluate-cli/packages/losses/src/regularizers/gradient-penalty.ts
import * as tf21 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/regularizers/input-gradient.ts
import * as tf20 from "@tensorflow/tfjs";
function inputGradient(f, x) {
  return tf20.grad(f)(x);
}
function squaredLengths(gradients) {
  const flat = tf20.reshape(gradients, [gradients.shape[0], -1]);
  return tf20.sum(tf20.square(flat), 1);
}
function lengths(gradients) {
  return tf20.sqrt(tf20.add(squaredLengths(gradients), 1e-12));
}
function perExample(x) {
  return x.shape.map((size, axis) => axis === 0 ? size : 1);
}

// ../evaluate-cli/packages/losses/src/regularizers/gradient-penalty.ts
var between = ({ real, fake, random }) => {
  const share3 = random.uniformTensor(perExample(real));
  return tf21.add(real, tf21.mul(share3, tf21.sub(fake, real)));
};
var around = (reach) => ({ real, random }) => {
  const deviation3 = tf21.sqrt(tf21.moments(real).variance);
  const noise = tf21.mul(random.uniformTensor(real.shape), tf21.mul(deviation3, reach));
  return tf21.add(real, tf21.mul(random.uniformTensor(perExample(real)), noise));
};
function slopePenalty(name, points3, options) {
  const { weight: weight2 = 10, every = 1, target = 1, oneSided = false } = options;
  requirePenaltyOptions(name, { weight: weight2, every });
  requireFinite(name, "target", target, 0);
  return {
    name,
    player: "discriminator",
    every,
    penalty: (context) => tf21.tidy(() => {
      const slopes = lengths(inputGradient(context.discriminate, points3(context)));
      const excess = tf21.sub(slopes, target);
      return tf21.mul(tf21.mean(tf21.square(oneSided ? tf21.relu(excess) : excess)), weight2);
    })
  };
}
function gradientPenalty(options = {}) {
  return slopePenalty("gradientPenalty", between, options);
}
function draganPenalty({ reach = 0.5, ...options } = {}) {
  requireFinite("draganPenalty", "reach", reach, 0);
  return slopePenalty("draganPenalty", around(reach), options);
}

// ../evaluate-cli/packages/losses/src/regularizers/lecam.ts
import * as tf23 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/regularizers/moving-scalar.ts
import * as tf22 from "@tensorflow/tfjs";
var MovingScalar = class {
  /**
   * @param decay share of the old value that is kept at each update, in `[0, 1)`.
   * @param start the value before the first update; without one the first update is taken as it is.
   */
  constructor(decay, start) {
    this.decay = decay;
    this.start = start;
  }
  decay;
  start;
  average;
  /** The average moved towards `value`; gradients flow through `value`, not through what was before. */
  update(value) {
    const moved = tf22.add(tf22.mul(this.before(value), this.decay), tf22.mul(value, 1 - this.decay));
    const stored = tf22.tidy(() => stopGradient(moved));
    if (this.average === void 0) this.average = tf22.variable(stored, false);
    else this.average.assign(stored);
    return moved;
  }
  /** Its values for a checkpoint, none before the first update. */
  async getState(name) {
    return this.average === void 0 ? {} : { [name]: await downloadTensor(this.average) };
  }
  setState(state, name) {
    this.dispose();
    const data = state.tensors?.[name];
    if (data !== void 0) this.average = tf22.tidy(() => tf22.variable(toTensor(data), false));
  }
  dispose() {
    this.average?.dispose();
    this.average = void 0;
  }
  before(value) {
    if (this.average !== void 0) return stopGradient(this.average);
    return this.start === void 0 ? stopGradient(value) : tf22.scalar(this.start);
  }
};

// ../evaluate-cli/packages/losses/src/regularizers/lecam.ts
function leCamPenalty(options = {}) {
  const { weight: weight2 = 0.3, decay = 0.99, startStep = 0, oneSided = false } = options;
  const side = (difference) => oneSided ? tf23.relu(difference) : difference;
  requirePenaltyOptions("leCamPenalty", { weight: weight2 });
  if (!(decay >= 0 && decay < 1)) {
    throw new ConfigError(`leCamPenalty: expected decay in [0, 1), got ${decay}. The paper uses 0.99.`);
  }
  const anchors = { real: new MovingScalar(decay), fake: new MovingScalar(decay) };
  return {
    name: "leCamPenalty",
    player: "discriminator",
    penalty: ({ real, fake, discriminate, step, ...given }) => tf23.tidy(() => {
      const realLogits = given.realLogits ?? discriminate(real);
      const fakeLogits = given.fakeLogits ?? discriminate(fake);
      const realAnchor = anchored(anchors.real, realLogits);
      const fakeAnchor = anchored(anchors.fake, fakeLogits);
      if (step < startStep) return tf23.scalar(0);
      const square13 = (difference) => tf23.mean(tf23.square(side(difference)));
      const above = square13(tf23.sub(realLogits, fakeAnchor));
      return tf23.mul(tf23.add(above, square13(tf23.sub(realAnchor, fakeLogits))), weight2);
    }),
    getState: async () => ({
      tensors: { ...await anchors.real.getState("real"), ...await anchors.fake.getState("fake") }
    }),
    setState(state) {
      anchors.real.setState(state, "real");
      anchors.fake.setState(state, "fake");
    },
    dispose() {
      anchors.real.dispose();
      anchors.fake.dispose();
    }
  };
}
function anchored(anchor, logits) {
  return stopGradient(anchor.update(tf23.mean(logits)));
}

// ../evaluate-cli/packages/losses/src/regularizers/mode-seeking-penalty.ts
import * as tf24 from "@tensorflow/tfjs";
function modeSeekingPenalty({ every = 1, ...options } = {}) {
  requirePenaltyOptions("modeSeekingPenalty", { every });
  const loss = modeSeekingLoss(options);
  return {
    name: "modeSeekingPenalty",
    player: "generator",
    every,
    penalty: ({ fake, latents, generate }) => tf24.tidy(() => {
      const others = movedOn(latents);
      const samples = fake.shape[0] === latents.shape[0] ? fake : generate(latents);
      return loss({ samples: [samples, generate(others)], latents: [latents, others] });
    })
  };
}
function movedOn(latents) {
  const count3 = latents.shape[0];
  if (count3 < 2) {
    throw new ConfigError(
      `modeSeekingPenalty: expected batches of 2 or more examples to compare, got ${count3}. Train with a larger batch.`
    );
  }
  return tf24.concat([tf24.slice(latents, 1, count3 - 1), tf24.slice(latents, 0, 1)], 0);
}

// ../evaluate-cli/packages/losses/src/regularizers/orthogonal.ts
import * as tf25 from "@tensorflow/tfjs";
var isKernel = (weight2) => weight2.rank >= 2 && !weight2.name.includes("embedding");
function orthogonalPenalty(options = {}) {
  const {
    weight: weight2 = 1e-4,
    every = 1,
    player = "generator",
    form = "off-diagonal",
    applies = isKernel
  } = options;
  requirePenaltyOptions("orthogonalPenalty", { weight: weight2, every });
  if (form !== "off-diagonal" && form !== "full") {
    throw new ConfigError(
      `orthogonalPenalty: expected form 'off-diagonal' or 'full', got '${String(form)}'. Name one of them.`
    );
  }
  return {
    name: "orthogonalPenalty",
    player,
    every,
    penalty: ({ weights }) => tf25.tidy(() => {
      const terms = weights.filter(applies).map((kernel) => skew(kernel, form));
      return tf25.mul(terms.length > 0 ? tf25.addN(terms) : tf25.scalar(0), weight2);
    })
  };
}
function skew(kernel, form) {
  const columns = tf25.reshape(kernel, [-1, kernel.shape.at(-1)]);
  const products = tf25.matMul(columns, columns, true, false);
  const identity2 = tf25.eye(products.shape[0]);
  const wrong = form === "full" ? tf25.sub(products, identity2) : tf25.mul(products, tf25.sub(1, identity2));
  return tf25.sum(tf25.square(wrong));
}

// ../evaluate-cli/packages/losses/src/regularizers/path-length.ts
import * as tf26 from "@tensorflow/tfjs";
function pathLengthPenalty(options = {}) {
  const { weight: weight2 = 2, every = 4, decay = 0.01, batchShrink = 2 } = options;
  requirePenaltyOptions("pathLengthPenalty", { weight: weight2, every });
  requireShares(decay, batchShrink);
  const mean22 = new MovingScalar(1 - decay, 0);
  return {
    name: "pathLengthPenalty",
    player: "generator",
    every,
    penalty: (context) => tf26.tidy(() => {
      const paths = pathLengths(context, batchShrink);
      const target = mean22.update(tf26.mean(paths));
      return tf26.mul(tf26.mean(tf26.square(tf26.sub(paths, target))), weight2);
    }),
    getState: async () => ({ tensors: await mean22.getState("mean") }),
    setState: (state) => mean22.setState(state, "mean"),
    dispose: () => mean22.dispose()
  };
}
function pathLengths({ generate, latents, random }, batchShrink) {
  const count3 = Math.max(1, Math.floor(latents.shape[0] / batchShrink));
  const points3 = tf26.slice(latents, 0, count3);
  const projected = (z17) => {
    const images3 = generate(z17);
    const pixels = tf26.util.sizeFromShape(images3.shape.slice(1, -1));
    return tf26.mul(images3, random.normalTensor(images3.shape, 0, 1 / Math.sqrt(pixels)));
  };
  const squares = tf26.sum(tf26.square(inputGradient(projected, points3)), -1);
  const perExample2 = squares.rank > 1 ? tf26.mean(tf26.reshape(squares, [count3, -1]), 1) : squares;
  return tf26.sqrt(tf26.add(perExample2, 1e-12));
}
function requireShares(decay, batchShrink) {
  if (decay > 0 && decay <= 1 && batchShrink >= 1) return;
  throw new ConfigError(
    `pathLengthPenalty: expected decay in (0, 1] and batchShrink of 1 or more, got ${decay} and ${batchShrink}. StyleGAN2 uses 0.01 and 2.`
  );
}

// ../evaluate-cli/packages/losses/src/regularizers/weight-clipping.ts
import * as tf27 from "@tensorflow/tfjs";
function weightClipping({ limit = 0.01, when = "after" } = {}) {
  if (!(limit > 0 && Number.isFinite(limit))) {
    throw new ConfigError(`weightClipping: expected a positive limit, got ${limit}. WGAN uses 0.01.`);
  }
  return {
    name: "weightClipping",
    player: "discriminator",
    [when === "before" ? "beforeUpdate" : "afterUpdate"](weights) {
      tf27.tidy(() => weights.forEach((weight2) => weight2.assign(tf27.clipByValue(weight2, -limit, limit))));
    }
  };
}

// ../evaluate-cli/packages/losses/src/regularizers/zero-centered-penalty.ts
import * as tf28 from "@tensorflow/tfjs";
function zeroCentered(name, points3, { weight: weight2 = 10, every = 1 }) {
  requirePenaltyOptions(name, { weight: weight2, every });
  return {
    name,
    player: "discriminator",
    every,
    penalty: (context) => tf28.tidy(() => {
      const gradients = inputGradient(context.discriminate, points3(context));
      return tf28.mul(tf28.mean(squaredLengths(gradients)), weight2 / 2);
    })
  };
}
function r1Penalty(options = {}) {
  return zeroCentered("r1Penalty", ({ real }) => real, options);
}
function r2Penalty(options = {}) {
  return zeroCentered("r2Penalty", ({ fake }) => fake, options);
}

// ../evaluate-cli/packages/losses/src/augment/adaptive-augmentation.ts
import * as tf33 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/augment/ada-color.ts
import * as tf29 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/augment/matrix.ts
var identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
function multiply(a, b) {
  const entry = (row, column) => a[3 * row] * b[column] + a[3 * row + 1] * b[3 + column] + a[3 * row + 2] * b[6 + column];
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => entry(row, column)));
}
function transform(a, [x, y, z17]) {
  const entry = (row) => a[3 * row] * x + a[3 * row + 1] * y + a[3 * row + 2] * z17;
  return [entry(0), entry(1), entry(2)];
}
var scale2d = (x, y) => [x, 0, 0, 0, y, 0, 0, 0, 1];
var translate2d = (x, y) => [1, 0, x, 0, 1, y, 0, 0, 1];
function rotate2d(angle) {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1];
}
function aboutGrey(along, across) {
  const [own, other] = [across + (along - across) / 3, (along - across) / 3];
  return [own, other, other, other, own, other, other, other, own];
}
function rotateAboutGrey(angle) {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle) / Math.sqrt(3)];
  const mixed = (1 - cosine) / 3;
  const [own, back, forth] = [cosine + mixed, mixed - sine, mixed + sine];
  return [own, back, forth, forth, own, back, back, forth, own];
}

// ../evaluate-cli/packages/losses/src/augment/ada-color.ts
var scaled = (factor) => [factor, 0, 0, 0, factor, 0, 0, 0, factor];
function drawChange(p, random) {
  let change = { matrix: identity, shift: [0, 0, 0] };
  const apply3 = (matrix) => {
    change = { matrix: multiply(matrix, change.matrix), shift: transform(matrix, change.shift) };
  };
  const happens = () => random.uniform() < p;
  if (happens()) {
    const brightness = random.normal(0, 0.2);
    change = { matrix: identity, shift: [brightness, brightness, brightness] };
  }
  if (happens()) apply3(scaled(2 ** random.normal(0, 0.5)));
  if (happens()) apply3(aboutGrey(1 - 2 * random.integer(2), 1));
  if (happens()) apply3(rotateAboutGrey(random.uniform(-Math.PI, Math.PI)));
  if (happens()) apply3(aboutGrey(1, 2 ** random.normal()));
  return change;
}
function toGrey({ matrix, shift }) {
  const sum12 = (values) => values.reduce((total, value) => total + value, 0);
  return { factor: sum12(matrix) / 3, shift: sum12(shift) / 3 };
}
function changeColors(images3, p, random) {
  const [count3, height, width, channels] = images3.shape;
  const changes2 = Array.from({ length: count3 }, () => drawChange(p, random));
  if (channels === 1) {
    const grey = changes2.map(toGrey);
    const factors = tf29.tensor4d(
      grey.map(({ factor }) => factor),
      [count3, 1, 1, 1]
    );
    return tf29.add(
      tf29.mul(images3, factors),
      tf29.tensor4d(
        grey.map(({ shift }) => shift),
        [count3, 1, 1, 1]
      )
    );
  }
  const matrices = tf29.tensor3d(
    changes2.flatMap(({ matrix }) => [...matrix]),
    [count3, 3, 3]
  );
  const shifts = tf29.tensor3d(
    changes2.flatMap(({ shift }) => [...shift]),
    [count3, 1, 3]
  );
  const pixels = tf29.reshape(images3, [count3, height * width, 3]);
  return tf29.reshape(tf29.add(tf29.matMul(pixels, matrices, false, true), shifts), images3.shape);
}

// ../evaluate-cli/packages/losses/src/augment/ada-controller.ts
import * as tf30 from "@tensorflow/tfjs";
var AdaController = class {
  current;
  batches = 0;
  images = 0;
  signs = 0;
  target;
  interval;
  adjustmentImages;
  constructor(options = {}) {
    const { target = 0.6, interval = 4, adjustmentImages = 5e5, initialProbability = 0 } = options;
    requireBetween("target", target, -1, 1);
    requireBetween("initialProbability", initialProbability, 0, 1);
    requireBetween("interval", interval, 1, Infinity);
    requireBetween("adjustmentImages", adjustmentImages, 1, Infinity);
    this.target = target;
    this.interval = interval;
    this.adjustmentImages = adjustmentImages;
    this.current = initialProbability;
  }
  /** The probability of each change at present. */
  get probability() {
    return this.current;
  }
  /** Takes note of the logits of a batch of real examples; reads one number back from the device. */
  observe(realLogits) {
    this.signs += tf30.tidy(() => tf30.mean(tf30.sign(realLogits)).dataSync()[0]);
    this.images += realLogits.shape[0] ?? 1;
    this.batches += 1;
    if (this.batches < this.interval) return;
    const change = Math.sign(this.signs / this.batches - this.target) * (this.images / this.adjustmentImages);
    this.current = Math.min(1, Math.max(0, this.current + change));
    this.batches = this.images = this.signs = 0;
  }
  getState() {
    const { current, batches, images: images3, signs } = this;
    return { json: { probability: current, batches, images: images3, signs } };
  }
  setState({ json = {} }) {
    this.current = Number(json["probability"] ?? 0);
    this.batches = Number(json["batches"] ?? 0);
    this.images = Number(json["images"] ?? 0);
    this.signs = Number(json["signs"] ?? 0);
  }
};
function requireBetween(option, value, low, high) {
  if (value >= low && value <= high) return;
  throw new ConfigError(
    `adaptiveAugmentation: expected ${option} in [${low}, ${high}], got ${value}. Correct the option.`
  );
}

// ../evaluate-cli/packages/losses/src/augment/affine-sample.ts
import * as tf32 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/losses/src/augment/shift.ts
import * as tf31 from "@tensorflow/tfjs";
function readingMatrices(sources, length) {
  const values = new Float32Array(sources.length * length * length);
  sources.forEach((source, example) => {
    for (let position = 0; position < length; position++) {
      const from = source(position, length);
      if (from >= 0 && from < length) values[(example * length + position) * length + from] = 1;
    }
  });
  return tf31.tensor3d(values, [sources.length, length, length]);
}
function readRowsAndColumns(images3, rows, columns) {
  const [count3, height, width, channels] = images3.shape;
  const byRow = tf31.reshape(images3, [count3, height, width * channels]);
  const moved = tf31.matMul(readingMatrices(rows, height), byRow);
  const turned = tf31.transpose(tf31.reshape(moved, [count3, height, width, channels]), [0, 2, 1, 3]);
  const byColumn = tf31.reshape(turned, [count3, width, height * channels]);
  const done = tf31.matMul(readingMatrices(columns, width), byColumn);
  return tf31.transpose(tf31.reshape(done, [count3, width, height, channels]), [0, 2, 1, 3]);
}
var shiftedBy = (offset) => (position) => position - offset;
var reflected = (offset, mirrored) => (position, length) => {
  const from = reflectIndex(position - offset, length);
  return mirrored ? length - 1 - from : from;
};
function reflectIndex(index, length) {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const within = (index % period + period) % period;
  return within < length ? within : period - within;
}
function perImage(images3, draw) {
  return Array.from({ length: images3.shape[0] }, draw);
}

// ../evaluate-cli/packages/losses/src/augment/affine-sample.ts
function affineSample(images3, matrices) {
  const [count3, height, width, channels] = images3.shape;
  const total = count3 * height * width;
  const { pixels, shares } = footprint(matrices, height, width);
  const index = () => tf32.tensor1d(pixels, "int32");
  const weights = () => tf32.tensor2d(shares, [4 * total, 1]);
  const read = (x) => tf32.tidy(() => {
    const corners = tf32.mul(tf32.gather(tf32.reshape(x, [total, channels]), index()), weights());
    return tf32.reshape(tf32.sum(tf32.reshape(corners, [4, total * channels]), 0), images3.shape);
  });
  const spread = (dy) => tf32.tidy(() => {
    const corners = tf32.mul(tf32.tile(tf32.reshape(dy, [total, channels]), [4, 1]), weights());
    const sums = tf32.scatterND(tf32.reshape(index(), [4 * total, 1]), corners, [total, channels]);
    return tf32.reshape(sums, images3.shape);
  });
  return applyLinear(images3, read, spread);
}
function footprint(matrices, height, width) {
  const total = matrices.length * height * width;
  const pixels = new Int32Array(4 * total);
  const shares = new Float32Array(4 * total);
  const middle = [(width - 1) / 2, (height - 1) / 2];
  let at = 0;
  matrices.forEach(([a, b, c, d, e, f], image3) => {
    const base = image3 * height * width;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++, at++) {
        const [px, py] = [column - middle[0], row - middle[1]];
        const x = a * px + b * py + c + middle[0];
        const y = d * px + e * py + f + middle[1];
        const [left, top] = [Math.floor(x), Math.floor(y)];
        for (let corner = 0; corner < 4; corner++) {
          const [right, below] = [corner & 1, corner >> 1];
          const column4 = reflectIndex(left + right, width);
          const row4 = reflectIndex(top + below, height);
          pixels[corner * total + at] = base + row4 * width + column4;
          shares[corner * total + at] = (right ? x - left : left + 1 - x) * (below ? y - top : top + 1 - y);
        }
      }
    }
  });
  return { pixels, shares };
}

// ../evaluate-cli/packages/losses/src/augment/ada-geometry.ts
function readingMatrix(set, p, height, width, random) {
  const turning = 1 - Math.sqrt(1 - p);
  const shift = (x, y) => translate2d(-x, -y);
  const size = (deviation3) => 2 ** random.normal(0, deviation3);
  const turn = [turning, () => rotate2d(random.uniform(-Math.PI, Math.PI))];
  const blit = [
    [p, () => scale2d(1 - 2 * random.integer(2), 1)],
    [p, () => rotate2d(Math.PI / 2 * random.integer(4))],
    [
      p,
      () => shift(
        Math.round(random.uniform(-0.125, 0.125) * width),
        Math.round(random.uniform(-0.125, 0.125) * height)
      )
    ]
  ];
  const stretch2 = (factor) => scale2d(1 / factor, factor);
  const zoom = (factor) => scale2d(1 / factor, 1 / factor);
  const geometry = [
    [p, () => zoom(size(0.2))],
    turn,
    [p, () => stretch2(size(0.2))],
    turn,
    [p, () => shift(random.normal(0, 0.125) * width, random.normal(0, 0.125) * height)]
  ];
  return [...set.blit ? blit : [], ...set.geometry ? geometry : []].reduce(
    (matrix, [chance, draw]) => random.uniform() < chance ? multiply(matrix, draw()) : matrix,
    identity
  );
}
function changeGeometry(images3, set, p, random) {
  const [count3, height, width] = images3.shape;
  const matrices = Array.from({ length: count3 }, () => readingMatrix(set, p, height, width, random));
  return matrices.every((matrix) => matrix === identity) ? images3 : affineSample(images3, matrices);
}

// ../evaluate-cli/packages/losses/src/augment/require-images.ts
function requireImages(owner, examples) {
  if (examples.rank === 4) return examples;
  throw new ShapeError(
    `${owner}: expected images [N, H, W, C], got [${examples.shape}]. Augment images only, or use instanceNoise.`
  );
}

// ../evaluate-cli/packages/losses/src/augment/adaptive-augmentation.ts
function adaptiveAugmentation(options = {}) {
  const { blit = true, geometry = true, color: color2 = true, ...control } = options;
  const controller = new AdaController(control);
  return {
    name: "adaptiveAugmentation",
    get probability() {
      return controller.probability;
    },
    apply: (examples, { random }) => tf33.tidy(() => {
      const images3 = requireImages("adaptiveAugmentation", examples);
      const p = controller.probability;
      if (color2) requireColors(images3);
      if (p === 0) return images3.clone();
      const moved = blit || geometry ? changeGeometry(images3, { blit, geometry }, p, random) : images3;
      return color2 ? changeColors(moved, p, random) : moved.clone();
    }),
    observe: (realLogits) => controller.observe(realLogits),
    getState: () => controller.getState(),
    setState: (state) => controller.setState(state)
  };
}
function requireColors({ shape }) {
  if (shape[3] === 1 || shape[3] === 3) return;
  throw new ShapeError(
    `adaptiveAugmentation: expected images of 1 or 3 channels, got [${shape}]. Pass { color: false } for other images.`
  );
}

// ../evaluate-cli/packages/losses/src/augment/diff-augment.ts
import * as tf34 from "@tensorflow/tfjs";
var perImageUniform = (images3, random, low, high) => random.uniformTensor([images3.shape[0], 1, 1, 1], low, high);
var stretch = (images3, center, factor) => tf34.add(tf34.mul(tf34.sub(images3, center), factor), center);
var color = (images3, random) => {
  const brighter = tf34.add(images3, perImageUniform(images3, random, -0.5, 0.5));
  const grey = tf34.mean(brighter, 3, true);
  const saturated = stretch(brighter, grey, perImageUniform(images3, random, 0, 2));
  return stretch(saturated, tf34.mean(saturated, [1, 2, 3], true), perImageUniform(images3, random, 0.5, 1.5));
};
var translation = (images3, random) => {
  const [, height, width] = images3.shape;
  const offsets = (length) => {
    const reach = Math.round(length / 8);
    return perImage(images3, () => shiftedBy(random.integer(2 * reach + 1) - reach));
  };
  return readRowsAndColumns(images3, offsets(height), offsets(width));
};
var cutout = (images3, random) => {
  const [count3, height, width] = images3.shape;
  const mask = new Float32Array(count3 * height * width).fill(1);
  for (let image3 = 0; image3 < count3; image3++) {
    const [top, bottom] = span(height, random);
    const [left, right] = span(width, random);
    for (let row = top; row < bottom; row++) {
      mask.fill(0, (image3 * height + row) * width + left, (image3 * height + row) * width + right);
    }
  }
  return tf34.mul(images3, tf34.tensor4d(mask, [count3, height, width, 1]));
};
function span(length, random) {
  const size = Math.round(length / 2);
  const start = random.integer(length + 1 - size % 2) - Math.floor(size / 2);
  return [Math.max(0, start), Math.min(length, start + size)];
}
var changes = { color, translation, cutout };
function diffAugment(options = {}) {
  const { policy = ["color", "translation", "cutout"] } = options;
  const steps = policy.map((operation) => {
    const change = changes[operation];
    if (change !== void 0) return change;
    throw new ConfigError(
      `diffAugment: expected a policy of color, translation and cutout, got '${String(operation)}'. Correct the name.`
    );
  });
  return {
    name: "diffAugment",
    apply: (examples, { random }) => tf34.tidy(() => {
      const images3 = requireImages("diffAugment", examples);
      return steps.reduce((changed, step) => step(changed, random), images3.clone());
    })
  };
}

// ../evaluate-cli/packages/losses/src/augment/flip-and-shift.ts
import * as tf35 from "@tensorflow/tfjs";
function flipAndShift({ maxShift = 4, flip = true } = {}) {
  requireFinite("flipAndShift", "maxShift", maxShift, 0);
  const reach = Math.floor(maxShift);
  return (examples, random) => {
    const images3 = requireImages("flipAndShift", examples);
    const offsets = () => perImage(images3, () => random.integer(2 * reach + 1) - reach);
    const rows = offsets().map((offset) => reflected(offset, false));
    const columns = offsets().map((offset) => reflected(offset, flip && coin(random)));
    return tf35.tidy(() => readRowsAndColumns(images3, rows, columns));
  };
}
var coin = (random) => random.integer(2) === 1;

// ../evaluate-cli/packages/losses/src/augment/instance-noise.ts
import * as tf36 from "@tensorflow/tfjs";
function instanceNoise({ standardDeviation = 0.1 } = {}) {
  return {
    name: "instanceNoise",
    apply(examples, { random, step, imagesSeen }) {
      const deviation3 = typeof standardDeviation === "number" ? standardDeviation : standardDeviation({ step, imagesSeen });
      if (!(deviation3 >= 0 && Number.isFinite(deviation3))) {
        throw new ConfigError(
          `instanceNoise: expected a standard deviation of 0 or more, got ${deviation3}. Check the schedule at step ${step}.`
        );
      }
      if (deviation3 === 0) return examples.clone();
      return tf36.tidy(() => tf36.add(examples, random.normalTensor(examples.shape, 0, deviation3)));
    }
  };
}

// ../evaluate-cli/packages/losses/src/gradient-clipping.ts
import * as tf37 from "@tensorflow/tfjs";
function clipGradients(gradients, options) {
  requireLimits(options);
  const { maxNorm, maxValue } = options;
  return tf37.tidy(() => {
    const cut = gradients.map(
      (gradient) => maxValue === void 0 ? gradient.clone() : tf37.clipByValue(gradient, -maxValue, maxValue)
    );
    if (maxNorm === void 0 || cut.length === 0) return cut;
    const scale = tf37.div(maxNorm, tf37.maximum(globalNorm(cut), maxNorm));
    return cut.map((gradient) => tf37.mul(gradient, scale));
  });
}
function withGradientClipping(optimizer3, options) {
  requireLimits(options);
  return {
    name: optimizer3.name,
    apply(weights, gradients, progress) {
      const clipped = clipGradients(gradients, options);
      optimizer3.apply(weights, clipped, progress);
      tf37.dispose(clipped);
    },
    getState: () => optimizer3.getState(),
    setState: (state) => optimizer3.setState(state),
    scaleLearningRate: (factor) => optimizer3.scaleLearningRate(factor),
    reset: () => optimizer3.reset(),
    dispose: () => optimizer3.dispose()
  };
}
function requireLimits({ maxNorm, maxValue }) {
  const limits = [maxNorm, maxValue].filter((limit) => limit !== void 0);
  if (limits.length > 0 && limits.every((limit) => limit > 0)) return;
  throw new ConfigError(
    `clipGradients: expected a positive maxNorm or maxValue, got ${JSON.stringify({ maxNorm, maxValue })}. Pass e.g. { maxNorm: 1 }.`
  );
}

// ../evaluate-cli/packages/models/src/acgan.ts
import * as tf44 from "@tensorflow/tfjs";
import { z as z2 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/auxiliary-classifier-step.ts
import * as tf39 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/blocks/labels.ts
import * as tf38 from "@tensorflow/tfjs";
function labelInput() {
  const input22 = tf38.input({ shape: [1], dtype: "int32", name: "labels" });
  const flat = tf38.layers.reshape({ name: "label-list", targetShape: [] });
  return { input: input22, labels: flat.apply(input22) };
}
var labelledExamples = (images3, numClasses2) => ({
  images: images3,
  labels: { shape: [], dtype: "int32", range: [0, numClasses2 - 1], numClasses: numClasses2 }
});
function timesLabel({ labels, numClasses: numClasses2, initializer }, x) {
  const embedding = tf38.layers.embedding({
    name: "class",
    inputDim: numClasses2,
    outputDim: x.shape.at(-1),
    embeddingsInitializer: initializer
  });
  const product = tf38.layers.multiply({ name: "class-product" });
  return product.apply([x, embedding.apply(labels)]);
}
var drawLabels = (count3, numClasses2, random) => tf38.tensor1d(
  Int32Array.from({ length: count3 }, () => random.integer(numClasses2)),
  "int32"
);

// ../evaluate-cli/packages/models/src/blocks/auxiliary-classifier-step.ts
var adversarial = nonSaturatingLoss();
var classification = auxiliaryClassifierLoss();
function auxiliaryClassifierStep(options) {
  return async (context) => {
    const batch = await context.nextBatch();
    const fakes = drawFakes2(context, batch.images.shape[0], options);
    context.update("discriminator", () => discriminatorObjective(context, batch, fakes, options));
    tf39.dispose([fakes.images, fakes.labels]);
    context.update(
      "generator",
      () => generatorObjective(context, options.generatorBatch * batch.images.shape[0], options)
    );
  };
}
function drawFakes2({ gan: gan2, random }, count3, { numClasses: numClasses2 }) {
  return tf39.tidy(() => {
    const labels = drawLabels(count3, numClasses2, random);
    const feeds = gan2.latents(count3, random, { labels });
    return { images: forward(gan2.networks.generator, feeds, { training: true, random }), labels };
  });
}
function discriminatorObjective(context, batch, fakes, { classWeight }) {
  const [real, fake] = [judge(context, batch.images), judge(context, fakes.images)];
  const classes = [
    classification(real.classes, batch.labels),
    classification(fake.classes, fakes.labels)
  ];
  const sum12 = tf39.add(
    adversarial.discriminator(real.logits, fake.logits),
    tf39.mul(tf39.add(...classes), classWeight)
  );
  const discriminatorLoss = tf39.mul(sum12, 0.5);
  return {
    loss: discriminatorLoss,
    metrics: {
      discriminatorLoss,
      accuracyReal: share(tf39.greater(real.logits, 0)),
      accuracyFake: share(tf39.less(fake.logits, 0)),
      classAccuracyReal: named(real.classes, batch.labels),
      classAccuracyFake: named(fake.classes, fakes.labels)
    }
  };
}
function generatorObjective(context, count3, options) {
  const { images: images3, labels } = drawFakes2(context, count3, options);
  const { logits, classes } = judge(context, images3);
  const wanted = tf39.mul(classification(classes, labels), options.classWeight);
  const generatorLoss2 = tf39.add(adversarial.generator(logits), wanted);
  return { loss: generatorLoss2, metrics: { generatorLoss: generatorLoss2 } };
}
function judge({ gan: gan2, random }, images3) {
  const [logits, classes] = forwardAll(gan2.networks.discriminator, { images: images3 }, { training: true, random });
  return { logits, classes };
}
var share = (condition) => tf39.mean(tf39.cast(condition, "float32"));
var named = (classes, labels) => share(tf39.equal(tf39.argMax(classes, 1), tf39.cast(labels, "int32")));

// ../evaluate-cli/packages/models/src/blocks/dcgan-layers.ts
import * as tf40 from "@tensorflow/tfjs";
function pytorchStyle(random) {
  const init = initializers(random);
  const weights = () => init.normal(0.02);
  return {
    evenKernel: 4,
    oddKernel: 3,
    useBias: false,
    convolution: weights,
    transposed: weights,
    dense: weights,
    scale: () => init.normal(0.02, 1),
    normEpsilon: 1e-5
  };
}
function tensorflowStyle(random) {
  const init = initializers(random);
  return {
    evenKernel: 5,
    oddKernel: 5,
    useBias: true,
    convolution: () => init.truncatedNormal(0.02),
    transposed: () => init.normal(0.02),
    dense: () => init.normal(0.02),
    scale: () => tf40.initializers.ones(),
    normEpsilon: 1e-5
  };
}
var apply = (layer, x) => layer.apply(x);
var normalise = (name, style, momentum2) => tf40.layers.batchNormalization({
  name,
  momentum: momentum2,
  epsilon: style.normEpsilon,
  gammaInitializer: style.scale()
});
function halve(name, style, filters, x) {
  const [height, width] = x.shape.slice(1);
  const layer = tf40.layers.conv2d({
    name,
    filters,
    kernelSize: [kernelFor(height, style), kernelFor(width, style)],
    strides: 2,
    padding: "same",
    useBias: style.useBias,
    kernelInitializer: style.convolution()
  });
  return apply(layer, x);
}
function double(name, style, filters, size, x) {
  const even = size.every((side) => side % 2 === 0);
  const layer = tf40.layers.conv2dTranspose({
    name,
    filters,
    kernelSize: [kernelFor(size[0], style), kernelFor(size[1], style)],
    strides: 2,
    padding: even ? "same" : "valid",
    useBias: style.useBias,
    kernelInitializer: style.transposed()
  });
  const grown = apply(layer, x);
  return even ? grown : crop(`${name}-crop`, size, grown);
}
function crop(name, size, x) {
  const cropping = size.map((side, axis) => {
    const surplus = x.shape[axis + 1] - side;
    return [Math.floor(surplus / 2), Math.ceil(surplus / 2)];
  });
  return apply(tf40.layers.cropping2D({ name, cropping }), x);
}
var kernelFor = (side, style) => side % 2 === 0 ? style.evenKernel : style.oddKernel;

// ../evaluate-cli/packages/models/src/blocks/dcgan-sizes.ts
function halvingsToBase([height, width]) {
  let side = Math.min(height, width);
  let count3 = 0;
  for (; side > 4; count3++) side = Math.ceil(side / 2);
  return count3;
}
function halvedSizes(image3, halvings2) {
  const sizes2 = [image3];
  for (let i = 0; i < halvings2; i++) sizes2.push(half(sizes2[i]));
  return sizes2;
}
var half = ([height, width]) => [Math.ceil(height / 2), Math.ceil(width / 2)];
var halvedWidths = (baseFilters2, halvings2) => Array.from({ length: halvings2 }, (_, i) => baseFilters2 * Math.min(2 ** i, 8));

// ../evaluate-cli/packages/models/src/blocks/leaky-dense.ts
import * as tf41 from "@tensorflow/tfjs";
function dense(name, units2, kernelInitializer, x, activation) {
  return apply(tf41.layers.dense({ name, units: units2, kernelInitializer, activation }), x);
}
function leakyDense(place, units2, random, x) {
  const init = initializers(random);
  const wide = dense(`dense-${place}`, units2, init.glorotUniform(), x);
  return apply(tf41.layers.leakyReLU({ name: `activation-${place}`, alpha: 0.2 }), wide);
}
function leakyImages({ imageShape: imageShape2, generatorUnits, normMomentum: normMomentum2 }, random, code) {
  let x = code;
  generatorUnits.forEach((units2, i) => {
    x = leakyDense(i + 1, units2, random, x);
    x = apply(tf41.layers.batchNormalization({ name: `norm-${i + 1}`, momentum: normMomentum2 }), x);
  });
  const pixels = tf41.util.sizeFromShape([...imageShape2]);
  x = dense("pixels", pixels, initializers(random).glorotUniform(), x, "tanh");
  return apply(tf41.layers.reshape({ name: "images", targetShape: [...imageShape2] }), x);
}

// ../evaluate-cli/packages/models/src/blocks/residual-block.ts
import * as tf42 from "@tensorflow/tfjs";
function residualBlock(name, style, options, x) {
  const { filters, hidden = filters, growTo, halve: halve4 = false, preactivate = true } = options;
  const activate3 = (place, y) => apply(
    tf42.layers.reLU({ name: `${name}-activation-${place}` }),
    normalised(`${name}-norm-${place}`, style, y)
  );
  let main = preactivate ? activate3(1, x) : x;
  if (growTo) main = grow(name, growTo, main);
  const useBias = style.firstBias ?? true;
  main = apply(style.convolution({ name: `${name}-conv-1`, filters: hidden, useBias }), main);
  main = activate3(2, main);
  main = apply(style.convolution({ name: `${name}-conv-2`, filters, useBias: true }), main);
  if (halve4) main = halveByMean(`${name}-halve`, main);
  return tf42.layers.add({ name: `${name}-sum` }).apply([shortcut(name, style, options, x), main]);
}
function grow(name, size, x) {
  const doubled = apply(tf42.layers.upSampling2d({ name: `${name}-grow`, size: [2, 2] }), x);
  return cutTo(`${name}-cut`, size, doubled);
}
function cutTo(name, [height, width], x) {
  const [rows, columns] = [x.shape[1] - height, x.shape[2] - width];
  if (rows === 0 && columns === 0) return x;
  const cropping = [
    [0, rows],
    [0, columns]
  ];
  return apply(tf42.layers.cropping2D({ name, cropping }), x);
}
var halveByMean = (name, x) => apply(tf42.layers.averagePooling2d({ name, poolSize: 2, padding: "same" }), x);
var normalised = (name, { normalise: normalise2 }, x) => normalise2 === void 0 ? x : normalise2(name, x);
function shortcut(name, style, { filters, growTo, halve: halve4 = false }, x) {
  if (x.shape.at(-1) === filters && !growTo && !halve4) return x;
  const small = halve4 ? halveByMean(`${name}-shortcut-halve`, x) : x;
  const narrow = apply(style.shortcut({ name: `${name}-shortcut`, filters, useBias: true }), small);
  return growTo ? grow(`${name}-shortcut`, growTo, narrow) : narrow;
}

// ../evaluate-cli/packages/models/src/define-gan.ts
function defineGan(recipe) {
  const { name, presets, config: schema, fit = fitImages } = recipe;
  const findPreset = (wanted = Object.keys(presets)[0]) => {
    const found = presets[wanted];
    if (found !== void 0) return found;
    throw new ConfigError(
      `${name}: expected one of the presets ${Object.keys(presets).join(", ")}, got '${wanted}'. Run \`gan info ${name}\`.`
    );
  };
  const parse = (config15) => parseConfig(name, schema, config15);
  const create = (config15, random) => createGan({ name, config: config15, ...recipe.build(config15, random) });
  const definition = {
    ...recipe,
    preset: findPreset,
    configure({ preset, config: config15, data } = {}) {
      const fitted = data === void 0 ? {} : pick(fit(data), Object.keys(schema.shape));
      return parse({ ...findPreset(preset).config, ...fitted, ...config15 });
    },
    create: ({ random, ...options }) => create(definition.configure(options), random),
    restore: (config15, random) => create(parse(config15), random)
  };
  for (const preset of Object.keys(presets)) definition.configure({ preset });
  return definition;
}
function parseConfig(name, schema, config15) {
  const result = schema.strict().safeParse(config15);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue.code === "unrecognized_keys") {
    throw new ConfigError(
      `${name}: expected options among ${Object.keys(schema.shape).join(", ")}, got '${issue.keys.join(", ")}'. Run \`gan info ${name}\`.`
    );
  }
  const value = issue.path.reduce(
    (at, key) => at?.[key],
    config15
  );
  throw new ConfigError(
    `${name}: expected a valid '${issue.path.join(".")}', got ${JSON.stringify(value)}. ${issue.message}.`
  );
}
function fitImages({ images: images3, labels }) {
  return {
    ...images3 && { imageShape: images3.shape },
    ...labels?.numClasses && { numClasses: labels.numClasses }
  };
}
function pick(record, keys) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

// ../evaluate-cli/packages/models/src/layers/dropout.ts
import * as tf43 from "@tensorflow/tfjs";
var Dropout = class extends tf43.layers.Layer {
  static className = "GanDropout";
  rate;
  constructor(args) {
    super(args);
    if (!(args.rate >= 0 && args.rate < 1)) {
      throw new ConfigError(
        `Dropout: expected a rate in [0, 1), got ${args.rate}. Most networks use 0.5 or less.`
      );
    }
    this.rate = args.rate;
  }
  call(inputs, { training, random }) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    if (!training || this.rate === 0) return x.clone();
    if (random === void 0) {
      throw new ConfigError(
        `Dropout '${this.name}': expected a Random in training mode, got none. Run the network with forward(network, feeds, { training: true, random }).`
      );
    }
    return tf43.tidy(() => {
      const kept = tf43.greaterEqual(random.uniformTensor(x.shape), this.rate);
      return tf43.mul(x, tf43.mul(tf43.cast(kept, "float32"), 1 / (1 - this.rate)));
    });
  }
  computeOutputShape(inputShape) {
    return inputShape;
  }
  getConfig() {
    return { ...super.getConfig(), rate: this.rate };
  }
};
tf43.serialization.registerClass(Dropout);
var dropout = (args) => new Dropout(args);

// ../evaluate-cli/packages/models/src/options.ts
import { z } from "zod";
var imageShape = (height, width, channels) => z.tuple([z.int().min(1), z.int().min(1), z.int().min(1)]).default([height, width, channels]).describe("Height, width and channels of an image");
var latentDim = (size) => z.int().min(1).default(size).describe("Length of the latent vector");
var learningRate = (rate2) => z.number().positive().default(rate2).describe("Learning rate of both optimisers");
var beta1 = (value) => z.number().min(0).lt(1).default(value).describe("Decay of Adam's first moment");
var units = (defaults, what) => z.array(z.int().min(1)).min(1).default(defaults).describe(`Units of each hidden layer of the ${what}`);
var baseFilters = (count3) => z.int().min(1).default(count3).describe("Channels of the layers next to the image; deeper ones have more");
var normMomentum = (value) => z.number().min(0).lt(1).default(value).describe("Weight of the old moving average in batch normalisation");
var maxoutPieces = (count3) => z.int().min(1).default(count3).describe("Linear pieces of a maxout unit, of which the largest counts");
var beta2 = (value) => z.number().min(0).lt(1).default(value).describe("Decay of Adam's second moment");
var nCritic = (count3) => z.int().min(1).default(count3).describe("Updates of the critic for each of the generator's");
var generatorBatch = (times) => z.int().min(1).default(times).describe("Samples in a generator update, for each real example of a batch");
var decaySteps = (steps) => z.int().min(0).default(steps).describe("Steps over which the learning rate falls linearly to nothing; 0 keeps it");
var mappingLayers = (count3) => z.int().min(1).default(count3).describe("Dense layers of the mapping network");
var mixing = (share3) => z.number().min(0).max(1).default(share3).describe("Share of the batches whose finer layers get the styles of other latents");
var numClasses = (count3) => z.int().min(2).default(count3).describe("Classes of the data set; labels are below it");

// ../evaluate-cli/packages/models/src/acgan.ts
var config = z2.object({
  imageShape: imageShape(28, 28, 1),
  numClasses: numClasses(10),
  latentDim: latentDim(100),
  baseFilters: baseFilters(32),
  denseUnits: z2.int().min(1).default(1024).describe("Units of the first layer of the generator"),
  dropoutRate: z2.number().min(0).lt(1).default(0.3).describe("Share of values dropped after every layer of the discriminator"),
  classWeight: z2.number().min(0).default(1).describe("Weight of naming the class against telling real from fake"),
  generatorBatch: generatorBatch(2),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var acgan = defineGan({
  name: "acgan",
  title: "Auxiliary classifier GAN",
  summary: "a discriminator that names the class as well",
  paper: "https://arxiv.org/abs/1610.09585",
  config,
  presets: {
    mnist: {
      description: "keras-acgan, 28x28x1, 10 classes",
      training: { batchSize: 100, steps: 3e4 }
    },
    small: {
      description: "a quarter of the width: digits of a class in minutes on two cores",
      config: { baseFilters: 8, denseUnits: 256, generatorBatch: 1 },
      training: { batchSize: 64, steps: 4e3 }
    }
  },
  build(options, random) {
    const sample = { shape: options.imageShape, dtype: "float32", range: [-1, 1] };
    const optimizer3 = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-8 });
    return {
      networks: { generator: generator(options, random), discriminator: discriminator(options, random) },
      optimizers: { generator: optimizer3(), discriminator: optimizer3() },
      sample,
      inputs: labelledExamples(sample, options.numClasses),
      prior: (shape, source) => source.uniformTensor(shape, -1, 1),
      trainStep: auxiliaryClassifierStep(options)
    };
  }
});
function generator(options, random) {
  const { imageShape: imageShape2, latentDim: latentDim2, numClasses: numClasses2, denseUnits, baseFilters: baseFilters2 } = options;
  const init = initializers(random);
  const [size, half2, quarter] = halvedSizes([imageShape2[0], imageShape2[1]], 2);
  const [height, width] = quarter;
  const latents = tf44.input({ shape: [latentDim2], name: "latents" });
  const { input: input22, labels } = labelInput();
  const relu5 = (name, x2) => apply(tf44.layers.reLU({ name }), x2);
  let x = timesLabel({ labels, numClasses: numClasses2, initializer: init.glorotNormal() }, latents);
  x = relu5("activation-1", dense("dense", denseUnits, init.glorotUniform(), x));
  const units2 = height * width * 4 * baseFilters2;
  x = relu5("activation-2", dense("project", units2, init.glorotUniform(), x));
  x = apply(tf44.layers.reshape({ name: "smallest-map", targetShape: [height, width, 4 * baseFilters2] }), x);
  x = convolution("conv-1", 8 * baseFilters2, 5, random, grow("double-1", half2, x));
  x = relu5("activation-3", x);
  x = convolution("conv-2", 4 * baseFilters2, 5, random, grow("double-2", size, x));
  x = relu5("activation-4", x);
  x = convolution("pixels", imageShape2[2], 2, random, x);
  const images3 = apply(tf44.layers.activation({ name: "images", activation: "tanh" }), x);
  return tf44.model({ name: "generator", inputs: [latents, input22], outputs: images3 });
}
function convolution(name, filters, kernelSize2, random, x) {
  const kernelInitializer = initializers(random).glorotNormal();
  return apply(tf44.layers.conv2d({ name, filters, kernelSize: kernelSize2, padding: "same", kernelInitializer }), x);
}
var alpha = 0.3;
function discriminator(options, random) {
  const { imageShape: imageShape2, numClasses: numClasses2, baseFilters: baseFilters2, dropoutRate: rate2 } = options;
  const init = initializers(random);
  const images3 = tf44.input({ shape: imageShape2, name: "images" });
  let x = images3;
  [2, 1, 2, 1].forEach((strides, i) => {
    const conv = {
      name: `conv-${i + 1}`,
      filters: baseFilters2 * 2 ** i,
      kernelSize: 3,
      strides,
      padding: "same",
      kernelInitializer: init.glorotUniform()
    };
    x = apply(tf44.layers.leakyReLU({ name: `activation-${i + 1}`, alpha }), apply(tf44.layers.conv2d(conv), x));
    x = apply(dropout({ name: `dropout-${i + 1}`, rate: rate2 }), x);
  });
  const features = apply(tf44.layers.flatten({ name: "features" }), x);
  const logit = dense("logit", 1, init.glorotUniform(), features);
  const classes = dense("class", numClasses2, init.glorotUniform(), features);
  return tf44.model({ name: "discriminator", inputs: images3, outputs: [logit, classes] });
}

// ../evaluate-cli/packages/models/src/cgan.ts
import * as tf45 from "@tensorflow/tfjs";
import { z as z3 } from "zod";
var config2 = z3.object({
  imageShape: imageShape(28, 28, 1),
  numClasses: numClasses(10),
  latentDim: latentDim(100),
  generatorUnits: units([256, 512, 1024], "generator"),
  discriminatorUnits: units([512, 512, 512], "discriminator"),
  dropoutRate: z3.number().min(0).lt(1).default(0.4).describe("Share of units dropped after every layer of the discriminator but the first"),
  embeddingScale: z3.number().positive().default(0.05).describe("The vectors of the classes start uniform within this of 0"),
  normMomentum: normMomentum(0.8),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var cgan = defineGan({
  name: "cgan",
  title: "Conditional GAN",
  summary: "dense networks that are told the class",
  paper: "https://arxiv.org/abs/1411.1784",
  config: config2,
  presets: {
    mnist: {
      description: "Keras-GAN's dense networks, 28x28x1, 10 classes",
      training: { batchSize: 32, steps: 1e4 }
    },
    small: {
      description: "half the width, classes told apart from the start: digits of a class in minutes",
      config: {
        generatorUnits: [128, 256, 512],
        discriminatorUnits: [256, 256],
        embeddingScale: 1
      },
      training: { batchSize: 64, steps: 6e3 }
    }
  },
  build(options, random) {
    const sample = { shape: options.imageShape, dtype: "float32", range: [-1, 1] };
    const optimizer3 = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-7 });
    return {
      networks: { generator: generator2(options, random), discriminator: discriminator2(options, random) },
      optimizers: { generator: optimizer3(), discriminator: optimizer3() },
      loss: nonSaturatingLoss(),
      sample,
      inputs: labelledExamples(sample, options.numClasses)
    };
  }
});
function generator2(options, random) {
  const latents = tf45.input({ shape: [options.latentDim], name: "latents" });
  const { input: input22, labels } = labelInput();
  const code = timesLabel(classVectors(options, labels, random), latents);
  return tf45.model({
    name: "generator",
    inputs: [latents, input22],
    outputs: leakyImages(options, random, code)
  });
}
function discriminator2(options, random) {
  const images3 = tf45.input({ shape: options.imageShape, name: "images" });
  const { input: input22, labels } = labelInput();
  let x = tf45.layers.flatten({ name: "pixels" }).apply(images3);
  x = timesLabel(classVectors(options, labels, random), x);
  options.discriminatorUnits.forEach((units2, i) => {
    x = leakyDense(i + 1, units2, random, x);
    if (i > 0)
      x = dropout({ name: `dropout-${i + 1}`, rate: options.dropoutRate }).apply(x);
  });
  const outputs = dense("logit", 1, initializers(random).glorotUniform(), x);
  return tf45.model({ name: "discriminator", inputs: [images3, input22], outputs });
}
function classVectors({ numClasses: numClasses2, embeddingScale }, labels, random) {
  return { labels, numClasses: numClasses2, initializer: initializers(random).uniform(-embeddingScale, embeddingScale) };
}

// ../evaluate-cli/packages/models/src/d2gan.ts
import * as tf47 from "@tensorflow/tfjs";
import { z as z4 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/d2gan-step.ts
import * as tf46 from "@tensorflow/tfjs";
function d2ganStep({ alpha: alpha3, beta, examples }) {
  return async (context) => {
    const real = (await context.nextBatch())[examples];
    const { latents, fake } = drawFakes(context, real.shape[0]);
    context.update("discriminator", () => {
      const loss1 = tf46.add(
        tf46.mul(meanLog(context, "discriminator", real), -alpha3),
        mean14(context, "discriminator", fake)
      );
      const loss2 = tf46.sub(
        mean14(context, "discriminator-2", real),
        tf46.mul(meanLog(context, "discriminator-2", fake), beta)
      );
      const loss = tf46.add(loss1, loss2).asScalar();
      return { loss, metrics: { discriminatorLoss: loss } };
    });
    tf46.dispose([latents, fake]);
    context.update("generator", () => {
      const { gan: gan2, random } = context;
      const made = forward(gan2.networks.generator, gan2.latents(real.shape[0], random), {
        training: true,
        random
      });
      const loss = tf46.sub(
        tf46.mul(meanLog(context, "discriminator-2", made), beta),
        mean14(context, "discriminator", made)
      );
      return { loss: loss.asScalar(), metrics: { generatorLoss: loss.asScalar() } };
    });
  };
}
var score = ({ gan: gan2, random }, name, examples) => forward(gan2.networks[name], { examples }, { training: true, random });
var mean14 = (context, name, examples) => tf46.mean(score(context, name, examples));
var meanLog = (context, name, examples) => tf46.mean(tf46.log(tf46.maximum(score(context, name, examples), 1e-30)));

// ../evaluate-cli/packages/models/src/d2gan.ts
var config3 = z4.object({
  latentDim: latentDim(256),
  generatorUnits: units([128, 128], "generator"),
  discriminatorUnits: units([128], "two discriminators"),
  alpha: z4.number().positive().max(1).default(1).describe("Weight of log D1 of real examples"),
  beta: z4.number().positive().max(1).default(1).describe("Weight of log D2 of generated examples"),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var d2gan = defineGan({
  name: "d2gan",
  title: "D2GAN",
  summary: "two discriminators with opposite tastes, against mode collapse",
  paper: "https://arxiv.org/abs/1709.03831",
  config: config3,
  presets: {
    toy: {
      description: "points in the plane, latent 256",
      training: { batchSize: 512, steps: 25e3 }
    },
    small: {
      description: "the toy networks at a smaller latent",
      config: { latentDim: 32 },
      training: { batchSize: 256, steps: 1e4 }
    }
  },
  build(options, random) {
    return {
      networks: {
        generator: generator3(options, random),
        discriminator: discriminator3("discriminator", options, random),
        "discriminator-2": discriminator3("discriminator-2", options, random)
      },
      optimizers: { generator: adam(options), discriminator: adam(options) },
      sample: { shape: [2], dtype: "float32" },
      examples: "points",
      trainStep: d2ganStep({ ...options, examples: "points" })
    };
  }
});
function generator3({ latentDim: latentDim2, generatorUnits }, random) {
  const latents = tf47.input({ shape: [latentDim2], name: "latents" });
  const x = hiddenLayers(latents, generatorUnits, random);
  const points3 = tf47.layers.dense({
    name: "points",
    units: 2,
    kernelInitializer: initializers(random).normal(0.01)
  });
  return tf47.model({ name: "generator", inputs: latents, outputs: points3.apply(x) });
}
function discriminator3(name, { discriminatorUnits }, random) {
  const points3 = tf47.input({ shape: [2], name: "points" });
  const x = hiddenLayers(points3, discriminatorUnits, random);
  const init = initializers(random);
  const score2 = tf47.layers.dense({
    name: "score",
    units: 1,
    activation: "softplus",
    kernelInitializer: init.normal(0.01)
  });
  return tf47.model({ name, inputs: points3, outputs: score2.apply(x) });
}
function hiddenLayers(input22, widths, random) {
  const init = initializers(random);
  return widths.reduce((x, units2, i) => {
    const dense2 = {
      name: `dense-${i + 1}`,
      units: units2,
      activation: "relu",
      kernelInitializer: init.normal(0.01)
    };
    return tf47.layers.dense(dense2).apply(x);
  }, input22);
}

// ../evaluate-cli/packages/models/src/dcgan.ts
import { z as z5 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/dcgan-networks.ts
import * as tf48 from "@tensorflow/tfjs";
function dcganGenerator(options, random) {
  const { imageShape: imageShape2, latentDim: latentDim2, normMomentum: normMomentum2 } = options;
  const { style, sizes: sizes2, widths } = layOut(options, random);
  const latents = tf48.input({ shape: [latentDim2], name: "latents" });
  let x = project(options, style, sizes2.at(-1), widths.at(-1), latents);
  for (let level = sizes2.length - 1; level >= 1; level--) {
    const stage = sizes2.length - level;
    x = apply(normalise(`norm-${stage}`, style, normMomentum2), x);
    x = apply(tf48.layers.reLU({ name: `activation-${stage}` }), x);
    x = double(`double-${stage}`, style, widths[level - 2] ?? imageShape2[2], sizes2[level - 1], x);
  }
  return tf48.model({
    name: "generator",
    inputs: latents,
    outputs: apply(tf48.layers.activation({ name: "images", activation: "tanh" }), x)
  });
}
function dcganDiscriminator(options, random, name = "discriminator") {
  const { style, sizes: sizes2, widths } = layOut(options, random);
  const images3 = tf48.input({ shape: [...options.imageShape], name: "images" });
  let x = images3;
  widths.forEach((filters, i) => {
    const stage = i + 1;
    x = halve(`halve-${stage}`, style, filters, x);
    if (i > 0) x = apply(normalise(`norm-${stage}`, style, options.normMomentum), x);
    x = apply(tf48.layers.leakyReLU({ name: `activation-${stage}`, alpha: 0.2 }), x);
  });
  return tf48.model({
    name,
    inputs: images3,
    outputs: judge2(options, style, sizes2.at(-1), x)
  });
}
function layOut({ form, imageShape: imageShape2, baseFilters: baseFilters2, ...options }, random) {
  const [height, width] = imageShape2;
  const { halvings: halvings2 = halvingsToBase([height, width]) } = options;
  return {
    style: form === "pytorch" ? pytorchStyle(random) : tensorflowStyle(random),
    sizes: halvedSizes([height, width], halvings2),
    widths: halvedWidths(baseFilters2, halvings2)
  };
}
function project({ form, latentDim: latentDim2 }, style, size, filters, latents) {
  const [height, width] = size;
  if (form === "tensorflow") {
    const units2 = height * width * filters;
    const dense2 = tf48.layers.dense({ name: "project", units: units2, kernelInitializer: style.dense() });
    const reshape16 = tf48.layers.reshape({ name: "smallest-map", targetShape: [height, width, filters] });
    return apply(reshape16, apply(dense2, latents));
  }
  const pixel = tf48.layers.reshape({ name: "pixel", targetShape: [1, 1, latentDim2] });
  const transposed = tf48.layers.conv2dTranspose({
    name: "project",
    filters,
    kernelSize: [height, width],
    useBias: false,
    kernelInitializer: style.transposed()
  });
  return apply(transposed, apply(pixel, latents));
}
function judge2({ form }, style, size, x) {
  if (form === "tensorflow") {
    const flat = apply(tf48.layers.flatten({ name: "features" }), x);
    return apply(tf48.layers.dense({ name: "logit", units: 1, kernelInitializer: style.dense() }), flat);
  }
  const convolution2 = tf48.layers.conv2d({
    name: "judge",
    filters: 1,
    kernelSize: [...size],
    useBias: false,
    kernelInitializer: style.convolution()
  });
  return apply(tf48.layers.flatten({ name: "logit" }), apply(convolution2, x));
}

// ../evaluate-cli/packages/models/src/blocks/dcgan-tutorial.ts
import * as tf49 from "@tensorflow/tfjs";
var alpha2 = 0.3;
function kerasStyle(random, useBias) {
  const glorot = () => initializers(random).glorotUniform();
  return {
    evenKernel: 5,
    oddKernel: 5,
    useBias,
    convolution: glorot,
    transposed: glorot,
    dense: glorot,
    scale: () => tf49.initializers.ones(),
    normEpsilon: 1e-3
  };
}
function tutorialGenerator(options, random) {
  const { imageShape: imageShape2, latentDim: latentDim2, baseFilters: baseFilters2, normMomentum: momentum2 } = options;
  const style = kerasStyle(random, false);
  const [size, halfSize, quarter] = halvedSizes([imageShape2[0], imageShape2[1]], 2);
  const activate3 = (stage, x2) => {
    const norm3 = tf49.layers.batchNormalization({
      name: `norm-${stage}`,
      momentum: momentum2,
      epsilon: style.normEpsilon
    });
    return apply(tf49.layers.leakyReLU({ name: `activation-${stage}`, alpha: alpha2 }), apply(norm3, x2));
  };
  const mapShape = [...quarter, 4 * baseFilters2];
  const latents = tf49.input({ shape: [latentDim2], name: "latents" });
  let x = activate3(1, apply(projection(tf49.util.sizeFromShape(mapShape), style), latents));
  x = apply(tf49.layers.reshape({ name: "smallest-map", targetShape: mapShape }), x);
  x = activate3(2, apply(refinement(2 * baseFilters2, style), x));
  x = activate3(3, double("double-1", style, baseFilters2, halfSize, x));
  x = double("double-2", style, imageShape2[2], size, x);
  const images3 = tf49.layers.activation({ name: "images", activation: "tanh" });
  return tf49.model({ name: "generator", inputs: latents, outputs: apply(images3, x) });
}
var projection = (units2, style) => tf49.layers.dense({ name: "project", units: units2, useBias: false, kernelInitializer: style.dense() });
var refinement = (filters, style) => tf49.layers.conv2dTranspose({
  name: "refine",
  filters,
  kernelSize: style.evenKernel,
  padding: "same",
  useBias: false,
  kernelInitializer: style.transposed()
});
function tutorialDiscriminator(options, random) {
  const { imageShape: imageShape2, baseFilters: baseFilters2 } = options;
  const style = kerasStyle(random, true);
  const images3 = tf49.input({ shape: [...imageShape2], name: "images" });
  let x = images3;
  for (const stage of [1, 2]) {
    x = halve(`halve-${stage}`, style, stage * baseFilters2, x);
    x = apply(tf49.layers.leakyReLU({ name: `activation-${stage}`, alpha: alpha2 }), x);
    x = apply(dropout({ name: `dropout-${stage}`, rate: 0.3 }), x);
  }
  x = apply(tf49.layers.flatten({ name: "features" }), x);
  const logit = tf49.layers.dense({ name: "logit", units: 1, kernelInitializer: style.dense() });
  return tf49.model({ name: "discriminator", inputs: images3, outputs: apply(logit, x) });
}

// ../evaluate-cli/packages/models/src/blocks/same-latents-step.ts
import * as tf51 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/blocks/recorded-pass.ts
import * as tf50 from "@tensorflow/tfjs";
var recorder = () => tf50.engine();
var RecordedPass = class {
  /** Freed by {@link dispose}. */
  output;
  nodes;
  constructor(pass) {
    const engine2 = recorder();
    engine2.startTape();
    try {
      this.output = tf50.tidy(() => tf50.keep(pass()));
    } finally {
      this.nodes = engine2.state.activeTape ?? [];
      engine2.endTape();
      engine2.state.activeTape = null;
    }
  }
  /** The output as if it were computed here and now; once only, as the gradient frees what was saved for it. */
  replay() {
    recorder().state.activeTape.push(...this.nodes);
    this.nodes = [];
    return this.output;
  }
  dispose() {
    this.nodes.forEach(({ saved }) => saved.forEach((tensor) => tensor.dispose()));
    this.nodes = [];
    this.output.dispose();
  }
};

// ../evaluate-cli/packages/models/src/blocks/same-latents-step.ts
function sameLatentsStep({ loss, generatorUpdates = 1 }) {
  return async (context) => {
    const round = new Round(context, loss, await context.nextBatch());
    try {
      round.updateDiscriminator();
      for (let i = 0; i < generatorUpdates; i++) round.updateGenerator(i === 0);
    } finally {
      round.dispose();
    }
  };
}
var Round = class {
  constructor(context, loss, batch) {
    this.context = context;
    this.loss = loss;
    this.batch = batch;
    this.latents = context.gan.latents(batch.images.shape[0], context.random, batch);
    this.pass = new RecordedPass(() => this.generate());
  }
  context;
  loss;
  batch;
  latents;
  pass;
  updateDiscriminator() {
    this.context.update("discriminator", () => {
      const real = this.discriminate(this.batch.images);
      const fake = this.discriminate(this.pass.output);
      const discriminatorLoss = this.loss.discriminator(real, fake);
      return {
        loss: discriminatorLoss,
        metrics: {
          discriminatorLoss,
          accuracyReal: tf51.mean(tf51.cast(tf51.greater(real, 0), "float32")),
          accuracyFake: tf51.mean(tf51.cast(tf51.less(fake, 0), "float32")),
          value: tf51.neg(tf51.add(tf51.mean(tf51.softplus(tf51.neg(real))), tf51.mean(tf51.softplus(fake))))
        }
      };
    });
  }
  updateGenerator(first) {
    this.context.update("generator", () => {
      const fake = first ? this.pass.replay() : this.generate();
      const generatorLoss2 = this.loss.generator(this.discriminate(fake));
      return { loss: generatorLoss2, metrics: { generatorLoss: generatorLoss2 } };
    });
  }
  dispose() {
    this.pass.dispose();
    Object.values(this.latents).forEach((tensor) => tensor.dispose());
  }
  generate() {
    const { gan: gan2, random } = this.context;
    return forward(gan2.networks.generator, this.latents, { training: true, random });
  }
  discriminate(images3) {
    const { gan: gan2, random } = this.context;
    return forward(gan2.networks.discriminator, { images: images3 }, { training: true, random });
  }
};

// ../evaluate-cli/packages/models/src/dcgan.ts
var config4 = z5.object({
  imageShape: imageShape(28, 28, 1).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    "Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 32"
  ),
  latentDim: latentDim(100),
  form: z5.enum(["pytorch", "tensorflow", "tutorial"]).default("pytorch").describe(
    "pytorch: convolutions from end to end, 4x4, no biases; tensorflow: dense layers at the ends, 5x5, biases; tutorial: TensorFlow's tutorial, always two halvings"
  ),
  baseFilters: baseFilters(64),
  generatorUpdates: z5.int().min(1).default(1).describe("Generator updates after each of the discriminator's, all on the same latents"),
  normMomentum: normMomentum(0.9),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var dcgan = defineGan({
  name: "dcgan",
  title: "DCGAN",
  summary: "strided convolutions and batch normalisation throughout",
  paper: "https://arxiv.org/abs/1511.06434",
  config: config4,
  presets: {
    "article-28": {
      description: "the worked example: four transposed convolutions, four convolutions, 28x28x1",
      training: { batchSize: 128, steps: 46900 }
    },
    "reference-64": {
      description: "PyTorch example, 64x64x3, convolutions from end to end",
      config: { imageShape: [64, 64, 3] },
      training: { batchSize: 64, steps: 79e3 }
    },
    "tensorflow-64": {
      description: "DCGAN-tensorflow, 64x64x3, 5x5 kernels with biases, two generator updates",
      config: { imageShape: [64, 64, 3], form: "tensorflow", generatorUpdates: 2 },
      training: { batchSize: 64, steps: 79e3 }
    },
    "tutorial-28": {
      description: "TensorFlow's tutorial, 28x28x1, dropout in the discriminator",
      config: { form: "tutorial", normMomentum: 0.99, learningRate: 1e-4, beta1: 0.9 },
      training: { batchSize: 256, steps: 11700 }
    },
    small: {
      description: "the worked example at half the width: digits within minutes on two cores",
      config: { baseFilters: 32 },
      training: { batchSize: 64, steps: 5e3 }
    }
  },
  build: (options, random) => ({ ...networks(options, random), ...game(options) })
});
function networks(options, random) {
  const { form } = options;
  if (form === "tutorial") {
    return {
      networks: {
        generator: tutorialGenerator(options, random),
        discriminator: tutorialDiscriminator(options, random)
      }
    };
  }
  const sizes2 = { ...options, form };
  return {
    networks: { generator: dcganGenerator(sizes2, random), discriminator: dcganDiscriminator(sizes2, random) },
    ...form === "tensorflow" && { prior: (shape, source) => source.uniformTensor(shape, -1, 1) }
  };
}
function game({
  form,
  learningRate: learningRate2,
  beta1: beta12,
  generatorUpdates
}) {
  const epsilon = form === "tutorial" ? 1e-7 : 1e-8;
  const optimizer3 = () => adam({ learningRate: learningRate2, beta1: beta12, epsilon });
  return {
    optimizers: { generator: optimizer3(), discriminator: optimizer3() },
    trainStep: sameLatentsStep({ loss: nonSaturatingLoss(), generatorUpdates })
  };
}

// ../evaluate-cli/packages/models/src/gan.ts
import * as tf53 from "@tensorflow/tfjs";
import { z as z6 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/original-gan.ts
import * as tf52 from "@tensorflow/tfjs";
var pieces = 5;
function reluGenerator({ imageShape: imageShape2, latentDim: latentDim2, generatorUnits }, random) {
  const init = initializers(random);
  const uniform = () => init.uniform(-0.05, 0.05);
  const latents = tf52.input({ shape: [latentDim2], name: "latents" });
  let x = latents;
  generatorUnits.forEach((units2, i) => {
    const layer = tf52.layers.dense({
      name: `dense-${i + 1}`,
      units: units2,
      activation: "relu",
      kernelInitializer: uniform()
    });
    x = layer.apply(x);
  });
  const size = tf52.util.sizeFromShape(imageShape2);
  const pixels = tf52.layers.dense({
    name: "pixels",
    units: size,
    activation: "sigmoid",
    kernelInitializer: uniform()
  });
  x = pixels.apply(x);
  x = tf52.layers.reshape({ name: "images", targetShape: imageShape2 }).apply(x);
  return tf52.model({ name: "generator", inputs: latents, outputs: x });
}
function maxoutDiscriminator({ imageShape: imageShape2, discriminatorUnits }, random) {
  const init = initializers(random);
  const uniform = () => init.uniform(-5e-3, 5e-3);
  const images3 = tf52.input({ shape: imageShape2, name: "images" });
  let x = tf52.layers.flatten({ name: "flatten" }).apply(images3);
  x = dropout({ name: "dropout-0", rate: 0.2 }).apply(x);
  discriminatorUnits.forEach((units2, i) => {
    const layer = tf52.layers.dense({
      name: `dense-${i + 1}`,
      units: pieces * units2,
      kernelInitializer: uniform()
    });
    x = layer.apply(x);
    x = tf52.layers.reshape({ name: `pieces-${i + 1}`, targetShape: [pieces, units2] }).apply(x);
    x = tf52.layers.globalMaxPooling1d({ name: `maxout-${i + 1}` }).apply(x);
    x = dropout({ name: `dropout-${i + 1}`, rate: 0.5 }).apply(x);
  });
  const logit = tf52.layers.dense({ name: "logit", units: 1, kernelInitializer: uniform() });
  return tf52.model({ name: "discriminator", inputs: images3, outputs: logit.apply(x) });
}
var examplesAveraged = 1e4;
async function startFromMeanPixels(generator5, dataset, random) {
  const count3 = Math.min(examplesAveraged, dataset.size);
  const { images: images3, ...others } = await dataset.gather(
    random.permutation(dataset.size).slice(0, count3),
    random
  );
  const [kernel] = generator5.getLayer("pixels").getWeights();
  tf52.tidy(() => {
    const mean22 = tf52.clipByValue(tf52.mean(images3, 0).flatten(), 1e-7, 1 - 1e-7);
    generator5.getLayer("pixels").setWeights([kernel, tf52.sub(tf52.log(mean22), tf52.log(tf52.sub(1, mean22)))]);
  });
  tf52.dispose([images3, ...Object.values(others)]);
}

// ../evaluate-cli/packages/models/src/gan.ts
var config5 = z6.object({
  imageShape: imageShape(28, 28, 1),
  latentDim: latentDim(100),
  form: z6.enum(["leaky-relu", "original"]).default("leaky-relu").describe(
    "leaky-relu: the dense network of most tutorials; original: rectifiers against maxout, as in 2014"
  ),
  generatorUnits: units([256, 512, 1024], "generator"),
  discriminatorUnits: units([512, 256], "discriminator"),
  normMomentum: z6.number().min(0).lt(1).default(0.8).describe("Weight of the old moving average in batch normalisation"),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var gan = defineGan({
  name: "gan",
  title: "GAN",
  summary: "two dense networks in the original game",
  paper: "https://arxiv.org/abs/1406.2661",
  config: config5,
  presets: {
    article: {
      description: "dense, 28x28x1, latent 100: the worked example",
      training: { batchSize: 128, steps: 1e4 }
    },
    "original-2014": {
      description: "1200-unit rectifier generator, maxout discriminator, momentum",
      config: {
        form: "original",
        generatorUnits: [1200, 1200],
        discriminatorUnits: [240, 240],
        learningRate: 0.1
      },
      training: { batchSize: 100, steps: 125e3 }
    },
    small: {
      description: "half the width: useful digits in about a minute on two cores",
      config: { generatorUnits: [128, 256, 512], discriminatorUnits: [256, 128] },
      training: { batchSize: 64, steps: 5e3 }
    }
  },
  build: (options, random) => options.form === "original" ? originalParts(options, random) : leakyParts(options, random)
});
function leakyParts(options, random) {
  const optimizer3 = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-7 });
  return {
    networks: {
      generator: leakyGenerator(options, random),
      discriminator: leakyDiscriminator(options, random)
    },
    optimizers: { generator: optimizer3(), discriminator: optimizer3() },
    loss: nonSaturatingLoss()
  };
}
function leakyGenerator(options, random) {
  const latents = tf53.input({ shape: [options.latentDim], name: "latents" });
  const images3 = leakyImages(options, random, latents);
  return tf53.model({ name: "generator", inputs: latents, outputs: images3 });
}
function leakyDiscriminator({ imageShape: imageShape2, discriminatorUnits }, random) {
  const images3 = tf53.input({ shape: imageShape2, name: "images" });
  let x = tf53.layers.flatten({ name: "pixels" }).apply(images3);
  discriminatorUnits.forEach((units2, i) => {
    x = leakyDense(i + 1, units2, random, x);
  });
  const outputs = dense("logit", 1, initializers(random).glorotUniform(), x);
  return tf53.model({ name: "discriminator", inputs: images3, outputs });
}
var epoch = 500;
function originalParts(options, random) {
  const limit = Math.sqrt(3);
  const optimizer3 = () => momentum({
    learningRate: exponentialDecay(options.learningRate, 1 / 1.000004, 1, 1e-6),
    momentum: ({ step }) => 0.5 + 0.2 * Math.min(1, step / (250 * epoch))
  });
  const generator5 = reluGenerator(options, random);
  return {
    networks: { generator: generator5, discriminator: maxoutDiscriminator(options, random) },
    optimizers: { generator: optimizer3(), discriminator: optimizer3() },
    loss: nonSaturatingLoss(),
    sample: { shape: options.imageShape, dtype: "float32", range: [0, 1] },
    prior: (shape, source) => source.uniformTensor(shape, -limit, limit),
    prepare: (dataset, source) => startFromMeanPixels(generator5, dataset, source)
  };
}

// ../evaluate-cli/packages/models/src/gman.ts
import * as tf56 from "@tensorflow/tfjs";
import { z as z7 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/gman-step.ts
import * as tf54 from "@tensorflow/tfjs";
var mixings = ["arithmetic", "geometric", "harmonic"];
var probability = (logits) => tf54.add(tf54.mul(tf54.sigmoid(logits), 0.98), 0.01);
function gmanStep(options) {
  return async (context) => {
    let count3 = 0;
    for (const name of options.discriminators) {
      const real = (await context.nextBatch())[options.examples];
      count3 = real.shape[0];
      updateOne(context, name, real);
    }
    context.update("generator", () => {
      const { gan: gan2, random } = context;
      const fake = forward(gan2.networks.generator, gan2.latents(count3, random), { training: true, random });
      const losses = options.discriminators.map((name) => generatorLoss(options, judge3(context, name, fake)));
      const loss = mix(tf54.stack(losses), options);
      return { loss, metrics: { generatorLoss: loss } };
    });
  };
}
function mix(losses, { mixing: mixing2, strictness }) {
  return tf54.tidy(() => {
    const weights = tf54.softmax(tf54.mul(losses, strictness));
    const sizes2 = tf54.abs(losses);
    const sign3 = tf54.sign(tf54.mean(losses));
    switch (mixing2) {
      case "arithmetic":
        return tf54.sum(tf54.mul(weights, losses)).asScalar();
      case "geometric":
        return tf54.mul(sign3, tf54.exp(tf54.sum(tf54.mul(weights, tf54.log(sizes2))))).asScalar();
      case "harmonic":
        return tf54.div(sign3, tf54.sum(tf54.div(weights, sizes2))).asScalar();
    }
  });
}
function updateOne(context, name, real) {
  const { latents, fake } = drawFakes(context, real.shape[0]);
  context.update(name, () => {
    const [onReal, onFake] = [judge3(context, name, real), judge3(context, name, fake)];
    const loss = tf54.neg(tf54.add(tf54.mean(tf54.log(probability(onReal))), tf54.mean(tf54.log(tf54.sub(1, probability(onFake)))))).asScalar();
    return { loss, metrics: { [`${name}Loss`]: loss } };
  });
  tf54.dispose([latents, fake]);
}
function generatorLoss({ objective }, logits) {
  const p = probability(logits);
  return objective === "modified" ? tf54.neg(tf54.mean(tf54.log(p))) : tf54.mean(tf54.log(tf54.sub(1, p)));
}
var judge3 = ({ gan: gan2, random }, name, examples) => forward(gan2.networks[name], { examples }, { training: true, random });

// ../evaluate-cli/packages/models/src/blocks/point-networks.ts
import * as tf55 from "@tensorflow/tfjs";
var deviation = 0.02;
function pointGenerator({ latentDim: latentDim2, generatorUnits }, random) {
  const init = initializers(random);
  const latents = tf55.input({ shape: [latentDim2], name: "latents" });
  let x = latents;
  generatorUnits.forEach((units2, i) => {
    const dense2 = {
      name: `dense-${i + 1}`,
      units: units2,
      useBias: false,
      kernelInitializer: init.normal(deviation)
    };
    x = tf55.layers.dense(dense2).apply(x);
    x = tf55.layers.batchNormalization({ name: `norm-${i + 1}`, epsilon: 1e-5, momentum: 0.9 }).apply(x);
    x = tf55.layers.reLU({ name: `activation-${i + 1}` }).apply(x);
  });
  const points3 = tf55.layers.dense({ name: "points", units: 2, kernelInitializer: init.normal(deviation) });
  return tf55.model({ name: "generator", inputs: latents, outputs: points3.apply(x) });
}
function pointDiscriminator(options, random, name = "discriminator", head) {
  const { discriminatorUnits, maxoutPieces: maxoutPieces2, packing = 1 } = options;
  const init = initializers(random);
  const points3 = tf55.input({ shape: [2 * packing], name: "points" });
  let x = points3;
  discriminatorUnits.forEach((units2, i) => {
    const dense2 = {
      name: `dense-${i + 1}`,
      units: units2 * maxoutPieces2,
      kernelInitializer: init.normal(deviation)
    };
    x = tf55.layers.dense(dense2).apply(x);
    x = tf55.layers.reshape({ name: `pieces-${i + 1}`, targetShape: [maxoutPieces2, units2] }).apply(x);
    x = tf55.layers.globalMaxPooling1d({ name: `maxout-${i + 1}` }).apply(x);
  });
  if (head !== void 0) x = head(x);
  const logit = tf55.layers.dense({ name: "logit", units: 1, kernelInitializer: init.normal(deviation) });
  return tf55.model({ name, inputs: points3, outputs: logit.apply(x) });
}

// ../evaluate-cli/packages/models/src/gman.ts
var config6 = z7.object({
  discriminators: z7.int().min(1).max(16).default(5).describe("How many discriminators there are"),
  mixing: z7.enum(mixings).default("arithmetic").describe("Mean the generator takes of the losses they give it"),
  strictness: z7.number().min(0).default(0).describe("Lambda: 0 is the plain mean, larger ones heed the strictest"),
  objective: z7.enum(["modified", "original"]).default("modified").describe("modified: -log D; original: log(1 - D)"),
  form: z7.enum(["images", "points"]).default("images").describe("images: 32x32 and multiples; points: the plane"),
  imageShape: imageShape(32, 32, 3).refine(
    ([height, width]) => height % 16 === 0 && width % 16 === 0,
    "The networks need sides divisible by 16; resize the images, e.g. to 32"
  ),
  latentDim: latentDim(100),
  hidden: z7.int().multipleOf(4).default(512).describe("Channels of the widest layers of both networks of images"),
  generatorUnits: units([400, 400, 400, 400], "generator of points"),
  discriminatorUnits: units([200, 200, 200], "discriminators of points"),
  maxoutPieces: maxoutPieces(5),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5)
});
var gman = defineGan({
  name: "gman",
  title: "GMAN",
  summary: "several discriminators of differing strictness, against mode collapse",
  paper: "https://arxiv.org/abs/1611.01673",
  config: config6,
  presets: {
    "cifar-512": {
      description: "32x32x3, widest layers 512, five discriminators",
      training: { batchSize: 100, steps: 5e4 }
    },
    toy: {
      description: "three discriminators in the plane, networks of PacGAN",
      config: { form: "points", discriminators: 3, latentDim: 2, learningRate: 1e-4, beta1: 0.8 },
      training: { batchSize: 100, steps: 4e5 }
    },
    small: {
      description: "three discriminators, widest layers 64",
      config: { hidden: 64, discriminators: 3 },
      training: { batchSize: 64, steps: 5e3 }
    }
  },
  build(options, random) {
    const names = discriminatorNames(options.discriminators);
    const optimizers = Object.fromEntries(["generator", ...names].map((name) => [name, adam(options)]));
    const examples = options.form === "points" ? "points" : "images";
    return {
      ...options.form === "points" ? points(options, random, names) : images(options, random, names),
      optimizers,
      players: Object.fromEntries(["generator", ...names].map((name) => [name, [name]])),
      trainStep: gmanStep({ ...options, discriminators: names, examples }),
      examples
    };
  }
});
var discriminatorNames = (count3) => Array.from({ length: count3 }, (_, i) => i === 0 ? "discriminator" : `discriminator-${i + 1}`);
function points(options, random, names) {
  const discriminators = names.map((name) => [name, pointDiscriminator(options, random, name)]);
  return {
    networks: { generator: pointGenerator(options, random), ...Object.fromEntries(discriminators) },
    sample: { shape: [2], dtype: "float32" }
  };
}
function images(options, random, names) {
  const discriminators = names.map((name, i) => {
    const kept = 0.4 + (i + 1) * 0.2 / names.length;
    return [name, imageDiscriminator(options, random, name, 1 - kept)];
  });
  return {
    networks: { generator: imageGenerator(options, random), ...Object.fromEntries(discriminators) },
    prior: (shape, source) => source.uniformTensor(shape, -1, 1)
  };
}
function imageGenerator({ imageShape: imageShape2, latentDim: latentDim2, hidden }, random) {
  const init = initializers(random);
  const [height, width, channels] = imageShape2;
  const latents = tf56.input({ shape: [latentDim2], name: "latents" });
  let x = tf56.layers.reshape({ name: "pixel", targetShape: [1, 1, latentDim2] }).apply(latents);
  const stages = [hidden, hidden / 2, hidden / 4, channels];
  stages.forEach((filters, i) => {
    const first = i === 0;
    const layer = tf56.layers.conv2dTranspose({
      name: `double-${i + 1}`,
      filters,
      kernelSize: first ? 3 : 5,
      strides: first ? [height / 8, width / 8] : 2,
      padding: "same",
      kernelInitializer: init.truncatedNormal(0.02)
    });
    x = layer.apply(x);
    if (i === stages.length - 1) return;
    x = tf56.layers.batchNormalization({ name: `norm-${i + 1}` }).apply(x);
    x = tf56.layers.reLU({ name: `activation-${i + 1}` }).apply(x);
  });
  const images3 = tf56.layers.activation({ name: "images", activation: "tanh" }).apply(x);
  return tf56.model({ name: "generator", inputs: latents, outputs: images3 });
}
function imageDiscriminator({ imageShape: imageShape2, hidden }, random, name, rate2) {
  const init = initializers(random);
  const images3 = tf56.input({ shape: imageShape2, name: "images" });
  let x = images3;
  [hidden / 4, hidden / 2, hidden].forEach((filters, i) => {
    const last2 = i === 2;
    const layer = tf56.layers.conv2d({
      name: `conv-${i + 1}`,
      filters,
      kernelSize: 3,
      strides: last2 ? 1 : 2,
      padding: "same",
      kernelInitializer: init.truncatedNormal(0.02)
    });
    x = layer.apply(x);
    x = tf56.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.2 }).apply(x);
    if (!last2) x = dropout({ name: `dropout-${i + 1}`, rate: rate2 }).apply(x);
  });
  x = tf56.layers.flatten({ name: "features" }).apply(x);
  const logit = tf56.layers.dense({ name: "logit", units: 1, kernelInitializer: init.truncatedNormal(0.02) });
  return tf56.model({ name, inputs: images3, outputs: logit.apply(x) });
}

// ../evaluate-cli/packages/models/src/infogan.ts
import { z as z8 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/infogan-code.ts
import * as tf57 from "@tensorflow/tfjs";
var latentSize = ({ noiseDim, categories, continuousCodes }) => noiseDim + categories + continuousCodes;
var predictionSize2 = ({ categories, continuousCodes }) => categories + 2 * continuousCodes;
function drawParts(parts, count3, random) {
  return tf57.tidy(() => {
    const noise = random.uniformTensor([count3, parts.noiseDim], -1, 1);
    const classes = Int32Array.from({ length: count3 }, () => random.integer(parts.categories));
    const oneHot3 = tf57.cast(tf57.oneHot(tf57.tensor1d(classes, "int32"), parts.categories), "float32");
    const continuous = random.uniformTensor([count3, parts.continuousCodes], -1, 1);
    return tf57.concat([noise, oneHot3, continuous], 1);
  });
}
function codeLoss(parts) {
  const { noiseDim, categories, continuousCodes } = parts;
  const code = [{ kind: "categorical", size: categories }];
  if (continuousCodes > 0) code.push({ kind: "continuous", size: continuousCodes });
  const loss = mutualInformationLoss({ code });
  return (latents, outputs) => tf57.tidy(() => {
    const given = tf57.slice(latents, [0, noiseDim], [-1, categories + continuousCodes]);
    return loss(given, withoutDeviations(outputs, parts));
  });
}
function withoutDeviations(outputs, { categories, continuousCodes }) {
  if (continuousCodes === 0) return outputs;
  const logits = tf57.slice(outputs, [0, 0], [-1, categories]);
  const pairs = tf57.reshape(tf57.slice(outputs, [0, categories], [-1, -1]), [-1, continuousCodes, 2]);
  const means = tf57.reshape(tf57.slice(pairs, [0, 0, 0], [-1, -1, 1]), [-1, continuousCodes]);
  return tf57.concat([logits, means], 1);
}

// ../evaluate-cli/packages/models/src/blocks/infogan-networks.ts
import * as tf58 from "@tensorflow/tfjs";
function infoganStyle(random) {
  const scale = () => initializers(random).normal(0.02, 1);
  return { ...tensorflowStyle(random), evenKernel: 4, oddKernel: 4, scale };
}
function infoganGenerator(options, random) {
  const { imageShape: imageShape2, baseFilters: baseFilters2, denseUnits, normMomentum: normMomentum2 } = options;
  const style = infoganStyle(random);
  const [size, half2, quarter] = halvedSizes([imageShape2[0], imageShape2[1]], 2);
  const mapShape = [...quarter, 2 * baseFilters2];
  const activate3 = (stage, x2) => apply(
    tf58.layers.reLU({ name: `activation-${stage}` }),
    apply(normalise(`norm-${stage}`, style, normMomentum2), x2)
  );
  const latents = tf58.input({ shape: [latentSize(options)], name: "latents" });
  let x = activate3(1, unitsOf("dense", denseUnits, style, latents));
  x = activate3(2, unitsOf("project", tf58.util.sizeFromShape(mapShape), style, x));
  x = apply(tf58.layers.reshape({ name: "smallest-map", targetShape: mapShape }), x);
  x = activate3(3, double("double-1", style, baseFilters2, half2, x));
  x = double("double-2", style, imageShape2[2], size, x);
  const images3 = tf58.layers.activation({ name: "images", activation: "sigmoid" });
  return tf58.model({ name: "generator", inputs: latents, outputs: apply(images3, x) });
}
function infoganTrunk(options, random) {
  const { baseFilters: baseFilters2, normMomentum: normMomentum2 } = options;
  const style = infoganStyle(random);
  const norm3 = (stage) => normalise(`norm-${stage}`, style, normMomentum2);
  const images3 = tf58.input({ shape: [...options.imageShape], name: "images" });
  let x = leaky(1, halve("halve-1", style, baseFilters2, images3));
  x = leaky(2, apply(norm3(2), halve("halve-2", style, 2 * baseFilters2, x)));
  x = apply(tf58.layers.flatten({ name: "pixels" }), x);
  x = leaky(3, apply(norm3(3), unitsOf("dense", options.denseUnits, style, x)));
  return tf58.model({ name: "trunk", inputs: images3, outputs: x });
}
function infoganJudge({ denseUnits }, random) {
  const features = tf58.input({ shape: [denseUnits], name: "features" });
  const logit = unitsOf("logit", 1, infoganStyle(random), features);
  return tf58.model({ name: "discriminator-head", inputs: features, outputs: logit });
}
function infoganReader(options, random) {
  const style = infoganStyle(random);
  const features = tf58.input({ shape: [options.denseUnits], name: "features" });
  const norm3 = normalise("head-norm", style, options.normMomentum);
  const x = leaky("head", apply(norm3, unitsOf("head-dense", options.headUnits, style, features)));
  const outputs = unitsOf("code", predictionSize2(options), style, x);
  return tf58.model({ name: "q-head", inputs: features, outputs });
}
var unitsOf = (name, units2, style, x) => apply(tf58.layers.dense({ name, units: units2, kernelInitializer: style.dense() }), x);
var leaky = (stage, x) => apply(tf58.layers.leakyReLU({ name: `activation-${stage}`, alpha: 0.01 }), x);

// ../evaluate-cli/packages/models/src/blocks/infogan-step.ts
import * as tf59 from "@tensorflow/tfjs";
var adversarial2 = nonSaturatingLoss();
function infoganStep({ informationWeight, ...parts }) {
  const unread = codeLoss(parts);
  const withInformation = (loss, missing) => tf59.add(loss, tf59.mul(missing, informationWeight));
  return async (context) => {
    const { images: images3 } = await context.nextBatch();
    const count3 = images3.shape[0];
    const { latents, fake } = drawFakes(context, count3);
    context.update("discriminator", () => {
      const [real, generated] = [judge4(context, images3), judge4(context, fake)];
      const loss = adversarial2.discriminator(real.logits, generated.logits);
      const missing = unread(latents, generated.code);
      return {
        loss: withInformation(loss, missing),
        metrics: {
          discriminatorLoss: loss,
          accuracyReal: share2(tf59.greater(real.logits, 0)),
          accuracyFake: share2(tf59.less(generated.logits, 0))
        }
      };
    });
    tf59.dispose([latents, fake]);
    context.update("generator", () => {
      const feeds = context.gan.latents(count3, context.random);
      const made = forward(context.gan.networks.generator, feeds, modeOf(context));
      const { logits, code } = judge4(context, made);
      const generatorLoss2 = adversarial2.generator(logits);
      const missing = unread(feeds.latents, code);
      return {
        loss: withInformation(generatorLoss2, missing),
        metrics: { generatorLoss: generatorLoss2, mutualInformation: tf59.neg(missing) }
      };
    });
  };
}
var modeOf = ({ random }) => ({ training: true, random });
function judge4(context, images3) {
  const { networks: networks3 } = context.gan;
  const features = forward(networks3["trunk"], { images: images3 }, modeOf(context));
  return {
    logits: forward(networks3["discriminator-head"], { features }, modeOf(context)),
    code: forward(networks3["q-head"], { features }, modeOf(context))
  };
}
var share2 = (condition) => tf59.mean(tf59.cast(condition, "float32"));

// ../evaluate-cli/packages/models/src/infogan.ts
var count = (least, standard, what) => z8.int().min(least).default(standard).describe(what);
var rate = (standard, what) => z8.number().positive().default(standard).describe(what);
var config7 = z8.object({
  imageShape: imageShape(28, 28, 1),
  noiseDim: count(1, 62, "Numbers of noise in the latents, before the code"),
  categories: count(2, 10, "Classes of the categorical code, given one-hot"),
  continuousCodes: count(0, 2, "Continuous codes from U(-1, 1), at the end of the latents"),
  baseFilters: baseFilters(64),
  denseUnits: count(1, 1024, "Units of the dense layers of generator and trunk"),
  headUnits: count(1, 128, "Units of the layer before the predicted code"),
  normMomentum: normMomentum(0.9),
  informationWeight: z8.number().min(0).default(1).describe("Weight of the mutual information"),
  generatorRate: rate(1e-3, "Learning rate of the generator"),
  discriminatorRate: rate(2e-4, "Learning rate of discriminator and recognition"),
  beta1: beta1(0.5)
});
var infogan = defineGan({
  name: "infogan",
  title: "InfoGAN",
  summary: "a code in the latents that images must show, learned without labels",
  paper: "https://arxiv.org/abs/1606.03657",
  config: config7,
  presets: {
    mnist: {
      description: "authors' code, 28x28x1, 62 numbers of noise, 10 classes, 2 continuous codes",
      training: { batchSize: 128, steps: 5e3 }
    },
    small: {
      description: "a quarter of the width, an eighth of the dense units",
      config: { baseFilters: 16, denseUnits: 128 },
      training: { batchSize: 64, steps: 4e3 }
    }
  },
  build(options, random) {
    return {
      networks: {
        generator: infoganGenerator(options, random),
        trunk: infoganTrunk(options, random),
        "discriminator-head": infoganJudge(options, random),
        "q-head": infoganReader(options, random)
      },
      optimizers: {
        generator: adam({ learningRate: options.generatorRate, beta1: options.beta1 }),
        discriminator: adam({ learningRate: options.discriminatorRate, beta1: options.beta1 })
      },
      sample: { shape: options.imageShape, dtype: "float32", range: [0, 1] },
      prior: ([rows], source) => drawParts(options, rows, source),
      trainStep: infoganStep(options)
    };
  }
});

// ../evaluate-cli/packages/models/src/pacgan.ts
import { z as z9 } from "zod";
var config8 = z9.object({
  packing: z9.int().min(1).max(16).default(2).describe("Samples the discriminator judges together; 1 is a plain GAN"),
  form: z9.enum(["points", "images"]).default("points").describe("points: dense networks in the plane; images: DCGAN"),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], "generator of points"),
  discriminatorUnits: units([200, 200, 200], "discriminator of points"),
  maxoutPieces: maxoutPieces(5),
  imageShape: imageShape(28, 28, 3),
  baseFilters: baseFilters(64),
  normMomentum: normMomentum(0.9),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.8)
});
var pacgan = defineGan({
  name: "pacgan",
  title: "PacGAN",
  summary: "a discriminator that judges several samples together, against mode collapse",
  paper: "https://arxiv.org/abs/1712.04086",
  config: config8,
  presets: {
    toy: {
      description: "ring and grid of the paper: dense networks, packing 2",
      training: { batchSize: 100, steps: 4e5 }
    },
    "stacked-mnist-2": {
      description: "three digits stacked as colours, VEEGAN setting, packing 2",
      config: { form: "images", latentDim: 100, learningRate: 2e-4, beta1: 0.5 },
      training: { batchSize: 64, steps: 1e5 }
    },
    small: {
      description: "the toy networks at a quarter of the width",
      config: {
        generatorUnits: [100, 100, 100],
        discriminatorUnits: [64, 64],
        maxoutPieces: 3,
        learningRate: 5e-4
      },
      training: { batchSize: 100, steps: 2e4 }
    }
  },
  build: (options, random) => ({
    ...options.form === "points" ? points2(options, random) : images2(options, random),
    optimizers: { generator: adam(options), discriminator: adam(options) },
    loss: nonSaturatingLoss(),
    packing: options.packing
  })
});
function points2(options, random) {
  return {
    networks: {
      generator: pointGenerator(options, random),
      discriminator: pointDiscriminator(options, random)
    },
    sample: { shape: [2], dtype: "float32" },
    examples: "points"
  };
}
var halvings = 4;
function images2(options, random) {
  const [height, width, channels] = options.imageShape;
  const sizes2 = { ...options, form: "tensorflow", halvings };
  return {
    networks: {
      generator: dcganGenerator(sizes2, random),
      discriminator: dcganDiscriminator(
        { ...sizes2, imageShape: [height, width, channels * options.packing] },
        random
      )
    },
    prior: (shape, source) => source.uniformTensor(shape, -1, 1)
  };
}

// ../evaluate-cli/packages/models/src/remedy-gan.ts
import { z as z10 } from "zod";

// ../evaluate-cli/packages/models/src/layers/minibatch-discrimination.ts
import * as tf60 from "@tensorflow/tfjs";
var MinibatchDiscrimination = class extends tf60.layers.Layer {
  static className = "GanMinibatchDiscrimination";
  numKernels;
  kernelDim;
  random;
  kernel;
  bias;
  constructor({ name, numKernels = 100, kernelDim = 5, random } = {}) {
    super({ name });
    for (const [option, value] of Object.entries({ numKernels, kernelDim })) {
      if (!Number.isInteger(value) || value < 1) {
        throw new ConfigError(
          `MinibatchDiscrimination: expected ${option} to be a whole number of 1 or more, got ${value}. The paper uses 100 kernels of 5 dimensions.`
        );
      }
    }
    this.numKernels = numKernels;
    this.kernelDim = kernelDim;
    this.random = random ?? Random.fromSeed("minibatch-discrimination");
  }
  build(inputShape) {
    const shape = inputShape;
    if (shape.length !== 2) {
      throw new ConfigError(
        `MinibatchDiscrimination: expected features [N, A], got [${shape}]. Put a flatten layer before it.`
      );
    }
    const width = this.numKernels * this.kernelDim;
    const start = initializers(this.random).glorotUniform();
    this.kernel = this.addWeight("kernel", [shape[1], width], "float32", start);
    this.bias = this.addWeight("bias", [this.numKernels], "float32", tf60.initializers.constant({ value: -1 }));
    this.built = true;
  }
  call(inputs) {
    const features = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf60.tidy(() => tf60.concat([features, tf60.add(this.closeness(features), this.bias.read())], 1));
  }
  computeOutputShape(inputShape) {
    const [count3, width] = inputShape;
    return [count3, width + this.numKernels];
  }
  getConfig() {
    return { ...super.getConfig(), numKernels: this.numKernels, kernelDim: this.kernelDim };
  }
  /** `Σ_{j≠i} exp(-‖M_i,b - M_j,b‖₁)`, `[N, numKernels]`. */
  closeness(features) {
    const { numKernels, kernelDim } = this;
    const count3 = features.shape[0];
    const projected = tf60.matMul(features, this.kernel.read());
    const own = tf60.reshape(projected, [count3, 1, numKernels * kernelDim]);
    const others = tf60.reshape(projected, [1, count3, numKernels * kernelDim]);
    const differences = tf60.reshape(tf60.abs(tf60.sub(own, others)), [count3, count3, numKernels, kernelDim]);
    return tf60.sub(tf60.sum(tf60.exp(tf60.neg(tf60.sum(differences, 3))), 1), 1);
  }
};
tf60.serialization.registerClass(MinibatchDiscrimination);
var minibatchDiscrimination = (args) => new MinibatchDiscrimination(args);

// ../evaluate-cli/packages/models/src/layers/minibatch-standard-deviation.ts
import * as tf61 from "@tensorflow/tfjs";
var MinibatchStandardDeviation = class extends tf61.layers.Layer {
  static className = "GanMinibatchStandardDeviation";
  groupSize;
  numFeatures;
  constructor({ name, groupSize = 4, numFeatures = 1 } = {}) {
    super({ name });
    for (const [option, value] of Object.entries({ groupSize, numFeatures })) {
      if (!Number.isInteger(value) || value < 1) {
        throw new ConfigError(
          `MinibatchStandardDeviation: expected ${option} to be a whole number of 1 or more, got ${value}. Progressive growing uses groups of 4 and 1 feature.`
        );
      }
    }
    this.groupSize = groupSize;
    this.numFeatures = numFeatures;
  }
  build(inputShape) {
    const channels = inputShape.at(-1);
    if (channels % this.numFeatures !== 0) {
      throw new ConfigError(
        `MinibatchStandardDeviation: expected channels that divide by numFeatures ${this.numFeatures}, got ${channels}. Choose a divisor of ${channels}.`
      );
    }
    super.build(inputShape);
  }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf61.tidy(() => {
      const group = largestDivisor(x.shape[0], this.groupSize);
      const pixels = tf61.util.sizeFromShape(x.shape.slice(1, -1));
      const variation = this.variation(x, group, pixels);
      const spread = tf61.tile(variation, [group, pixels, 1]);
      return tf61.concat([x, tf61.reshape(spread, [...x.shape.slice(0, -1), this.numFeatures])], x.rank - 1);
    });
  }
  computeOutputShape(inputShape) {
    const shape = inputShape;
    return [...shape.slice(0, -1), shape.at(-1) + this.numFeatures];
  }
  getConfig() {
    return { ...super.getConfig(), groupSize: this.groupSize, numFeatures: this.numFeatures };
  }
  /** The statistic of each group, `[numGroups, 1, numFeatures]`. */
  variation(x, group, pixels) {
    const groups = x.shape[0] / group;
    const members = tf61.reshape(x, [group, -1]);
    const deviations = tf61.sqrt(tf61.add(tf61.moments(members, 0).variance, 1e-8));
    const perFeature = tf61.reshape(deviations, [groups, pixels, this.numFeatures, -1]);
    return tf61.expandDims(tf61.mean(perFeature, [1, 3]), 1);
  }
};
tf61.serialization.registerClass(MinibatchStandardDeviation);
var minibatchStandardDeviation = (args) => new MinibatchStandardDeviation(args);
function largestDivisor(count3, limit) {
  let divisor = Math.min(count3, limit);
  while (count3 % divisor !== 0) divisor--;
  return divisor;
}

// ../evaluate-cli/packages/models/src/blocks/head.ts
var comparisons = ["none", "discrimination", "deviation"];
function comparisonHead(comparison, random) {
  switch (comparison) {
    case "none":
      return void 0;
    case "discrimination":
      return (features) => apply(minibatchDiscrimination({ name: "closeness", numKernels: 20, kernelDim: 5, random }), features);
    case "deviation":
      return (features) => apply(minibatchStandardDeviation({ name: "deviation", groupSize: 128 }), features);
  }
}

// ../evaluate-cli/packages/models/src/blocks/falling-noise.ts
var noisyShare = 0.7;
var lastShare = 1 / 40;
function fallingNoise({
  instanceNoise: instanceNoise2,
  decaySteps: decaySteps2
}) {
  if (decaySteps2 === 0) {
    throw new ConfigError(
      `instanceNoise: expected decaySteps to say how long the run is, got 0. Set it to the number of steps.`
    );
  }
  return ({ step }) => {
    const share3 = step / (noisyShare * decaySteps2);
    return share3 >= 1 ? 0 : instanceNoise2 * lastShare ** share3;
  };
}

// ../evaluate-cli/packages/models/src/blocks/mode-seeking.ts
import * as tf62 from "@tensorflow/tfjs";
function modeSeeking(weight2) {
  const loss = modeSeekingLoss({ weight: weight2 });
  return {
    name: "modeSeeking",
    player: "generator",
    penalty: ({ fake, latents }) => {
      const count3 = fake.shape[0];
      if (count3 % 2 !== 0) {
        throw new ConfigError(
          `modeSeeking: expected a batch of an even size, got ${count3}. Use ${count3 + 1}, so that it has two halves.`
        );
      }
      return tf62.tidy(() => loss({ samples: halves(fake), latents: halves(latents) }));
    }
  };
}
var halves = (x) => tf62.split(x, 2, 0);

// ../evaluate-cli/packages/models/src/blocks/plain-point-networks.ts
import * as tf63 from "@tensorflow/tfjs";
function plainPointGenerator({ latentDim: latentDim2, generatorUnits, biasSpread }, random) {
  const latents = tf63.input({ shape: [latentDim2], name: "latents" });
  const spread = Math.min(1, biasSpread);
  const x = hiddenLayers2(latents, generatorUnits, { random, spread }, (name) => tf63.layers.reLU({ name }));
  return tf63.model({ name: "generator", inputs: latents, outputs: apply(last("points", 2, random), x) });
}
function plainPointDiscriminator({ discriminatorUnits, packing, biasSpread }, random, name = "discriminator", head) {
  const points3 = tf63.input({ shape: [2 * packing], name: "points" });
  const leaky2 = (layer) => tf63.layers.leakyReLU({ name: layer, alpha: 0.2 });
  const features = hiddenLayers2(points3, discriminatorUnits, { random, spread: biasSpread }, leaky2);
  const judged = head === void 0 ? features : head(features);
  return tf63.model({ name, inputs: points3, outputs: apply(last("logit", 1, random), judged) });
}
function hiddenLayers2(input22, widths, { random, spread }, activation) {
  const init = initializers(random);
  return widths.reduce((x, units2, i) => {
    const dense2 = tf63.layers.dense({
      ...{ name: `dense-${i + 1}`, units: units2, kernelInitializer: init.heNormal() },
      ...i === 0 && spread > 0 && { biasInitializer: init.normal(spread) }
    });
    return apply(activation(`activation-${i + 1}`), apply(dense2, x));
  }, input22);
}
var last = (name, units2, random) => tf63.layers.dense({ name, units: units2, kernelInitializer: initializers(random).glorotUniform() });

// ../evaluate-cli/packages/models/src/blocks/stacked-digit-networks.ts
import * as tf64 from "@tensorflow/tfjs";
var stackedDigitShape = [28, 28, 3];
var deviation2 = 0.02;
var norm = (name) => tf64.layers.batchNormalization({ name, momentum: 0.9, epsilon: 1e-5 });
function stackedDigitGenerator({ latentDim: latentDim2 }, random) {
  const init = initializers(random);
  const latents = tf64.input({ shape: [latentDim2], name: "latents" });
  const project2 = tf64.layers.dense({
    name: "project",
    units: 4 * 4 * 64,
    kernelInitializer: init.normal(deviation2)
  });
  let x = apply(
    tf64.layers.reshape({ name: "smallest-map", targetShape: [4, 4, 64] }),
    apply(project2, latents)
  );
  x = activate(1, x);
  [32, 16, 8].forEach((filters, i) => {
    const transposed = tf64.layers.conv2dTranspose({
      name: `double-${i + 1}`,
      ...{ filters, kernelSize: 3, strides: 2, padding: "same" },
      kernelInitializer: init.normal(deviation2)
    });
    x = apply(transposed, x);
    if (i === 0) x = apply(tf64.layers.cropping2D({ name: "crop", cropping: [[1, 0], [1, 0]] }), x);
    x = activate(i + 2, x);
  });
  const colours = tf64.layers.conv2d({
    name: "colours",
    ...{ filters: 3, kernelSize: 3, padding: "same" },
    kernelInitializer: init.truncatedNormal(deviation2)
  });
  const images3 = tf64.layers.activation({ name: "images", activation: "tanh" });
  return tf64.model({ name: "generator", inputs: latents, outputs: apply(images3, apply(colours, x)) });
}
function stackedDigitDiscriminator({ discriminatorFilters, packing }, random, name = "discriminator", head) {
  const init = initializers(random);
  const [height, width, channels] = stackedDigitShape;
  const images3 = tf64.input({ shape: [height, width, channels * packing], name: "images" });
  let x = images3;
  [1, 2, 4].forEach((factor, i) => {
    const convolution2 = tf64.layers.conv2d({
      name: `halve-${i + 1}`,
      ...{ filters: factor * discriminatorFilters, kernelSize: 3, strides: 2, padding: "same" },
      kernelInitializer: init.truncatedNormal(deviation2)
    });
    x = apply(norm(`norm-${i + 1}`), apply(convolution2, x));
    x = apply(tf64.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.3 }), x);
  });
  x = apply(tf64.layers.flatten({ name: "features" }), x);
  if (head !== void 0) x = head(x);
  const logit = tf64.layers.dense({ name: "logit", units: 1, kernelInitializer: init.normal(deviation2) });
  return tf64.model({ name, inputs: images3, outputs: apply(logit, x) });
}
var activate = (stage, x) => apply(tf64.layers.reLU({ name: `activation-${stage}` }), apply(norm(`norm-${stage}`), x));

// ../evaluate-cli/packages/models/src/blocks/remedy-networks.ts
var remedyForms = ["maxout", "plain", "stacked-digits"];
var makers = {
  maxout: [pointGenerator, pointDiscriminator],
  plain: [plainPointGenerator, plainPointDiscriminator],
  "stacked-digits": [stackedDigitGenerator, stackedDigitDiscriminator]
};
function buildRemedyNetworks(options, random) {
  const [makeGenerator, makeDiscriminator] = makers[options.form];
  const generator5 = makeGenerator(options, random);
  const names = Array.from(
    { length: options.discriminators },
    (_, i) => i === 0 ? "discriminator" : `discriminator-${i + 1}`
  );
  const discriminators = names.map((name) => {
    const head = comparisonHead(options.comparison, random);
    return [name, makeDiscriminator(options, random, name, head)];
  });
  return { generator: generator5, discriminators: Object.fromEntries(discriminators) };
}

// ../evaluate-cli/packages/models/src/blocks/unrolled-step.ts
import * as tf65 from "@tensorflow/tfjs";
function unrolledStep(options) {
  return async (context) => {
    const real = (await context.nextBatch())[options.examples];
    updateDiscriminator(options, context, real);
    context.update("generator", () => {
      const { random } = context;
      const latents = context.gan.latents(real.shape[0], random);
      const fake = forward(context.gan.networks.generator, latents, { training: true, random });
      const weights = lookAhead(options, context, real, fake);
      const logits = withWeights(context.gan.networks.discriminator, weights, () => judge5(context, fake));
      const loss = options.loss.generator(logits);
      return { loss, metrics: { generatorLoss: loss } };
    });
  };
}
function updateDiscriminator({ loss }, context, real) {
  const { latents, fake } = drawFakes(context, real.shape[0]);
  context.update("discriminator", () => {
    const value = loss.discriminator(judge5(context, real), judge5(context, fake));
    return { loss: value, metrics: { discriminatorLoss: value } };
  });
  tf65.dispose([latents, fake]);
}
function lookAhead(options, context, real, fake) {
  const network = context.gan.networks.discriminator;
  const rate2 = scheduleValue(options.unrolledLearningRate, context);
  let weights = network.trainableWeights.map((weight2) => weight2.read());
  for (let k = 0; k < options.unrolledSteps; k++) {
    const lossOf = (...values) => withWeights(
      network,
      values,
      () => options.loss.discriminator(judge5(context, real), judge5(context, fake))
    );
    const gradients = tf65.grads(lossOf)(weights);
    weights = weights.map((weight2, i) => tf65.sub(weight2, tf65.mul(gradients[i], rate2)));
  }
  return weights;
}
var judge5 = ({ gan: gan2, random }, examples) => forward(gan2.networks.discriminator, { examples }, { training: true, random });

// ../evaluate-cli/packages/models/src/remedy-gan.ts
var count2 = (what, least, standard) => z10.int().min(least).max(64).default(standard).describe(what);
var weight = (what) => z10.number().min(0).default(0).describe(what);
var config9 = z10.object({
  form: z10.enum(remedyForms).default("maxout").describe("maxout: PacGAN's networks of points; plain: small ones; stacked-digits: 28x28x3"),
  packing: count2("Samples the discriminator judges together; 1 is no packing", 1, 1),
  discriminators: count2("Discriminators, mixed as GMAN does; 1 is the ordinary game", 1, 1),
  mixing: z10.enum(mixings).default("arithmetic").describe("Mean of what several discriminators say"),
  strictness: weight("Lambda of GMAN: 0 is the plain mean, larger ones heed the strictest"),
  unrolledSteps: count2("Discriminator updates the generator looks ahead", 0, 0),
  unrolledLearningRate: z10.number().positive().default(0.01).describe("Step size of the updates looked ahead"),
  comparison: z10.enum(comparisons).default("none").describe("How D compares the examples of a batch: minibatch discrimination, or their deviation"),
  modeSeeking: weight("Weight of the mode-seeking loss"),
  loss: z10.enum(["non-saturating", "relativistic"]).default("non-saturating").describe("The adversarial loss"),
  zeroCentredPenalty: weight("Weight of the zero-centred gradient penalties R1 and R2"),
  instanceNoise: weight(
    "Deviation of the noise D sees everything through at first; it falls to none over most of decaySteps"
  ),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], "generator of points"),
  discriminatorUnits: units([200, 200, 200], "discriminator of points"),
  maxoutPieces: maxoutPieces(5),
  biasSpread: weight(
    "Deviation of the first biases of plain networks: 0 for points around the origin, else about as far as they reach"
  ),
  discriminatorFilters: count2("Filters of the first layer of the discriminator of images", 1, 2),
  learningRate: learningRate(1e-4),
  discriminatorRate: z10.number().positive().default(1).describe("D's learning rate, as a multiple of G's"),
  decaySteps: z10.int().min(0).default(0).describe(
    "Length of the run if the learning rate shall fall to zero over its second half; 0 for a constant one"
  ),
  beta1: beta1(0.8),
  beta2: z10.number().min(0).lt(1).default(0.999).describe("Decay of Adam's second moment")
});
var remedyGan = defineGan({
  name: "remedy-gan",
  title: "GAN with remedies",
  summary: "one small GAN with every remedy against mode collapse as an option, to compare them",
  paper: "https://arxiv.org/abs/1712.04086",
  config: config9,
  presets: {
    toy: {
      description: "ring and grid of PacGAN: the paper's networks, no remedy",
      training: { batchSize: 100, steps: 4e5 }
    },
    "stacked-quarter": {
      description: "stacked digits, Unrolled-GAN setting: D a quarter the size of G, no remedy",
      config: { ...stackedDigits(), discriminatorFilters: 2 },
      training: { batchSize: 128, steps: 5e5 }
    },
    "stacked-half": {
      description: "the same with D half the size of G",
      config: { ...stackedDigits(), discriminatorFilters: 4 },
      training: { batchSize: 128, steps: 5e5 }
    },
    small: {
      description: "the plane with small networks of ours, no remedy",
      config: {
        form: "plain",
        generatorUnits: [64, 64],
        discriminatorUnits: [64, 64],
        learningRate: 15e-4,
        beta1: 0.5,
        decaySteps: 1e4
      },
      training: { batchSize: 256, steps: 1e4 }
    }
  },
  build(options, random) {
    checkRemedies(options);
    const examples = options.form === "stacked-digits" ? "images" : "points";
    const { generator: generator5, discriminators } = buildRemedyNetworks(options, random);
    const names = Object.keys(discriminators);
    const players = ["generator", ...names];
    return {
      networks: { generator: generator5, ...discriminators },
      optimizers: Object.fromEntries(players.map((name) => [name, optimizer(options, name)])),
      players: Object.fromEntries(players.map((name) => [name, [name]])),
      ...examples === "points" && { sample: { shape: [2], dtype: "float32" } },
      examples,
      ...game2(options, names, examples)
    };
  }
});
function stackedDigits() {
  return {
    form: "stacked-digits",
    latentDim: 256,
    learningRate: 1e-4,
    discriminatorRate: 2,
    beta1: 0.5,
    beta2: 0.99
  };
}
function game2(options, discriminators, examples) {
  const loss = options.loss === "relativistic" ? relativisticLoss() : nonSaturatingLoss();
  if (options.discriminators > 1) {
    return { trainStep: gmanStep({ ...options, objective: "modified", discriminators, examples }) };
  }
  if (options.unrolledSteps > 0) return { trainStep: unrolledStep({ ...options, loss, examples }) };
  const penalty = options.zeroCentredPenalty;
  return {
    loss,
    packing: options.packing,
    ...options.instanceNoise > 0 && {
      augmentation: instanceNoise({ standardDeviation: fallingNoise(options) })
    },
    regularizers: [
      ...options.modeSeeking > 0 ? [modeSeeking(options.modeSeeking)] : [],
      ...penalty > 0 ? [r1Penalty({ weight: penalty }), r2Penalty({ weight: penalty })] : []
    ]
  };
}
function optimizer(options, player) {
  const { learningRate: base, discriminatorRate, decaySteps: decaySteps2, beta1: first, beta2: beta22 } = options;
  const rate2 = player === "generator" ? base : base * discriminatorRate;
  const half2 = decaySteps2 / 2;
  const schedule = decaySteps2 === 0 ? rate2 : linearDecay(rate2, half2, half2 + 1);
  return adam({ learningRate: schedule, beta1: first, beta2: beta22 });
}
function checkRemedies(options) {
  const {
    packing,
    discriminators,
    unrolledSteps,
    modeSeeking: diversity,
    loss,
    zeroCentredPenalty,
    instanceNoise: noise
  } = options;
  const steps = [
    packing > 1 && "packing",
    discriminators > 1 && "discriminators",
    unrolledSteps > 0 && "unrolledSteps"
  ];
  const others = [
    diversity > 0 && "modeSeeking",
    zeroCentredPenalty > 0 && "zeroCentredPenalty",
    loss === "relativistic" && "loss relativistic",
    noise > 0 && "instanceNoise"
  ];
  const chosen = steps.filter((name) => name !== false);
  const beside = others.filter((name) => name !== false);
  const ownStep = discriminators > 1 || unrolledSteps > 0;
  const clash = chosen.length > 1 || ownStep && beside.length > 0 || packing > 1 && (diversity > 0 || noise > 0);
  if (!clash) return;
  throw new ConfigError(
    `remedy-gan: expected remedies that go together, got ${[...chosen, ...beside].join(", ")}. Take one of packing, discriminators and unrolledSteps; loss and penalties go with packing alone, modeSeeking and instanceNoise with none of the three.`
  );
}

// ../evaluate-cli/packages/models/src/progan.ts
import * as tf77 from "@tensorflow/tfjs";
import { z as z12 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/growing-images.ts
import * as tf67 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/growing-layer.ts
import * as tf66 from "@tensorflow/tfjs";
var sideOf = (level) => 4 * 2 ** level;
var GrowingLayer = class extends tf66.layers.Layer {
  /** How far the network has grown; set it before a forward pass. */
  growth;
  lastLevel;
  args;
  parts = [];
  constructor({ name, growth, ...args }) {
    super({ name });
    const { resolution, imageChannels = 3, channelBase: channelBase2 = 8192, channelMax: channelMax2 = 512 } = args;
    this.lastLevel = Math.log2(resolution / 4);
    if (!(Number.isInteger(this.lastLevel) && this.lastLevel >= 1)) {
      throw new ConfigError(
        `${this.getClassName()}: expected a resolution of 8, 16, 32 and so on, got ${resolution}. Choose a power of two.`
      );
    }
    this.args = { resolution, imageChannels, channelBase: channelBase2, channelMax: channelMax2 };
    this.growth = growth ?? { level: this.lastLevel, fade: 1 };
  }
  get trainableWeights() {
    return this.trainable ? this.parts.flatMap((part) => part.trainableWeights) : [];
  }
  get nonTrainableWeights() {
    return this.parts.flatMap((part) => this.trainable ? part.nonTrainableWeights : part.weights);
  }
  getConfig() {
    return { ...super.getConfig(), ...this.args, growth: { ...this.growth } };
  }
  /** Channels of the feature maps at a level; -1 is the single pixel below 4x4. */
  channelsAt(level) {
    const { channelBase: channelBase2, channelMax: channelMax2 } = this.args;
    return Math.max(1, Math.min(Math.floor(channelBase2 / 2 ** (level + 1)), channelMax2));
  }
  /** Takes a layer in; its weights become this one's. */
  part(layer) {
    this.parts.push(layer);
    return layer;
  }
  /** One layer or entry for each level. */
  perLevel(make) {
    return Array.from({ length: this.lastLevel + 1 }, (_, level) => make(level));
  }
};
var applyAll = (layers37, x, kwargs) => layers37.reduce((value, layer) => layer.apply(value, kwargs), x);
function enlarge(images3, factor) {
  const [, height, width] = images3.shape;
  if (factor === 1) return images3;
  return tf66.image.resizeNearestNeighbor(images3, [height * factor, width * factor]);
}
var shrink = (images3, factor) => factor === 1 ? images3 : tf66.avgPool(images3, factor, factor, "valid");
var mix2 = (before, after, share3) => tf66.add(before, tf66.mul(tf66.sub(after, before), share3));
var growingLayers = (network) => network.layers.filter((layer) => layer instanceof GrowingLayer);
function copyGrowth(from, to) {
  const sources = growingLayers(from);
  growingLayers(to).forEach((layer, i) => {
    layer.growth = sources[i]?.growth ?? layer.growth;
  });
}

// ../evaluate-cli/packages/models/src/blocks/growing-images.ts
var pixelsAtOnce = 2 ** 24;
async function drawGrowingImages(context, resolution, growth, count3) {
  const parts = [];
  for (const size of partSizes(count3, resolution)) {
    const { images: images3 } = await context.nextBatch(size);
    parts.push(tf67.tidy(() => atGrowth(resizeTo(images3, resolution), resolution, growth)));
    images3.dispose();
  }
  const whole = tf67.concat(parts);
  tf67.dispose(parts);
  return whole;
}
function atGrowth(images3, resolution, { level, fade }) {
  const sized = shrink(images3, resolution / sideOf(level));
  if (fade === 1) return sized === images3 ? sized.clone() : sized;
  return mix2(enlarge(shrink(sized, 2), 2), sized, fade);
}
function resizeTo(images3, side) {
  const [, height, width] = images3.shape;
  if (height === side && width === side) return images3;
  return tf67.image.resizeBilinear(images3, [side, side], false, true);
}
function partSizes(count3, resolution) {
  if (count3 === void 0) return [void 0];
  let parts = Math.max(1, Math.ceil(count3 * resolution ** 2 / pixelsAtOnce));
  while (count3 % parts !== 0) parts++;
  return Array.from({ length: parts }, () => count3 / parts);
}

// ../evaluate-cli/packages/models/src/blocks/growing-options.ts
import { z as z11 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/growth.ts
function growthAt(images3, schedule) {
  const { firstLevel, lastLevel, stableImages, fadeImages } = schedule;
  const phase = Math.floor(images3 / (stableImages + fadeImages));
  const fading = Math.max(0, images3 - phase * (stableImages + fadeImages) - stableImages);
  const reached = firstLevel + phase + (fadeImages > 0 ? fading / fadeImages : 0);
  if (reached >= lastLevel) return { level: lastLevel, fade: 1 };
  const level = Math.ceil(reached);
  return { level, fade: 1 - (level - reached) };
}
var GrowthState = class {
  constructor(networks3, schedule) {
    this.networks = networks3;
    this.schedule = schedule;
    this.current = growthAt(0, schedule);
    this.apply(this.current);
  }
  networks;
  schedule;
  current;
  /** How far the networks have grown. */
  get growth() {
    return this.current;
  }
  /** Brings the networks to where so many images take them. @returns whether other layers take part than before. */
  advance(images3) {
    const before = this.current;
    this.apply(growthAt(images3, this.schedule));
    return before.level !== this.current.level || before.fade < 1 !== this.current.fade < 1;
  }
  getState() {
    return { json: { ...this.current } };
  }
  setState({ json }) {
    const { level, fade } = json ?? {};
    if (typeof level !== "number" || typeof fade !== "number") {
      throw new CheckpointError(
        `GrowthState.setState: expected a level and a fade, got ${JSON.stringify(json)}. Use a checkpoint of this model.`
      );
    }
    this.apply({ level, fade });
  }
  apply(growth) {
    this.current = growth;
    for (const layer of this.networks.flatMap(growingLayers)) layer.growth = growth;
  }
};

// ../evaluate-cli/packages/models/src/blocks/growing-options.ts
var isPowerOfTwo = (side) => Number.isInteger(Math.log2(side));
var squareImages = (side, channels = 3, least = 8) => z11.tuple([z11.int().min(least), z11.int().min(least), z11.int().min(1)]).refine(
  ([height, width]) => height === width && isPowerOfTwo(height),
  "Images grow by doubling, so their sides must be equal and a power of two; data of other sizes is resized"
).default([side, side, channels]).describe("Height, width and channels of a final image: equal sides, a power of two");
var channelBase = (value) => z11.int().min(8).default(value).describe("Feature maps of side s have 2 channelBase / s channels, up to channelMax");
var channelMax = (value) => z11.int().min(1).default(value).describe("Most channels of any feature map");
var byResolution = (what) => z11.record(z11.string().regex(/^\d+$/), what);
var growthOptions = (defaults) => ({
  firstResolution: z11.int().min(4).refine(isPowerOfTwo, "It must be a power of two").default(defaults.firstResolution).describe("Side of the images that training starts with; as large as the final one for no growth"),
  stableImages: z11.int().min(1).default(6e5).describe("Real images shown at each level before it grows"),
  fadeImages: z11.int().min(0).default(6e5).describe("Real images over which a new level fades in"),
  learningRate: z11.number().positive().default(1e-3).describe("Learning rate of both optimisers"),
  learningRates: byResolution(z11.number().positive()).default({ ...defaults.learningRates }).describe("Other learning rates, by the side of the present images"),
  batchSizes: byResolution(z11.int().min(1)).default({ ...defaults.batchSizes }).describe("Other batch sizes than the run's, by the side of the present images")
});
function growthSchedule({ imageShape: imageShape2, firstResolution, ...images3 }) {
  const levelOf = (side) => Math.log2(side / 4);
  const lastLevel = levelOf(imageShape2[0]);
  const firstLevel = Math.min(levelOf(firstResolution), lastLevel);
  return { ...images3, firstLevel, lastLevel };
}
function growingRate(config15) {
  const schedule = growthSchedule(config15);
  return ({ imagesSeen }) => config15.learningRates[sideOf(growthAt(imagesSeen, schedule).level)] ?? config15.learningRate;
}
function fitSquare({ images: images3 }) {
  if (images3 === void 0) return {};
  const [height = 8, width = 8, channels = 3] = images3.shape;
  const side = 2 ** Math.ceil(Math.log2(Math.max(8, height ?? 8, width ?? 8)));
  return { imageShape: [side, side, channels] };
}

// ../evaluate-cli/packages/models/src/blocks/phased-step.ts
import * as tf68 from "@tensorflow/tfjs";
function phasedStep(sides, options) {
  return async (context) => {
    sides.begin?.(context);
    const real = await sides.real(context);
    try {
      const round = new Round2(sides, options, context, real);
      round.updateDiscriminator();
      round.regularize("discriminator");
      round.updateGenerator();
      round.regularize("generator");
    } finally {
      real.dispose();
    }
  };
}
var Round2 = class {
  constructor(sides, options, context, real) {
    this.sides = sides;
    this.options = options;
    this.context = context;
    this.real = real;
    this.count = real.shape[0];
  }
  sides;
  options;
  context;
  real;
  count;
  updateDiscriminator() {
    const { context, real, options } = this;
    const { latents, fake } = this.drawFakes();
    let judgedReal;
    context.update("discriminator", () => {
      const realLogits = this.discriminate(real);
      const fakeLogits = this.discriminate(fake);
      judgedReal = tf68.keep(realLogits.clone());
      const loss = options.loss.discriminator(realLogits, fakeLogits);
      const judged = { real, fake, latents, realLogits, fakeLogits };
      const metrics = judgement(options.loss, realLogits, fakeLogits);
      return this.withPenalties("discriminator", loss, judged, metrics);
    });
    options.augmentation?.observe?.(judgedReal);
    tf68.dispose([latents, fake, judgedReal]);
  }
  updateGenerator() {
    const { context, sides, options, real } = this;
    context.update("generator", () => {
      const latents = sides.draw(context, this.count);
      const fake = sides.generate(context, latents);
      const fakeLogits = this.discriminate(fake);
      const realLogits = options.loss.generatorNeedsReal ? this.discriminate(real) : void 0;
      const loss = options.loss.generator(fakeLogits, realLogits);
      return this.withPenalties("generator", loss, { real, fake, latents, realLogits, fakeLogits }, {});
    });
  }
  /** Updates for the lazy penalties that are due. */
  regularize(player) {
    const { context } = this;
    const due = this.of(player).filter(({ every = 1 }) => every > 1 && context.step % every === 0);
    for (const regularizer of due) {
      context.update(player, () => {
        const latents = player === "generator" ? this.sides.draw(context, this.count) : this.real;
        const term = regularizer.penalty(this.penaltyContext(player, { real: this.real, latents }));
        return { loss: tf68.mul(term, regularizer.every), metrics: { [regularizer.name]: term } };
      });
    }
  }
  withPenalties(player, loss, judged, metrics) {
    const logged = { ...metrics, [`${player}Loss`]: loss };
    let total = loss;
    for (const { name, penalty } of this.of(player).filter(({ every = 1 }) => every === 1)) {
      const term = penalty(this.penaltyContext(player, judged));
      logged[name] = term;
      total = tf68.add(total, term);
    }
    return { loss: total, metrics: logged };
  }
  /** Slopes are those by the pixels of the final, enlarged image, as in the reference code. */
  penaltyContext(player, { real, fake, ...judged }) {
    const { sides, context } = this;
    const { networks: networks3, players } = context.gan;
    const by = sides.enlargement?.() ?? 1;
    const scaled2 = (images3) => by === 1 ? images3 : tf68.mul(images3, by);
    return {
      ...judged,
      real: scaled2(real),
      fake: scaled2(fake ?? real),
      discriminate: (images3) => this.discriminate(by === 1 ? images3 : tf68.div(images3, by)),
      generate: (codes) => sides.generate(context, codes),
      weights: namedWeights(networks3, players[player].networks, "trainable").map(({ variable: variable2 }) => variable2),
      random: context.random,
      step: context.step
    };
  }
  drawFakes() {
    const { context, sides } = this;
    return tf68.tidy(
      () => holdStill(context.gan.networks, context.gan.averaged, () => {
        const latents = sides.draw(context, this.count);
        return { latents, fake: sides.generate(context, latents) };
      })
    );
  }
  discriminate(images3) {
    const { context, sides, options } = this;
    return sides.discriminate(context, options.augmentation?.apply(images3, context) ?? images3);
  }
  of(player) {
    const { regularizers = [] } = this.options;
    return regularizers.filter((regularizer) => regularizer.player === player && regularizer.penalty);
  }
};

// ../evaluate-cli/packages/models/src/layers/growing-discriminator.ts
import * as tf73 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/equalized-conv2d.ts
import * as tf70 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/equalized-layer.ts
import * as tf69 from "@tensorflow/tfjs";
var slope = 0.2;
var activate2 = (x, activation) => activation === "leakyRelu" ? tf69.leakyRelu(x, slope) : x;
var EqualizedLayer = class extends tf69.layers.Layer {
  settings;
  kernel;
  bias;
  random;
  scale = 1;
  constructor({ name, random, ...args }) {
    super({ name });
    this.settings = {
      gain: args.gain ?? 1,
      learningRateMultiplier: args.learningRateMultiplier ?? 1,
      useBias: args.useBias ?? true,
      biasInitial: args.biasInitial ?? 0,
      activation: args.activation ?? "linear",
      activationGain: args.activationGain ?? 1
    };
    const { gain, learningRateMultiplier, activationGain } = this.settings;
    for (const [option, value] of Object.entries({ gain, learningRateMultiplier, activationGain })) {
      if (value > 0 && Number.isFinite(value)) continue;
      throw new ConfigError(
        `${this.getClassName()}: expected ${option} above 0, got ${value}. Leave it out for 1.`
      );
    }
    this.random = random ?? Random.fromSeed("equalized");
  }
  getConfig() {
    return { ...super.getConfig(), ...this.settings };
  }
  addWeights(kernelShape, fanIn, biasSize) {
    const { gain, learningRateMultiplier, useBias, biasInitial, activationGain } = this.settings;
    const init = initializers(this.random);
    const normal = init.normal(1 / learningRateMultiplier);
    this.kernel = this.addWeight("kernel", kernelShape, "float32", normal);
    this.scale = gain * learningRateMultiplier * activationGain / Math.sqrt(fanIn);
    if (!useBias) return;
    const start = tf69.initializers.constant({ value: biasInitial / learningRateMultiplier });
    this.bias = this.addWeight("bias", [biasSize], "float32", start);
  }
  /** The kernel as it is used. Leaky ReLU being homogeneous, the activation's gain is in it, and costs no pass. */
  scaledKernel() {
    return tf69.mul(this.kernel.read(), this.scale);
  }
  /** The bias as it is used. */
  scaledBias() {
    const { learningRateMultiplier, activationGain } = this.settings;
    const factor = learningRateMultiplier * activationGain;
    const bias = this.bias?.read();
    return bias === void 0 || factor === 1 ? bias : tf69.mul(bias, factor);
  }
  /** Bias and activation. */
  finish(sum12) {
    const bias = this.scaledBias();
    return activate2(bias === void 0 ? sum12 : tf69.add(sum12, bias), this.settings.activation);
  }
};
var onlyInput = (inputs) => Array.isArray(inputs) ? inputs[0] : inputs;

// ../evaluate-cli/packages/models/src/layers/equalized-conv2d.ts
var EqualizedConv2D = class extends EqualizedLayer {
  static className = "GanEqualizedConv2D";
  filters;
  kernelSize;
  resample;
  constructor({ filters, kernelSize: kernelSize2 = 3, resample, ...args }) {
    super(args);
    if (!(Number.isInteger(filters) && filters >= 1 && kernelSize2 % 2 === 1)) {
      throw new ConfigError(
        `EqualizedConv2D: expected filters of 1 or more and an odd kernelSize, got ${filters} and ${kernelSize2}. Pass e.g. 512 and 3.`
      );
    }
    this.filters = filters;
    this.kernelSize = kernelSize2;
    this.resample = resample;
  }
  build(inputShape) {
    const channels = inputShape.at(-1);
    const { kernelSize: side, filters } = this;
    const ends = this.resample === "up" ? [filters, channels] : [channels, filters];
    this.addWeights([side, side, ...ends], side * side * channels, filters);
    super.build(inputShape);
  }
  call(inputs) {
    return tf70.tidy(() => {
      const x = onlyInput(inputs);
      const kernel = this.scaledKernel();
      if (this.resample === "up") return this.finish(this.enlarge(x, kernel));
      const [filter, strides, pad3] = this.halving(kernel);
      if (this.settings.activation === "linear") return this.finish(tf70.conv2d(x, filter, strides, pad3));
      const bias = this.scaledBias();
      return tf70.fused.conv2d({
        x,
        filter,
        strides,
        pad: pad3,
        bias,
        activation: "leakyrelu",
        leakyreluAlpha: 0.2
      });
    });
  }
  computeOutputShape(inputShape) {
    const [batch, height, width] = inputShape;
    return [batch, this.resized(height), this.resized(width), this.filters];
  }
  getConfig() {
    const { filters, kernelSize: kernelSize2, resample } = this;
    return { ...super.getConfig(), filters, kernelSize: kernelSize2, ...resample && { resample } };
  }
  resized(side) {
    if (this.resample === "up") return side * 2;
    if (this.resample === "down") return side / 2;
    return this.resample === "stride" ? Math.floor((side - this.kernelSize) / 2) + 1 : side;
  }
  enlarge(x, kernel) {
    const [batch, height, width] = x.shape;
    const shape = [batch, height * 2, width * 2, this.filters];
    return tf70.conv2dTranspose(x, overlapped(kernel), shape, 2, "same");
  }
  /** Filter, stride and padding of a convolution that keeps or halves the side. */
  halving(kernel) {
    if (this.resample === "stride") return [kernel, 2, "valid"];
    if (this.resample === "down") return [tf70.mul(overlapped(kernel), 0.25), 2, "same"];
    return [kernel, 1, "same"];
  }
};
tf70.serialization.registerClass(EqualizedConv2D);
function overlapped(kernel) {
  const shifts = [
    [
      [1, 0],
      [1, 0]
    ],
    [
      [0, 1],
      [1, 0]
    ],
    [
      [1, 0],
      [0, 1]
    ],
    [
      [0, 1],
      [0, 1]
    ]
  ];
  return tf70.addN(shifts.map(([rows, columns]) => tf70.pad(kernel, [rows, columns, [0, 0], [0, 0]])));
}

// ../evaluate-cli/packages/models/src/layers/equalized-dense.ts
import * as tf71 from "@tensorflow/tfjs";
var EqualizedDense = class extends EqualizedLayer {
  static className = "GanEqualizedDense";
  units;
  constructor({ units: units2, ...args }) {
    super(args);
    this.units = typeof units2 === "number" ? [units2] : units2;
    if (this.units.length === 0 || !this.units.every((size) => Number.isInteger(size) && size >= 1)) {
      throw new ConfigError(
        `EqualizedDense: expected units of 1 or more, got ${JSON.stringify(units2)}. Pass e.g. 512 or [4, 4, 512].`
      );
    }
  }
  build(inputShape) {
    const fanIn = tf71.util.sizeFromShape(inputShape.slice(1));
    this.addWeights([fanIn, tf71.util.sizeFromShape([...this.units])], fanIn, this.units.at(-1));
    super.build(inputShape);
  }
  call(inputs) {
    return tf71.tidy(() => {
      const x = onlyInput(inputs);
      const sum12 = tf71.matMul(tf71.reshape(x, [x.shape[0], -1]), this.scaledKernel());
      return this.finish(tf71.reshape(sum12, [x.shape[0], ...this.units]));
    });
  }
  computeOutputShape(inputShape) {
    return [inputShape[0], ...this.units];
  }
  getConfig() {
    return { ...super.getConfig(), units: [...this.units] };
  }
};
tf71.serialization.registerClass(EqualizedDense);

// ../evaluate-cli/packages/models/src/layers/fir-filter.ts
import * as tf72 from "@tensorflow/tfjs";
var FirFilter = class extends tf72.layers.Layer {
  static className = "GanFirFilter";
  taps;
  padding;
  gain;
  constructor({ name, taps, padding, gain = 1 }) {
    super({ name });
    const sum12 = taps.reduce((total, tap) => total + tap, 0);
    if (!(taps.length > 0 && sum12 > 0)) {
      throw new ConfigError(
        `FirFilter: expected taps with a sum above 0, got [${taps.join(", ")}]. Pass e.g. [1, 3, 3, 1].`
      );
    }
    this.taps = taps;
    this.padding = padding ?? [Math.floor(taps.length / 2), Math.floor((taps.length - 1) / 2)];
    this.gain = gain;
  }
  call(inputs) {
    return tf72.tidy(() => filterImages(onlyInput(inputs), this.taps, this.padding, this.gain));
  }
  computeOutputShape(inputShape) {
    const [batch, height, width, channels] = inputShape;
    const grown = this.padding[0] + this.padding[1] - this.taps.length + 1;
    return [batch, height + grown, width + grown, channels];
  }
  getConfig() {
    const { taps, padding, gain } = this;
    return { ...super.getConfig(), taps: [...taps], padding: [...padding], gain };
  }
};
tf72.serialization.registerClass(FirFilter);
function filterImages(x, taps, [before, after], gain) {
  const full = taps.length - 1;
  const turned = [...taps].reverse();
  return applyLinear(
    x,
    (images3) => depthwise(images3, taps, [before, after], gain),
    (gradient) => depthwise(gradient, turned, [full - before, full - after], gain)
  );
}
function depthwise(x, taps, padding, gain) {
  return tf72.tidy(() => {
    const channels = x.shape.at(-1);
    const plane = outerProduct(taps, gain);
    const filter = tf72.tile(tf72.reshape(plane, [taps.length, taps.length, 1, 1]), [1, 1, channels, 1]);
    const padded = tf72.pad(x, [[0, 0], padding, padding, [0, 0]]);
    return tf72.depthwiseConv2d(padded, filter, 1, "valid");
  });
}
function outerProduct(taps, gain = 1) {
  const sum12 = taps.reduce((total, tap) => total + tap, 0);
  const values = taps.map((row) => taps.map((column) => gain * row * column / sum12 ** 2));
  return tf72.tensor2d(values);
}

// ../evaluate-cli/packages/models/src/layers/growing-discriminator.ts
var common = { gain: Math.SQRT2, activation: "leakyRelu" };
var GrowingDiscriminator = class extends GrowingLayer {
  static className = "GanGrowingDiscriminator";
  fromImage;
  /** Level 0 ends in the logit. */
  blocks;
  options;
  constructor({ blur = false, groupSize = 4, random, ...args }) {
    super(args);
    this.options = { blur, groupSize };
    const conv = (name, filters, kernelSize2 = 3, resample) => this.part(new EqualizedConv2D({ ...common, name, filters, kernelSize: kernelSize2, resample, random }));
    this.fromImage = this.perLevel((level) => conv(`image-${sideOf(level)}`, this.channelsAt(level), 1));
    this.blocks = this.perLevel((level) => {
      const side = sideOf(level);
      if (level === 0) return this.ending(conv("conv-4", this.channelsAt(0)), random);
      const halve4 = conv(`down-${side}`, this.channelsAt(level - 1), 3, "down");
      const blurred = blur ? [new FirFilter({ name: `blur-${side}`, taps: [1, 2, 1] })] : [];
      return [conv(`conv-${side}`, this.channelsAt(level)), ...blurred, halve4];
    });
  }
  build(inputShape) {
    const { imageChannels } = this.args;
    this.blocks.forEach((block, level) => {
      const side = sideOf(level);
      const images3 = tf73.input({ shape: [side, side, imageChannels] });
      applyAll([this.fromImage[level], ...block], images3);
    });
    super.build(inputShape);
  }
  call(inputs, kwargs) {
    const { level: top, fade } = this.growth;
    const given = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf73.tidy(() => {
      const images3 = shrink(given, given.shape[1] / sideOf(top));
      let x = applyAll([this.fromImage[top]], images3, kwargs);
      for (let level = top; level >= 0; level--) {
        x = applyAll(this.blocks[level], x, kwargs);
        if (level < top || fade === 1) continue;
        x = mix2(applyAll([this.fromImage[top - 1]], shrink(images3, 2), kwargs), x, fade);
      }
      return x;
    });
  }
  computeOutputShape(inputShape) {
    return [inputShape[0], 1];
  }
  getConfig() {
    return { ...super.getConfig(), ...this.options };
  }
  ending(conv, random) {
    const { groupSize } = this.options;
    const units2 = this.channelsAt(-1);
    return [
      new MinibatchStandardDeviation({ name: "spread", groupSize }),
      conv,
      this.part(new EqualizedDense({ ...common, name: "dense", units: units2, random })),
      this.part(new EqualizedDense({ name: "logit", units: 1, random }))
    ];
  }
};
tf73.serialization.registerClass(GrowingDiscriminator);

// ../evaluate-cli/packages/models/src/layers/progan-generator.ts
import * as tf76 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/growing-generator.ts
import * as tf74 from "@tensorflow/tfjs";
var GrowingGenerator = class extends GrowingLayer {
  toImage;
  constructor({ random, ...args }) {
    super(args);
    this.grow(random);
    const filters = this.args.imageChannels;
    this.toImage = this.perLevel(
      (level) => this.part(new EqualizedConv2D({ name: `image-${sideOf(level)}`, filters, kernelSize: 1, random }))
    );
  }
  build(inputShape) {
    const inputs = tf74.input({ batchShape: inputShape });
    let x;
    this.toImage.forEach((toImage, level) => {
      x = this.block(level, x, inputs);
      toImage.apply(x);
    });
    super.build(inputShape);
  }
  call(inputs, kwargs) {
    const { level: top, fade } = this.growth;
    const given = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf74.tidy(() => {
      let below;
      let x = this.block(0, void 0, given, kwargs);
      for (let level = 1; level <= top; level++) {
        below = x;
        x = this.block(level, below, given, kwargs);
      }
      let images3 = this.imagesOf(top, x);
      if (fade < 1) images3 = mix2(enlarge(this.imagesOf(top - 1, below), 2), images3, fade);
      return kwargs["training"] ? images3 : enlarge(images3, 2 ** (this.lastLevel - top));
    });
  }
  computeOutputShape(inputShape) {
    const { resolution, imageChannels } = this.args;
    return [inputShape[0], resolution, resolution, imageChannels];
  }
  imagesOf(level, x) {
    return applyAll([this.toImage[level]], x);
  }
};

// ../evaluate-cli/packages/models/src/layers/pixel-norm.ts
import * as tf75 from "@tensorflow/tfjs";
var normalizePixels = (x) => tf75.mul(x, tf75.rsqrt(tf75.add(tf75.mean(tf75.square(x), -1, true), 1e-8)));
var PixelNorm = class extends tf75.layers.Layer {
  static className = "GanPixelNorm";
  call(inputs) {
    return tf75.tidy(() => normalizePixels(onlyInput(inputs)));
  }
  computeOutputShape(inputShape) {
    return inputShape;
  }
};
tf75.serialization.registerClass(PixelNorm);

// ../evaluate-cli/packages/models/src/layers/progan-generator.ts
var common2 = { gain: Math.SQRT2, activation: "leakyRelu" };
var ProganGenerator = class extends GrowingGenerator {
  static className = "GanProganGenerator";
  grow(random) {
    const norm3 = new PixelNorm({ name: "norm" });
    const conv = (name, level, resample) => {
      const filters = this.channelsAt(level);
      return this.part(new EqualizedConv2D({ ...common2, name, filters, resample, random }));
    };
    this.blocks = this.perLevel((level) => {
      const side = sideOf(level);
      const first = level === 0 ? this.dense(random) : conv(`up-${side}`, level, "up");
      const layers37 = [first, norm3, conv(`conv-${side}`, level), norm3];
      return level === 0 ? [norm3, ...layers37] : layers37;
    });
  }
  block(level, x, latents) {
    return applyAll(this.blocks[level], x ?? latents);
  }
  /** Its gain makes up for the 16 pixels that share a latent, as in the reference code. */
  dense(random) {
    const units2 = [4, 4, this.channelsAt(0)];
    return this.part(new EqualizedDense({ ...common2, name: "dense", units: units2, gain: Math.SQRT2 / 4, random }));
  }
};
tf76.serialization.registerClass(ProganGenerator);

// ../evaluate-cli/packages/models/src/progan.ts
var config10 = z12.object({
  imageShape: squareImages(32),
  latentDim: latentDim(512),
  channelBase: channelBase(8192),
  channelMax: channelMax(512),
  ...growthOptions({
    firstResolution: 4,
    learningRates: { 1024: 15e-4 },
    batchSizes: { 4: 128, 8: 128, 16: 128, 32: 64, 64: 32, 128: 16, 256: 8, 512: 4 }
  }),
  gradientPenalty: z12.number().min(0).default(10).describe("Weight of the gradient penalty"),
  drift: z12.number().min(0).default(1e-3).describe("Weight of the drift penalty on the critic's scores"),
  groupSize: z12.int().min(1).default(4).describe("Examples whose spread the critic sees together")
});
var published = (side) => [
  String(side),
  {
    description: `networks of the paper at ${side}x${side}x3, schedule for one GPU`,
    config: { imageShape: [side, side, 3] },
    // 12 million images, most of them at the batch sizes of the last levels.
    training: {
      batchSize: Math.max(4, Math.min(64, 2048 / side)),
      steps: 15e5,
      averagingHalfLife: 1e4
    }
  }
];
var progan = defineGan({
  name: "progan",
  title: "Progressive GAN",
  summary: "networks that grow from 4x4 to the final resolution",
  paper: "https://arxiv.org/abs/1710.10196",
  config: config10,
  presets: {
    ...Object.fromEntries([32, 64, 128, 256, 512, 1024].map(published)),
    small: {
      description: "an eighth of the width at 32x32, grown within minutes on two cores",
      config: {
        latentDim: 64,
        channelBase: 1024,
        channelMax: 64,
        stableImages: 16e3,
        fadeImages: 16e3,
        batchSizes: { 4: 32, 8: 32, 16: 32 }
      },
      training: { batchSize: 16, steps: 1e4, averagingHalfLife: 5e3 }
    }
  },
  fit: fitSquare,
  build(options, random) {
    const networks3 = { generator: generator4(options, random), discriminator: discriminator4(options, random) };
    return { networks: networks3, ...game3(options, networks3) };
  }
});
function generator4(options, random) {
  const latents = tf77.input({ shape: [options.latentDim], name: "latents" });
  const layer = new ProganGenerator({ name: "layers", ...sizes(options), random });
  return tf77.model({ name: "generator", inputs: latents, outputs: layer.apply(latents) });
}
function discriminator4(options, random) {
  const images3 = tf77.input({ shape: options.imageShape, name: "images" });
  const layer = new GrowingDiscriminator({ name: "layers", ...sizes(options), random });
  const outputs = layer.apply(images3);
  return tf77.model({ name: "discriminator", inputs: images3, outputs });
}
var sizes = ({ imageShape: imageShape2, channelBase: channelBase2, channelMax: channelMax2, groupSize }) => ({
  resolution: imageShape2[0],
  imageChannels: imageShape2[2],
  channelBase: channelBase2,
  channelMax: channelMax2,
  groupSize
});
function game3(options, networks3) {
  const growth = new GrowthState(Object.values(networks3), growthSchedule(options));
  const learningRate2 = growingRate(options);
  const optimizer3 = () => adam({ learningRate: learningRate2, beta1: 0, beta2: 0.99, epsilon: 1e-8 });
  const regularizers = [
    gradientPenalty({ weight: options.gradientPenalty }),
    driftPenalty({ weight: options.drift })
  ];
  const [side, , channels] = options.imageShape;
  return {
    optimizers: { generator: optimizer3(), discriminator: optimizer3() },
    regularizers,
    trainStep: phasedStep(growingSides(options, growth), { loss: wassersteinLoss(), regularizers }),
    sample: { shape: [side, side, channels], dtype: "float32" },
    inputs: { images: { shape: [null, null, channels], dtype: "float32", range: [-1, 1] } },
    stateful: { growth }
  };
}
function growingSides({ imageShape: imageShape2, batchSizes }, growth) {
  const side = () => sideOf(growth.growth.level);
  return {
    begin: (context) => {
      const { gan: gan2 } = context;
      if (growth.advance(context.imagesSeen)) {
        Object.values(gan2.players).forEach(({ optimizer: optimizer3 }) => optimizer3.reset());
      }
      context.log("resolution", side());
      context.log("fade", growth.growth.fade);
    },
    real: (context) => drawGrowingImages(context, imageShape2[0], growth.growth, batchSizes[side()]),
    draw: ({ gan: gan2, random }, count3) => Object.values(gan2.latents(count3, random))[0],
    generate: (context, latents) => run(context, "generator", latents),
    discriminate: (context, images3) => run(context, "discriminator", images3),
    enlargement: () => imageShape2[0] / side()
  };
}
var run = ({ gan: gan2, random }, name, input22) => forward(gan2.networks[name], { input: input22 }, { training: true, random });

// ../evaluate-cli/packages/models/src/stylegan2.ts
import { z as z13 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/mapping-network.ts
import * as tf79 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/style-broadcast.ts
import * as tf78 from "@tensorflow/tfjs";
var StyleBroadcast = class extends tf78.layers.Layer {
  static className = "GanStyleBroadcast";
  layers;
  decay;
  average;
  constructor({ name, layers: layers37, decay = 0.995 }) {
    super({ name });
    this.layers = layers37;
    this.decay = decay;
  }
  /** The mean style `[D]`, not to be disposed. */
  get mean() {
    return this.average.read();
  }
  build(inputShape) {
    const dim = inputShape.at(-1);
    this.average = this.addWeight("mean", [dim], "float32", tf78.initializers.zeros(), void 0, false);
    super.build(inputShape);
  }
  call(inputs, kwargs) {
    return tf78.tidy(() => {
      const styles = onlyInput(inputs);
      if (kwargs["training"]) {
        const now = stopGradient(tf78.mean(styles, 0));
        const moved = tf78.add(tf78.mul(stopGradient(this.mean), this.decay), tf78.mul(now, 1 - this.decay));
        this.average.write(moved);
      }
      return tf78.tile(tf78.expandDims(styles, 1), [1, this.layers, 1]);
    });
  }
  computeOutputShape(inputShape) {
    const [batch, dim] = inputShape;
    return [batch, this.layers, dim];
  }
  getConfig() {
    return { ...super.getConfig(), layers: this.layers, decay: this.decay };
  }
};
tf78.serialization.registerClass(StyleBroadcast);

// ../evaluate-cli/packages/models/src/blocks/mapping-network.ts
function mappingNetwork({ latentDim: latentDim2, mappingLayers: mappingLayers2, layers: layers37 }, random) {
  const latents = tf79.input({ shape: [latentDim2], name: "latents" });
  let x = new PixelNorm({ name: "norm" }).apply(latents);
  for (let i = 1; i <= mappingLayers2; i++) {
    const dense2 = new EqualizedDense({
      name: `dense-${i}`,
      units: latentDim2,
      activation: "leakyRelu",
      activationGain: Math.SQRT2,
      learningRateMultiplier: 0.01,
      random
    });
    x = dense2.apply(x);
  }
  const styles = new StyleBroadcast({ name: "styles", layers: layers37 }).apply(x);
  return tf79.model({ name: "mapping", inputs: latents, outputs: styles });
}

// ../evaluate-cli/packages/models/src/blocks/style-sides.ts
import * as tf81 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/blocks/style-controls.ts
import * as tf80 from "@tensorflow/tfjs";
function truncateStyles(styles, mapping, psi, cutoff) {
  return tf80.tidy(() => {
    const mean22 = meanStyle(mapping);
    const truncated = tf80.add(mean22, tf80.mul(tf80.sub(styles, mean22), psi));
    return cutoff === void 0 ? truncated : mixStyles(truncated, styles, cutoff);
  });
}
function meanStyle(mapping) {
  const layer = mapping.layers.at(-1);
  if (layer instanceof StyleBroadcast) return layer.mean;
  throw new ConfigError(
    `meanStyle: expected a mapping network with a mean style, got '${mapping.name}'. Pass networks.mapping of a style-based GAN.`
  );
}
function mixStyles(coarse, fine, crossover) {
  const [count3, layers37, dim] = coarse.shape;
  const first = Math.max(0, Math.min(crossover, layers37));
  return tf80.tidy(
    () => tf80.concat(
      [
        tf80.slice(coarse, [0, 0, 0], [count3, first, dim]),
        tf80.slice(fine, [0, first, 0], [count3, layers37 - first, dim])
      ],
      1
    )
  );
}

// ../evaluate-cli/packages/models/src/blocks/style-sides.ts
function styleSides(options) {
  return {
    draw(context, count3) {
      const styles = run2(context, "mapping", latentsFor(context, count3));
      const crossover = drawCrossover(context, options, styles.shape[1]);
      if (crossover === void 0) return styles;
      const { mapping } = context.gan.networks;
      const others = forward(mapping, { latents: latentsFor(context, count3) });
      return mixStyles(styles, others, crossover);
    },
    generate: (context, styles) => run2(context, "synthesis", styles),
    discriminate: (context, images3) => run2(context, "discriminator", images3)
  };
}
function generateFromStyles({ mapping, synthesis }, truncatedLayers) {
  return ({ feeds, training, random, truncation = 1 }) => tf81.tidy(() => {
    const styles = feeds["styles"] ?? forward(mapping, feeds);
    const kept = truncation === 1 ? styles : truncateStyles(styles, mapping, truncation, truncatedLayers);
    return forward(synthesis, { styles: kept }, { training, random });
  });
}
function drawCrossover({ random }, { mixing: mixing2, activeLayers }, all) {
  const layers37 = activeLayers?.() ?? all;
  if (mixing2 === 0 || layers37 < 2 || random.uniform() >= mixing2) return void 0;
  return 1 + random.integer(layers37 - 1);
}
var latentsFor = ({ gan: gan2, random }, count3) => Object.values(gan2.latents(count3, random))[0];
var run2 = ({ gan: gan2, random }, name, input22) => forward(gan2.networks[name], { input: input22 }, { training: true, random });

// ../evaluate-cli/packages/models/src/blocks/stylegan2-networks.ts
import * as tf86 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/fir-upsample.ts
import * as tf82 from "@tensorflow/tfjs";
var FirUpsample = class extends tf82.layers.Layer {
  static className = "GanFirUpsample";
  call(inputs) {
    return tf82.tidy(() => {
      const x = onlyInput(inputs);
      const [batch, height, width, channels] = x.shape;
      const plane = tf82.reshape(outerProduct([1, 3, 3, 1], 4), [4, 4, 1, 1]);
      const kernel = tf82.mul(plane, tf82.eye(channels));
      return tf82.conv2dTranspose(x, kernel, [batch, 2 * height, 2 * width, channels], 2, "same");
    });
  }
  computeOutputShape(inputShape) {
    const [batch, height, width, channels] = inputShape;
    return [batch, 2 * height, 2 * width, channels];
  }
};
tf82.serialization.registerClass(FirUpsample);

// ../evaluate-cli/packages/models/src/layers/learned-constant.ts
import * as tf83 from "@tensorflow/tfjs";
var LearnedConstant = class extends tf83.layers.Layer {
  static className = "GanLearnedConstant";
  args;
  random;
  constant;
  constructor({ name, shape, start = "normal", random }) {
    super({ name });
    this.args = { shape: [...shape], start };
    this.random = random ?? Random.fromSeed("constant");
  }
  build(inputShape) {
    const { shape, start } = this.args;
    const initial = start === "ones" ? tf83.initializers.ones() : initializers(this.random).normal(1);
    this.constant = this.addWeight("constant", [...shape], "float32", initial);
    super.build(inputShape);
  }
  call(inputs) {
    return tf83.tidy(() => {
      const count3 = onlyInput(inputs).shape[0];
      return tf83.tile(tf83.expandDims(this.constant.read(), 0), [count3, ...this.args.shape.map(() => 1)]);
    });
  }
  computeOutputShape(inputShape) {
    return [inputShape[0], ...this.args.shape];
  }
  getConfig() {
    return { ...super.getConfig(), ...this.args, shape: [...this.args.shape] };
  }
};
tf83.serialization.registerClass(LearnedConstant);

// ../evaluate-cli/packages/models/src/layers/modulated-conv2d.ts
import * as tf85 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/noise.ts
import * as tf84 from "@tensorflow/tfjs";
function noiseFor(x, kept, kwargs) {
  const { training, random } = kwargs;
  const [batch, height, width] = x.shape;
  if (training && random !== void 0) return random.normalTensor([batch, height, width, 1]);
  return tf84.expandDims(kept.read(), 0);
}

// ../evaluate-cli/packages/models/src/layers/modulated-conv2d.ts
var ModulatedConv2D = class extends tf85.layers.Layer {
  static className = "GanModulatedConv2D";
  args;
  random;
  affine;
  kernel;
  bias;
  noise;
  constructor({ name, random, ...args }) {
    super({ name });
    const { filters, kernelSize: kernelSize2 = 3, styleIndex } = args;
    if (!(Number.isInteger(filters) && filters >= 1 && kernelSize2 % 2 === 1)) {
      throw new ConfigError(
        `ModulatedConv2D: expected filters of 1 or more and an odd kernelSize, got ${filters} and ${kernelSize2}. Pass e.g. 512 and 3.`
      );
    }
    const { upsample = false, demodulate = true, noise = true, activation = "leakyRelu" } = args;
    this.args = { filters, kernelSize: kernelSize2, styleIndex, upsample, demodulate, noise, activation };
    this.random = random ?? Random.fromSeed("modulated");
  }
  build(inputShape) {
    const [[, height, width, channels], [, layers37, dim]] = inputShape;
    const { filters, kernelSize: side, styleIndex, upsample } = this.args;
    if (styleIndex >= layers37) {
      throw new ConfigError(
        `ModulatedConv2D '${this.name}': expected a styleIndex below the ${layers37} styles given, got ${styleIndex}. Feed one style for each layer.`
      );
    }
    const normal = initializers(this.random).normal(1);
    const weight2 = (name, shape, start = normal, trainable = true) => this.addWeight(name, shape, "float32", start, void 0, trainable);
    this.affine = [
      weight2("affine-kernel", [dim, channels]),
      weight2("affine-bias", [channels], tf85.initializers.ones())
    ];
    const ends = upsample ? [filters, channels] : [channels, filters];
    this.kernel = weight2("kernel", [side, side, ...ends]);
    this.bias = weight2("bias", [filters], tf85.initializers.zeros());
    if (this.args.noise) {
      const map = [height, width].map((length) => upsample ? 2 * length : length);
      this.noise = [
        weight2("strength", [], tf85.initializers.zeros()),
        weight2("noise", [...map, 1], normal, false)
      ];
    }
    super.build(inputShape);
  }
  call(inputs, kwargs) {
    const [x, styles] = inputs;
    const { activation } = this.args;
    const gain = activation === "leakyRelu" ? Math.SQRT2 : 1;
    return tf85.tidy(() => {
      const scale = this.styleScale(styles);
      const kernel = this.kernel.read();
      const sum12 = this.convolve(tf85.mul(x, perPixel(scale)), kernel);
      const restored = this.args.demodulate ? tf85.mul(sum12, perPixel(tf85.mul(this.restoringScale(scale, kernel), gain))) : tf85.mul(sum12, gain / Math.sqrt(this.fanIn(kernel)));
      return activate2(tf85.add(restored, tf85.mul(this.offset(restored, kwargs), gain)), activation);
    });
  }
  computeOutputShape(inputShape) {
    const [[batch, height, width]] = inputShape;
    const factor = this.args.upsample ? 2 : 1;
    return [batch, height * factor, width * factor, this.args.filters];
  }
  getConfig() {
    return { ...super.getConfig(), ...this.args };
  }
  /** Factors of the input channels, `[N, C]`. */
  styleScale(styles) {
    const [batch, , dim] = styles.shape;
    const own = tf85.reshape(tf85.slice(styles, [0, this.args.styleIndex, 0], [batch, 1, dim]), [batch, dim]);
    const [kernel, bias] = this.affine.map((weight2) => weight2.read());
    return tf85.add(tf85.matMul(own, tf85.mul(kernel, 1 / Math.sqrt(dim))), bias);
  }
  /** Factors of the output channels that undo what the style did to their variance, `[N, filters]`. */
  restoringScale(scale, kernel) {
    const power = tf85.sum(tf85.square(kernel), [0, 1]);
    const variance = tf85.matMul(tf85.square(scale), power, false, this.args.upsample);
    return tf85.rsqrt(tf85.add(variance, 1e-8));
  }
  convolve(x, kernel) {
    if (!this.args.upsample) return tf85.conv2d(x, kernel, 1, "same");
    const [batch, height, width] = x.shape;
    const grown = [height, width].map((side) => 2 * side + this.args.kernelSize - 2);
    const larger = tf85.conv2dTranspose(x, kernel, [batch, ...grown, this.args.filters], 2, "valid");
    return filterImages(larger, [1, 3, 3, 1], [1, 1], 4);
  }
  /** Bias, and noise where there is any. */
  offset(x, kwargs) {
    const bias = this.bias.read();
    if (this.noise === void 0) return bias;
    const [strength, map] = this.noise;
    return tf85.add(tf85.mul(noiseFor(x, map, kwargs), strength.read()), bias);
  }
  fanIn({ shape }) {
    return shape[0] * shape[1] * (this.args.upsample ? shape[3] : shape[2]);
  }
};
tf85.serialization.registerClass(ModulatedConv2D);
var perPixel = (x) => tf85.reshape(x, [x.shape[0], 1, 1, x.shape[1]]);

// ../evaluate-cli/packages/models/src/blocks/stylegan2-networks.ts
var apply2 = (layer, x) => layer.apply(x);
var channelsAt = ({ channelBase: channelBase2, channelMax: channelMax2 }, side) => Math.max(1, Math.min(Math.floor(channelBase2 / side), channelMax2));
var styleLayers = (side) => 2 * Math.log2(side) - 2;
function styleGan2Synthesis(sizes2, random) {
  const [resolution, , imageChannels] = sizes2.imageShape;
  const styles = tf86.input({ shape: [styleLayers(resolution), sizes2.latentDim], name: "styles" });
  const modulated = (x2, args) => apply2(new ModulatedConv2D({ ...args, random }), [x2, styles]);
  const shape = [4, 4, channelsAt(sizes2, 4)];
  let x = apply2(new LearnedConstant({ name: "constant", shape, random }), styles);
  let images3;
  let styleIndex = 0;
  for (let side = 4; side <= resolution; side *= 2) {
    const filters = channelsAt(sizes2, side);
    if (side > 4) {
      x = modulated(x, { name: `up-${side}`, filters, styleIndex: styleIndex++, upsample: true });
    }
    x = modulated(x, { name: `conv-${side}`, filters, styleIndex: styleIndex++ });
    const own = modulated(x, { ...imageLayer(side, imageChannels), styleIndex });
    images3 = images3 === void 0 ? own : skip(side, images3, own);
  }
  return tf86.model({ name: "synthesis", inputs: styles, outputs: images3 });
}
var imageLayer = (side, filters) => ({
  name: `image-${side}`,
  filters,
  kernelSize: 1,
  demodulate: false,
  noise: false,
  activation: "linear"
});
var skip = (side, below, own) => apply2(tf86.layers.add({ name: `sum-${side}` }), [
  apply2(new FirUpsample({ name: `enlarge-${side}` }), below),
  own
]);
var common3 = { activation: "leakyRelu", activationGain: Math.SQRT2 };
function styleGan2Discriminator(sizes2, random) {
  const { imageShape: imageShape2, groupSize } = sizes2;
  const conv = (x2, args) => apply2(new EqualizedConv2D({ ...common3, ...args, random }), x2);
  const images3 = tf86.input({ shape: [...imageShape2], name: "images" });
  let x = conv(images3, { name: "image", filters: channelsAt(sizes2, imageShape2[0]), kernelSize: 1 });
  for (let side = imageShape2[0]; side > 4; side /= 2) x = halve2(x, side, sizes2, conv);
  const filters = channelsAt(sizes2, 4);
  x = apply2(new MinibatchStandardDeviation({ name: "spread", groupSize }), x);
  x = conv(x, { name: "conv-4", filters });
  x = apply2(new EqualizedDense({ ...common3, name: "dense", units: filters, random }), x);
  const logits = apply2(new EqualizedDense({ name: "logit", units: 1, random }), x);
  return tf86.model({ name: "discriminator", inputs: images3, outputs: logits });
}
function halve2(x, side, sizes2, conv) {
  const filters = channelsAt(sizes2, side / 2);
  const blur = (name, y, edge) => apply2(new FirFilter({ name, taps: [1, 3, 3, 1], padding: [edge, edge] }), y);
  const inner = conv(x, { name: `conv-${side}`, filters: channelsAt(sizes2, side) });
  const blurred = blur(`blur-${side}`, inner, 2);
  const down = { name: `down-${side}`, filters, resample: "stride" };
  if (!sizes2.residual) return conv(blurred, down);
  const deep = conv(blurred, { ...down, activationGain: 1 });
  const short = conv(blur(`skip-blur-${side}`, x, 1), {
    name: `skip-${side}`,
    filters,
    kernelSize: 1,
    resample: "stride",
    useBias: false,
    activation: "linear",
    activationGain: Math.SQRT1_2
  });
  return apply2(tf86.layers.add({ name: `sum-${side}` }), [short, deep]);
}

// ../evaluate-cli/packages/models/src/stylegan2.ts
var config11 = z13.object({
  imageShape: squareImages(256),
  latentDim: latentDim(512),
  mappingLayers: mappingLayers(8),
  channelBase: z13.int().min(4).default(32768).describe("Feature maps of side s have channelBase / s channels, up to channelMax"),
  channelMax: channelMax(512),
  residual: z13.boolean().default(true).describe("Whether the discriminator has residual skips"),
  groupSize: z13.int().min(1).default(4).describe("Examples whose spread the discriminator sees together"),
  mixing: mixing(0.9),
  r1: z13.number().min(0).default(10).describe("Weight of R1, the squared slope at real images; 0 for none"),
  r1Every: z13.int().min(1).default(16).describe("Steps between updates for R1"),
  pathLength: z13.number().min(0).default(2).describe("Weight of the path length penalty; 0 for none"),
  pathLengthEvery: z13.int().min(1).default(4).describe("Steps between updates for path length"),
  augmentation: z13.enum(["none", "ada"]).default("none").describe("ada: everything the discriminator sees is changed, as strongly as it overfits"),
  learningRate: learningRate(2e-3)
});
var published2 = (letter, side) => [
  `config-${letter}-${side}`,
  {
    description: letter === "f" ? `the final networks of the paper, ${side}x${side}x3` : `the networks of half the width, ${side}x${side}x3, R1 of 100`,
    config: {
      imageShape: [side, side, 3],
      ...letter === "e" && { channelBase: 16384, r1: 100 }
    },
    // 25 million images.
    training: { batchSize: 32, steps: 781250, averagingHalfLife: 1e4 }
  }
];
var stylegan2 = defineGan({
  name: "stylegan2",
  title: "StyleGAN2",
  summary: "styles that modulate convolutions; lazy regularisation",
  paper: "https://arxiv.org/abs/1912.04958",
  config: config11,
  presets: {
    ...Object.fromEntries([256, 512, 1024].map((side) => published2("f", side))),
    ...Object.fromEntries([256, 1024].map((side) => published2("e", side))),
    cifar: {
      description: "StyleGAN2-ADA on CIFAR-10: 32x32x3, unconditional, adaptive augmentation",
      config: {
        imageShape: [32, 32, 3],
        mappingLayers: 2,
        residual: false,
        groupSize: 32,
        mixing: 0,
        r1: 0.01,
        pathLength: 0,
        augmentation: "ada",
        learningRate: 25e-4
      },
      // 100 million images.
      training: {
        batchSize: 64,
        steps: 1562500,
        averagingHalfLife: 5e5,
        averagingRampUp: 0.05
      }
    },
    small: {
      description: "32x32x3 with 32 to 64 channels, for two cores",
      config: {
        imageShape: [32, 32, 3],
        latentDim: 64,
        mappingLayers: 2,
        channelBase: 1024,
        channelMax: 64,
        mixing: 0,
        r1: 0.05,
        learningRate: 25e-4
      },
      training: { batchSize: 16, steps: 1e4, averagingHalfLife: 5e3, averagingRampUp: 0.05 }
    }
  },
  fit: fitSquare,
  build(options, random) {
    const networks3 = makeNetworks(options, random);
    return { networks: networks3, ...game4(options, networks3) };
  }
});
function makeNetworks(options, random) {
  const layers37 = styleLayers(options.imageShape[0]);
  return {
    mapping: mappingNetwork({ ...options, layers: layers37 }, random),
    synthesis: styleGan2Synthesis(options, random),
    discriminator: styleGan2Discriminator(options, random)
  };
}
function game4(options, networks3) {
  const [side, , channels] = options.imageShape;
  const augmentation = options.augmentation === "ada" ? adaptiveAugmentation() : void 0;
  const regularizers = penalties(options);
  const whole = { level: Math.log2(side / 4), fade: 1 };
  const sides = {
    ...styleSides(options),
    real: (context) => drawGrowingImages(context, side, whole)
  };
  return {
    players: { generator: ["mapping", "synthesis"], discriminator: ["discriminator"] },
    averaged: ["mapping", "synthesis"],
    optimizers: {
      generator: rescaledAdam(options.learningRate, options.pathLengthEvery),
      discriminator: rescaledAdam(options.learningRate, options.r1Every)
    },
    regularizers,
    augmentation,
    trainStep: phasedStep(sides, { loss: nonSaturatingLoss(), regularizers, augmentation }),
    generate: generateFromStyles(networks3),
    sample: { shape: [side, side, channels], dtype: "float32" },
    inputs: { images: { shape: [null, null, channels], dtype: "float32", range: [-1, 1] } }
  };
}
function penalties({ r1, r1Every, pathLength, pathLengthEvery }) {
  return [
    ...r1 > 0 ? [r1Penalty({ weight: r1, every: r1Every })] : [],
    ...pathLength > 0 ? [pathLengthPenalty({ weight: pathLength, every: pathLengthEvery })] : []
  ];
}
function rescaledAdam(learningRate2, every) {
  const share3 = every > 1 ? every / (every + 1) : 1;
  return adam({ learningRate: learningRate2 * share3, beta1: 0, beta2: 0.99 ** share3, epsilon: 1e-8 });
}

// ../evaluate-cli/packages/models/src/unrolled-gan.ts
import { z as z14 } from "zod";
var config12 = z14.object({
  unrolledSteps: z14.int().min(0).max(50).default(5).describe("Discriminator updates the generator looks ahead"),
  unrolledLearningRate: z14.number().positive().default(0.01).describe("Step size of the updates looked ahead"),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], "generator"),
  discriminatorUnits: units([200, 200, 200], "discriminator"),
  maxoutPieces: maxoutPieces(5),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.8)
});
var unrolledGan = defineGan({
  name: "unrolled-gan",
  title: "Unrolled GAN",
  summary: "a generator that looks several discriminator updates ahead, against mode collapse",
  paper: "https://arxiv.org/abs/1611.02163",
  config: config12,
  presets: {
    toy: {
      description: "points in the plane, five steps ahead",
      training: { batchSize: 100, steps: 4e5 }
    },
    small: {
      description: "the toy networks at a quarter of the width",
      config: {
        generatorUnits: [100, 100],
        discriminatorUnits: [64, 64],
        maxoutPieces: 3,
        learningRate: 5e-4
      },
      training: { batchSize: 100, steps: 1e4 }
    }
  },
  build: (options, random) => ({
    networks: {
      generator: pointGenerator(options, random),
      discriminator: pointDiscriminator(options, random)
    },
    optimizers: { generator: adam(options), discriminator: adam(options) },
    sample: { shape: [2], dtype: "float32" },
    examples: "points",
    trainStep: unrolledStep({ ...options, loss: nonSaturatingLoss(), examples: "points" })
  })
});

// ../evaluate-cli/packages/models/src/wgan.ts
import { z as z15 } from "zod";
var config13 = z15.object({
  imageShape: imageShape(64, 64, 3).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    "Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 64"
  ),
  latentDim: latentDim(100),
  baseFilters: baseFilters(64),
  normMomentum: normMomentum(0.9),
  clip: z15.number().positive().default(0.01).describe("Weights of the critic are kept within this of 0"),
  nCritic: nCritic(5),
  thoroughCritic: z15.int().min(1).default(100).describe("Updates of the critic in each of the first 25 steps and in every 500th"),
  learningRate: learningRate(5e-5)
});
var wgan = defineGan({
  name: "wgan",
  title: "Wasserstein GAN",
  summary: "a critic with clipped weights instead of a discriminator",
  paper: "https://arxiv.org/abs/1701.07875",
  config: config13,
  presets: {
    "reference-64": {
      description: "authors' code, 64x64x3, networks of DCGAN; 25 epochs of LSUN's bedrooms",
      training: { batchSize: 64, steps: 237e3 }
    },
    small: {
      description: "digits at half the width; few thorough rounds, faster steps",
      config: {
        imageShape: [28, 28, 1],
        baseFilters: 32,
        thoroughCritic: 20,
        learningRate: 2e-4
      },
      training: { batchSize: 64, steps: 3e3 }
    }
  },
  build(options, random) {
    const sizes2 = { ...options, form: "pytorch" };
    const optimizer3 = () => rmsProp({ learningRate: options.learningRate });
    return {
      networks: {
        generator: dcganGenerator(sizes2, random),
        critic: dcganDiscriminator(sizes2, random, "critic")
      },
      optimizers: { generator: optimizer3(), discriminator: optimizer3() },
      loss: wassersteinLoss(),
      regularizers: [weightClipping({ limit: options.clip, when: "before" })],
      nCritic: criticUpdates(options.nCritic, options.thoroughCritic)
    };
  }
});
var criticUpdates = (usual, thorough) => ({ step }) => step < 25 || step % 500 === 0 ? thorough : usual;

// ../evaluate-cli/packages/models/src/wgan-gp.ts
import { z as z16 } from "zod";

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-convolutional.ts
import * as tf88 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-options.ts
import * as tf87 from "@tensorflow/tfjs";
function maybeNormalise(name, options, x) {
  if (!options.generatorNorm) return x;
  return apply(tf87.layers.batchNormalization({ name, momentum: options.normMomentum, epsilon: 1e-5 }), x);
}
function stridedUniform(kernel, more, fewer, random) {
  const limit = Math.sqrt(12 / (kernel * kernel * (fewer + more / 4)));
  return initializers(random).uniform(-limit, limit);
}

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-convolutional.ts
var kernelSize = 5;
function convolutionalGenerator(options, random) {
  const { imageShape: imageShape2, latentDim: latentDim2, pixels } = options;
  const { sizes: sizes2, widths } = layOut2(options);
  const [height, width] = sizes2.at(-1);
  const filters = widths.at(-1);
  const latents = tf88.input({ shape: [latentDim2], name: "latents" });
  let x = apply(
    tf88.layers.dense({
      name: "project",
      units: height * width * filters,
      kernelInitializer: initializers(random).glorotUniform()
    }),
    latents
  );
  x = maybeNormalise("norm-1", options, x);
  x = apply(tf88.layers.reLU({ name: "activation-1" }), x);
  x = apply(tf88.layers.reshape({ name: "smallest-map", targetShape: [height, width, filters] }), x);
  for (let level = sizes2.length - 1; level >= 1; level--) {
    const stage = sizes2.length - level;
    x = double2(`double-${stage}`, widths[level - 2] ?? imageShape2[2], random, x);
    if (level > 1) {
      x = maybeNormalise(`norm-${stage + 1}`, options, x);
      x = apply(tf88.layers.reLU({ name: `activation-${stage + 1}` }), x);
    }
    x = cutTo(`cut-${stage}`, sizes2[level - 1], x);
  }
  const images3 = apply(tf88.layers.activation({ name: "images", activation: pixels }), x);
  return tf88.model({ name: "generator", inputs: latents, outputs: images3 });
}
function convolutionalCritic(options, random) {
  const images3 = tf88.input({ shape: [...options.imageShape], name: "images" });
  let x = images3;
  layOut2(options).widths.forEach((filters, i) => {
    x = halve3(`halve-${i + 1}`, filters, random, x);
    x = apply(tf88.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.2 }), x);
  });
  x = apply(tf88.layers.flatten({ name: "features" }), x);
  const score2 = tf88.layers.dense({
    name: "score",
    units: 1,
    kernelInitializer: initializers(random).glorotUniform()
  });
  return tf88.model({ name: "critic", inputs: images3, outputs: apply(score2, x) });
}
function layOut2({ imageShape: imageShape2, baseFilters: baseFilters2 }) {
  const [height, width] = imageShape2;
  const halvings2 = halvingsToBase([height, width]);
  return { sizes: halvedSizes([height, width], halvings2), widths: halvedWidths(baseFilters2, halvings2) };
}
function double2(name, filters, random, x) {
  const kernelInitializer = stridedUniform(kernelSize, x.shape.at(-1), filters, random);
  const options = { name, filters, kernelSize, strides: 2, padding: "same", kernelInitializer };
  return apply(tf88.layers.conv2dTranspose(options), x);
}
function halve3(name, filters, random, x) {
  const kernelInitializer = stridedUniform(kernelSize, filters, x.shape.at(-1), random);
  const options = { name, filters, kernelSize, strides: 2, padding: "same", kernelInitializer };
  return apply(tf88.layers.conv2d(options), x);
}

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-points.ts
import * as tf89 from "@tensorflow/tfjs";
function pointsGenerator({ latentDim: latentDim2, generatorUnits }, random) {
  const latents = tf89.input({ shape: [latentDim2], name: "latents" });
  const points3 = denseReLU("points", generatorUnits, 2, latents, random);
  return tf89.model({ name: "generator", inputs: latents, outputs: points3 });
}
function pointsCritic({ criticUnits }, random) {
  const points3 = tf89.input({ shape: [2], name: "points" });
  return tf89.model({
    name: "critic",
    inputs: points3,
    outputs: denseReLU("score", criticUnits, 1, points3, random)
  });
}
function denseReLU(name, hidden, outputs, input22, random) {
  const init = initializers(random);
  let x = input22;
  hidden.forEach((units2, i) => {
    const limit = Math.sqrt(6 / x.shape.at(-1));
    const layer = tf89.layers.dense({
      name: `dense-${i + 1}`,
      units: units2,
      activation: "relu",
      kernelInitializer: init.uniform(-limit, limit)
    });
    x = layer.apply(x);
  });
  const last2 = tf89.layers.dense({ name, units: outputs, kernelInitializer: init.glorotUniform() });
  return last2.apply(x);
}

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-residual.ts
import * as tf91 from "@tensorflow/tfjs";

// ../evaluate-cli/packages/models/src/layers/channel-layer-normalization.ts
import * as tf90 from "@tensorflow/tfjs";
var ChannelLayerNormalization = class extends tf90.layers.Layer {
  static className = "GanChannelLayerNormalization";
  epsilon;
  gamma;
  beta;
  constructor({ name, epsilon = 1e-5 } = {}) {
    super({ name });
    this.epsilon = epsilon;
  }
  build(inputShape) {
    const channels = inputShape.at(-1);
    this.gamma = this.addWeight("gamma", [channels], "float32", tf90.initializers.ones());
    this.beta = this.addWeight("beta", [channels], "float32", tf90.initializers.zeros());
    this.built = true;
  }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf90.tidy(() => {
      const axes = x.shape.map((_, axis) => axis).slice(1);
      const { mean: mean22, variance } = tf90.moments(x, axes, true);
      const normal = tf90.div(tf90.sub(x, mean22), tf90.sqrt(tf90.add(variance, this.epsilon)));
      return tf90.add(tf90.mul(normal, this.gamma.read()), this.beta.read());
    });
  }
  computeOutputShape(inputShape) {
    return inputShape;
  }
  getConfig() {
    return { ...super.getConfig(), epsilon: this.epsilon };
  }
};
tf90.serialization.registerClass(ChannelLayerNormalization);
var channelLayerNormalization = (args) => new ChannelLayerNormalization(args);

// ../evaluate-cli/packages/models/src/blocks/wgan-gp-residual.ts
var evenBase = 8;
function residualGenerator(options, random) {
  const { imageShape: imageShape2, latentDim: latentDim2, pixels } = options;
  const sizes2 = sizesOf(options);
  const init = initializers(random);
  const [height, width] = sizes2.at(-1);
  const filters = widthAt(options, sizes2.length - 1);
  const latents = tf91.input({ shape: [latentDim2], name: "latents" });
  const units2 = height * width * filters;
  let x = apply(
    tf91.layers.dense({ name: "project", units: units2, kernelInitializer: init.glorotUniform() }),
    latents
  );
  x = apply(tf91.layers.reshape({ name: "smallest-map", targetShape: [height, width, filters] }), x);
  const style = styleOf(options, random, (name, y) => maybeNormalise(name, options, y));
  for (let level = sizes2.length - 2; level >= 0; level--) {
    const block = { filters: widthAt(options, level), growTo: sizes2[level] };
    x = residualBlock(`block-${sizes2.length - 1 - level}`, style, block, x);
  }
  x = apply(tf91.layers.reLU({ name: "activation" }), maybeNormalise("norm", options, x));
  x = apply(
    tf91.layers.conv2d({
      name: "image",
      filters: imageShape2[2],
      kernelSize: 3,
      padding: "same",
      // The two scripts differ in this.
      kernelInitializer: init.glorotUniform(options.layout === "even" ? 1 : Math.SQRT2)
    }),
    x
  );
  const images3 = apply(tf91.layers.activation({ name: "images", activation: pixels }), x);
  return tf91.model({ name: "generator", inputs: latents, outputs: images3 });
}
function residualCritic(options, random) {
  const images3 = tf91.input({ shape: [...options.imageShape], name: "images" });
  const features = options.layout === "even" ? evenTrunk(options, random, images3) : pyramidTrunk(options, random, images3);
  const score2 = tf91.layers.dense({
    name: "score",
    units: 1,
    kernelInitializer: initializers(random).glorotUniform()
  });
  return tf91.model({ name: "critic", inputs: images3, outputs: apply(score2, features) });
}
function evenTrunk(options, random, images3) {
  const style = styleOf(options, random);
  const filters = options.baseFilters;
  let x = residualBlock("block-1", style, { filters, halve: true, preactivate: false }, images3);
  let block = 2;
  for (; Math.min(x.shape[1], x.shape[2]) > evenBase; block++) {
    x = residualBlock(`block-${block}`, style, { filters, halve: true }, x);
  }
  x = residualBlock(`block-${block}`, style, { filters }, x);
  x = residualBlock(`block-${block + 1}`, style, { filters }, x);
  x = apply(tf91.layers.reLU({ name: "activation" }), x);
  return apply(tf91.layers.globalAveragePooling2d({ name: "features" }), x);
}
function pyramidTrunk(options, random, images3) {
  const style = styleOf(options, random, (name, y) => apply(channelLayerNormalization({ name }), y));
  const kernelInitializer = initializers(random).glorotUniform();
  let x = apply(
    tf91.layers.conv2d({
      name: "pixels",
      filters: options.baseFilters,
      kernelSize: 3,
      padding: "same",
      kernelInitializer
    }),
    images3
  );
  for (let level = 1; level < sizesOf(options).length; level++) {
    const [filters, hidden] = [widthAt(options, level), x.shape.at(-1)];
    x = residualBlock(`block-${level}`, style, { filters, hidden, halve: true }, x);
  }
  return apply(tf91.layers.flatten({ name: "features" }), x);
}
function styleOf({ layout }, random, normalise2) {
  const init = initializers(random);
  const layer = (kernelSize2, gain) => (args) => tf91.layers.conv2d({
    ...args,
    kernelSize: kernelSize2,
    padding: "same",
    kernelInitializer: init.glorotUniform(gain)
  });
  return {
    convolution: layer(3, Math.SQRT2),
    shortcut: layer(1, 1),
    ...normalise2 && { normalise: normalise2 },
    firstBias: layout === "even"
  };
}
function sizesOf({ imageShape: imageShape2 }) {
  const size = [imageShape2[0], imageShape2[1]];
  return halvedSizes(size, halvingsToBase(size));
}
var widthAt = ({ layout, baseFilters: baseFilters2 }, level) => layout === "even" ? baseFilters2 : baseFilters2 * Math.min(2 ** level, 8);

// ../evaluate-cli/packages/models/src/wgan-gp.ts
var config14 = z16.object({
  form: z16.enum(["convolutional", "residual", "residual-pyramid", "points"]).default("convolutional").describe(
    "convolutional: 5x5 kernels of stride 2; residual: blocks of one width, none normalised in the critic; residual-pyramid: wider as the map shrinks, layer normalisation in the critic; points: dense, in the plane"
  ),
  imageShape: imageShape(28, 28, 1).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    "Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 32"
  ),
  latentDim: latentDim(128),
  baseFilters: baseFilters(64),
  generatorNorm: z16.boolean().default(true).describe("Batch normalisation in the generator of images"),
  normMomentum: normMomentum(0.9),
  pixels: z16.enum(["tanh", "sigmoid"]).default("tanh").describe("How the generator bounds its pixels: tanh to [-1, 1], sigmoid to [0, 1]"),
  generatorUnits: units([512, 512, 512], "generator of points"),
  criticUnits: units([512, 512, 512], "critic of points"),
  penaltyWeight: z16.number().positive().default(10).describe("Weight of the gradient penalty"),
  nCritic: nCritic(5),
  generatorBatch: generatorBatch(1),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.5),
  beta2: beta2(0.9),
  decaySteps: decaySteps(0)
});
var wganGp = defineGan({
  name: "wgan-gp",
  title: "WGAN with gradient penalty",
  summary: "a critic with slopes of 1, which says how far apart data and samples are",
  paper: "https://arxiv.org/abs/1704.00028",
  config: config14,
  presets: {
    mnist: {
      description: "28x28x1, 5x5 kernels, no normalisation",
      config: { generatorNorm: false, pixels: "sigmoid" },
      training: { batchSize: 50, steps: 2e5 }
    },
    cifar: {
      description: "32x32x3, 5x5 kernels, batch normalisation in the generator",
      config: { imageShape: [32, 32, 3], baseFilters: 128 },
      training: { batchSize: 64, steps: 2e5 }
    },
    "cifar-resnet": {
      description: "32x32x3, residual, 128 channels throughout, without classes",
      config: {
        form: "residual",
        imageShape: [32, 32, 3],
        baseFilters: 128,
        generatorBatch: 2,
        learningRate: 2e-4,
        beta1: 0,
        decaySteps: 1e5
      },
      training: { batchSize: 64, steps: 1e5 }
    },
    "resnet-64": {
      description: "64x64x3, residual, layer normalisation in the critic",
      config: { form: "residual-pyramid", imageShape: [64, 64, 3], beta1: 0 },
      training: { batchSize: 64, steps: 2e5 }
    },
    toy: {
      description: "points in the plane, three dense layers of 512 on either side",
      config: { form: "points", latentDim: 2, penaltyWeight: 0.1 },
      training: { batchSize: 256, steps: 1e5 }
    },
    small: {
      description: "the networks for digits at a quarter of the width",
      config: { latentDim: 64, baseFilters: 16, learningRate: 5e-4 },
      training: { batchSize: 64, steps: 3e3 }
    }
  },
  build: (options, random) => ({
    ...networks2(options, random),
    optimizers: { generator: optimizer2(options), discriminator: optimizer2(options) },
    loss: wassersteinLoss(),
    regularizers: [gradientPenalty({ weight: options.penaltyWeight })],
    nCritic: options.nCritic,
    generatorBatch: options.generatorBatch
  })
});
function optimizer2({ learningRate: learningRate2, decaySteps: decaySteps2, beta1: beta12, beta2: beta22 }) {
  const rate2 = decaySteps2 > 0 ? linearDecay(learningRate2, 0, decaySteps2) : learningRate2;
  return adam({ learningRate: rate2, beta1: beta12, beta2: beta22 });
}
function networks2(options, random) {
  const { form, imageShape: imageShape2, pixels } = options;
  if (form === "points") {
    return {
      networks: { generator: pointsGenerator(options, random), critic: pointsCritic(options, random) },
      sample: { shape: [2], dtype: "float32" },
      examples: "points"
    };
  }
  return {
    networks: pair(form, options, random),
    sample: { shape: imageShape2, dtype: "float32", range: [pixels === "tanh" ? -1 : 0, 1] }
  };
}
function pair(form, options, random) {
  if (form === "convolutional") {
    return {
      generator: convolutionalGenerator(options, random),
      critic: convolutionalCritic(options, random)
    };
  }
  const sizes2 = { ...options, layout: form === "residual" ? "even" : "pyramid" };
  return { generator: residualGenerator(sizes2, random), critic: residualCritic(sizes2, random) };
}

// ../evaluate-cli/packages/models/src/catalog.ts
var definitions = [
  gan,
  dcgan,
  wgan,
  wganGp,
  cgan,
  acgan,
  infogan,
  pacgan,
  gman,
  d2gan,
  unrolledGan,
  remedyGan,
  progan,
  stylegan2
];
var catalog = new Map(
  definitions.map((definition) => [definition.name, definition])
);
function findModel(name) {
  const found = catalog.get(name);
  if (found !== void 0) return found;
  throw new ConfigError(
    `findModel: expected one of ${[...catalog.keys()].join(", ")}, got '${name}'. Run \`gan list\`.`
  );
}

// ../evaluate-cli/packages/models/src/describe-networks.ts
function describeNetworks({ networks: networks3 }) {
  return Object.entries(networks3).map(([name, network]) => ({
    name,
    trainableParameters: countTrainableParameters(network),
    inputs: shapes(network.inputNames, network.inputs),
    outputs: shapes(network.outputNames, network.outputs)
  }));
}
var shapes = (names, tensors) => Object.fromEntries(names.map((name, i) => [name, tensors[i].shape]));

// ../evaluate-cli/packages/models/src/layers/feature-modulation.ts
import * as tf92 from "@tensorflow/tfjs";
var FeatureModulation = class extends tf92.layers.Layer {
  static className = "GanFeatureModulation";
  constructor({ name } = {}) {
    super({ name });
  }
  build(inputShape) {
    const [x, scale, shift] = inputShape;
    const channels = [x, scale, shift].map((shape) => shape?.at(-1));
    if (scale?.length !== 2 || shift?.length !== 2 || new Set(channels).size !== 1) {
      throw new ShapeError(
        `FeatureModulation: expected x [N, ..., C], scale [N, C] and shift [N, C], got ${JSON.stringify(inputShape)}. Make the channels agree.`
      );
    }
    this.built = true;
  }
  call(inputs) {
    const [x, scale, shift] = inputs;
    return tf92.tidy(() => {
      const spread = (vector) => tf92.reshape(vector, [-1, ...Array(x.rank - 2).fill(1), x.shape.at(-1)]);
      return tf92.add(tf92.mul(x, spread(scale)), spread(shift));
    });
  }
  computeOutputShape(inputShape) {
    return inputShape[0];
  }
};
tf92.serialization.registerClass(FeatureModulation);

// ../evaluate-cli/packages/models/src/layers/global-sum-pooling.ts
import * as tf93 from "@tensorflow/tfjs";
var GlobalSumPooling = class extends tf93.layers.Layer {
  static className = "GanGlobalSumPooling";
  constructor({ name } = {}) {
    super({ name });
  }
  call(inputs) {
    return tf93.sum(Array.isArray(inputs) ? inputs[0] : inputs, [1, 2]);
  }
  computeOutputShape(inputShape) {
    const [count3, , , channels] = inputShape;
    return [count3, channels];
  }
};
tf93.serialization.registerClass(GlobalSumPooling);

// ../evaluate-cli/packages/models/src/layers/spectral-normalization.ts
import * as tf94 from "@tensorflow/tfjs";
var kernelNames = ["kernel", "depthwiseKernel", "embeddings"];
var SpectralNormalization = class extends tf94.layers.Layer {
  static className = "GanSpectralNormalization";
  layer;
  powerIterations;
  random;
  vector;
  constructor(args) {
    super({ name: args.name });
    const { layer, powerIterations = 1, random } = args;
    if (!Number.isInteger(powerIterations) || powerIterations < 1) {
      throw new ConfigError(
        `SpectralNormalization: expected powerIterations to be a whole number of 1 or more, got ${powerIterations}. The paper uses 1.`
      );
    }
    this.layer = layer;
    this.powerIterations = powerIterations;
    this.random = random ?? Random.fromSeed("spectral-normalization");
  }
  build(inputShape) {
    this.layer.build(inputShape);
    this.layer.built = true;
    const outputs = tf94.tidy(() => asMatrix(this.layer, this.kernel().read()).shape[1]);
    const normal = initializers(this.random).normal(1);
    this.vector = this.addWeight("u", [1, outputs], "float32", normal, void 0, false);
    this.built = true;
  }
  call(inputs, kwargs) {
    return tf94.tidy(() => {
      const kernel = this.kernel().read();
      const normalised2 = tf94.div(kernel, this.largestSingularValue(kernel, kwargs.training ?? false));
      return this.withKernel(normalised2, () => this.layer.call(inputs, kwargs));
    });
  }
  computeOutputShape(inputShape) {
    return this.layer.computeOutputShape(inputShape);
  }
  get trainableWeights() {
    return this.trainable ? this.layer.trainableWeights : [];
  }
  get nonTrainableWeights() {
    const frozen = this.trainable ? this.layer.nonTrainableWeights : this.layer.weights;
    return this.vector === void 0 ? frozen : [...frozen, this.vector];
  }
  getConfig() {
    const { layer, powerIterations } = this;
    const inner = { className: layer.getClassName(), config: layer.getConfig() };
    return { ...super.getConfig(), layer: inner, powerIterations };
  }
  static fromConfig(cls, config15) {
    const { className, config: inner } = config15["layer"];
    const [layerClass, fromConfig] = tf94.serialization.SerializationMap.getMap().classNameMap[className];
    return new cls({ ...config15, layer: fromConfig(layerClass, inner) });
  }
  largestSingularValue(kernel, training) {
    const matrix = asMatrix(this.layer, kernel);
    const constant = stopGradient(matrix);
    let u = stopGradient(this.vector.read());
    let v = unit(tf94.matMul(u, constant, false, true));
    for (let i = 0; i < this.powerIterations; i++) {
      u = unit(tf94.matMul(v, constant));
      v = unit(tf94.matMul(u, constant, false, true));
    }
    if (training) this.vector.write(u);
    return tf94.sum(tf94.mul(tf94.matMul(v, matrix), u));
  }
  kernel() {
    return Reflect.get(this.layer, kernelName(this.layer));
  }
  /** Lets the layer read another kernel while it runs. */
  withKernel(kernel, run3) {
    const name = kernelName(this.layer);
    const own = this.kernel();
    Reflect.set(this.layer, name, { read: () => kernel });
    try {
      return run3();
    } finally {
      Reflect.set(this.layer, name, own);
    }
  }
};
tf94.serialization.registerClass(SpectralNormalization);
function asMatrix(layer, kernel) {
  const className = layer.getClassName();
  if (className === "DepthwiseConv2D") {
    const [height, width, channels, multiplier] = kernel.shape;
    return tf94.reshape(kernel, [height * width, channels * multiplier]);
  }
  const transposed = className.endsWith("Transpose");
  const last2 = kernel.rank - 1;
  const axes = kernel.shape.map((_, axis) => axis < last2 - 1 ? axis : 2 * last2 - 1 - axis);
  const ordered = transposed ? tf94.transpose(kernel, axes) : kernel;
  return tf94.reshape(ordered, [-1, ordered.shape[last2]]);
}
function unit(vector) {
  return tf94.div(vector, tf94.add(tf94.norm(vector), 1e-12));
}
function kernelName(layer) {
  const name = kernelNames.find((candidate) => Reflect.get(layer, candidate) != null);
  if (name !== void 0) return name;
  throw new ConfigError(
    `SpectralNormalization: expected a layer with a kernel, got '${layer.getClassName()}'. Wrap dense, convolutional or embedding layers.`
  );
}

export {
  src_exports,
  copyGrowth,
  catalog,
  findModel,
  describeNetworks
};
