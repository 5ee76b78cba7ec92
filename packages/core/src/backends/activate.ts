import type { TrainingKernelReport } from '@gan/kernels';
import * as tf from '@tensorflow/tfjs';
import { BackendError } from '../errors.js';
import type { BackendName, SelectBackendOptions } from './select-backend.js';

/** Whether this is Node (or something that answers like it) rather than a browser. */
export const isNode = (): boolean =>
  typeof process !== 'undefined' && typeof process.versions?.node === 'string';

/**
 * Loads and starts one backend.
 *
 * @throws BackendError if it cannot be had here, with what to do.
 */
export async function activate(
  name: BackendName,
  options: SelectBackendOptions,
): Promise<TrainingKernelReport | undefined> {
  await load(name, options);
  // The boolean counts: after a failure `tf.getBackend()` still gives the name asked for.
  const started = await tf.setBackend(name).catch(() => false);
  if (!started)
    throw new BackendError(
      `selectBackend: expected the '${name}' backend to start, but it did not. ${remedies[name]}`,
    );
  await tf.ready();
  if (name !== 'wasm' || options.kernels === false) return undefined;
  const { useTrainingKernels } = await import('@gan/kernels');
  const { blas, threads } = options;
  return useTrainingKernels({
    ...(blas !== undefined && { blas }),
    ...(threads !== undefined && { threads }),
  });
}

async function load(name: BackendName, { wasmPaths }: SelectBackendOptions): Promise<void> {
  try {
    if (name === 'wasm') await loadWasm(wasmPaths);
    if (name === 'webgpu') await loadWebGpu();
    // The specifier is a variable so that bundlers do not look for a package that most users lack.
    if (name === 'tensorflow') await import(/* @vite-ignore */ /* webpackIgnore: true */ tfjsNode);
  } catch (cause) {
    if (BackendError.isInstance(cause)) throw cause;
    throw new BackendError(
      `selectBackend: expected to load what '${name}' needs, got: ${(cause as Error).message}. ${remedies[name]}`,
      { cause },
    );
  }
}

const tfjsNode = '@tensorflow/tfjs-node';

async function loadWasm(paths: SelectBackendOptions['wasmPaths']): Promise<void> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  if (paths !== undefined) wasm.setWasmPaths(paths as string);
}

async function loadWebGpu(): Promise<void> {
  const { installWebGpu } = await import('@gan/kernels/webgpu');
  await installWebGpu();
}

const remedies: Readonly<Record<BackendName, string>> = {
  wasm: 'Install @tensorflow/tfjs-backend-wasm in the version of @tensorflow/tfjs; in a browser pass { wasmPaths }.',
  cpu: 'It is part of @tensorflow/tfjs: reinstall that package.',
  webgl: 'It needs a browser with WebGL; in Node use wasm.',
  webgpu: 'Install @tensorflow/tfjs-backend-webgpu and, in Node, webgpu; then see `gan doctor`.',
  tensorflow: 'Install @tensorflow/tfjs-node (Node 22 or earlier), or use wasm, which needs nothing.',
};
