import {
  alias,
  cpuCorrections,
  differentiateComplex,
  gradientCorrections,
  inputOf,
  instantiateKernels,
  linkKernels,
  registeredKernel,
  replaceKernels,
  runStockKernel,
  runWasmKernel,
  sizeOf,
  storeComplex,
  wasmCompleteness,
  wasmKernel,
  wasmKernel2
} from "./chunk-KT5XJRWN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/kernels/src/use-training-kernels.ts
import * as tf10 from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";

// packages/kernels/src/blas/candidates.ts
var candidates = {
  linux: [
    "libopenblas.so.0",
    "libopenblas.so",
    "libmkl_rt.so.3",
    "libmkl_rt.so.2",
    "libmkl_rt.so",
    "libblis.so.4",
    "libblis.so"
  ],
  darwin: [
    "/System/Library/Frameworks/Accelerate.framework/Accelerate",
    "/opt/homebrew/opt/openblas/lib/libopenblas.dylib",
    "/usr/local/opt/openblas/lib/libopenblas.dylib"
  ],
  win32: ["libopenblas.dll", "openblas.dll", "mkl_rt.3.dll", "mkl_rt.2.dll", "mkl_rt.dll"],
  freebsd: ["libopenblas.so.0", "libopenblas.so"]
};
var blasCandidates = (platform) => candidates[platform] ?? [];
var blasAdvice = (platform) => {
  if (platform === "linux") {
    return "Install OpenBLAS (Debian and Ubuntu: libopenblas0-pthread, Fedora: openblas-threads, Arch: openblas).";
  }
  if (platform === "darwin")
    return "Accelerate comes with macOS; check that the optional package koffi is installed.";
  if (platform === "win32") return "Put libopenblas.dll on the PATH (releases of OpenBLAS carry it).";
  return "Pass the path of a library with a CBLAS interface.";
};

// packages/kernels/src/blas/self-check.ts
var ROWS = 5;
var COLUMNS = 3;
var DEPTH = 7;
var selfCheck = (blas) => {
  const a = Float32Array.from({ length: ROWS * DEPTH }, (_, i) => Math.fround(Math.sin(i + 1)));
  const b = Float32Array.from({ length: DEPTH * COLUMNS }, (_, i) => Math.fround(Math.cos(i + 1)));
  for (const transposeA of [false, true]) {
    for (const transposeB of [false, true]) {
      const error = largestError(blas, a, b, transposeA, transposeB);
      if (!(error < 1e-5)) {
        throw new Error(
          `selfCheck: expected cblas_sgemm to err by less than 1e-5, got ${error}. Use another library.`
        );
      }
    }
  }
};
var largestError = (blas, a, b, transposeA, transposeB) => {
  const c = new Float32Array(ROWS * COLUMNS).fill(Number.NaN);
  const [order, plain, transposed] = [101, 111, 112];
  const lda = transposeA ? ROWS : DEPTH;
  const ldb = transposeB ? DEPTH : COLUMNS;
  blas.sgemm(
    order,
    transposeA ? transposed : plain,
    transposeB ? transposed : plain,
    ROWS,
    COLUMNS,
    DEPTH,
    1,
    blas.addressOf(a.buffer),
    lda,
    blas.addressOf(b.buffer),
    ldb,
    0,
    blas.addressOf(c.buffer),
    COLUMNS
  );
  let worst = 0;
  for (let i = 0; i < ROWS; i++) {
    for (let j = 0; j < COLUMNS; j++) {
      let sum4 = 0;
      for (let k = 0; k < DEPTH; k++) {
        const left = transposeA ? a[k * lda + i] : a[i * lda + k];
        const right = transposeB ? b[j * ldb + k] : b[k * ldb + j];
        sum4 += left * right;
      }
      worst = Math.max(worst, Math.abs(c[i * COLUMNS + j] - sum4));
      if (Number.isNaN(c[i * COLUMNS + j])) return Number.NaN;
    }
  }
  return worst;
};

// packages/kernels/src/blas/native-blas-node.ts
var nativeBlasPossible = true;
var requestedBlas = () => process.env.GAN_BLAS || void 0;
var findNativeBlas = async (request) => {
  const tried = [];
  const koffi = await importKoffi();
  if (koffi === void 0) {
    return {
      tried: [{ library: "koffi", problem: "the optional package koffi is not installed" }],
      advice: "Install the optional package koffi, through which a system BLAS is called."
    };
  }
  const names = request.library === "auto" ? blasCandidates(process.platform) : [request.library];
  for (const library of names) {
    try {
      return { blas: openBlas(koffi, library, request.threads), tried };
    } catch (error) {
      tried.push({ library, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return { tried, advice: blasAdvice(process.platform) };
};
var importKoffi = async () => {
  try {
    return (await import("koffi")).default;
  } catch {
    return void 0;
  }
};
var openBlas = (koffi, name, threads) => {
  const library = koffi.load(name);
  const addressOf = (buffer) => Number(koffi.address(new Uint8Array(buffer)));
  const sgemm = library.func("cblas_sgemm", "void", [
    ...["int", "int", "int", "int", "int", "int", "float"],
    ...["intptr_t", "int", "intptr_t", "int", "float", "intptr_t", "int"]
  ]);
  const vendor = vendorOf(library, name);
  if (threads !== void 0) setThreads(library, vendor, threads);
  const blas = {
    library: name,
    vendor,
    description: describe(library, vendor),
    threads: threadsOf(library, vendor),
    addressOf,
    sgemm
  };
  selfCheck(blas);
  return blas;
};
var callIfPresent = (library, symbol, result) => {
  try {
    return library.func(symbol, result, [])();
  } catch {
    return void 0;
  }
};
var hasSymbol = (library, symbol) => {
  try {
    library.func(symbol, "int", []);
    return true;
  } catch {
    return false;
  }
};
var vendorOf = (library, name) => {
  if (hasSymbol(library, "openblas_get_config")) return "openblas";
  if (hasSymbol(library, "MKL_Get_Max_Threads")) return "mkl";
  if (hasSymbol(library, "bli_thread_get_num_threads")) return "blis";
  return name.includes("Accelerate") ? "accelerate" : "unknown";
};
var describe = (library, vendor) => {
  const symbol = { openblas: "openblas_get_config", blis: "bli_info_get_version_str" }[vendor];
  const text = symbol === void 0 ? void 0 : callIfPresent(library, symbol, "str");
  return typeof text === "string" ? text.trim() : void 0;
};
var threadSymbols = {
  openblas: { get: "openblas_get_num_threads", set: "openblas_set_num_threads", integer: "int" },
  mkl: { get: "MKL_Get_Max_Threads", set: "MKL_Set_Num_Threads", integer: "int" },
  blis: { get: "bli_thread_get_num_threads", set: "bli_thread_set_num_threads", integer: "int64_t" }
};
var threadsOf = (library, vendor) => {
  const symbols = threadSymbols[vendor];
  const threads = symbols && callIfPresent(library, symbols.get, symbols.integer);
  return threads === void 0 ? void 0 : Number(threads);
};
var setThreads = (library, vendor, threads) => {
  const symbols = threadSymbols[vendor];
  if (symbols !== void 0) library.func(symbols.set, "void", [symbols.integer])(threads);
};

// packages/kernels/src/blas/choose-blas.ts
var wantedBlas = (option) => option ?? requestedBlas() ?? "auto";
var chooseBlas = async (wanted, threads) => {
  if (wanted === "off" || !nativeBlasPossible) {
    const ignored = wanted !== "off" && wanted !== "auto";
    return {
      report: null,
      warnings: ignored ? [unusable(wanted, "no native libraries on this platform")] : []
    };
  }
  const { blas, tried, advice } = await findNativeBlas({ library: wanted, threads });
  if (blas === void 0) {
    const warnings = wanted === "auto" ? [] : [unusable(wanted, tried.at(-1)?.problem ?? "nothing")];
    return { report: { found: false, library: null, tried, advice }, warnings };
  }
  const { library, vendor, description, threads: actual } = blas;
  return {
    blas,
    report: { found: true, library, vendor, description, threads: actual, tried },
    warnings: []
  };
};
var unusable = (wanted, problem) => `useTrainingKernels: expected a BLAS library at ${wanted}, got ${problem}. Products run on SIMD instead; pass blas: "auto" or the path of a library with a CBLAS interface.`;

// packages/kernels/src/build-kernels.ts
import * as tf7 from "@tensorflow/tfjs";
import { getThreadsCount } from "@tensorflow/tfjs-backend-wasm";

// packages/kernels/src/elementwise/activation-gradients.ts
var functions = {
  LeakyReluGrad: (wasm, x, dy, out, count, { alpha }) => wasm.leakyReluGradient(x, dy, out, count, alpha),
  SigmoidGrad: (wasm, x, dy, out, count) => wasm.sigmoidGradient(x, dy, out, count),
  SoftplusGrad: (wasm, x, dy, out, count) => wasm.softplusGradient(x, dy, out, count),
  SquareGrad: (wasm, x, dy, out, count) => wasm.squareGradient(x, dy, out, count),
  TanhGrad: (wasm, x, dy, out, count) => wasm.tanhGradient(x, dy, out, count)
};
var activationGradientKernels = (context) => [
  ...Object.entries(functions).map(([name, compute]) => gradientKernel(context, name, "x", compute)),
  gradientKernel(context, "EluGrad", "y", (wasm, y, dy, out, count) => wasm.eluGradient(y, dy, out, count))
];
var gradientKernel = ({ heap, wasm }, name, pointName, compute) => wasmKernel(name, (args) => {
  const [x, dy] = [inputOf(args, pointName), inputOf(args, "dy")];
  if (x.dtype !== "float32" || dy.dtype !== "float32" || sizeOf(x.shape) !== sizeOf(dy.shape)) {
    throw new Error(
      `${name}: expected float32 tensors of one shape, got ${pointName} ${x.dtype} [${x.shape}] and dy ${dy.dtype} [${dy.shape}]. Cast or reshape them.`
    );
  }
  const out = heap.output(x.shape);
  const [xAt, dyAt, outAt] = [heap.byteOffset(x), heap.byteOffset(dy), heap.byteOffset(out)];
  compute(wasm, xAt, dyAt, outAt, sizeOf(x.shape), args.attrs);
  return out;
});

// packages/kernels/src/elementwise/add-n.ts
var addNKernels = (context) => [
  wasmKernel("AddN", (args) => {
    const inputs = Object.values(args.inputs);
    const [first, second, ...rest] = inputs;
    if (inputs.some(({ dtype }) => dtype !== "float32")) return context.stock("AddN").kernelFunc(args);
    if (second === void 0) return alias(context, first, first.shape);
    const { heap, wasm } = context;
    const out = heap.output(first.shape);
    const [outAt, size] = [heap.byteOffset(out), sizeOf(first.shape)];
    wasm.add(heap.byteOffset(first), heap.byteOffset(second), outAt, 1, size, 0, 0, 4, 4);
    for (const x of rest) wasm.add(outAt, heap.byteOffset(x), outAt, 1, size, 0, 0, 4, 4);
    return out;
  })
];

// packages/kernels/src/elementwise/broadcast-plan.ts
var planBroadcast = (aShape, bShape) => {
  const shape = [];
  const runs = joinRuns(aShape, bShape, shape);
  let aStep = 1;
  let bStep = 1;
  const loops = runs.map(({ size, aMoves, bMoves }) => {
    const loop = { count: size, aStep: aMoves ? aStep : 0, bStep: bMoves ? bStep : 0 };
    if (aMoves) aStep *= size;
    if (bMoves) bStep *= size;
    return loop;
  });
  const [columns2, rows2, ...outer] = loops;
  return {
    shape,
    rows: rows2?.count ?? 1,
    columns: columns2?.count ?? 1,
    a: { row: rows2?.aStep ?? 0, column: columns2?.aStep === 0 ? 0 : 1 },
    b: { row: rows2?.bStep ?? 0, column: columns2?.bStep === 0 ? 0 : 1 },
    outer
  };
};
var joinRuns = (aShape, bShape, shape) => {
  const rank = Math.max(aShape.length, bShape.length);
  const runs = [];
  for (let fromEnd = 1; fromEnd <= rank; fromEnd++) {
    const a = aShape[aShape.length - fromEnd] ?? 1;
    const b = bShape[bShape.length - fromEnd] ?? 1;
    if (a !== b && a !== 1 && b !== 1) throw mismatch(aShape, bShape);
    const size = a === 1 ? b : a;
    shape.unshift(size);
    const last = runs.at(-1);
    if (size === 1) continue;
    if (last && last.aMoves === (a !== 1) && last.bMoves === (b !== 1)) last.size *= size;
    else runs.push({ size, aMoves: a !== 1, bMoves: b !== 1 });
  }
  return runs;
};
var mismatch = (aShape, bShape) => new Error(
  `planBroadcast: expected shapes whose sizes are equal or 1 from the end on, got [${aShape}] and [${bShape}]. Reshape or expand one of them.`
);

// packages/kernels/src/elementwise/binary.ts
var arithmetic = {
  Add: "add",
  Maximum: "maximum",
  Minimum: "minimum",
  Multiply: "multiply",
  RealDiv: "divide",
  SquaredDifference: "squaredDifference",
  Sub: "subtract"
};
var comparisons = {
  Equal: "equal",
  Greater: "greater",
  GreaterEqual: "greaterEqual",
  Less: "less",
  LessEqual: "lessEqual",
  NotEqual: "notEqual"
};
var binaryKernels = (context) => [
  ...Object.entries(arithmetic).map(([name, key]) => binaryKernel(context, name, key, "float32")),
  ...Object.entries(comparisons).map(([name, key]) => binaryKernel(context, name, key, "bool")),
  binaryKernel(context, "Prelu", "prelu", "float32", ["x", "alpha"])
];
var binaryKernel = (context, name, key, dtype, [aName, bName] = ["a", "b"]) => {
  const compute = context.wasm[key];
  return wasmKernel(name, (args) => {
    const a = inputOf(args, aName);
    const b = inputOf(args, bName);
    if (a.dtype !== "float32" || b.dtype !== "float32") return context.stock(name).kernelFunc(args);
    return broadcastBinary(context, compute, a, b, dtype);
  });
};
var broadcastBinary = (context, compute, a, b, dtype) => {
  if (sameShape(a.shape, b.shape)) return alike(context, compute, a, b, dtype);
  const plan = planBroadcast(a.shape, b.shape);
  const out = context.heap.output(plan.shape, dtype);
  if (sizeOf(plan.shape) === 0) return out;
  const narrow = narrowOperand(plan);
  if (narrow === void 0) runPlan(context, compute, plan, a, b, out);
  else runNarrow(context, compute, plan, narrow, a, b, out);
  return out;
};
var sameShape = (a, b) => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};
var alike = ({ heap }, compute, a, b, dtype) => {
  const out = heap.output(a.shape, dtype);
  compute(heap.byteOffset(a), heap.byteOffset(b), heap.byteOffset(out), 1, sizeOf(a.shape), 0, 0, 4, 4);
  return out;
};
var runPlan = ({ heap }, compute, { rows: rows2, columns: columns2, a, b, outer }, aInfo, bInfo, outInfo) => {
  const bytes = rows2 * columns2 * (outInfo.dtype === "bool" ? 1 : 4);
  let out = heap.byteOffset(outInfo);
  const visit = (depth, aOffset, bOffset) => {
    const loop = outer[depth - 1];
    if (loop === void 0) {
      compute(aOffset, bOffset, out, rows2, columns2, 4 * a.row, 4 * b.row, 4 * a.column, 4 * b.column);
      out += bytes;
      return;
    }
    for (let i = 0; i < loop.count; i++) {
      visit(depth - 1, aOffset + 4 * i * loop.aStep, bOffset + 4 * i * loop.bStep);
    }
  };
  visit(outer.length, heap.byteOffset(aInfo), heap.byteOffset(bInfo));
};
var NARROW_COLUMNS = 16;
var REPEATS = 16;
var narrowOperand = ({ rows: rows2, columns: columns2, a, b, outer }) => {
  if (outer.length > 0 || columns2 >= NARROW_COLUMNS || rows2 < 4 * REPEATS) return void 0;
  if (a.column !== 1 || b.column !== 1) return void 0;
  if (a.row === 0) return "a";
  return b.row === 0 ? "b" : void 0;
};
var runNarrow = (context, compute, { rows: rows2, columns: columns2 }, narrow, a, b, out) => {
  const { heap, wasm } = context;
  const wide = heap.scratch("narrow", 4 * REPEATS * columns2);
  const source = heap.byteOffset(narrow === "a" ? a : b);
  wasm.repeatBlocks(source, wide, 1, 4 * columns2, REPEATS);
  const outBytes = out.dtype === "bool" ? 1 : 4;
  const run = (firstRow, count, width) => {
    const at = firstRow * columns2;
    const aAt = narrow === "a" ? wide : heap.byteOffset(a) + 4 * at;
    const bAt = narrow === "b" ? wide : heap.byteOffset(b) + 4 * at;
    const [aRow, bRow] = narrow === "a" ? [0, 4 * width] : [4 * width, 0];
    compute(aAt, bAt, heap.byteOffset(out) + outBytes * at, count, width, aRow, bRow, 4, 4);
  };
  const blocks = Math.floor(rows2 / REPEATS);
  run(0, blocks, REPEATS * columns2);
  run(blocks * REPEATS, rows2 % REPEATS, columns2);
};

// packages/kernels/src/elementwise/copies.ts
var copyKernels = (context) => [
  wasmKernel("Identity", (args) => {
    const x = inputOf(args, "x");
    return x.dtype === "string" ? context.stock("Identity").kernelFunc(args) : alias(context, x, x.shape);
  }),
  wasmKernel("Cast", (args) => {
    const x = inputOf(args, "x");
    const { dtype } = args.attrs;
    return cast(context, x, dtype) ?? context.stock("Cast").kernelFunc(args);
  })
];
var cast = (context, x, dtype) => {
  if (x.dtype === dtype) return x.dtype === "string" ? void 0 : alias(context, x, x.shape);
  if (dtype === "bool" && x.dtype === "float32") return toBool(context, x);
  if (dtype !== "float32" || x.dtype !== "bool" && x.dtype !== "int32") return void 0;
  const { heap, wasm } = context;
  const out = heap.output(x.shape, "float32");
  const convert = x.dtype === "bool" ? wasm.castBytesToFloats : wasm.castIntegersToFloats;
  convert(heap.byteOffset(x), heap.byteOffset(out), sizeOf(x.shape));
  return out;
};
var toBool = ({ heap, wasm }, x) => {
  const out = heap.output(x.shape, "bool");
  const zero = heap.scratch("zero", 4);
  heap.float32[zero / 4] = 0;
  const count = sizeOf(x.shape);
  wasm.notEqual(heap.byteOffset(x), zero, heap.byteOffset(out), 1, count, 0, 0, 4, 0);
  return out;
};

// packages/kernels/src/elementwise/pow.ts
var powers = /* @__PURE__ */ new Map([
  [-1, (wasm, x, out, count) => wasm.mapReciprocal(x, out, count)],
  [-0.5, (wasm, x, out, count) => wasm.mapRsqrt(x, out, count)],
  [0.5, (wasm, x, out, count) => wasm.mapSqrt(x, out, count)],
  [
    1.5,
    (wasm, x, out, count) => {
      wasm.mapSqrt(x, out, count);
      wasm.multiply(x, out, out, 1, count, 0, 0, 4, 4);
    }
  ],
  [2, (wasm, x, out, count) => wasm.mapSquare(x, out, count)],
  [
    3,
    (wasm, x, out, count) => {
      wasm.mapSquare(x, out, count);
      wasm.multiply(x, out, out, 1, count, 0, 0, 4, 4);
    }
  ]
]);
var powKernels = (context) => [
  wasmKernel("Pow", (args) => {
    const [base, exponent] = [inputOf(args, "a"), inputOf(args, "b")];
    const compute = powerFor(context, base, exponent);
    if (compute === void 0) return context.stock("Pow").kernelFunc(args);
    const { heap, wasm } = context;
    const out = heap.output(base.shape);
    compute(wasm, heap.byteOffset(base), heap.byteOffset(out), sizeOf(base.shape));
    return out;
  })
];
var powerFor = ({ heap }, base, exponent) => {
  if (base.dtype !== "float32" || exponent.dtype !== "float32" || exponent.shape.length > 0) return void 0;
  return powers.get(heap.floats(exponent)[0]);
};

// packages/kernels/src/elementwise/random-uniform.ts
var randomUniformKernels = (context) => [
  wasmKernel("RandomUniformFill", (args) => {
    const { shape, state, low, high } = args.attrs;
    if (state.length !== 4) {
      throw new Error(
        `RandomUniformFill: expected a state of 4 integers, got ${state.length}. Pass the halves of two 64-bit words.`
      );
    }
    const { heap, wasm } = context;
    const values = heap.output(shape);
    const after = heap.output([4], "int32");
    const at = heap.byteOffset(after) / 4;
    heap.int32.set([state[1], state[0], state[3], state[2]], at);
    wasm.uniformFill(4 * at, heap.byteOffset(values), sizeOf(shape), low, (high - low) / 2 ** 24);
    const [first, second, third, fourth] = heap.int32.subarray(at, at + 4);
    heap.int32.set([second, first, fourth, third], at);
    return [values, after];
  })
];

// packages/kernels/src/elementwise/axis-runs.ts
var normaliseAxes = (axis, rank) => {
  if (axis === void 0 || axis === null) return Array.from({ length: rank }, (_, i) => i);
  const axes = typeof axis === "number" ? [axis] : axis;
  for (const value of axes) if (value < -rank || value >= rank) throw outOfRange(value, rank);
  return [...new Set(axes.map((value) => value < 0 ? value + rank : value))].sort((a, b) => a - b);
};
var joinAxes = (shape, isChosen) => {
  const runs = [];
  shape.forEach((size, axis) => {
    if (size === 1) return;
    const chosen = isChosen(axis);
    const last = runs.at(-1);
    if (last?.chosen === chosen) runs[runs.length - 1] = { size: last.size * size, chosen };
    else runs.push({ size, chosen });
  });
  return runs;
};
var outOfRange = (axis, rank) => new Error(
  `normaliseAxes: expected axes from ${-rank} to ${rank - 1} for a tensor of rank ${rank}, got ${axis}. Name an axis that the tensor has.`
);

// packages/kernels/src/elementwise/reduce.ts
var workFor = (heap, columns2) => heap.scratch("reduce", 4 * columns2);
var sum = {
  empty: 0,
  fold: ({ wasm, heap }) => (x, out, groups, rows2, columns2, scale) => columns2 === 1 ? wasm.sumInner(x, out, groups, rows2, scale) : wasm.sumOuter(x, out, workFor(heap, columns2), groups, rows2, columns2, scale)
};
var reductions = {
  Sum: sum,
  Mean: { ...sum, empty: NaN, divides: true },
  Max: {
    empty: -Infinity,
    fold: ({ wasm, heap }) => (x, out, groups, rows2, columns2) => columns2 === 1 ? wasm.maxInner(x, out, groups, rows2) : wasm.maxOuter(x, out, workFor(heap, columns2), groups, rows2, columns2)
  },
  Min: {
    empty: Infinity,
    fold: ({ wasm, heap }) => (x, out, groups, rows2, columns2) => columns2 === 1 ? wasm.minInner(x, out, groups, rows2) : wasm.minOuter(x, out, workFor(heap, columns2), groups, rows2, columns2)
  },
  Prod: {
    empty: 1,
    fold: ({ wasm, heap }) => (x, out, groups, rows2, columns2) => columns2 === 1 ? wasm.productInner(x, out, groups, rows2) : wasm.productOuter(x, out, workFor(heap, columns2), groups, rows2, columns2)
  }
};
var reductionKernels = (context) => Object.entries(reductions).map(([name, reduction]) => {
  const fold = reduction.fold(context);
  return wasmKernel(name, (args) => {
    const x = inputOf(args, "x");
    if (x.dtype !== "float32") return context.stock(name).kernelFunc(args);
    const axes = normaliseAxes(axisAttribute(args), x.shape.length);
    const { keepDims } = args.attrs;
    return withShape(reduceAxes(context, fold, reduction, x, axes), reducedShape(x.shape, axes, keepDims));
  });
});
var axisAttribute = ({ attrs }) => {
  const { axis, reductionIndices } = attrs;
  return reductionIndices ?? axis;
};
var withShape = (x, shape) => ({ ...x, shape });
var reducedShape = (shape, axes, keepDims = false) => keepDims ? shape.map((size, i) => axes.includes(i) ? 1 : size) : shape.filter((_, i) => !axes.includes(i));
var reduceAxes = (context, fold, reduction, x, axes) => {
  const count = sizeOf(axes.map((axis) => x.shape[axis] ?? 1));
  if (sizeOf(x.shape) === 0) return filled(context, reducedShape(x.shape, axes), reduction.empty);
  const runs = joinAxes(x.shape, (axis) => axes.includes(axis));
  if (!runs.some((run) => run.chosen)) return alias(context, x, x.shape);
  return foldRuns(context, fold, x, runs, reduction.divides === true ? 1 / count : 1);
};
var filled = ({ heap }, shape, value) => {
  const out = heap.output(shape);
  heap.floats(out).fill(value);
  return out;
};
var foldRuns = (context, fold, x, runs, scale) => {
  const last = runs.findLastIndex((run) => run.chosen);
  const [outer, inner] = [runs.slice(0, last), runs.slice(last + 1)];
  const rows2 = runs[last]?.size ?? 1;
  const isLastFold = !outer.some((run) => run.chosen);
  const columns2 = sizeOf(inner.map((run) => run.size));
  const groups = sizeOf(outer.map((run) => run.size));
  const out = foldOnce(context, fold, x, groups, rows2, columns2, isLastFold ? scale : 1);
  if (isLastFold) return out;
  const left = [...outer, ...inner];
  const result = foldRuns(context, fold, out, left, scale);
  context.heap.dispose(out);
  return result;
};
var NARROW_COLUMNS2 = 16;
var JOINED_ROWS = 16;
var foldOnce = (context, fold, x, groups, rows2, columns2, scale) => {
  const { heap } = context;
  const narrow = columns2 > 1 && columns2 < NARROW_COLUMNS2 && groups === 1 && rows2 % JOINED_ROWS === 0;
  if (!narrow || rows2 <= JOINED_ROWS) {
    const out2 = heap.output([groups * columns2]);
    fold(heap.byteOffset(x), heap.byteOffset(out2), groups, rows2, columns2, scale);
    return out2;
  }
  const joined = foldOnce(context, fold, x, 1, rows2 / JOINED_ROWS, JOINED_ROWS * columns2, 1);
  const out = heap.output([columns2]);
  fold(heap.byteOffset(joined), heap.byteOffset(out), 1, JOINED_ROWS, columns2, scale);
  heap.dispose(joined);
  return out;
};

// packages/kernels/src/elementwise/select.ts
var selectKernels = (context) => [
  wasmKernel("Select", (args) => {
    const [condition, t, e] = [inputOf(args, "condition"), inputOf(args, "t"), inputOf(args, "e")];
    const count = sizeOf(t.shape);
    const floats = t.dtype === "float32" && e.dtype === "float32";
    if (!floats || sizeOf(condition.shape) !== count) return context.stock("Select").kernelFunc(args);
    const { heap, wasm } = context;
    const out = heap.output(t.shape);
    const [a, b] = [heap.byteOffset(t), heap.byteOffset(e)];
    wasm.select(heap.byteOffset(condition), a, b, heap.byteOffset(out), count);
    return out;
  })
];

// packages/kernels/src/elementwise/tile.ts
var tileKernels = (context) => [
  wasmKernel("Tile", (args) => {
    const x = inputOf(args, "x");
    if (x.dtype === "string") return context.stock("Tile").kernelFunc(args);
    const { reps } = args.attrs;
    return repeat(context, x, reps);
  }),
  wasmKernel("BroadcastTo", (args) => {
    const x = inputOf(args, "x");
    const { shape } = args.attrs;
    return broadcastTo(context, x, shape);
  })
];
var broadcastTo = (context, x, shape) => {
  const padded = [...Array(shape.length - x.shape.length).fill(1), ...x.shape];
  const reps = padded.map((size, i) => size === shape[i] ? 1 : shape[i] ?? 1);
  return repeat(context, { ...x, shape: padded }, reps);
};
var repeat = (context, x, reps) => {
  const outShape = x.shape.map((size, i) => size * (reps[i] ?? 1));
  if (sizeOf(outShape) === 0) return context.heap.output(outShape, x.dtype);
  const runs = joinRuns2(x.shape, reps);
  const repeated = runs.filter((run) => run.times > 1).length;
  if (repeated === 0) return alias(context, x, outShape);
  return { ...repeatRuns(context, x, runs, repeated), shape: outShape };
};
var joinRuns2 = (shape, reps) => {
  const runs = [];
  shape.forEach((size, i) => {
    const times = reps[i] ?? 1;
    const last = runs.at(-1);
    if (size === 1 && times === 1) return;
    if (last && size === 1 && last.size === 1) last.times *= times;
    else if (last && times === 1) last.size *= size;
    else runs.push({ size, times });
  });
  return runs;
};
var repeatRuns = ({ heap, wasm }, x, runs, passes) => {
  const bytes = x.dtype === "bool" ? 1 : 4;
  let [current, block, done] = [x, 1, 0];
  for (let i = runs.length - 1; i >= 0; i--) {
    const { size, times } = runs[i];
    block *= size;
    if (times === 1) continue;
    const blocks = sizeOf(runs.slice(0, i).map((run) => run.size));
    const out = heap.output([blocks * block * times], x.dtype);
    wasm.repeatBlocks(heap.byteOffset(current), heap.byteOffset(out), blocks, block * bytes, times);
    if (done > 0) heap.dispose(current);
    current = out;
    block *= times;
    if (++done === passes) break;
  }
  return current;
};

// packages/kernels/src/elementwise/unary.ts
var functions2 = {
  Abs: (wasm, x, out, count) => wasm.mapAbs(x, out, count),
  Ceil: (wasm, x, out, count) => wasm.mapCeil(x, out, count),
  ClipByValue: (wasm, x, out, count, { clipValueMin, clipValueMax }) => wasm.mapClip(x, out, count, clipValueMin, clipValueMax),
  Erf: (wasm, x, out, count) => wasm.mapErf(x, out, count),
  Exp: (wasm, x, out, count) => wasm.mapExp(x, out, count),
  Floor: (wasm, x, out, count) => wasm.mapFloor(x, out, count),
  LeakyRelu: (wasm, x, out, count, { alpha }) => wasm.mapLeakyRelu(x, out, count, alpha),
  Log: (wasm, x, out, count) => wasm.mapLog(x, out, count),
  Neg: (wasm, x, out, count) => wasm.mapNegate(x, out, count),
  Reciprocal: (wasm, x, out, count) => wasm.mapReciprocal(x, out, count),
  Relu: (wasm, x, out, count) => wasm.mapRelu(x, out, count),
  Relu6: (wasm, x, out, count) => wasm.mapClip(x, out, count, 0, 6),
  Rsqrt: (wasm, x, out, count) => wasm.mapRsqrt(x, out, count),
  Selu: (wasm, x, out, count) => wasm.mapSelu(x, out, count),
  Sign: (wasm, x, out, count) => wasm.mapSign(x, out, count),
  Softplus: (wasm, x, out, count) => wasm.mapSoftplus(x, out, count),
  Sqrt: (wasm, x, out, count) => wasm.mapSqrt(x, out, count),
  Square: (wasm, x, out, count) => wasm.mapSquare(x, out, count),
  Step: (wasm, x, out, count, { alpha }) => wasm.mapStep(x, out, count, alpha),
  Tanh: (wasm, x, out, count) => wasm.mapTanh(x, out, count)
};
var unaryKernels = (context) => Object.entries(functions2).map(
  ([name, compute]) => wasmKernel(name, (args) => {
    const x = inputOf(args, "x");
    if (x.dtype !== "float32") return context.stock(name).kernelFunc(args);
    return mapTensor(context, x, compute, args.attrs);
  })
);
var mapTensor = ({ heap, wasm }, x, compute, attributes) => {
  const out = heap.output(x.shape);
  compute(wasm, heap.byteOffset(x), heap.byteOffset(out), sizeOf(x.shape), attributes);
  return out;
};

// packages/kernels/src/elementwise/fused-gradients.ts
import * as tf2 from "@tensorflow/tfjs";

// packages/kernels/src/fused-gradient.ts
import * as tf from "@tensorflow/tfjs";
var toGradConfig = ({
  kernelName,
  inputs,
  outputs = [],
  needs,
  fused,
  composed
}) => ({
  kernelName,
  inputsToSave: [...inputs],
  outputsToSave: [...outputs],
  gradFunc: (given, saved, attributes) => {
    const dy = Array.isArray(given) ? given[0] : given;
    if (canFuse(needs, saved)) return fused(dy, saved, attributes);
    return composed(dy, saved.slice(0, inputs.length), attributes);
  }
});
var canFuse = (kernelName, saved) => !tf.engine().isTapeOn() && tf.getKernel(kernelName, tf.getBackend()) !== void 0 && saved.every((tensor) => tensor.dtype === "float32");
var runKernel = (kernelName, inputs, attributes = {}) => tf.engine().runKernel(kernelName, { ...inputs }, attributes);

// packages/kernels/src/elementwise/fused-gradients.ts
var activation = (kernelName, needs, slope, alphaOf = () => 0) => ({
  kernelName,
  inputs: ["x"],
  needs,
  fused: (dy, [x], attributes) => ({
    x: () => runKernel(needs, { x, dy }, { alpha: alphaOf(attributes) })
  }),
  composed: (dy, [x], attributes) => ({
    x: () => tf2.mul(dy, slope(tf2.cast(x, "float32"), alphaOf(attributes)))
  })
});
var total = (kernelName, scaleOf) => {
  const spread = (dy, x, attributes, broadcast) => {
    const axes = normaliseAxes(attributes.axis, x.rank);
    const kept = x.shape.map((size, axis) => axes.includes(axis) ? 1 : size);
    const terms = tf2.util.sizeFromShape(axes.map((axis) => x.shape[axis] ?? 1));
    return broadcast(tf2.mul(tf2.reshape(dy, kept), scaleOf(terms)), x.shape);
  };
  return {
    kernelName,
    inputs: ["x"],
    needs: "BroadcastTo",
    fused: (dy, [x], attributes) => ({ x: () => spread(dy, x, attributes, runBroadcast) }),
    composed: (dy, [x], attributes) => ({ x: () => spread(dy, x, attributes, multiplyByOnes) })
  };
};
var runBroadcast = (x, shape) => runKernel("BroadcastTo", { x }, { shape, inputShape: x.shape });
var multiplyByOnes = (x, shape) => tf2.mul(x, tf2.ones(shape));
var fusedGradientsByKernel = [
  activation("LeakyRelu", "LeakyReluGrad", leakySlope, ({ alpha }) => alpha),
  activation("Relu", "LeakyReluGrad", (x) => tf2.step(x)),
  activation("Sigmoid", "SigmoidGrad", (x) => {
    const y = tf2.sigmoid(x);
    return tf2.mul(y, tf2.sub(1, y));
  }),
  activation("Softplus", "SoftplusGrad", (x) => tf2.sigmoid(x)),
  activation("Square", "SquareGrad", (x) => tf2.mul(x, 2)),
  activation("Tanh", "TanhGrad", (x) => tf2.sub(1, tf2.square(tf2.tanh(x)))),
  total("Sum", () => 1),
  total("Mean", (terms) => 1 / terms)
];
var fusedGradients = fusedGradientsByKernel.map(toGradConfig);
function leakySlope(x, alpha) {
  return tf2.add(tf2.mul(tf2.step(x), 1 - alpha), alpha);
}

// packages/kernels/src/elementwise/index.ts
var simdKernels = async (kernelContext) => {
  const context = await linkKernels(kernelContext);
  if (context === void 0) return [];
  const lists = [
    unaryKernels,
    binaryKernels,
    powKernels,
    addNKernels,
    selectKernels,
    copyKernels,
    reductionKernels,
    tileKernels,
    activationGradientKernels,
    randomUniformKernels
  ];
  return lists.flatMap((list) => list(context));
};

// packages/kernels/src/gemm/empty-product.ts
var clearEmptyProduct = (heap, product) => {
  const { rows: rows2, columns: columns2, depth, c, accumulate } = product;
  if (rows2 > 0 && columns2 > 0 && depth > 0) return false;
  if (!accumulate) {
    for (let row = 0; row < rows2; row++) {
      const first = c.offset / 4 + row * c.stride;
      heap.float32.fill(0, first, first + columns2);
    }
  }
  return true;
};

// packages/kernels/src/gemm/blas-gemm.ts
var ROW_MAJOR = 101;
var NO_TRANSPOSE = 111;
var TRANSPOSE = 112;
var blasGemm = (heap, blas) => {
  let buffer;
  let base = 0;
  const baseAddress = () => {
    if (buffer !== heap.memory.buffer) {
      buffer = heap.memory.buffer;
      base = blas.addressOf(buffer);
    }
    return base;
  };
  return {
    kind: "blas",
    multiply: (product) => {
      if (clearEmptyProduct(heap, product)) return;
      const { rows: rows2, columns: columns2, depth, a, b, c, accumulate } = product;
      const start = baseAddress();
      blas.sgemm(
        ROW_MAJOR,
        a.transposed ? TRANSPOSE : NO_TRANSPOSE,
        b.transposed ? TRANSPOSE : NO_TRANSPOSE,
        rows2,
        columns2,
        depth,
        1,
        start + a.offset,
        a.stride,
        start + b.offset,
        b.stride,
        accumulate ? 1 : 0,
        start + c.offset,
        c.stride
      );
    }
  };
};

// packages/kernels/src/gemm/simd-gemm.ts
var simdGemm = (heap, wasm) => ({
  kind: "simd",
  multiply: (product) => {
    if (clearEmptyProduct(heap, product)) return;
    const { rows: rows2, columns: columns2, depth, a, b, c, accumulate } = product;
    const work = heap.scratch("gemm", wasm.gemmWorkBytes());
    wasm.gemm(
      rows2,
      columns2,
      depth,
      a.offset,
      a.stride,
      Number(a.transposed ?? false),
      b.offset,
      b.stride,
      Number(b.transposed ?? false),
      c.offset,
      c.stride,
      Number(accumulate ?? false),
      work
    );
  }
});

// packages/kernels/src/gemm/threaded-gemm.ts
import { BatchMatMul } from "@tensorflow/tfjs";
var FEWEST_MULTIPLICATIONS = 2 ** 22;
var threadedGemm = (context, wasm, fewestMultiplications = FEWEST_MULTIPLICATIONS) => {
  const { heap, backend: backend2 } = context;
  const small = simdGemm(heap, wasm);
  const product = context.stock(BatchMatMul);
  return {
    kind: "xnnpack",
    multiply: (request) => {
      const { rows: rows2, columns: columns2, depth } = request;
      if (rows2 * columns2 * depth < fewestMultiplications || depth === 0) return small.multiply(request);
      const a = plainMatrix(context, wasm, request.a, rows2, depth);
      const b = plainMatrix(context, wasm, request.b, depth, columns2);
      const attrs = { transposeA: false, transposeB: false };
      const result = product.kernelFunc({ inputs: { a, b }, attrs, backend: backend2 });
      store(context, wasm, result, request);
      for (const tensor of [a, b, result]) heap.dispose(tensor);
    }
  };
};
var plainMatrix = ({ heap }, wasm, matrix, rows2, columns2) => {
  const plain = heap.output([1, rows2, columns2]);
  const out = heap.byteOffset(plain);
  const { offset, stride, transposed } = matrix;
  if (transposed) {
    wasm.transposeMatrices(offset, out, 1, 1, columns2, rows2, 0, 0, 4 * stride, 0, 0, 4 * columns2);
  } else {
    copyRows(heap.float32, { offset, stride }, { offset: out, stride: columns2 }, rows2, columns2);
  }
  return plain;
};
var store = ({ heap }, wasm, result, { rows: rows2, columns: columns2, c, accumulate }) => {
  const from = { offset: heap.byteOffset(result), stride: columns2 };
  if (!accumulate) return copyRows(heap.float32, from, c, rows2, columns2);
  for (let row = 0; row < rows2; row++) {
    const out = c.offset + 4 * row * c.stride;
    wasm.add(out, from.offset + 4 * row * columns2, out, 1, columns2, 0, 0, 4, 4);
  }
};
var copyRows = (floats, from, to, rows2, columns2) => {
  const whole = from.stride === columns2 && to.stride === columns2;
  const [count, length] = whole ? [1, rows2 * columns2] : [rows2, columns2];
  for (let row = 0; row < count; row++) {
    const start = from.offset / 4 + row * from.stride;
    floats.copyWithin(to.offset / 4 + row * to.stride, start, start + length);
  }
};

// packages/kernels/src/heap.ts
var Heap = class {
  memory;
  #backend;
  #module;
  #scratch = /* @__PURE__ */ new Map();
  #floats;
  #integers;
  constructor(backend2) {
    this.#module = backend2.wasm;
    const memory2 = this.#module.asm?.memory ?? this.#module.wasmMemory;
    if (memory2 === void 0) {
      throw new Error(
        "Heap: expected the wasm backend to expose its memory as wasm.asm.memory, got none. Use @tensorflow/tfjs-backend-wasm 4.22."
      );
    }
    this.memory = memory2;
    this.#backend = backend2;
    this.#floats = new Float32Array(memory2.buffer);
    this.#integers = new Int32Array(memory2.buffer);
  }
  /** The whole memory as 32-bit floats; element `i` lies at byte `4 i`. Live until the next allocation. */
  get float32() {
    if (this.#floats.buffer !== this.memory.buffer) this.#floats = new Float32Array(this.memory.buffer);
    return this.#floats;
  }
  /** The whole memory as 32-bit integers; element `i` lies at byte `4 i`. Live until the next allocation. */
  get int32() {
    if (this.#integers.buffer !== this.memory.buffer) this.#integers = new Int32Array(this.memory.buffer);
    return this.#integers;
  }
  /** Present size of the memory in bytes; it never shrinks and ends at 4 GiB. */
  get bytes() {
    return this.memory.buffer.byteLength;
  }
  /** Byte offset of a tensor's first element within the memory. */
  byteOffset(tensor) {
    return this.#backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }
  /** The number by which the stock kernels know a tensor. */
  tensorId(tensor) {
    return this.#backend.dataIdMap.get(tensor.dataId).id;
  }
  /** View of one tensor's elements. Live until the next allocation. */
  floats(tensor) {
    const first = this.byteOffset(tensor) / 4;
    return this.float32.subarray(first, first + tensor.shape.reduce((product, size) => product * size, 1));
  }
  /** Allocates an uninitialised tensor; the engine owns it once a kernel returns it. */
  output(shape, dtype = "float32") {
    return this.#backend.makeOutput([...shape], dtype);
  }
  /** Gives back a tensor that a kernel made for itself and does not return. */
  dispose(tensor) {
    this.#backend.disposeData(tensor.dataId);
  }
  /**
   * Byte offset of a scratch area of at least `bytes` bytes, 16-byte aligned, contents undefined.
   *
   * Each name has one area, reused and grown on demand: two kernels may share a name as long as neither
   * calls the other while it uses it. The area stays until {@link Heap.releaseScratch}.
   */
  scratch(name, bytes) {
    const held = this.#scratch.get(name);
    if (held !== void 0 && held.bytes >= bytes) return alignUp(held.offset);
    if (held !== void 0) this.#module._free(held.offset);
    const offset = this.#module._malloc(bytes + ALIGNMENT) >>> 0;
    this.#scratch.set(name, { offset, bytes });
    return alignUp(offset);
  }
  /** Frees every scratch area. */
  releaseScratch() {
    for (const { offset } of this.#scratch.values()) this.#module._free(offset);
    this.#scratch.clear();
  }
};
var ALIGNMENT = 16;
var alignUp = (offset) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

// packages/kernels/src/normalisation/batch-norm-gradient.ts
import * as tf3 from "@tensorflow/tfjs";
var sumTo = (x, shape) => {
  const axes = tf3.backend_util.getReductionAxes(shape, x.shape);
  return tf3.reshape(axes.length > 0 ? tf3.sum(x, axes) : x, shape);
};
var batchNorm = {
  kernelName: "FusedBatchNorm",
  inputs: ["x", "mean", "variance", "scale"],
  needs: "FusedBatchNormGrad",
  fused: (dy, inputs, attributes) => {
    const [x, mean2, variance, scale] = inputs;
    if (mean2.rank !== 1) return batchNorm.composed(dy, inputs, attributes);
    const [slope, ...rest] = tf3.engine().runKernel("FusedBatchNormGrad", { dy, x, mean: mean2, variance, scale }, attributes);
    const [meanGradient, varianceGradient, scaleGradient, offsetGradient] = rest;
    return {
      x: () => tf3.mul(dy, slope),
      mean: () => meanGradient,
      variance: () => varianceGradient,
      scale: () => scaleGradient,
      offset: () => offsetGradient
    };
  },
  composed: (dy, inputs, { varianceEpsilon }) => {
    const [x, mean2, variance, scale] = inputs;
    const inverse = tf3.rsqrt(tf3.add(variance, varianceEpsilon));
    const slope = tf3.mul(inverse, scale);
    const scaled = () => tf3.mul(dy, slope);
    const product = () => tf3.mul(dy, tf3.mul(tf3.sub(x, mean2), inverse));
    return {
      x: scaled,
      mean: () => sumTo(tf3.neg(scaled()), mean2.shape),
      variance: () => sumTo(tf3.mul(product(), tf3.mul(tf3.mul(slope, inverse), -0.5)), variance.shape),
      scale: () => sumTo(product(), scale.shape),
      offset: () => sumTo(dy, mean2.shape)
    };
  }
};
var batchNormGradients = [toGradConfig(batchNorm)];

// packages/kernels/src/normalisation/batch-norm.ts
var batchNormKernels = (context) => [
  wasmKernel("FusedBatchNorm", (args) => {
    const normalised = readInputs(args);
    if (normalised === void 0) return context.stock("FusedBatchNorm").kernelFunc(args);
    return normalise(context, normalised);
  }),
  wasmKernel("FusedBatchNormGrad", (args) => {
    const normalised = readInputs(args);
    const dy = inputOf(args, "dy");
    if (normalised !== void 0 && sizeOf(dy.shape) === sizeOf(normalised.x.shape)) {
      return statisticsGradients(context, normalised, dy);
    }
    throw new Error(
      `FusedBatchNormGrad: expected float32 tensors, statistics of shape [C] and dy like x, got dy [${dy.shape}]. Use the composed gradient.`
    );
  })
];
var readInputs = (args) => {
  const { x, mean: mean2, variance, offset, scale } = args.inputs;
  const { varianceEpsilon } = args.attrs;
  if (x === void 0 || mean2 === void 0 || variance === void 0) return void 0;
  const channels = sizeOf(mean2.shape);
  const perChannel = [mean2, variance, offset, scale].filter((info) => info !== void 0);
  if (perChannel.some((info) => info.dtype !== "float32" || sizeOf(info.shape) !== channels))
    return void 0;
  const size = sizeOf(x.shape);
  if (x.dtype !== "float32" || channels === 0 || size % channels !== 0) return void 0;
  return { x, mean: mean2, variance, offset, scale, rows: size / channels, channels, epsilon: varianceEpsilon };
};
var writeSlope = ({ heap, wasm }, normalised, slope) => {
  const { variance, scale, channels, epsilon } = normalised;
  const scaleAt = scale === void 0 ? 0 : heap.byteOffset(scale);
  wasm.batchNormSlope(heap.byteOffset(variance), scaleAt, slope, channels, epsilon);
};
var normalise = (context, normalised) => {
  const { heap, wasm } = context;
  const { x, mean: mean2, offset, rows: rows2, channels } = normalised;
  const out = heap.output(x.shape);
  const slope = workFor(heap, channels);
  writeSlope(context, normalised, slope);
  const offsetAt = offset === void 0 ? 0 : heap.byteOffset(offset);
  const [xAt, meanAt, outAt] = [heap.byteOffset(x), heap.byteOffset(mean2), heap.byteOffset(out)];
  wasm.batchNorm(xAt, meanAt, slope, offsetAt, outAt, rows2, channels);
  return out;
};
var statisticsGradients = (context, normalised, dy) => {
  const { heap, wasm } = context;
  const { x, mean: mean2, variance, rows: rows2, channels, epsilon } = normalised;
  const perChannel = () => heap.output([channels]);
  const [slope, meanGradient, varianceGradient] = [perChannel(), perChannel(), perChannel()];
  const [scaleGradient, sums] = [perChannel(), perChannel()];
  const at = (info) => heap.byteOffset(info);
  writeSlope(context, normalised, at(slope));
  const work = workFor(heap, 3 * channels);
  const products = work + 8 * channels;
  wasm.batchNormSums(at(x), at(dy), at(mean2), at(sums), products, work, rows2, channels);
  const targets = [at(meanGradient), at(varianceGradient), at(scaleGradient)];
  wasm.batchNormStatisticsGradient(
    at(sums),
    products,
    at(variance),
    at(slope),
    ...targets,
    channels,
    epsilon
  );
  return [slope, meanGradient, varianceGradient, scaleGradient, sums];
};

// packages/kernels/src/normalisation/normalise-gradients.ts
import * as tf4 from "@tensorflow/tfjs";
var runNormalise = (kernelName, inputs, attributes) => runKernel(kernelName, inputs, { ...attributes });
var standardise = (x, mean2, variance, epsilon) => tf4.mul(tf4.sub(x, mean2), tf4.rsqrt(tf4.add(variance, epsilon)));
var composedGradient = (dy, x, scale, attributes) => {
  const shape = [attributes.groups, attributes.rows, attributes.columns];
  const [cube, arrived] = [tf4.reshape(x, shape), tf4.reshape(dy, shape)];
  const { mean: mean2, variance } = tf4.moments(cube, 1, true);
  const normed = standardise(cube, mean2, variance, attributes.epsilon);
  const scaled = scale === void 0 ? arrived : tf4.mul(arrived, scale);
  const common = tf4.add(tf4.mean(scaled, 1, true), tf4.mul(normed, tf4.mean(tf4.mul(scaled, normed), 1, true)));
  const inverse = tf4.rsqrt(tf4.add(variance, attributes.epsilon));
  return {
    x: () => tf4.reshape(tf4.mul(tf4.sub(scaled, common), inverse), x.shape),
    scale: () => tf4.sum(tf4.mul(arrived, normed), [0, 1]),
    offset: () => tf4.sum(arrived, [0, 1])
  };
};
var asAttributes = (attributes) => attributes;
var columns = {
  kernelName: "NormaliseColumns",
  inputs: ["x", "scale"],
  outputs: [false, true, true],
  needs: "NormaliseColumnsGrad",
  fused: (dy, saved, attributes) => {
    const [x, scale, mean2, variance] = saved;
    const [dx, scaleGradient, offsetGradient] = runNormalise(
      "NormaliseColumnsGrad",
      { dy, x, scale, mean: mean2, variance },
      asAttributes(attributes)
    );
    return { x: () => dx, scale: () => scaleGradient, offset: () => offsetGradient };
  },
  composed: (dy, [x, scale], attributes) => composedGradient(dy, x, scale, asAttributes(attributes))
};
var rows = {
  kernelName: "NormaliseRows",
  inputs: ["x"],
  outputs: [false, true, true],
  needs: "NormaliseRowsGrad",
  fused: (dy, saved, attributes) => {
    const [x, mean2, variance] = saved;
    return { x: () => runKernel("NormaliseRowsGrad", { dy, x, mean: mean2, variance }, attributes) };
  },
  composed: (dy, [x], attributes) => {
    const { x: gradient2 } = composedGradient(dy, x, void 0, asAttributes(attributes));
    return { x: gradient2 };
  }
};
var normaliseGradients = [columns, rows].map(toGradConfig);

// packages/kernels/src/normalisation/normalise-kernels.ts
var normaliseKernels = (context) => [
  wasmKernel("NormaliseColumns", (args) => normaliseColumns(context, args)),
  wasmKernel("NormaliseColumnsGrad", (args) => columnsGradient(context, args)),
  wasmKernel("NormaliseRows", (args) => normaliseRows(context, args)),
  wasmKernel("NormaliseRowsGrad", (args) => rowsGradient(context, args))
];
var attributesOf = (args) => args.attrs;
var normaliseColumns = ({ heap, wasm }, args) => {
  const { groups, rows: rows2, columns: columns2, epsilon } = attributesOf(args);
  const [x, scale, offset] = [inputOf(args, "x"), inputOf(args, "scale"), inputOf(args, "offset")];
  const [y, mean2, variance] = [
    heap.output(x.shape),
    heap.output([groups, columns2]),
    heap.output([groups, columns2])
  ];
  const [xAt, yAt, meanAt, varianceAt] = [x, y, mean2, variance].map((info) => heap.byteOffset(info));
  const work = workFor(heap, columns2);
  wasm.sumOuter(xAt, meanAt, work, groups, rows2, columns2, 1 / rows2);
  wasm.squaredDeviations(xAt, meanAt, varianceAt, work, groups, rows2, columns2, 1 / rows2);
  const [scaleAt, offsetAt] = [heap.byteOffset(scale), heap.byteOffset(offset)];
  for (let group = 0; group < groups; group++) {
    const [plane, line] = [4 * group * rows2 * columns2, 4 * group * columns2];
    wasm.batchNormSlope(varianceAt + line, scaleAt, work, columns2, epsilon);
    wasm.batchNorm(xAt + plane, meanAt + line, work, offsetAt, yAt + plane, rows2, columns2);
  }
  return [y, mean2, variance];
};
var columnsGradient = (context, args) => {
  const { heap, wasm } = context;
  const { groups, rows: rows2, columns: columns2, epsilon } = attributesOf(args);
  const [dy, x, scale] = [inputOf(args, "dy"), inputOf(args, "x"), inputOf(args, "scale")];
  const [mean2, variance] = [inputOf(args, "mean"), inputOf(args, "variance")];
  const dx = heap.output(x.shape);
  const [scales, offsets] = [heap.output([groups, columns2]), heap.output([groups, columns2])];
  const work = workFor(heap, 5 * columns2);
  const [slope, products, sumFactor] = [
    work + 8 * columns2,
    work + 12 * columns2,
    work + 16 * columns2
  ];
  for (let group = 0; group < groups; group++) {
    const [plane, line] = [4 * group * rows2 * columns2, 4 * group * columns2];
    const [xAt, dyAt, meanAt, varianceAt] = [
      heap.byteOffset(x) + plane,
      heap.byteOffset(dy) + plane,
      heap.byteOffset(mean2) + line,
      heap.byteOffset(variance) + line
    ];
    const [sums, scaleAt] = [heap.byteOffset(offsets) + line, heap.byteOffset(scales) + line];
    wasm.batchNormSlope(varianceAt, heap.byteOffset(scale), slope, columns2, epsilon);
    wasm.batchNormSums(xAt, dyAt, meanAt, sums, products, work, rows2, columns2);
    wasm.normaliseFactors(sums, products, varianceAt, scaleAt, sumFactor, products, rows2, columns2, epsilon);
    const dxAt = heap.byteOffset(dx) + plane;
    wasm.normaliseGradient(xAt, dyAt, meanAt, slope, sumFactor, products, dxAt, rows2, columns2);
  }
  return [dx, sumGroups(context, scales), sumGroups(context, offsets)];
};
var sumGroups = ({ heap, wasm }, parts) => {
  const [groups, columns2] = parts.shape;
  const total2 = heap.output([columns2]);
  wasm.sumOuter(
    heap.byteOffset(parts),
    heap.byteOffset(total2),
    workFor(heap, columns2),
    1,
    groups,
    columns2,
    1
  );
  heap.dispose(parts);
  return total2;
};
var normaliseRows = ({ heap, wasm }, args) => {
  const { groups, rows: rows2, epsilon } = attributesOf(args);
  const x = inputOf(args, "x");
  const [y, mean2, variance] = [heap.output(x.shape), heap.output([groups, 1]), heap.output([groups, 1])];
  const [xAt, meanAt, varianceAt] = [heap.byteOffset(x), heap.byteOffset(mean2), heap.byteOffset(variance)];
  wasm.sumInner(xAt, meanAt, groups, rows2, 1 / rows2);
  wasm.rowVariances(xAt, meanAt, varianceAt, groups, rows2);
  wasm.normaliseRows(xAt, meanAt, varianceAt, heap.byteOffset(y), groups, rows2, epsilon);
  return [y, mean2, variance];
};
var rowsGradient = ({ heap, wasm }, args) => {
  const { groups, rows: rows2, epsilon } = attributesOf(args);
  const [dy, x] = [inputOf(args, "dy"), inputOf(args, "x")];
  const [mean2, variance] = [inputOf(args, "mean"), inputOf(args, "variance")];
  const [dx, dyMean] = [heap.output(x.shape), heap.output([groups])];
  const dyAt = heap.byteOffset(dy);
  wasm.sumInner(dyAt, heap.byteOffset(dyMean), groups, rows2, 1 / rows2);
  const statistics = [mean2, variance, dyMean].map((info) => heap.byteOffset(info));
  wasm.normaliseRowsGradient(
    heap.byteOffset(x),
    dyAt,
    ...statistics,
    heap.byteOffset(dx),
    groups,
    rows2,
    epsilon
  );
  heap.dispose(dyMean);
  return dx;
};

// packages/kernels/src/normalisation/index.ts
var fusedGradients2 = [...batchNormGradients, ...normaliseGradients];
var simdKernels2 = async (kernelContext) => {
  const context = await linkKernels(kernelContext);
  return context === void 0 ? [] : [...batchNormKernels(context), ...normaliseKernels(context)];
};

// packages/kernels/src/optimisers/rules.ts
var adamRule = {
  kernelName: "AdamUpdate",
  changes: ["value", "firstMoment", "secondMoment"],
  reads: ["gradient"],
  run: ({ wasm }, { inputs, outputs, count }, attributes) => {
    const { learningRate, beta1, beta2, epsilon, beta1Power, beta2Power } = attributes;
    wasm.adamUpdate(
      inputs.value,
      inputs.gradient,
      inputs.firstMoment,
      inputs.secondMoment,
      outputs.value,
      outputs.firstMoment,
      outputs.secondMoment,
      count,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      learningRate / (1 - beta1Power),
      1 / Math.sqrt(1 - beta2Power),
      epsilon
    );
  }
};
var rmsPropRule = {
  kernelName: "RmsPropUpdate",
  changes: ["value", "meanSquare"],
  reads: ["gradient"],
  run: ({ wasm }, { inputs, outputs, count }, { learningRate, decay, epsilon }) => wasm.rmsPropUpdate(
    inputs.value,
    inputs.gradient,
    inputs.meanSquare,
    outputs.value,
    outputs.meanSquare,
    count,
    decay,
    1 - decay,
    learningRate,
    epsilon
  )
};
var momentumRule = {
  kernelName: "MomentumUpdate",
  changes: ["value", "velocity"],
  reads: ["gradient"],
  run: ({ wasm }, { inputs, outputs, count }, { learningRate, momentum }) => wasm.momentumUpdate(
    inputs.value,
    inputs.gradient,
    inputs.velocity,
    outputs.value,
    outputs.velocity,
    count,
    momentum,
    learningRate
  )
};
var averageRule = {
  kernelName: "EmaUpdate",
  changes: ["average"],
  reads: ["value"],
  run: ({ wasm }, { inputs, outputs, count }, { decay }) => wasm.averageUpdate(
    inputs.average,
    inputs.value,
    outputs.average,
    count,
    decay,
    1 - decay
  )
};

// packages/kernels/src/optimisers/update-kernel.ts
import * as tf5 from "@tensorflow/tfjs";
var updateKernel = (context, rule) => wasmKernel(rule.kernelName, (args) => {
  const changed = rule.changes.map((name) => inputOf(args, name));
  const read = rule.reads.map((name) => inputOf(args, name));
  checkInputs(rule, [...changed, ...read]);
  for (const x of changed) checkWritable(context, rule, x);
  const targets = changed.map((x) => isShared(context, x) ? context.heap.output(x.shape) : void 0);
  const address = (x) => context.heap.byteOffset(x);
  const pairs = (names, infos) => names.map((name, i) => [name, address(infos[i])]);
  const addresses = {
    inputs: Object.fromEntries([...pairs(rule.changes, changed), ...pairs(rule.reads, read)]),
    outputs: Object.fromEntries(
      pairs(
        rule.changes,
        changed.map((x, i) => targets[i] ?? x)
      )
    ),
    count: sizeOf(changed[0].shape)
  };
  rule.run(context, addresses, args.attrs);
  return changed.map((x, i) => settle(context, x, targets[i]));
});
var isShared = ({ backend: backend2 }, x) => backend2.refCount(x.dataId) > 1;
var checkWritable = (context, { kernelName }, x) => {
  if (x instanceof tf5.Variable || !isShared(context, x)) return;
  throw new Error(
    `${kernelName}: expected variables or tensors whose data nothing else holds, got a tensor of shape [${x.shape}] with a clone. Make it a variable.`
  );
};
var settle = (context, x, target) => {
  if (target === void 0) return alias(context, x, x.shape);
  const tensor = tf5.engine().makeTensorFromTensorInfo(target);
  x.assign(tensor);
  return tensor;
};
var checkInputs = ({ kernelName }, inputs) => {
  const [first] = inputs;
  for (const x of inputs) {
    if (x.dtype === "float32" && sizeOf(x.shape) === sizeOf(first?.shape ?? [])) continue;
    throw new Error(
      `${kernelName}: expected float32 tensors of shape [${first?.shape}], got ${x.dtype} [${x.shape}]. Pass the state that belongs to this weight.`
    );
  }
};

// packages/kernels/src/optimisers/index.ts
var simdKernels3 = async (kernelContext) => {
  const context = await linkKernels(kernelContext);
  if (context === void 0) return [];
  return [
    updateKernel(context, adamRule),
    updateKernel(context, rmsPropRule),
    updateKernel(context, momentumRule),
    updateKernel(context, averageRule)
  ];
};

// packages/kernels/src/products/batch-mat-mul.ts
import { BatchMatMul as BatchMatMul2, broadcast_util, util as util2 } from "@tensorflow/tfjs";
var batchMatMul = (context) => wasmKernel2(BatchMatMul2, ({ a, b }, attributes) => {
  if (a.dtype !== "float32" || b.dtype !== "float32") {
    return runStockKernel(context, BatchMatMul2, { a, b }, attributes);
  }
  return multiplyBatches(context, a, b, attributes.transposeA, attributes.transposeB);
});
var multiplyBatches = (context, a, b, transposeA, transposeB) => {
  const [outerA, outerB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const outer = broadcast_util.assertAndGetBroadcastShape(outerA, outerB);
  const left = layout(a, transposeA);
  const right = layout(b, transposeB);
  const [rows2, depth] = transposeA ? [left.columns, left.rows] : [left.rows, left.columns];
  const [inner, columns2] = transposeB ? [right.columns, right.rows] : [right.rows, right.columns];
  if (depth !== inner) {
    throw new Error(
      `matMul: expected equal inner sizes, got ${depth} and ${inner} for shapes [${a.shape}] and [${b.shape}] with transposeA=${transposeA} and transposeB=${transposeB}. Check the order and the transposes.`
    );
  }
  const out = context.heap.output([...outer, rows2, columns2]);
  if (context.gemm.kind === "xnnpack" && !transposeA && !transposeB) {
    return runStockKernel(context, BatchMatMul2, { a, b }, { transposeA, transposeB });
  }
  const sizes = { rows: rows2, columns: columns2, depth };
  const offsets = {
    a: context.heap.byteOffset(a),
    b: context.heap.byteOffset(b),
    c: context.heap.byteOffset(out)
  };
  if (util2.sizeFromShape(outerB) === 1 && !transposeA) {
    const batches = util2.sizeFromShape(outerA);
    context.gemm.multiply({
      ...sizes,
      rows: batches * rows2,
      a: left.at(offsets.a, 0),
      b: right.at(offsets.b, 0),
      c: { offset: offsets.c, stride: columns2 }
    });
    return out;
  }
  const [batchesA, batchesB] = [batchIndices(outerA, outer), batchIndices(outerB, outer)];
  for (let batch = 0; batch < batchesA.length; batch++) {
    context.gemm.multiply({
      ...sizes,
      a: left.at(offsets.a, batchesA[batch]),
      b: right.at(offsets.b, batchesB[batch]),
      c: { offset: offsets.c + 4 * batch * rows2 * columns2, stride: columns2 }
    });
  }
  return out;
};
var layout = (tensor, transposed) => {
  const [rows2, columns2] = tensor.shape.slice(-2);
  return {
    rows: rows2,
    columns: columns2,
    at: (base, batch) => ({
      offset: base + 4 * batch * rows2 * columns2,
      stride: columns2,
      transposed
    })
  };
};
var batchIndices = (own, broadcast) => {
  let indices = [0];
  let axisStride = 1;
  const strides = [];
  for (let axis = own.length - 1; axis >= 0; axis--) {
    strides.unshift(own[axis] === 1 ? 0 : axisStride);
    axisStride *= own[axis];
  }
  broadcast.forEach((size, axis) => {
    const stride = strides[axis - (broadcast.length - own.length)] ?? 0;
    indices = indices.flatMap((index) => Array.from({ length: size }, (_, i) => index + i * stride));
  });
  return indices;
};

// packages/kernels/src/products/conv2d-gradients.ts
import { Conv2DBackpropFilter, Conv2DBackpropInput } from "@tensorflow/tfjs";

// packages/kernels/src/products/convolve.ts
import { backend_util as backend_util2 } from "@tensorflow/tfjs";

// packages/kernels/src/products/pixel-blocks.ts
var BLOCK_BYTES = 2 * 2 ** 20;
var pixelBlocks = (info, floatsPerPixel) => {
  const { batchSize, outHeight, outWidth } = info;
  const lines = batchSize * outHeight;
  const linesAtOnce = Math.max(1, Math.floor(BLOCK_BYTES / (4 * outWidth * floatsPerPixel)));
  const blocks = [];
  for (let firstLine = 0; firstLine < lines; firstLine += linesAtOnce) {
    const count = Math.min(linesAtOnce, lines - firstLine);
    blocks.push({
      firstLine,
      lines: count,
      firstPixel: firstLine * outWidth,
      pixels: count * outWidth
    });
  }
  return blocks;
};

// packages/kernels/src/products/column-products.ts
var columnProducts = (context, info) => {
  const { heap, wasm, gemm } = context;
  const { outChannels } = info;
  const patchSize = info.filterHeight * info.filterWidth * info.inChannels;
  const direct = isDirect(info);
  const blocks = pixelBlocks(info, direct ? 0 : patchSize);
  const scratch = () => heap.scratch("columns", 4 * (blocks[0]?.pixels ?? 0) * patchSize);
  const gather = (image, { firstLine, lines }) => {
    if (direct) return heap.byteOffset(image);
    const columns2 = scratch();
    wasm.imageToColumns(heap.byteOffset(image), columns2, firstLine, lines, ...geometry(info));
    return columns2;
  };
  const scatter = (image, { firstLine, lines }) => wasm.columnsToImage(scratch(), heap.byteOffset(image), firstLine, lines, ...geometry(info));
  const pixelsOf = (out, { firstPixel }) => ({
    offset: heap.byteOffset(out) + 4 * firstPixel * outChannels,
    stride: outChannels
  });
  const whole = (filter) => ({ offset: heap.byteOffset(filter), stride: outChannels });
  return {
    forward: (x, filter, out) => {
      for (const block of blocks) {
        const a = { offset: gather(x, block), stride: patchSize };
        const sizes = { rows: block.pixels, columns: outChannels, depth: patchSize };
        gemm.multiply({ ...sizes, a, b: whole(filter), c: pixelsOf(out, block) });
      }
    },
    inputGradient: (dy, filter, dx) => {
      if (!direct) heap.floats(dx).fill(0);
      const offset = direct ? heap.byteOffset(dx) : scratch();
      const b = { ...whole(filter), transposed: true };
      for (const block of blocks) {
        const sizes = { rows: block.pixels, columns: patchSize, depth: outChannels };
        gemm.multiply({ ...sizes, a: pixelsOf(dy, block), b, c: { offset, stride: patchSize } });
        if (!direct) scatter(dx, block);
      }
    },
    filterGradient: (x, dy, dw) => {
      if (blocks.length === 0) heap.floats(dw).fill(0);
      for (const block of blocks) {
        const a = { offset: gather(x, block), stride: patchSize, transposed: true };
        const sizes = { rows: patchSize, columns: outChannels, depth: block.pixels };
        gemm.multiply({ ...sizes, a, b: pixelsOf(dy, block), c: whole(dw), accumulate: block.firstLine > 0 });
      }
    }
  };
};
var isDirect = (info) => {
  const { top, bottom, left, right } = info.padInfo;
  if (top !== 0 || bottom !== 0 || left !== 0 || right !== 0) return false;
  const pointwise = info.filterHeight === 1 && info.filterWidth === 1 && info.strideHeight === 1 && info.strideWidth === 1;
  const wholeImage = info.filterHeight === info.inHeight && info.filterWidth === info.inWidth && info.dilationHeight === 1 && info.dilationWidth === 1;
  return pointwise || wholeImage;
};
var geometry = (info) => [
  info.inHeight,
  info.inWidth,
  info.inChannels,
  info.outHeight,
  info.outWidth,
  info.filterHeight,
  info.filterWidth,
  info.strideHeight,
  info.strideWidth,
  info.padInfo.top,
  info.padInfo.left,
  info.dilationHeight,
  info.dilationWidth
];

// packages/kernels/src/products/position-products.ts
var positionProducts = ({ heap, gemm }, info) => {
  const { batchSize, inChannels, outChannels } = info;
  const imageSize = info.inHeight * info.inWidth * inChannels;
  const outSize = info.outHeight * info.outWidth * outChannels;
  const runs = tapRuns(info);
  const windowOf = (image, { pixel }) => ({
    offset: heap.byteOffset(image) + 4 * pixel * inChannels,
    stride: imageSize
  });
  const filterRows = (filter, { tap }) => ({
    offset: heap.byteOffset(filter) + 4 * tap * inChannels * outChannels,
    stride: outChannels
  });
  const outputOf = (out, { output }) => ({
    offset: heap.byteOffset(out) + 4 * output * outChannels,
    stride: outSize
  });
  return {
    forward: (x, filter, out) => {
      for (const run of runs) {
        gemm.multiply({
          rows: batchSize,
          columns: outChannels,
          depth: run.taps * inChannels,
          a: windowOf(x, run),
          b: filterRows(filter, run),
          c: outputOf(out, run),
          accumulate: !run.first
        });
      }
    },
    inputGradient: (dy, filter, dx) => {
      heap.floats(dx).fill(0);
      for (const run of runs) {
        gemm.multiply({
          rows: batchSize,
          columns: run.taps * inChannels,
          depth: outChannels,
          a: outputOf(dy, run),
          b: { ...filterRows(filter, run), transposed: true },
          c: windowOf(dx, run),
          accumulate: true
        });
      }
    },
    filterGradient: (x, dy, dw) => {
      heap.floats(dw).fill(0);
      for (const run of runs) {
        gemm.multiply({
          rows: run.taps * inChannels,
          columns: outChannels,
          depth: batchSize,
          a: { ...windowOf(x, run), transposed: true },
          b: outputOf(dy, run),
          c: filterRows(dw, run),
          accumulate: true
        });
      }
    }
  };
};
var positionsPay = (info) => {
  const { batchSize, filterHeight, filterWidth, inChannels, outChannels } = info;
  if (info.dilationWidth !== 1 || Math.min(filterWidth * inChannels, outChannels) < 16) return false;
  const { rows: rows2, columns: columns2 } = tapsByAxis(info);
  const used = rows2.flat().length * columns2.flat().length;
  const all = filterHeight * info.outHeight * filterWidth * info.outWidth;
  return used * 1.05 < all * (batchSize / (batchSize + 8));
};
var tapRuns = (info) => {
  const { rows: rows2, columns: columns2 } = tapsByAxis(info);
  return rows2.flatMap(
    (row, y) => columns2.flatMap((column, x) => {
      const output = y * info.outWidth + x;
      const [left] = column;
      if (left === void 0 || row.length === 0) return [{ output, pixel: 0, tap: 0, taps: 0, first: true }];
      return row.map(({ tap, at }, i) => ({
        output,
        pixel: at * info.inWidth + left.at,
        tap: tap * info.filterWidth + left.tap,
        taps: column.length,
        first: i === 0
      }));
    })
  );
};
var tapsByAxis = (info) => ({
  rows: axisTaps(info.outHeight, info.inHeight, info.filterHeight, (output, tap) => {
    return output * info.strideHeight + tap * info.dilationHeight - info.padInfo.top;
  }),
  columns: axisTaps(info.outWidth, info.inWidth, info.filterWidth, (output, tap) => {
    return output * info.strideWidth + tap - info.padInfo.left;
  })
});
var axisTaps = (outputs, inputs, kernel, place) => Array.from(
  { length: outputs },
  (_, output) => Array.from({ length: kernel }, (_2, tap) => ({ tap, at: place(output, tap) })).filter(
    ({ at }) => at >= 0 && at < inputs
  )
);

// packages/kernels/src/products/tap-row-products.ts
var tapRowProducts = ({ heap, wasm, gemm }, info) => {
  const { outChannels } = info;
  const taps = info.filterHeight * info.filterWidth;
  const blocks = pixelBlocks(info, taps);
  const scratch = () => heap.scratch("columns", 4 * (blocks[0]?.pixels ?? 0) * taps);
  const geometry2 = geometryOf(info);
  return {
    forward: (x, filter, out) => {
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows2 = scratch();
        wasm.imageToTapRows(heap.byteOffset(x), rows2, firstLine, lines, ...geometry2);
        gemm.multiply({
          rows: pixels,
          columns: outChannels,
          depth: taps,
          a: { offset: rows2, stride: pixels, transposed: true },
          b: { offset: heap.byteOffset(filter), stride: outChannels },
          c: { offset: heap.byteOffset(out) + 4 * firstPixel * outChannels, stride: outChannels }
        });
      }
    },
    inputGradient: (dy, filter, dx) => {
      heap.floats(dx).fill(0);
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows2 = scratch();
        gemm.multiply({
          rows: taps,
          columns: pixels,
          depth: outChannels,
          a: { offset: heap.byteOffset(filter), stride: outChannels },
          b: {
            offset: heap.byteOffset(dy) + 4 * firstPixel * outChannels,
            stride: outChannels,
            transposed: true
          },
          c: { offset: rows2, stride: pixels }
        });
        wasm.tapRowsToImage(rows2, heap.byteOffset(dx), firstLine, lines, ...geometry2);
      }
    },
    filterGradient: (x, dy, dw) => {
      if (blocks.length === 0) heap.floats(dw).fill(0);
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows2 = scratch();
        wasm.imageToTapRows(heap.byteOffset(x), rows2, firstLine, lines, ...geometry2);
        gemm.multiply({
          rows: taps,
          columns: outChannels,
          depth: pixels,
          a: { offset: rows2, stride: pixels },
          b: { offset: heap.byteOffset(dy) + 4 * firstPixel * outChannels, stride: outChannels },
          c: { offset: heap.byteOffset(dw), stride: outChannels },
          accumulate: firstLine > 0
        });
      }
    }
  };
};
var geometryOf = (info) => [
  info.inHeight,
  info.inWidth,
  info.outHeight,
  info.outWidth,
  info.filterHeight,
  info.filterWidth,
  info.strideHeight,
  info.strideWidth,
  info.padInfo.top,
  info.padInfo.left,
  info.dilationHeight,
  info.dilationWidth
];

// packages/kernels/src/products/convolve.ts
var convolutionInfo = (inputShape, filterShape, { strides, pad, dilations, dimRoundingMode }) => backend_util2.computeConv2DInfo(
  inputShape,
  filterShape,
  strides,
  dilations ?? 1,
  pad,
  dimRoundingMode
);
var convolutionProducts = (context, info) => {
  if (context.gemm.kind !== "xnnpack" && positionsPay(info)) return positionProducts(context, info);
  return info.inChannels === 1 ? tapRowProducts(context, info) : columnProducts(context, info);
};

// packages/kernels/src/products/conv2d-gradients.ts
var conv2dBackpropInput = (context) => wasmKernel2(
  Conv2DBackpropInput,
  (inputs, attributes) => {
    if (attributes.dataFormat !== "NHWC") {
      return runStockKernel(context, Conv2DBackpropInput, inputs, attributes);
    }
    const { dy, filter } = inputs;
    const info = convolutionInfo(attributes.inputShape, filter.shape, attributes);
    const dx = context.heap.output(info.inShape);
    convolutionProducts(context, info).inputGradient(dy, filter, dx);
    return dx;
  }
);
var conv2dBackpropFilter = (context) => wasmKernel2(
  Conv2DBackpropFilter,
  ({ x, dy }, attributes) => {
    const { dataFormat, filterShape } = attributes;
    if (dataFormat !== "NHWC") {
      throw new Error(
        `Conv2DBackpropFilter: expected dataFormat NHWC, got ${dataFormat}. Transpose the images to channels last.`
      );
    }
    const info = convolutionInfo(x.shape, filterShape, attributes);
    const dw = context.heap.output(filterShape);
    convolutionProducts(context, info).filterGradient(x, dy, dw);
    return dw;
  }
);

// packages/kernels/src/products/conv2d.ts
import { Conv2D, FusedConv2D } from "@tensorflow/tfjs";

// packages/kernels/src/products/epilogue.ts
var fusedCodes = { linear: 0, relu: 1, relu6: 2, leakyrelu: 3 };
var separateKernels = { sigmoid: "Sigmoid", elu: "Elu", prelu: "Prelu" };
var applyEpilogue = (context, caller, product, epilogue) => {
  const activation2 = epilogue.activation ?? "linear";
  const code = fusedCodes[activation2];
  const separate = separateKernels[activation2];
  if (code === void 0 && separate === void 0) {
    throw new Error(
      `${caller}: expected one of the activations ${[...Object.keys(fusedCodes), ...Object.keys(separateKernels)].join(", ")}, got ${activation2}. Apply it as an operation of its own.`
    );
  }
  const biased = addBias(context, product, epilogue, code ?? 0);
  if (separate === void 0) return biased;
  const alpha = epilogue.preluActivationWeights;
  return replaceBy(context, biased, separate, alpha === void 0 ? {} : { alpha });
};
var addBias = (context, product, epilogue, activationCode) => {
  const { heap, wasm } = context;
  const { bias, leakyreluAlpha } = epilogue;
  const columns2 = product.shape.at(-1) ?? 1;
  const perColumn = bias !== void 0 && bias.shape.at(-1) === columns2 && sizeOf2(bias) === columns2;
  if (bias !== void 0 && !perColumn) {
    const sum4 = runWasmKernel(context, "Add", { a: product, b: bias });
    heap.dispose(product);
    return addBias(context, sum4, { ...epilogue, bias: void 0 }, activationCode);
  }
  if (bias === void 0 && activationCode === 0) return product;
  wasm.addBias(
    heap.byteOffset(product),
    columns2 === 0 ? 0 : sizeOf2(product) / columns2,
    columns2,
    bias === void 0 ? 0 : heap.byteOffset(bias),
    activationCode,
    leakyreluAlpha ?? 0
  );
  return product;
};
var replaceBy = (context, tensor, kernelName, more) => {
  const result = runWasmKernel(context, kernelName, { x: tensor, ...more });
  context.heap.dispose(tensor);
  return result;
};
var sizeOf2 = ({ shape }) => shape.reduce((product, size) => product * size, 1);

// packages/kernels/src/products/conv2d.ts
var conv2d = (context) => wasmKernel2(
  Conv2D,
  ({ x, filter }, attributes) => (
    // The stock kernel refuses channels-first images, in its own words.
    attributes.dataFormat === "NHWC" ? convolve(context, x, filter, attributes) : runStockKernel(context, Conv2D, { x, filter }, attributes)
  )
);
var fusedConv2d = (context) => wasmKernel2(
  FusedConv2D,
  (inputs, attributes) => {
    if (attributes.dataFormat !== "NHWC") return runStockKernel(context, FusedConv2D, inputs, attributes);
    const { x, filter, bias, preluActivationWeights } = inputs;
    return applyEpilogue(context, "fused.conv2d", convolve(context, x, filter, attributes), {
      activation: attributes.activation,
      bias,
      preluActivationWeights,
      leakyreluAlpha: attributes.leakyreluAlpha
    });
  }
);
var convolve = (context, x, filter, attributes) => {
  if (context.gemm.kind === "xnnpack") return runStockKernel(context, Conv2D, { x, filter }, attributes);
  const info = convolutionInfo(x.shape, filter.shape, attributes);
  const out = context.heap.output(info.outShape);
  convolutionProducts(context, info).forward(x, filter, out);
  return out;
};

// packages/kernels/src/products/fused-mat-mul.ts
import { _FusedMatMul } from "@tensorflow/tfjs";
var fusedMatMul = (context) => wasmKernel2(
  _FusedMatMul,
  (inputs, attributes) => {
    const { a, b, bias, preluActivationWeights } = inputs;
    if (a.dtype !== "float32" || b.dtype !== "float32") {
      return runStockKernel(context, _FusedMatMul, inputs, attributes);
    }
    const { transposeA, transposeB, activation: activation2, leakyreluAlpha } = attributes;
    const product = multiplyBatches(context, a, b, transposeA, transposeB);
    return applyEpilogue(context, "fused.matMul", product, {
      activation: activation2,
      bias,
      preluActivationWeights,
      leakyreluAlpha
    });
  }
);

// packages/kernels/src/products/index.ts
var productKernels = (context) => [batchMatMul, fusedMatMul, conv2d, fusedConv2d, conv2dBackpropInput, conv2dBackpropFilter].map(
  (kernel) => kernel(context)
);

// packages/kernels/src/rearranging/box.ts
var stridesOf = (shape) => {
  const strides = new Array(shape.length);
  for (let i = shape.length - 1, stride = 1; i >= 0; stride *= shape[i--]) strides[i] = stride;
  return strides;
};
var elementBytes = ({ dtype }) => {
  if (dtype === "bool") return 1;
  return dtype === "float32" || dtype === "int32" ? 4 : void 0;
};
var moveBox = (context, x, out, box) => {
  const dimensions = joinDimensions(box.dimensions);
  if (dimensions.some(({ size }) => size === 0)) return;
  const bytes = elementBytes(x) ?? 4;
  const from = context.heap.byteOffset(x) + bytes * box.from;
  const to = context.heap.byteOffset(out) + bytes * box.to;
  const unit = dimensions.findLastIndex((dimension) => dimension.from === 1);
  const last = dimensions.length - 1;
  const transposes = bytes === 4 && unit >= 0 && unit !== last && dimensions[last]?.to === 1;
  if (transposes) transposeBox(context, dimensions, unit, from, to);
  else copyRows2(context, dimensions, bytes, from, to);
};
var joinDimensions = (dimensions) => {
  const joined = [];
  for (const dimension of dimensions) {
    if (dimension.size === 1) continue;
    const last = joined.at(-1);
    const { size, from, to } = dimension;
    if (last && last.from === size * from && last.to === size * to) {
      joined[joined.length - 1] = { size: last.size * size, from, to };
    } else joined.push(dimension);
  }
  return joined;
};
var ONE = { size: 1, from: 0, to: 0 };
var forEachPlace = (outer, bytes, from, to, visit) => {
  const [first, ...rest] = outer;
  if (first === void 0) return visit(from, to);
  for (let i = 0; i < first.size; i++) {
    forEachPlace(rest, bytes, from + bytes * i * first.from, to + bytes * i * first.to, visit);
  }
};
var splitLast = (dimensions, count) => {
  const at = Math.max(0, dimensions.length - count);
  const missing = Array(count - (dimensions.length - at)).fill(ONE);
  return [dimensions.slice(0, at), [...missing, ...dimensions.slice(at)]];
};
var copyRows2 = ({ wasm }, dimensions, bytes, from, to) => {
  const last = dimensions.at(-1);
  const hasRows = last?.from === 1 && last.to === 1;
  const rowBytes = hasRows ? bytes * last.size : bytes;
  const [outer, inner] = splitLast(hasRows ? dimensions.slice(0, -1) : dimensions, 3);
  const [a, b, c] = inner;
  const sizes = [a.size, b.size, c.size];
  const fromSteps = [bytes * a.from, bytes * b.from, bytes * c.from];
  const toSteps = [bytes * a.to, bytes * b.to, bytes * c.to];
  forEachPlace(
    outer,
    bytes,
    from,
    to,
    (x, out) => wasm.copyBox(x, out, ...sizes, rowBytes, ...fromSteps, ...toSteps)
  );
};
var fillRuns = ({ heap, wasm }, out, dimensions, first, length, value) => {
  if (length === 0) return;
  const bytes = elementBytes(out) ?? 4;
  const [outer, inner] = splitLast(joinDimensions(dimensions), 3);
  const [a, b, c] = inner;
  const word = wordOf(out, value);
  const steps = [bytes * a.to, bytes * b.to, bytes * c.to];
  forEachPlace(
    outer,
    bytes,
    0,
    heap.byteOffset(out) + bytes * first,
    (_, at) => wasm.fillBox(at, word, a.size, b.size, c.size, bytes * length, ...steps)
  );
};
var wordOf = ({ dtype }, value) => {
  if (dtype === "bool") return (value & 255) * 16843009;
  return dtype === "int32" ? value : new Int32Array(Float32Array.of(value).buffer)[0];
};
var transposeBox = ({ wasm }, dimensions, unit, from, to) => {
  const last = dimensions.length - 1;
  const [columns2, rows2] = [dimensions[unit], dimensions[last]];
  const others = dimensions.filter((_, i) => i !== unit && i !== last);
  const [outer, inner] = splitLast(others, 2);
  const [a, b] = inner;
  const sizes = [a.size, b.size, rows2.size, columns2.size];
  const steps = [4 * a.from, 4 * b.from, 4 * rows2.from, 4 * a.to, 4 * b.to, 4 * columns2.to];
  forEachPlace(outer, 4, from, to, (x, out) => wasm.transposeMatrices(x, out, ...sizes, ...steps));
};

// packages/kernels/src/rearranging/pad.ts
var padKernels = (context) => [
  wasmKernel("PadV2", (args) => {
    const x = inputOf(args, "x");
    const { paddings, constantValue } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("PadV2").kernelFunc(args);
    return padConstant(context, x, paddings, constantValue);
  }),
  wasmKernel("MirrorPad", (args) => {
    const x = inputOf(args, "x");
    const { paddings, mode } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("MirrorPad").kernelFunc(args);
    return padMirrored(context, x, paddings, mode === "reflect" ? 1 : 0);
  })
];
var padConstant = (context, x, paddings, value) => {
  const amounts = x.shape.map((_, i) => paddings[i] ?? [0, 0]);
  const shape = x.shape.map((size, i) => size + amounts[i][0] + amounts[i][1]);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = x.shape.map((size, i) => ({ size, from: from[i], to: to[i] }));
  let start = 0;
  amounts.forEach(([before, after], axis) => {
    const [stride, outer] = [to[axis], dimensions.slice(0, axis)];
    fillRuns(context, out, outer, start, before * stride, value);
    start += before * stride;
    fillRuns(context, out, outer, start + x.shape[axis] * stride, after * stride, value);
  });
  moveBox(context, x, out, { dimensions, from: 0, to: start });
  return out;
};
var padMirrored = (context, x, paddings, offset) => {
  const amounts = x.shape.map((_, i) => paddings[i] ?? [0, 0]);
  const shape = x.shape.map((size, i) => size + amounts[i][0] + amounts[i][1]);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const starts = amounts.map(([before], i) => before * to[i]);
  const startOf = (axes) => starts.slice(0, axes).reduce((sum4, start) => sum4 + start, 0);
  const dimensions = x.shape.map((size, i) => ({ size, from: from[i], to: to[i] }));
  moveBox(context, x, out, { dimensions, from: 0, to: startOf(x.shape.length) });
  const within = dimensions.map((dimension) => ({ ...dimension, from: dimension.to }));
  for (let axis = x.shape.length - 1; axis >= 0; axis--) {
    const [stride, size] = [to[axis], x.shape[axis]];
    const [before, after] = amounts[axis];
    const rest = { size: stride, from: 1, to: 1 };
    const mirror = (count, first, target) => moveBox(context, out, out, {
      dimensions: [...within.slice(0, axis), { size: count, from: -stride, to: stride }, rest],
      from: startOf(axis) + first * stride,
      to: startOf(axis) + target * stride
    });
    mirror(before, 2 * before - 1 + offset, 0);
    mirror(after, before + size - 1 - offset, before + size);
  }
  return out;
};

// packages/kernels/src/rearranging/parts.ts
import * as tf6 from "@tensorflow/tfjs";
var partKernels = (context) => [
  wasmKernel("Slice", (args) => {
    const x = inputOf(args, "x");
    const { begin, size } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("Slice").kernelFunc(args);
    const [start, shape] = tf6.slice_util.parseSliceParams(x, begin, size);
    tf6.slice_util.assertParamsValid(x, start, shape);
    return slice(context, x, start, shape);
  }),
  wasmKernel("SplitV", (args) => {
    const x = inputOf(args, "x");
    const { numOrSizeSplits, axis } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("SplitV").kernelFunc(args);
    const along = tf6.util.parseAxisParam(axis, x.shape)[0];
    const sizes = tf6.backend_util.prepareSplitSize(x, numOrSizeSplits, along);
    return split(context, x, along, sizes);
  }),
  wasmKernel("Unpack", (args) => {
    const x = inputOf(args, "value");
    const { axis } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("Unpack").kernelFunc(args);
    const along = axis < 0 ? axis + x.shape.length : axis;
    const parts = split(context, x, along, Array(x.shape[along]).fill(1));
    return parts.map((part) => ({ ...part, shape: part.shape.filter((_, i) => i !== along) }));
  }),
  wasmKernel("Concat", (args) => concatKernel(context, "Concat", args)),
  wasmKernel("Pack", (args) => concatKernel(context, "Pack", args))
];
var slice = (context, x, begin, shape) => {
  if (shape.every((size, i) => size === x.shape[i])) return alias(context, x, shape);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = shape.map((size, i) => ({ size, from: from[i], to: to[i] }));
  const start = begin.reduce((offset, index, i) => offset + index * from[i], 0);
  moveBox(context, x, out, { dimensions, from: start, to: 0 });
  return out;
};
var split = (context, x, axis, sizes) => {
  let at = 0;
  return sizes.map((size) => {
    const begin = x.shape.map((_, i) => i === axis ? at : 0);
    at += size;
    return slice(
      context,
      x,
      begin,
      x.shape.map((whole, i) => i === axis ? size : whole)
    );
  });
};
var concatKernel = (context, kernelName, args) => {
  const given = Object.values(args.inputs);
  const [first] = given;
  if (elementBytes(first) === void 0 || given.some(({ dtype }) => dtype !== first.dtype)) {
    return context.stock(kernelName).kernelFunc(args);
  }
  const { axis } = args.attrs;
  const isPack = kernelName === "Pack";
  const rank = first.shape.length + (isPack ? 1 : 0);
  const along = axis < 0 ? axis + rank : axis;
  const inputs = isPack ? given.map((info) => ({ ...info, shape: withAxis(info.shape, along) })) : given;
  const shapes = inputs.map(({ shape }) => shape);
  tf6.backend_util.assertParamsConsistent(shapes, along);
  return concat(context, inputs, along, tf6.backend_util.computeOutShape(shapes, along));
};
var withAxis = (shape, axis) => [
  ...shape.slice(0, axis),
  1,
  ...shape.slice(axis)
];
var concat = (context, inputs, axis, shape) => {
  const out = context.heap.output(shape, inputs[0]?.dtype);
  const rows2 = sizeOf(shape.slice(0, axis));
  const rowSize = sizeOf(shape.slice(axis));
  let at = 0;
  for (const input of inputs) {
    const size = sizeOf(input.shape.slice(axis));
    const dimensions = [
      { size: rows2, from: size, to: rowSize },
      { size, from: 1, to: 1 }
    ];
    moveBox(context, input, out, { dimensions, from: 0, to: at });
    at += size;
  }
  return out;
};

// packages/kernels/src/rearranging/permute.ts
var permutationKernels = (context) => [
  wasmKernel("Transpose", (args) => {
    const x = inputOf(args, "x");
    const { perm } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("Transpose").kernelFunc(args);
    return transpose(context, x, perm);
  }),
  wasmKernel("Reverse", (args) => {
    const x = inputOf(args, "x");
    const { dims } = args.attrs;
    if (elementBytes(x) === void 0) return context.stock("Reverse").kernelFunc(args);
    const axes = [dims].flat().map((axis) => axis < 0 ? axis + x.shape.length : axis);
    return reverse(context, x, axes);
  }),
  wasmKernel("DepthToSpace", (args) => {
    const x = inputOf(args, "x");
    const { blockSize, dataFormat } = args.attrs;
    if (elementBytes(x) === void 0 || dataFormat !== "NHWC") {
      return context.stock("DepthToSpace").kernelFunc(args);
    }
    return depthToSpace(context, x, blockSize);
  })
];
var transpose = (context, x, perm) => {
  const shape = perm.map((axis) => x.shape[axis]);
  const moving = perm.filter((axis) => x.shape[axis] !== 1);
  if (moving.every((axis, i) => i === 0 || axis > moving[i - 1])) return alias(context, x, shape);
  const out = context.heap.output(shape, x.dtype);
  const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
  const dimensions = perm.map((axis, i) => ({
    size: shape[i],
    from: from[axis],
    to: to[i]
  }));
  moveBox(context, x, out, { dimensions, from: 0, to: 0 });
  return out;
};
var reverse = (context, x, axes) => {
  const out = context.heap.output(x.shape, x.dtype);
  if (sizeOf(x.shape) === 0) return out;
  let start = 0;
  const dimensions = stridesOf(x.shape).map((stride, axis) => {
    const size = x.shape[axis];
    const reversed = axes.includes(axis);
    if (reversed) start += (size - 1) * stride;
    return { size, from: reversed ? -stride : stride, to: stride };
  });
  moveBox(context, x, out, { dimensions, from: start, to: 0 });
  return out;
};
var depthToSpace = (context, x, block) => {
  const [batch, height, width, depth] = x.shape;
  const channels = depth / (block * block);
  const blocks = { ...x, shape: [batch * height, width, block, block * channels] };
  const moved = transpose(context, blocks, [0, 2, 1, 3]);
  return { ...moved, shape: [batch, height * block, width * block, channels] };
};

// packages/kernels/src/rearranging/resize-nearest.ts
var resizeNearestKernels = (context) => [
  wasmKernel("ResizeNearestNeighbor", (args) => {
    const images = inputOf(args, "images");
    if (images.dtype !== "float32") return context.stock("ResizeNearestNeighbor").kernelFunc(args);
    return resize(context, images, args.attrs);
  }),
  wasmKernel("ResizeNearestNeighborGrad", (args) => {
    const [images, dy] = [inputOf(args, "images"), inputOf(args, "dy")];
    if (dy.dtype !== "float32") return context.stock("ResizeNearestNeighborGrad").kernelFunc(args);
    return gradient(context, images.shape, dy, args.attrs);
  })
];
var resize = ({ heap, wasm }, x, attributes) => {
  const [batch, height, width, channels] = x.shape;
  const [outHeight, outWidth] = attributes.size;
  const out = heap.output([batch, outHeight, outWidth, channels]);
  if (sizeOf(out.shape) === 0 || sizeOf(x.shape) === 0) return out;
  const sizes = [batch, height, width, channels, outHeight, outWidth];
  const factors = [factor(height, outHeight, attributes), factor(width, outWidth, attributes)];
  wasm.resizeNearest(heap.byteOffset(x), heap.byteOffset(out), ...sizes, ...factors, ...flags(attributes));
  return out;
};
var gradient = ({ heap, wasm }, shape, dy, attributes) => {
  const [batch, height, width, channels] = shape;
  const [, dyHeight, dyWidth] = dy.shape;
  const out = heap.output(shape);
  const sizes = [batch, height, width, channels, dyHeight, dyWidth];
  const factors = [factor(height, dyHeight, attributes), factor(width, dyWidth, attributes)];
  const [dyAt, outAt] = [heap.byteOffset(dy), heap.byteOffset(out)];
  wasm.resizeNearestGradient(dyAt, outAt, ...sizes, ...factors, ...flags(attributes));
  return out;
};
var factor = (size, outSize, { alignCorners }) => alignCorners && outSize > 1 ? (size - 1) / (outSize - 1) : size / outSize;
var flags = ({ alignCorners, halfPixelCenters }) => [
  Number(alignCorners),
  Number(halfPixelCenters ?? false)
];

// packages/kernels/src/rearranging/index.ts
var simdKernels4 = async (kernelContext) => {
  const context = await linkKernels(kernelContext);
  if (context === void 0) return [];
  return [permutationKernels, partKernels, padKernels, resizeNearestKernels].flatMap((list) => list(context));
};

// packages/kernels/src/build-kernels.ts
var NO_SIMD = "useTrainingKernels: expected an engine with 128-bit WebAssembly SIMD, got one without. Products stay as slow as stock tfjs has them; use Node 20 or a browser of 2021 or later.";
var buildKernels = async (backend2, blas) => {
  const linked = await instantiateKernels(backend2);
  const heap = new Heap(backend2);
  const stockContext = contextFor(backend2, heap);
  const completed = await wasmCompleteness(stockContext);
  const context = withCorrections(stockContext, completed);
  const complete = [...completed, ...cpuCorrections()];
  const gradients = gradientCorrections();
  if (linked === void 0) {
    return { set: { kernels: complete, gradients }, heap, gemm: "xnnpack", simd: null, warnings: [NO_SIMD] };
  }
  const gemm = chooseGemm(context, linked.exports, blas);
  const kernels = [
    ...complete,
    ...await simdKernels(context),
    ...await simdKernels4(context),
    ...await simdKernels2(context),
    ...await simdKernels3(context),
    ...productKernels({ ...context, gemm, wasm: linked.exports })
  ];
  const set = { kernels, gradients: [...gradients, ...fusedGradients, ...fusedGradients2] };
  return { set, heap, gemm: gemm.kind, simd: linked.variant, warnings: [] };
};
var FEWEST_THREADS = 3;
var chooseGemm = (context, wasm, blas) => {
  if (blas !== void 0) return blasGemm(context.heap, blas);
  return getThreadsCount() < FEWEST_THREADS ? simdGemm(context.heap, wasm) : threadedGemm(context, wasm);
};
var withCorrections = (context, corrected) => {
  const byName = new Map(corrected.map((kernel) => [kernel.kernelName, kernel]));
  return { ...context, stock: (kernelName) => byName.get(kernelName) ?? context.stock(kernelName) };
};
var contextFor = (backend2, heap) => {
  const stock = new Map(tf7.getKernelsForBackend("wasm").map((kernel) => [kernel.kernelName, kernel]));
  return {
    backend: backend2,
    heap,
    stock: (kernelName) => {
      const kernel = stock.get(kernelName);
      if (kernel !== void 0) return kernel;
      throw new Error(
        `stock: expected the name of a stock wasm kernel, got ${kernelName}. Import all of tfjs.`
      );
    }
  };
};

// packages/kernels/src/follow-backend.ts
var followBackend = (kernels, backend2, onOtherBackend) => kernels.map((kernel) => {
  if (kernel.backendName !== "wasm") return kernel;
  const stock = registeredKernel(kernel.kernelName);
  return {
    ...kernel,
    setupFunc: (selected) => {
      stock?.setupFunc?.(selected);
      kernel.setupFunc?.(selected);
      if (selected !== backend2) onOtherBackend();
    }
  };
});

// packages/kernels/src/out-of-memory.ts
import * as tf8 from "@tensorflow/tfjs";

// packages/kernels/src/live-blocks.ts
var LiveBlocks = class {
  #bytes = /* @__PURE__ */ new Map();
  add(offset, bytes) {
    this.#bytes.set(offset, bytes);
  }
  remove(offset) {
    this.#bytes.delete(offset);
  }
  /** Whether `bytes` fit between two blocks, or after the last one and before `end`. */
  hasRoomFor(bytes, end) {
    const starts = [...this.#bytes.keys()].sort((a, b) => a - b);
    let free = 0;
    for (const start of starts) {
      if (start - free >= bytes) return true;
      free = Math.max(free, start + this.#bytes.get(start));
    }
    return end - free >= bytes;
  }
};

// packages/kernels/src/out-of-memory.ts
var MEMORY_END = 2 ** 32 - 2 ** 16;
var OVERHEAD = 256;
var OutOfMemoryError = class extends Error {
  name = "OutOfMemoryError";
};
var guardHeap = (backend2) => {
  const module = backend2.wasm;
  module._free(module._malloc(4));
  const { _malloc: malloc, _free: free } = module;
  const { move } = backend2;
  const blocks = new LiveBlocks();
  let wanted = "scratch memory";
  module._malloc = (bytes) => {
    const offset = canAllocate(module, blocks, bytes) ? malloc(bytes) >>> 0 : 0;
    const overran = offset + bytes > module.HEAPU8.byteLength;
    if (bytes > 0 && (offset === 0 || overran)) throw outOfMemory(bytes, wanted, module, overran);
    blocks.add(offset, bytes);
    return offset;
  };
  module._free = (offset) => {
    blocks.remove(offset >>> 0);
    free(offset);
  };
  backend2.move = (dataId, values, shape, dtype, refCount) => {
    wanted = describeTensor(shape, dtype);
    try {
      move.call(backend2, dataId, values, shape, dtype, refCount);
    } finally {
      wanted = "scratch memory";
    }
  };
  return () => {
    module._malloc = malloc;
    module._free = free;
    backend2.move = move;
  };
};
var canAllocate = (module, blocks, bytes) => {
  const needed = bytes + OVERHEAD;
  return module.HEAPU8.byteLength + needed <= MEMORY_END || blocks.hasRoomFor(needed, MEMORY_END);
};
var describeTensor = (shape, dtype) => `a ${dtype} tensor [${shape.join(", ")}]`;
var outOfMemory = (bytes, wanted, module, overran) => {
  const { numBytes, numTensors } = tf8.memory();
  return new OutOfMemoryError(
    `${runningOperation()}: expected ${megabytes(bytes)} of wasm memory for ${wanted}, got a heap of ${megabytes(module.HEAPU8.byteLength)} (it ends at 4096 MiB) that holds ${megabytes(numBytes)} in ${numTensors} tensors. Use a smaller batch or model, dispose tensors sooner (tf.tidy), or split the step.` + // The allocator has then written its notes at an address that wrapped around.
    (overran ? " A tensor may have been damaged: restart from a checkpoint rather than going on." : "")
  );
};
var runningOperation = () => {
  const scope = tf8.engine().state.activeScope?.name ?? "";
  return scope.replace(/__op$/, "") || "tensor";
};
var megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 0)} MiB`;

// packages/kernels/src/tested-versions.ts
import * as tf9 from "@tensorflow/tfjs";
import { version_wasm } from "@tensorflow/tfjs-backend-wasm";
var TESTED_TFJS_VERSIONS = ">=4.22.0 <4.23.0";
var versionWarnings = (versions = {
  "@tensorflow/tfjs-core": tf9.version_core,
  "@tensorflow/tfjs-backend-wasm": version_wasm
}) => Object.entries(versions).filter(([, version]) => !/^4\.22\.\d+$/.test(version)).map(
  ([name, version]) => `useTrainingKernels: expected ${name} ${TESTED_TFJS_VERSIONS} (the tested range), got ${version}. Results may be wrong; install a tested version or check them against the cpu backend.`
);

// packages/kernels/src/use-training-kernels.ts
var SHARED = /* @__PURE__ */ Symbol.for("@gan/kernels");
var globals = globalThis;
var shared = globals[SHARED] ??= { pending: Promise.resolve() };
var useTrainingKernels = (options = {}) => {
  const result = shared.pending.then(() => install(options));
  shared.pending = result.catch(() => void 0);
  return result;
};
var install = async (options) => {
  const backend2 = await startBackend();
  const wanted = wantedBlas(options.blas);
  const key = JSON.stringify([wanted, options.threads]);
  const { active } = shared;
  if (active?.key === key && active.backend === backend2) return active.report;
  restore();
  const { blas, report, warnings } = await chooseBlas(wanted, options.threads);
  const built = await buildKernels(backend2, blas);
  const kernels = followBackend(built.set.kernels, backend2, restore);
  const replacement = replaceKernels({ ...built.set, kernels });
  const refuseComplex = storeComplex(backend2, built.heap);
  const refuseComplexGradients = differentiateComplex();
  const releaseHeap = guardHeap(backend2);
  shared.active = {
    key,
    backend: backend2,
    report: {
      backend: "wasm",
      blas: report,
      gemm: built.gemm,
      simd: built.simd,
      kernels: replacement.names,
      warnings: [...versionWarnings(), ...warnings, ...built.warnings],
      restore
    },
    undo: () => {
      replacement.restore();
      built.heap.releaseScratch();
      releaseHeap();
      refuseComplexGradients();
      refuseComplex();
    }
  };
  return shared.active.report;
};
var restore = () => {
  const { active } = shared;
  shared.active = void 0;
  active?.undo();
};
var startBackend = async () => {
  if (!await tf10.setBackend("wasm")) {
    throw new Error(
      "useTrainingKernels: expected the wasm backend to start, got a refusal. In a browser, serve the .wasm files and name them with setWasmPaths."
    );
  }
  const backend2 = tf10.backend();
  if (shared.active !== void 0 && shared.active.backend !== backend2) restore();
  return backend2;
};

// packages/kernels/src/normalisation/normalise.ts
import * as tf11 from "@tensorflow/tfjs";
var normalise2 = (x, options) => tf11.tidy(() => {
  const { scale, offset, epsilon = 1e-5 } = options;
  const axes = normaliseAxes(options.axes, x.rank);
  const layout2 = layoutOf(x.shape, axes, epsilon);
  const kept = x.shape.filter((_, axis) => !axes.includes(axis));
  if (layout2 === void 0 || !hasKernels() || x.dtype !== "float32") return compose(x, axes, options);
  const { columns: columns2 } = layout2;
  const perColumn = columns2 > 1 && [scale, offset].every((t) => t === void 0 || isPerColumn(t, columns2));
  const [normed, mean2, variance] = perColumn ? runNormalise(
    "NormaliseColumns",
    { x, scale: flat(scale, 1, columns2), offset: flat(offset, 0, columns2) },
    layout2
  ) : columns2 > 1 ? runNormalise(
    "NormaliseColumns",
    { x, scale: tf11.ones([columns2]), offset: tf11.zeros([columns2]) },
    layout2
  ) : runNormalise("NormaliseRows", { x }, layout2);
  const output = perColumn ? normed : affine(normed, scale, offset);
  return { output, mean: constant(tf11.reshape(mean2, kept)), variance: constant(tf11.reshape(variance, kept)) };
});
var hasKernels = () => tf11.getKernel("NormaliseColumns", tf11.getBackend()) !== void 0;
var layoutOf = (shape, axes, epsilon) => {
  const runs = joinAxes(shape, (axis) => axes.includes(axis));
  const at = runs.findIndex((run) => run.chosen);
  if (at < 0 || runs.filter((run) => run.chosen).length > 1 || runs.some((run) => run.size === 0))
    return void 0;
  const size = (run) => run?.size ?? 1;
  return { groups: size(runs[at - 1]), rows: size(runs[at]), columns: size(runs[at + 1]), epsilon };
};
var isPerColumn = (tensor, columns2) => tensor.dtype === "float32" && tensor.size === columns2 && tensor.shape.at(-1) === columns2;
var flat = (tensor, fill2, columns2) => tensor === void 0 ? tf11.fill([columns2], fill2) : tf11.reshape(tensor, [columns2]);
var affine = (x, scale, offset) => {
  const scaled = scale === void 0 ? x : tf11.mul(x, scale);
  return offset === void 0 ? scaled : tf11.add(scaled, offset);
};
var constant = (x) => tf11.customGrad(() => ({ value: x.clone(), gradFunc: () => [] }))();
var compose = (x, axes, { scale, offset, epsilon = 1e-5 }) => {
  const { mean: mean2, variance } = tf11.moments(x, axes, true);
  const kept = x.shape.filter((_, axis) => !axes.includes(axis));
  const output = affine(standardise(x, mean2, variance, epsilon), scale, offset);
  return { output, mean: constant(tf11.reshape(mean2, kept)), variance: constant(tf11.reshape(variance, kept)) };
};
export {
  OutOfMemoryError,
  TESTED_TFJS_VERSIONS,
  normalise2 as normalise,
  useTrainingKernels
};
