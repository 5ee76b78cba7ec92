import {
  packageVersions
} from "./chunk-W65EO75U.mjs";
import {
  startBackend
} from "./chunk-5GKPVQVJ.mjs";
import {
  table
} from "./chunk-2O7VJIOU.mjs";
import {
  exitCodes,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  backend,
  blas
} from "./chunk-CEZAD425.mjs";
import {
  GanError,
  Random,
  backendNames
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/doctor/doctor.ts
import { z } from "zod";

// ../evaluate-cli/packages/cli/src/doctor/diagnose.ts
import { arch, cpus, platform, totalmem } from "node:os";

// ../evaluate-cli/packages/cli/src/doctor/advise.ts
var firstNodeWithRelaxedSimd = 22;
function advise({ chosen, backends, versions }) {
  const isAvailable = (name) => backends.some((backend2) => backend2.name === name && backend2.available);
  const kernels = chosen?.kernels;
  const advice = [];
  if (!isAvailable("wasm"))
    advice.push("Reinstall @tensorflow/tfjs-backend-wasm: without it training is a hundred times slower.");
  if (kernels !== void 0 && kernels.gemm !== "blas")
    advice.push(kernels.blas?.advice ?? "Leave --blas and GAN_BLAS out to use the system BLAS.");
  advice.push(...kernels?.warnings ?? []);
  if (kernels?.gemm === "simd" && majorOf(versions.node) < firstNodeWithRelaxedSimd)
    advice.push(
      `Use Node ${firstNodeWithRelaxedSimd} or later: its relaxed SIMD makes matrix products faster.`
    );
  if (!isAvailable("webgpu"))
    advice.push(
      "With a GPU: install @tensorflow/tfjs-backend-webgpu and webgpu, then train with --backend webgpu."
    );
  return [...new Set(advice)];
}
var majorOf = (version) => Number.parseInt(version ?? "0", 10);

// ../evaluate-cli/packages/cli/src/doctor/mat-mul-speed.ts
import * as tf from "@tensorflow/tfjs";
var size = 512;
var leastSeconds = 0.3;
var mostRuns = 200;
async function matMulSpeed() {
  const random = Random.fromSeed(0);
  const [a, b] = [random.normalTensor([size, size]), random.normalTensor([size, size])];
  await multiply(a, b);
  const seconds = [];
  for (let spent = 0; spent < leastSeconds && seconds.length < mostRuns; spent += seconds.at(-1))
    seconds.push(await multiply(a, b));
  tf.dispose([a, b]);
  return { size, gflops: 2 * size ** 3 / Math.min(...seconds) / 1e9 };
}
async function multiply(a, b) {
  const started = performance.now();
  const product = tf.matMul(a, b);
  await product.data();
  product.dispose();
  return (performance.now() - started) / 1e3;
}

// ../evaluate-cli/packages/cli/src/doctor/diagnose.ts
async function diagnose(wanted) {
  const backends = [];
  for (const name of backendNames) backends.push(await probe(name));
  const { chosen, problem } = await choose(wanted);
  const known = {
    machine: machine(),
    versions: packageVersions(),
    backends,
    chosen,
    problem,
    matMul: chosen === null ? null : await matMulSpeed()
  };
  return { ...known, advice: advise(known) };
}
async function probe(name) {
  try {
    await startBackend({ backend: name });
    return { name, available: true };
  } catch (error) {
    return { name, available: false, reason: reasonOf(error) };
  }
}
async function choose(wanted) {
  try {
    const { name, summary, kernels } = await startBackend(wanted);
    return { chosen: { name, summary, kernels }, problem: void 0 };
  } catch (error) {
    if (!GanError.isInstance(error)) throw error;
    return { chosen: null, problem: error.message };
  }
}
function machine() {
  const processors = cpus();
  return {
    platform: `${platform()} ${arch()}`,
    cpu: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30)
  };
}
var reasonOf = (error) => error instanceof Error ? error.message.replace(/\s*\n\s*/g, " ") : String(error);

// ../evaluate-cli/packages/cli/src/doctor/diagnosis-lines.ts
function diagnosisLines(diagnosis) {
  const { machine: machine2, versions, backends, chosen, problem, matMul: matMul2, advice } = diagnosis;
  return [
    `Machine: ${machine2.platform}, ${machine2.cores} x ${machine2.cpu}, ${machine2.memoryGiB} GiB`,
    "Versions:",
    ...table(Object.entries(versions)),
    "Backends:",
    ...table(backends.map(({ name, available, reason }) => [name, available ? "yes" : "no", reason ?? ""])),
    "",
    chosen === null ? `Nothing works: ${problem}` : `Training would use: ${chosen.summary}`,
    ...kernelLines(chosen),
    ...matMul2 === null ? [] : [`Speed: ${matMul2.gflops.toPrecision(3)} GFLOP/s in products of ${matMul2.size} x ${matMul2.size}`],
    ...advice.length === 0 ? [] : ["", "To go faster:", ...advice.map((line) => `  - ${line}`)]
  ];
}
function kernelLines(chosen) {
  const { kernels } = chosen ?? {};
  if (kernels === void 0) return [];
  const { blas: blas2 } = kernels;
  const library = blas2?.found ? [blas2.library, blas2.description, blas2.threads && `${blas2.threads} threads`].filter(Boolean).join(", ") : blas2 === null ? "not looked for" : `none found (tried ${blas2?.tried.map((entry) => entry.library).join(", ") || "nothing"})`;
  return table([
    ["training kernels", `${kernels.kernels.length} replaced or added`],
    ["matrix products", kernels.gemm],
    ["SIMD", kernels.simd ?? "none"],
    ["BLAS", library]
  ]);
}

// ../evaluate-cli/packages/cli/src/doctor/doctor.ts
var doctorOptions = z.object({
  backend: backend.default("auto"),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false)
});
async function doctor({ json, ...wanted }, io) {
  const diagnosis = await diagnose(wanted);
  if (json) printJson(io, diagnosis);
  else diagnosisLines(diagnosis).forEach((line) => print(io, line));
  return diagnosis.chosen === null ? exitCodes.failure : exitCodes.success;
}
export {
  doctor,
  doctorOptions
};
