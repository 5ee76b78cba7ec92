import type { TrainingKernelOptions, TrainingKernelReport } from '@gan/kernels';
import * as tf from '@tensorflow/tfjs';
import { BackendError, ConfigError } from '../errors.js';
import { activate, isNode } from './activate.js';
import { assertOneTensorflow } from './one-tensorflow.js';

/** Backends by the names users choose them by. */
export const backendNames = ['wasm', 'cpu', 'webgl', 'webgpu', 'tensorflow'] as const;
export type BackendName = (typeof backendNames)[number];

export interface SelectBackendOptions extends TrainingKernelOptions {
  /** `auto` takes the best that is there without asking for what the user may not want. @default 'auto' */
  readonly backend?: BackendName | 'auto';
  /** Whether the wasm backend gets the training kernels of `@gan/kernels`. @default true */
  readonly kernels?: boolean;
  /** In browsers: a folder, or URLs by file name, of the three `.wasm` files of `@tensorflow/tfjs-backend-wasm`. */
  readonly wasmPaths?: string | Readonly<Record<string, string>>;
}

/** What was chosen, for the record of a run. */
export interface BackendReport {
  readonly name: BackendName;
  /** Version of TensorFlow.js. */
  readonly tfjs: string;
  /** One sentence for people: what runs, and how fast it can be expected to be. */
  readonly summary: string;
  /** What `@gan/kernels` did, on wasm. */
  readonly kernels?: TrainingKernelReport;
  /** Backends that were tried first, each with the reason it was passed over. */
  readonly passedOver: readonly string[];
}

/**
 * Starts the best backend there is and says what it took: in Node wasm with our training kernels, else the pure
 * JavaScript `cpu`; in browsers webgpu, webgl, wasm, cpu in this order. `tensorflow` (the user's own
 * `@tensorflow/tfjs-node`) and, in Node, `webgpu` are taken only when asked for.
 *
 * Call it once, before networks are built. Calling it again changes the backend for tensors made from then on.
 *
 * @throws BackendError if the backend asked for cannot be had, with what to install, or if two copies of
 * TensorFlow.js are loaded.
 * @throws ConfigError for a backend nobody knows.
 */
export async function selectBackend(options: SelectBackendOptions = {}): Promise<BackendReport> {
  const { backend = 'auto' } = options;
  if (backend !== 'auto' && !backendNames.includes(backend)) {
    throw new ConfigError(
      `selectBackend: expected one of auto, ${backendNames.join(', ')}, got '${String(backend)}'. Leave it out for the best there is.`,
    );
  }
  const passedOver: string[] = [];
  for (const name of backend === 'auto' ? preferred() : [backend]) {
    try {
      const kernels = await activate(name, options);
      assertOneTensorflow();
      return { name, tfjs: tf.version.tfjs, summary: summarise(name, kernels), kernels, passedOver };
    } catch (error) {
      if (backend !== 'auto' || !BackendError.isInstance(error)) throw error;
      passedOver.push(`${name}: ${error.message}`);
    }
  }
  throw new BackendError(
    `selectBackend: expected some backend to start, got ${passedOver.join('; ')}. Run \`gan doctor\`.`,
  );
}

const preferred = (): readonly BackendName[] =>
  isNode() ? ['wasm', 'cpu'] : ['webgpu', 'webgl', 'wasm', 'cpu'];

function summarise(name: BackendName, kernels: TrainingKernelReport | undefined): string {
  const version = `TensorFlow.js ${tf.version.tfjs}`;
  switch (name) {
    case 'wasm':
      return `${version} on wasm, ${kernels === undefined ? 'stock kernels: slow in training' : 'with training kernels'}`;
    case 'cpu':
      return `${version} on plain JavaScript: correct, but hundreds of times slower than wasm for convolutions`;
    case 'tensorflow':
      return `${version} on @tensorflow/tfjs-node`;
    default:
      return `${version} on ${name}`;
  }
}
