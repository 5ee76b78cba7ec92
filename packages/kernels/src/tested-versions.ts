import * as tf from '@tensorflow/tfjs';
import { version_wasm } from '@tensorflow/tfjs-backend-wasm';

/** Versions of tfjs that these kernels were tested with: they reach into parts that tfjs does not promise. */
export const TESTED_TFJS_VERSIONS = '>=4.22.0 <4.23.0';

/** A warning for each of tfjs' packages that is outside the tested range. */
export const versionWarnings = (
  versions: Record<string, string> = {
    '@tensorflow/tfjs-core': tf.version_core,
    '@tensorflow/tfjs-backend-wasm': version_wasm,
  },
): string[] =>
  Object.entries(versions)
    .filter(([, version]) => !/^4\.22\.\d+$/.test(version))
    .map(
      ([name, version]) =>
        `useTrainingKernels: expected ${name} ${TESTED_TFJS_VERSIONS} (the tested range), got ${version}. ` +
        'Results may be wrong; install a tested version or check them against the cpu backend.',
    );
