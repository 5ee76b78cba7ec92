// packages/core/src/random.ts
import * as tf from "@tensorflow/tfjs";

// node_modules/.pnpm/pure-rand@8.4.2/node_modules/pure-rand/lib/esm/distribution/uniformInt.js
function uniformIntInternal(rng, rangeSize) {
  const MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296;
  let deltaV = rng.next() + 2147483648;
  while (deltaV >= MaxAllowed) deltaV = rng.next() + 2147483648;
  return deltaV % rangeSize;
}
function fromNumberToArrayInt64(out, n) {
  if (n < 0) {
    const posN = -n;
    out.sign = -1;
    out.data[0] = ~~(posN / 4294967296);
    out.data[1] = posN >>> 0;
  } else {
    out.sign = 1;
    out.data[0] = ~~(n / 4294967296);
    out.data[1] = n >>> 0;
  }
  return out;
}
function substractArrayInt64(out, arrayIntA, arrayIntB) {
  const lowA = arrayIntA.data[1];
  const highA = arrayIntA.data[0];
  const signA = arrayIntA.sign;
  const lowB = arrayIntB.data[1];
  const highB = arrayIntB.data[0];
  const signB = arrayIntB.sign;
  out.sign = 1;
  if (signA === 1 && signB === -1) {
    const low2 = lowA + lowB;
    const high = highA + highB + (low2 > 4294967295 ? 1 : 0);
    out.data[0] = high >>> 0;
    out.data[1] = low2 >>> 0;
    return out;
  }
  let lowFirst = lowA;
  let highFirst = highA;
  let lowSecond = lowB;
  let highSecond = highB;
  if (signA === -1) {
    lowFirst = lowB;
    highFirst = highB;
    lowSecond = lowA;
    highSecond = highA;
  }
  let reminderLow = 0;
  let low = lowFirst - lowSecond;
  if (low < 0) {
    reminderLow = 1;
    low = low >>> 0;
  }
  out.data[0] = highFirst - highSecond - reminderLow;
  out.data[1] = low;
  return out;
}
function uniformArrayIntInternal(rng, out, rangeSize) {
  const maxIndex0 = rangeSize[0] + 1;
  out[0] = uniformIntInternal(rng, maxIndex0);
  out[1] = uniformIntInternal(rng, 4294967296);
  while (out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1])) {
    out[0] = uniformIntInternal(rng, maxIndex0);
    out[1] = uniformIntInternal(rng, 4294967296);
  }
  return out;
}
var safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER;
var sharedA = {
  sign: 1,
  data: [0, 0]
};
var sharedB = {
  sign: 1,
  data: [0, 0]
};
var sharedC = {
  sign: 1,
  data: [0, 0]
};
var sharedData = [0, 0];
function uniformLargeIntInternal(rng, from, to, rangeSize) {
  const rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
  if (rangeSizeArrayIntValue.data[1] === 4294967295) {
    rangeSizeArrayIntValue.data[0] += 1;
    rangeSizeArrayIntValue.data[1] = 0;
  } else rangeSizeArrayIntValue.data[1] += 1;
  uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data);
  return sharedData[0] * 4294967296 + sharedData[1] + from;
}
function uniformInt(rng, from, to) {
  const rangeSize = to - from;
  if (rangeSize <= 4294967295) return uniformIntInternal(rng, rangeSize + 1) + from;
  return uniformLargeIntInternal(rng, from, to, rangeSize);
}

// node_modules/.pnpm/pure-rand@8.4.2/node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var jumps = [
  3639956645,
  3750757012,
  1261568508,
  386426335
];
var XoroShiro128Plus = class XoroShiro128Plus2 {
  constructor(s01, s00, s11, s10) {
    this.s01 = s01;
    this.s00 = s00;
    this.s11 = s11;
    this.s10 = s10;
  }
  clone() {
    return new XoroShiro128Plus2(this.s01, this.s00, this.s11, this.s10);
  }
  next() {
    const out = this.s00 + this.s10 | 0;
    const a0 = this.s10 ^ this.s00;
    const a1 = this.s11 ^ this.s01;
    const s00 = this.s00;
    const s01 = this.s01;
    this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
    this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
    this.s10 = a1 << 5 ^ a0 >>> 27;
    this.s11 = a0 << 5 ^ a1 >>> 27;
    return out;
  }
  jump() {
    let ns01 = 0;
    let ns00 = 0;
    let ns11 = 0;
    let ns10 = 0;
    let s01 = this.s01;
    let s00 = this.s00;
    let s11 = this.s11;
    let s10 = this.s10;
    for (let i2 = 0; i2 !== 4; ++i2) {
      const ji = jumps[i2];
      for (let mask = 1; mask; mask <<= 1) {
        if (ji & mask) {
          ns01 ^= s01;
          ns00 ^= s00;
          ns11 ^= s11;
          ns10 ^= s10;
        }
        const a0 = s10 ^ s00;
        const a1 = s11 ^ s01;
        const s00_ = s00;
        const s01_ = s01;
        s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
        s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
        s10 = a1 << 5 ^ a0 >>> 27;
        s11 = a0 << 5 ^ a1 >>> 27;
      }
    }
    this.s01 = ns01;
    this.s00 = ns00;
    this.s11 = ns11;
    this.s10 = ns10;
  }
  getState() {
    return [
      this.s01,
      this.s00,
      this.s11,
      this.s10
    ];
  }
};
function xoroshiro128plusFromState(state) {
  if (!(state.length === 4)) throw new Error("The state must have been produced by a xoroshiro128plus RandomGenerator");
  return new XoroShiro128Plus(state[0], state[1], state[2], state[3]);
}

// packages/core/src/errors.ts
var marker = /* @__PURE__ */ Symbol.for("@gan/core.GanError");
var GanError = class _GanError extends Error {
  /** Marks errors of this family across copies of the package. */
  [marker] = true;
  constructor(message, options) {
    super(message, options);
    this.name = new.target.name;
  }
  /** Whether `error` is of this family (and, on a subclass, of that subclass by name). */
  static isInstance(error) {
    if (typeof error !== "object" || error === null || !(marker in error)) return false;
    return this === _GanError || error.name === this.name;
  }
};
var ShapeError = class extends GanError {
};
var ConfigError = class extends GanError {
};
var CheckpointError = class extends GanError {
};
var DatasetError = class extends GanError {
};
var BackendError = class extends GanError {
};
var NumericError = class extends GanError {
  constructor(message, step2, quantity) {
    super(message);
    this.step = step2;
    this.quantity = quantity;
  }
  step;
  quantity;
};
var TrainingError = class extends GanError {
  constructor(message, trouble) {
    super(message);
    this.trouble = trouble;
  }
  trouble;
};

// packages/core/src/ziggurat.ts
var tailStart = 3.442619855899;
var layerArea = 0.00991256303526217;
var layers = 128;
var edges = new Float64Array(layers);
var safe = new Int32Array(layers);
var density = new Float64Array(layers + 1);
var f = (x2) => Math.exp(-0.5 * x2 * x2);
var resolution = 2 ** 24;
(function fillTables() {
  const x2 = new Float64Array(layers + 1);
  x2[0] = layerArea / f(tailStart);
  x2[1] = tailStart;
  for (let i2 = 2; i2 < layers; i2++) x2[i2] = Math.sqrt(-2 * Math.log(layerArea / x2[i2 - 1] + f(x2[i2 - 1])));
  x2[layers] = 0;
  for (let i2 = 0; i2 < layers; i2++) {
    edges[i2] = x2[i2] / resolution;
    safe[i2] = Math.floor(x2[i2 + 1] / x2[i2] * resolution);
    density[i2] = f(x2[i2]);
  }
  density[layers] = 1;
})();

// packages/core/src/random.ts
var Random = class _Random {
  constructor(generator) {
    this.generator = generator;
  }
  generator;
  /** A generator from a seed; nearby seeds give unrelated sequences. */
  static fromSeed(seed) {
    if (typeof seed === "number" && !Number.isFinite(seed)) {
      throw new ConfigError(`Random.fromSeed: expected a finite number or text, got ${seed}. Pass e.g. 42.`);
    }
    return _Random.fromState(hashToState(`seed:${seed}`));
  }
  /** A generator that goes on from a state of {@link getState}. */
  static fromState(state) {
    return new _Random(xoroshiro128plusFromState([...state]));
  }
  getState() {
    return [...this.generator.getState()];
  }
  setState(state) {
    this.generator = xoroshiro128plusFromState([...state]);
  }
  /**
   * An independent generator derived from this one's present state and a label. This one does not advance,
   * so forking for one purpose never shifts the numbers of another.
   */
  fork(label) {
    return _Random.fromState(hashToState(`${this.getState().join()}:${label}`));
  }
  /** The next 32 random bits, as a signed integer. */
  int32() {
    return this.generator.next();
  }
  /** A number in `[low, high)` with 53 random bits. */
  uniform(low = 0, high = 1) {
    const unit = ((this.int32() >>> 5) * 2 ** 26 + (this.int32() >>> 6)) / 2 ** 53;
    return low + unit * (high - low);
  }
  /** An integer in `[0, count)`, every one equally likely. */
  integer(count) {
    if (!Number.isInteger(count) || count < 1) {
      throw new ConfigError(
        `Random.integer: expected a count of 1 or more, got ${count}. Pass how many values there are.`
      );
    }
    return uniformInt(this.generator, 0, count - 1);
  }
  /** One draw from N(mean, standardDeviation). */
  normal(mean2 = 0, standardDeviation = 1) {
    const bits2 = this.generator.next();
    const magnitude = bits2 & 16777215;
    const layer = bits2 >>> 25;
    const x2 = magnitude < safe[layer] ? magnitude * edges[layer] : this.normalAtEdge(magnitude, layer);
    return mean2 + standardDeviation * (bits2 & 16777216 ? -x2 : x2);
  }
  /** Fills `values` with N(mean, standardDeviation) and returns it. */
  fillNormal(values, mean2 = 0, standardDeviation = 1) {
    const { generator } = this;
    for (let i2 = 0; i2 < values.length; i2++) {
      const bits2 = generator.next();
      const magnitude = bits2 & 16777215;
      const layer = bits2 >>> 25;
      const x2 = magnitude < safe[layer] ? magnitude * edges[layer] : this.normalAtEdge(magnitude, layer);
      values[i2] = mean2 + standardDeviation * (bits2 & 16777216 ? -x2 : x2);
    }
    return values;
  }
  /** Fills `values` with U[low, high) and returns it. */
  fillUniform(values, low = 0, high = 1) {
    const { generator } = this;
    const scale = (high - low) / 2 ** 24;
    for (let i2 = 0; i2 < values.length; i2++) values[i2] = low + (generator.next() >>> 8) * scale;
    return values;
  }
  /** The integers 0 to count - 1 in random order (Fisher-Yates). */
  permutation(count) {
    const order = Int32Array.from({ length: count }, (_, i2) => i2);
    for (let i2 = count - 1; i2 > 0; i2--) {
      const j = this.integer(i2 + 1);
      [order[i2], order[j]] = [order[j], order[i2]];
    }
    return order;
  }
  /** A new float32 tensor of normals, e.g. latents `[N, latentDim]`; owned by the caller. */
  normalTensor(shape, mean2 = 0, standardDeviation = 1) {
    return tf.tensor(
      this.fillNormal(new Float32Array(tf.util.sizeFromShape(shape)), mean2, standardDeviation),
      shape
    );
  }
  /** A new float32 tensor of U[low, high); owned by the caller. */
  uniformTensor(shape, low = 0, high = 1) {
    return tf.tensor(this.fillUniform(new Float32Array(tf.util.sizeFromShape(shape)), low, high), shape);
  }
  /** The rare draws outside a layer's core: its wedge under the curve, or the tail. */
  normalAtEdge(magnitude, layer) {
    for (; ; ) {
      if (layer === 0 && magnitude >= safe[0]) return this.normalTail();
      const x2 = magnitude * edges[layer];
      if (magnitude < safe[layer]) return x2;
      const height = density[layer + 1] - density[layer];
      if (density[layer] + this.uniform() * height < Math.exp(-0.5 * x2 * x2)) return x2;
      const bits2 = this.generator.next();
      magnitude = bits2 & 16777215;
      layer = bits2 >>> 25;
    }
  }
  /** A draw from the tail beyond the ziggurat (Marsaglia 1964). */
  normalTail() {
    for (; ; ) {
      const x2 = -Math.log(1 - this.uniform()) / tailStart;
      const y = -Math.log(1 - this.uniform());
      if (2 * y >= x2 * x2) return tailStart + x2;
    }
  }
};
function hashToState(text) {
  return [608135816, 2242054355, 320440878, 57701188].map((basis) => {
    let hash = basis ^ 2166136261;
    for (let i2 = 0; i2 < text.length; i2++) hash = Math.imul(hash ^ text.charCodeAt(i2), 16777619);
    hash = Math.imul(hash ^ hash >>> 16, 2246822507);
    hash = Math.imul(hash ^ hash >>> 13, 3266489909);
    return hash ^ hash >>> 16 | 0;
  });
}

// packages/core/src/data/dispose-batch.ts
function disposeBatch(batch) {
  for (const tensor6 of Object.values(batch)) tensor6.dispose();
}

// packages/core/src/data/batch-cursor.ts
function checkCursor(cursor, size) {
  const { epoch, position, random } = cursor;
  if (cursor.size !== size) {
    throw new CheckpointError(
      `BatchStream.setCursor: expected a cursor of ${size} examples, got one of ${cursor.size}. Resume with the data set the run was started with.`
    );
  }
  const counts = [epoch, position].every((value) => Number.isInteger(value) && value >= 0);
  const words = Array.isArray(random) && random.length === 4 && random.every(Number.isInteger);
  if (!counts || position > size || !words) {
    throw new CheckpointError(
      `BatchStream.setCursor: expected { epoch, position, size, random } with a position up to ${size}, got ${JSON.stringify(cursor)}. The checkpoint is damaged: use the one before it.`
    );
  }
  return { epoch, position, size, random: [...random] };
}

// packages/core/src/data/batch-plan.ts
var BatchPlan = class {
  constructor(shuffle, remainder) {
    this.shuffle = shuffle;
    this.remainder = remainder;
  }
  shuffle;
  remainder;
  drawn;
  /** The batch of `batchSize` examples that follows `cursor`. */
  next(cursor, batchSize) {
    let { epoch, position } = this.start(cursor, batchSize);
    const random = Random.fromState(cursor.random).fork(`batch:${epoch}:${position}`);
    const indices = new Int32Array(batchSize);
    for (let filled = 0; filled < batchSize; ) {
      if (position === cursor.size) [epoch, position] = [epoch + 1, 0];
      const take = Math.min(batchSize - filled, cursor.size - position);
      indices.set(this.order({ ...cursor, epoch }).subarray(position, position + take), filled);
      filled += take;
      position += take;
    }
    return { indices, random, after: { ...cursor, epoch, position } };
  }
  /** Skips what is left of an epoch when it holds no whole batch and remainders are dropped. */
  start({ epoch, position, size }, batchSize) {
    const left = size - position;
    if (left === 0 || left < batchSize && this.remainder === "drop") {
      return { epoch: epoch + 1, position: 0 };
    }
    return { epoch, position };
  }
  order({ epoch, size, random }) {
    const key2 = `${epoch}:${random.join()}`;
    if (this.drawn?.key !== key2) this.drawn = { key: key2, order: this.drawOrder(epoch, size, random) };
    return this.drawn.order;
  }
  drawOrder(epoch, size, random) {
    if (!this.shuffle) return Int32Array.from({ length: size }, (_, i2) => i2);
    return Random.fromState(random).fork(`epoch:${epoch}`).permutation(size);
  }
};

// packages/core/src/data/batch-stream.ts
var BatchStream = class {
  /** @throws ConfigError if an option is out of range or the data set holds no whole batch. */
  constructor(dataset, options) {
    this.dataset = dataset;
    const { batchSize, random, shuffle = true, remainder = "drop", prefetch = 1 } = options;
    checkCount("batchSize", batchSize, 1);
    checkCount("prefetch", prefetch, 0);
    checkSize(dataset, batchSize, remainder);
    this.plan = new BatchPlan(shuffle, remainder);
    this.batchSize = batchSize;
    this.remainder = remainder;
    this.prefetch = prefetch;
    this.cursor = { epoch: 0, position: 0, size: dataset.size, random: random.fork("batches").getState() };
    this.ahead = this.cursor;
  }
  dataset;
  plan;
  batchSize;
  remainder;
  prefetch;
  /** After the last batch delivered. */
  cursor;
  /** After the last batch under way. */
  ahead;
  queue = [];
  turn = Promise.resolve();
  closed = false;
  /**
   * The next batch, `[batchSize, ...]` in every entry, owned by the caller. Calls made before an earlier one has
   * settled wait for their turn.
   *
   * @param batchSize of this batch. What was read ahead at another size is read again, so change it seldom.
   * @default the stream's own
   * @throws DatasetError if an example cannot be read; the cursor then stays, and the next call tries again.
   * @throws ConfigError after {@link close}, or if the data set holds no batch of that size.
   */
  next(batchSize = this.batchSize) {
    const batch = this.turn.then(() => this.deliver(batchSize));
    this.turn = batch.catch(() => void 0);
    return batch;
  }
  /** Where the stream stands: after the last batch that was delivered. */
  getCursor() {
    return { ...this.cursor, random: [...this.cursor.random] };
  }
  /**
   * Goes on from a cursor of {@link getCursor}; what was read ahead is freed.
   *
   * @throws CheckpointError if the cursor is malformed or belongs to a data set of another size.
   */
  setCursor(cursor) {
    this.cursor = checkCursor(cursor, this.dataset.size);
    void this.discard();
  }
  /** Frees what was read ahead and ends the stream; resolves when nothing is under way any more. */
  async close() {
    this.closed = true;
    await this.turn;
    await this.discard();
  }
  async deliver(size) {
    if (this.closed) {
      throw new ConfigError(
        "BatchStream.next: expected an open stream, got a closed one. Make a new stream."
      );
    }
    if (size !== this.batchSize) {
      checkCount("batchSize", size, 1);
      checkSize(this.dataset, size, this.remainder);
    }
    if (this.queue.some((pending) => pending.size !== size)) void this.discard();
    this.readAhead(1, size);
    const queue = this.queue;
    const { after, result } = queue.shift();
    this.readAhead(this.prefetch, size);
    const settled = await result;
    const current = queue === this.queue;
    if ("error" in settled) {
      if (current) await this.discard();
      throw settled.error;
    }
    if (current) this.cursor = after;
    return settled.batch;
  }
  /** Starts reading until `count` batches are under way. */
  readAhead(count, size) {
    while (this.queue.length < count) {
      const planned = this.plan.next(this.ahead, size);
      this.ahead = planned.after;
      this.queue.push(this.start(planned));
    }
  }
  start({ indices, random, after }) {
    const read = async () => {
      try {
        return { batch: await this.dataset.gather(indices, random) };
      } catch (error) {
        return { error };
      }
    };
    return { size: indices.length, after, result: read() };
  }
  async discard() {
    const abandoned = this.queue;
    this.queue = [];
    this.ahead = this.cursor;
    for (const { result } of abandoned) {
      const settled = await result;
      if ("batch" in settled) disposeBatch(settled.batch);
    }
  }
};
function checkCount(name, value, least) {
  if (Number.isInteger(value) && value >= least) return;
  throw new ConfigError(`BatchStream: expected ${name} to be an integer of ${least} or more, got ${value}.`);
}
function checkSize(dataset, batchSize, remainder) {
  if (dataset.size < 1) {
    throw new DatasetError(
      `BatchStream: expected ${dataset.name} to hold examples, got none. Check its source.`
    );
  }
  if (dataset.size < batchSize && remainder === "drop") {
    throw new ConfigError(
      `BatchStream: expected a batchSize up to the ${dataset.size} examples of ${dataset.name}, got ${batchSize}. Lower it or pass { remainder: 'wrap' }.`
    );
  }
}

// packages/core/src/data/labelled-dataset.ts
function isLabelled(dataset) {
  return "labelAt" in dataset && typeof dataset.labelAt === "function";
}

// packages/core/src/data/derive-dataset.ts
function deriveDataset(dataset, changes) {
  const same = {
    name: dataset.name,
    size: dataset.size,
    spec: dataset.spec,
    gather: (indices, random) => dataset.gather(indices, random)
  };
  const labels = isLabelled(dataset) ? { labelAt: (index) => dataset.labelAt(index) } : {};
  return { ...same, ...labels, ...changes };
}

// packages/core/src/data/map-range.ts
import * as tf2 from "@tensorflow/tfjs";
function mapRange(dataset, entry, range2) {
  const spec = dataset.spec[entry];
  if (!spec?.range) {
    throw new DatasetError(
      `mapRange: expected an entry with a known range in ${dataset.name}, got ${entry}. Its entries are ${Object.keys(dataset.spec).join(", ")}.`
    );
  }
  const [low, high] = spec.range;
  const scale = (range2[1] - range2[0]) / (high - low);
  const shift = range2[0] - low * scale;
  const rescale = (tensor6) => tf2.tidy(() => tensor6.mul(scale).add(shift));
  return deriveDataset(dataset, {
    spec: { ...dataset.spec, [entry]: { ...spec, range: range2 } },
    gather: async (indices, random) => {
      const batch = await dataset.gather(indices, random);
      const rescaled = rescale(batch[entry]);
      batch[entry].dispose();
      return { ...batch, [entry]: rescaled };
    }
  });
}

// packages/core/src/backends/select-backend.ts
import * as tf5 from "@tensorflow/tfjs";

// packages/core/src/backends/activate.ts
import * as tf3 from "@tensorflow/tfjs";
var isNode = () => typeof process !== "undefined" && typeof process.versions?.node === "string";
async function activate(name, options) {
  await load(name, options);
  const started = await tf3.setBackend(name).catch(() => false);
  if (!started)
    throw new BackendError(
      `selectBackend: expected the '${name}' backend to start, but it did not. ${remedies[name]}`
    );
  await tf3.ready();
  if (name !== "wasm" || options.kernels === false) return void 0;
  const { useTrainingKernels } = await import("./src-IYQA6G2D.mjs");
  const { blas, threads } = options;
  return useTrainingKernels({
    ...blas !== void 0 && { blas },
    ...threads !== void 0 && { threads }
  });
}
async function load(name, { wasmPaths }) {
  try {
    if (name === "wasm") await loadWasm(wasmPaths);
    if (name === "webgpu") await loadWebGpu();
    if (name === "tensorflow") await import(
      /* @vite-ignore */
      /* webpackIgnore: true */
      tfjsNode
    );
  } catch (cause) {
    if (BackendError.isInstance(cause)) throw cause;
    throw new BackendError(
      `selectBackend: expected to load what '${name}' needs, got: ${cause.message}. ${remedies[name]}`,
      { cause }
    );
  }
}
var tfjsNode = "@tensorflow/tfjs-node";
async function loadWasm(paths) {
  const wasm = await import("@tensorflow/tfjs-backend-wasm");
  if (paths !== void 0) wasm.setWasmPaths(paths);
}
async function loadWebGpu() {
  const { installWebGpu } = await import("./webgpu-FICKHSB3.mjs");
  await installWebGpu();
}
var remedies = {
  wasm: "Install @tensorflow/tfjs-backend-wasm in the version of @tensorflow/tfjs; in a browser pass { wasmPaths }.",
  cpu: "It is part of @tensorflow/tfjs: reinstall that package.",
  webgl: "It needs a browser with WebGL; in Node use wasm.",
  webgpu: "Install @tensorflow/tfjs-backend-webgpu and, in Node, webgpu; then see `gan doctor`.",
  tensorflow: "Install @tensorflow/tfjs-node (Node 22 or earlier), or use wasm, which needs nothing."
};

// packages/core/src/backends/one-tensorflow.ts
import * as tf4 from "@tensorflow/tfjs";
var key = /* @__PURE__ */ Symbol.for("@gan/core.tensorflow");
function assertOneTensorflow() {
  const known = Reflect.get(globalThis, key);
  if (known === void 0) Reflect.set(globalThis, key, tf4.Tensor);
  else if (known !== tf4.Tensor)
    throw twoCopies("two copies of @gan/core, each with a TensorFlow.js of its own");
  if (!(tf4.backend() instanceof tf4.KernelBackend)) {
    throw twoCopies(`a '${tf4.getBackend()}' backend that was made for another copy`);
  }
}
var twoCopies = (found) => new BackendError(
  `selectBackend: expected one copy of TensorFlow.js, got ${found}. Run \`npm ls @tensorflow/tfjs @tensorflow/tfjs-core\`, ask for one version of them all in package.json, then \`npm dedupe\`.`
);

// packages/core/src/backends/select-backend.ts
var backendNames = ["wasm", "cpu", "webgl", "webgpu", "tensorflow"];
async function selectBackend(options = {}) {
  const { backend: backend2 = "auto" } = options;
  if (backend2 !== "auto" && !backendNames.includes(backend2)) {
    throw new ConfigError(
      `selectBackend: expected one of auto, ${backendNames.join(", ")}, got '${String(backend2)}'. Leave it out for the best there is.`
    );
  }
  const passedOver = [];
  for (const name of backend2 === "auto" ? preferred() : [backend2]) {
    try {
      const kernels = await activate(name, options);
      assertOneTensorflow();
      return { name, tfjs: tf5.version.tfjs, summary: summarise(name, kernels), kernels, passedOver };
    } catch (error) {
      if (backend2 !== "auto" || !BackendError.isInstance(error)) throw error;
      passedOver.push(`${name}: ${error.message}`);
    }
  }
  throw new BackendError(
    `selectBackend: expected some backend to start, got ${passedOver.join("; ")}. Run \`gan doctor\`.`
  );
}
var preferred = () => isNode() ? ["wasm", "cpu"] : ["webgpu", "webgl", "wasm", "cpu"];
function summarise(name, kernels) {
  const version2 = `TensorFlow.js ${tf5.version.tfjs}`;
  switch (name) {
    case "wasm":
      return `${version2} on wasm, ${kernels === void 0 ? "stock kernels: slow in training" : "with training kernels"}`;
    case "cpu":
      return `${version2} on plain JavaScript: correct, but hundreds of times slower than wasm for convolutions`;
    case "tensorflow":
      return `${version2} on @tensorflow/tfjs-node`;
    default:
      return `${version2} on ${name}`;
  }
}

// packages/core/src/gan/sample.ts
import * as tf6 from "@tensorflow/tfjs";
function sample(gan, options = {}) {
  const { count = 1, seed = 0, conditions = {}, batchSize = 64, truncation } = options;
  const random = Random.fromSeed(seed).fork("sample");
  const noise = Random.fromSeed(seed).fork("noise");
  return tf6.tidy(() => {
    const parts = [];
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      const feeds = gan.latents(size, random, rows(conditions, start, size));
      parts.push(gan.generate({ feeds, random: noise, truncation }));
    }
    return parts.length === 1 ? parts[0] : tf6.concat(parts);
  });
}
function rows(batch, start, size) {
  return Object.fromEntries(
    Object.entries(batch).map(([name, tensor6]) => [name, tf6.slice(tensor6, start, size)])
  );
}

// packages/core/src/gan/check-logits.ts
var squashing = ["sigmoid", "hardSigmoid", "hard_sigmoid", "softmax"];
var rearranging = ["Reshape", "Flatten", "Permute", "Cropping2D", "ZeroPadding2D"];
function checkLogits(network, loss) {
  const layer = lastComputingLayer(network.outputs[0]);
  const activation = activationOf(layer);
  if (activation === void 0 || !squashing.includes(activation)) return;
  throw new ConfigError(
    `checkLogits: expected '${network.name}' to end in raw scores for the ${loss.name} loss, got probabilities from layer '${layer.name}' (${activation}). Remove that activation.`
  );
}
function lastComputingLayer(output) {
  const { sourceLayer, inputs } = output;
  const [only, ...others] = inputs;
  const passesOn = rearranging.includes(sourceLayer.getClassName());
  return passesOn && only !== void 0 && others.length === 0 ? lastComputingLayer(only) : sourceLayer;
}
function activationOf(layer) {
  if (layer.getClassName() === "Softmax") return "softmax";
  const { activation } = layer.getConfig();
  return typeof activation === "string" ? activation : void 0;
}

// packages/core/src/gan/check-regularizers.ts
var slopePenalties = ["gradientPenalty", "draganPenalty", "r1Penalty", "r2Penalty"];
function checkRegularizers(regularizers) {
  const names2 = regularizers.map(({ name }) => name);
  const twice = names2.find((name, i2) => names2.indexOf(name) !== i2);
  if (twice !== void 0) {
    throw new ConfigError(
      `checkRegularizers: expected each regulariser once, got '${twice}' twice. Leave one out and set its weight.`
    );
  }
  const slope = names2.find((name) => slopePenalties.includes(name));
  if (slope !== void 0 && names2.includes("weightClipping")) {
    throw new ConfigError(
      `checkRegularizers: expected one way to bound the critic's slope, got 'weightClipping' and '${slope}'. Leave weightClipping out: '${slope}' does its work.`
    );
  }
}

// packages/core/src/gan/create-gan.ts
import * as tf14 from "@tensorflow/tfjs";

// packages/core/src/networks/forward.ts
import * as tf7 from "@tensorflow/tfjs";
function forward(network, feeds, options = {}) {
  const outputs = forwardAll(network, feeds, options);
  return outputs[0];
}
function forwardAll(network, feeds, options = {}) {
  const inputs = network.inputNames.map((name, position) => feedFor(network, feeds, name, position));
  const kwargs = { training: options.training ?? false, random: options.random };
  const outputs = network.apply(inputs.length === 1 ? inputs[0] : inputs, kwargs);
  return Array.isArray(outputs) ? outputs : [outputs];
}
function feedFor(network, feeds, name, position) {
  const feed = feeds[name] ?? (position === 0 && network.inputNames.length === 1 ? Object.values(feeds)[0] : void 0);
  if (feed !== void 0) {
    const rank = network.inputs[position].shape.length;
    return feed.rank === 1 && rank === 2 ? tf7.expandDims(feed, 1) : feed;
  }
  throw new ConfigError(
    `forward: expected a feed for input '${name}' of network '${network.name}', got ${Object.keys(feeds).join(", ") || "none"}. Name the data set's entry like the input, or rename the input layer.`
  );
}

// packages/core/src/state/composite.ts
function statefulAmong(prefix, objects) {
  return objects.flatMap((object) => isStateful(object) ? [[`${prefix}/${object.name}`, object]] : []);
}
var isStateful = (value) => value.getState !== void 0 && value.setState !== void 0;
async function gatherStates(parts) {
  const json = {};
  const tensors = {};
  for (const [name, part] of parts) {
    const state = await part.getState();
    json[name] = state.json ?? {};
    for (const [key2, data] of Object.entries(state.tensors ?? {})) tensors[`${name}/${key2}`] = data;
  }
  return { json, tensors };
}
async function spreadStates(parts, { json = {}, tensors = {} }) {
  for (const [name, part] of parts) {
    const own = json[name];
    if (own !== void 0) await part.setState({ json: own, tensors: withPrefix(tensors, `${name}/`) });
  }
}
function withPrefix(tensors, prefix) {
  const entries = Object.entries(tensors).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length), data]));
}

// packages/core/src/training/adversarial-step.ts
import * as tf13 from "@tensorflow/tfjs";

// packages/core/src/optimizers/schedule.ts
var scheduleValue = (schedule, progress) => typeof schedule === "number" ? schedule : schedule(progress);
var linearDecay = (initial, holdSteps, decaySteps) => ({ step: step2 }) => initial * Math.min(1, Math.max(0, 1 - (step2 - holdSteps) / decaySteps));
var exponentialDecay = (initial, rate, decaySteps, floor = 0) => ({ step: step2 }) => Math.max(floor, initial * rate ** (step2 / decaySteps));

// packages/core/src/networks/weights.ts
import * as tf8 from "@tensorflow/tfjs";
function namedWeights(networks, names2 = Object.keys(networks), filter = "all") {
  const seen = /* @__PURE__ */ new Set();
  const taken = /* @__PURE__ */ new Set();
  const weights = [];
  for (const networkName of names2) {
    for (const { originalName, variable: variable3 } of weightsOf(networks, networkName, filter)) {
      if (seen.has(variable3)) continue;
      const name = `${networkName}/${originalName}`;
      if (taken.has(name)) throw duplicateName(name);
      seen.add(variable3);
      taken.add(name);
      weights.push({ name, variable: variable3 });
    }
  }
  return weights;
}
function countTrainableParameters(network) {
  return namedWeights({ network }, ["network"], "trainable").reduce(
    (sum7, { variable: variable3 }) => sum7 + variable3.size,
    0
  );
}
function weightsOf(networks, name, filter) {
  const network = networks[name];
  if (network === void 0) {
    throw new ConfigError(
      `namedWeights: expected one of the networks ${Object.keys(networks).join(", ")}, got '${name}'. Check the players' lists.`
    );
  }
  const list2 = {
    all: network.weights,
    trainable: network.trainableWeights,
    "non-trainable": network.nonTrainableWeights
  };
  return list2[filter].map((weight) => ({ originalName: weight.originalName, variable: variableOf(weight) }));
}
function variableOf(weight) {
  const variable3 = Reflect.get(weight, "val");
  if (variable3 instanceof tf8.Variable) return variable3;
  throw new BackendError(
    `namedWeights: expected weight '${weight.originalName}' to be a variable of this copy of TensorFlow.js, got one of another. Two copies of @tensorflow/tfjs are loaded: run \`npm ls @tensorflow/tfjs\` and keep a single version (\`npm dedupe\`).`
  );
}
function duplicateName(name) {
  return new ConfigError(
    `namedWeights: expected every weight to have a name of its own, got '${name}' twice. Give the layers of the network different names.`
  );
}

// packages/core/src/training/draw-fakes.ts
import * as tf10 from "@tensorflow/tfjs";

// packages/core/src/networks/hold-still.ts
import * as tf9 from "@tensorflow/tfjs";
function holdStill(networks, names2, body) {
  const held = namedWeights(networks, names2, "non-trainable").map(({ variable: variable3 }) => ({
    variable: variable3,
    // Kept, so that neither an inner nor an outer tidy frees it.
    before: tf9.keep(variable3.clone())
  }));
  try {
    return body();
  } finally {
    for (const { variable: variable3, before } of held) {
      if (variable3.dataId !== before.dataId) variable3.assign(before);
      before.dispose();
    }
  }
}

// packages/core/src/training/draw-fakes.ts
function drawFakes({ gan, random }, count, conditions = {}) {
  const generator = gan.networks.generator;
  return tf10.tidy(
    () => holdStill(gan.networks, ["generator"], () => {
      const latents = Object.values(gan.latents(count, random, conditions))[0];
      const feeds = { ...conditions, [generator.inputNames[0]]: latents };
      return { latents, fake: forward(generator, feeds, { training: true, random }) };
    })
  );
}

// packages/core/src/training/judgement.ts
import * as tf11 from "@tensorflow/tfjs";
function judgement({ probabilistic }, realLogits, fakeLogits) {
  if (!probabilistic) return { criticGap: tf11.sub(tf11.mean(realLogits), tf11.mean(fakeLogits)) };
  return {
    accuracyReal: tf11.mean(tf11.cast(tf11.greater(realLogits, 0), "float32")),
    accuracyFake: tf11.mean(tf11.cast(tf11.less(fakeLogits, 0), "float32")),
    value: tf11.neg(tf11.add(tf11.mean(tf11.softplus(tf11.neg(realLogits))), tf11.mean(tf11.softplus(fakeLogits))))
  };
}

// packages/core/src/training/pack.ts
import * as tf12 from "@tensorflow/tfjs";
function pack(examples, packing) {
  if (packing === 1) return examples;
  const count = examples.shape[0];
  if (count % packing !== 0) {
    throw new ConfigError(
      `pack: expected a batch size divisible by the packing of ${packing}, got ${count}. Use e.g. ${count - count % packing || packing}.`
    );
  }
  return tf12.concat(tf12.split(examples, packing, 0), -1);
}

// packages/core/src/training/adversarial-step.ts
function adversarialStep(options) {
  const { nCritic = 1, packing = 1, generatorBatch = 1 } = options;
  if (typeof nCritic === "number") checkCount2("nCritic", nCritic, "WGAN-GP uses 5");
  checkCount2("generatorBatch", generatorBatch, "SNGAN uses 2");
  checkCount2("packing", packing, "PacGAN uses 2 to 4");
  if (packing > 1 && options.augmentation !== void 0) {
    throw new ConfigError(
      `adversarialStep: expected either packing or an augmentation, got packing ${packing} with '${options.augmentation.name}'. Leave one of them out.`
    );
  }
  return async (context) => {
    const rounds = scheduleValue(nCritic, context);
    checkCount2("nCritic", rounds, "Its schedule must give whole numbers");
    let batch;
    for (let i2 = 0; i2 < rounds; i2++) {
      batch = await context.nextBatch();
      new Game(options, context, batch).updateDiscriminator();
    }
    const tiled = repeat(batch, generatorBatch);
    try {
      new Game(options, context, tiled).updateGenerator();
    } finally {
      if (tiled !== batch) tf13.dispose(Object.values(tiled));
    }
  };
}
function checkCount2(name, value, hint) {
  if (Number.isInteger(value) && value >= 1) return;
  throw new ConfigError(
    `adversarialStep: expected ${name} to be a whole number of 1 or more, got ${value}. ${hint}.`
  );
}
function repeat(batch, times) {
  if (times === 1) return batch;
  const tile5 = (tensor6) => tf13.tile(tensor6, [times, ...tensor6.shape.slice(1).fill(1)]);
  return Object.fromEntries(Object.entries(batch).map(([name, tensor6]) => [name, tile5(tensor6)]));
}
var Game = class {
  constructor(options, context, batch) {
    this.options = options;
    this.context = context;
    this.batch = batch;
    const { examples = "images" } = options;
    this.opponent = "critic" in context.gan.networks ? "critic" : "discriminator";
    const real = batch[examples];
    if (real === void 0) {
      throw new ConfigError(
        `adversarialStep: expected a batch with '${examples}', got ${Object.keys(batch).join(", ")}. Choose a data set that has them.`
      );
    }
    this.examples = real;
  }
  options;
  context;
  batch;
  examples;
  opponent;
  updateDiscriminator() {
    const { context, options } = this;
    this.applyRules("discriminator", "beforeUpdate");
    let judgedReal;
    const { latents, fake: single } = drawFakes(context, this.examples.shape[0], this.batch);
    context.update("discriminator", () => {
      const [real, fake] = [this.pack(this.examples), this.pack(single)];
      const realLogits = this.discriminate(real);
      const fakeLogits = this.discriminate(fake);
      judgedReal = tf13.keep(realLogits.clone());
      const loss = options.loss.discriminator(realLogits, fakeLogits);
      return this.objective(
        "discriminator",
        loss,
        { real, fake, latents, realLogits, fakeLogits },
        judgement(options.loss, realLogits, fakeLogits)
      );
    });
    options.augmentation?.observe?.(judgedReal);
    tf13.dispose([latents, single, judgedReal]);
    this.applyRules("discriminator", "afterUpdate");
  }
  updateGenerator() {
    const { context, options } = this;
    this.applyRules("generator", "beforeUpdate");
    context.update("generator", () => {
      const latents = this.drawLatents();
      const real = this.pack(this.examples);
      const fake = this.pack(this.generate(latents));
      const fakeLogits = this.discriminate(fake);
      const realLogits = options.loss.generatorNeedsReal ? this.discriminate(real) : void 0;
      const loss = options.loss.generator(fakeLogits, realLogits);
      return this.objective("generator", loss, { real, fake, latents, realLogits, fakeLogits });
    });
    this.applyRules("generator", "afterUpdate");
  }
  objective(player, loss, parts, metrics = {}) {
    const logged = { ...metrics, [`${player}Loss`]: loss };
    let total = loss;
    for (const regularizer of this.regularizersOf(player)) {
      const { every = 1 } = regularizer;
      if (regularizer.penalty === void 0 || this.context.step % every !== 0) continue;
      const term = regularizer.penalty(this.penaltyContext(player, parts));
      logged[regularizer.name] = term;
      total = tf13.add(total, tf13.mul(term, every));
    }
    return { loss: total, metrics: logged };
  }
  penaltyContext(player, parts) {
    return {
      ...parts,
      discriminate: (examples) => this.discriminate(examples),
      generate: (latents) => this.generate(latents),
      weights: this.weightsOf(player),
      random: this.context.random,
      step: this.context.step
    };
  }
  applyRules(player, moment) {
    for (const regularizer of this.regularizersOf(player)) regularizer[moment]?.(this.weightsOf(player));
  }
  regularizersOf(player) {
    return (this.options.regularizers ?? []).filter((regularizer) => regularizer.player === player);
  }
  weightsOf(player) {
    const { networks, players } = this.context.gan;
    return namedWeights(networks, players[player].networks, "trainable").map(({ variable: variable3 }) => variable3);
  }
  drawLatents() {
    const { gan, random } = this.context;
    return Object.values(gan.latents(this.examples.shape[0], random, this.batch))[0];
  }
  pack(examples) {
    return pack(examples, this.options.packing ?? 1);
  }
  generate(latents) {
    const { gan, random } = this.context;
    const generator = gan.networks.generator;
    return forward(
      generator,
      { ...this.batch, [generator.inputNames[0]]: latents },
      { training: true, random }
    );
  }
  discriminate(examples) {
    const { gan, random } = this.context;
    const network = gan.networks[this.opponent];
    const seen = this.options.augmentation?.apply(examples, this.context) ?? examples;
    return forward(network, { ...this.batch, [network.inputNames[0]]: seen }, { training: true, random });
  }
};

// packages/core/src/gan/create-gan.ts
function createGan(parts) {
  const { name, networks, config = {}, averaged = ["generator"], examples = "images" } = parts;
  const generator = networks.generator ?? networks[averaged[0]];
  if (generator === void 0) {
    throw new ConfigError(
      `createGan: expected a network 'generator' or one named in 'averaged', got ${Object.keys(networks).join(", ")}. Name the network that makes samples.`
    );
  }
  for (const network of Object.values(networks)) if (!network.built) network.build(network.inputs[0].shape);
  const sample2 = parts.sample ?? outputSpec(generator);
  const players = makePlayers(parts);
  const helpers = [...parts.regularizers ?? [], ...parts.augmentation ? [parts.augmentation] : []];
  return {
    ...stateOf(helpers, parts.stateful),
    name,
    config,
    networks,
    players,
    averaged,
    sample: sample2,
    inputs: parts.inputs ?? { [examples]: sample2 },
    prepare: parts.prepare,
    trainStep: parts.trainStep ?? defaultStep(parts),
    latents: (count, random, conditions = {}) => drawLatents(generator, parts.prior ?? standardNormal, count, random, conditions),
    generate: parts.generate ?? ((request) => runGenerator(name, generator, request)),
    dispose() {
      Object.values(networks).forEach((network) => network.dispose());
      Object.values(players).forEach(({ optimizer }) => optimizer.dispose());
      helpers.forEach((helper) => helper.dispose?.());
    }
  };
}
function stateOf(helpers, others = {}) {
  const parts = new Map([...statefulAmong("helper", helpers), ...Object.entries(others)]);
  if (parts.size === 0) return {};
  return { getState: () => gatherStates(parts), setState: (state) => spreadStates(parts, state) };
}
function runGenerator(name, generator, { feeds, training, random, truncation = 1 }) {
  if (truncation !== 1) {
    throw new ConfigError(
      `${name}: expected no truncation, since it has no mean to truncate towards, got ${truncation}. Leave it out, or use a style-based GAN.`
    );
  }
  return tf14.tidy(() => forward(generator, feeds, { training, random }));
}
var standardNormal = (shape, random) => random.normalTensor(shape);
function drawLatents(generator, prior, count, random, conditions) {
  const shape = [count, ...generator.inputs[0].shape.slice(1)];
  const [latentName, ...others] = generator.inputNames;
  const feeds = { [latentName]: prior(shape, random) };
  for (const input of others) if (conditions[input] !== void 0) feeds[input] = conditions[input];
  return feeds;
}
function defaultStep(parts) {
  const { name, loss, networks, regularizers = [] } = parts;
  if (loss === void 0) {
    throw new ConfigError(
      `createGan: expected '${name}' to have a loss or a trainStep, got neither. Pass e.g. { loss: nonSaturatingLoss() }.`
    );
  }
  const opponent = networks.critic ?? networks.discriminator;
  if (opponent !== void 0) checkLogits(opponent, loss);
  checkRegularizers(regularizers);
  return adversarialStep({ ...parts, loss });
}
function makePlayers({ networks, optimizers, players }) {
  const lists = players ?? {
    generator: ["generator"],
    discriminator: Object.keys(networks).filter((name) => name !== "generator")
  };
  const made = {};
  for (const [name, list2] of Object.entries(lists)) {
    const optimizer = optimizers[name];
    if (optimizer === void 0) {
      throw new ConfigError(
        `createGan: expected an optimiser for player '${name}', got only ${Object.keys(optimizers).join(", ") || "none"}. Pass e.g. { ${name}: adam() }.`
      );
    }
    made[name] = { networks: list2, optimizer };
  }
  return made;
}
function outputSpec(generator) {
  return { shape: generator.outputs[0].shape.slice(1), dtype: "float32", range: [-1, 1] };
}

// packages/core/src/gan/initializers.ts
import * as tf15 from "@tensorflow/tfjs";
function initializers(random) {
  const draw = (stock2, fill) => {
    stock2.apply = (shape) => {
      const values = new Float32Array(tf15.util.sizeFromShape(shape));
      fill(values, shape);
      return tf15.tensor(values, shape);
    };
    return stock2;
  };
  const { initializers: stock } = tf15;
  return {
    normal: (stddev, mean2 = 0) => draw(stock.randomNormal({ mean: mean2, stddev }), (values) => random.fillNormal(values, mean2, stddev)),
    truncatedNormal: (stddev) => draw(stock.truncatedNormal({ mean: 0, stddev }), (values) => fillTruncated(values, stddev, random)),
    uniform: (minval, maxval) => draw(stock.randomUniform({ minval, maxval }), (values) => random.fillUniform(values, minval, maxval)),
    glorotUniform: (gain = 1) => draw(stock.glorotUniform({}), (values, shape) => {
      const { fanIn, fanOut } = fans(shape);
      fillSymmetric(values, gain * Math.sqrt(6 / (fanIn + fanOut)), random);
    }),
    glorotNormal: () => draw(stock.glorotNormal({}), (values, shape) => {
      const { fanIn, fanOut } = fans(shape);
      random.fillNormal(values, 0, Math.sqrt(2 / (fanIn + fanOut)));
    }),
    heNormal: (gain = Math.SQRT2) => draw(
      stock.heNormal({}),
      (values, shape) => random.fillNormal(values, 0, gain / Math.sqrt(fans(shape).fanIn))
    ),
    lecunUniform: () => draw(
      stock.leCunUniform({}),
      (values, shape) => fillSymmetric(values, Math.sqrt(1 / fans(shape).fanIn), random)
    ),
    orthogonal: (gain = 1) => draw(stock.orthogonal({ gain }), (values, shape) => fillOrthogonal(values, shape, gain, random))
  };
}
function fans(shape) {
  if (shape.length < 2) return { fanIn: shape[0] ?? 1, fanOut: shape[0] ?? 1 };
  const window = tf15.util.sizeFromShape(shape.slice(0, -2));
  return { fanIn: window * shape.at(-2), fanOut: window * shape.at(-1) };
}
var fillSymmetric = (values, limit, random) => random.fillUniform(values, -limit, limit);
function fillTruncated(values, deviation, random) {
  for (let i2 = 0; i2 < values.length; i2++) {
    let x2 = random.normal();
    while (Math.abs(x2) > 2) x2 = random.normal();
    values[i2] = x2 * deviation;
  }
}
function fillOrthogonal(values, shape, gain, random) {
  const columns = shape.at(-1) ?? 1;
  const rows2 = values.length / columns;
  const [count, length] = rows2 < columns ? [rows2, columns] : [columns, rows2];
  const basis = [];
  while (basis.length < count) {
    const vector = Float64Array.from(random.fillNormal(new Float32Array(length)));
    for (const other of [...basis, ...basis]) subtractProjection(vector, other);
    const norm = Math.hypot(...vector);
    if (norm > 1e-6) basis.push(vector.map((x2) => x2 / norm));
  }
  const at = rows2 < columns ? (r, c) => basis[r][c] : (r, c) => basis[c][r];
  for (let r = 0; r < rows2; r++) for (let c = 0; c < columns; c++) values[r * columns + c] = gain * at(r, c);
}
function subtractProjection(vector, unit) {
  let dot = 0;
  for (let i2 = 0; i2 < vector.length; i2++) dot += vector[i2] * unit[i2];
  for (let i2 = 0; i2 < vector.length; i2++) vector[i2] -= dot * unit[i2];
}

// packages/core/src/networks/with-weights.ts
function withWeights(network, values, body) {
  const weights = network.trainableWeights;
  const before = weights.map((weight) => Reflect.get(weight, "val"));
  try {
    weights.forEach((weight, i2) => Reflect.set(weight, "val", values[i2]));
    return body();
  } finally {
    weights.forEach((weight, i2) => Reflect.set(weight, "val", before[i2]));
  }
}

// packages/core/src/networks/tensor-data.ts
import * as tf16 from "@tensorflow/tfjs";
async function downloadTensor(tensor6) {
  const now = tf16.keep(tensor6.clone());
  const values = (await now.data()).slice();
  const { shape, dtype } = now;
  now.dispose();
  return { shape: shape.slice(), dtype: dtype === "int32" ? "int32" : "float32", values };
}
async function downloadTensors(tensors) {
  const entries = [...tensors].map(async ([name, tensor6]) => [name, await downloadTensor(tensor6)]);
  return Object.fromEntries(await Promise.all(entries));
}
function toTensor({ values, shape, dtype }) {
  return tf16.tensor(values.slice(), shape.slice(), dtype);
}

// packages/core/src/optimizers/adam.ts
import * as tf19 from "@tensorflow/tfjs";

// packages/core/src/optimizers/in-place.ts
import * as tf17 from "@tensorflow/tfjs";
function runInPlace(kernel, inputs, attributes) {
  if (tf17.getKernel(kernel, tf17.getBackend()) === void 0) return false;
  const result = tf17.engine().runKernel(kernel, inputs, attributes);
  tf17.dispose(result);
  return true;
}

// packages/core/src/optimizers/slot-optimizer.ts
import * as tf18 from "@tensorflow/tfjs";
var SlotOptimizer = class {
  constructor(learningRate) {
    this.learningRate = learningRate;
    if (typeof learningRate === "number" && !(learningRate > 0)) {
      throw new ConfigError(
        `Optimizer: expected a learning rate above 0, got ${learningRate}. GANs often use 2e-4.`
      );
    }
  }
  learningRate;
  /** Updates done since the start or the last {@link reset}. */
  updates = 0;
  scale = 1;
  slots = /* @__PURE__ */ new Map();
  apply(weights, gradients2, progress) {
    this.updates++;
    const learningRate = scheduleValue(this.learningRate, progress) * this.scale;
    tf18.tidy(() => weights.forEach((weight, i2) => this.update(weight, gradients2[i2], learningRate)));
  }
  scaleLearningRate(factor) {
    if (!(factor > 0 && Number.isFinite(factor))) {
      throw new ConfigError(
        `Optimizer: expected a factor above 0, got ${factor}. Pass e.g. 0.5 to halve the learning rate.`
      );
    }
    this.scale *= factor;
  }
  /** The slot of a weight, zeros at first. */
  slot(kind, { name, variable: variable3 }) {
    const key2 = `${kind}/${name}`;
    let slot = this.slots.get(key2);
    if (slot === void 0) {
      slot = tf18.tidy(() => tf18.variable(tf18.zeros(variable3.shape), false));
      this.slots.set(key2, slot);
    }
    return slot;
  }
  reset() {
    this.dispose();
    this.updates = 0;
  }
  dispose() {
    this.slots.forEach((slot) => slot.dispose());
    this.slots.clear();
  }
  async getState() {
    const json = { name: this.name, updates: this.updates, learningRateScale: this.scale };
    return { json, tensors: await downloadTensors(this.slots) };
  }
  setState({ json, tensors = {} }) {
    if (json?.name !== this.name || typeof json.updates !== "number") {
      throw new CheckpointError(
        `Optimizer.setState: expected the state of '${this.name}', got that of '${String(json?.name)}'. Resume with the optimiser the run was started with.`
      );
    }
    this.reset();
    this.updates = json.updates;
    this.scale = Number(json.learningRateScale ?? 1);
    for (const [key2, data] of Object.entries(tensors)) {
      this.slots.set(
        key2,
        tf18.tidy(() => tf18.variable(toTensor(data), false))
      );
    }
  }
};

// packages/core/src/optimizers/adam.ts
var adam = (options = {}) => new Adam(options);
var Adam = class extends SlotOptimizer {
  name = "adam";
  beta1;
  beta2;
  epsilon;
  constructor({ learningRate = 2e-4, beta1 = 0.5, beta2 = 0.999, epsilon = 1e-8 }) {
    super(learningRate);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }
  update(weight, gradient, learningRate) {
    const { beta1, beta2, epsilon } = this;
    const firstMoment = this.slot("m", weight);
    const secondMoment = this.slot("v", weight);
    const beta1Power = beta1 ** this.updates;
    const beta2Power = beta2 ** this.updates;
    const inputs = { value: weight.variable, gradient, firstMoment, secondMoment };
    if (runInPlace("AdamUpdate", inputs, { learningRate, beta1, beta2, epsilon, beta1Power, beta2Power }))
      return;
    const m = tf19.add(tf19.mul(firstMoment, beta1), tf19.mul(gradient, 1 - beta1));
    const v = tf19.add(tf19.mul(secondMoment, beta2), tf19.mul(tf19.square(gradient), 1 - beta2));
    const root = tf19.add(tf19.sqrt(tf19.div(v, 1 - beta2Power)), epsilon);
    firstMoment.assign(m);
    secondMoment.assign(v);
    weight.variable.assign(tf19.sub(weight.variable, tf19.mul(tf19.div(m, root), learningRate / (1 - beta1Power))));
  }
};

// packages/core/src/optimizers/momentum.ts
import * as tf20 from "@tensorflow/tfjs";
var momentum = (options = {}) => new Momentum(options);
var Momentum = class extends SlotOptimizer {
  name = "momentum";
  current = 0;
  momentum;
  constructor({ learningRate = 0.1, momentum: share = 0.5 }) {
    super(learningRate);
    this.momentum = share;
  }
  apply(weights, gradients2, progress) {
    this.current = scheduleValue(this.momentum, progress);
    super.apply(weights, gradients2, progress);
  }
  update(weight, gradient, learningRate) {
    const velocity = this.slot("velocity", weight);
    const inputs = { value: weight.variable, gradient, velocity };
    if (runInPlace("MomentumUpdate", inputs, { learningRate, momentum: this.current })) return;
    const u = tf20.sub(tf20.mul(velocity, this.current), tf20.mul(gradient, learningRate));
    velocity.assign(u);
    weight.variable.assign(tf20.add(weight.variable, u));
  }
};

// packages/core/src/optimizers/rms-prop.ts
import * as tf21 from "@tensorflow/tfjs";
var rmsProp = (options = {}) => new RmsProp(options);
var RmsProp = class extends SlotOptimizer {
  name = "rms-prop";
  decay;
  epsilon;
  constructor({ learningRate = 5e-5, decay = 0.99, epsilon = 1e-8 }) {
    super(learningRate);
    this.decay = decay;
    this.epsilon = epsilon;
  }
  update(weight, gradient, learningRate) {
    const { decay, epsilon } = this;
    const meanSquare = this.slot("square", weight);
    const inputs = { value: weight.variable, gradient, meanSquare };
    if (runInPlace("RmsPropUpdate", inputs, { learningRate, decay, epsilon })) return;
    const s = tf21.add(tf21.mul(meanSquare, decay), tf21.mul(tf21.square(gradient), 1 - decay));
    meanSquare.assign(s);
    const change = tf21.mul(tf21.div(gradient, tf21.add(tf21.sqrt(s), epsilon)), learningRate);
    weight.variable.assign(tf21.sub(weight.variable, change));
  }
};

// packages/core/src/training/gradient-norm.ts
import * as tf22 from "@tensorflow/tfjs";
function globalNorm(tensors) {
  return tf22.tidy(() => {
    const squares = tensors.map((tensor6) => tf22.sum(tf22.square(tensor6)));
    return tf22.sqrt(squares.length > 0 ? tf22.addN(squares) : tf22.scalar(0));
  });
}

// packages/core/src/gradients/apply-linear.ts
import * as tf24 from "@tensorflow/tfjs";

// packages/core/src/gradients/tape.ts
import * as tf23 from "@tensorflow/tfjs";
function isRecording() {
  return tf23.engine().isTapeOn();
}
function constant(compute) {
  return tf23.customGrad(() => ({ value: compute(), gradFunc: () => [] }))();
}
function stopGradient(x2) {
  return constant(() => x2.clone());
}

// packages/core/src/gradients/apply-linear.ts
function applyLinear(x2, map, transpose4) {
  if (!isRecording()) return map(x2);
  return tf24.customGrad((input) => ({
    value: map(input),
    gradFunc: (dy) => applyLinear(dy, transpose4, map)
  }))(x2);
}

// packages/core/src/gradients/log-softmax.ts
import * as tf25 from "@tensorflow/tfjs";
function logSoftmax(x2, axis2 = -1) {
  return tf25.tidy(() => tf25.sub(x2, tf25.logSumExp(x2, axis2, true)));
}

// packages/core/src/gradients/register.ts
import * as tf43 from "@tensorflow/tfjs";

// packages/core/src/gradients/rule.ts
function toGradConfig(rule, previous) {
  const own = rule.inputs === "all" ? [] : [...rule.inputs];
  const inputsToSave = [.../* @__PURE__ */ new Set([...own, ...previous?.inputsToSave ?? []])];
  const outputsToSave = previous?.outputsToSave ?? [];
  return {
    kernelName: rule.kernelName,
    inputsToSave,
    outputsToSave,
    saveAllInputs: rule.inputs === "all",
    gradFunc: (dy, saved, attributes) => {
      const inputs = rule.inputs === "all" ? saved : own.map((name) => saved[inputsToSave.indexOf(name)]);
      if (!previous || isRecording() || rule.stockFails?.(inputs, attributes)) {
        return rule.gradient(dy, inputs, attributes);
      }
      const before = (previous.inputsToSave ?? []).map((name) => saved[inputsToSave.indexOf(name)]);
      return previous.gradFunc(dy, [...before, ...saved.slice(inputsToSave.length)], attributes);
    }
  };
}

// packages/core/src/gradients/rules/average-pooling.ts
import * as tf29 from "@tensorflow/tfjs";

// packages/core/src/gradients/pool-geometry.ts
import * as tf26 from "@tensorflow/tfjs";
var axis = (index, length, size, stride, count, before) => ({
  size,
  window: {
    axis: index,
    padding: [before, Math.max(0, (count - 1) * stride + size - length - before)],
    stride,
    count
  }
});
function imageGeometry(shape, { filterSize, strides, pad: pad4, dimRoundingMode }) {
  const info = tf26.backend_util.computePool2DInfo(
    shape,
    filterSize,
    strides,
    1,
    pad4,
    dimRoundingMode
  );
  const axes = [
    axis(1, info.inHeight, info.filterHeight, info.strideHeight, info.outHeight, info.padInfo.top),
    axis(2, info.inWidth, info.filterWidth, info.strideWidth, info.outWidth, info.padInfo.left)
  ];
  return { windows: axes.map(({ window }) => window), sizes: axes.map(({ size }) => size) };
}
function volumeGeometry(shape, { filterSize, strides, pad: pad4, dimRoundingMode }) {
  const info = tf26.backend_util.computePool3DInfo(
    shape,
    filterSize,
    strides,
    1,
    pad4,
    dimRoundingMode
  );
  const axes = [
    axis(1, info.inDepth, info.filterDepth, info.strideDepth, info.outDepth, info.padInfo.front),
    axis(2, info.inHeight, info.filterHeight, info.strideHeight, info.outHeight, info.padInfo.top),
    axis(3, info.inWidth, info.filterWidth, info.strideWidth, info.outWidth, info.padInfo.left)
  ];
  return { windows: axes.map(({ window }) => window), sizes: axes.map(({ size }) => size) };
}

// packages/core/src/gradients/run-kernel.ts
import * as tf27 from "@tensorflow/tfjs";
function runKernel(kernelName, inputs, attributes = {}) {
  return tf27.engine().runKernel(kernelName, { ...inputs }, attributes);
}

// packages/core/src/gradients/window-taps.ts
import * as tf28 from "@tensorflow/tfjs";
var span = ({ stride, count }) => (count - 1) * stride + 1;
function around(shape, axis2) {
  const before = tf28.util.sizeFromShape(shape.slice(0, axis2));
  return [before, shape[axis2], tf28.util.sizeFromShape(shape.slice(axis2 + 1))];
}
var withAxis = (shape, axis2, length) => shape.map((size, i2) => i2 === axis2 ? length : size);
function takeAxis(x2, window, offset) {
  const { axis: axis2, stride, count } = window;
  const [before, length, after] = around(x2.shape, axis2);
  const flat2 = tf28.reshape(x2, [before, length, after]);
  const piece = tf28.slice(flat2, [0, offset, 0], [before, span(window), after]);
  if (stride === 1) return tf28.reshape(piece, withAxis(x2.shape, axis2, count));
  const whole = tf28.pad(piece, [[0, 0], [0, stride - 1], [0, 0]]);
  const rows2 = tf28.reshape(whole, [before, count, stride * after]);
  return tf28.reshape(tf28.slice(rows2, [0, 0, 0], [before, count, after]), withAxis(x2.shape, axis2, count));
}
function putAxis(y, window, offset, length) {
  const { axis: axis2, stride, count } = window;
  const [before, , after] = around(y.shape, axis2);
  let piece = tf28.reshape(y, [before, count, after]);
  if (stride > 1) {
    const rows2 = tf28.pad(piece, [[0, 0], [0, 0], [0, (stride - 1) * after]]);
    piece = tf28.slice(
      tf28.reshape(rows2, [before, count * stride, after]),
      [0, 0, 0],
      [before, span(window), after]
    );
  }
  const rest = length - offset - span(window);
  const whole = tf28.pad(piece, [[0, 0], [offset, rest], [0, 0]]);
  return tf28.reshape(whole, withAxis(y.shape, axis2, length));
}
function paddings(rank, windows) {
  const all = Array.from({ length: rank }, () => [0, 0]);
  for (const { axis: axis2, padding } of windows) all[axis2] = [...padding];
  return all;
}
function padWindows(x2, windows, filler = 0) {
  const padded = windows.filter(({ padding: [before, after] }) => before > 0 || after > 0);
  if (padded.length === 0) return x2.clone();
  if (x2.rank <= 4) return tf28.pad(x2, paddings(x2.rank, padded), filler);
  return padded.reduce((y, window) => padAxis(y, window, filler), x2);
}
function padAxis(x2, { axis: axis2, padding }, filler) {
  const flat2 = tf28.reshape(x2, around(x2.shape, axis2));
  const whole = tf28.pad(flat2, [[0, 0], [...padding], [0, 0]], filler);
  return tf28.reshape(whole, withAxis(x2.shape, axis2, x2.shape[axis2] + padding[0] + padding[1]));
}
function takeTap(padded, windows, offsets) {
  return windows.reduce((tap, window, i2) => takeAxis(tap, window, offsets[i2]), padded);
}
function putTap(tap, windows, offsets, shape) {
  const padded = windows.reduceRight((whole, window, i2) => {
    const length = shape[window.axis] + window.padding[0] + window.padding[1];
    return putAxis(whole, window, offsets[i2], length);
  }, tap);
  const begin = paddings(tap.rank, windows).map(([before]) => before);
  return tf28.slice(padded, begin, [...shape]);
}
function tapOffsets(sizes) {
  return sizes.reduce(
    (all, size) => all.flatMap((head) => Array.from({ length: size }, (_, i2) => [...head, i2])),
    [[]]
  );
}

// packages/core/src/gradients/rules/average-pooling.ts
function inverseCounts(x2, { windows, sizes }) {
  const padded = padWindows(tf29.onesLike(x2), windows);
  const counts = tapOffsets(sizes).map((offsets) => takeTap(padded, windows, offsets));
  return tf29.reciprocal(tf29.addN(counts));
}
function spreadAverages(dy, x2, geometry) {
  const shares = tf29.mul(dy, inverseCounts(x2, geometry));
  return tf29.addN(tapOffsets(geometry.sizes).map((at) => putTap(shares, geometry.windows, at, x2.shape)));
}
var isPadded = ({ windows }) => windows.some(({ padding }) => padding[0] > 0 || padding[1] > 0);
function averagePool(kernelName, geometryOf, pool) {
  const geometry = (x2, attributes) => geometryOf(x2.shape, attributes);
  return {
    kernelName,
    inputs: ["x"],
    gradient(dy, [x2], attributes) {
      const spread = (d) => isPadded(geometry(x2, attributes)) ? spreadAverages(d, x2, geometry(x2, attributes)) : runKernel(`${kernelName}Grad`, { dy: d, input: x2 }, attributes);
      return { x: () => applyLinear(dy, spread, (g) => pool(g, attributes)) };
    },
    // The stock kernels divide by the size of the window also where it hangs over the edge.
    stockFails: ([x2], attributes) => isPadded(geometry(x2, attributes))
  };
}
var averagePoolingRules = [
  averagePool(
    "AvgPool",
    imageGeometry,
    (x2, { filterSize, strides, pad: pad4, dimRoundingMode }) => tf29.avgPool(x2, filterSize, strides, pad4, dimRoundingMode)
  ),
  averagePool(
    "AvgPool3D",
    volumeGeometry,
    (x2, { filterSize, strides, pad: pad4, dimRoundingMode }) => tf29.avgPool3d(
      x2,
      filterSize,
      strides,
      pad4,
      dimRoundingMode
    )
  )
];

// packages/core/src/gradients/rules/activations.ts
import * as tf31 from "@tensorflow/tfjs";

// packages/core/src/gradients/reduce-to-shape.ts
import * as tf30 from "@tensorflow/tfjs";
function reduceToShape(gradient, shape) {
  if (tf30.util.arraysEqual(gradient.shape, [...shape])) return gradient;
  const axes = tf30.broadcast_util.getReductionAxes([...shape], gradient.shape);
  const summed = axes.length > 0 ? tf30.sum(gradient, axes) : gradient;
  return tf30.reshape(summed, [...shape]);
}

// packages/core/src/gradients/rules/activations.ts
var seluAlpha = 1.6732632423543772;
var seluScale = 1.0507009873554805;
var positive = (x2) => constant(() => tf31.step(x2));
function elementwise(kernelName, slope) {
  return {
    kernelName,
    inputs: ["x"],
    gradient: (dy, [x2], attributes) => ({
      x: () => tf31.mul(dy, slope(x2, attributes?.["alpha"]))
    })
  };
}
var exponentialTail = (x2) => tf31.exp(tf31.neg(tf31.relu(tf31.neg(x2))));
var activationRules = [
  elementwise("Tanh", (x2) => tf31.sub(1, tf31.square(tf31.tanh(x2)))),
  elementwise("Sigmoid", (x2) => {
    const y = tf31.sigmoid(x2);
    return tf31.mul(y, tf31.sub(1, y));
  }),
  elementwise("Exp", (x2) => tf31.exp(x2)),
  elementwise("Relu", (x2) => positive(x2)),
  elementwise("Relu6", (x2) => constant(() => tf31.sub(tf31.step(x2), tf31.step(tf31.sub(x2, 6))))),
  elementwise(
    "LeakyRelu",
    (x2, alpha) => constant(
      () => tf31.step(x2).mul(1 - alpha).add(alpha)
    )
  ),
  elementwise("Elu", (x2) => exponentialTail(x2)),
  elementwise("Selu", (x2) => {
    const side = constant(
      () => tf31.step(x2).mul(seluScale * (1 - seluAlpha)).add(seluScale * seluAlpha)
    );
    return tf31.mul(side, exponentialTail(x2));
  }),
  {
    kernelName: "Prelu",
    inputs: ["x", "alpha"],
    gradient(dy, [x2, alpha]) {
      const negative = constant(() => tf31.sub(1, tf31.step(x2)));
      return {
        x: () => tf31.mul(dy, tf31.add(tf31.sub(1, negative), tf31.mul(negative, alpha))),
        alpha: () => reduceToShape(tf31.mul(dy, tf31.mul(negative, x2)), alpha.shape)
      };
    }
  }
];
var softmax2 = {
  kernelName: "Softmax",
  inputs: ["logits"],
  gradient: (dy, [logits], attributes) => ({
    logits: () => {
      const dim = attributes["dim"];
      const probabilities = tf31.softmax(logits, dim);
      const weighted = tf31.mul(dy, probabilities);
      return tf31.sub(weighted, tf31.mul(tf31.sum(weighted, dim, true), probabilities));
    }
  })
};

// packages/core/src/gradients/rules/arithmetic.ts
import * as tf32 from "@tensorflow/tfjs";
var pow2 = {
  kernelName: "Pow",
  inputs: ["a", "b"],
  gradient: (dy, [base, exponent]) => ({
    a: () => {
      const b = tf32.cast(exponent, "float32");
      return reduceToShape(tf32.mul(dy, tf32.mul(b, tf32.pow(base, tf32.sub(b, 1)))), base.shape);
    },
    b: () => {
      const positive2 = constant(() => tf32.greater(base, 0).cast("float32"));
      const safe2 = tf32.add(
        tf32.mul(base, positive2),
        constant(() => tf32.sub(1, positive2))
      );
      return reduceToShape(tf32.mul(dy, tf32.mul(tf32.pow(base, exponent), tf32.log(safe2))), exponent.shape);
    }
  })
};
var squaredDifference = {
  kernelName: "SquaredDifference",
  inputs: ["a", "b"],
  gradient(dy, [a, b]) {
    const slope = () => tf32.mul(dy, tf32.mul(2, tf32.sub(a, b)));
    return { a: () => reduceToShape(slope(), a.shape), b: () => reduceToShape(tf32.neg(slope()), b.shape) };
  },
  stockFails: ([a, b]) => !tf32.util.arraysEqual(a.shape, b.shape)
};
var matMul2 = {
  kernelName: "BatchMatMul",
  inputs: ["a", "b"],
  gradient(dy, [a, b], attributes) {
    const { transposeA, transposeB } = attributes;
    return {
      a: () => {
        const da = transposeA ? tf32.matMul(b, dy, transposeB, true) : tf32.matMul(dy, b, false, !transposeB);
        return reduceToShape(da, a.shape);
      },
      b: () => {
        const db = transposeB ? tf32.matMul(dy, a, true, transposeA) : tf32.matMul(a, dy, !transposeA, false);
        return reduceToShape(db, b.shape);
      }
    };
  },
  stockFails: ([a, b]) => !tf32.util.arraysEqual(a.shape.slice(0, -2), b.shape.slice(0, -2))
};
var cumsum2 = {
  kernelName: "Cumsum",
  inputs: [],
  gradient: (dy, _inputs, attributes) => ({
    x: () => tf32.cumsum(
      dy,
      attributes["axis"],
      attributes["exclusive"],
      !attributes["reverse"]
    )
  }),
  stockFails: () => true
};
var arithmeticRules = [pow2, squaredDifference, matMul2, cumsum2];

// packages/core/src/gradients/rules/comparisons.ts
import * as tf33 from "@tensorflow/tfjs";
var flat = (kernelName, inputs) => ({
  kernelName,
  inputs,
  gradient: (_dy, saved) => Object.fromEntries(inputs.map((name, i2) => [name, () => tf33.zeros(saved[i2].shape)]))
});
var comparisonRules = [
  ...["Greater", "Less", "LessEqual", "Equal", "NotEqual", "LogicalAnd", "LogicalOr"].map(
    (kernelName) => flat(kernelName, ["a", "b"])
  ),
  flat("LogicalNot", ["x"])
];

// packages/core/src/gradients/dilated-convolution.ts
import * as tf34 from "@tensorflow/tfjs";
var infoOf = (x2, filter, attributes, depthwise2 = false) => tf34.backend_util.computeConv2DInfo(
  x2,
  filter,
  attributes["strides"],
  attributes["dilations"],
  attributes["pad"],
  attributes["dimRoundingMode"],
  depthwise2
);
var windowsOf = ({ padInfo, outHeight, outWidth }) => [
  { axis: 1, padding: [padInfo.top, padInfo.bottom], stride: 1, count: outHeight },
  { axis: 2, padding: [padInfo.left, padInfo.right], stride: 1, count: outWidth }
];
function inputGradient(dy, filter, info) {
  const { effectiveFilterHeight, effectiveFilterWidth, padInfo, inHeight, inWidth } = info;
  const top = effectiveFilterHeight - 1 - padInfo.top;
  const left = effectiveFilterWidth - 1 - padInfo.left;
  const full = [
    [0, 0],
    [top, inHeight + effectiveFilterHeight - 1 - top - info.outHeight],
    [left, inWidth + effectiveFilterWidth - 1 - left - info.outWidth],
    [0, 0]
  ];
  const turned = tf34.transpose(tf34.reverse(filter, [0, 1]), [0, 1, 3, 2]);
  const dilations = [info.dilationHeight, info.dilationWidth];
  const attributes = { strides: [1, 1], pad: "valid", dataFormat: "NHWC", dilations };
  return runKernel("Conv2D", { x: tf34.pad(dy, full), filter: turned }, attributes);
}
function filterGradient(x2, dy, info) {
  const windows = windowsOf(info);
  const padded = padWindows(x2, windows);
  const output = tf34.reshape(dy, [-1, info.outChannels]);
  const taps = tapOffsets([info.filterHeight, info.filterWidth]).map(([row, column]) => {
    const tap = takeTap(padded, windows, [row * info.dilationHeight, column * info.dilationWidth]);
    return tf34.matMul(tf34.reshape(tap, [-1, info.inChannels]), output, true, false);
  });
  return tf34.reshape(tf34.stack(taps), info.filterShape);
}
function dilatedGradients(dy, x2, filter, attributes) {
  const info = infoOf(x2.shape, filter.shape, attributes);
  return { x: () => inputGradient(dy, filter, info), filter: () => filterGradient(x2, dy, info) };
}
var dilatedOffsets = ({ filterHeight, filterWidth, dilationHeight, dilationWidth }) => tapOffsets([filterHeight, filterWidth]).map(([row, column]) => [
  row * dilationHeight,
  column * dilationWidth
]);
function dilatedDepthwiseGradients(dy, x2, filter, attributes) {
  const info = infoOf(x2.shape, filter.shape, attributes, true);
  const [channels, multiplier] = filter.shape.slice(2);
  const windows = windowsOf(info);
  const offsets = dilatedOffsets(info);
  const slopes = tf34.reshape(dy, [-1, channels, multiplier]);
  return {
    x: () => {
      const weights = tf34.unstack(tf34.reshape(filter, [-1, channels, multiplier]));
      const taps = offsets.map((offset, i2) => {
        const tap = tf34.reshape(tf34.sum(tf34.mul(slopes, weights[i2]), 2), [...dy.shape.slice(0, 3), channels]);
        return putTap(tap, windows, offset, x2.shape);
      });
      return tf34.addN(taps);
    },
    filter: () => {
      const padded = padWindows(x2, windows);
      const taps = offsets.map((offset) => {
        const tap = tf34.reshape(takeTap(padded, windows, offset), [-1, channels, 1]);
        return tf34.sum(tf34.mul(tap, slopes), 0);
      });
      return tf34.reshape(tf34.stack(taps), filter.shape);
    }
  };
}

// packages/core/src/gradients/rules/convolution.ts
var shared = (attributes) => {
  const { strides, pad: pad4, dataFormat, dimRoundingMode } = attributes;
  return { strides, pad: pad4, dataFormat, dimRoundingMode };
};
var isDilated = ({ dilations }) => [dilations ?? 1].flat().some((dilation) => dilation !== 1);
var inputGradient2 = (dy, filter, inputShape, attributes) => runKernel("Conv2DBackpropInput", { dy, filter }, { ...shared(attributes), inputShape });
var filterGradient2 = (x2, dy, filterShape, attributes) => runKernel("Conv2DBackpropFilter", { x: x2, dy }, { ...shared(attributes), filterShape });
var convolve = (x2, filter, attributes) => runKernel("Conv2D", { x: x2, filter }, { ...shared(attributes), dilations: [1, 1] });
var imageRules = [
  {
    kernelName: "Conv2D",
    inputs: ["x", "filter"],
    gradient: (dy, [x2, filter], attributes) => isDilated(attributes) ? dilatedGradients(dy, x2, filter, attributes) : {
      x: () => inputGradient2(dy, filter, x2.shape, attributes),
      filter: () => filterGradient2(x2, dy, filter.shape, attributes)
    },
    stockFails: (_inputs, attributes) => isDilated(attributes)
  },
  {
    // Also the forward pass of transposed convolutions.
    kernelName: "Conv2DBackpropInput",
    inputs: ["dy", "filter"],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => convolve(g, filter, attributes),
      filter: () => filterGradient2(g, dy, filter.shape, attributes)
    })
  },
  {
    kernelName: "Conv2DBackpropFilter",
    inputs: ["x", "dy"],
    gradient: (g, [x2, dy], attributes) => ({
      x: () => inputGradient2(dy, g, x2.shape, attributes),
      dy: () => convolve(x2, g, attributes)
    })
  }
];
var depthwiseShared = (attributes) => {
  const { strides, pad: pad4, dilations, dimRoundingMode } = attributes;
  return { strides, pad: pad4, dilations: dilations ?? [1, 1], dimRoundingMode };
};
var depthwise = (x2, filter, attributes) => runKernel("DepthwiseConv2dNative", { x: x2, filter }, { ...depthwiseShared(attributes), dataFormat: "NHWC" });
var depthwiseFilter = (x2, dy, filterShape, attributes) => runKernel(
  "DepthwiseConv2dNativeBackpropFilter",
  { x: x2, dy },
  { ...depthwiseShared(attributes), filterShape }
);
var depthwiseInput = (dy, filter, inputShape, attributes) => runKernel(
  "DepthwiseConv2dNativeBackpropInput",
  { dy, filter },
  { ...depthwiseShared(attributes), inputShape }
);
var depthwiseRules = [
  {
    kernelName: "DepthwiseConv2dNative",
    inputs: ["x", "filter"],
    gradient: (dy, [x2, filter], attributes) => isDilated(attributes) ? dilatedDepthwiseGradients(dy, x2, filter, attributes) : {
      x: () => depthwiseInput(dy, filter, x2.shape, attributes),
      filter: () => depthwiseFilter(x2, dy, filter.shape, attributes)
    },
    stockFails: (_inputs, attributes) => isDilated(attributes)
  },
  {
    kernelName: "DepthwiseConv2dNativeBackpropInput",
    inputs: ["dy", "filter"],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => depthwise(g, filter, attributes),
      filter: () => depthwiseFilter(g, dy, filter.shape, attributes)
    })
  },
  {
    kernelName: "DepthwiseConv2dNativeBackpropFilter",
    inputs: ["x", "dy"],
    gradient: (g, [x2, dy], attributes) => ({
      x: () => depthwiseInput(dy, g, x2.shape, attributes),
      dy: () => depthwise(x2, g, attributes)
    })
  }
];
var volume = (x2, filter, { strides, pad: pad4 }) => runKernel("Conv3D", { x: x2, filter }, {
  strides,
  pad: pad4,
  dataFormat: "NDHWC",
  dilations: [1, 1, 1]
});
var volumeRules = [
  {
    // Also the forward pass of transposed 3-D convolutions, for which stock has no gradient at all.
    kernelName: "Conv3DBackpropInputV2",
    inputs: ["dy", "filter"],
    gradient: (g, [dy, filter], attributes) => ({
      dy: () => volume(g, filter, attributes),
      filter: () => {
        const { strides, pad: pad4 } = attributes;
        const filterShape = filter.shape;
        return runKernel("Conv3DBackpropFilterV2", { x: g, dy }, {
          strides,
          pad: pad4,
          filterShape
        });
      }
    })
  },
  {
    kernelName: "Conv3DBackpropFilterV2",
    inputs: ["x", "dy"],
    gradient: (g, [x2, dy], attributes) => ({
      x: () => {
        const { strides, pad: pad4 } = attributes;
        const inputShape = x2.shape;
        return runKernel("Conv3DBackpropInputV2", { dy, filter: g }, {
          strides,
          pad: pad4,
          inputShape
        });
      },
      dy: () => volume(x2, g, attributes)
    })
  }
];
var convolutionRules = [...imageRules, ...depthwiseRules, ...volumeRules];

// packages/core/src/gradients/rules/einsum.ts
import * as tf36 from "@tensorflow/tfjs";

// packages/core/src/gradients/contract.ts
import * as tf35 from "@tensorflow/tfjs";
function sumOut({ labels, tensor: tensor6 }, wanted) {
  const axes = [...labels].flatMap((label, axis2) => wanted.includes(label) ? [] : [axis2]);
  const kept = [...labels].filter((label) => wanted.includes(label)).join("");
  return { labels: kept, tensor: axes.length > 0 ? tf35.sum(tensor6, axes) : tensor6 };
}
function grouped({ labels, tensor: tensor6 }, groups) {
  const order = groups.join("");
  const moved = tensor6.rank > 1 ? tf35.transpose(
    tensor6,
    [...order].map((label) => labels.indexOf(label))
  ) : tensor6;
  const size = (group) => [...group].reduce((product, label) => product * tensor6.shape[labels.indexOf(label)], 1);
  return tf35.reshape(moved, [size(groups[0]), size(groups[1]), size(groups[2])]);
}
function contract(left, right, output) {
  const a = sumOut(left, output + right.labels);
  const b = sumOut(right, output + left.labels);
  const pick = (labels, keep6) => [...labels].filter(keep6).join("");
  const shared2 = pick(a.labels, (label) => b.labels.includes(label));
  const batch = pick(shared2, (label) => output.includes(label));
  const summed = pick(shared2, (label) => !output.includes(label));
  const fromA = pick(a.labels, (label) => !shared2.includes(label));
  const fromB = pick(b.labels, (label) => !shared2.includes(label));
  const product = tf35.matMul(grouped(a, [batch, fromA, summed]), grouped(b, [batch, summed, fromB]));
  const made = batch + fromA + fromB;
  const lengthOf = (label) => a.tensor.shape[a.labels.indexOf(label)] ?? b.tensor.shape[b.labels.indexOf(label)];
  const whole = tf35.reshape(product, [...made].map(lengthOf));
  return whole.rank > 1 ? tf35.transpose(
    whole,
    [...output].map((label) => made.indexOf(label))
  ) : whole;
}

// packages/core/src/gradients/rules/einsum.ts
function parse(equation) {
  const [left, output] = equation.replaceAll(" ", "").split("->");
  const operands = (left ?? "").split(",");
  const labels = [...operands, output ?? ""];
  if (output === void 0 || labels.some((names2) => new Set(names2).size !== names2.length)) {
    throw new ConfigError(
      `einsum gradient: expected an equation with '->' and no label twice in one term, got '${equation}'. Write the output out, and take diagonals before the product.`
    );
  }
  return { operands, output };
}
function operandGradient(dy, tensors, { operands, output }, which) {
  const own = operands[which];
  const shape = tensors[which].shape;
  const result = { labels: output, tensor: dy };
  const others = operands.flatMap((labels, i2) => i2 === which ? [] : [{ labels, tensor: tensors[i2] }]);
  const found = (label) => [result, ...others].some(({ labels }) => labels.includes(label));
  const known = [...own].filter(found).join("");
  const product = contract(result, others[0] ?? { labels: "", tensor: tf36.scalar(1) }, known);
  const kept = shape.map((size, i2) => found(own[i2]) ? size : 1);
  const reps = shape.map((size, i2) => found(own[i2]) ? 1 : size);
  return tf36.tile(tf36.reshape(product, kept), reps);
}
var einsum = {
  kernelName: "Einsum",
  inputs: "all",
  gradient(dy, tensors, attributes) {
    const equation = parse(attributes["equation"]);
    return Object.fromEntries(
      tensors.map((_, which) => [which, () => operandGradient(dy, tensors, equation, which)])
    );
  }
};

// packages/core/src/gradients/rules/extrema.ts
import * as tf37 from "@tensorflow/tfjs";
function reduction(kernelName, axisAttribute, extremum) {
  return {
    kernelName,
    inputs: ["x"],
    gradient: (dy, [x2], attributes) => ({
      x: () => {
        const axes = tf37.util.parseAxisParam(attributes[axisAttribute], x2.shape);
        const kept = x2.shape.map((size, axis2) => axes.includes(axis2) ? 1 : size);
        const chosen = constant(() => tf37.equal(x2, extremum(x2, axes, true)).cast("float32"));
        return tf37.mul(tf37.reshape(dy, kept), chosen);
      }
    })
  };
}
function choice(kernelName, aWins) {
  return {
    kernelName,
    inputs: ["a", "b"],
    gradient(dy, [a, b]) {
      const toA = constant(() => aWins(a, b).cast("float32"));
      return {
        a: () => reduceToShape(tf37.mul(dy, toA), a.shape),
        b: () => reduceToShape(
          tf37.mul(
            dy,
            constant(() => tf37.sub(1, toA))
          ),
          b.shape
        )
      };
    },
    // Stock forgets to sum over broadcast axes.
    stockFails: ([a, b]) => !tf37.util.arraysEqual(a.shape, b.shape)
  };
}
var extremumRules = [
  reduction("Max", "reductionIndices", (x2, axes, keepDims) => tf37.max(x2, axes, keepDims)),
  reduction("Min", "axis", (x2, axes, keepDims) => tf37.min(x2, axes, keepDims)),
  choice("Maximum", (a, b) => tf37.greaterEqual(a, b)),
  choice("Minimum", (a, b) => tf37.lessEqual(a, b)),
  {
    kernelName: "ClipByValue",
    inputs: ["x"],
    gradient: (dy, [x2], attributes) => ({
      x: () => {
        const low = attributes["clipValueMin"];
        const high = attributes["clipValueMax"];
        const inside = () => tf37.logicalAnd(tf37.greaterEqual(x2, low), tf37.lessEqual(x2, high));
        return tf37.mul(
          dy,
          constant(() => inside().cast("float32"))
        );
      }
    })
  }
];

// packages/core/src/gradients/rules/indexing.ts
import * as tf38 from "@tensorflow/tfjs";
var indexingRules = [
  {
    kernelName: "GatherNd",
    inputs: ["params", "indices"],
    gradient: (dy, [params, indices]) => ({
      params: () => tf38.scatterND(indices, dy, params.shape),
      indices: () => tf38.zeros(indices.shape)
    })
  },
  {
    kernelName: "ScatterNd",
    inputs: ["indices"],
    gradient: (dy, [indices]) => ({
      updates: () => tf38.gatherND(dy, indices),
      indices: () => tf38.zeros(indices.shape)
    })
  }
];
var pieces = (dys) => [dys].flat();
var splittingRules = [
  {
    kernelName: "SplitV",
    inputs: [],
    gradient: (dys, _inputs, attributes) => ({
      x: () => tf38.concat(pieces(dys), attributes["axis"])
    }),
    stockFails: () => true
  },
  {
    kernelName: "Unpack",
    inputs: [],
    gradient: (dys, _inputs, attributes) => ({
      value: () => tf38.stack(pieces(dys), attributes["axis"])
    }),
    stockFails: () => true
  }
];

// packages/core/src/gradients/rules/max-pooling.ts
import * as tf39 from "@tensorflow/tfjs";
var winnersByTaps = (geometryOf) => (x2, attributes) => {
  const { windows, sizes } = geometryOf(x2.shape, attributes);
  const places = padWindows(tf39.reshape(tf39.range(0, x2.size), x2.shape), windows);
  const values = padWindows(x2, windows, -3e38);
  let best;
  for (const offsets of tapOffsets(sizes)) {
    const [value, place] = [values, places].map((x3) => tf39.reshape(takeTap(x3, windows, offsets), [-1]));
    const better = best && tf39.greater(value, best.value);
    best = better ? { value: tf39.maximum(value, best.value), place: tf39.where(better, place, best.place) } : { value, place };
  }
  return tf39.cast(best.place, "int32");
};
var imageWinners = (x2, attributes) => {
  const { filterSize, strides, pad: pad4, dimRoundingMode } = attributes;
  if (dimRoundingMode !== void 0) return winnersByTaps(imageGeometry)(x2, attributes);
  const windows = [filterSize, strides];
  const { indexes } = tf39.maxPoolWithArgmax(x2, ...windows, pad4, true);
  return tf39.cast(indexes, "int32");
};
var onGpu = () => ["webgl", "webgpu"].includes(tf39.getBackend());
function maxPool(kernelName, winnersOf) {
  return {
    kernelName,
    inputs: ["x"],
    gradient(dy, [x2], attributes) {
      const pick = (g) => tf39.tidy(() => {
        const winners = tf39.reshape(winnersOf(x2, attributes), [-1]);
        return tf39.reshape(tf39.gather(tf39.reshape(g, [-1]), winners), dy.shape);
      });
      const put = (d) => tf39.tidy(() => {
        if (onGpu()) {
          const output = runKernel(kernelName, { x: x2 }, attributes);
          return runKernel(`${kernelName}Grad`, { dy: d, input: x2, output }, attributes);
        }
        const winners = tf39.reshape(winnersOf(x2, attributes), [-1, 1]);
        return tf39.reshape(tf39.scatterND(winners, tf39.reshape(d, [-1]), [x2.size]), x2.shape);
      });
      return { x: () => applyLinear(dy, put, pick) };
    }
  };
}
var maxPoolingRules = [
  maxPool("MaxPool", imageWinners),
  maxPool("MaxPool3D", winnersByTaps(volumeGeometry))
];

// packages/core/src/gradients/rules/rearranging.ts
import * as tf40 from "@tensorflow/tfjs";
function foldAxis(dy, axis2, before, after, offset) {
  const outer = tf40.util.sizeFromShape(dy.shape.slice(0, axis2));
  const inner = tf40.util.sizeFromShape(dy.shape.slice(axis2 + 1));
  const length = dy.shape[axis2] - before - after;
  const flat2 = tf40.reshape(dy, [outer, dy.shape[axis2], inner]);
  const edge = (begin, size, at) => {
    const mirrored = tf40.reverse(tf40.slice(flat2, [0, begin, 0], [outer, size, inner]), 1);
    return tf40.pad(mirrored, [[0, 0], [at, length - size - at], [0, 0]]);
  };
  let folded = tf40.slice(flat2, [0, before, 0], [outer, length, inner]);
  if (before > 0) folded = tf40.add(folded, edge(0, before, offset));
  if (after > 0) folded = tf40.add(folded, edge(before + length, after, length - after - offset));
  return tf40.reshape(
    folded,
    dy.shape.map((size, i2) => i2 === axis2 ? length : size)
  );
}
var mirrorPad2 = {
  kernelName: "MirrorPad",
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const { paddings: paddings2, mode } = attributes;
    const fold = (d) => paddings2.reduce(
      (folded, [before, after], axis2) => before + after === 0 ? folded : foldAxis(folded, axis2, before, after, mode === "reflect" ? 1 : 0),
      d.clone()
    );
    return { x: () => applyLinear(dy, fold, (g) => tf40.mirrorPad(g, paddings2, mode)) };
  },
  stockFails: () => true
};
function sumCopies(dy, axis2, reps) {
  const outer = tf40.util.sizeFromShape(dy.shape.slice(0, axis2));
  const rest = tf40.util.sizeFromShape(dy.shape.slice(axis2)) / reps;
  const shape = dy.shape.map((size, i2) => i2 === axis2 ? size / reps : size);
  return tf40.reshape(tf40.sum(tf40.reshape(dy, [outer, reps, rest]), 1), shape);
}
var tile4 = {
  kernelName: "Tile",
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const reps = attributes["reps"];
    const sum7 = (d) => reps.reduce(
      (whole, count, axis2) => count > 1 ? sumCopies(whole, axis2, count) : whole,
      d.clone()
    );
    return { x: () => applyLinear(dy, sum7, (g) => tf40.tile(g, reps)) };
  },
  stockFails: () => true
};
function spaceToDepth(x2, block) {
  const [batch, height, width, channels] = x2.shape;
  const [h, w] = [height / block, width / block];
  const blocks = tf40.reshape(x2, [batch * h, block, w, block * channels]);
  return tf40.reshape(tf40.transpose(blocks, [0, 2, 1, 3]), [batch, h, w, block * block * channels]);
}
var depthToSpace2 = {
  kernelName: "DepthToSpace",
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const block = attributes["blockSize"];
    return {
      x: () => applyLinear(
        dy,
        (d) => spaceToDepth(d, block),
        (g) => tf40.depthToSpace(g, block, "NHWC")
      )
    };
  }
};
var rearrangingRules = [mirrorPad2, tile4, depthToSpace2];

// packages/core/src/gradients/rules/resizing.ts
import * as tf42 from "@tensorflow/tfjs";

// packages/core/src/gradients/resize-matrix.ts
import * as tf41 from "@tensorflow/tfjs";
function resizeMatrix(method, to, from, { alignCorners, halfPixelCenters }) {
  const corners = alignCorners && to > 1;
  const ratio = corners ? (from - 1) / (to - 1) : from / to;
  const weights = new Float32Array(to * from);
  const give = (row, column, weight) => {
    const at = row * from + Math.min(from - 1, Math.max(0, column));
    weights[at] = weights[at] + weight;
  };
  for (let row = 0; row < to; row++) {
    if (method === "nearest") {
      const source = halfPixelCenters ? ratio * (row + 0.5) : ratio * row;
      give(row, alignCorners ? Math.round(source) : Math.floor(source), 1);
    } else {
      const source = halfPixelCenters ? ratio * (row + 0.5) - 0.5 : ratio * row;
      const below = Math.floor(source);
      give(row, below, 1 - (source - below));
      give(row, below + 1, source - below);
    }
  }
  return tf41.tensor2d(weights, [to, from]);
}

// packages/core/src/gradients/rules/resizing.ts
var alongRows = (x2, matrix) => {
  const batch = tf42.expandDims(matrix, 0);
  return tf42.matMul(batch, x2);
};
function spreadBack(dy, shape, method, attributes) {
  const [count, height, width, channels] = shape;
  const [tall, wide] = attributes.size;
  const rows2 = resizeMatrix(method, tall, height, attributes).transpose();
  const columns = resizeMatrix(method, wide, width, attributes).transpose();
  const shorter = alongRows(tf42.reshape(dy, [count, tall, wide * channels]), rows2);
  return tf42.reshape(alongRows(tf42.reshape(shorter, [count * height, wide, channels]), columns), [...shape]);
}
function sumBlocks(dy, vertical, horizontal) {
  const factors = [vertical, horizontal];
  return tf42.mul(tf42.avgPool(dy, factors, factors, "valid"), vertical * horizontal);
}
function nearestTranspose(dy, shape, attributes) {
  const [vertical, horizontal] = attributes.size.map((size, i2) => size / shape[i2 + 1]);
  const whole = Number.isInteger(vertical) && Number.isInteger(horizontal) && !attributes.alignCorners;
  return whole ? sumBlocks(dy, vertical, horizontal) : spreadBack(dy, shape, "nearest", attributes);
}
function bilinearTranspose(dy, images, attributes) {
  return kernelFails(images, attributes) ? spreadBack(dy, images.shape, "bilinear", attributes) : runKernel("ResizeBilinearGrad", { dy, images }, attributes);
}
function kernelFails(images, attributes) {
  const oblong = images.shape[1] !== images.shape[2];
  return attributes.halfPixelCenters || oblong && tf42.getBackend() === "cpu";
}
var resizingRules = [
  {
    kernelName: "ResizeNearestNeighbor",
    inputs: ["images"],
    gradient(dy, [images], attributes) {
      const resize = attributes;
      const { size, alignCorners, halfPixelCenters } = resize;
      return {
        images: () => applyLinear(
          dy,
          (d) => nearestTranspose(d, images.shape, resize),
          (g) => tf42.image.resizeNearestNeighbor(g, size, alignCorners, halfPixelCenters)
        )
      };
    },
    // The cpu kernel mixes up the images of a batch, and no kernel knows half-pixel centres.
    stockFails: (_images, attributes) => tf42.getBackend() === "cpu" || attributes.halfPixelCenters
  },
  {
    kernelName: "ResizeBilinear",
    inputs: ["images"],
    gradient(dy, [images], attributes) {
      const { size, alignCorners, halfPixelCenters } = attributes;
      return {
        images: () => applyLinear(
          dy,
          (d) => bilinearTranspose(d, images, attributes),
          (g) => tf42.image.resizeBilinear(g, size, alignCorners, halfPixelCenters)
        )
      };
    },
    stockFails: ([images], attributes) => kernelFails(images, attributes)
  }
];

// packages/core/src/gradients/rules/index.ts
var rules = [
  ...activationRules,
  softmax2,
  ...arithmeticRules,
  ...comparisonRules,
  ...extremumRules,
  ...averagePoolingRules,
  ...maxPoolingRules,
  ...resizingRules,
  ...convolutionRules,
  ...rearrangingRules,
  ...indexingRules,
  ...splittingRules,
  einsum
];

// packages/core/src/gradients/register.ts
var registrations = /* @__PURE__ */ new Map();
function registerSecondOrderGradients() {
  for (const rule of rules) register(rule);
  return unregister;
}
function register(rule) {
  const current = tf43.getGradient(rule.kernelName);
  if (current !== void 0 && registrations.get(rule.kernelName)?.config === current) return;
  const config = toGradConfig(rule, current);
  replace(rule.kernelName, config);
  registrations.set(rule.kernelName, { config, previous: current });
}
function unregister() {
  for (const [kernelName, { config, previous }] of registrations) {
    if (tf43.getGradient(kernelName) === config) replace(kernelName, previous);
  }
  registrations.clear();
}
function replace(kernelName, config) {
  if (tf43.getGradient(kernelName) !== void 0) tf43.unregisterGradient(kernelName);
  if (config !== void 0) tf43.registerGradient(config);
}

// packages/core/src/training/event-loop.ts
var breathe = () => new Promise((resolve) => {
  if (typeof setImmediate === "function") setImmediate(resolve);
  else setTimeout(resolve);
});

// packages/core/src/training/capture.ts
import * as tf44 from "@tensorflow/tfjs";
function statefulParts({ gan, averages, callbacks }) {
  return new Map([
    ...isStateful(gan) ? [["gan", gan]] : [],
    ...Object.entries(gan.players).map(([name, { optimizer }]) => [`optimizer/${name}`, optimizer]),
    ...averages === void 0 ? [] : [["average", averages]],
    ...statefulAmong("callback", callbacks)
  ]);
}
async function captureTraining(trainer) {
  const { gan, step: step2, imagesSeen } = trainer;
  const weights = await downloadTensors(
    namedWeights(gan.networks).map(({ name, variable: variable3 }) => [`network/${name}`, variable3])
  );
  const { json: parts, tensors } = await gatherStates(statefulParts(trainer));
  const state = {
    random: trainer.random.getState(),
    cursor: { ...trainer.stream.getCursor() },
    history: trainer.history.map((logs) => ({ ...logs, metrics: { ...logs.metrics } })),
    evaluations: structuredClone(trainer.evaluations),
    parts
  };
  return { gan: gan.name, step: step2, imagesSeen, tensors: { ...weights, ...tensors }, state };
}
async function restoreTraining(trainer, checkpoint) {
  const { gan } = trainer;
  if (checkpoint.gan !== gan.name) {
    throw new CheckpointError(
      `Trainer.restore: expected a checkpoint of '${gan.name}', got one of '${checkpoint.gan}'. Build the model the run was started with.`
    );
  }
  const saved = checkpoint.state;
  const state = { json: saved.parts, tensors: checkpoint.tensors };
  if (isStateful(gan)) await spreadStates(/* @__PURE__ */ new Map([["gan", gan]]), state);
  restoreWeights(trainer, withPrefix(checkpoint.tensors, "network/"));
  const others = [...statefulParts(trainer)].filter(([name]) => name !== "gan");
  await spreadStates(new Map(others), state);
  trainer.random.setState(saved.random);
  trainer.stream.setCursor(saved.cursor);
  trainer.history.splice(0, Infinity, ...saved.history);
  trainer.evaluations.splice(0, Infinity, ...saved.evaluations);
  trainer.step = checkpoint.step;
  trainer.imagesSeen = checkpoint.imagesSeen;
}
function restoreWeights({ gan }, saved) {
  const weights = namedWeights(gan.networks);
  const wanted = new Set(weights.map(({ name }) => name));
  const wrong = weights.find(
    ({ name, variable: variable3 }) => !tf44.util.arraysEqual([...saved[name]?.shape ?? [NaN]], variable3.shape)
  );
  const left = Object.keys(saved).find((name) => !wanted.has(name));
  if (wrong !== void 0 || left !== void 0) {
    const what = wrong === void 0 ? `'${left}', which it lacks` : `'${wrong.name}' as ${describe(saved[wrong.name])}`;
    throw new CheckpointError(
      `Trainer.restore: expected the weights of '${gan.name}' as it is configured now, got ${what}. Build it with the run's own configuration.`
    );
  }
  tf44.tidy(() => weights.forEach(({ name, variable: variable3 }) => variable3.assign(toTensor(saved[name]))));
}
var describe = (data) => data === void 0 ? "nothing" : `[${data.shape.join(", ")}]`;

// packages/core/src/training/fit-dataset.ts
function fitDataset(gan, dataset) {
  let fitted = dataset;
  for (const [name, { shape, range: range2, numClasses = Infinity }] of Object.entries(gan.inputs)) {
    const offered = dataset.spec[name];
    if (offered === void 0 || !shapesAgree(shape, offered.shape)) {
      throw new ConfigError(
        `Trainer: expected data set '${dataset.name}' to offer '${name}' of shape [${shape.join(", ")}] for '${gan.name}', got ${offered === void 0 ? "none" : `[${offered.shape.join(", ")}]`}. Choose another data set, or configure the model for this one.`
      );
    }
    if ((offered.numClasses ?? 0) > numClasses) {
      throw new ConfigError(
        `Trainer: expected data set '${dataset.name}' to have at most ${numClasses} classes in '${name}', as many as '${gan.name}' knows, got ${offered.numClasses}. Configure the model for the data set, or keep some classes of it only.`
      );
    }
    const differs2 = range2 && offered.range && range2.some((end, i2) => end !== offered.range[i2]);
    if (differs2) fitted = mapRange(fitted, name, range2);
  }
  return fitted;
}
var shapesAgree = (a, b) => a.length === b.length && a.every((size, i2) => size === null || b[i2] === null || size === b[i2]);

// packages/core/src/training/go-back.ts
async function findGoodCheckpoint(store, latest) {
  const entries = await store.list();
  for (let i2 = entries.length - 1; i2 >= 0; i2--) {
    const entry = entries[i2];
    const checkpoint = entry.step <= latest ? await loadGood(store, entry) : void 0;
    if (checkpoint !== void 0) return { entry, checkpoint, newer: entries.slice(i2 + 1) };
  }
  return void 0;
}
async function loadGood(store, entry) {
  try {
    const checkpoint = await store.load(entry);
    const isFinite = Object.values(checkpoint.tensors).every(({ values }) => values.every(Number.isFinite));
    return isFinite ? checkpoint : void 0;
  } catch (error) {
    if (CheckpointError.isInstance(error)) return void 0;
    throw error;
  }
}

// packages/core/src/training/step-runner.ts
import * as tf45 from "@tensorflow/tfjs";
var StepRunner = class {
  constructor(gan, random, progress, options) {
    this.gan = gan;
    this.random = random;
    this.options = options;
    this.step = progress.step;
    this.imagesSeen = progress.imagesSeen;
  }
  gan;
  random;
  options;
  step;
  imagesSeen;
  /** Real examples drawn so far in this step. */
  examplesDrawn = 0;
  batches = [];
  logs = /* @__PURE__ */ new Map();
  /** A property rather than a method, so that it counts here also when a variant's step wraps the context. */
  nextBatch = async (size) => {
    const batch = await this.options.draw(size);
    this.batches.push(batch);
    this.examplesDrawn += Object.values(batch)[0]?.shape[0] ?? 0;
    return batch;
  };
  update(playerName, objective) {
    const player = this.player(playerName);
    const weights = namedWeights(this.gan.networks, player.networks, "trainable");
    const others = Object.keys(this.gan.networks).filter((name) => !player.networks.includes(name));
    const { value, grads } = holdStill(
      this.gan.networks,
      others,
      () => tf45.variableGrads(
        () => this.record(objective()),
        weights.map(({ variable: variable3 }) => variable3)
      )
    );
    const touched = weights.filter(({ variable: variable3 }) => grads[variable3.name] !== void 0);
    player.optimizer.apply(
      touched,
      touched.map(({ variable: variable3 }) => grads[variable3.name]),
      this
    );
    if (this.options.measuresGradients) this.logNorm(playerName, Object.values(grads));
    tf45.dispose([value, grads]);
  }
  log(name, value) {
    const before = this.logs.get(name);
    if (before instanceof tf45.Tensor) before.dispose();
    this.logs.set(name, typeof value === "number" ? value : tf45.keep(value.clone()));
  }
  /** The numbers logged, read back once the step's work is under way. */
  async metrics() {
    const entries = [...this.logs].map(async ([name, value]) => {
      return [name, typeof value === "number" ? value : (await value.data())[0]];
    });
    return Object.fromEntries(await Promise.all(entries));
  }
  dispose() {
    tf45.dispose(this.batches);
    for (const value of this.logs.values()) if (value instanceof tf45.Tensor) value.dispose();
    this.logs.clear();
  }
  logNorm(player, gradients2) {
    const norm = globalNorm(gradients2);
    this.log(`${player}GradientNorm`, norm);
    norm.dispose();
  }
  record({ loss, metrics = {} }) {
    for (const [name, value] of Object.entries(metrics)) this.log(name, value);
    return loss;
  }
  player(name) {
    const player = this.gan.players[name];
    if (player !== void 0) return player;
    throw new ConfigError(
      `StepContext.update: expected one of the players ${Object.keys(this.gan.players).join(", ")}, got '${name}'. Name it in the GAN's players.`
    );
  }
};

// packages/core/src/training/weight-averages.ts
import * as tf46 from "@tensorflow/tfjs";
var WeightAverages = class {
  constructor(gan, options) {
    this.gan = gan;
    this.options = options;
    if (!(options.halfLife > 0)) {
      throw new ConfigError(
        `WeightAverages: expected a half-life above 0 images, got ${options.halfLife}. Try 10000.`
      );
    }
    this.follow();
  }
  gan;
  options;
  averages = /* @__PURE__ */ new Map();
  /** Moves the averages after a step that showed `images` images. */
  update(images, imagesSeen) {
    const { halfLife, rampUp } = this.options;
    const effective = rampUp === void 0 ? halfLife : Math.min(halfLife, imagesSeen * rampUp);
    const decay = 0.5 ** (images / Math.max(effective, 1e-8));
    this.follow();
    tf46.tidy(() => {
      for (const { name, variable: variable3 } of this.weights()) {
        const average = this.averages.get(name);
        if (runInPlace("EmaUpdate", { average, value: variable3 }, { decay })) continue;
        average.assign(tf46.add(tf46.mul(average, decay), tf46.mul(variable3, 1 - decay)));
      }
    });
  }
  /** Runs `body` with the averages in the networks, then puts the trained weights back. */
  during(body) {
    const trained = this.weights().map(({ name, variable: variable3 }) => {
      const before = tf46.keep(variable3.clone());
      variable3.assign(this.averages.get(name));
      return { variable: variable3, before };
    });
    try {
      return body();
    } finally {
      for (const { variable: variable3, before } of trained) {
        variable3.assign(before);
        before.dispose();
      }
    }
  }
  async getState() {
    return { tensors: await downloadTensors(this.averages) };
  }
  setState({ tensors = {} }) {
    this.dispose();
    for (const { name, variable: variable3 } of this.weights()) {
      const data = tensors[name];
      if (data === void 0 || !tf46.util.arraysEqual([...data.shape], variable3.shape)) {
        throw new CheckpointError(
          `WeightAverages.setState: expected an average of '${name}', found none of its shape. Resume with the run's own configuration.`
        );
      }
      this.averages.set(
        name,
        tf46.tidy(() => tf46.variable(toTensor(data), false))
      );
    }
  }
  /** Forgets the past: the averages become the weights as they are now. */
  restart() {
    this.dispose();
    this.follow();
  }
  dispose() {
    this.averages.forEach((average) => average.dispose());
    this.averages.clear();
  }
  weights() {
    return namedWeights(this.gan.networks, this.gan.averaged);
  }
  /** Starts averages of weights that are new (at the start, and when a network has grown). */
  follow() {
    for (const { name, variable: variable3 } of this.weights()) {
      if (this.averages.has(name)) continue;
      this.averages.set(
        name,
        tf46.tidy(() => tf46.variable(tf46.add(variable3, 0), false))
      );
    }
  }
};

// packages/core/src/training/trainer.ts
var Trainer = class {
  gan;
  averages;
  callbacks;
  history = [];
  /** What metrics said along the way, oldest first; kept in checkpoints. */
  evaluations = [];
  /** The random source of steps; see {@link Random}. */
  random;
  stream;
  step = 0;
  imagesSeen = 0;
  /** Why training was stopped before its last step, if it was. */
  stopReason;
  checkpoints;
  lastSaved = -1;
  constructor({
    gan,
    dataset,
    batchSize = 64,
    seed = 0,
    callbacks = [],
    averaging,
    checkpoints
  }) {
    const fitted = fitDataset(gan, dataset);
    checkCallbackNames(callbacks);
    registerSecondOrderGradients();
    const root = Random.fromSeed(seed);
    this.gan = gan;
    this.callbacks = callbacks;
    this.random = root.fork("training");
    this.stream = new BatchStream(fitted, { batchSize, random: root.fork("data") });
    this.averages = averaging && new WeightAverages(gan, averaging);
    this.checkpoints = checkpoints && { every: 1e3, keep: 3, ...checkpoints };
  }
  /** Trains up to `steps` and returns the history of the whole run. */
  async train({ steps, signal }) {
    this.stopReason = void 0;
    if (this.step === 0) await this.prepare();
    try {
      await this.notify((callback) => callback.onTrainBegin?.(this));
      while (this.step < steps && this.stopReason === void 0 && !signal?.aborted) {
        await this.trainOneStep();
        await breathe();
      }
      if (signal?.aborted) this.stopReason ??= "aborted";
      if (this.checkpoints && this.lastSaved !== this.step) await this.save();
    } finally {
      await this.notify((callback) => callback.onTrainEnd?.(this));
    }
    return this.history;
  }
  /** Ends training after the step in hand. */
  stop(reason) {
    this.stopReason = reason;
  }
  /** Keeps what metrics say of the samples at this step, and tells every callback of it. */
  async recordEvaluation(results) {
    const evaluation = { step: this.step, imagesSeen: this.imagesSeen, results };
    this.evaluations.push(evaluation);
    await this.notify((callback) => callback.onEvaluation?.(this, evaluation));
  }
  /** Runs `body` with averaged weights in the generators, where averages are kept, and with the trained ones otherwise. */
  withAverages(body) {
    return this.averages === void 0 ? body() : this.averages.during(body);
  }
  /** Keeps a checkpoint now. @throws ConfigError if the trainer was given no store. */
  async save() {
    if (this.checkpoints === void 0) {
      throw new ConfigError(
        "Trainer.save: expected a checkpoint store, got none. Pass { checkpoints: { store } } to the trainer."
      );
    }
    const { store, keep: keep6 } = this.checkpoints;
    const entry = await store.save(await this.capture());
    this.lastSaved = this.step;
    await this.notify((callback) => callback.onCheckpoint?.(this, entry));
    const entries = await store.list();
    const old = entries.slice(0, Math.max(0, entries.length - keep6));
    const isNeeded = (candidate) => this.callbacks.some((callback) => callback.keepsCheckpoint?.(candidate));
    for (const candidate of old) if (!isNeeded(candidate)) await store.remove(candidate);
    return entry;
  }
  /**
   * Goes back to the newest good checkpoint of at most step `latest`: whole, and with finite numbers only. Newer ones are
   * removed, and callbacks told. To be called by a callback at the end of a step, or while nothing trains.
   *
   * @returns the checkpoint, or undefined, and nothing changed, where there is none.
   */
  async goBack(latest) {
    const store = this.checkpoints?.store;
    const good = store && await findGoodCheckpoint(store, latest);
    if (good === void 0) return void 0;
    await this.restore(good.checkpoint);
    for (const entry of good.newer) await store.remove(entry);
    await this.notify((callback) => callback.onGoBack?.(this, good.entry));
    return good.entry;
  }
  /** All state of the run: networks, averages, optimisers, random state, data cursor, history, evaluations, callbacks. */
  capture() {
    return captureTraining(this);
  }
  /** Goes back (or on) to a checkpoint; further training gives the bits that an uninterrupted run gives. */
  async restore(checkpoint) {
    await restoreTraining(this, checkpoint);
    this.lastSaved = this.step;
  }
  /** Frees the averages and what was read ahead of the data; the GAN stays. */
  async dispose() {
    this.averages?.dispose();
    await this.stream.close();
  }
  async prepare() {
    if (this.gan.prepare === void 0) return;
    await this.gan.prepare(this.stream.dataset, this.random.fork("prepare"));
    this.averages?.restart();
  }
  async trainOneStep() {
    const started = performance.now();
    const runner = new StepRunner(this.gan, this.random, this, {
      draw: (size) => this.stream.next(size),
      measuresGradients: this.measuresGradients()
    });
    try {
      await this.gan.trainStep(runner);
      const metrics = await runner.metrics();
      this.step++;
      this.imagesSeen += runner.examplesDrawn;
      this.averages?.update(runner.examplesDrawn, this.imagesSeen);
      const stepMilliseconds = performance.now() - started;
      this.history.push({ step: this.step, imagesSeen: this.imagesSeen, stepMilliseconds, metrics });
    } finally {
      runner.dispose();
    }
    await this.endStep(this.history.at(-1));
  }
  async endStep(logs) {
    for (const callback of this.callbacks) {
      await callback.onStepEnd?.(this, logs);
      if (this.step !== logs.step) return;
    }
    if (this.checkpoints && this.step % this.checkpoints.every === 0) await this.save();
  }
  /** Whether a callback wants the gradient norms of the step that is about to be done. */
  measuresGradients() {
    const intervals = this.callbacks.map(({ gradientNormsEvery = 0 }) => gradientNormsEvery);
    return intervals.some((interval) => interval > 0 && (this.step + 1) % interval === 0);
  }
  async notify(hook) {
    for (const callback of this.callbacks) await hook(callback);
  }
};
function checkCallbackNames(callbacks) {
  const names2 = callbacks.map(({ name }) => name);
  const twice = names2.find((name, i2) => names2.indexOf(name) !== i2);
  if (twice === void 0) return;
  throw new ConfigError(
    `Trainer: expected callbacks with names of their own, got '${twice}' twice. Rename one of them.`
  );
}

// packages/core/src/checkpoints/load-latest.ts
async function loadLatest(store, onRefused) {
  const entries = await store.list();
  for (const entry of [...entries].reverse()) {
    try {
      return await store.load(entry);
    } catch (error) {
      if (!CheckpointError.isInstance(error)) throw error;
      onRefused?.(entry, error);
    }
  }
  const found = entries.length === 0 ? "none" : `only damaged ones (${entries.map(({ id }) => id).join(", ")})`;
  throw new CheckpointError(`loadLatest: expected a whole checkpoint, got ${found}. Start the run anew.`);
}

// packages/core/src/weights/number-types.ts
var bytesPer = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1
};
function readNumbers(bytes, type) {
  const { buffer } = Uint8Array.from(bytes.subarray(0, bytes.length - bytes.length % bytesPer[type]));
  switch (type) {
    case "F32":
      return float32(new Float32Array(buffer));
    case "F64":
      return float32(Float32Array.from(new Float64Array(buffer)));
    case "F16":
      return float32(Float32Array.from(new Uint16Array(buffer), (bits2) => halves()[bits2]));
    case "BF16":
      return float32(
        new Float32Array(Uint32Array.from(new Uint16Array(buffer), (bits2) => bits2 << 16).buffer)
      );
    case "I64":
      return narrowed(new BigInt64Array(buffer));
    case "I32":
      return int32(new Int32Array(buffer));
    case "I16":
      return int32(Int32Array.from(new Int16Array(buffer)));
    case "I8":
      return int32(Int32Array.from(new Int8Array(buffer)));
    case "U8":
    case "BOOL":
      return int32(Int32Array.from(new Uint8Array(buffer)));
  }
}
var float32 = (values) => ({ dtype: "float32", values });
var int32 = (values) => ({ dtype: "int32", values });
function narrowed(values) {
  const fits = values.every((value) => BigInt.asIntN(32, value) === value);
  return fits ? int32(Int32Array.from(values, Number)) : void 0;
}
var table;
function halves() {
  table ??= Float32Array.from({ length: 65536 }, (_, bits2) => {
    const sign = bits2 & 32768 ? -1 : 1;
    const [exponent, fraction] = [bits2 >> 10 & 31, bits2 & 1023];
    if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
  return table;
}

// packages/core/src/checkpoints/safetensors.ts
var dtypes = { float32: "F32", int32: "I32" };
function encodeSafetensors(tensors) {
  const header = {};
  const pieces2 = [];
  let offset = 0;
  for (const name of Object.keys(tensors).sort()) {
    const { shape, dtype, values } = tensors[name];
    header[name] = { dtype: dtypes[dtype], shape, data_offsets: [offset, offset + values.byteLength] };
    pieces2.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    offset += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(32);
  padded.set(json);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(padded.length), true);
  return [length, padded, ...pieces2];
}
function decodeSafetensors(bytes, source) {
  const { header, dataStart } = readHeader(bytes, source);
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  return Object.fromEntries(
    entries.map(([name, place]) => [name, readPlaced(bytes, dataStart, name, place, source)])
  );
}
function readHeader(bytes, source) {
  if (bytes.length < 8) throw damaged(source, `${bytes.length} bytes`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  if (length > bytes.length - 8)
    throw damaged(source, `a header of ${length} bytes in a file of ${bytes.length}`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(8, 8 + length));
    const header = JSON.parse(text);
    return { header: Object(header), dataStart: 8 + length };
  } catch (cause) {
    throw damaged(source, "a header that is not JSON", cause);
  }
}
function readPlaced(bytes, start, name, place, source) {
  if (!isPlacement(place)) throw damaged(source, `'${name}' without its place`);
  const { dtype, shape, data_offsets } = place;
  const [from, to] = data_offsets;
  const size = shape.reduce((product, n) => product * n, 1);
  if (!isKnown(dtype)) throw damaged(source, `'${name}' of type ${dtype}`);
  if (to - from !== bytesPer[dtype] * size || start + to > bytes.length)
    throw damaged(source, `'${name}' cut short`);
  const numbers = readNumbers(bytes.subarray(start + from, start + to), dtype);
  if (numbers === void 0) throw damaged(source, `'${name}' with integers beyond 32 bits`);
  return { shape, ...numbers };
}
var isKnown = (dtype) => Object.hasOwn(bytesPer, dtype);
function isPlacement(place) {
  const { dtype, shape, data_offsets } = place ?? {};
  return typeof dtype === "string" && isCounts(shape) && isCounts(data_offsets) && data_offsets.length === 2;
}
var isCounts = (value) => Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
var damaged = (source, found, cause) => new CheckpointError(
  `decodeSafetensors: expected a whole safetensors file of numbers, got ${found} in ${source}. Use another copy of it.`,
  { cause }
);

// packages/core/src/callbacks/early-stopping.ts
function earlyStopping(options) {
  return new EarlyStopping(checked(options));
}
function checked(options) {
  const { metric, patience = 5, minDelta = 0, mode = "min" } = options;
  const fail = (what, got, remedy) => new ConfigError(`earlyStopping: expected ${what}, got ${String(got)}. ${remedy}.`);
  if (!Number.isInteger(patience) || patience < 1)
    throw fail("patience to be a whole number of 1 or more", patience, "Pass e.g. 5");
  if (!(minDelta >= 0 && Number.isFinite(minDelta)))
    throw fail("minDelta of 0 or more", minDelta, "Say which way is better by { mode: 'min' or 'max' }");
  if (mode !== "min" && mode !== "max")
    throw fail("mode 'min' or 'max'", mode, "FID and losses are best low: min");
  return { metric, patience, minDelta, mode };
}
var EarlyStopping = class {
  constructor(options) {
    this.options = options;
  }
  options;
  name = "early-stopping";
  best = null;
  bestStep = 0;
  /** Values since the best one. */
  waited = 0;
  onStepEnd(trainer, { metrics }) {
    const value = metrics[this.options.metric];
    if (value !== void 0) this.observe(trainer, value);
  }
  onEvaluation(trainer, { results }) {
    const { metric } = this.options;
    const result = results.find((candidate) => candidate.metric === metric);
    if (result !== void 0) this.observe(trainer, result.value);
    else if (trainer.history.at(-1)?.metrics[metric] === void 0) throw this.unknown(results);
  }
  getState() {
    const { best, bestStep, waited } = this;
    return { json: { best, bestStep, waited } };
  }
  setState({ json }) {
    [this.best, this.bestStep, this.waited] = [
      json.best,
      Number(json.bestStep),
      Number(json.waited)
    ];
  }
  observe(trainer, value) {
    const { metric, patience } = this.options;
    if (this.isBetter(value)) {
      [this.best, this.bestStep, this.waited] = [value, trainer.step, 0];
      return;
    }
    this.waited++;
    if (this.waited < patience) return;
    const best = this.best === null ? "no number yet" : `best ${this.best} at step ${this.bestStep}`;
    trainer.stop(`${metric} has not improved for ${this.waited} values: ${best}, now ${value}`);
  }
  isBetter(value) {
    const { minDelta, mode } = this.options;
    if (!Number.isFinite(value)) return false;
    if (this.best === null) return true;
    return mode === "min" ? value < this.best - minDelta : value > this.best + minDelta;
  }
  unknown(results) {
    const known = results.map(({ metric }) => metric).join(", ") || "none";
    return new ConfigError(
      `earlyStopping: expected a metric that is evaluated (${known}) or logged by steps, got '${this.options.metric}'. Name one of these.`
    );
  }
};

// packages/core/src/callbacks/nan-guard.ts
var nanGuard = () => ({
  name: "nan-guard",
  onStepEnd(_trainer, { step: step2, metrics }) {
    const bad = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
    if (bad === void 0) return;
    throw new NumericError(
      `nanGuard: expected every number to be finite, got ${bad[0]} = ${bad[1]} at step ${step2}. Resume from the last checkpoint with a smaller learning rate or a gradient penalty.`,
      step2,
      bad[0]
    );
  }
});

// packages/core/src/callbacks/findings.ts
var defaults = {
  vanishedNorm: 1e-7,
  explodedNorm: 1e6,
  gradientSteps: 500,
  wonLoss: 0.01,
  wonSteps: 1e3
};
function makeExamine(owner, given) {
  const thresholds = { ...defaults, ...given };
  for (const [name, value] of Object.entries(thresholds)) {
    if (value > 0) continue;
    throw new ConfigError(`${owner}: expected ${name} above 0, got ${value}. Leave it out for the default.`);
  }
  const { vanishedNorm, explodedNorm } = thresholds;
  if (vanishedNorm >= explodedNorm) {
    throw new ConfigError(
      `${owner}: expected vanishedNorm below explodedNorm, got ${vanishedNorm} and ${explodedNorm}. Exchange them.`
    );
  }
  return (logs) => [
    notFinite(logs),
    ...Object.entries(logs.metrics).filter(([name]) => name.endsWith("GradientNorm")).flatMap(([name, norm]) => gradients(name, norm, thresholds)),
    ...won(logs, thresholds)
  ];
}
function notFinite({ metrics }) {
  const bad = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
  return {
    name: "not finite",
    wrong: bad && `${bad[0]} = ${bad[1]}`,
    expected: "every number to be finite",
    patience: 0
  };
}
function gradients(name, norm, thresholds) {
  const { vanishedNorm, explodedNorm, gradientSteps: patience } = thresholds;
  const seen = `${name} = ${norm.toPrecision(3)}`;
  return [
    {
      name: `vanished ${name}`,
      wrong: norm < vanishedNorm ? seen : void 0,
      expected: `gradients of a norm of ${vanishedNorm} or more`,
      patience
    },
    {
      name: `exploded ${name}`,
      wrong: norm > explodedNorm ? seen : void 0,
      expected: `gradients of a norm of ${explodedNorm} or less`,
      patience
    }
  ];
}
function won({ metrics }, thresholds) {
  const { accuracyReal, accuracyFake, discriminatorLoss } = metrics;
  if (accuracyReal === void 0 || accuracyFake === void 0 || discriminatorLoss === void 0) return [];
  const hasWon = accuracyReal === 1 && accuracyFake === 1 && discriminatorLoss < thresholds.wonLoss;
  return [
    {
      name: "discriminator won",
      wrong: hasWon ? `one that is right about all of them, discriminatorLoss = ${discriminatorLoss.toPrecision(3)}` : void 0,
      expected: "a discriminator that mistakes some examples",
      patience: thresholds.wonSteps
    }
  ];
}

// packages/core/src/callbacks/training-guard.ts
function trainingGuard(options = {}) {
  const {
    gradientNormsEvery = 10,
    retries = 0,
    learningRateFactor = 0.5,
    onTrouble,
    ...thresholds
  } = options;
  requireCount("gradientNormsEvery", gradientNormsEvery);
  requireCount("retries", retries);
  if (!(learningRateFactor > 0 && learningRateFactor <= 1)) {
    throw new ConfigError(
      `trainingGuard: expected learningRateFactor in (0, 1], got ${learningRateFactor}. Pass e.g. 0.5 to halve learning rates.`
    );
  }
  const examine = makeExamine("trainingGuard", thresholds);
  return new TrainingGuard(examine, { gradientNormsEvery, retries, learningRateFactor, onTrouble });
}
function requireCount(option, value) {
  if (Number.isInteger(value) && value >= 0) return;
  throw new ConfigError(
    `trainingGuard: expected ${option} to be a whole number of 0 or more, got ${value}. Correct it.`
  );
}
var TrainingGuard = class {
  constructor(examine, behaviour) {
    this.examine = examine;
    this.behaviour = behaviour;
    this.gradientNormsEvery = behaviour.gradientNormsEvery;
  }
  examine;
  behaviour;
  name = "training-guard";
  gradientNormsEvery;
  /** Since which step each thing has been wrong without a break. */
  since = {};
  /** How often it has gone on after trouble. */
  retried = 0;
  /** Step of the newest checkpoint from a time when nothing was wrong. */
  goodStep = 0;
  onTrainBegin({ step: step2 }) {
    this.noteCheckpoint(step2);
  }
  onCheckpoint(_trainer, { step: step2 }) {
    this.noteCheckpoint(step2);
  }
  keepsCheckpoint({ step: step2 }) {
    return step2 === this.goodStep;
  }
  async onStepEnd(trainer, logs) {
    const trouble = this.examine(logs).find((finding) => this.follow(finding, logs.step));
    if (trouble !== void 0) await this.recover(trainer, trouble, logs.step);
  }
  getState() {
    return { json: { since: { ...this.since }, retried: this.retried } };
  }
  setState({ json }) {
    const saved = json;
    this.since = { ...saved.since };
    this.retried = saved.retried;
  }
  noteCheckpoint(step2) {
    if (Object.keys(this.since).length === 0) this.goodStep = step2;
  }
  /** Notes whether the thing is wrong at this step. Returns whether it has been so for too long. */
  follow({ name, wrong, patience }, step2) {
    if (wrong === void 0) {
      delete this.since[name];
      return false;
    }
    this.since[name] ??= step2;
    return step2 - this.since[name] >= patience;
  }
  async recover(trainer, finding, step2) {
    const { retries, learningRateFactor: factor, onTrouble } = this.behaviour;
    const since = this.since[finding.name];
    const beforeAll = Math.min(...Object.values(this.since)) - 1;
    const retried = this.retried + 1;
    [this.since, this.retried] = [{}, 0];
    const entry = await trainer.goBack(beforeAll);
    const goesOn = entry !== void 0 && retried <= retries;
    const facts = { step: step2, since, name: finding.name, backTo: entry?.step ?? null, goesOn };
    if (goesOn) {
      const scale = factor ** (retried - this.retried);
      Object.values(trainer.gan.players).forEach(({ optimizer }) => optimizer.scaleLearningRate(scale));
      this.retried = retried;
    }
    const message = `${describe2(finding, facts)} ${advise(facts, { retried, retries, factor })}`;
    const trouble = { ...facts, message };
    await onTrouble?.(trouble);
    if (!goesOn) throw new TrainingError(message, trouble);
  }
};
function describe2({ wrong, expected }, { step: step2, since }) {
  const when = since === step2 ? `at step ${step2}` : `from step ${since} to ${step2}`;
  return `trainingGuard: expected ${expected}, got ${wrong} ${when}.`;
}
function advise({ backTo, goesOn }, { retried, retries, factor }) {
  if (backTo === null) {
    return "There is no good checkpoint from before it. Start anew with lower learning rates or a gradient penalty.";
  }
  const back = `Went back to the checkpoint of step ${backTo}`;
  if (goesOn)
    return `${back} and goes on with learning rates times ${factor}, retry ${retried} of ${retries}.`;
  const spent = retries === 0 ? "" : ` after ${retries} retries`;
  return `${back} and stopped${spent}. Go on with (more) retries, or start anew with lower learning rates.`;
}

// packages/core/src/weights/load-foreign-weights.ts
import * as tf47 from "@tensorflow/tfjs";

// packages/core/src/weights/gather.ts
function gather2(from, offset, shape, strides) {
  const size = shape.reduce((product, n) => product * n, 1);
  const to = from instanceof Int32Array ? new Int32Array(size) : new Float32Array(size);
  const index = shape.map(() => 0);
  let at = offset;
  for (let i2 = 0; i2 < size; i2++) {
    to[i2] = from[at];
    for (let axis2 = shape.length - 1; axis2 >= 0; axis2--) {
      at += strides[axis2];
      if (++index[axis2] < shape[axis2]) break;
      at -= index[axis2] * strides[axis2];
      index[axis2] = 0;
    }
  }
  return to;
}

// packages/core/src/weights/pytorch-layout.ts
var parameterNames = {
  kernel: "weight",
  depthwise_kernel: "weight",
  embeddings: "weight",
  gamma: "weight",
  beta: "bias",
  moving_mean: "running_mean",
  moving_variance: "running_var"
};
function pyTorchName(weight) {
  const [layer, name] = split2(weight);
  return `${layer}.${parameterNames[name] ?? name}`;
}
function fromPyTorchLayout(weight, tensor6, shape) {
  const [, name] = split2(weight);
  const { length: rank } = tensor6.shape;
  const window = tensor6.shape.map((_, axis2) => axis2).slice(2);
  if (name === "depthwise_kernel" && rank > 2 && shape.length === rank) {
    const [inputs = 1, multiplier = 1] = shape.slice(-2);
    if (tensor6.shape[0] !== inputs * multiplier || tensor6.shape[1] !== 1) return tensor6;
    return transposeTensor({ ...tensor6, shape: [inputs, multiplier, ...tensor6.shape.slice(2)] }, [
      ...window,
      0,
      1
    ]);
  }
  return name.endsWith("kernel") && rank >= 2 ? transposeTensor(tensor6, [...window, 1, 0]) : tensor6;
}
function transposeTensor({ shape, dtype, values }, axes) {
  if ([...axes].sort((a, b) => a - b).join() !== shape.map((_, axis2) => axis2).join()) {
    throw new ConfigError(
      `transposeTensor: expected the axes of [${shape.join(", ")}] in some order, got ${axes.join(", ")}. Name each once, from 0.`
    );
  }
  const strides = shape.map((_, axis2) => shape.slice(axis2 + 1).reduce((product, n) => product * n, 1));
  const turned = axes.map((axis2) => shape[axis2]);
  const steps = axes.map((axis2) => strides[axis2]);
  return { shape: turned, dtype, values: gather2(values, 0, turned, steps) };
}
var split2 = (weight) => {
  const at = weight.lastIndexOf("/");
  return [weight.slice(0, Math.max(at, 0)), weight.slice(at + 1)];
};

// packages/core/src/weights/load-foreign-weights.ts
function loadForeignWeights(network, tensors, options = {}) {
  const { mapping = pyTorchName, ignore = isBatchCount, source = "the file" } = options;
  const plan = namedWeights({ network }).map(({ name, variable: variable3 }) => {
    const weight = name.slice("network/".length);
    const mapped = mapping(weight);
    const { name: from, convert } = typeof mapped === "string" ? { name: mapped } : mapped;
    const tensor6 = Object.hasOwn(tensors, from) ? tensors[from] : void 0;
    const turn = convert ?? ((data, shape) => fromPyTorchLayout(weight, data, shape));
    return { variable: variable3, from, tensor: tensor6 && turn(tensor6, variable3.shape) };
  });
  const used = new Set(plan.map(({ from }) => from));
  const problems = [
    list(
      "missing",
      plan.filter(({ tensor: tensor6 }) => tensor6 === void 0).map(({ from }) => from)
    ),
    list(
      "of another shape",
      plan.flatMap(({ from, tensor: tensor6, variable: variable3 }) => differs(from, tensor6, variable3.shape))
    ),
    list(
      "left over",
      Object.keys(tensors).filter((name) => !used.has(name) && !ignore(name))
    )
  ].filter((problem) => problem !== "");
  if (problems.length > 0) {
    throw new CheckpointError(
      `loadForeignWeights: expected ${source} to hold the weights of '${network.name}', got ${problems.join("; ")}. Choose the matching network or file, or give a mapping of names.`
    );
  }
  for (const { variable: variable3, tensor: tensor6 } of plan) assign(variable3, tensor6);
}
var isBatchCount = (name) => name.endsWith(".num_batches_tracked");
function differs(name, tensor6, shape) {
  if (tensor6 === void 0 || tensor6.shape.join() === shape.join()) return [];
  return [`${name} [${tensor6.shape.join(", ")}] for [${shape.join(", ")}]`];
}
function list(problem, names2) {
  if (names2.length === 0) return "";
  const rest = names2.length > 8 ? ` and ${names2.length - 8} more` : "";
  return `${names2.length} ${problem} (${names2.slice(0, 8).join(", ")}${rest})`;
}
function assign(variable3, { shape, values }) {
  tf47.tidy(() => variable3.assign(tf47.tensor(Float32Array.from(values), shape.slice(), "float32")));
}

// packages/core/src/weights/pytorch/torch-globals.ts
var Storage = class {
  constructor(key2, type, size) {
    this.key = key2;
    this.type = type;
    this.size = size;
  }
  key;
  type;
  size;
};
var StridedTensor = class {
  constructor(storage2, offset, shape, strides) {
    this.storage = storage2;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }
  storage;
  offset;
  shape;
  strides;
};
var storages = {
  "torch.DoubleStorage": "F64",
  "torch.FloatStorage": "F32",
  "torch.HalfStorage": "F16",
  "torch.BFloat16Storage": "BF16",
  "torch.LongStorage": "I64",
  "torch.IntStorage": "I32",
  "torch.ShortStorage": "I16",
  "torch.CharStorage": "I8",
  "torch.ByteStorage": "U8",
  "torch.BoolStorage": "BOOL"
};
var names = [
  "float16",
  "bfloat16",
  "float32",
  "float64",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint8",
  "bool"
].map((name) => `torch.${name}`);
function torchGlobals(fail) {
  const functions = {
    "collections.OrderedDict": ([items = []]) => dictionary(items, fail),
    "torch._utils._rebuild_tensor": (args) => tensor5(args, fail),
    "torch._utils._rebuild_tensor_v2": (args) => tensor5(args, fail),
    "torch._utils._rebuild_parameter": ([data]) => data,
    "torch.Size": ([sizes = []]) => sizes,
    "torch.device": ([device]) => device
  };
  return new Map([
    ...[...Object.keys(storages), ...names].map((name) => [name, { global: name }]),
    ...Object.entries(functions).map(([name, call]) => [name, { global: name, call }])
  ]);
}
function storage(id, fail) {
  const [kind, type, key2, , size, view = null] = Array.isArray(id) ? id : [];
  const global = type?.global ?? "nothing";
  const numbers = Object.hasOwn(storages, global) ? storages[global] : void 0;
  if (kind !== "storage" || typeof key2 !== "string" || !isCount(size) || view !== null)
    return fail("a storage without its parts");
  if (numbers === void 0) return fail(`numbers of type ${global}`);
  return new Storage(key2, numbers, size);
}
function tensor5([source, offset, shape, strides], fail) {
  if (!(source instanceof Storage)) return fail("a tensor without storage");
  if (!isCount(offset) || !isCounts2(shape) || !isCounts2(strides) || shape.length !== strides.length) {
    return fail("a tensor whose shape and strides do not fit");
  }
  return new StridedTensor(source, offset, shape.slice(), strides.slice());
}
function dictionary(items, fail) {
  if (!Array.isArray(items) || !items.every((item) => Array.isArray(item) && item.length === 2)) {
    return fail("an OrderedDict of no pairs");
  }
  return new Map(items);
}
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var isCounts2 = (value) => Array.isArray(value) && value.every(isCount);

// packages/core/src/weights/pytorch/flatten-tensors.ts
var mostLevels = 64;
var mostValues = 1e6;
var mostLetters = 1e3;
function flattenTensors(content, fail) {
  const found = /* @__PURE__ */ new Map();
  let values = 0;
  const visit = (value, name, levels) => {
    if (++values > mostValues) fail(`more than ${mostValues} values`);
    if (levels > mostLevels) fail(`dictionaries nested more than ${mostLevels} deep`);
    if (value instanceof StridedTensor) {
      if (found.has(name)) fail(`two tensors named '${name}'`);
      found.set(name || "tensor", value);
      return;
    }
    for (const [key2, item] of entriesOf(value)) {
      if (typeof key2 !== "string" && typeof key2 !== "number") fail("a key that is neither text nor number");
      const inner = name === "" ? String(key2) : `${name}.${String(key2)}`;
      if (inner.length > mostLetters) fail(`a name of more than ${mostLetters} letters`);
      visit(item, inner, levels + 1);
    }
  };
  visit(content, "", 0);
  return [...found];
}
function entriesOf(value) {
  if (value instanceof Map) return value;
  return Array.isArray(value) ? value.entries() : [];
}

// packages/core/src/weights/pytorch/byte-cursor.ts
var ByteCursor = class {
  constructor(bytes, fail) {
    this.bytes = bytes;
    this.fail = fail;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  bytes;
  fail;
  position = 0;
  view;
  byte = () => this.view.getUint8(this.advance(1));
  uint16 = () => this.view.getUint16(this.advance(2), true);
  int32 = () => this.view.getInt32(this.advance(4), true);
  uint32 = () => this.view.getUint32(this.advance(4), true);
  /** Big endian, unlike the rest. */
  float64 = () => this.view.getFloat64(this.advance(8), false);
  skip = (count) => void this.advance(count);
  take(count) {
    const start = this.advance(count);
    return this.bytes.subarray(start, start + count);
  }
  text(count) {
    const bytes = this.take(count);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return this.fail("text that is not UTF-8");
    }
  }
  /** Up to the next line break, which is left out. */
  line() {
    const end = this.bytes.indexOf(10, this.position);
    if (end < 0) return this.fail("a name without end");
    const text = this.text(end - this.position);
    this.skip(1);
    return text;
  }
  /** A little-endian two's complement integer of `count` bytes. */
  integer(count) {
    let value = 0n;
    this.take(count).forEach((byte, i2) => value |= BigInt(byte) << BigInt(8 * i2));
    return Number(BigInt.asIntN(8 * count, value));
  }
  advance(count) {
    const start = this.position;
    if (!(count >= 0 && start + count <= this.bytes.length)) this.fail("a file that ends too early");
    this.position += count;
    return start;
  }
};

// node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max2 = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max2(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max2(lt);
        dbt = max2(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add10 = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add10 = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add10;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// packages/core/src/weights/pytorch/unpickle.ts
function unpickle(cursor, host) {
  const machine = new Machine(cursor, host);
  for (; ; ) {
    const code2 = cursor.byte();
    if (code2 === stop) return machine.pop();
    const run = instructions.get(code2);
    if (run === void 0) host.fail(`the pickle instruction 0x${code2.toString(16)}`);
    else run(machine);
  }
}
var stop = ".".charCodeAt(0);
var Machine = class {
  constructor(cursor, host) {
    this.cursor = cursor;
    this.host = host;
  }
  cursor;
  host;
  stack = [];
  marks = [];
  memo = /* @__PURE__ */ new Map();
  push(value) {
    this.stack.push(value);
  }
  pop() {
    this.requireAbove(1);
    return this.stack.pop();
  }
  top() {
    this.requireAbove(1);
    return this.stack.at(-1);
  }
  mark() {
    this.marks.push(this.stack.length);
  }
  /** Everything above the last mark, which goes too. */
  popMarked() {
    const from = this.marks.pop() ?? this.host.fail("an instruction without its mark");
    return this.stack.splice(from);
  }
  /** The last `count` values as a tuple. */
  tuple(count) {
    this.requireAbove(count);
    this.push(this.stack.splice(this.stack.length - count));
  }
  put(index) {
    this.memo.set(index, this.top());
  }
  memoize() {
    this.put(this.memo.size);
  }
  get(index) {
    if (!this.memo.has(index)) this.host.fail(`memo entry ${index} before it was made`);
    this.push(this.memo.get(index));
  }
  append(items) {
    const list2 = this.top();
    if (!Array.isArray(list2)) this.host.fail("items for what is no list");
    else for (const item of items) list2.push(item);
  }
  setItems(items) {
    const dictionary2 = this.top();
    if (!(dictionary2 instanceof Map) || items.length % 2 === 1)
      this.host.fail("items for what is no dictionary");
    else for (let i2 = 0; i2 < items.length; i2 += 2) dictionary2.set(items[i2], items[i2 + 1]);
  }
  find(module, name) {
    if (typeof module !== "string" || typeof name !== "string") this.host.fail("a name that is no text");
    else this.push(this.host.find(`${module}.${name}`));
  }
  reduce() {
    const args = this.pop();
    const callee = this.pop();
    if (typeof callee?.call !== "function" || !Array.isArray(args)) {
      return this.host.fail(`a call of ${callee?.global ?? "what is no function"}`);
    }
    this.push(callee.call(args));
  }
  /** Attributes of a dictionary, such as the versions of modules in a state dict, are left out. */
  build() {
    this.pop();
    if (!(this.top() instanceof Map)) this.host.fail("an object with attributes");
  }
  /** A mark hides what lies below it from everything but the instructions that ask for it. */
  requireAbove(count) {
    if (this.stack.length - (this.marks.at(-1) ?? 0) < count)
      this.host.fail("an instruction without its operands");
  }
};
var instructions = /* @__PURE__ */ new Map([
  [128, ({ cursor }) => cursor.skip(1)],
  // PROTO
  [149, ({ cursor }) => cursor.skip(8)],
  // FRAME
  [code("("), (m) => m.mark()],
  [code("0"), (m) => void m.pop()],
  [code("N"), (m) => m.push(null)],
  [136, (m) => m.push(true)],
  [137, (m) => m.push(false)],
  [code("K"), (m) => m.push(m.cursor.byte())],
  [code("M"), (m) => m.push(m.cursor.uint16())],
  [code("J"), (m) => m.push(m.cursor.int32())],
  [138, (m) => m.push(m.cursor.integer(m.cursor.byte()))],
  // LONG1
  [code("G"), (m) => m.push(m.cursor.float64())],
  [code("X"), (m) => m.push(m.cursor.text(m.cursor.uint32()))],
  [140, (m) => m.push(m.cursor.text(m.cursor.byte()))],
  // SHORT_BINUNICODE
  [code("U"), (m) => m.push(m.cursor.text(m.cursor.byte()))],
  [code("C"), (m) => m.push(m.cursor.take(m.cursor.byte()))],
  [code("B"), (m) => m.push(m.cursor.take(m.cursor.uint32()))],
  [code("]"), (m) => m.push([])],
  [code("}"), (m) => m.push(/* @__PURE__ */ new Map())],
  [code(")"), (m) => m.push([])],
  [133, (m) => m.tuple(1)],
  [134, (m) => m.tuple(2)],
  [135, (m) => m.tuple(3)],
  [code("t"), (m) => m.push(m.popMarked())],
  [code("a"), (m) => m.append([m.pop()])],
  [code("e"), (m) => m.append(m.popMarked())],
  [code("s"), (m) => m.setItems([m.pop(), m.pop()].reverse())],
  [code("u"), (m) => m.setItems(m.popMarked())],
  [code("q"), (m) => m.put(m.cursor.byte())],
  [code("r"), (m) => m.put(m.cursor.uint32())],
  [148, (m) => m.memoize()],
  [code("h"), (m) => m.get(m.cursor.byte())],
  [code("j"), (m) => m.get(m.cursor.uint32())],
  [code("c"), (m) => m.find(m.cursor.line(), m.cursor.line())],
  [
    147,
    // STACK_GLOBAL
    (m) => {
      const name = m.pop();
      m.find(m.pop(), name);
    }
  ],
  [code("R"), (m) => m.reduce()],
  [code("b"), (m) => m.build()],
  [code("Q"), (m) => m.push(m.host.persistent(m.pop()))]
]);
function code(letter) {
  return letter.charCodeAt(0);
}

// packages/core/src/weights/pytorch/torch-archive.ts
function openTorchArchive(bytes, host, fail) {
  const entries = unzip(bytes, fail).entries;
  const main = entries.filter(({ name }) => /^[^/]+\/data\.pkl$/.test(name)).map(({ name }) => name);
  if (main.length !== 1) return fail("a zip without data.pkl");
  const folder = main[0].slice(0, -"data.pkl".length);
  if (entries.some(({ name }) => name.startsWith(`${folder}code/`)))
    return fail("a TorchScript program", ofTorchScript);
  checkSizes(entries, bytes.length, fail);
  const { files } = unzip(bytes, fail, true);
  const order = files[`${folder}byteorder`];
  if (order !== void 0 && new TextDecoder().decode(order) !== "little")
    return fail("big-endian numbers", littleEndian);
  const content = unpickle(new ByteCursor(files[main[0]], fail), host);
  return { content, data: (key2) => files[`${folder}data/${key2}`] };
}
var bytesPerEntry = 46;
function unzip(bytes, fail, unpack = false) {
  const entries = [];
  const filter = (entry) => {
    entries.push(entry);
    if (entries.length > bytes.length / bytesPerEntry) throw new Error("more entries than bytes for them");
    return unpack;
  };
  try {
    return { files: unzipSync(bytes, { filter }), entries };
  } catch (error) {
    return fail(error instanceof Error ? `a damaged zip (${error.message})` : "a damaged zip");
  }
}
function checkSizes(entries, most, fail) {
  const packed = entries.find(
    ({ compression, size, originalSize }) => compression !== 0 || size !== originalSize
  );
  if (packed !== void 0) fail(`a zip whose '${packed.name}' is compressed`);
  if (entries.reduce((sum7, { size }) => sum7 + size, 0) > most) fail("a zip whose entries overlap");
}
var littleEndian = `Write it again on a little-endian machine: torch.save(torch.load(old), new).`;
var ofTorchScript = `Save its weights alone: torch.save(torch.jit.load(old).state_dict(), new).`;

// packages/core/src/weights/pytorch/old-torch-archive.ts
var magicNumber = Number(0x1950a86a20f9469cfc6cn);
function openOldTorchArchive(bytes, host, fail) {
  const cursor = new ByteCursor(bytes, fail);
  if (bytes[0] !== 128 || unpickle(cursor, host) !== magicNumber) return fail("a file of another format");
  if (unpickle(cursor, host) !== 1001) return fail("an old format of another version");
  const machine = unpickle(cursor, host);
  if (!(machine instanceof Map) || machine.get("little_endian") !== true) {
    return fail("big-endian numbers", littleEndian);
  }
  const storages2 = /* @__PURE__ */ new Map();
  const remember = (id) => {
    const storage2 = host.persistent(id);
    if (storage2 instanceof Storage) storages2.set(storage2.key, storage2);
    return storage2;
  };
  const content = unpickle(cursor, { ...host, persistent: remember });
  const keys = unpickle(cursor, host);
  const data = /* @__PURE__ */ new Map();
  for (const key2 of Array.isArray(keys) ? keys : []) {
    const storage2 = storages2.get(key2) ?? fail("a storage that nothing refers to");
    data.set(storage2.key, cursor.take(cursor.integer(8) * bytesPer[storage2.type]));
  }
  return { content, data: (key2) => data.get(key2) };
}

// packages/core/src/weights/pytorch/tensor-reader.ts
var TensorReader = class {
  /** @param budget bytes that all tensors together may take: one whose stride is zero can be far larger than its storage. */
  constructor(archive, budget, fail) {
    this.archive = archive;
    this.budget = budget;
    this.fail = fail;
  }
  archive;
  budget;
  fail;
  storages = /* @__PURE__ */ new Map();
  read(name, { storage: storage2, offset, shape, strides }) {
    const size = shape.reduce((product, n) => product * n, 1);
    const last = offset + shape.reduce((sum7, n, axis2) => sum7 + (n - 1) * strides[axis2], 0);
    if (size > 0 && last >= storage2.size) this.fail(`'${name}' beyond the end of its storage`);
    this.budget -= 4 * size;
    if (!(this.budget >= 0)) this.fail(`tensors larger than the file can hold, such as '${name}'`);
    const { dtype, values } = this.numbers(storage2);
    if (isContiguous(shape, strides)) return { shape, dtype, values: values.slice(offset, offset + size) };
    return { shape, dtype, values: gather2(values, offset, shape, strides) };
  }
  /** All numbers of a storage's file, whatever part of it the storage claims: a file is converted once for each type. */
  numbers({ key: key2, type, size }) {
    const bytes = this.archive.data(key2);
    if (bytes === void 0 || bytes.length < size * bytesPer[type]) {
      return this.fail(`data/${key2} ${bytes === void 0 ? "missing" : "cut short"}`);
    }
    const id = `${type}:${key2}`;
    const numbers = this.storages.get(id) ?? readNumbers(bytes, type);
    if (numbers === void 0) return this.fail(`integers beyond 32 bits in data/${key2}`);
    this.storages.set(id, numbers);
    return numbers;
  }
};
function isContiguous(shape, strides) {
  let expected = 1;
  for (let axis2 = shape.length - 1; axis2 >= 0; axis2--) {
    if (shape[axis2] !== 1 && strides[axis2] !== expected) return false;
    expected *= shape[axis2];
  }
  return true;
}

// packages/core/src/weights/pytorch/read-pytorch-checkpoint.ts
function readPyTorchCheckpoint(bytes, source) {
  const fail = (found, advice = "Use another copy of it.") => {
    throw new CheckpointError(
      `readPyTorchCheckpoint: expected tensors saved by PyTorch, got ${found.slice(0, 300)} in ${source}. ${advice}`
    );
  };
  const globals = torchGlobals(fail);
  const host = {
    find: (name) => globals.get(name) ?? fail(`the Python object '${name}'`, stateDictAlone),
    persistent: (id) => storage(id, fail),
    fail
  };
  const isZip = bytes[0] === 80 && bytes[1] === 75;
  const archive = isZip ? openTorchArchive(bytes, host, fail) : openOldTorchArchive(bytes, host, fail);
  const reader = new TensorReader(archive, 16 * bytes.length + 2 ** 20, fail);
  const tensors = flattenTensors(archive.content, fail).map(
    ([name, tensor6]) => [name, reader.read(name, tensor6)]
  );
  return Object.fromEntries(tensors);
}
var stateDictAlone = `Nothing was run. Save the weights alone: torch.save(model.state_dict(), 'weights.pth').`;

// packages/core/src/weights/read-weights.ts
function readWeights(bytes, source) {
  const safetensors = bytes[8] === "{".charCodeAt(0);
  return safetensors ? decodeSafetensors(bytes, source) : readPyTorchCheckpoint(bytes, source);
}

export {
  GanError,
  ShapeError,
  ConfigError,
  CheckpointError,
  DatasetError,
  NumericError,
  Random,
  disposeBatch,
  forward,
  forwardAll,
  namedWeights,
  countTrainableParameters,
  holdStill,
  withWeights,
  downloadTensor,
  toTensor,
  scheduleValue,
  linearDecay,
  exponentialDecay,
  adam,
  momentum,
  rmsProp,
  drawFakes,
  judgement,
  globalNorm,
  stopGradient,
  applyLinear,
  logSoftmax,
  Trainer,
  loadLatest,
  encodeSafetensors,
  decodeSafetensors,
  backendNames,
  selectBackend,
  earlyStopping,
  nanGuard,
  trainingGuard,
  createGan,
  initializers,
  sample,
  loadForeignWeights,
  readWeights
};
