import {
  selectBackend
} from "./chunk-HIEZLZGN.mjs";

// packages/cli/src/backend.ts
import * as tf from "@tensorflow/tfjs";
async function startBackend(options) {
  const environment = tf.env();
  const before = environment.getBool("PROD");
  environment.set("PROD", true);
  try {
    const report = await selectBackend(options);
    tf.scalar(0).dispose();
    return report;
  } finally {
    environment.set("PROD", before);
  }
}
function reportForRecord({ kernels, ...report }) {
  if (kernels === void 0) return report;
  const { gemm, simd, blas, warnings } = kernels;
  return { ...report, kernels: { gemm, simd, blas, warnings, replaced: kernels.kernels.length } };
}

export {
  startBackend,
  reportForRecord
};
