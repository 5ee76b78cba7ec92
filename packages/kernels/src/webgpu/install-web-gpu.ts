import * as tf from '@tensorflow/tfjs';
import { differentiateComplex, gradientCorrections } from '../completeness/index.js';
import { replaceKernels } from '../kernel-set.js';
import { webGpuCorrections } from './corrections/index.js';

export interface WebGpuOptions {
  /**
   * Folder of the npm package `webgpu`, where it is not installed beside this one.
   * @default the environment variable `GAN_WEBGPU`, then the package by name
   */
  readonly package?: string;
}

/** What the npm package `webgpu` (Dawn's bindings for Node) exports. */
interface Dawn {
  readonly globals: Record<string, unknown>;
  create(options: string[]): Gpu;
}

interface Gpu {
  requestAdapter(): Promise<object | null>;
}

/** Shared by every copy of this module in the process, since tfjs' registries are. */
const CORRECTED = Symbol.for('@gan/kernels/webgpu');

const dawnName = 'webgpu';
const backendName = '@tensorflow/tfjs-backend-webgpu';

/**
 * Makes the TensorFlow.js backend `webgpu` available to `tf.setBackend`. In Node the optional package `webgpu` supplies
 * what browsers have built in; both it and `@tensorflow/tfjs-backend-webgpu` are the user's to install.
 *
 * In a bundled application import `@tensorflow/tfjs-backend-webgpu` yourself; this then only puts right kernels and
 * gradients in the place of those that stock tfjs has wrong. Harmless when called twice.
 *
 * In Node results can only be read asynchronously (`await tensor.data()`): `dataSync` needs a browser's canvas.
 *
 * @throws Error that names the package to install, or says that there is no graphics adapter.
 */
export async function installWebGpu(options: WebGpuOptions = {}): Promise<void> {
  if (tf.findBackendFactory('webgpu') == null) {
    if (!hasWebGpu()) await installDawn(options.package ?? environment('GAN_WEBGPU'));
    await load(backendName);
  }
  correctOnce();
}

function correctOnce(): void {
  const globals = globalThis as { [CORRECTED]?: true };
  if (globals[CORRECTED] || tf.findBackendFactory('webgpu') == null) return;
  globals[CORRECTED] = true;
  replaceKernels({ kernels: webGpuCorrections(), gradients: gradientCorrections() });
  differentiateComplex();
}

const hasWebGpu = (): boolean => 'gpu' in (globalThis.navigator ?? {});

async function installDawn(folder: string | undefined): Promise<void> {
  const dawn = (await load(folder === undefined ? dawnName : entryOf(folder))) as Dawn;
  const gpu = dawn.create([]);
  // Asked before anything is put in place, so that a failure leaves nothing that looks like WebGPU.
  if ((await gpu.requestAdapter()) === null) {
    throw new Error(
      'installWebGpu: expected a graphics adapter, got none. Install the driver of your GPU (on Linux one with ' +
        'Vulkan), or name a software driver in VK_ICD_FILENAMES (that of Chromium is vk_swiftshader_icd.json).',
    );
  }
  Object.assign(globalThis, dawn.globals);
  // Newer versions of Node have a navigator of their own, which can be added to but not replaced.
  if (globalThis.navigator === undefined)
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
}

/** The URL of the package's module; a folder cannot be imported by itself, nor a path on Windows. */
const entryOf = (folder: string): string =>
  new URL(`file:///${folder.replaceAll('\\', '/').replace(/^\//, '')}/index.js`).href;

/** Loads a package that most users lack; the name is a variable so that bundlers do not look for it. */
async function load(name: string): Promise<unknown> {
  try {
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
  } catch (cause) {
    throw new Error(
      `installWebGpu: expected to load '${name}', got: ${(cause as Error).message.split('\n')[0]}. ` +
        `Run \`npm i ${dawnName} ${backendName}\`, or use the wasm backend, which needs neither.`,
      { cause },
    );
  }
}

const environment = (name: string): string | undefined =>
  typeof process === 'undefined' ? undefined : process.env?.[name];
