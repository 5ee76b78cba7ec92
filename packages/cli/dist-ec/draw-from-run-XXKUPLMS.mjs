import {
  drawSamples,
  pictureKind,
  scatterPoints
} from "./chunk-422MZUQY.mjs";
import "./chunk-YPZR2QMI.mjs";
import {
  conditionsFor,
  loadWeights
} from "./chunk-EQFDAUB2.mjs";
import "./chunk-JH35CYCI.mjs";
import {
  refuseOverwriting
} from "./chunk-HLJTLYA7.mjs";
import {
  findModel
} from "./chunk-A2YBPPSG.mjs";
import {
  readRecord
} from "./chunk-4VSWRRJD.mjs";
import {
  replaceFile
} from "./chunk-A77DSB3Q.mjs";
import {
  startBackend
} from "./chunk-5GKPVQVJ.mjs";
import {
  asUsage,
  exitCodes,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  Random,
  disposeBatch,
  sample
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/sample/draw-from-run.ts
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
