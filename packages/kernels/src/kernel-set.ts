import * as tf from '@tensorflow/tfjs';

/** Kernels and gradients to put in the place of those that tfjs registers. */
export interface KernelSet {
  readonly kernels: readonly tf.KernelConfig[];
  readonly gradients?: readonly tf.GradConfig[];
}

/** What a replacement did, and the way back. */
export interface Replacement {
  /** Names of the kernels put in, sorted, each once; those of another backend than wasm as `name@backend`. */
  readonly names: readonly string[];
  /** Puts back what was registered before. Harmless when called twice. */
  restore(): void;
}

/**
 * Swaps kernels and gradients into the tfjs registries and remembers what they replaced.
 *
 * A set may name a kernel twice; the later one wins. Each `setupFunc` must have run already, since the
 * engine calls those only when a backend starts.
 */
export const replaceKernels = (set: KernelSet): Replacement => {
  const undo = [...unique(set.kernels).map(swapKernel), ...(set.gradients ?? []).map(swapGradient)];
  return {
    names: [...new Set(set.kernels.map(displayName))].sort(),
    restore: () => {
      // Backwards, so that a gradient that was registered twice ends as it began.
      for (const step of undo.splice(0).reverse()) step();
    },
  };
};

/** The kernel registered now under a name, or undefined. */
export const registeredKernel = (kernelName: string, backendName = 'wasm'): tf.KernelConfig | undefined =>
  tf.getKernel(kernelName, backendName) as tf.KernelConfig | undefined;

const displayName = ({ kernelName, backendName }: tf.KernelConfig): string =>
  backendName === 'wasm' ? kernelName : `${kernelName}@${backendName}`;

const unique = (kernels: readonly tf.KernelConfig[]): tf.KernelConfig[] => [
  ...new Map(kernels.map((kernel) => [displayName(kernel), kernel])).values(),
];

const swapKernel = (kernel: tf.KernelConfig): (() => void) => {
  const { kernelName, backendName } = kernel;
  const before = registeredKernel(kernelName, backendName);
  if (before !== undefined) tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel(kernel);
  return () => {
    if (registeredKernel(kernelName, backendName) !== undefined) tf.unregisterKernel(kernelName, backendName);
    if (before !== undefined) tf.registerKernel(before);
  };
};

const swapGradient = (gradient: tf.GradConfig): (() => void) => {
  const before = tf.getGradient(gradient.kernelName) as tf.GradConfig | undefined;
  if (before !== undefined) tf.unregisterGradient(gradient.kernelName);
  tf.registerGradient(gradient);
  return () => {
    tf.unregisterGradient(gradient.kernelName);
    if (before !== undefined) tf.registerGradient(before);
  };
};
