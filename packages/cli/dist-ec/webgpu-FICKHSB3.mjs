import {
  differentiateComplex,
  gradientCorrections,
  overhangs,
  replaceKernels
} from "./chunk-KT5XJRWN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/kernels/src/webgpu/install-web-gpu.ts
import * as tf2 from "@tensorflow/tfjs";

// packages/kernels/src/webgpu/corrections/index.ts
import { backend_util, util } from "@tensorflow/tfjs";

// packages/kernels/src/webgpu/corrections/gpu-steps.ts
import * as tf from "@tensorflow/tfjs";
var GpuSteps = class {
  #backend;
  #stock;
  #made = [];
  constructor(backend, stock) {
    this.#backend = backend;
    this.#stock = stock;
  }
  run(kernelName, inputs, attributes = {}) {
    const kernel = this.#stock.get(kernelName);
    const attrs = attributes;
    const result = kernel.kernelFunc({ inputs, attrs, backend: this.#backend });
    this.#made.push(result);
    return result;
  }
  reshape(x, shape) {
    return this.run("Reshape", { x }, { shape });
  }
  constant(values, shape) {
    const made = this.#backend.makeTensorInfo(shape, "float32", values);
    this.#made.push(made);
    return made;
  }
  /** Frees all but the result. */
  finish(result) {
    const kept = this.#made.indexOf(result);
    this.#made.forEach(({ dataId }, i) => {
      if (i !== kept) this.#backend.disposeData(dataId);
    });
    return result;
  }
};
var gpuKernel = (stock, kernelName, body) => ({
  kernelName,
  backendName: "webgpu",
  kernelFunc: ({ inputs, attrs, backend }) => {
    const steps = new GpuSteps(backend, stock);
    return steps.finish(body(steps, inputs, attrs));
  }
});
var stockGpuKernels = () => new Map(tf.getKernelsForBackend("webgpu").map((kernel) => [kernel.kernelName, kernel]));

// packages/kernels/src/webgpu/corrections/index.ts
var webGpuCorrections = () => {
  const stock = stockGpuKernels();
  return [
    pad(stock),
    mirrorPad(stock),
    select(stock),
    transpose(stock),
    transform(stock),
    extremum(stock, "ArgMax"),
    extremum(stock, "ArgMin"),
    part(stock, "Real"),
    part(stock, "Imag"),
    averageGradient(stock, "AvgPoolGrad"),
    averageGradient(stock, "AvgPool3DGrad")
  ];
};
var RANK_OF_SHADERS = 4;
var byAxis = (steps, kernelName, x, { paddings, ...attributes }) => paddings.reduce(
  (padded, [before, after], axis) => {
    if (before === 0 && after === 0) return padded;
    const { shape } = padded;
    const size = shape[axis] + before + after;
    const outer = util.sizeFromShape(shape.slice(0, axis));
    const flat = steps.reshape(padded, [outer, shape[axis], util.sizeFromShape(shape.slice(axis + 1))]);
    const wider = steps.run(
      kernelName,
      { x: flat },
      {
        ...attributes,
        paddings: [
          [0, 0],
          [before, after],
          [0, 0]
        ]
      }
    );
    return steps.reshape(
      wider,
      shape.map((other, i) => i === axis ? size : other)
    );
  },
  steps.run("Identity", { x })
);
var pad = (stock) => padKernel(stock, "PadV2");
var mirrorPad = (stock) => padKernel(stock, "MirrorPad");
var padKernel = (stock, kernelName) => gpuKernel(
  stock,
  kernelName,
  (steps, { x }, attributes) => x.shape.length > RANK_OF_SHADERS ? byAxis(steps, kernelName, x, attributes) : steps.run(kernelName, { x }, attributes)
);
var select = (stock) => gpuKernel(stock, "Select", (steps, { condition, t, e }) => {
  const flat = (x) => steps.reshape(x, [util.sizeFromShape(x.shape)]);
  if (t.shape.length <= RANK_OF_SHADERS || !util.arraysEqual(condition.shape, t.shape)) {
    return steps.run("Select", { condition, t, e });
  }
  const chosen = steps.run("Select", { condition: flat(condition), t: flat(t), e: flat(e) });
  return steps.reshape(chosen, t.shape);
});
var transpose = (stock) => gpuKernel(stock, "Transpose", (steps, { x }, { perm }) => {
  if (x.dtype !== "int32" && x.dtype !== "bool") return steps.run("Transpose", { x }, { perm });
  const floats = steps.run("Cast", { x }, { dtype: "float32" });
  const moved = steps.run("Transpose", { x: floats }, { perm });
  return steps.run("Cast", { x: moved }, { dtype: x.dtype });
});
var transform = (stock) => gpuKernel(stock, "Transform", (steps, { image, transforms }, attributes) => {
  const reps = transforms.shape[0] === 1 ? image.shape[0] : 1;
  const each = reps === 1 ? transforms : steps.run("Tile", { x: transforms }, { reps: [reps, 1] });
  return steps.run("Transform", { image, transforms: each }, attributes);
});
var extremum = (stock, kernelName) => gpuKernel(stock, kernelName, (steps, { x }, attributes) => {
  const [axis] = util.parseAxisParam(attributes.axis, x.shape);
  const found = steps.run(kernelName, { x }, attributes);
  const [shape] = backend_util.computeOutAndReduceShapes(x.shape, [axis]);
  return steps.reshape(found, shape);
});
var part = (stock, kernelName) => gpuKernel(
  stock,
  kernelName,
  (steps, { input }) => steps.reshape(steps.run(kernelName, { input }), input.shape)
);
var averageGradient = (stock, kernelName) => gpuKernel(stock, kernelName, (steps, { dy, input }, attributes) => {
  const factors = overhangs(input.shape, attributes);
  const shape = [1, ...dy.shape.slice(1, -1), 1];
  const scale = steps.constant(Float32Array.from(factors), shape);
  const scaled = steps.run("Multiply", { a: dy, b: scale });
  return steps.run(kernelName, { dy: scaled, input }, attributes);
});

// packages/kernels/src/webgpu/install-web-gpu.ts
var CORRECTED = /* @__PURE__ */ Symbol.for("@gan/kernels/webgpu");
var dawnName = "webgpu";
var backendName = "@tensorflow/tfjs-backend-webgpu";
async function installWebGpu(options = {}) {
  if (tf2.findBackendFactory("webgpu") == null) {
    if (!hasWebGpu()) await installDawn(options.package ?? environment("GAN_WEBGPU"));
    await load(backendName);
  }
  correctOnce();
}
function correctOnce() {
  const globals = globalThis;
  if (globals[CORRECTED] || tf2.findBackendFactory("webgpu") == null) return;
  globals[CORRECTED] = true;
  replaceKernels({ kernels: webGpuCorrections(), gradients: gradientCorrections() });
  differentiateComplex();
}
var hasWebGpu = () => "gpu" in (globalThis.navigator ?? {});
async function installDawn(folder) {
  const dawn = await load(folder === void 0 ? dawnName : entryOf(folder));
  const gpu = dawn.create([]);
  if (await gpu.requestAdapter() === null) {
    throw new Error(
      "installWebGpu: expected a graphics adapter, got none. Install the driver of your GPU (on Linux one with Vulkan), or name a software driver in VK_ICD_FILENAMES (that of Chromium is vk_swiftshader_icd.json)."
    );
  }
  Object.assign(globalThis, dawn.globals);
  if (globalThis.navigator === void 0)
    Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  Object.defineProperty(globalThis.navigator, "gpu", { value: gpu, configurable: true });
}
var entryOf = (folder) => new URL(`file:///${folder.replaceAll("\\", "/").replace(/^\//, "")}/index.js`).href;
async function load(name) {
  try {
    return await import(
      /* @vite-ignore */
      /* webpackIgnore: true */
      name
    );
  } catch (cause) {
    throw new Error(
      `installWebGpu: expected to load '${name}', got: ${cause.message.split("\n")[0]}. Run \`npm i ${dawnName} ${backendName}\`, or use the wasm backend, which needs neither.`,
      { cause }
    );
  }
}
var environment = (name) => typeof process === "undefined" ? void 0 : process.env?.[name];
export {
  installWebGpu
};
