import * as tf from '@tensorflow/tfjs';

/** What is told about a kernel that has run. */
export interface KernelCall {
  readonly kernel: string;
  readonly inputs: tf.NamedTensorInfoMap;
  readonly outputs: readonly tf.TensorInfo[];
  /** Milliseconds in it, without the kernels it called. */
  readonly milliseconds: number;
  /** Kernels that were running around it. */
  readonly depth: number;
}

/** Wraps every kernel of the present backend until the returned function is called. */
export function wrapKernels(report: (call: KernelCall) => void): () => void {
  const stock = tf.getKernelsForBackend(tf.getBackend());
  const nested: number[] = [];
  for (const config of stock) {
    tf.unregisterKernel(config.kernelName, config.backendName);
    tf.registerKernel({
      ...config,
      kernelFunc: (call) => {
        nested.push(0);
        const start = performance.now();
        const outputs = config.kernelFunc(call);
        const total = performance.now() - start;
        const milliseconds = total - nested.pop()!;
        if (nested.length > 0) nested[nested.length - 1]! += total;
        const list = Array.isArray(outputs) ? outputs : [outputs];
        report({
          kernel: config.kernelName,
          inputs: call.inputs,
          outputs: list,
          milliseconds,
          depth: nested.length,
        });
        return outputs;
      },
    });
  }
  return () => {
    for (const config of stock) {
      tf.unregisterKernel(config.kernelName, config.backendName);
      tf.registerKernel(config);
    }
  };
}
