import type { KernelConfig } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { registeredKernel } from './kernel-set.js';

/**
 * Ties kernels to the backend they were built for. tfjs calls every `setupFunc` when a backend is selected:
 * ours pass that on to the stock kernel they stand for, which may still be called as a fallback, and tell
 * when the backend is another one, whose memory our kernels do not know.
 */
export const followBackend = (
  kernels: readonly KernelConfig[],
  backend: BackendWasm,
  onOtherBackend: () => void,
): KernelConfig[] =>
  kernels.map((kernel) => {
    if (kernel.backendName !== 'wasm') return kernel;
    const stock = registeredKernel(kernel.kernelName);
    return {
      ...kernel,
      setupFunc: (selected) => {
        stock?.setupFunc?.(selected);
        kernel.setupFunc?.(selected);
        if (selected !== backend) onOtherBackend();
      },
    };
  });
