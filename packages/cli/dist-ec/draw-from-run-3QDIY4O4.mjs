import {
  drawSamples,
  pictureKind,
  scatterPoints
} from "./chunk-AE6LX6I2.mjs";
import "./chunk-APCNPF22.mjs";
import {
  conditionsFor,
  loadWeights
} from "./chunk-5JKBQMRC.mjs";
import "./chunk-WAFDBAQK.mjs";
import {
  findModel
} from "./chunk-E3VGF4F5.mjs";
import {
  refuseOverwriting
} from "./chunk-EKBFVVN4.mjs";
import {
  readRecord
} from "./chunk-UHHO7C3L.mjs";
import {
  replaceFile
} from "./chunk-53UZDSRF.mjs";
import {
  startBackend
} from "./chunk-XLKLLSYR.mjs";
import {
  asUsage,
  exitCodes,
  print,
  printJson
} from "./chunk-LZ6Z64UE.mjs";
import {
  Random,
  disposeBatch,
  sample
} from "./chunk-HIEZLZGN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/cli/src/sample/draw-from-run.ts
var defaultGrid = { rows: 10, columns: 10 };
async function drawFromRun(options, io) {
  const record = await readRecord(options.run);
  await refuseOverwriting("sample", options);
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork("weights"));
  try {
    const source = await loadWeights(gan, options.run, options.checkpoint, io);
    const count = await draw(gan, record, options, source);
    if (options.json) printJson(io, { picture: options.out, count, seed: options.seed, ...source });
    else
      print(io, `${options.out}: ${count} samples of ${record.model}, ${source.from}, seed ${options.seed}`);
  } finally {
    gan.dispose();
  }
  return exitCodes.success;
}
async function draw(gan, { model, dataset }, { grid, seed, classes, out }, { from }) {
  const isScatter = pictureKind(gan.sample) === "scatter";
  const layout = grid ?? defaultGrid;
  const count = isScatter && grid === void 0 ? scatterPoints : layout.rows * layout.columns;
  const conditions = conditionsFor(gan, count, classes);
  const samples = sample(gan, { count, seed, conditions });
  try {
    const title = `${model} on ${dataset.name}, ${from}, seed ${seed}`;
    await replaceFile(out, await drawSamples({ samples, spec: gan.sample, title, ...layout }));
  } finally {
    samples.dispose();
    disposeBatch(conditions);
  }
  return count;
}
export {
  drawFromRun
};
